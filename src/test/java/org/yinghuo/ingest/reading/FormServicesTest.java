package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.words.Field;
import org.yinghuo.words.Lexicon;

/** What form services, group chats and machines export (rules chat-list, visits-of-a-row, every-cell-accounted). */
class FormServicesTest {

    @ParameterizedTest
    @CsvSource({
        "What is your full name?,name",
        "Your name please,name",
        "What's your phone number?,phone",
        "Which department are you in?,department",
        "Which activity will you join?,activity",
        "Which event would you like to attend?,activity",
        "On which date?,date",
        "Which day can you come?,date",
        "When can you come?,date",
        "Where will you help?,place",
        "How many hours did you serve?,hours",
        "How much would you like to donate?,amount",
        "Are you a party member?,party_member",
        "Any comments?,note"
    })
    void anEnglishQuestionIsAHeading(String question, String field) {
        assertThat(Lexicon.builtIn().header(question).mayBe(Field.valueOf(field.toUpperCase(java.util.Locale.ROOT))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I would like to help", "The sum of all gifts", "Thank you for your help"})
    void prosePassesForNoHeading(String text) {
        assertThat(Lexicon.builtIn().header(text).mayBe(Field.NAME)).isFalse();
    }

    @Test
    void aFormOfEnglishQuestionsIsAListOfSignUps() {
        Understood understood = Paper.of(
                        "Timestamp|What is your full name?|Which department are you in?|Which activity will you"
                                + " join?|Which day can you come?",
                        "2022-09-01 10:00:00|朱丹|综合处|秩序维护|2022-09-03",
                        "2022-09-01 10:05:00|牛森|综合处|秩序维护|2022-09-04")
                .read();
        assertThat(understood.lines())
                .extracting(line -> line.replaceFirst("^\\S+ ", ""))
                .containsExactly("朱丹 综合处 秩序维护 - 2022-09-03 registered", "牛森 综合处 秩序维护 - 2022-09-04 registered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"希望参加的志愿服务", "想参加的公益活动", "拟参加的志愿活动", "您希望参加的志愿项目"})
    void whatSomebodyWantsToDoIsTheActivity(String heading) {
        assertThat(Paper.of("志愿服务报名", "姓名|部门|" + heading + "|服务日期", "朱丹|综合处|秩序维护|2022-09-03")
                        .read()
                        .lines())
                .containsExactly("A3:D3 朱丹 综合处 秩序维护 - 2022-09-03 registered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"接龙主题", "活动主题", "接龙标题", "表单标题"})
    void aSubjectIsATitle(String label) {
        assertThat(Paper.of(
                                label + "：9月3日秩序维护志愿者报名",
                                "发起人：综合处",
                                "序号|姓名|部门|接龙时间|接龙内容|状态",
                                "1|朱丹|综合处|2022-09-01 10:00|参加|正常")
                        .read()
                        .lines())
                .extracting(line -> line.replaceFirst("^\\S+ ", ""))
                .allSatisfy(line -> assertThat(line).contains("秩序维护").endsWith("2022-09-03 registered"));
    }

    @Test
    void whoSaysThatTheyTakePartHaveOnlyPutTheirNamesDown() {
        assertThat(Paper.of("9月3日锦绣社区秩序维护志愿者接龙", "序号|姓名|部门|参加情况", "1|朱丹|综合处|参加", "2|熊倩|综合处|不参加")
                        .read()
                        .lines())
                .extracting(line -> line.replaceFirst(".* ", ""))
                .containsExactly("registered", "cancelled");
    }

    @Test
    void whoTookPartServedWhereOthersDidNotCome() {
        assertThat(Paper.of("9月3日锦绣社区秩序维护志愿者报名表", "序号|姓名|部门|参加情况", "1|朱丹|综合处|参加", "2|熊倩|综合处|未参加")
                        .read()
                        .lines())
                .extracting(line -> line.replaceFirst(".* ", ""))
                .containsExactly("served", "absent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"志愿服务签到表 服务内容：秩序维护 2022年9月3日", "志愿服务签到表 服务内容：秩序维护（2022年9月3日）", "志愿服务签到表 服务内容：2022年9月3日 秩序维护"})
    void aDayBesideWhatPeopleDidIsItsDay(String title) {
        Understood understood = Paper.of(title, "姓名|部门|出勤", "朱丹|综合处|√").read();
        assertThat(understood.lines())
                .extracting(line -> line.replaceFirst("^\\S+ ", ""))
                .containsExactly("朱丹 综合处 秩序维护 - 2022-09-03 served");
    }

    @Test
    void goodsThatAreCampaignsAreNone() {
        Understood understood = Paper.of(
                        "订单号|下单时间|姓名|商品|数量|支付金额|订单状态",
                        "2022090511|2022-09-05 10:00|朱丹|抗震救灾捐款|1|100.00|已完成",
                        "2022090512|2022-09-05 10:10|牛森|抗震救灾捐款|1|200.00|已退款")
                .read();
        assertThat(understood.kind()).isEqualTo("donations");
        assertThat(understood.found()).contains("voided-row 3");
        assertThat(understood.lines().get(0)).contains("100.00").contains("抗震救灾捐款");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第一次签到|第一次签退|第二次签到|第二次签退",
                "上午签到|上午签退|下午签到|下午签退",
                "签到1|签退1|签到2|签退2",
                "第1次签到时间|第1次签退时间|第2次签到时间|第2次签退时间"
            })
    void eachVisitOfARowIsAService(String headings) {
        Understood understood = Paper.of(
                        "志愿者值守签到统计",
                        "姓名|部门|日期|星期|" + headings + "|地点",
                        "朱丹|综合处|2022-09-03|六|08:00|11:00|13:00|15:00|和平社区",
                        "牛森|综合处|2022-09-03|六|08:00|11:00|||和平社区")
                .read();
        assertThat(understood.lines()).hasSize(3);
        assertThat(understood.lines().get(0)).contains(" 3h ");
        assertThat(understood.lines().get(1)).contains(" 2h ");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void whatWasPlannedIsNoSecondVisit() {
        assertThat(Paper.of(
                                "志愿者值守签到统计",
                                "姓名|部门|日期|开始时间|结束时间|签到时间|签退时间|地点",
                                "朱丹|综合处|2022-09-03|08:00|11:00|08:05|11:10|和平社区")
                        .read()
                        .lines())
                .hasSize(1);
    }

    @Test
    void aWatchFromAnEveningToAMorningGoesOverMidnight() {
        var understood = Paper.of(
                        "志愿服务登记表",
                        "姓名|服务地点|日期|开始时间|结束时间",
                        "朱丹|锦绣社区|9月3日|22:00|6:00",
                        "黄绚|锦绣社区|9月4日|晚上10点|凌晨2点",
                        "牛森|锦绣社区|9月4日|14:00|11:00")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:E3 朱丹 - - 锦绣社区 2022-09-03 8h 22:00-06:00 served",
                        "A4:E4 黄绚 - - 锦绣社区 2022-09-04 4h 22:00-02:00 served",
                        "A5:E5 牛森 - - 锦绣社区 2022-09-04 14:00 served");
        assertThat(understood.found()).singleElement().asString().isEqualTo("bad-time/order 5");
    }
}
