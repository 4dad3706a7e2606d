package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that contradict what stands beside them, and months that only look like days. */
class DaysInDoubtTest {

    @ParameterizedTest
    @ValueSource(strings = {"9月3日（周日）", "2022-09-03 星期五", "Sun 3 Sep 2022"})
    void aWeekdayThatIsNotTheDaysOwnIsAsked(String day) {
        Understood understood = Paper.of("志愿服务记录", "姓名|服务内容|服务日期", "朱丹|秩序维护|" + day, "牛森|秩序维护|9月4日（周日）")
                .read();
        assertThat(understood.lines().toString()).contains("朱丹 - 秩序维护 - 2022-09-03");
        assertThat(understood.found()).containsExactly("implausible/weekday 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9月3日（周六）", "2022-09-03 星期六", "Sat 3 Sep 2022", "9月3日周末"})
    void theDaysOwnWeekdayIsNotAsked(String day) {
        assertThat(Paper.of("志愿服务记录", "姓名|服务内容|服务日期", "朱丹|秩序维护|" + day).read().found())
                .isEmpty();
    }

    @Test
    void aColumnOfWeekdaysMustAgreeToo() {
        assertThat(Paper.of("志愿服务记录", "姓名|服务内容|服务日期|星期", "朱丹|秩序维护|9月3日|六", "牛森|秩序维护|9月4日|星期日", "江雁|秩序维护|9月4日|一")
                        .read()
                        .found())
                .containsExactly("implausible/weekday 5");
    }

    @Test
    void aWholeColumnOfOtherWeekdaysIsAskedOnce() {
        assertThat(Paper.of("志愿服务记录", "姓名|服务内容|服务日期", "朱丹|秩序维护|9月3日（周日）", "牛森|秩序维护|9月4日（周一）", "江雁|秩序维护|9月5日（周二）")
                        .read()
                        .found())
                .containsExactly("implausible/weekday 3");
    }

    @Test
    void aMonthOfAYearIsNoDay() {
        assertThat(Paper.of("助学捐款", "捐款人|金额|捐款日期", "朱丹|100|Sep-22", "牛森|200|5-Sep-22", "江雁|50|Sep 6")
                        .read()
                        .found())
                .containsExactly("bad-date/unreadable 3");
    }

    @Test
    void headingsOfDaysThatAreOtherWeekdaysAreAskedOnce() {
        assertThat(Paper.of("9月3日-9月4日锦绣社区志愿服务排班", "岗位|9月3日（周日）|9月4日（周一）", "秩序维护|朱丹|黄绚", "信息录入|牛森|江雁")
                        .read()
                        .found())
                .containsExactly("implausible/weekday 2");
        assertThat(Paper.of("9月3日-9月4日锦绣社区志愿服务排班", "岗位|9月3日（周六）|9月4日（周日）", "秩序维护|朱丹|黄绚", "信息录入|牛森|江雁")
                        .read()
                        .found())
                .isEmpty();
    }

    @Test
    void aSpanIsToldAtTheColumnThatBeginsIt() {
        assertThat(Paper.of("志愿服务记录", "姓名|活动名称|开始时间|结束时间", "熊倩|秩序维护|2022/9/3 8:00|2022/9/5 18:00")
                        .read(Paper.Format.CSV)
                        .findings())
                .extracting(finding -> finding.code() + " " + finding.column() + " " + finding.value())
                .containsExactly("BAD_DATE 开始时间 2022/9/3 8:00");
    }

    @Test
    void aWeekdayInARowIsTheOneOfTheWeekThatTheTitleSpans() {
        assertThat(Paper.of("2022年9月5日至9月9日志愿服务值班表", "服务内容：秩序维护", "星期|姓名1|姓名2", "星期一|朱丹|熊倩", "星期二|黄绚|牛森")
                        .read(Paper.Format.CSV)
                        .lines()
                        .toString())
                .contains("朱丹 - 秩序维护 - 2022-09-05", "牛森 - 秩序维护 - 2022-09-06");
    }

    /** The day under which a list is signed is the paper's, where nothing above says one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022年9月8日",
                "综合处 2022年9月8日",
                "截至2022年9月8日17时止",
                "填报人：邓海|填报日期：2022年9月8日",
                "|2022.9.8",
                "日期：2022年9月8日"
            })
    void aListMayBeSignedWithItsDay(String signature) {
        assertThat(Paper.of("抗震救灾捐款名单", "姓名|金额", "朱丹|100", "牛森|200", "合计|300", signature)
                        .read()
                        .lines())
                .containsExactly(
                        "A3:B3 朱丹 - 100.00 2022-09-08 抗震救灾捐款", "A4:B4 牛森 - 200.00 2022-09-08 抗震救灾捐款", "A5:B5 TOTAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9月8日", "下次活动时间：2022年9月17日", "联系电话：028-88888888", "2022年9月8日至2022年9月10日"})
    void notEveryDayBeneathAListSignsIt(String line) {
        assertThat(Paper.of("爱心捐款名单", "姓名|金额", "朱丹|100", "牛森|200", "合计|300", line)
                        .read()
                        .found())
                .contains("missing-value/date 3");
    }

    @Test
    void aRowWithoutItsDayIsAskedWhateverDayStandsBeneath() {
        assertThat(Paper.of("爱心捐款名单", "姓名|金额|日期", "朱丹|100|9月5日", "牛森|200|", "2022年9月8日")
                        .read()
                        .found())
                .contains("missing-value/date 4");
    }
}
