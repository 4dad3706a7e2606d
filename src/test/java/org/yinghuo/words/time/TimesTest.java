package org.yinghuo.words.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.CellType;
import org.yinghuo.model.HalfDay;
import org.yinghuo.words.Reading;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "14:30,14:30,",
        "2022-09-02T16:30:00.000Z,00:30:00,",
        "2022-09-03T08:30:00+08:00,08:30,",
        "14：30,14:30,",
        "14:30:15,14:30:15,",
        "14时30分,14:30,",
        "14点30,14:30,",
        "14点,14:00,",
        "下午2点半,14:30,",
        "下午2:30,14:30,",
        "2:30 PM,14:30,",
        "2:30pm,14:30,",
        "2 p.m.,14:00,",
        "pm 2:30,14:30,",
        "12:30 AM,00:30,",
        "12:30 PM,12:30,",
        "上午9时,09:00,",
        "早上8点,08:00,",
        "晚8点,20:00,",
        "凌晨1点,01:00,",
        "中午12点,12:00,",
        "中午1点,13:00,",
        "九点半,09:30,",
        "九点一刻,09:15,",
        "十四时三十分,14:30,",
        "0930,09:30,",
        "24:00,00:00,",
        "14：30-16：30,14:30,16:30",
        "8:30—11:30,08:30,11:30",
        "14:00~16:00,14:00,16:00",
        "9时至11时,09:00,11:00",
        "下午2-4点,14:00,16:00",
        "2-4pm,14:00,16:00",
        "上午9:00-下午5:00,09:00,17:00",
        "上午9点到12点,09:00,12:00",
        "上午10:00-1:00,10:00,13:00",
        "下午2:00-5:00,14:00,17:00",
        "22:00-6:00,22:00,06:00",
        "9.00-12.00,09:00,12:00",
        "0930-1130,09:30,11:30",
        "9:00-12:00 14:00-17:00,09:00,17:00",
        "9:00-12:00、14:00-17:00,09:00,17:00",
        "2022-09-03 14:30,14:30,",
        "9月3日下午2点,14:00,"
    })
    void readsClockTimes(String text, LocalTime start, LocalTime end) {
        assertThat(Times.read(text, CellType.TEXT)).isEqualTo(Reading.of(new Clock(start, end, HalfDay.NONE)));
    }

    @ParameterizedTest
    @CsvSource({
        "上午,MORNING",
        "早上,MORNING",
        "AM,MORNING",
        "下午,AFTERNOON",
        "PM,AFTERNOON",
        "下午班,AFTERNOON",
        "晚上,EVENING",
        "全天,NONE",
        "中午,NONE"
    })
    void readsHalvesOfTheDay(String text, HalfDay half) {
        assertThat(Times.read(text, CellType.TEXT)).isEqualTo(Reading.of(new Clock(null, null, half)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9", "14", "abc", "8:00-", "3小时", "张三", "2022-09-03", "1.5", "9月3日", "第3次", "30分钟", "13000000000"
            })
    void refusesWhatIsNoTime(String text) {
        assertThat(Times.read(text, CellType.TEXT)).isEqualTo(Reading.bad("unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "14:60", "24:30", "9:00-25:00", "26点"})
    void aTimeThatDoesNotExistIsNone(String text) {
        assertThat(Times.read(text, CellType.TEXT)).isEqualTo(Reading.bad("no-such-time"));
    }

    @Test
    void aStoredTimeNeedsNoReading() {
        assertThat(Times.read("14:30:00", CellType.TIME).value().start()).isEqualTo(LocalTime.of(14, 30));
        assertThat(Times.read("2022-09-03T14:30:00", CellType.DATE).value().start())
                .isEqualTo(LocalTime.of(14, 30));
        assertThat(Times.read("2022-09-03", CellType.DATE).isBad()).isTrue();
        assertThat(Times.read("0.604166666666667", CellType.NUMBER).value().start())
                .isEqualTo(LocalTime.of(14, 30));
        assertThat(Times.read("14", CellType.NUMBER).isBad()).isTrue();
        assertThat(Times.read("#N/A", CellType.ERROR)).isEqualTo(Reading.bad("error"));
        assertThat(Times.read("", CellType.TEXT).isBlank()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void readsBackWhateverATimeIsWrittenAs(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
            int hour = time.getHour();
            int minute = time.getMinute();
            String half = hour < 12 ? "上午" : "下午";
            int twelve = hour % 12 == 0 ? 12 : hour % 12;
            List<String> forms = List.of(
                    time.toString(),
                    hour + "：%02d".formatted(minute),
                    hour + "时" + minute + "分",
                    hour + "点%02d".formatted(minute),
                    twelve + ":%02d ".formatted(minute) + (hour < 12 ? "AM" : "PM"),
                    (hour == 0 ? "凌晨" : half) + (hour == 0 ? 0 : twelve) + "点" + minute + "分");
            for (String form : forms) {
                assertThat(Times.read(form, CellType.TEXT))
                        .as(form)
                        .isEqualTo(Reading.of(new Clock(time, null, HalfDay.NONE)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"9,09:00", "9.30,09:30", "9；30,09:30", "9:00左右,09:00", "次日2:00,02:00", "9:00（集合）,09:00"})
    void readsWhatCanOnlyBeATime(String text, String start) {
        assertThat(Times.readHour(text, CellType.TEXT).value())
                .isEqualTo(new Clock(LocalTime.parse(start), null, HalfDay.NONE));
    }

    @Test
    void readsRangesOfBareHours() {
        assertThat(Times.readHour("9-12", CellType.TEXT).value())
                .isEqualTo(new Clock(LocalTime.of(9, 0), LocalTime.of(12, 0), HalfDay.NONE));
        assertThat(Times.readHour("9", CellType.NUMBER).value())
                .isEqualTo(new Clock(LocalTime.of(9, 0), null, HalfDay.NONE));
        assertThat(Times.readHour("14-9", CellType.TEXT).isBad()).isTrue();
        assertThat(Times.readHour("9.3", CellType.NUMBER).isBad()).isTrue();
        assertThat(Times.readHour("25", CellType.TEXT).isBad()).isTrue();
        assertThat(Times.read("9", CellType.TEXT).isBad()).isTrue();
    }
}
