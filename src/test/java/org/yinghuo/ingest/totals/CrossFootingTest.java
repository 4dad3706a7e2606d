package org.yinghuo.ingest.totals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.SheetKind;

/** A row's own total held against the columns it sums (rule totals-checked). */
class CrossFootingTest {

    private static String check(String total, boolean money, String cells) {
        DrawnTable table = DrawnTable.of(
                money ? SheetKind.DONATIONS : SheetKind.SERVICES,
                "姓名:NAME",
                money ? "抗震救灾捐款(元):+CAMPAIGN" : "2022-09-03:+DATE",
                money ? "助学捐款(元):+CAMPAIGN" : "2022-09-04:+DATE",
                total);
        Heading sum = CrossFooting.sums(table.block()).get(0);
        CrossFooting.Checked checked =
                CrossFooting.check(DrawnTable.line(2, cells), table.block(), sum, Stated.NOTHING, money);
        return checked == null ? "nothing" : checked.stated() + (checked.holds() ? " = " : " != ") + checked.summed();
    }

    @ParameterizedTest
    @CsvSource({
        "朱丹|100|50|150, 150.00 = 150.00",
        "朱丹|100|50|151, 151.00 != 150.00",
        "朱丹|100||100, 100.00 = 100.00",
        "朱丹|100|若干|100, 100.00 = 100.00",
        "朱丹|100|50|, nothing",
        "朱丹|100|50|=, nothing",
        "朱丹|100|50|若干, nothing"
    })
    void sumsOfMoney(String cells, String checked) {
        assertThat(check("合计(元):=", true, cells)).isEqualTo(checked);
    }

    @Test
    void aTotalWithoutAUnitHasThatOfItsColumns() {
        DrawnTable table =
                DrawnTable.of(SheetKind.DONATIONS, "姓名:NAME", "助学捐款(万元):+CAMPAIGN", "救灾捐款(元):+CAMPAIGN", "合计:=");
        CrossFooting.Checked checked = CrossFooting.check(
                DrawnTable.line(2, "朱丹|0.01|50|0.015"),
                table.block(),
                table.block().totals().get(0),
                Stated.NOTHING,
                true);
        assertThat(checked).isEqualTo(new CrossFooting.Checked("150.00", "150.00", true));
    }

    @ParameterizedTest
    @CsvSource({
        "合计:=, 朱丹|√|√|2, 2 = 2",
        "合计:=, 朱丹|√|√|3, 3 != 2",
        "合计:=, 朱丹|3|2|5, 5 = 5",
        "合计:=, 朱丹|3|2|2, 2 = 5",
        "合计:=, 朱丹|3|2|6, 6 != 5",
        "合计(天):=, 朱丹|√|半天|1.5, 1.5 = 1.5",
        "合计(天):=, 朱丹|8|4|12, 12 = 12",
        "合计(天):=, 朱丹|3小时|√|4, 4 != 1.375",
        "合计:=, 朱丹||√|1次, 1 = 1"
    })
    void sumsOfMarks(String total, String cells, String checked) {
        assertThat(check(total, false, cells)).isEqualTo(checked);
    }

    @ParameterizedTest
    @CsvSource({"朱丹|3|2|5小时, 5 = 5", "朱丹|3|2|6, 6 != 5", "朱丹|3|2|30小时, 30 != 5", "朱丹|√|2|5, nothing"})
    void aColumnOfHoursAddsThemUpUnlessSomeMarkTellsNone(String cells, String checked) {
        assertThat(check("服务时长:HOURS", false, cells)).isEqualTo(checked);
    }

    @Test
    void withoutColumnsOfTheirOwnThereIsNothingToSum() {
        DrawnTable plain = DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "服务时长:HOURS", "合计:=");
        assertThat(CrossFooting.sums(plain.block())).isEmpty();
        assertThat(CrossFooting.check(
                        DrawnTable.line(2, "朱丹|3|3"),
                        plain.block(),
                        plain.block().totals().get(0),
                        Stated.NOTHING,
                        false))
                .isNull();
    }
}
