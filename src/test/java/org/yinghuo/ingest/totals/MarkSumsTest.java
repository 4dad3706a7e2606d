package org.yinghuo.ingest.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Hours;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Unit;

/** What the marks of one row come to, as times, hours or days (rule marks-of-a-row). */
class MarkSumsTest {

    private static final DrawnTable DAYS = DrawnTable.of(
            SheetKind.SERVICES, "2022-09-03:+DATE", "2022-09-04:+DATE", "2022-09-05:+DATE", "2022-09-06:+DATE");

    private static MarkSums of(String cells) {
        return MarkSums.of(DrawnTable.line(2, cells), DAYS.block().marks());
    }

    @ParameterizedTest
    @CsvSource({
        "√|半天|1|, 3, 1, 5, 2.5, 1, 1",
        "1|1||1, 3, 0, 3, 3, 3, 3",
        "1|2|0|, 2, 0, 3, 3, 2, 1",
        "√|√|休|, 2, 2, 0, 2, 0, 0",
        "3小时|√||, 2, 1, 3, 1.375, 0, 0",
        "|||, 0, 0, 0, 0, 0, 0"
    })
    void areCountedAndAddedUp(String cells, int count, int plain, String hours, String days, int numbers, int ones) {
        MarkSums sums = of(cells);
        assertThat(sums.count()).isEqualTo(count);
        assertThat(sums.plain()).isEqualTo(plain);
        assertThat(sums.hours()).hasToString(hours);
        assertThat(sums.inDays()).isEqualByComparingTo(days);
        assertThat(sums.numbers()).isEqualTo(numbers);
        assertThat(sums.ones()).isEqualTo(ones);
    }

    @Test
    void aStatedSumHoldsInTheTermsItIsIn() {
        MarkSums sums = of("√|半天|1|");
        assertThat(sums.holdsAsCount(new BigDecimal("3.0"))).isTrue();
        assertThat(sums.holdsAsCount(new BigDecimal("2.5"))).isFalse();
        assertThat(sums.holdsAsHours(new BigDecimal("5"))).isTrue();
        assertThat(sums.holdsAsHours(new BigDecimal("3"))).isFalse();
        assertThat(sums.holdsAsDays(new BigDecimal("2.5"))).isTrue();
        assertThat(sums.holdsAsDays(new BigDecimal("3"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"√, HOURS, ", "○, HOURS, ", "3, HOURS, 3", "3, DAYS, 24", "3, COUNT, ", "半天, COUNT, 4", "√3小时, HOURS, 3"
    })
    void aMarkTellsHoursWhereItsNumberIsSome(String text, Unit unit, String hours) {
        assertThat(MarkSums.hours(text, CellType.TEXT, unit)).isEqualTo(hours == null ? null : Hours.parse(hours));
    }

    @ParameterizedTest
    @CsvSource({"１２, 12", "' 2.5 ', 2.5", "123456789, 123456789", "1234567890, ", "'', ", "三, ", "2天, "})
    void aBareNumberHasNoUnitAndIsShort(String text, BigDecimal number) {
        assertThat(MarkSums.number(text)).isEqualTo(number);
    }
}
