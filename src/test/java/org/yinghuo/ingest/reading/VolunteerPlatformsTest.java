package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What volunteers' platforms and survey tools export: invented rows under their headings. */
class VolunteerPlatformsTest {

    @Test
    void whoIsNotNeededWaits() {
        assertThat(Paper.of(
                                "志愿服务报名表",
                                "姓名|部门|可服务日期|志愿服务岗位|是否需要到岗",
                                "朱丹|综合处|9月3日|秩序维护|需要",
                                "牛森|综合处|9月3日|秩序维护|暂不需要",
                                "黄绚|综合处|9月3日|秩序维护|否")
                        .read()
                        .lines())
                .extracting(line -> line.split(" ")[1] + line.substring(line.lastIndexOf(' ')))
                .containsExactly("朱丹 registered", "牛森 waitlisted", "黄绚 waitlisted");
    }

    @Test
    void whoWasLetInAndCameAndWentHasServed() {
        assertThat(Paper.of(
                                "活动名称|姓名|活动日期|签到时间|签退时间|总时长|状态",
                                "秩序维护|朱丹|2022-09-03|9:00|12:00|3|已录用",
                                "秩序维护|黄绚|2022-09-03|||0|已录用",
                                "秩序维护|牛森|2022-09-03|9:05|12:00|3|报名成功")
                        .read()
                        .lines())
                .extracting(line -> line.split(" ")[1] + line.substring(line.lastIndexOf(' ')))
                .containsExactly("朱丹 served", "黄绚 registered", "牛森 served");
    }

    @Test
    void theDayIsThatOfTheStartWhereNoColumnIsOneOfDays() {
        assertThat(Paper.of(
                                "志愿者编号|姓名|项目名称|岗位名称|服务开始时间|服务结束时间|服务时长(分钟)",
                                "510100000000001|朱丹|文明劝导|秩序维护|2022-09-03 09:00:00|2022-09-03 11:30:00|150")
                        .read()
                        .lines())
                .containsExactly("A2:G2 朱丹 - 秩序维护 - 2022-09-03 2.5h 09:00-11:30 served");
    }

    @Test
    void whenSomebodyCameOutweighsWhenTheActivityWasToBegin() {
        assertThat(Paper.of(
                                "姓名|活动名称|活动地点|活动开始时间|活动结束时间|签到时间|签退时间",
                                "朱丹|秩序维护|幸福社区|2022-09-01 08:00|2022-09-30 18:00|2022-09-03 09:05|2022-09-03 11:35")
                        .read()
                        .lines())
                .containsExactly("A2:G2 朱丹 - 秩序维护 幸福社区 2022-09-03 2.5h 09:05-11:35 served");
    }

    @Test
    void anActivityOfManyDaysIsNoDay() {
        assertThat(Paper.of("姓名|活动名称|活动开始时间|活动结束时间", "朱丹|秩序维护|2022-09-01 08:00|2022-09-08 18:00")
                        .read()
                        .found())
                .containsExactly("bad-date/range 2");
    }

    @Test
    void aPeriodMaySayItsDay() {
        assertThat(Paper.of("幸福社区志愿者报名 2022年", "姓名|部门|报名时段", "朱丹|综合处|9月3日上午 9:00-11:00", "牛森|人事处|9月4日（周日）下午")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:C3 朱丹 综合处 - 幸福社区 2022-09-03 2h 09:00-11:00 registered",
                        "A4:C4 牛森 人事处 - 幸福社区 2022-09-04 AFTERNOON registered");
    }

    @Test
    void aTimeAloneIsNoDay() {
        assertThat(Paper.of("姓名|活动名称|开始时间|结束时间", "朱丹|秩序维护|9.30|11.30").read().found())
                .containsExactly("missing-value/date 2");
    }

    @Test
    void aProjectIsWhatPeopleDidWhereNothingElseSaysIt() {
        assertThat(Paper.of("序号|姓名|项目名称|服务日期|服务时长（小时）", "#1|朱丹|文明劝导|2022-09-03|#2.5")
                        .read()
                        .lines())
                .containsExactly("A2:E2 朱丹 - 文明劝导 - 2022-09-03 2.5h served");
    }

    @Test
    void aSurveyOfWhatPeopleWantToDoIsOneOfSignUps() {
        var understood = Paper.of(
                        "序号|提交答卷时间|所用时间|来自IP|1、您的姓名：|2、您所在的部门：|3、您能参加的日期：（单选题）|4、您希望的服务岗位：|5、服务社区",
                        "#1|2022/9/1 10:11:12|35秒|1.1.1.1(四川-成都)|朱丹|综合处|9月3日|秩序维护┋信息录入|幸福社区")
                .read();
        assertThat(understood.kind()).isEqualTo("sign-ups");
        assertThat(understood.lines()).hasSize(1);
        assertThat(understood.lines().get(0)).endsWith("2022-09-03 registered").contains("幸福社区");
    }

    @Test
    void theUnitOfAQuantityMayStandInItsHeading() {
        assertThat(Paper.of("无偿献血登记表 2022年9月3日", "姓名|部门|献血量（毫升）|数量(必填)", "朱丹|综合处|#400|")
                        .read()
                        .lines())
                .containsExactly("A3:C3 朱丹 综合处 无偿献血 - 2022-09-03 400毫升 served");
    }

    /** They are no gifts, and of which issue their sum is nobody can tell. */
    @Test
    void monthsOfServiceThatAreSummedAreAsked() {
        Understood understood =
                Paper.of("2022年志愿服务统计表（幸福社区）", "姓名|部门|7月|8月|合计", "朱丹|综合处|2|1|3").read();
        assertThat(understood.lines()).isEmpty();
        assertThat(understood.findings().get(0).variant()).isEqualTo("months");
    }

    /** (rule day-of-entry) */
    @Test
    void whenARecordWasMadeIsNoDayOfService() {
        assertThat(Paper.of(
                                "志愿者登记表",
                                "姓名|服务内容|开始时间|结束时间|创建时间",
                                "朱丹|秩序维护|2022-09-03 08:00|2022-09-03 10:00|2022-09-13 08:00",
                                "牛森|秩序维护|2022-09-03 20:00|2022-09-04 01:00|2022-09-13 08:01")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:D3 朱丹 - 秩序维护 - 2022-09-03 2h 08:00-10:00 served",
                        "A4:D4 牛森 - 秩序维护 - 2022-09-03 5h 20:00-01:00 served");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Number of hours volunteered", "Total number of hours", "How many hours", "每人时长（小时）"})
    void ofWhatThereIsANumberSaysWhatAColumnHolds(String heading) {
        assertThat(Paper.of("Volunteers", "Name|Date|Activity|" + heading, "Anna Miller|2022-09-03|Food sorting|3")
                        .read()
                        .lines())
                .containsExactly("A3:D3 Anna Miller - Food sorting - 2022-09-03 3h served");
    }

    @Test
    void aServiceOfNoTimeIsAsked() {
        var understood = Paper.of("志愿服务", "姓名|服务内容|日期|实际时长", "朱丹|秩序维护|9月3日|2", "牛森|秩序维护|9月3日|0")
                .read();
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.found()).singleElement().asString().isEqualTo("bad-hours/zero 4");
    }

    @Test
    void whatWasRecognisedOutweighsWhatTheClockSays() {
        var understood = Paper.of(
                        "志愿者姓名|活动名称|签到时间|签退时间|打卡时长|认证时长|认证状态",
                        "朱丹|敬老院慰问|2022-09-03 08:56|2022-09-03 12:03|3.1|3|认证通过",
                        "牛森|敬老院慰问|2022-09-03 09:10|2022-09-03 12:03|2.9|3|待认证")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A2:G2 朱丹 - 敬老院慰问 - 2022-09-03 3h 08:56-12:03 served",
                        "A3:G3 牛森 - 敬老院慰问 - 2022-09-03 3h 09:10-12:03 served");
        assertThat(understood.found()).containsExactly("voided-row/pending 3", "unread-column 2");
    }

    @Test
    void aShiftBesideANameIsOfItsService() {
        assertThat(Paper.of("9月3日幸福社区志愿服务签到", "姓名|处室", "朱丹 上午|综合处", "朱丹 下午|综合处", "牛森 全天|人事处")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:B3 朱丹 综合处 - 幸福社区 2022-09-03 MORNING served",
                        "A4:B4 朱丹 综合处 - 幸福社区 2022-09-03 AFTERNOON served",
                        "A5:B5 牛森 人事处 - 幸福社区 2022-09-03 served");
    }

    /** A survey tool says a question over its first choice only, and over the others its number. */
    @Test
    void everyChoiceOfAQuestionIsOneOfItsDays() {
        var understood = Paper.of(
                        "序号|提交答卷时间|1、您的姓名：|2、您可以参加的志愿服务时间：(9月3日上午)|2、(9月3日下午)|2、(9月4日上午)|3、您希望的服务岗位：",
                        "1|2022/8/30 9:12:33|朱丹|1|0|1|秩序维护",
                        "2|2022/8/30 9:15:33|熊倩|0|1|0|物资搬运",
                        "3|2022/8/30 9:18:33|牛森|(跳过)|(跳过)|1|秩序维护")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "D2 朱丹 - 秩序维护 - 2022-09-03 MORNING registered",
                        "F2 朱丹 - 秩序维护 - 2022-09-04 MORNING registered",
                        "E3 熊倩 - 物资搬运 - 2022-09-03 AFTERNOON registered",
                        "F4 牛森 - 秩序维护 - 2022-09-04 MORNING registered");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void everyChoiceOfAQuestionIsOneOfItsTasks() {
        var understood = Paper.of(
                        "序号|1、姓名|2、可参加的志愿服务岗位(秩序维护)|2、(照看图书)|2、(信息登记)|3、服务日期",
                        "1|朱丹|1|0|1|2022-09-03",
                        "2|熊倩|(空)|(空)|1|2022-09-04")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "C2 朱丹 - 秩序维护 - 2022-09-03 registered",
                        "E2 朱丹 - 信息登记 - 2022-09-03 registered",
                        "E3 熊倩 - 信息登记 - 2022-09-04 registered");
        assertThat(understood.found()).isEmpty();
    }

    /** Who sent in a form on Tuesday has not yet served on Saturday; a sheet that says nowhere 报名 is asked once. */
    @Test
    void whatWasSentInBeforeTheDayIsAsked() {
        assertThat(Paper.of(
                                "提交时间（自动）|姓名（必填）|部门（必填）|志愿服务日期（必填）|服务地点",
                                "2022年8月30日 09:12|朱丹|综合处|2022年9月3日|幸福社区",
                                "2022年8月30日 09:15|牛森|人事处|2022年9月4日|幸福社区")
                        .read()
                        .found())
                .containsExactly("implausible/sent-before 2");
    }

    @Test
    void aFormSentInAfterTheDayOrBesideHoursIsAskedNothing() {
        assertThat(Paper.of("提交时间（自动）|姓名（必填）|部门（必填）|志愿服务日期（必填）|服务地点", "2022年9月3日 19:12|朱丹|综合处|2022年9月3日|幸福社区")
                        .read()
                        .found())
                .isEmpty();
        assertThat(Paper.of("填报时间|姓名|部门|志愿服务日期|服务地点|服务时长", "2022年9月1日|朱丹|综合处|2022年9月3日|幸福社区|3")
                        .read()
                        .found())
                .isEmpty();
        assertThat(Paper.of("报名时间|姓名|部门|志愿服务日期|服务地点", "2022年9月1日|朱丹|综合处|2022年9月3日|幸福社区")
                        .read()
                        .found())
                .isEmpty();
    }

    /** 8:30-11:30 above the list holds for who did not come too. */
    @Test
    void theHoursOfATitleSignNobodyIn() {
        var understood = Paper.of(
                        "志愿服务签到表",
                        "活动名称：环境整治",
                        "活动时间：2022年9月3日 8:30-11:30||活动地点：幸福社区",
                        "序号|姓名|联系电话|签到|签退",
                        "1|朱丹|13800000001|8:25|11:35",
                        "2|熊倩|13800000002|8:31|11:30",
                        "3|牛森|13800000003||")
                .read();
        assertThat(understood.lines())
                .extracting(line -> line.split(" ")[1] + line.substring(line.lastIndexOf(' ')))
                .containsExactly("朱丹 served", "熊倩 served", "牛森 absent");
        assertThat(understood.found()).containsExactly("unsigned-row 7");
    }

    @Test
    void aSessionMaySayItsDay() {
        var understood = Paper.of(
                        "报名项目|报名人|手机号|报名时间|场次|支付状态|签到状态",
                        "社区志愿服务|朱丹|13800000001|2022-09-01 10:00|9月3日上午场|无需支付|已签到",
                        "社区志愿服务|牛森|13800000003|2022-09-01 11:00|9月3日下午场|无需支付|已取消")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A2:G2 朱丹 - 社区志愿服务 - 2022-09-03 MORNING served",
                        "A3:G3 牛森 - 社区志愿服务 - 2022-09-03 AFTERNOON cancelled");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aNumberedSessionIsNoTime() {
        assertThat(Paper.of("志愿服务统计", "姓名|活动|日期|场次", "朱丹|秩序维护|2022-09-03|第2场", "牛森|秩序维护|2022-09-03|第一场")
                        .read()
                        .found())
                .isEmpty();
    }
}
