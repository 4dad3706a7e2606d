package org.yinghuo.words.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yinghuo.ingest.reading.Some.september;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Some;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.CellType;
import org.yinghuo.model.HalfDay;
import org.yinghuo.words.Reading;

/** Shows (rules day-of-entry, ambiguous-day). */
class DaysTest {

    private final Days days = new Days(Some.calendar(), null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-09-03",
                "2022/9/3",
                "2022.9.3",
                "20220903",
                "2022年9月3日",
                "2022年09月03日",
                "2022 年 9 月 3 日",
                "9月3日",
                "９月３日",
                "9月3号",
                "9/3",
                "9.3",
                "9-3",
                "9月3",
                "0903",
                "220903",
                "22.9.3",
                "22/9/3",
                "22年9月3日",
                "二〇二二年九月三日",
                "二○二二年九月三日",
                "九月三日",
                "民国111年9月3日",
                "111/09/03",
                "1110903",
                "111年9月3日",
                "9/3/2022",
                "44807",
                "Sep 3, 2022",
                "3-Sep-22",
                "3 September 2022",
                "9月3日（周六）",
                "9月3日(星期六)",
                "周六 9月3日",
                "2022-09-03 星期六",
                "9月3日（补录）",
                "2022。9。3",
                "2022—09—03",
                "2022-09-03T00:00",
                " 2022-09-03\u3000",
                "'2022-09-03",
                "=\"2022-09-03\"",
            })
    void readsEveryFormOfDay(String text) {
        Reading<Day> day = days.read(text, CellType.TEXT);
        assertThat(day.problem()).isEmpty();
        assertThat(day.value().first()).isEqualTo(september(3));
        assertThat(day.value().isRange()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-09-03 14:30|14:30|",
                "2022-09-03T14:30:00|14:30|",
                "2022-09-03T14:30:00+08:00|14:30|",
                "2022-09-03 14:30:00.0|14:30|",
                "2022/9/3 8:05:09|08:05:09|",
                "9月3日14:00|14:00|",
                "9月3日下午2点半|14:30|",
                "九月三日下午两点|14:00|",
                "9月3日 9:00-12:00|09:00|12:00",
                "9月3日下午2:00-5:00|14:00|17:00",
                "20220903 1430|14:30|",
                "2022年9月3日 14时30分|14:30|",
            })
    void readsTheTimeBesideTheDay(String text, LocalTime start, LocalTime end) {
        Day day = days.read(text, CellType.TEXT).value();
        assertThat(day.first()).isEqualTo(september(3));
        assertThat(day.clock()).isEqualTo(new Clock(start, end, HalfDay.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "9月3日上午,MORNING",
        "9月3日下午,AFTERNOON",
        "2022-09-03 上午,MORNING",
        "9.3下午,AFTERNOON",
        "9月3日晚,EVENING",
        "9月3日(星期六)下午,AFTERNOON"
    })
    void readsTheHalfOfTheDay(String text, HalfDay half) {
        Day day = days.read(text, CellType.TEXT).value();
        assertThat(day.first()).isEqualTo(september(3));
        assertThat(day.clock()).isEqualTo(new Clock(null, null, half));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9月3日-5日",
                "9月3日至5日",
                "9.3-9.5",
                "9.3-5",
                "9月3日—9月5日",
                "2022.9.3-9.5",
                "2022年9月3日至9月5日",
                "2022-09-03至2022-09-05",
                "2022-09-03~2022-09-05",
                "9/3-9/5"
            })
    void reportsARangeAsOne(String text) {
        Day day = days.read(text, CellType.TEXT).value();
        assertThat(day.first()).isEqualTo(september(3));
        assertThat(day.last()).isEqualTo(september(5));
    }

    @ParameterizedTest
    @CsvSource({
        "9月31日,no-such-day",
        "2022.2.30,no-such-day",
        "2022-13-01,no-such-day",
        "20220931,no-such-day",
        "2023-02-29,no-such-day",
        "0931,no-such-day"
    })
    void aDayThatDoesNotExistIsNone(String text, String problem) {
        assertThat(days.read(text, CellType.TEXT)).isEqualTo(Reading.bad(problem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "九月",
                "2022年9月",
                "2022",
                "9月",
                "12",
                "3日",
                "abc",
                "朱丹",
                "待定",
                "9月3日前",
                "第34期",
                "1000元",
                "13000000000",
                "12.9.3",
                "9月3日25点",
                "9:30",
                "9月5日-3日"
            })
    void refusesWhatIsNoDay(String text) {
        assertThat(days.read(text, CellType.TEXT).isBad()).isTrue();
    }

    @Test
    void aStoredDayNeedsNoReading() {
        assertThat(days.read("2022-09-03", CellType.DATE).value().first()).isEqualTo(september(3));
        Day noon = days.read("2022-09-03T12:00:00", CellType.DATE).value();
        assertThat(noon.moment()).isEqualTo(LocalDateTime.of(2022, 9, 3, 12, 0));
        assertThat(days.read("2022-09-03T00:00:00", CellType.DATE).value().clock())
                .isEqualTo(Clock.UNSAID);
        assertThat(days.read("#VALUE!", CellType.ERROR)).isEqualTo(Reading.bad("error"));
        assertThat(days.read("14:30:00", CellType.TIME).isBad()).isTrue();
    }

    @Test
    void aPlainNumberUnderADateHeaderIsADaysSerialNumber() {
        assertThat(days.read("44807", CellType.NUMBER).value().first()).isEqualTo(september(3));
        assertThat(days.read("44807.6041666667", CellType.NUMBER).value().moment())
                .isEqualTo(LocalDateTime.of(2022, 9, 3, 14, 30));
        assertThat(days.read("36525", CellType.NUMBER).isBad()).isTrue();
        assertThat(days.read("60001", CellType.NUMBER).isBad()).isTrue();
        assertThat(days.read("20220903", CellType.NUMBER).value().first()).isEqualTo(september(3));
        assertThat(days.read("9", CellType.NUMBER).isBad()).isTrue();
    }

    @Test
    void aNumberMayHaveLostItsTrailingZero() {
        assertThat(days.read("9.3", CellType.NUMBER).value().trailingZeroLost()).isEqualTo(september(30));
        assertThat(days.read("9.1", CellType.NUMBER).value().trailingZeroLost()).isEqualTo(september(10));
        assertThat(days.read("9.4", CellType.NUMBER).value().trailingZeroLost())
                .as("there is no 40 September")
                .isNull();
        assertThat(days.read("2.3", CellType.NUMBER).value().trailingZeroLost())
                .as("nor 30 February")
                .isNull();
        assertThat(days.read("9.03", CellType.NUMBER).value().trailingZeroLost())
                .isNull();
        assertThat(days.read("9.15", CellType.NUMBER).value().first()).isEqualTo(september(15));
        assertThat(days.read("9.3", CellType.TEXT).value().trailingZeroLost())
                .as("text keeps its zeros")
                .isNull();
        assertThat(days.read("9.30", CellType.TEXT).value().first()).isEqualTo(september(30));
    }

    @Test
    void aMissingYearIsTheOneNearestToTheIssues() {
        Calendar turn = new Calendar(List.of(
                Some.issue(2023, 1, 100, LocalDateTime.of(2022, 12, 25, 12, 0), LocalDateTime.of(2023, 1, 5, 12, 0))));
        Days around = new Days(turn, null);
        assertThat(around.read("12月30日", CellType.TEXT).value().first()).isEqualTo(LocalDate.of(2022, 12, 30));
        assertThat(around.read("1月3日", CellType.TEXT).value().first()).isEqualTo(LocalDate.of(2023, 1, 3));
        assertThat(around.read("12月30日-1月3日", CellType.TEXT).value().last()).isEqualTo(LocalDate.of(2023, 1, 3));
        Days titled = new Days(turn, 2022);
        assertThat(titled.read("12月30日", CellType.TEXT).value().first()).isEqualTo(LocalDate.of(2022, 12, 30));
        assertThat(titled.read("1月3日", CellType.TEXT).value().first())
                .as("a title of the old year, a row of an issue in the new one")
                .isEqualTo(LocalDate.of(2023, 1, 3));
        assertThat(titled.read("6月3日", CellType.TEXT).value().first()).isEqualTo(LocalDate.of(2022, 6, 3));
    }

    @Test
    void aYearOfTwoDigitsIsBelievedNearTheIssuesOnly() {
        assertThat(days.read("22.9.3", CellType.TEXT).value().yearSaid()).isTrue();
        assertThat(days.read("12.9.3", CellType.TEXT).isBad()).isTrue();
        assertThat(days.read("113/9/3", CellType.TEXT).value().first()).isEqualTo(LocalDate.of(2024, 9, 3));
        assertThat(days.read("150/9/3", CellType.TEXT).isBad()).isTrue();
    }

    @Test
    void theIssuesDecideWhichNumberIsTheMonth() {
        assertThat(days.read("9/3/2022", CellType.TEXT).value().first()).isEqualTo(september(3));
        assertThat(days.read("3/9/2022", CellType.TEXT).value().first()).isEqualTo(september(3));
        assertThat(days.read("30/6/2022", CellType.TEXT).value().first()).isEqualTo(LocalDate.of(2022, 6, 30));
        assertThat(days.read("4/5/2022", CellType.TEXT)).isEqualTo(Reading.bad("ambiguous"));
    }

    @Test
    void findsADayWithinATitle() {
        assertThat(days.within("2022年9月3日志愿服务签到表").first()).isEqualTo(september(3));
        assertThat(days.within("志愿服务9.3").first()).isEqualTo(september(3));
        assertThat(days.within("20220903签到表").first()).isEqualTo(september(3));
        assertThat(days.within("截至9月9日12时").moment()).isEqualTo(LocalDateTime.of(2022, 9, 9, 12, 0));
        assertThat(days.within("志愿服务（9月3日-5日）").last()).isEqualTo(september(5));
        assertThat(days.within("第34期（总第95期）")).isNull();
        assertThat(days.within("捐款明细v1.2")).isNull();
        assertThat(days.within("2022年9月捐款")).isNull();
        assertThat(days.within("捐款明细01")).isNull();
        assertThat(days.within("13.45公里 9月3日").first()).isEqualTo(september(3));
    }

    @Test
    void findsYearAndMonthWithinATitle() {
        assertThat(Days.yearWithin("2022年度志愿服务")).isEqualTo(2022);
        assertThat(Days.yearWithin("二〇二二年捐款")).isEqualTo(2022);
        assertThat(Days.yearWithin("捐款2022-09-03")).isEqualTo(2022);
        assertThat(Days.yearWithin("捐款明细")).isNull();
        assertThat(Days.yearWithin("账号：1000202211112222")).isNull();
        assertThat(Days.monthWithin("2022年9月考勤表")).isEqualTo(9);
        assertThat(Days.monthWithin("九月份考勤表")).isEqualTo(9);
        assertThat(Days.monthWithin("13月")).isNull();
    }

    @Test
    void aColumnMayBeHeadedByADay() {
        assertThat(days.columnDay("9月3日", CellType.TEXT).first()).isEqualTo(september(3));
        assertThat(days.columnDay("9/3", CellType.TEXT).first()).isEqualTo(september(3));
        assertThat(days.columnDay("9月3日*", CellType.TEXT).first()).isEqualTo(september(3));
        assertThat(days.columnDay("2022-09-03", CellType.DATE).first()).isEqualTo(september(3));
        assertThat(days.columnDay("9月3日上午", CellType.TEXT).clock().half()).isEqualTo(HalfDay.MORNING);
        assertThat(days.columnDay("9.3", CellType.NUMBER).trailingZeroLost()).isEqualTo(september(30));
        assertThat(days.columnDay("44807", CellType.NUMBER).first()).isEqualTo(september(3));
        assertThat(days.columnDay("44807", CellType.TEXT).first()).isEqualTo(september(3));
        assertThat(days.columnDay("51000", CellType.NUMBER)).isNull();
        assertThat(days.columnDay("14807", CellType.TEXT)).isNull();
        assertThat(days.columnDay("3", CellType.NUMBER)).isNull();
        assertThat(days.columnDay("1200", CellType.TEXT)).isNull();
        assertThat(days.columnDay("姓名", CellType.TEXT)).isNull();
        assertThat(days.columnDay("3日", CellType.TEXT)).isNull();
        assertThat(new Days(Some.calendar(), 2022, 9, null)
                        .columnDay("3日", CellType.TEXT)
                        .first())
                .isEqualTo(september(3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsBackWhateverADayIsWrittenAs(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            LocalDate day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1_000));
            int y = day.getYear();
            int m = day.getMonthValue();
            int d = day.getDayOfMonth();
            List<String> forms = List.of(
                    day.toString(),
                    y + "/" + m + "/" + d,
                    y + "." + m + "." + d,
                    y + "年" + m + "月" + d + "日",
                    "%04d%02d%02d".formatted(y, m, d),
                    "%02d-%02d-%02d".formatted(y % 100, m, d),
                    y - 1911 + "年" + m + "月" + d + "日",
                    day.toEpochDay() + 25_569 + "",
                    spelt(y, m, d));
            for (String form : forms) {
                Day read = days.read(form, CellType.TEXT).value();
                assertThat(read).as(form).isNotNull();
                assertThat(read.first()).as(form).isEqualTo(day);
            }
        }
    }

    private static String spelt(int year, int month, int day) {
        StringBuilder digits = new StringBuilder();
        Integer.toString(year).chars().forEach(c -> digits.append("〇一二三四五六七八九".charAt(c - '0')));
        return digits + "年" + tens(month) + "月" + tens(day) + "日";
    }

    private static String tens(int number) {
        String units = "〇一二三四五六七八九";
        String ten = number < 10 ? "" : number < 20 ? "十" : units.charAt(number / 10) + "十";
        return number % 10 == 0 ? ten : ten + units.charAt(number % 10);
    }

    @Test
    void aSumOfFiveDigitsIsNoDayAndReadsInOneGo() {
        Days days = new Days(new Calendar(List.of()), null);

        assertThat(days.read("10107.4", CellType.NUMBER).value()).isNull();
        assertThat(days.read("98765.43", CellType.TEXT).value()).isNull();
        assertThat(days.read("44807.5", CellType.TEXT).value()).isNotNull();
    }

    /** An instant written the usual way takes a short cut; with a second blank in it, it takes the long way. */
    @Test
    void theShortCutForInstantsReadsWhatTheLongWayReads() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            String day =
                    String.format("%d-%02d-%02d", 1990 + random.nextInt(40), random.nextInt(14), random.nextInt(33));
            String sign = random.nextBoolean() ? "-" : "/";
            String time = random.nextBoolean()
                    ? String.format("%02d:%02d:%02d", random.nextInt(25), random.nextInt(61), random.nextInt(61))
                    : String.format("%02d:%02d", random.nextInt(25), random.nextInt(61));
            String usual = day.replace("-", sign) + " " + time;

            assertThat(days.read(usual, CellType.TEXT))
                    .as(usual)
                    .isEqualTo(days.read(usual.replace(" ", "  "), CellType.TEXT));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20220903100000|2022-09-03T10:00",
                "202209031000|2022-09-03T10:00",
                "20220903 100000|2022-09-03T10:00",
                "2022-09-03 10:00:00 +0800 CST|2022-09-03T10:00",
                "2022-09-03 10:00:00.123 +0800 CST m=+0.01|2022-09-03T10:00",
                "2022-09-03T02:00:00Z|2022-09-03T10:00",
                "2022-09-03T20:30:00.000Z|2022-09-04T04:30",
                "2022-09-03T02:00:00+00:00|2022-09-03T10:00",
                "2022-09-03 02:00:00 UTC|2022-09-03T10:00",
                "2022-09-03 10:00:00+08|2022-09-03T10:00",
                "2022-09-03 10:00 GMT+8|2022-09-03T10:00",
                "Sat Sep 03 10:00:00 CST 2022|2022-09-03T10:00",
                "1662170400|2022-09-03T10:00",
                "1662170400000|2022-09-03T10:00",
            })
    void readsInstantsAsProgramsWriteThem(String text, String instant) {
        assertThat(days.moment(text, CellType.TEXT).value()).isEqualTo(instant);
    }

    @Test
    void anInstantOfNoDayIsUnreadable() {
        for (String text :
                List.of("20221303100000", "20220903250000", "2022-02-30T10:00:00Z", "1362170400", "12345678901")) {
            assertThat(days.read(text, CellType.TEXT).isBad()).as(text).isTrue();
        }
    }

    @Test
    void aTitleMayCountTheYearsOfTheRepublic() {
        assertThat(Days.yearWithin("民國111年度志願服務")).isEqualTo(2022);
        assertThat(Days.yearWithin("111年9月志工服務時數")).isEqualTo(2022);
        assertThat(Days.yearWithin("志愿服务第112年级")).isNull();
    }
}
