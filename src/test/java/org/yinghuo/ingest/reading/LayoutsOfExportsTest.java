package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts as platforms, clocks and forms export them, and as offices rule them by hand (rules header-by-words, marks-of-a-row). */
class LayoutsOfExportsTest {

    @Test
    void theChoicesOfAQuestionHaveAColumnEach() {
        Understood understood = Paper.of(
                        "姓名|部门|报名的志愿活动|服务日期|可服务时段（上午）|可服务时段（下午）",
                        "朱丹|综合处|秩序维护|2022-09-03|1|0",
                        "熊倩|人事处|秩序维护|2022-09-04|0|1")
                .read(Paper.Format.CSV);
        assertThat(understood.lines())
                .containsExactly(
                        "E2 朱丹 综合处 秩序维护 - 2022-09-03 MORNING registered",
                        "F3 熊倩 人事处 秩序维护 - 2022-09-04 AFTERNOON registered");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"午休（分钟）, 60", "休息时间, 12:00-13:00", "休息, 1小时", "Break (min), 60", "休息, 60", "休息时长, 1"})
    void aRestIsTakenOffTheTimeFromStartToEnd(String heading, String rest) {
        assertThat(Paper.of(
                                "志愿服务签到表",
                                "姓名|服务内容|日期|签到|签退|" + heading,
                                "朱丹|秩序维护|2022-09-03|9:00|17:00|" + rest,
                                "熊倩|秩序维护|2022-09-03|9:00|12:00|")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly(
                        "A3:F3 朱丹 - 秩序维护 - 2022-09-03 7h 09:00-17:00 served",
                        "A4:E4 熊倩 - 秩序维护 - 2022-09-03 3h 09:00-12:00 served");
    }

    @Test
    void aRestAsLongAsTheServiceIsAsked() {
        assertThat(Paper.of("志愿服务签到表", "姓名|服务内容|日期|签到|签退|休息（小时）", "朱丹|秩序维护|2022-09-03|9:00|10:00|3")
                        .read(Paper.Format.CSV)
                        .found())
                .containsExactly("bad-hours/rest 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"时长（h:m）", "时长（时.分）", "服务时长（小时:分钟）"})
    void aPointUnderHoursAndMinutesIsAsked(String heading) {
        Understood understood = Paper.of(
                        "志愿服务记录表",
                        "姓名|服务内容|服务日期|" + heading,
                        "朱丹|秩序维护|2022-09-03|2.30",
                        "熊倩|秩序维护|2022-09-03|1:45",
                        "黄绚|秩序维护|2022-09-03|3")
                .read(Paper.Format.CSV);
        assertThat(understood.found()).containsExactly("bad-hours/hours-and-minutes 3");
        assertThat(understood.lines().get(1)).contains(" 1.75h ");
        assertThat(understood.lines().get(2)).contains(" 3h ");
    }

    @Test
    void theNumbersOfProjectsNameNone() {
        assertThat(Paper.of(
                                "捐款记录导出",
                                "项目ID|项目名称|捐款时间|捐款人昵称|捐款金额（元）|订单号",
                                "1001|抗震救灾捐款|2022-09-05 10:00:00|朱丹|100.00|T001")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly("B3:F3 朱丹 - 100.00 2022-09-05 抗震救灾捐款");
    }

    @ParameterizedTest
    @CsvSource({"个人, 抗震救灾捐款", "助学捐款, 助学捐款"})
    void aKindOfGiftIsACampaignOnlyWhereItIsOneWeKnow(String kind, String campaign) {
        assertThat(Paper.of("抗震救灾捐款登记", "姓名|部门|类型|金额|日期", "朱丹|综合处|" + kind + "|100|9月5日")
                        .read(Paper.Format.CSV)
                        .lines())
                .singleElement()
                .asString()
                .endsWith(" 100.00 2022-09-05 " + campaign);
    }

    @Test
    void giftsStandUnderTheirDaysBatchesAndChannels() {
        assertThat(Paper.of("抗震救灾捐款名单", "姓名|部门|9月5日|9月6日|合计", "朱丹|综合处|100|50|150", "熊倩|人事处|200||200")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly(
                        "C3 朱丹 综合处 100.00 2022-09-05 抗震救灾捐款",
                        "D3 朱丹 综合处 50.00 2022-09-06 抗震救灾捐款",
                        "C4 熊倩 人事处 200.00 2022-09-05 抗震救灾捐款");
        assertThat(Paper.of("抗震救灾捐款名单", "姓名|第一批（9月5日）|第二批（9月7日）|合计", "朱丹|100|50|150")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly("B3 朱丹 - 100.00 2022-09-05 抗震救灾捐款", "C3 朱丹 - 50.00 2022-09-07 抗震救灾捐款");
        assertThat(Paper.of("抗震救灾捐款名单", "姓名|9月5日||9月6日|", "|微信|现金|微信|现金", "朱丹|100|||50", "熊倩||200|30|")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly(
                        "B4 朱丹 - 100.00 2022-09-05 抗震救灾捐款 wechat",
                        "E4 朱丹 - 50.00 2022-09-06 抗震救灾捐款 cash",
                        "C5 熊倩 - 200.00 2022-09-05 抗震救灾捐款 cash",
                        "D5 熊倩 - 30.00 2022-09-06 抗震救灾捐款 wechat");
    }

    @Test
    void whatGoodsAreWorthIsInNoSumOfMoney() {
        Understood understood = Paper.of(
                        "捐款捐物登记表",
                        "姓名|部门|捐款（元）|捐物|捐物折价（元）|合计（元）|日期",
                        "朱丹|综合处|100|||100|9月5日",
                        "熊倩|人事处||棉被2床|300|300|9月5日",
                        "黄绚|人事处|50|矿泉水1箱|40|90|9月5日")
                .read(Paper.Format.CSV);
        assertThat(understood.lines())
                .containsExactly("A3:G3 朱丹 综合处 100.00 2022-09-05 -", "A4:G4 GOODS", "A5:G5 黄绚 人事处 50.00 2022-09-05 -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"支部|第一党支部", "班级|高一(1)班", "学院|文学院"})
    void whoGaveMayBeAUnitNoSeedKnows(String unit) {
        String[] parts = unit.split("\\|", -1);
        assertThat(Paper.of("抗震救灾捐款统计表", parts[0] + "|人数|捐款金额（元）", parts[1] + "|12|1200")
                        .read(Paper.Format.CSV)
                        .lines())
                .singleElement()
                .asString()
                .contains(" 12 1200.00 ");
    }

    @Test
    void classesAreToldApartByTheNumberInTheirNames() {
        assertThat(Paper.of("抗震救灾捐款统计表", "班级|捐款金额（元）|捐款日期", "高一(1)班|1200|2022-09-05", "高一(2)班|980.5|2022-09-05")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly("A3:C3 高一1班 - 1200.00 2022-09-05 抗震救灾捐款", "A4:C4 高一2班 - 980.50 2022-09-05 抗震救灾捐款");
    }

    @Test
    void aFamilyIsAsManyAsItSays() {
        assertThat(Paper.of("抗震救灾捐款名单", "姓名|金额|日期", "黄绚（全家3口）|150|9月5日", "熊倩一家三口|150|9月5日")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly(
                        "A3:C3 黄绚 - 150.00 2022-09-05 抗震救灾捐款 3 people", "A4:C4 熊倩 - 150.00 2022-09-05 抗震救灾捐款 3 people");
    }

    @Test
    void leaveForAPartOfADayIsAsked() {
        Understood days = Paper.of("志愿服务签到表", "服务内容：秩序维护", "姓名|部门|9月3日|9月4日", "朱丹|综合处|√|下午请假", "熊倩|人事处|√|请假")
                .read(Paper.Format.CSV);
        assertThat(days.found()).containsExactly("unknown-status/part-of-day 4");
        assertThat(days.lines())
                .containsExactly(
                        "C4 朱丹 综合处 秩序维护 - 2022-09-03 served",
                        "D4 朱丹 综合处 秩序维护 - 2022-09-04 served",
                        "C5 熊倩 人事处 秩序维护 - 2022-09-03 served",
                        "D5 熊倩 人事处 秩序维护 - 2022-09-04 cancelled");
        assertThat(Paper.of("志愿服务签到表", "姓名|服务内容|日期|签到", "朱丹|秩序维护|9月3日|√", "熊倩|秩序维护|9月3日|下午请假")
                        .read(Paper.Format.CSV)
                        .found())
                .containsExactly("unknown-status/part-of-day 4");
    }

    @Test
    void marksThatAreAllCrossesAreAsked() {
        Understood understood = Paper.of(
                        "Volunteer Sign-in",
                        "Activity: Food pantry",
                        "Name|9/3/2022|9/4/2022",
                        "Anna Keller|X|",
                        "Ben Moore|X|X")
                .read(Paper.Format.CSV);
        assertThat(understood.entries()).hasSize(3);
        assertThat(understood.found()).containsExactly("unknown-status/cross 4");
    }

    @Test
    void lettersOfAttendanceSayWhoWasThere() {
        Understood understood = Paper.of(
                        "Volunteer Attendance",
                        "Activity: Food pantry",
                        "Name|9/3/2022|9/4/2022|9/5/2022",
                        "Anna Keller|P|A|P",
                        "Ben Moore|L|E|P")
                .read(Paper.Format.CSV);
        assertThat(understood.lines().stream().map(line -> line.substring(line.lastIndexOf(' ') + 1)))
                .containsExactly("served", "absent", "served", "served", "cancelled", "served");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aCountOfTicksSaysNothingOfTheirLength() {
        assertThat(Paper.of("志愿服务签到表", "服务内容：秩序维护", "姓名|部门|9月3日|9月4日|合计", "朱丹|综合处|√|√|2", "熊倩|人事处|√||1")
                        .read(Paper.Format.CSV)
                        .lines())
                .noneMatch(line -> line.contains("8h"));
    }

    @Test
    void peopleSignAndWriteTheHourBesideIt() {
        assertThat(Paper.of(
                                "志愿服务签到表",
                                "服务内容：秩序维护  日期：2022年9月3日",
                                "姓名|部门|签到（本人签名）|时间|签退（本人签名）|时间",
                                "朱丹|综合处|朱丹|8:30|朱丹|11:30",
                                "黄绚|人事处|黄绚|9:00||")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly(
                        "A4:F4 朱丹 综合处 秩序维护 - 2022-09-03 3h 08:30-11:30 served",
                        "A5:D5 黄绚 人事处 秩序维护 - 2022-09-03 09:00 served");
    }

    @Test
    void theFirstAndTheLastPunchOfADayAreItsStartAndEnd() {
        assertThat(Paper.of("志愿者打卡日报", "时间|姓名|部门|最早|最晚|次数|服务内容", "2022/09/03 星期六|朱丹|综合处|09:00|12:00|2|秩序维护")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly("A3:G3 朱丹 综合处 秩序维护 - 2022-09-03 3h 09:00-12:00 served");
    }

    @Test
    void shiftsTellTheirHoursAndPartsOfTheDay() {
        assertThat(Paper.of("社区志愿值守排班表（2022年9月）", "日期|白班（8:00-18:00）|夜班（18:00-次日8:00）", "3日|朱丹|熊倩")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly(
                        "B3 朱丹 - 社区值守 - 2022-09-03 10h 08:00-18:00 served",
                        "C3 熊倩 - 社区值守 - 2022-09-03 14h 18:00-08:00 served");
        assertThat(Paper.of("志愿服务值班表", "日期|星期|上午值班人员|下午值班人员", "9月3日|六|朱丹、熊倩|朱丹")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly(
                        "C3/1 朱丹 - 值班 - 2022-09-03 MORNING served",
                        "C3/2 熊倩 - 值班 - 2022-09-03 MORNING served",
                        "D3 朱丹 - 值班 - 2022-09-03 AFTERNOON served");
    }

    @Test
    void whenSomebodyCameAndLeftStandsUnderEachDayInAnyWords() {
        assertThat(Paper.of("志愿服务值守签到表", "服务内容：秩序维护", "姓名|9月3日||9月4日|", "|到岗|离岗|到岗|离岗", "朱丹|8:30|11:30|8:30|12:00")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly(
                        "B5:C5 朱丹 - 秩序维护 - 2022-09-03 3h 08:30-11:30 served",
                        "D5:E5 朱丹 - 秩序维护 - 2022-09-04 3.5h 08:30-12:00 served");
    }

    @Test
    void columnsOfWhoDidNotComeSayItOfTheirRow() {
        assertThat(Paper.of(
                                "Event Name|Event Date|Volunteer Name|Hours|No Show|Canceled",
                                "Food pantry|9/3/2022|Anna Keller|3|No|No",
                                "Food pantry|9/3/2022|Ben Moore||Yes|No",
                                "Food pantry|9/3/2022|Cleo Hart||No|Yes")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly(
                        "A2:F2 Anna Keller - Food pantry - 2022-09-03 3h served",
                        "A3:F3 Ben Moore - Food pantry - 2022-09-03 absent",
                        "A4:F4 Cleo Hart - Food pantry - 2022-09-03 cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date volunteered", "参加哪天的活动"})
    void aDayMayBeAskedForInAnyWords(String heading) {
        assertThat(Paper.of("志愿服务登记", "姓名|部门|服务内容|" + heading, "朱丹|综合处|秩序维护|2022-09-03")
                        .read(Paper.Format.CSV)
                        .lines())
                .singleElement()
                .asString()
                .contains(" 2022-09-03 served");
    }

    @ParameterizedTest
    @ValueSource(strings = {"评定日期", "发证日期", "Date of birth", "最近参加的日期"})
    void anotherDayIsNoneOfTheRow(String heading) {
        assertThat(Paper.of("志愿服务登记", "姓名|部门|服务内容|" + heading, "朱丹|综合处|秩序维护|2022-09-03")
                        .read(Paper.Format.CSV)
                        .found())
                .contains("missing-value/date 3");
    }

    @Test
    void whatHeadsStatesOfACountryIsNoStatus() {
        Understood understood = Paper.of(
                        "Donor Name|Amount|Date|State", "Anna Keller|100|2022-09-05|OR", "Ben Moore|50|2022-09-06|ON")
                .read(Paper.Format.CSV);
        assertThat(understood.entries()).hasSize(2);
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aRankingOfHoursIsCumulative() {
        Understood understood = Paper.of("志愿服务时长排名（2022年9月8日）", "名次|姓名|部门|时长（小时）", "1|朱丹|综合处|126.5")
                .read(Paper.Format.CSV);
        assertThat(understood.readings().get(0).given()).containsEntry("cumulative", "*");
    }

    @Test
    void daysBesideOneUnknownHeadingMakeAHeader() {
        assertThat(Paper.of("志愿服务考勤", "服务内容：秩序维护", "姓名|9/3|9/4|出勤率", "朱丹|√|×|50%")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly("B4 朱丹 - 秩序维护 - 2022-09-03 served");
    }

    @Test
    void aTableOfBandsLacksNamesNotSums() {
        assertThat(Paper.of("抗震救灾捐款统计", "档次|人数|金额", "1000元以上|2|2500", "500元以下|10|1200")
                        .read(Paper.Format.CSV)
                        .found())
                .containsExactly("unrecognised-sheet/no-names.unread 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"到达|离开", "起|迄", "到岗|离岗", "最早|最晚", "In|Out", "上班|下班"})
    void whenSomebodyCameAndLeftIsHeadedInManyWords(String headings) {
        assertThat(Paper.of("志愿服务签到表", "姓名|服务内容|日期|" + headings, "朱丹|秩序维护|2022-09-03|8:30|11:30")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly("A3:E3 朱丹 - 秩序维护 - 2022-09-03 3h 08:30-11:30 served");
    }

    @ParameterizedTest
    @CsvSource({"班车时刻, 8:30", "预备时长, 3"})
    void lengthsThatNoColumnTellsAreAsked(String heading, String value) {
        assertThat(Paper.of("志愿服务记录", "姓名|服务内容|日期|" + heading, "朱丹|秩序维护|2022-09-03|" + value)
                        .read(Paper.Format.CSV)
                        .found())
                .containsExactly("unread-column/times 3");
    }

    @Test
    void aBonusIsNoLengthOfService() {
        assertThat(Paper.of("志愿服务时长表", "姓名|活动|日期|基础时长|奖励时长|总时长", "朱丹|秩序维护|2022-09-03|3|1|4")
                        .read(Paper.Format.CSV)
                        .lines())
                .singleElement()
                .asString()
                .contains(" 4h ");
        assertThat(Paper.of("志愿服务时长调整表", "姓名|活动|日期|原时长|调整后时长", "朱丹|秩序维护|2022-09-03|3|2")
                        .read(Paper.Format.CSV)
                        .lines())
                .singleElement()
                .asString()
                .contains(" 2h ");
    }

    @Test
    void anHourUnderTimeIsOfTheTitlesDay() {
        assertThat(Paper.of("抗震救灾捐款实时榜 2022年9月5日", "时间|姓名|金额", "09:05|朱丹|100")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly("A3:C3 朱丹 - 100.00 2022-09-05 抗震救灾捐款");
    }

    @Test
    void daysOfAColumnNobodyReadAreSaid() {
        assertThat(Paper.of("抗震救灾捐款", "姓名|金额|日期|回访", "朱丹|100|2022-09-05|2022-09-07")
                        .read(Paper.Format.CSV)
                        .found())
                .containsExactly("unread-column/days 3");
    }

    @Test
    void aRefundOfLessThanTheGiftIsAskedAndOneOfAllUndoesIt() {
        Understood understood = Paper.of(
                        "抗震救灾捐款", "姓名|金额|日期|备注", "朱丹|200|9月5日|已退100元", "熊倩|200|9月5日|已退200元", "黄绚|200|9月5日|后追加50元")
                .read(Paper.Format.CSV);
        assertThat(understood.found())
                .containsExactlyInAnyOrder("voided-row/perhaps 3", "voided-row 4", "implausible/corrected 5");
        assertThat(understood.lines().get(0)).contains(" 200.00 ");
    }

    @Test
    void whoStoodInServedAndNotWhoWasMeantTo() {
        assertThat(Paper.of("志愿者换班登记表", "原值班人|替班人|日期|服务内容", "朱丹|熊倩|9月3日|秩序维护")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly("B3:D3 熊倩 - 秩序维护 - 2022-09-03 served");
    }

    @Test
    void rostersMayHavePostsAndWeeksNobodyKnows() {
        assertThat(Paper.of("社区志愿者值守表 2022年9月3日", "楼栋|1号楼|2号楼", "上午|朱丹|熊倩", "下午|牛森|邓海")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly(
                        "B3 朱丹 - 社区值守 - 2022-09-03 MORNING served",
                        "C3 熊倩 - 社区值守 - 2022-09-03 MORNING served",
                        "B4 牛森 - 社区值守 - 2022-09-03 AFTERNOON served",
                        "C4 邓海 - 社区值守 - 2022-09-03 AFTERNOON served");
        assertThat(Paper.of("志愿者值周表", "第1周|9月3日|9月4日", "和平社区|朱丹|熊倩", "第2周|9月5日|9月6日", "和平社区|熊倩|朱丹")
                        .read(Paper.Format.CSV)
                        .lines()
                        .stream()
                        .map(line -> line.substring(0, 5) + line.substring(line.length() - 17)))
                .containsExactly(
                        "B3 朱丹2022-09-03 served",
                        "C3 熊倩2022-09-04 served",
                        "B5 熊倩2022-09-05 served",
                        "C5 朱丹2022-09-06 served");
    }

    @Test
    void ofSeveralIntentionsTheFirstIsTheActivity() {
        assertThat(Paper.of("志愿者报名表", "姓名|部门|第一意向岗位|第二意向岗位|服务日期", "朱丹|综合处|秩序维护|信息录入|9月3日")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly("A3:E3 朱丹 综合处 秩序维护 - 2022-09-03 registered");
    }

    @Test
    void whatAGroupWasAskedToPayCountsWhereItPaid() {
        Understood understood = Paper.of(
                        "群收款 抗震救灾捐款", "成员|应付金额|状态|支付时间", "朱丹|100.00|已支付|2022-09-05 10:00", "黄绚|100.00|未支付|")
                .read(Paper.Format.CSV);
        assertThat(understood.found()).containsExactly("voided-row 4");
        assertThat(understood.lines().get(0)).contains("朱丹 - 100.00 2022-09-05");
    }

    @Test
    void whoStoodInForSomebodyServedAndTheOtherIsAskedOrAway() {
        Understood told = Paper.of("志愿服务值班表", "日期|值班人员|请假情况|代班人员", "2022-09-03|熊倩|请假|黄绚", "2022-09-04|牛森、邓海|邓海请假|温馨")
                .read(Paper.Format.CSV);
        assertThat(told.lines().stream().map(line -> line.replaceAll("^(\\S+ \\S+) .* (\\S+)$", "$1 $2")))
                .containsExactly(
                        "B3 熊倩 cancelled", "D3 黄绚 served", "B4/1 牛森 served", "B4/2 邓海 cancelled", "D4 温馨 served");
        assertThat(Paper.of("志愿服务值班表", "日期|值班人员|代班人员", "2022-09-03|熊倩|黄绚", "2022-09-04|朱丹|")
                        .read(Paper.Format.CSV)
                        .found())
                .containsExactly("unknown-status/remark 3");
    }

    @Test
    void howManyWereServedIsAskedBesideNames() {
        Understood understood =
                Paper.of("志愿服务活动记录", "姓名|活动|日期|服务人数", "朱丹|送医下乡|2022-09-03|45").read(Paper.Format.CSV);
        assertThat(understood.entries()).hasSize(1);
        assertThat(understood.found()).containsExactly("unread-column/people 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"开始日期|开始时间|结束日期|结束时间", "Start date|Start time|End date|End time"})
    void theDayOfTheEndMayStandInAColumnOfItsOwn(String headings) {
        assertThat(Paper.of(
                                "志愿服务登记",
                                "姓名|服务内容|" + headings,
                                "朱丹|秩序维护|2022-09-03|9:00|2022-09-03|12:00",
                                "熊倩|秩序维护|2022-09-03|22:00|2022-09-04|1:00")
                        .read(Paper.Format.CSV)
                        .lines())
                .containsExactly(
                        "A3:F3 朱丹 - 秩序维护 - 2022-09-03 3h 09:00-12:00 served",
                        "A4:F4 熊倩 - 秩序维护 - 2022-09-03 3h 22:00-01:00 served");
    }

    @Test
    void sumsOfUnknownPartsNeedNoQuestion() {
        assertThat(Paper.of("抗震救灾捐款", "姓名|定向捐款|非定向捐款|合计|日期", "朱丹|100|50|150|9月5日", "熊倩|200||200|9月5日")
                        .read(Paper.Format.CSV)
                        .found())
                .isEmpty();
    }
}
