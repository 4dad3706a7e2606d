package org.yinghuo.ingest.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Code;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Numbering;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Unread;
import org.yinghuo.words.Field;

/** An entry in the making: what is wrong with its cells, and whether it still counts (rules one-fate, one-cause). */
class EntryDraftTest {

    private static final DrawnTable GIFTS = DrawnTable.of(SheetKind.DONATIONS, "姓名:NAME", "金额:AMOUNT", "备注:NOTE");
    private static final SheetId SHEET = new SheetId("捐款.csv", "");

    private final ReadingOutcome outcome = new ReadingOutcome(new Numbering());
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private EntryDraft draft(int row, String cells) {
        return new EntryDraft(SHEET, SheetKind.DONATIONS, GIFTS.cells(row, cells));
    }

    private void finish(EntryDraft draft) {
        draft.finish(outcome, draft.cells().origin(SHEET, 0), draft.cells().content());
    }

    private List<String> found() {
        outcome.endOfTable();
        Ingested taken = outcome.take(9);
        if (taken != null) {
            entries.addAll(taken.entries());
            findings.addAll(taken.findings());
        }
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.code().word() + "/" + finding.variant() + " row "
                        + finding.row() + " " + finding.column() + " " + finding.value())
                .toList();
    }

    @Test
    void aWarningLeavesTheEntryToWhoMakesIt() {
        EntryDraft draft = draft(2, "朱丹|100|");
        draft.warn(Code.BAD_TIME, Field.AMOUNT, "order");
        assertThat(draft.isRejected()).isFalse();
        finish(draft);
        assertThat(found()).containsExactly("WARNING bad-time/order row 2 金额 100");
        assertThat(entries).isEmpty();
    }

    @Test
    void ofARejectedEntryOnlyTheFirstReasonIsSaid() {
        EntryDraft draft = draft(2, "朱丹|若干|");
        draft.belongs(LocalDate.parse("2022-09-03"), new IssueId(2022, 34));
        draft.warn(Code.BAD_TIME, Field.NOTE, "order");
        draft.reject(Code.BAD_AMOUNT, Field.AMOUNT, "unreadable");
        draft.reject(Code.MISSING_VALUE, Field.NAME, "name");
        assertThat(draft.isRejected()).isTrue();
        finish(draft);
        assertThat(found()).containsExactly("ERROR bad-amount/unreadable row 2 金额 若干");
        assertThat(entries).singleElement().isInstanceOfSatisfying(Unread.class, unread -> {
            assertThat(unread.code()).isEqualTo(Code.BAD_AMOUNT);
            assertThat(unread.kind()).isEqualTo(SheetKind.DONATIONS);
            assertThat(unread.day()).isEqualTo("2022-09-03");
            assertThat(unread.issueNamed()).isEqualTo(new IssueId(2022, 34));
        });
        assertThat(outcome.refused()).isEqualTo(1);
    }

    @Test
    void whatUndoesAnEntryIsAllThatIsSaidOfIt() {
        EntryDraft draft = draft(2, "朱丹|100|作废");
        draft.warn(Code.BAD_TIME, Field.AMOUNT, "order");
        draft.undo(GIFTS.block().all(Field.NOTE).get(0), "");
        assertThat(draft.isUndone()).isTrue();
        finish(draft);
        assertThat(found()).containsExactly("INFO voided-row/ row 2 备注 作废");
        assertThat(entries).isEmpty();
    }

    @Test
    void anUndoneEntryThatCouldNotBeCountedAnywayIsNoQuestion() {
        EntryDraft draft = draft(2, "朱丹||作废");
        draft.reject(Code.MISSING_VALUE, Field.AMOUNT, "amount");
        draft.undo("作废", "朱丹");
        finish(draft);
        assertThat(found()).isEmpty();
        assertThat(entries)
                .singleElement()
                .isInstanceOfSatisfying(
                        Aside.class, aside -> assertThat(aside.kind()).isEqualTo(Aside.Kind.VOID));
    }

    @Test
    void oneWordThatManyRowsHaveIsSaidOnce() {
        for (int row = 2; row < 5; row++) {
            EntryDraft draft = draft(row, "朱丹" + row + "|100|帮忙");
            draft.warn(Code.UNKNOWN_STATUS, Field.NOTE, "served");
            finish(draft);
        }
        EntryDraft other = draft(5, "牛森|100|不详");
        other.warn(Code.UNKNOWN_STATUS, Field.NOTE, "served");
        finish(other);
        assertThat(found())
                .containsExactly(
                        "WARNING unknown-status/served row 2 备注 帮忙", "WARNING unknown-status/served row 5 备注 不详");
        assertThat(findings.get(0).rows()).isEqualTo(3);
        assertThat(findings.get(1).rows()).isLessThanOrEqualTo(1);
    }

    private void lacking(int rows, int of) {
        for (int row = 2; row < 2 + of; row++) {
            EntryDraft draft = draft(row, "朱丹" + row + "||");
            draft.reject(row < 2 + rows ? Code.MISSING_VALUE : Code.BAD_AMOUNT, Field.NOTE, "date");
            finish(draft);
        }
    }

    @Test
    void whatMostRowsLackIsOneQuestionAndWhatHalfOfThemLackIsOneEach() {
        lacking(2, 4);
        assertThat(found())
                .filteredOn(found -> found.startsWith("ERROR missing-value"))
                .hasSize(2);
    }

    @Test
    void whatMoreThanHalfOfTheRowsLackIsSaidOnce() {
        lacking(3, 5);
        assertThat(found())
                .filteredOn(found -> found.startsWith("ERROR missing-value"))
                .hasSize(1);
    }
}
