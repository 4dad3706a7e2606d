package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Paper.Format;
import org.yinghuo.model.Donation;

/** Oddities seen in files of other offices and platforms, which came to wrong figures or to a question that could not be answered. */
class SheetsFromElsewhereTest {

    @ParameterizedTest
    @ValueSource(strings = {"（标黄为未到）", "（红色字体表示请假）", "，名字带*的取消"})
    void aTitleThatGivesAMeaningToColoursIsAsked(String said) {
        var understood =
                Paper.of("9月3日秩序维护志愿服务名单" + said, "姓名|部门", "朱丹|综合处", "牛森|人事处").read();
        assertThat(understood.entries()).hasSize(2);
        assertThat(understood.found()).containsExactly("unknown-status/colours 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"备注：红色为已退款", "注：底色为黄的未到账"})
    void aRemarkThatGivesAMeaningToColoursIsAsked(String said) {
        assertThat(Paper.of("助学捐款名单 2022年9月6日", "姓名|部门|金额", "朱丹|综合处|#200", "牛森|人事处|#50", said)
                        .read()
                        .found())
                .containsExactly("unknown-status/colours 5");
    }

    @Test
    void coloursThatChangeNothingAreNotAsked() {
        assertThat(Paper.of("助学捐款名单 2022年9月6日", "姓名|部门|金额", "朱丹|综合处|#200", "注：黄底为新增人员")
                        .read()
                        .found())
                .isEmpty();
    }

    @Test
    void numbersMeanWhatALegendSays() {
        assertThat(Paper.of("9月秩序维护志愿服务考勤表（1代表半天，2代表全天，0代表缺席）", "姓名|部门|9月3日|9月4日", "朱丹|综合处|#1|#2", "牛森|人事处|#2|#0")
                        .read()
                        .lines())
                .containsExactly(
                        "C3 朱丹 综合处 秩序维护 - 2022-09-03 4h served",
                        "D3 朱丹 综合处 秩序维护 - 2022-09-04 8h served",
                        "C4 牛森 人事处 秩序维护 - 2022-09-03 8h served",
                        "D4 牛森 人事处 秩序维护 - 2022-09-04 absent");
    }

    @Test
    void aSumForEachOfSeveralIsTakenForAllOfThem() {
        assertThat(Paper.of("助学捐款公示 2022年9月6日", "捐款金额（元/人）|捐款人", "#500|朱丹、熊倩", "#200|牛森")
                        .read()
                        .lines())
                .containsExactly("A3:B3 朱丹、熊倩 - 1000.00 2022-09-06 助学捐款 2 people", "A4:B4 牛森 - 200.00 2022-09-06 助学捐款");
        assertThat(Paper.of("助学捐款汇总 2022年9月6日", "部门|捐款人数|捐款金额（元/人）", "综合处|#4|#50")
                        .read()
                        .lines())
                .containsExactly("A3:C3 综合处 4 200.00 2022-09-06 助学捐款");
    }

    @Test
    void aTickUnderASumIsThatSum() {
        var understood = Paper.of(
                        "助学捐款 2022年9月6日",
                        "姓名|部门|50元|100元|其他",
                        "朱丹|综合处||√|",
                        "牛森|人事处|√||",
                        "熊倩|人事处|||#30",
                        "江雁|人事处|#3||")
                .read();
        assertThat(understood.lines().subList(0, 3))
                .containsExactly(
                        "D3 朱丹 综合处 100.00 2022-09-06 助学捐款",
                        "C4 牛森 人事处 50.00 2022-09-06 助学捐款",
                        "E5 熊倩 人事处 30.00 2022-09-06 助学捐款");
        assertThat(understood.found()).containsExactly("bad-amount/unreadable 6");
    }

    @Test
    void aMonthStandsOnceForTheDaysBeneathIt() {
        var understood = Paper.of("2022年助学捐款明细账", "月|日|捐款人|金额", "9|5|朱丹|#200", "|6|熊倩|#50", "|14|牛森|#30", "|2|江雁|#10")
                .read(Format.CSV);
        assertThat(understood.lines().subList(0, 3))
                .containsExactly(
                        "A3:D3 朱丹 - 200.00 2022-09-05 助学捐款",
                        "B4:D4 熊倩 - 50.00 2022-09-06 助学捐款",
                        "B5:D5 牛森 - 30.00 2022-09-14 助学捐款");
        assertThat(understood.found()).containsExactly("bad-date/unreadable 6");
    }

    @Test
    void aBareNumberUnderDaysIsADayOfTheTitlesMonth() {
        assertThat(Paper.of("2022年9月秩序维护志愿服务登记表", "日期|姓名|时长", "3日|朱丹|#2", "4号|熊倩|#3", "14|牛森|#1")
                        .read(Format.CSV)
                        .lines())
                .containsExactly(
                        "A3:C3 朱丹 - 秩序维护 - 2022-09-03 2h served",
                        "A4:C4 熊倩 - 秩序维护 - 2022-09-04 3h served",
                        "A5:C5 牛森 - 秩序维护 - 2022-09-14 1h served");
    }

    @Test
    void whatPlatformsCallGoodsIsNoMoney() {
        assertThat(Paper.of(
                                "donor|date|type|description|amount",
                                "Alice Lee|2022-09-05|item|Winter Coats|75.25",
                                "Bob Wu|2022-09-06|money|Relief|50")
                        .named("donations")
                        .read(Format.CSV)
                        .lines())
                .last()
                .asString()
                .contains("Bob Wu - 50.00 2022-09-06");
    }

    @Test
    void whoeverIsListedByNicknameGave() {
        assertThat(Paper.of("捐赠名单 2022年9月5日", "捐赠人昵称|捐赠金额（元）|留言", "🤴 爱吃油麦菜|100¥|加油", "星河|￥20|")
                        .read(Format.CSV)
                        .lines())
                .hasSize(2)
                .allMatch(line -> line.contains(" 2022-09-05"));
    }

    @Test
    void aSecondColumnTellsTheTimeOfAGift() {
        var understood = Paper.of(
                        "DONOR|AMOUNT|DONATION DATE|DONATION TIME",
                        "Alice Lee|25.00|2022-09-09|14:30:00",
                        "Bob Wu|50.00|2022-09-09|10:15:00")
                .named("donations")
                .with(Some.seeds())
                .read(Format.CSV);
        assertThat(understood.entries())
                .extracting(entry -> String.valueOf(((Donation) entry).issueNamed()))
                .containsExactly("2022-35", "null");
    }

    @Test
    void tablesOfDifferentKindsBesideEachOtherAreReadEachByItself() {
        var understood = Paper.of(
                        "综合处助学捐款 2022年9月5日（单位：百元）|||综合处志愿服务 2022年9月3日（单位：分钟）||",
                        "姓名|金额||姓名|服务内容|时长",
                        "朱丹|#2||牛森|秩序维护|#120",
                        "熊倩|#1||江雁|秩序维护|#90")
                .merge("A1:B1", "D1:F1")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:B3 朱丹 综合处 200.00 2022-09-05 助学捐款",
                        "A4:B4 熊倩 综合处 100.00 2022-09-05 助学捐款",
                        "D3:F3 牛森 综合处 秩序维护 - 2022-09-03 2h served",
                        "D4:F4 江雁 综合处 秩序维护 - 2022-09-03 1.5h served");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"上班|下班", "签到时间|签退时间", "开始|结束"})
    void whenSomebodyCameAndWentMayStandUnderEachDay(String words) {
        assertThat(Paper.of(
                                "9月秩序维护志愿服务考勤",
                                "部门|姓名|9月3日||9月4日|",
                                "||" + words + "|" + words,
                                "综合处|朱丹|8:30|11:30|8:30|12:30",
                                "人事处|牛森|8:30|11:00||")
                        .merge("A2:A3", "B2:B3", "C2:D2", "E2:F2")
                        .read()
                        .lines())
                .hasSize(3)
                .allMatch(line -> line.endsWith("h 08:30-11:30 served")
                        || line.endsWith("h 08:30-12:30 served")
                        || line.endsWith("h 08:30-11:00 served"));
    }

    @Test
    void theDayMayStandInTheHeadingItself() {
        assertThat(Paper.of(
                                "9月秩序维护志愿服务考勤",
                                "姓名|9月3日签到|9月3日签退|9月4日签到|9月4日签退",
                                "朱丹|8:30|11:30|8:30|12:30",
                                "牛森|8:30|11:00||")
                        .read(Format.CSV)
                        .entries())
                .hasSize(3);
    }

    @Test
    void duesBesideAGiftAreNone() {
        assertThat(Paper.of(
                                "9月党费及助学捐款收缴表 2022年9月6日",
                                "姓名|部门|党费|助学捐款|合计",
                                "朱丹|综合处|#50|#200|#250",
                                "牛森|人事处|#40|#100|#140")
                        .read()
                        .lines())
                .allMatch(line -> line.contains(" 200.00 ") || line.contains(" 100.00 "))
                .hasSize(2);
    }

    @Test
    void aSumOverSeveralMonthsIsNoGiftOfThisIssue() {
        assertThat(Paper.of("2022年助学月捐登记表 2022年9月8日", "姓名|部门|7月|8月|9月|合计", "朱丹|综合处|#50|#50|#50|#150")
                        .read()
                        .found())
                .containsExactly("unrecognised-sheet/months 2");
    }

    @Test
    void ofWhatWasPromisedAndWhatCameTheLatterCounts() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|认捐金额|已到账|未到账", "朱丹|#200|#200|#0", "牛森|#100|#40|#60")
                        .read()
                        .lines())
                .containsExactly("A3:C3 朱丹 - 200.00 2022-09-06 助学捐款", "A4:C4 牛森 - 40.00 2022-09-06 助学捐款");
    }

    @Test
    void aSubtotalBeneathAGroupIsOfItsColumns() {
        var understood = Paper.of(
                        "助学捐款 2022年9月6日",
                        "姓名|部门|线上|||线下||合计",
                        "||微信|支付宝|小计|现金|小计|",
                        "朱丹|综合处|#100|#50|#150|#20|#20|#170")
                .merge("A2:A3", "B2:B3", "C2:E2", "F2:G2", "H2:H3")
                .read();
        assertThat(understood.entries()).hasSize(3);
        assertThat(understood.found()).isEmpty();
    }

    /** A sum that is too large only for all of them together is asked and fails no night. */
    @Test
    void aSumOfEachThatIsTooLargeForAllIsRejected() {
        assertThat(Paper.of("抗震救灾捐款汇总", "部门|人数|金额（元/人）", "综合处|999999999|9999999999", "人事处|3|100")
                        .read()
                        .found())
                .anyMatch(found -> found.contains("bad-amount"));
    }

    /** A month that no longer stands beside the days beneath it is asked, whatever the title's month. */
    @Test
    void daysThatGoBackBeneathAMonthAreAsked() {
        assertThat(Paper.of(
                                "2022年8月志愿服务台账",
                                "月|日|姓名|部门|服务内容|时长",
                                "8|28|朱丹|综合处|秩序维护|2",
                                "|30|牛森|综合处|秩序维护|2",
                                "|2|熊倩|综合处|秩序维护|2")
                        .read()
                        .found())
                .anyMatch(found -> found.contains("bad-date"));
    }

    /** Who was given what others had donated is no donor. */
    @ParameterizedTest
    @ValueSource(strings = {"爱心捐款发放名单", "“谷雨”助学捐款资助名单", "募捐善款发放明细"})
    void thoseWhoWereGivenSomethingGaveNothing(String title) {
        assertThat(Paper.of(title, "姓名|部门|金额|日期", "朱丹|综合处|500|9月6日", "牛森|综合处|500|9月6日")
                        .read()
                        .found())
                .singleElement()
                .asString()
                .contains("other-paper");
    }

    /** From a day on is no day. */
    @Test
    void aDayFromWhichOnIsAsked() {
        assertThat(Paper.of("志愿服务台账", "姓名|部门|服务内容|日期|时长", "朱丹|综合处|秩序维护|9月3日起|2")
                        .read()
                        .found())
                .anyMatch(found -> found.contains("bad-date"));
    }

    @Test
    void slotsThatPeopleSignUpForAreNoGoods() {
        assertThat(Paper.of(
                                "Sign Up|Start Date/Time|End Date/Time|Location|Qty|Item|First Name|Last Name|Email|Phone|Sign Up Comment|Sign Up Timestamp",
                                "Community Garden Volunteers|09/03/2022 09:00 AM|09/03/2022 11:00 AM|Park|#1|Weeding|Dan|Zhu|zd@example.com|||09/01/2022 10:00 AM")
                        .read()
                        .lines()
                        .toString())
                .contains("Dan Zhu", "Community Garden Volunteers Park 2022-09-03", "registered");
    }

    @Test
    void aRowOfUnitsBeneathChannelsBelongsToTheHeader() {
        Understood understood = Paper.of(
                        "善款收纳表/ Official Receipt Summary:",
                        "||||金额 /Amount||",
                        "日期\nDate|收据编号\nOfficial Receipt No|捐款人\n姓名\nName|会员编号|现款 Cash|支票 Cheque|网上银行转账 Online Bank Transfer",
                        "||||元|元|元",
                        "2022-09-05|R001|朱丹|12|#100||",
                        "2022-09-05|R002|熊倩|13|||#200",
                        "||||#100|#0|#200")
                .merge("E2:G2")
                .read();
        assertThat(understood.lines().toString()).contains("朱丹 - 100.00", "熊倩 - 200.00");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void sumsInRinggitBeneathARowOfUnitsAreForeign() {
        assertThat(Paper.of("捐款登记", "|||金额|", "日期|收据编号|捐款人|现款|支票", "|||RM|RM", "2022-09-05|R001|朱丹|#100|")
                        .merge("D2:E2")
                        .read()
                        .found()
                        .toString())
                .contains("bad-amount/foreign");
    }

    @Test
    void volunteersOfAProjectLackOnlyTheDay() {
        assertThat(Paper.of("volunteer_name|project|hours_contributed", "Zhu Dan|cleanup|3", "Xiong Qian|cleanup|2")
                        .read(Format.CSV)
                        .found())
                .containsExactly("missing-value/date 2");
    }

    @Test
    void columnsOfWhatVolunteersDoAreActivities() {
        assertThat(Paper.of("9月3日志愿服务登记", "姓名|部门|植树|垃圾分类", "朱丹|综合处|√|", "牛森|人事处||√")
                        .read()
                        .lines()
                        .toString())
                .contains("朱丹 综合处 植树 - 2022-09-03 served", "牛森 人事处 垃圾分类 - 2022-09-03 served");
    }

    @Test
    void aCountBehindADepartmentIsNoPartOfItsName() {
        Understood understood = Paper.of("助学捐款 2022年9月6日", "部门|捐款人|金额", "综合处（2人）|朱丹|#100", "人事处(共1名)|牛森|#50")
                .read();
        assertThat(understood.lines().toString()).contains("朱丹 综合处", "牛森 人事处");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void householdsAreToldByTheirHeads() {
        Understood understood = Paper.of("锦绣社区助学捐款公示 2022年9月6日", "楼栋|房号|户主|金额", "1栋|101|朱丹|#100", "1栋|102|牛森|#50")
                .read();
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void whatAFailedFormulaShowsIsNoDepartment() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "部门|捐款人|金额", "#N/A|朱丹|100")
                        .read(Format.CSV)
                        .lines()
                        .toString())
                .doesNotContain("#N/A");
    }
}
