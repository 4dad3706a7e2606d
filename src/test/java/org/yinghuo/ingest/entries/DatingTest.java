package org.yinghuo.ingest.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.reading.Office;
import org.yinghuo.model.CellType;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Reading;
import org.yinghuo.words.Unit;
import org.yinghuo.words.time.Clock;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.Days;

/** On which day an entry happened, and what said so (rule day-of-entry). */
class DatingTest {

    private static final DrawnTable GIFTS = DrawnTable.of(SheetKind.DONATIONS, "姓名:NAME", "日期:DATE", "期号:ISSUE");
    private static final IssueId ISSUE_34 = new IssueId(2022, 34);

    private final Dating dating = new Dating(Office.seeds());
    private final Days days = new Days(Office.seeds().calendar(), 2022);

    private static Stated said(@Nullable Day day, @Nullable Day report, @Nullable IssueId issue) {
        return new Stated(
                "", "", List.of(), "", "", "", false, day, report, 2022, 0, Unit.NONE, issue, "", "", false, null);
    }

    private static Day day(String first, String last) {
        return new Day(LocalDate.parse(first), LocalDate.parse(last), Clock.UNSAID, true, null);
    }

    private String dated(String cell, Stated said, String campaign, @Nullable IssueId issue, boolean span) {
        EntryDraft draft =
                new EntryDraft(new SheetId("捐款.csv", ""), SheetKind.DONATIONS, GIFTS.cells(2, "朱丹|" + cell + "|"));
        Reading<Day> reading = days.read(cell.equals("=") ? "" : cell, CellType.TEXT);
        Dating.Dated dated = dating.date(draft, reading, said, campaign, issue, span);
        return dated == null
                ? (draft.isRejected() ? "rejected" : "?")
                : dated.day() + " " + dated.source() + (dated.since() == null ? "" : " since " + dated.since());
    }

    @ParameterizedTest
    @CsvSource({"9月3日, 2022-09-03 ROW", "9月3日至5日, rejected", "9月3日、5日, rejected", "2月31日, rejected", "=, rejected"})
    void theRowsOwnDayOutweighsAllElseAndMustBeOne(String cell, String dated) {
        assertThat(dated(cell, said(day("2022-09-08", "2022-09-08"), null, null), "", ISSUE_34, true))
                .isEqualTo(dated);
    }

    @Test
    void aTitlesDayThenThatOfTheFormThenTheIssueThenTheDeadline() {
        Day eighth = day("2022-09-08", "2022-09-08");
        Day seventh = day("2022-09-07", "2022-09-07");
        assertThat(dated("", said(seventh, eighth, null), "抗震救灾捐款", ISSUE_34, true))
                .isEqualTo("2022-09-07 TITLE");
        assertThat(dated("", said(null, seventh, null), "抗震救灾捐款", ISSUE_34, true))
                .isEqualTo("2022-09-07 TITLE");
        assertThat(dated("", Stated.NOTHING, "抗震救灾捐款", ISSUE_34, true)).isEqualTo("2022-09-09 ISSUE");
        assertThat(dated("", Stated.NOTHING, "抗震救灾捐款", new IssueId(2022, 99), true))
                .isEqualTo("2022-09-08 DEADLINE");
        assertThat(dated("", Stated.NOTHING, "抗震救灾捐款", null, true)).isEqualTo("2022-09-08 DEADLINE");
        assertThat(dated("", Stated.NOTHING, "助学捐款", null, true)).isEqualTo("rejected");
    }

    @Test
    void giftsOfASpanAreOfItsLastDayAndServicesOfNone() {
        Stated span = said(day("2022-09-03", "2022-09-08"), null, null);
        assertThat(dated("", span, "", null, true)).isEqualTo("2022-09-08 TITLE since 2022-09-03");
        assertThat(dated("", span, "", null, false)).isEqualTo("rejected");
        Stated lost = said(
                new Day(
                        LocalDate.parse("2022-09-03"),
                        LocalDate.parse("2022-09-03"),
                        Clock.UNSAID,
                        true,
                        LocalDate.parse("2022-09-30")),
                null,
                null);
        assertThat(dated("", lost, "", null, true)).isEqualTo("rejected");
    }

    @Test
    void aRowMayNameItsIssue() {
        OfficeNames names = new OfficeNames(Office.seeds());
        Stated titled = said(null, null, new IssueId(2022, 33));
        assertThat(dating.issue(GIFTS.cells(2, "朱丹||第34期"), titled, names)).isEqualTo(ISSUE_34);
        assertThat(dating.issue(GIFTS.cells(2, "朱丹||34"), titled, names)).isEqualTo(ISSUE_34);
        assertThat(dating.issue(GIFTS.cells(2, "朱丹||"), titled, names)).isEqualTo(new IssueId(2022, 33));
    }

    @Test
    void aDayThatIsNotCertainStillTellsTheIssue() {
        assertThat(Dating.aboutWhen(null, days.read("9月3日至5日", CellType.TEXT))).isEqualTo("2022-09-03");
        assertThat(Dating.aboutWhen(null, Reading.bad("unreadable"))).isNull();
    }
}
