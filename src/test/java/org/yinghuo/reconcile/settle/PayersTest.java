package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetKind;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;
import org.yinghuo.reconcile.books.Settlement;

/** Whom a payment comes from: by its payer's cell, by its words, or by neither (rule words-outweigh-sender). */
class PayersTest {
    private final Office office = Office.asOf("2022-09-30T02:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-23T12:00")
            .department("综合处", "综合")
            .department("档案处")
            .campaign("抗震救灾捐款", true, null)
            .member("S1", "谷雨", "综合处")
            .member("S2", "明月", "档案处")
            .alias("风(3号)", "谷雨", "综合处", false);

    private final Office.Sheet list = office.donations("list.xlsx");
    private final Office.Sheet wechat = office.sheet("wechat.csv", "", SheetKind.PAYMENTS)
            .covers("2022-08-20T00:00", "2022-09-28T23:59:59", Channel.WECHAT);

    private String received(String payer, String text) {
        list.add(Draft.of("谷雨", "综合处").yuan("200").on("2022-09-05"));
        wechat.payment("2022-09-06T10:00", payer, "200", text);
        return office.books().settlement().accounts().get(0).received().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "谷雨",
        "综合处谷雨",
        "谷雨🌸",
        "A谷雨",
        "①谷雨",
        "谷雨13900000000",
        "谷雨（综合）",
        "【综合处】谷雨",
        "谷雨女士",
        "财付通-谷雨",
        "綜合處 穀雨",
        "风(3号)",
        "穀雨"
    })
    void aCellThatNamesTheDonorPays(String payer) {
        // 穀 is 谷 in traditional characters.
        assertThat(received(payer, "转账")).isEqualTo("200.00");
    }

    @ParameterizedTest
    @CsvSource({"谷雨时节", "清明谷雨", "谷雨 立夏", "档案处谷雨", "谷小雨"})
    void aCellThatOnlyHasTheNameInItDoesNot(String payer) {
        assertThat(received(payer, "转账")).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({
        "转账 谷雨",
        "网银转入谷雨6222021234",
        "代谷雨捐款",
        "综合处谷雨",
        "谷雨的爱心",
        "谷雨 抗震救灾捐款",
        "备注:谷雨",
        "谷 雨捐款",
        "转账 谷 雨",
        "谷雨委托转账",
        "青禾茶铺 谷雨 转账"
    })
    void wordsThatNameTheDonorPay(String text) {
        assertThat(received("一路平安", text)).isEqualTo("200.00");
    }

    @ParameterizedTest
    @CsvSource({"谷雨,200.00", "立夏,200.00", "谷雨立夏,0.00", "夏至,0.00"})
    void eachOfThoseWhoGaveTogetherPays(String payer, String received) {
        list.add(Draft.of("谷雨、立夏", "综合处")
                .together("谷雨", "立夏")
                .heads(2)
                .yuan("200")
                .on("2022-09-05"));
        wechat.payment("2022-09-06T10:00", payer, "200", "转账");
        assertThat(office.books().settlement().accounts().get(0).received()).hasToString(received);
    }

    @ParameterizedTest
    @CsvSource({"青禾、明远有限公司,200.00", "青禾明远有限公司,200.00", "青禾,0.00"})
    void aNameWithAStopInItIsOneName(String payer, String received) {
        list.add(Draft.of("青禾、明远有限公司", "").yuan("200").on("2022-09-05"));
        wechat.payment("2022-09-06T10:00", payer, "200", "转账");
        assertThat(office.books().settlement().accounts().get(0).received()).hasToString(received);
    }

    @ParameterizedTest
    @CsvSource({"谷雨时节聚会", "收款人：谷雨", "转给谷雨", "谷雨茶叶货款", "谷雨时 节聚会"})
    void wordsThatNameItOtherwiseDoNot(String text) {
        assertThat(received("一路平安", text)).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({"青禾科技,捐款,200.00", "青禾科技,货款,0.00", "青禾,捐款,0.00", "青禾科技有限公司,转账,200.00"})
    void aCompanyPaysByTheBeginningOfItsName(String payer, String text, String received) {
        list.add(Draft.of("青禾科技有限公司", "").yuan("200").on("2022-09-05"));
        wechat.payment("2022-09-06T10:00", payer, "200", text);
        assertThat(office.books().settlement().accounts().get(0).received()).hasToString(received);
    }

    @Test
    void whomTheWordsNameIsPaidForWhoeverSends() {
        list.add(Draft.of("明月", "档案处").yuan("200").on("2022-09-05"));
        assertThat(received("明月", "代谷雨捐款")).isEqualTo("0.00");
        assertThat(office.books().settlement().accounts())
                .extracting(account -> account.gift().person().name() + " " + account.received())
                .containsExactly("明月 0.00", "谷雨 200.00");
    }

    @Test
    void aDepartmentInTheNicknameMakesNoGiftOfALunch() {
        assertThat(received("综合处谷雨", "昨晚聚餐AA")).isEqualTo("0.00");
    }

    @Test
    void moneyOfUnknownPayersIsSaidOnceAStatementAndCountsWhereSomebodySaysSo() {
        wechat.payment("2022-09-06T10:00", "一路平安", "12", "转账").payment("2022-09-07T10:00", "花开富贵", "13.5", "转账");
        Settlement before = office.books().settlement();
        assertThat(before.unclaimed()).isEmpty();
        Finding said = before.findings().get(0);
        assertThat(before.findings()).hasSize(1);
        assertThat(said.code()).isEqualTo(Code.UNKNOWN_RECEIPTS);
        assertThat(said.args()).startsWith("2", "25.50");
        office.sheet("findings.xlsx", "", SheetKind.DECISIONS).decision(said.id(), "count");
        Settlement after = office.books().settlement();
        assertThat(after.unclaimed()).hasSize(2);
        assertThat(after.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(Code.UNKNOWN_RECEIPTS, Code.UNCLAIMED_PAYMENT, Code.UNCLAIMED_PAYMENT);
    }

    @Test
    void aPaymentThatAGiftLacksCanBeMatchedByItsOwnFinding() {
        assertThat(received("一路平安", "转账")).isEqualTo("0.00");
        Finding lacking = office.books().settlement().findings().stream()
                .filter(finding -> finding.code() == Code.UNCLAIMED_PAYMENT)
                .findFirst()
                .orElseThrow();
        assertThat(lacking.variant()).isEqualTo("lacking");
        office.sheet("findings.xlsx", "", SheetKind.DECISIONS)
                .decision(lacking.id(), "match:" + lacking.args().get(6));
        assertThat(office.books().settlement().accounts().get(0).received().toString())
                .isEqualTo("200.00");
    }

    @ParameterizedTest
    @CsvSource({"骨玉,sounds", "谷雨时节,contains", "一路平安,lacking"})
    void whatMakesThePayerLookLikeTheDonorIsSaid(String payer, String variant) {
        received(payer, "转账");
        assertThat(office.books().settlement().findings())
                .filteredOn(finding -> finding.code() == Code.UNCLAIMED_PAYMENT)
                .extracting(Finding::variant)
                .containsExactly(variant);
    }
}
