package org.yinghuo.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.CellType;

class StoredNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0.57999999999999996, 0.58",
        "33.33333, 33.33333",
        "1E3, 1000",
        "1.5e-3, 0.0015",
        "-0, 0",
        "12.50, 12.5",
        "007, 7",
        "123456789012345, 123456789012345",
        "1234567890123.455, 1234567890123.46",
        "1234567890123.445, 1234567890123.44",
        "510102199003071234, 510102199003071234",
        "5.1010219900307098E+17, 510102199003070980",
        "100.00000000000001, 100",
        "-2.0000000000000018, -2",
    })
    void numbersArePlainDecimalsOfFifteenDigits(String raw, String text) {
        assertThat(StoredNumber.of(raw, NumberKind.NUMBER, false)).isEqualTo(new StoredNumber(CellType.NUMBER, text));
    }

    @ParameterizedTest
    @CsvSource({"NaN", "abc", "1E999999999", "1e-999999999", "'1,5'", "1E+", "''", "0x1F"})
    void whatIsNoNumberIsText(String raw) {
        assertThat(StoredNumber.of(raw, NumberKind.NUMBER, false)).isEqualTo(new StoredNumber(CellType.TEXT, raw));
    }

    @ParameterizedTest
    @CsvSource({
        "44807, DATE, false, DATE, 2022-09-03",
        "44807.604166666664, DATE, false, DATE, 2022-09-03T14:30:00",
        "44807.99999999999, DATE, false, DATE, 2022-09-04",
        "44807.000005787, DATE, false, DATE, 2022-09-03",
        "44807.0000058, DATE, false, DATE, 2022-09-03T00:00:01",
        "43345, DATE, true, DATE, 2022-09-03",
        "1, DATE, false, DATE, 1900-01-01",
        "59, DATE, false, DATE, 1900-02-28",
        "60, DATE, false, NUMBER, 60",
        "61, DATE, false, DATE, 1900-03-01",
        "0, DATE, false, NUMBER, 0",
        "0, DATE, true, DATE, 1904-01-01",
        "0.604166666666667, TIME, false, TIME, 14:30:00",
        "0.604166666666667, TIME, true, TIME, 14:30:00",
        "0, TIME, false, TIME, 00:00:00",
        "0.375, DATE, false, TIME, 09:00:00",
        "44807.5, TIME, false, DATE, 2022-09-03T12:00:00",
        "1.0833333333333333, ELAPSED, false, TIME, 26:00:00",
        "0.125, ELAPSED, false, TIME, 03:00:00",
        "-1, DATE, false, NUMBER, -1",
        "2958465, DATE, false, DATE, 9999-12-31",
        "2958466, DATE, false, NUMBER, 2958466",
        "2958465, DATE, true, NUMBER, 2958465",
    })
    void daysAndTimesAreExactToTheSecond(String raw, NumberKind kind, boolean date1904, CellType type, String text) {
        assertThat(StoredNumber.of(raw, kind, date1904)).isEqualTo(new StoredNumber(type, text));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-03, DATE, 2022-09-03",
        "2022-09-03T00:00:00Z, DATE, 2022-09-03",
        "2022-09-03T14:30:00.600, DATE, 2022-09-03T14:30:01",
        "14:30:00, TIME, 14:30:00",
        "T14:30:00, TIME, 14:30:00",
        "2022-02-30, TEXT, 2022-02-30",
    })
    void writtenOutDaysAreReadToo(String text, CellType type, String expected) {
        assertThat(StoredNumber.ofIsoDate(text)).isEqualTo(new StoredNumber(type, expected));
    }
}
