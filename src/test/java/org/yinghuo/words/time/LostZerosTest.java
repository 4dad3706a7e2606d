package org.yinghuo.words.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Some;
import org.yinghuo.model.CellType;

class LostZerosTest {

    private final Days days = new Days(Some.calendar(), 2022);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.28 9.29 9.3 10.05|9.30",
                "9.28 9.29 9.3|9.30",
                "9.02x 9.3 9.5|9.03",
                "9.3 9.5 9.8|9.03",
                "10.05 9.3 9.28|9.30",
                "9.8 9.5 9.3|9.03",
                "9.3|?",
                "9.3 9.3|?",
                "9.3 9.5|?",
                "9.28 9.3|?",
                "9.06 9.3 9.5 9.4|?",
                "9.06 9.01x 9.3 9.5 9.04|9.03",
                "9.25 10.05 9.3 9.28 9.27|9.30",
                "9.05 9.3 9.05|?",
                "9.03x 9.3 9.03x|9.03",
                "9.30x 9.3 9.30x|9.30",
                "8.31 9.1 9.05|9.01",
                "9.09 9.1 9.11|9.10",
                "9.19 9.2 9.21|9.20",
                "8.20 9.3 10.20|?",
            })
    void theDaysAroundDecide(String column, String expected) {
        List<Day> read = new ArrayList<>();
        Day unsure = null;
        for (String cell : column.split(" ")) {
            boolean text = cell.endsWith("x");
            Day day = days.read(cell.replace("x", ""), text ? CellType.TEXT : CellType.NUMBER)
                    .value();
            unsure = day.trailingZeroLost() == null ? unsure : day;
            read.add(day);
        }
        Day settled = LostZeros.settle(read).get(read.indexOf(unsure));
        if (expected.equals("?")) {
            assertThat(settled.trailingZeroLost()).isNotNull();
        } else {
            assertThat(settled.trailingZeroLost()).isNull();
            assertThat("%d.%02d"
                            .formatted(
                                    settled.first().getMonthValue(),
                                    settled.first().getDayOfMonth()))
                    .isEqualTo(expected);
        }
    }

    @Test
    void rowsWithoutADayAreSteppedOver() {
        List<Day> column = new ArrayList<>();
        column.add(days.read("9.29", CellType.NUMBER).value());
        column.add(null);
        column.add(days.read("9.3", CellType.NUMBER).value());
        column.add(null);
        column.add(days.read("10.01", CellType.TEXT).value());
        List<Day> settled = LostZeros.settle(column);
        assertThat(settled).hasSize(5);
        assertThat(settled.get(2).first()).isEqualTo(LocalDate.of(2022, 9, 30));
        assertThat(settled.get(1)).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverTurnsAnOrderedColumnIntoAnotherDay(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<LocalDate> truth = new ArrayList<>();
            LocalDate day = LocalDate.of(2022, 8, 20).plusDays(random.nextInt(20));
            for (int i = 0; i < 12; i++) {
                truth.add(day);
                day = day.plusDays(random.nextInt(4));
            }
            List<Day> column = new ArrayList<>();
            for (LocalDate date : truth) {
                String number = date.getMonthValue() + "." + date.getDayOfMonth();
                column.add(days.read(
                                new java.math.BigDecimal(number)
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                CellType.NUMBER)
                        .value());
            }
            List<Day> settled = LostZeros.settle(column);
            for (int i = 0; i < truth.size(); i++) {
                if (settled.get(i).trailingZeroLost() == null) {
                    assertThat(settled.get(i).first())
                            .as("%s in %s", truth.get(i), truth)
                            .isEqualTo(truth.get(i));
                }
            }
        }
    }
}
