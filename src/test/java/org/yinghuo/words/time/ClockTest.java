package org.yinghuo.words.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.CellType;

/** Times of day in the forms statements have, and weekdays. */
class ClockTest {

    @ParameterizedTest
    @CsvSource({
        "09:30, 09:30",
        "09:30:15, 09:30:15",
        "23:59:59, 23:59:59",
        "00:00, ",
        "00:01, 00:01",
        "24:00, ",
        "12:60, ",
        "12:59:60, ",
        "9:30, ",
        "09-30, ",
        "0a:30, ",
        "09:30:1, "
    })
    void theUsualFormIsReadAndNoOther(String text, LocalTime time) {
        Clock clock = Clock.usual(text);
        assertThat(clock == null ? null : clock.start()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "93015, NUMBER, 09:30:15",
        "093015, TEXT, 09:30:15",
        "09:30, TEXT, 09:30",
        "9301, NUMBER, ",
        "993015, TEXT, "
    })
    void digitsAloneAreHourMinuteAndSecond(String text, CellType type, LocalTime time) {
        Clock clock = ClockDigits.read(text, type).value();
        assertThat(clock == null ? null : clock.start()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"周六, SATURDAY", "星期日, SUNDAY", "礼拜天, SUNDAY", "三, ", "Sat, SATURDAY", "周六上午好, ", "值班, "})
    void weekdays(String text, DayOfWeek day) {
        assertThat(Weekdays.read(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 9, 3, 2022年9月3日",
        "2022年, 9月, 3日, 2022年9月3日",
        "'', 9, 3, 9月3日",
        "2022, 9.0, 3.0, 2022年9月3日",
        "2022, '', 3, ''",
        "2022, 9, '', ''",
        "2022, 9, 123, ''",
        "2022, 123, 3, ''",
        "2022, 九, 3, ''"
    })
    void aDayMayStandInThreeCells(String year, String month, String day, String text) {
        assertThat(DayWords.ofParts(year, month, day)).isEqualTo(text);
    }
}
