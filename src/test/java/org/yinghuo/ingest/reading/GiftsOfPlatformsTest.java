package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a list of gifts that a platform wrote only what was paid counts (rule undone-row). */
class GiftsOfPlatformsTest {

    private static Understood headed(String heading, String status) {
        return Paper.of("助学捐款", "姓名|部门|金额|日期|" + heading, "朱丹|综合处|#100|9月5日|" + status, "牛森|综合处|#50|9月6日|支付成功")
                .read();
    }

    @ParameterizedTest
    @CsvSource({
        "支付状态,待支付",
        "支付状态,处理中",
        "订单状态,交易关闭",
        "订单状态,超时取消",
        "交易状态,已全额退款",
        "付款状态,USERPAYING",
        "状态,交易关闭",
        "状态,支付失败",
        "状态,退还对方",
        "状态,取消"
    })
    void whatWasNotPaidOrDidNotStayIsUndone(String heading, String status) {
        assertThat(headed(heading, status).found()).containsExactly("voided-row 3");
    }

    @ParameterizedTest
    @CsvSource({"支付状态,已支付", "订单状态,交易成功", "状态,完成", "状态,已到账"})
    void whatWasPaidCounts(String heading, String status) {
        Understood understood = headed(heading, status);
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void whatAClerkCallsUnfinishedCountsAndIsAsked() {
        Understood understood = headed("状态", "待确认");
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.found()).containsExactly("unknown-status/gift 3");
    }

    private static String left(String amount, String refunded) {
        return Paper.of("助学捐款", "姓名|部门|" + amount + "|退款金额|日期", "朱丹|综合处|#300|" + refunded + "|9月5日")
                .read()
                .lines()
                .toString();
    }

    @Test
    void whatWasPaidBackIsTakenOffTheGift() {
        assertThat(left("捐款金额", "#50")).contains("250.00");
        assertThat(left("捐款金额", "#-50")).contains("250.00");
        assertThat(left("捐款金额", "0")).contains("300.00");
        assertThat(left("捐款金额", "")).contains("300.00");
    }

    @Test
    void whatWasPaidBackIsOffANetSumAlready() {
        assertThat(left("实付金额", "#50")).contains("300.00");
    }

    @Test
    void whatWasPaidBackInFullIsUndone() {
        Understood understood = Paper.of("助学捐款", "姓名|部门|捐款金额|退款金额|日期", "朱丹|综合处|#300|#300|9月5日", "牛森|综合处|#50||9月5日")
                .read();
        assertThat(understood.found()).containsExactly("voided-row 3");
    }

    @ParameterizedTest
    @CsvSource({
        "是否到账,否",
        "是否已缴,×",
        "缴款状态,待缴",
        "到账情况,未到账",
        "款项是否到位,N",
        "缴费情况,欠缴",
        "收款情况,未收",
        "捐款到账情况,尚未到账",
        "转账状态,0",
        "认捐状态,未落实",
        "是否交款,未交",
        "落实情况,未落实"
    })
    void whatTheOfficeSaysHasNotComeIsUndone(String heading, String status) {
        Understood understood = arrived(heading, "是", status);
        assertThat(understood.found()).containsExactly("voided-row 4");
    }

    @ParameterizedTest
    @CsvSource({"是否到账,是", "是否已缴,√", "缴款状态,已缴", "到账情况,到账", "缴费情况,已缴清", "收款情况,已收", "落实情况,已落实"})
    void whatItSaysHasComeCounts(String heading, String status) {
        Understood understood = arrived(heading, status, status);
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void blanksBesideAnswersAreAskedOnceAndBlanksAloneSayNothing() {
        assertThat(arrived("是否到账", "√", "").found()).containsExactly("unknown-status/arrival-blank 4");
        assertThat(arrived("是否到账", "", "").found()).isEmpty();
    }

    private static Understood arrived(String heading, String one, String other) {
        return Paper.of("助学捐款", "姓名|部门|金额|日期|" + heading, "牛森|综合处|#50|9月6日|" + one, "朱丹|综合处|#100|9月5日|" + other)
                .read();
    }

    @Test
    void aRollOfSumsWithSeveralNamesBehindEachIsAsked() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "金额|姓名", "500元|朱丹、熊倩", "200元|黄绚、牛森、江雁", "100元|邓海")
                        .read()
                        .found())
                .containsExactly("implausible/together 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名|金额", "捐款金额（元/人）|姓名", "金额|部门|姓名"})
    void sumsOfSeveralThatSayWhoseTheyAreAreNotAsked(String header) {
        boolean behind = header.startsWith("姓名");
        String part = header.contains("部门") ? "综合处|" : "";
        assertThat(Paper.of(
                                "助学捐款 2022年9月6日",
                                header,
                                behind ? "朱丹、熊倩|#500" : "#500|" + part + "朱丹、熊倩",
                                behind ? "黄绚、牛森|#200" : "#200|" + part + "黄绚、牛森")
                        .read()
                        .found())
                .isEmpty();
    }

    @Test
    void nicknamesAreWhoGaveWhereNoOtherColumnNamesThem() {
        Understood understood = Paper.of(
                        "捐赠名单",
                        "来源|昵称|金额|时间",
                        "微信|*丹|18.80|2022-09-05",
                        "微信|Github-几许春秋|10.00|2022-09-05",
                        "支付宝|*78|500.00|2022-09-06")
                .read();
        assertThat(understood.lines()).hasSize(3);
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"测试", "test", "Test User"})
    void aRowThatOnlyTriedTheFormIsAsked(String name) {
        boolean asked = !name.contains(" ");
        assertThat(Paper.of("助学捐款", "姓名|金额|日期", "朱丹|#10|9月5日", name + "|#1|9月5日")
                        .read()
                        .found())
                .containsExactlyElementsOf(asked ? List.of("voided-row/tried 4") : List.of());
    }

    @Test
    void whoLeavesOpenWhatAGiftIsForGivesToWhatTheTitleSays() {
        assertThat(Paper.of(
                                "抗震救灾捐款公示",
                                "序号|捐赠方|捐赠日期|资金(元)|物资折价(元)|捐赠意向",
                                "1|萤火医药公司|2022-09-06|500||非定向",
                                "2|朱丹|2022-09-06|200||不限",
                                "3|牛森|2022-09-07||300|非定向")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:F3 萤火医药公司 - 500.00 2022-09-06 抗震救灾捐款",
                        "A4:F4 朱丹 - 200.00 2022-09-06 抗震救灾捐款",
                        "A5:F5 GOODS");
    }

    /** Gifts told in lines of which nothing says the day: what they lack is said, not that there is no table. */
    @Test
    void giftsInLinesWithoutADayLackTheirDay() {
        var understood = Paper.of("爱心捐款名单", "一年级1班：朱丹50元、熊倩20元，小计70元", "一年级2班：牛森10元", "合计：80元")
                .read();
        assertThat(understood.found()).containsExactly("missing-value/date 2");
        assertThat(understood.kind()).isEqualTo("donations");
    }

    /** A platform says beside every gift what of it was paid back: that makes no list of refunds. */
    @Test
    void whatWasPaidBackStandsBesideWhatWasGiven() {
        var understood = Paper.of(
                        "序号|捐赠人|捐赠金额|支付渠道|支付订单号|支付时间|退款状态|退款金额|退款时间",
                        "1|朱丹|100.00|微信支付|4200001|2022-09-06 10:00:00|无|0.00|",
                        "2|熊倩|200.00|微信支付|4200002|2022-09-06 11:00:00|全额退款|200.00|2022-09-07 09:00:00",
                        "3|牛森|100.00|支付宝|2200003|2022-09-06 12:00:00|部分退款|40.00|2022-09-07 10:00:00",
                        "合计||400.00|||||240.00|")
                .read();
        assertThat(understood.kind()).isEqualTo("donations");
        assertThat(understood.lines())
                .extracting(line -> line.replaceAll("^\\S+ ", "").replaceAll(" 2022.*", ""))
                .containsExactly("朱丹 - 100.00", "熊倩 - 200.00", "牛森 - 60.00", "TOTAL");
        assertThat(understood.found()).contains("voided-row 3");
    }

    @Test
    void whatIsNotPaidInFullGaveWhatCame() {
        var understood = Paper.of("抗震救灾认捐登记表", "姓名|认捐金额|认捐日期|实缴金额|是否缴清", "朱丹|500|9月5日|500|是", "熊倩|300|9月5日|100|否")
                .read();
        assertThat(understood.lines()).hasSize(2).anyMatch(line -> line.contains("熊倩 - 100.00"));
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aDeductionFromPayIsAGiftWhereTheTitleSaysSo() {
        assertThat(Paper.of("抗震救灾捐款工资代扣表 2022年9月6日", "姓名|部门|代扣金额", "朱丹|综合处|100")
                        .read()
                        .lines())
                .containsExactly("A3:C3 朱丹 综合处 100.00 2022-09-06 抗震救灾捐款");
    }

    @Test
    void aRowsTotalMayHoldWhatGoodsAreWorth() {
        var understood = Paper.of(
                        "助学捐赠登记表",
                        "捐赠单位|捐赠日期|现金（元）|物资名称|数量|物资价值（元）|合计（元）",
                        "蓝天药业有限公司|9月5日|5000|药品|20箱|8000|13000",
                        "红星小学|9月5日|1200||||1200")
                .read();
        assertThat(understood.lines()).hasSize(2).anyMatch(line -> line.contains(" 5000.00 "));
        assertThat(understood.found()).noneMatch(found -> found.startsWith("total-mismatch"));
    }
}
