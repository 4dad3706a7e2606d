package org.yinghuo.ingest.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.reading.Office;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Who;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Unit;
import org.yinghuo.words.names.Names;

/** Whom a row is about: official department, post, numbers that are whole (rule damaged-identifier). */
class WhoReaderTest {

    private static final SheetId SHEET = new SheetId("名单.csv", "");
    private static final DrawnTable LIST =
            DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "部门:DEPARTMENT", "职务:TITLE", "手机:PHONE", "政治面貌:PARTY_MEMBER");

    private final WhoReader reader =
            new WhoReader(Lexicon.builtIn(), new OfficeNames(Office.seeds()), true, name -> false);

    private Who read(EntryDraft draft, String department) {
        Stated said = new Stated(
                department,
                "",
                List.of(),
                "",
                "",
                "",
                false,
                null,
                null,
                null,
                0,
                Unit.NONE,
                null,
                "",
                "",
                false,
                null);
        return reader.read(draft, said, new Names.Named("朱丹", 1, false), List.of());
    }

    private static EntryDraft draft(DrawnTable table, String cells) {
        return new EntryDraft(SHEET, SheetKind.SERVICES, table.cells(2, cells));
    }

    @ParameterizedTest
    @CsvSource({
        "朱丹|综合|处长||, 综合处, 处长, ",
        "朱丹|组织人事处||13000000001|党员, 人事处, '', true",
        "朱丹||||群众, 办公室, '', false",
        "朱丹（综合处）||||, 综合处, '', "
    })
    void isReadFromItsColumnsElseFromWhatStandsAbove(String cells, String department, String title, Boolean party) {
        EntryDraft draft = draft(LIST, cells);
        Who who = read(draft, "办公室");
        assertThat(who.department()).isEqualTo(department);
        assertThat(who.title()).isEqualTo(title);
        assertThat(who.partyMember()).isEqualTo(party);
        assertThat(FoundInDraft.withValues(draft)).isEmpty();
    }

    @Test
    void aDepartmentThatNobodyKnowsIsAskedOnceAndKeptAsWritten() {
        EntryDraft first = draft(LIST, "朱丹|天文处|||");
        assertThat(read(first, "").department()).isEqualTo("天文处");
        assertThat(FoundInDraft.withValues(first)).containsExactly("unknown-department/ 天文处");
        EntryDraft second = draft(LIST, "朱丹|天文处|||");
        assertThat(read(second, "").department()).isEqualTo("天文处");
        assertThat(FoundInDraft.withValues(second)).isEmpty();
        EntryDraft rejected = draft(LIST, "朱丹|地质处|||");
        rejected.undo("作废", "朱丹");
        read(rejected, "");
        EntryDraft third = draft(LIST, "朱丹|地质处|||");
        read(third, "");
        assertThat(FoundInDraft.withValues(third)).containsExactly("unknown-department/ 地质处");
    }

    @Test
    void aColumnOfDepartmentAndPostHoldsBoth() {
        DrawnTable both = DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "单位及职务:DEPARTMENT");
        Who who = read(draft(both, "朱丹|综合处处长"), "");
        assertThat(who.department()).isEqualTo("综合处");
        assertThat(who.title()).isEqualTo("处长");
        DrawnTable one = DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "单位:DEPARTMENT");
        assertThat(read(draft(one, "朱丹|综合处"), "").title()).isEmpty();
    }

    @Test
    void aDamagedNumberIsLeftOutAndTold() {
        EntryDraft draft = draft(LIST, "朱丹|综合处||1.3E+10|");
        assertThat(read(draft, "").phone()).isEmpty();
        assertThat(FoundInDraft.withValues(draft)).hasSize(1).first().asString().startsWith("damaged-identifier/");
        EntryDraft formula = draft(LIST, "朱丹|综合处||=|");
        assertThat(read(formula, "").phone()).isEmpty();
        assertThat(FoundInDraft.withValues(formula))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("formula-without-value/");
    }
}
