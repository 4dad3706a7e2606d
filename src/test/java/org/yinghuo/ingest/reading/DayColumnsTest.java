package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Paper.Format;

/** Form 6: a day per column, and other headings that tell marks or sums apart. */
class DayColumnsTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void oneServiceAMark(Format format) {
        var understood = Paper.of(
                        "秩序维护志愿服务签到表",
                        "序号|姓名|部门|9月1日|9月2日|9月3日|合计",
                        "#1|朱丹|综合处|√|#3|半天|#3",
                        "#2|扎西·顿珠|人事处||✓|请假|",
                        "#3|牛森|人事处|||#1|",
                        "合计|||1|2|#6|")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "D3 朱丹 综合处 秩序维护 - 2022-09-01 served",
                        "E3 朱丹 综合处 秩序维护 - 2022-09-02 3h served",
                        "F3 朱丹 综合处 秩序维护 - 2022-09-03 4h served",
                        "E4 扎西·顿珠 人事处 秩序维护 - 2022-09-02 served",
                        "F4 扎西·顿珠 人事处 秩序维护 - 2022-09-03 cancelled",
                        "F5 牛森 人事处 秩序维护 - 2022-09-03 1h served",
                        "A6:F6 TOTAL");
        assertThat(understood.found()).containsExactly("total-mismatch/sum 6");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void monthOverDays(Format format) {
        var understood = Paper.of(
                        "核酸检测志愿服务签到表|||||", "2022年", "序号|姓名|部门|8月|9月||合计", "|||31日|1日|2日|", "#1|朱丹|综合处|√||#3|#2")
                .merge("A1:G1", "E3:F3", "A3:A4", "B3:B4", "C3:C4", "G3:G4")
                .read(format);
        assertThat(understood.lines())
                .containsExactly("D5 朱丹 综合处 核酸检测 - 2022-08-31 served", "F5 朱丹 综合处 核酸检测 - 2022-09-02 3h served");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void dayOverHalves(Format format) {
        var understood = Paper.of("四道街社区志愿服务签到表", "姓名|部门|9月3日||9月4日|", "||上午|下午|上午|下午", "朱丹|综合处|√||√|√")
                .merge("A2:A3", "B2:B3", "C2:D2", "E2:F2")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "C4 朱丹 综合处 - 四道街社区 2022-09-03 MORNING served",
                        "E4 朱丹 综合处 - 四道街社区 2022-09-04 MORNING served",
                        "F4 朱丹 综合处 - 四道街社区 2022-09-04 AFTERNOON served");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void dayOverEveryPartOfIt(Format format) {
        var understood = Paper.of(
                        "幸福社区志愿服务签到表 2022年", "姓名|部门|9月3日|||9月4日||", "||上午|下午|晚上|早班|夜班|9:00-11:00", "朱丹|综合处|√|√|√||√|√")
                .merge("A2:A3", "B2:B3", "C2:E2", "F2:H2")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "C4 朱丹 综合处 - 幸福社区 2022-09-03 MORNING served",
                        "D4 朱丹 综合处 - 幸福社区 2022-09-03 AFTERNOON served",
                        "E4 朱丹 综合处 - 幸福社区 2022-09-03 EVENING served",
                        "G4 朱丹 综合处 - 幸福社区 2022-09-04 EVENING served",
                        "H4 朱丹 综合处 - 幸福社区 2022-09-04 2h 09:00-11:00 served");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aHeadingMaySayWhereOrWhatToo(Format format) {
        assertThat(Paper.of("志愿者报名表 2022年", "姓名|部门|9月3日秩序维护|信息录入（9月4日）|幸福社区 9月5日", "朱丹|综合处|√|√|√")
                        .read(format)
                        .lines())
                .containsExactly(
                        "C3 朱丹 综合处 秩序维护 - 2022-09-03 registered",
                        "D3 朱丹 综合处 信息录入 - 2022-09-04 registered",
                        "E3 朱丹 综合处 - 幸福社区 2022-09-05 registered");
        assertThat(Paper.of("志愿服务考勤 2022年", "姓名|部门|9月3日|9月4日", "||幸福社区|锦绣社区", "朱丹|综合处|√|2")
                        .read(format)
                        .lines())
                .containsExactly("C4 朱丹 综合处 志愿服务 幸福社区 2022-09-03 served", "D4 朱丹 综合处 志愿服务 锦绣社区 2022-09-04 2h served");
    }

    @Test
    void whoDeclinesADayDoesNotSignUpForIt() {
        assertThat(Paper.of("2022年志愿服务报名（幸福社区）", "姓名|部门|是否参加9月3日活动|9月4日", "朱丹|综合处|是|否", "牛森|人事处|否|是")
                        .read()
                        .lines())
                .containsExactly("C3 朱丹 综合处 - 幸福社区 2022-09-03 registered", "D4 牛森 人事处 - 幸福社区 2022-09-04 registered");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void placesOverDays(Format format) {
        assertThat(Paper.of("志愿者报名表 2022年", "姓名|部门|幸福社区||锦绣社区|", "||9月3日|9月4日|9月3日|9月4日", "朱丹|综合处|√|||√")
                        .merge("C2:D2", "E2:F2")
                        .read(format)
                        .lines())
                .containsExactly("C4 朱丹 综合处 - 幸福社区 2022-09-03 registered", "F4 朱丹 综合处 - 锦绣社区 2022-09-04 registered");
    }

    @Test
    void aHalfOfTheDayAsAMarkIsHalfADaysHours() {
        assertThat(Paper.of("秩序维护志愿服务签到表 2022年", "姓名|9月3日|9月4日|9月5日|9月6日", "朱丹|上午|全天|下午|半天")
                        .read()
                        .lines())
                .containsExactly(
                        "B3 朱丹 - 秩序维护 - 2022-09-03 4h MORNING served",
                        "C3 朱丹 - 秩序维护 - 2022-09-04 8h served",
                        "D3 朱丹 - 秩序维护 - 2022-09-05 4h AFTERNOON served",
                        "E3 朱丹 - 秩序维护 - 2022-09-06 4h served");
    }

    @Test
    void aMarkMaySayHowLong() {
        assertThat(Paper.of("秩序维护志愿服务考勤 2022年", "姓名|9月3日|9月4日|9月5日|9月6日", "朱丹|√（3小时）|√ 2h|1.5√|到岗")
                        .read()
                        .lines())
                .containsExactly(
                        "B3 朱丹 - 秩序维护 - 2022-09-03 3h served",
                        "C3 朱丹 - 秩序维护 - 2022-09-04 2h served",
                        "D3 朱丹 - 秩序维护 - 2022-09-05 1.5h served",
                        "E3 朱丹 - 秩序维护 - 2022-09-06 served");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatBecameOfPeopleMayHeadColumnsOfMarks(Format format) {
        assertThat(Paper.of(
                                "2022年9月3日幸福社区秩序维护",
                                "部门|姓名|出勤|请假|缺席|时长",
                                "综合处|朱丹|√|||3",
                                "综合处|牛森||√||",
                                "综合处|熊倩|||√|",
                                "综合处|黄绚||||2")
                        .read(format)
                        .lines())
                .containsExactly(
                        "C3 朱丹 综合处 秩序维护 幸福社区 2022-09-03 3h served",
                        "D4 牛森 综合处 秩序维护 幸福社区 2022-09-03 cancelled",
                        "E5 熊倩 综合处 秩序维护 幸福社区 2022-09-03 absent",
                        "A6:F6 黄绚 综合处 秩序维护 幸福社区 2022-09-03 2h served");
        assertThat(Paper.of("2022年9月3日幸福社区秩序维护", "姓名|部门|时长|请假", "朱丹|综合处|3|", "熊倩|综合处||√")
                        .read(format)
                        .lines())
                .containsExactly(
                        "A3:C3 朱丹 综合处 秩序维护 幸福社区 2022-09-03 3h served", "D4 熊倩 综合处 秩序维护 幸福社区 2022-09-03 cancelled");
    }

    @Test
    void columnsThatCountDaysHoldNoMarks() {
        assertThat(Paper.of("2022年9月志愿服务考勤（幸福社区）", "姓名|部门|9月3日|9月4日|出勤|请假", "朱丹|综合处|√|√|2|0", "牛森|综合处|√|请假|1|1")
                        .read()
                        .lines())
                .containsExactly(
                        "C3 朱丹 综合处 - 幸福社区 2022-09-03 served",
                        "D3 朱丹 综合处 - 幸福社区 2022-09-04 served",
                        "C4 牛森 综合处 - 幸福社区 2022-09-03 served",
                        "D4 牛森 综合处 - 幸福社区 2022-09-04 cancelled");
    }

    @Test
    void aMarkMaySayWhere() {
        var understood =
                Paper.of("秩序维护志愿服务考勤 2022年", "姓名|9月3日|9月4日", "朱丹|幸福社区|1次").read();
        assertThat(understood.lines())
                .containsExactly("B3 朱丹 - 秩序维护 幸福社区 2022-09-03 served", "C3 朱丹 - 秩序维护 - 2022-09-04 served");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void partsOfTheTitlesDayMayHeadColumns() {
        assertThat(Paper.of("2022年9月3日幸福社区秩序维护志愿服务", "部门|姓名|上午|14:00-16:00", "综合处|朱丹|√|√", "综合处|牛森||√")
                        .read()
                        .lines())
                .containsExactly(
                        "C3 朱丹 综合处 秩序维护 幸福社区 2022-09-03 MORNING served",
                        "D3 朱丹 综合处 秩序维护 幸福社区 2022-09-03 2h 14:00-16:00 served",
                        "D4 牛森 综合处 秩序维护 幸福社区 2022-09-03 2h 14:00-16:00 served");
    }

    @Test
    void aDayOffIsNoService() {
        assertThat(Paper.of("秩序维护志愿服务签到表", "姓名|9月1日|9月2日|9月3日", "朱丹|休|√|轮休")
                        .read()
                        .lines())
                .containsExactly("C3 朱丹 - 秩序维护 - 2022-09-02 served");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void daysOfAMonthThatTheTitleNames(Format format) {
        var understood = Paper.of("2022年9月锦绣社区志愿者签到表", "姓名|部门|#1|#2|#3|#4|#5", "朱丹|综合处|√||√||", "牛森|人事处|||||#2")
                .read(format);
        assertThat(understood.lines())
                .containsExactly(
                        "C3 朱丹 综合处 - 锦绣社区 2022-09-01 served",
                        "E3 朱丹 综合处 - 锦绣社区 2022-09-03 served",
                        "G4 牛森 人事处 - 锦绣社区 2022-09-05 2h served");
    }

    @Test
    void aMarkThatNobodyKnowsCountsWithAWarning() {
        var understood = Paper.of("秩序维护志愿服务签到表", "姓名|9月1日|9月2日", "朱丹|神秘|×").read();
        assertThat(understood.lines()).containsExactly("B3 朱丹 - 秩序维护 - 2022-09-01 served");
        assertThat(understood.found()).containsExactly("unknown-status/mark 3");
    }

    @Test
    void aRowsOwnSumIsComparedAndNotCounted() {
        var understood = Paper.of("秩序维护志愿服务签到表", "姓名|9月1日|9月2日|合计", "朱丹|3|2|6", "牛森|3|2|5")
                .read();
        assertThat(understood.lines()).hasSize(4);
        assertThat(understood.found()).containsExactly("total-mismatch/row 3");
    }

    @Test
    void sumsMayStandUnderCampaignsOrChannels() {
        assertThat(Paper.of(
                                "捐款情况表 2022年9月5日",
                                "姓名|部门|抗震救灾捐款|助学捐款|合计",
                                "朱丹|综合处|100|50|150",
                                "牛森|人事处||20|20",
                                "合计||100|70|170")
                        .read()
                        .lines())
                .containsExactly(
                        "C3 朱丹 综合处 100.00 2022-09-05 抗震救灾捐款",
                        "D3 朱丹 综合处 50.00 2022-09-05 助学捐款",
                        "D4 牛森 人事处 20.00 2022-09-05 助学捐款",
                        "A5:E5 TOTAL");
        assertThat(Paper.of("助学捐款名单", "姓名|部门|日期|现金|微信|合计", "朱丹|综合处|9月5日|100|50|150", "牛森|人事处|9月6日||20|20")
                        .read()
                        .lines())
                .containsExactly(
                        "D3 朱丹 综合处 100.00 2022-09-05 助学捐款 cash",
                        "E3 朱丹 综合处 50.00 2022-09-05 助学捐款 wechat",
                        "E4 牛森 人事处 20.00 2022-09-06 助学捐款 wechat");
    }

    @Test
    void weekdaysBeneathTheDaysAreNoRow() {
        var understood = Paper.of("秩序维护值班表 2022年", "姓名|部门|9月2日|9月3日", "||周五|星期六", "朱丹|综合处|√|", "牛森|人事处||√")
                .read();
        assertThat(understood.lines())
                .containsExactly("C4 朱丹 综合处 秩序维护 - 2022-09-02 served", "D5 牛森 人事处 秩序维护 - 2022-09-03 served");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void monthsStandOverFewOfManyColumns() {
        assertThat(Paper.of("秩序维护签到表 2022年", "姓名|部门|8月||9月||", "||30日|31日|1日|2日|3日", "朱丹|综合处|√||√||2")
                        .read()
                        .lines())
                .containsExactly(
                        "C4 朱丹 综合处 秩序维护 - 2022-08-30 served",
                        "E4 朱丹 综合处 秩序维护 - 2022-09-01 served",
                        "G4 朱丹 综合处 秩序维护 - 2022-09-03 2h served");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"备注：√出勤 △半天 ×缺席 ○请假", "说明|√ 出勤|△ 半天|× 缺席|○ 请假", "图例：出勤√，半天△，缺席×，请假○", "（√表示出勤，△表示半天，○表示请假）"})
    void marksMeanWhatALegendSays(String legend) {
        var understood = Paper.of("秩序维护志愿服务考勤表", "姓名|9月3日|9月4日|9月5日", "朱丹|√|△|×", "熊倩|○|√|", legend)
                .read();
        assertThat(understood.lines())
                .contains(
                        "B3 朱丹 - 秩序维护 - 2022-09-03 served",
                        "C3 朱丹 - 秩序维护 - 2022-09-04 4h served",
                        "B4 熊倩 - 秩序维护 - 2022-09-03 cancelled",
                        "C4 熊倩 - 秩序维护 - 2022-09-04 served");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aSpanWithinOneMonthGivesTheMonthToColumnsOfDays() {
        assertThat(Paper.of(
                                "志愿服务签到月度汇总 统计日期：2022-09-01 至 2022-09-30",
                                "服务内容：信息录入",
                                "姓名|考勤组|部门|工号|1|2|3",
                                "||||四|五|六",
                                "朱丹|志愿者组|综合处|001|正常|休息|正常",
                                "牛森|志愿者组|人事处|002|旷工|正常|休息")
                        .read(Format.CSV)
                        .lines()
                        .toString())
                .contains(
                        "朱丹 综合处 信息录入 - 2022-09-01 served",
                        "朱丹 综合处 信息录入 - 2022-09-03 served",
                        "牛森 人事处 信息录入 - 2022-09-01 absent",
                        "牛森 人事处 信息录入 - 2022-09-02 served");
    }

    @Test
    void weekdaysWithoutDatesAreAskedForThem() {
        assertThat(Paper.of("志愿岗固定", "星期|姓名1|姓名2", "星期一|朱丹|熊倩", "星期二|黄绚|牛森", "星期六|江雁|")
                        .read()
                        .found())
                .containsExactly("unrecognised-sheet/weekdays 3");
    }

    @Test
    void numbersBeneathASpanThatBeginsLaterAreNoDaysOfItsMonth() {
        assertThat(Paper.of("志愿服务签到 统计日期：2022-09-05 至 2022-09-09", "服务内容：信息录入", "姓名|部门|1|2|3", "朱丹|综合处|√||√")
                        .read(Format.CSV)
                        .lines()
                        .toString())
                .doesNotContain("2022-09-01", "2022-09-03");
    }

    @Test
    void aDayMayStandWithATaskNobodyLists() {
        var understood = Paper.of(
                        "志愿服务时长汇总表（2022年9月）",
                        "姓名|学号|9月3日校园清扫|9月4日照看老人|9月10日图书整理|合计",
                        "朱丹|2021001|2|3||5",
                        "熊倩|2021002|2||1.5|3.5",
                        "合计||4|3|1.5|8.5")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "C3 朱丹 - 校园清扫 - 2022-09-03 2h served",
                        "D3 朱丹 - 照看老人 - 2022-09-04 3h served",
                        "C4 熊倩 - 校园清扫 - 2022-09-03 2h served",
                        "E4 熊倩 - 图书整理 - 2022-09-10 1.5h served",
                        "A5:F5 TOTAL");
        assertThat(understood.found()).isEmpty();
    }
}
