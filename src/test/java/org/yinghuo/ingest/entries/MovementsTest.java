package org.yinghuo.ingest.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.statements.Movement;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Numbering;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Unread;
import org.yinghuo.words.Lexicon;

/** How much a statement's line moved and which way: by columns of in and out, a word, or a sign. */
class MovementsTest {

    private static final SheetId SHEET = new SheetId("流水.csv", "");
    private static final DrawnTable SIDES = DrawnTable.of(SheetKind.PAYMENTS, "收入:CREDIT", "支出:DEBIT", "摘要:NOTE");
    private static final DrawnTable WORDS = DrawnTable.of(SheetKind.PAYMENTS, "收/支:DIRECTION", "金额:AMOUNT");
    private static final DrawnTable SIGNS = DrawnTable.of(SheetKind.PAYMENTS, "金额:AMOUNT", "备注:NOTE");

    private static Movements of(DrawnTable table, String... sample) {
        List<SheetLine> lines = new ArrayList<>();
        for (String line : sample) {
            lines.add(DrawnTable.line(2 + lines.size(), line));
        }
        return new Movements(Lexicon.builtIn(), table.layout(), lines, Stated.NOTHING);
    }

    private static String shown(Movement moved) {
        return moved == null
                ? "nothing"
                : moved.direction() + " " + moved.amount() + (moved.takesBack() ? " back" : "")
                        + (moved.sure() ? "" : "?");
    }

    @ParameterizedTest
    @CsvSource({
        "100||, IN 100.00",
        "|30|, OUT 30.00",
        "-100||, OUT 100.00 back",
        "100|30|, IN 100.00",
        "0|30|, OUT 30.00",
        "0|0|, nothing",
        "||, nothing"
    })
    void columnsOfInAndOut(String cells, String moved) {
        assertThat(shown(of(SIDES).plain(SIDES.cells(2, cells)))).isEqualTo(moved);
    }

    @Test
    void aSumBelowZeroAmongPaymentsWithoutASignCameBack() {
        assertThat(shown(of(SIDES, "|30|").plain(SIDES.cells(3, "|-30|")))).isEqualTo("NEUTRAL 30.00");
        assertThat(shown(of(SIDES, "|-20|").plain(SIDES.cells(3, "|-30|")))).isEqualTo("OUT 30.00");
        assertThat(shown(of(WORDS, "支出|20").plain(WORDS.cells(3, "支出|-30")))).isEqualTo("NEUTRAL 30.00");
        assertThat(shown(of(WORDS, "支出|-20").plain(WORDS.cells(3, "支出|-30")))).isEqualTo("OUT 30.00");
    }

    @ParameterizedTest
    @CsvSource({
        "收入|100, IN 100.00",
        "支出|100, OUT 100.00",
        "收入|-100, OUT 100.00 back",
        "不计收支|100, NEUTRAL 100.00",
        "/|100, NEUTRAL 100.00",
        "某某|100, NEUTRAL 100.00?",
        "某某|-100, OUT 100.00",
        "某某|0, NEUTRAL 0.00",
        "收入|, nothing"
    })
    void aWord(String cells, String moved) {
        assertThat(shown(of(WORDS).plain(WORDS.cells(2, cells)))).isEqualTo(moved);
    }

    @Test
    void aBareSumIsSureOnlyWhereOthersAreSigned() {
        assertThat(shown(of(SIGNS, "100|").plain(SIGNS.cells(3, "50|")))).isEqualTo("IN 50.00?");
        assertThat(shown(of(SIGNS, "-100|").plain(SIGNS.cells(3, "50|")))).isEqualTo("IN 50.00");
        assertThat(shown(of(SIGNS).plain(SIGNS.cells(3, "-50|")))).isEqualTo("OUT 50.00");
    }

    @ParameterizedTest
    @CsvSource({"50|转入, IN 50.00", "50|取现, OUT 50.00", "50|朱丹, NEUTRAL 50.00?"})
    void whatNothingElseTellsARemarkMay(String cells, String moved) {
        Movements movements = of(SIGNS);
        Cells row = SIGNS.cells(3, cells);
        assertThat(shown(movements.byNote(row, movements.plain(row)))).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({
        "100||, IN 100.00, ''",
        "0|0|, NEUTRAL 0.00, ''",
        "||, nothing, missing-value",
        "一些||, nothing, bad-amount",
        "=||, nothing, formula-without-value"
    })
    void aLineWithoutASumIsRejected(String cells, String moved, String code) {
        EntryDraft draft = draft(SIDES, cells);
        assertThat(shown(of(SIDES).read(draft, Stated.NOTHING))).isEqualTo(moved);
        assertThat(code(draft)).isEqualTo(code);
    }

    @Test
    void columnsOfSidesMayStandBesideOneOfTheSum() {
        DrawnTable both = DrawnTable.of(SheetKind.PAYMENTS, "借方:DEBIT", "贷方:CREDIT", "金额:AMOUNT");
        assertThat(shown(of(both).read(draft(both, "||-30"), Stated.NOTHING))).isEqualTo("OUT 30.00");
        assertThat(shown(of(both).read(draft(both, "|20|30"), Stated.NOTHING))).isEqualTo("IN 20.00");
        EntryDraft empty = draft(both, "||");
        assertThat(shown(of(both).read(empty, Stated.NOTHING))).isEqualTo("nothing");
        assertThat(code(empty)).isEqualTo("missing-value");
    }

    @Test
    void aPriceColumnTellsWhatWasPaidAndWhatIsLeft() {
        DrawnTable shop = DrawnTable.of(SheetKind.PAYMENTS, "实收金额:AMOUNT", "订单金额:", "手续费:FEE", "退款金额:REFUNDED");
        Movements movements = of(shop);
        Cells row = shop.cells(2, "99.40|100.00|-0.60|");
        assertThat(movements.fee(row, Stated.NOTHING)).hasToString("0.60");
        assertThat(movements.paid(row, Amount.parse("99.40"), Amount.parse("0.60")))
                .hasToString("100.00");
        assertThat(movements.paid(row, Amount.parse("99.40"), Amount.parse("0.50")))
                .hasToString("99.40");
        assertThat(movements.isNet(row, Amount.parse("70.00"), Amount.parse("30.00")))
                .isTrue();
        assertThat(movements.isNet(row, Amount.parse("100.00"), Amount.parse("30.00")))
                .isFalse();
        assertThat(movements.isNet(row, Amount.parse("100.00"), Amount.ZERO)).isFalse();
    }

    @Test
    void onABillASumIsSpendingUnlessAColumnTellsOtherwise() {
        assertThat(of(SIGNS).spends(SIGNS.cells(2, "5|"), Direction.IN)).isTrue();
        assertThat(of(SIGNS).spends(SIGNS.cells(2, "5|"), Direction.OUT)).isFalse();
        assertThat(of(SIDES).spends(SIDES.cells(2, "|5|"), Direction.OUT)).isTrue();
        assertThat(of(SIDES).spends(SIDES.cells(2, "5||"), Direction.IN)).isFalse();
        assertThat(of(SIGNS).spends(SIGNS.cells(2, "5|"), Direction.NEUTRAL)).isFalse();
    }

    private static EntryDraft draft(DrawnTable table, String cells) {
        return new EntryDraft(SHEET, SheetKind.PAYMENTS, table.cells(2, cells));
    }

    private static String code(EntryDraft draft) {
        ReadingOutcome outcome = new ReadingOutcome(new Numbering());
        draft.finish(outcome, draft.cells().origin(SHEET, 0), 1);
        return outcome.made().stream()
                .map(entry -> ((Unread) entry).code().word())
                .findFirst()
                .orElse("");
    }
}
