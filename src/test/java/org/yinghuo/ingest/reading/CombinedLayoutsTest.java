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

    @ParameterizedTest
    @ValueSource(strings = {"信息录入||秩序维护|", "图书整理||秩序维护|", "信息录入|信息录入|秩序维护|秩序维护"})
    void eachBlockIsOfTheTaskAboveIt(String groups) {
        String first = groups.substring(0, groups.indexOf('|'));
        assertThat(Paper.of("2022年9月3日志愿服务名单", groups, "姓名|时长（小时）|姓名|时长（小时）", "朱丹|3|熊倩|1.5", "牛森|2||")
                        .read()
                        .lines())
                .containsExactly(
                        "A4:B4 朱丹 - " + first + " - 2022-09-03 3h served",
                        "C4:D4 熊倩 - 秩序维护 - 2022-09-03 1.5h served",
                        "A5:B5 牛森 - " + first + " - 2022-09-03 2h served");
    }

    @Test
    void aCampaignThatNobodyKnowsBesideOneThatIsKnownIsGivenToAsWell() {
        assertThat(Paper.of("2022年9月5日捐款明细", "姓名|部门|地震捐款|慈善捐款|合计", "朱丹|综合处|500|100|600", "熊倩|人事处|50||50")
                        .read()
                        .lines())
                .containsExactly(
                        "C3 朱丹 综合处 500.00 2022-09-05 抗震救灾捐款",
                        "D3 朱丹 综合处 100.00 2022-09-05 慈善捐款",
                        "C4 熊倩 人事处 50.00 2022-09-05 抗震救灾捐款");
    }

    @ParameterizedTest
    @ValueSource(strings = {"秩序维护|读书分享", "读书分享|经典诵读"})
    void numbersUnderTasksThatNobodyKnowsAreAsked(String tasks) {
        assertThat(Paper.of("2022年9月3日志愿服务时长统计表", "姓名|部门|" + tasks, "朱丹|综合处|3|3", "熊倩|人事处|2|1", "牛森|人事处|1|2")
                        .read()
                        .found())
                .contains("unread-column/times 3");
    }

    @Test
    void giftsInEveryCellAreAllRead() {
        var understood = Paper.of("助学捐款名单（2022年9月5日）", "朱丹200元|熊倩50元|牛森 200元", "黄绚100元|朱一 50元", "注：以上信息由各部门提供。")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A2 朱丹 - 200.00 2022-09-05 助学捐款",
                        "B2 熊倩 - 50.00 2022-09-05 助学捐款",
                        "C2 牛森 - 200.00 2022-09-05 助学捐款",
                        "A3 黄绚 - 100.00 2022-09-05 助学捐款",
                        "B3 朱一 - 50.00 2022-09-05 助学捐款");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void remarksBeneathAChatListHideNothing() {
        assertThat(Paper.of("接龙", "助学捐款接龙（9月5日）", "1. 朱丹 200元", "2. 熊倩 50元", "制表：黄绚|审核：牛森")
                        .read()
                        .lines())
                .hasSize(2);
    }

    @Test
    void daysAndTheirPeopleInText() {
        assertThat(Paper.of("“图书整理”志愿服务名单", "9月3日：朱丹、熊倩", "9月4日：牛森", "注：以上信息由各部门提供。")
                        .read()
                        .lines())
                .containsExactly(
                        "A2/1 朱丹 - 图书整理 - 2022-09-03 served",
                        "A2/2 熊倩 - 图书整理 - 2022-09-03 served",
                        "A3 牛森 - 图书整理 - 2022-09-04 served");
    }

    /** A table that is understood but for its days may be one of the kind that repeats its columns. */
    @Test
    void numberedDaysAreReadThoughTheTitleSaysTheTask() {
        assertThat(Paper.of(
                                "秩序维护志愿服务记录",
                                "姓名|部门|第一次服务日期|第一次时长|第二次服务日期|第二次时长",
                                "朱丹|综合处|9月2日|2.5||",
                                "熊倩|人事处|9月3日|2.5|9月5日|3")
                        .read()
                        .lines())
                .containsExactly(
                        "C3 朱丹 综合处 秩序维护 - 2022-09-02 2.5h served",
                        "C4 熊倩 人事处 秩序维护 - 2022-09-03 2.5h served",
                        "E4 熊倩 人事处 秩序维护 - 2022-09-05 3h served");
    }

    @Test
    void aCardWithARemarkBeneathIsReadAsWithout() {
        assertThat(Paper.of(
                                "志愿服务记录卡",
                                "姓名|朱丹|部门|综合处",
                                "服务日期|9月3日|服务时长|3小时",
                                "服务内容|秩序维护",
                                "",
                                "志愿服务记录卡",
                                "姓名|熊倩|部门|人事处",
                                "服务日期|9月4日|服务时长|2小时",
                                "服务内容|秩序维护",
                                "注：以上信息由各部门提供。")
                        .read()
                        .lines())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aSingleDayBeneathItsHeadingHeadsLengths(Format format) {
        assertThat(Paper.of("秩序维护志愿服务考勤表", "姓名|部门|服务日期", "||9月7日 星期三", "朱丹|综合处|#1.5", "熊倩|人事处|#2")
                        .merge("A2:A3", "B2:B3")
                        .read(format)
                        .lines())
                .containsExactly("C4 朱丹 综合处 秩序维护 - 2022-09-07 1.5h served", "C5 熊倩 人事处 秩序维护 - 2022-09-07 2h served");
    }

    /** What is nearer to the rows tells their day: a sheet's own within the span or up to the cutoff that the title gives. */
    @ParameterizedTest
    @ValueSource(strings = {"助学捐款名单（2022年9月1日至9月8日）", "助学捐款名单（截至2022年9月9日）"})
    void aSheetOfADayWithinTheTitlesSpan(String title) {
        assertThat(new Paper()
                        .sheet("9月3日", title, "姓名|部门|金额", "朱丹|综合处|100")
                        .sheet("9月5日", title, "姓名|部门|金额", "熊倩|人事处|200")
                        .read()
                        .lines())
                .containsExactly("A3:C3 朱丹 综合处 100.00 2022-09-03 助学捐款", "A3:C3 熊倩 人事处 200.00 2022-09-05 助学捐款");
    }

    @Test
    void aTableOfADayWithinTheTitlesSpan() {
        assertThat(Paper.of(
                                "助学捐款登记（2022年9月1日至9月8日）",
                                "9月3日捐款名单",
                                "姓名|部门|金额",
                                "朱丹|综合处|100",
                                "",
                                "9月5日捐款名单",
                                "姓名|部门|金额",
                                "熊倩|人事处|200")
                        .read()
                        .lines())
                .containsExactly("A4:C4 朱丹 综合处 100.00 2022-09-03 助学捐款", "A8:C8 熊倩 人事处 200.00 2022-09-05 助学捐款");
    }

    /** 活动时间 over clock times tells no day, so that the section does. */
    @Test
    void aSectionTellsTheDayWhereTheColumnOfTimesDoesNot() {
        assertThat(Paper.of(
                                "志愿服务记录表",
                                "填表日期：2022年9月9日",
                                "姓名|部门|服务内容|活动时间",
                                "2022年9月3日",
                                "朱丹|综合处|秩序维护|9:00至12:00",
                                "2022年9月4日",
                                "熊倩|人事处|秩序维护|14:00至16:00")
                        .read()
                        .lines())
                .containsExactly(
                        "A5:D5 朱丹 综合处 秩序维护 - 2022-09-03 3h 09:00-12:00 served",
                        "A7:D7 熊倩 人事处 秩序维护 - 2022-09-04 2h 14:00-16:00 served");
    }

    @Test
    void sumsAboveEachOfSeveralTablesAreOfTheTablesBeneath() {
        var understood = Paper.of(
                        "助学捐款登记",
                        "9月3日捐款名单",
                        "合计：2人，150元",
                        "姓名|部门|金额",
                        "朱丹|综合处|100",
                        "牛森|综合处|50",
                        "",
                        "9月5日捐款名单",
                        "合计：1人，200元",
                        "姓名|部门|金额",
                        "熊倩|人事处|200")
                .read();
        assertThat(understood.found()).isEmpty();
        assertThat(understood.entries()).hasSize(3);
    }

    @Test
    void aNumberBeneathANameIsNobodyToCount() {
        assertThat(Paper.of(
                                "志愿服务记录表",
                                "姓名及电话|部门|服务内容|日期",
                                "朱丹 13800000001|综合处|秩序维护|9月3日",
                                "熊倩 13800000002|人事处|秩序维护|9月3日",
                                "朱丹 13800000001|综合处|秩序维护|9月4日",
                                "共2人")
                        .read()
                        .found())
                .isEmpty();
    }

    @Test
    void peopleAcrossWithARemarkBeneath() {
        assertThat(Paper.of("“秩序维护”志愿服务签到表", "日期|朱丹|熊倩|牛森", "9月3日|2|2|2", "注：单位为小时。")
                        .read()
                        .lines())
                .hasSize(3);
    }

    /** A line over the whole of a table that stands away from the first column is no group of its columns. */
    @Test
    void aTotalOverTheWholeTableIsNoGroup() {
        assertThat(Paper.of(
                                "",
                                "||志愿服务时长统计表",
                                "||共2人次",
                                "||姓名|部门|日期|服务内容|时长",
                                "||朱丹|综合处|9月3日|秩序维护|1.5",
                                "||熊倩|人事处|9月3日|秩序维护|3")
                        .merge("C2:G2", "C3:G3")
                        .read(Format.XLSX)
                        .lines())
                .filteredOn(line -> line.contains("served"))
                .hasSize(2);
    }

    @Test
    void aTaskThatNobodyKnowsIsOneWhereTheRowsSumIt() {
        var understood = Paper.of(
                        "2022年9月3日志愿服务时长统计表", "姓名|部门|读书分享|秩序维护|合计", "朱丹|综合处|1|2|3", "熊倩|人事处|3||3", "牛森|人事处|1|1|2")
                .read();
        assertThat(understood.lines())
                .contains("C3 朱丹 综合处 读书分享 - 2022-09-03 1h served", "D3 朱丹 综合处 秩序维护 - 2022-09-03 2h served")
                .hasSize(5);
        assertThat(understood.found()).isEmpty();
    }
}
