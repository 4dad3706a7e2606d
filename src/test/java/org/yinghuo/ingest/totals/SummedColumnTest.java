package org.yinghuo.ingest.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.CellType;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Field;

/** The columns a total line may sum, and how their numbers are read exactly. */
class SummedColumnTest {

    private static List<SummedColumn> of(SheetKind kind, String... headings) {
        return SummedColumns.of(DrawnTable.of(kind, headings).layout(), Stated.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "金额(元):AMOUNT, 1.05, 105, 1.05",
        "金额(万元):AMOUNT, 1.05, 1050000, 10500.00",
        "金额(元):AMOUNT, -3, -300, -3.00",
        "金额(元):AMOUNT, 若干, , ",
        "金额(元):AMOUNT, '', , ",
        "人数:PEOPLE, 12人, 12, 12",
        "时长(小时):HOURS, 2.5, 9000000, 2.5",
        "时长(分钟):HOURS, 90, 5400000, 1.5",
        "时长(小时):HOURS, 120小时, 432000000, 120",
        "时长(小时):HOURS, 很久, , ",
        "数量:QUANTITY, 2.5袋, 25000, 2.5",
        "数量:QUANTITY, 几袋, , "
    })
    void numbersAreReadInTheirOwnMeasure(String heading, String text, Long number, String shown) {
        SummedColumn column = of(SheetKind.DONATIONS, heading).get(0);
        assertThat(column.read(text, CellType.TEXT)).isEqualTo(number);
        if (number != null) {
            assertThat(column.show(number)).isEqualTo(shown);
        }
    }

    @Test
    void columnsOfTheirOwnAreSumsOfGivingAndElseHours() {
        assertThat(of(SheetKind.DONATIONS, "姓名:NAME", "助学捐款:+CAMPAIGN"))
                .extracting(SummedColumn::column, SummedColumn::field)
                .containsExactly(tuple(2, Field.AMOUNT));
        assertThat(of(SheetKind.SERVICES, "姓名:NAME", "2022-09-03:+DATE", "备注:NOTE"))
                .extracting(SummedColumn::column, SummedColumn::field)
                .containsExactly(tuple(2, Field.HOURS));
    }
}
