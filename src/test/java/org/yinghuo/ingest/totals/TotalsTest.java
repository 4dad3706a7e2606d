package org.yinghuo.ingest.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yinghuo.ingest.layout.DrawnTable.line;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Field;

/** A table's numbers added up line by line, and each total line held against them (rule totals-checked). */
class TotalsTest {

    private static final IntPredicate ALL = column -> true;
    private static final DrawnTable GIFTS = DrawnTable.of(SheetKind.DONATIONS, "姓名:NAME", "金额:AMOUNT");

    private static Totals of(DrawnTable table) {
        return new Totals(SummedColumns.of(table.layout(), Stated.NOTHING), Map.of());
    }

    private final Totals totals = of(GIFTS);
    private int row = 1;

    private TotalsTest row(int yuan) {
        totals.add(line(++row, "朱丹|" + yuan), 1, List.of("朱丹"), false, ALL);
        return this;
    }

    private TotalsTest refused(int yuan) {
        totals.add(line(++row, "朱丹|" + yuan), 0, List.of(), true, ALL);
        return this;
    }

    private List<String> total(String cells, boolean subtotal) {
        return shown(totals.total(line(++row, cells), subtotal, ALL));
    }

    private static List<String> shown(List<Totals.Compared> compared) {
        return compared.stream()
                .map(one -> one.row() + " " + one.field() + " " + one.stated() + (one.holds() ? " = " : " != ")
                        + one.summed())
                .toList();
    }

    @Test
    void aTotalIsOfTheWholeTable() {
        row(100).row(50);
        assertThat(total("合计|150", false)).containsExactly("4 AMOUNT 150.00 = 150.00");
    }

    @Test
    void oneThatIsNoSumOfAnythingIsToldWithTheWhole() {
        row(100).row(50).row(7);
        assertThat(total("小计|157", true)).containsExactly("5 AMOUNT 157.00 = 157.00");
        row(30).row(3);
        assertThat(total("合计|191", false)).containsExactly("8 AMOUNT 191.00 != 190.00");
    }

    @Test
    void aSubtotalIsOfWhatCameSinceTheLast() {
        row(100).row(50);
        total("小计|150", true);
        row(30).row(3);
        assertThat(total("小计|33", true)).containsExactly("7 AMOUNT 33.00 = 33.00");
        row(20);
        assertThat(total("小计|21", true)).containsExactly("9 AMOUNT 21.00 != 20.00");
    }

    @Test
    void aTotalMayBeOfItsSectionOrOfWhatCameSinceTheLast() {
        row(100).row(50);
        totals.section();
        row(30).row(3);
        assertThat(total("合计|33", false)).containsExactly("6 AMOUNT 33.00 = 33.00");
        row(5);
        assertThat(total("合计|5", false)).containsExactly("8 AMOUNT 5.00 = 5.00");
        assertThat(total("合计|38", true)).containsExactly("9 AMOUNT 38.00 = 38.00");
    }

    @Test
    void whatWasRefusedMayBeCountedOrNot() {
        row(100).refused(50);
        assertThat(total("合计|150", false)).containsExactly("4 AMOUNT 150.00 = 150.00");
        assertThat(total("合计|100", false)).containsExactly("5 AMOUNT 100.00 = 100.00");
        assertThat(total("合计|50", false)).containsExactly("6 AMOUNT 50.00 != 150.00");
    }

    @Test
    void cellsOfARowBesideATotalAreNotIts() {
        totals.add(line(2, "朱丹|100"), 1, List.of("朱丹"), false, column -> column != 2);
        row(50);
        assertThat(shown(totals.total(line(4, "合计|150"), false, column -> column != 2)))
                .isEmpty();
        assertThat(total("合计|50", false)).containsExactly("3 AMOUNT 50.00 = 50.00");
    }

    @Test
    void aTotalAboveItsRowsIsComparedOnceTheyAreRead() {
        assertThat(total("合计|150", false)).isEmpty();
        row(100).row(51);
        assertThat(shown(totals.end())).containsExactly("2 AMOUNT 150.00 != 151.00");
    }

    @Test
    void subtotalsAboveTheirRowsAreDueWhenTheNextBegins() {
        assertThat(total("综合处小计|150", true)).isEmpty();
        row(100).row(50);
        assertThat(total("人事处小计|30", true)).containsExactly("2 AMOUNT 150.00 = 150.00");
        row(31);
        assertThat(shown(totals.section())).containsExactly("5 AMOUNT 30.00 != 31.00");
        assertThat(shown(totals.end())).isEmpty();
    }

    @Test
    void headsAndTurnsAreComparedWhereATotalTellsThemInWords() {
        row(100).row(50);
        totals.add(line(++row, "牛森、熊倩|50"), 2, List.of("牛森", "熊倩"), false, ALL);
        assertThat(total("合计：4人，200元|", false)).containsExactly("5 PEOPLE 4 = 4", "5 AMOUNT 200.00 = 200.00");
        assertThat(total("合计：5人，201元|", false)).containsExactly("6 PEOPLE 5 != 4", "6 AMOUNT 201.00 != 200.00");
    }

    @Test
    void aSumInCapitalsIsComparedBesideTheFigure() {
        row(100).row(50);
        assertThat(total("合计（大写）：壹佰伍拾元整|150", false))
                .containsExactly("4 AMOUNT 150.00 = 150.00", "4 AMOUNT 150.00 = 150.00");
        assertThat(total("合计（大写）：壹佰陆拾元整|150", false))
                .containsExactly("5 AMOUNT 150.00 = 150.00", "5 AMOUNT 160.00 != 150.00");
    }

    @Test
    void whatIsBroughtForwardIsOfRowsElsewhere() {
        assertThat(shown(totals.carried(line(2, "承前页|500")))).isEmpty();
        row = 2;
        row(100);
        assertThat(total("合计|600", false)).containsExactly("4 AMOUNT 600.00 = 600.00");
        assertThat(shown(totals.carried(line(5, "过次页|601")))).containsExactly("5 AMOUNT 601.00 != 100.00");
    }

    @Test
    void sortsOfATotalTogetherAreNotMoreThanTheWhole() {
        row(100).row(50);
        totals.part(line(4, "其中党员|90"));
        totals.part(line(5, "其中群众|60"));
        assertThat(shown(totals.end())).isEmpty();
        totals.part(line(6, "其中其他|1"));
        assertThat(shown(totals.end())).containsExactly("6 AMOUNT 151.00 != 150.00");
    }

    @Test
    void aTotalAtTheSheetsEndMayBeOfEarlierTablesToo() {
        row(100).row(50);
        Totals second = new Totals(SummedColumns.of(GIFTS.layout(), Stated.NOTHING), totals.soFar());
        second.add(line(9, "牛森|30"), 1, List.of("牛森"), false, ALL);
        assertThat(shown(second.total(line(10, "总计|180"), false, ALL))).containsExactly("10 AMOUNT 180.00 = 180.00");
        assertThat(shown(second.total(line(11, "总计：3人|181"), false, ALL)))
                .containsExactly("11 AMOUNT 181.00 != 30.00", "11 PEOPLE 3 = 3");
        assertThat(second.soFar()).containsEntry(Field.AMOUNT, 18000L).containsEntry(Field.NAME, 3L);
    }

    @ParameterizedTest
    @CsvSource({"|150, true", "|151, false", "|, false", "朱丹|若干, false"})
    void aLineWithoutAWordIsATotalWhereItSumsTwoRows(String cells, boolean total) {
        row(100).row(50);
        assertThat(totals.looksLikeTotal(line(9, cells))).isEqualTo(total);
    }

    @Test
    void aLineThatRepeatsTheOnlyRowIsNone() {
        row(100);
        assertThat(totals.looksLikeTotal(line(9, "|100"))).isFalse();
    }

    @Test
    void daysEachHaveASumAndAreCountedWhereTheyAreMarks() {
        DrawnTable days = DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "2022-09-03:+DATE", "2022-09-04:+DATE");
        Totals marks = of(days);
        marks.add(line(2, "朱丹|√|3"), 1, List.of(), false, ALL);
        marks.add(line(3, "牛森|√|2"), 1, List.of(), false, ALL);
        assertThat(shown(marks.total(line(4, "合计|2|5"), false, ALL))).containsExactly("4 HOURS 2 = 2", "4 HOURS 5 = 5");
        assertThat(shown(marks.total(line(5, "合计|3|6"), false, ALL)))
                .containsExactly("5 HOURS 3 != 0", "5 HOURS 6 != 5");
    }

    @Test
    void onlyALineWithANumberUnderASummedHeadingIsMeasured() {
        assertThat(totals.isMeasured(line(2, "朱丹|50"))).isTrue();
        assertThat(totals.isMeasured(line(2, "50|朱丹"))).isFalse();
        assertThat(totals.measures()).extracting(SummedColumn::field).containsExactly(Field.AMOUNT);
    }
}
