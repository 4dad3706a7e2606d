package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Paper.Format;

/** Forms that clerks put together: each is understood alone, and must be beside the others. */
class CombinedLayoutsTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void aDayBeneathTwoRowsOfHeadingsOpensASection(Format format) {
        var understood = Paper.of(
                        "捐款登记表",
                        "序号|捐款人信息||捐款情况|",
                        "|姓名|部门|捐款项目|金额",
                        "9月3日",
                        "#1|朱丹|综合处|助学捐款|#88.88",
                        "9月5日",
                        "#2|熊倩|人事处|助学捐款|#200")
                .merge("A2:A3", "B2:C2", "D2:E2")
                .read(format);
        assertThat(understood.lines())
                .containsExactly("A5:E5 朱丹 综合处 88.88 2022-09-03 助学捐款", "A7:E7 熊倩 人事处 200.00 2022-09-05 助学捐款");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aDayInANarrowColumnBeforeTheNamesOpensASection(Format format) {
        assertThat(Paper.of("志愿服务登记表", "|姓名|部门|服务内容|时长", "2022年9月3日", "|朱丹|综合处|秩序维护|3", "2022年9月5日", "|熊倩|人事处|秩序维护|2")
                        .read(format)
                        .lines())
                .containsExactly(
                        "B4:E4 朱丹 综合处 秩序维护 - 2022-09-03 3h served", "B6:E6 熊倩 人事处 秩序维护 - 2022-09-05 2h served");
    }

    @Test
    void groupsOverSingleColumnsStandBesideAHeadingThatReachesDown() {
        var understood = Paper.of(
                        "志愿服务统计表",
                        "状态|人员信息|服务情况|人员信息|服务情况|",
                        "|部门|时长|姓名|日期|服务内容",
                        "已完成|综合处|3|朱丹|9月3日|秩序维护",
                        "请假|人事处||熊倩|9月3日|秩序维护")
                .merge("A2:A3", "E2:F2")
                .read(Format.XLSX);
        assertThat(understood.lines())
                .containsExactly(
                        "A4:F4 朱丹 综合处 秩序维护 - 2022-09-03 3h served", "A5:F5 熊倩 人事处 秩序维护 - 2022-09-03 cancelled");
        assertThat(understood.found()).isEmpty();
    }

    /** What nobody knows is no day, whatever its hours look like. */
    @Test
    void anUnknownHeadingOverNamesTurnsNoHoursIntoDays() {
        var understood = Paper.of(
                        "志愿服务登记表", "日期：2022年9月3日", "序号|人物|部门|服务内容|时长", "1|朱丹|综合处|秩序维护|3.5", "2|熊倩|人事处|秩序维护|2.5")
                .read();
        assertThat(understood.lines())
                .containsExactly("B4 朱丹 综合处 秩序维护 - 2022-09-03 3.5h served", "B5 熊倩 人事处 秩序维护 - 2022-09-03 2.5h served");
    }

    @Test
    void aListOfNamesIsHeadedSo() {
        assertThat(Paper.of("志愿服务登记表", "名单|部门|日期|服务内容|时长|名单|部门|日期|服务内容|时长", "朱丹|综合处|9月3日|秩序维护|3|熊倩|人事处|9月4日|信息录入|2")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:E3 朱丹 综合处 秩序维护 - 2022-09-03 3h served", "F3:J3 熊倩 人事处 信息录入 - 2022-09-04 2h served");
    }

    @Test
    void tablesBesideEachOtherAreToldByTheirHeadingsInOrder() {
        assertThat(Paper.of(
                                "志愿服务登记表",
                                "姓名|单位|参加日期|服务内容|签到时间|终止时间|姓名|单位|参加日期|服务内容|签到时间|终止时间",
                                "朱丹|综合处|9月3日|秩序维护|14:30|17:00|熊倩|人事处|9月4日|信息录入|8:30|10:30")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:F3 朱丹 综合处 秩序维护 - 2022-09-03 2.5h 14:30-17:00 served",
                        "G3:L3 熊倩 人事处 信息录入 - 2022-09-04 2h 08:30-10:30 served");
        assertThat(Paper.of("助学捐款名单", "姓名|日期|金额|金额（大写）|姓名|日期|金额|金额（大写）", "朱丹|9月3日|50|伍拾元整|熊倩|9月4日|100|壹佰元整")
                        .read()
                        .lines())
                .containsExactly("A3:C3 朱丹 - 50.00 2022-09-03 助学捐款", "E3:G3 熊倩 - 100.00 2022-09-04 助学捐款");
    }

    @Test
    void aSumInCapitalsUnderTheSameGroupIsNoSecondGift() {
        var understood = Paper.of(
                        "捐款明细表",
                        "捐款人信息|人员信息|捐款情况||||备注",
                        "姓名|部门|日期|捐款项目|金额|金额（大写）|",
                        "朱丹|综合处|9月3日|助学捐款|100|壹佰元整|",
                        "熊倩|人事处|9月4日|助学捐款|200|贰佰元整|现场交")
                .merge("C2:F2", "G2:G3")
                .read(Format.XLSX);
        assertThat(understood.lines())
                .containsExactly("A4:E4 朱丹 综合处 100.00 2022-09-03 助学捐款", "A5:G5 熊倩 人事处 200.00 2022-09-04 助学捐款");
    }

    @Test
    void whoLedSinglePeopleServesNotOnceForEach() {
        assertThat(Paper.of("2022年9月3日秩序维护志愿服务", "志愿者|部门|时长|带队人", "朱丹|综合处|3|黄绚", "熊倩|人事处|2|黄绚", "牛森|人事处|2|黄绚")
                        .read()
                        .lines())
                .hasSize(3);
    }

    @Test
    void aTableThatIsNotUnderstoodIsSaidThoughOneBeneathItIs() {
        var understood = Paper.of(
                        "志愿服务登记表",
                        "日期：2022年9月3日",
                        "序号|人物|部门|服务内容|服务时间（小时）",
                        "1|朱丹|综合处|秩序维护|3.5",
                        "小计||||3.5",
                        "2|熊倩|人事处|秩序维护|3",
                        "小计||||3",
                        "",
                        "日期：2022年9月5日",
                        "序号|姓名|部门|服务内容|服务时间（小时）",
                        "1|牛森|人事处|秩序维护|2")
                .read();
        assertThat(understood.lines()).hasSize(1);
        assertThat(understood.found()).containsExactly("unrecognised-sheet/no-names.unread 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"义务植树", "【义务植树】", "一、义务植树"})
    void wordsThatNobodyKnowsAboveRowsAreWhatTheseDid(String line) {
        assertThat(Paper.of("志愿服务时长统计表", "姓名|部门|日期|时长", "【秩序维护】", "朱丹|综合处|9月3日|3", line, "熊倩|人事处|9月4日|2")
                        .read()
                        .lines())
                .containsExactly(
                        "A4:D4 朱丹 综合处 秩序维护 - 2022-09-03 3h served", "A6:D6 熊倩 人事处 义务植树 - 2022-09-04 2h served");
    }

    @Test
    void aNameAloneIsNoTask() {
        assertThat(Paper.of("志愿服务时长统计表", "姓名|部门|日期|时长", "朱丹|综合处|9月3日|3", "熊倩", "牛森|人事处|9月4日|2")
                        .read()
                        .lines())
                .noneMatch(line -> line.contains("牛森 人事处 熊倩"));
    }

    @Test
    void headingsOverNamesAreTasksLikeTheOnesThatAreKnown() {
        assertThat(Paper.of("志愿服务人员名单", "日期|交通劝导|信息录入", "9月3日|朱丹|熊倩", "9月4日|牛森、黄绚|朱丹")
                        .read()
                        .lines())
                .containsExactly(
                        "B3 朱丹 - 交通劝导 - 2022-09-03 served",
                        "C3 熊倩 - 信息录入 - 2022-09-03 served",
                        "B4/1 牛森 - 交通劝导 - 2022-09-04 served",
                        "B4/2 黄绚 - 交通劝导 - 2022-09-04 served",
                        "C4 朱丹 - 信息录入 - 2022-09-04 served");
    }

    @Test
    void whoTheyAreIsNotWhatTheyDid() {
        assertThat(Paper.of("学雷锋志愿服务队", "义务植树志愿服务签到表", "姓名|部门|日期|时长", "朱丹|综合处|9月3日|3")
                        .read()
                        .lines())
                .containsExactly("A4:D4 朱丹 综合处 义务植树 - 2022-09-03 3h served");
    }

    @Test
    void aSheetMayBeNamedByMonthAndDayInFourDigits() {
        var understood = new Paper()
                .sheet("0903", "秩序维护志愿服务签到表", "填表日期：2022年9月9日", "姓名|部门|时长", "朱丹|综合处|3")
                .sheet("0905", "秩序维护志愿服务签到表", "填表日期：2022年9月9日", "姓名|部门|时长", "熊倩|人事处|2")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A4:C4 朱丹 综合处 秩序维护 - 2022-09-03 3h served", "A4:C4 熊倩 人事处 秩序维护 - 2022-09-05 2h served");
    }

    @ParameterizedTest
    @ValueSource(strings = {"共2人", "参加人数：2人", "合计：2人", "共3人次"})
    void whoComesTwiceIsOnePersonOfATotal(String line) {
        var understood = Paper.of(
                        "志愿服务登记表",
                        "姓名|部门|日期|服务内容|时长",
                        "朱丹|综合处|9月3日|秩序维护|3",
                        "熊倩|人事处|9月3日|秩序维护|2",
                        "朱丹|综合处|9月4日|秩序维护|2",
                        line)
                .read();
        assertThat(understood.lines().stream().filter(one -> one.contains("served")))
                .hasSize(3);
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void lengthsUnderAnotherWordAreAsked() {
        assertThat(Paper.of("志愿服务登记表", "姓名|部门|日期|服务内容|学时", "朱丹|综合处|9月3日|秩序维护|3", "熊倩|人事处|9月3日|秩序维护|2")
                        .read()
                        .found())
                .containsExactly("unread-column/times 3");
    }

    /** A group over one column and a heading that reaches down, in a file without merged cells. */
    @Test
    void aHeadingAboveABlankIsOfTheColumnBeneath() {
        assertThat(Paper.of(
                                "志愿服务统计表",
                                "状态|人员信息|服务情况|人员信息|服务情况|",
                                "|部门|时长|姓名|日期|服务内容",
                                "已完成|综合处|3|朱丹|9月3日|秩序维护",
                                "请假|人事处||熊倩|9月3日|秩序维护")
                        .read()
                        .lines())
                .containsExactly(
                        "A4:F4 朱丹 综合处 秩序维护 - 2022-09-03 3h served", "A5:F5 熊倩 人事处 秩序维护 - 2022-09-03 cancelled");
    }

    @Test
    void tasksThatNobodyKnowsMayHeadAllColumnsOfNames() {
        assertThat(Paper.of("志愿服务人员名单", "日期|环境清洁|交通劝导", "9月3日|朱丹，牛森|熊倩", "9月4日|熊倩|朱丹")
                        .read()
                        .lines())
                .contains("B3/1 朱丹 - 环境清洁 - 2022-09-03 served", "C4 朱丹 - 交通劝导 - 2022-09-04 served")
                .hasSize(5);
    }
}
