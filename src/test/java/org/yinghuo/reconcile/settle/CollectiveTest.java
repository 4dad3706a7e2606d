package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.SheetKind;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;
import org.yinghuo.reconcile.books.Match;

class CollectiveTest {
    private final Office office = Office.asOf("2022-09-30T02:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
            .issue(2022, 35, "2022-09-09T12:00", "2022-09-23T12:00")
            .department("综合处", "综合")
            .department("人事处", "人事")
            .campaign("抗震救灾捐款", true, null)
            .campaign("助学捐款", true, null)
            .alias("小会计", "", "综合处", true);

    private final Office.Sheet list = office.donations("list.xlsx");
    private final Office.Sheet bank = office.sheet("bank.xlsx", "", SheetKind.PAYMENTS)
            .covers("2022-08-20T00:00", "2022-09-28T23:59:59", Channel.BANK);

    private static Draft gift(String name, String department, String yuan, String day) {
        return Draft.of(name, department).yuan(yuan).on(day).campaign("抗震救灾捐款");
    }

    private void five() {
        list.add(
                gift("张三", "综合处", "100", "2022-09-03"),
                gift("李四", "综合处", "200", "2022-09-04"),
                gift("王五", "综合处", "50", "2022-09-05"),
                gift("赵六", "综合处", "500", "2022-09-05"),
                gift("孙七", "人事处", "300", "2022-09-05"));
    }

    /** Who was paid how. */
    private String paid() {
        return office.books().settlement().matches().stream()
                .map(match -> match.how().word() + " "
                        + match.gifts().stream()
                                .map(gift -> gift.person().name())
                                .collect(Collectors.joining("+")))
                .collect(Collectors.joining("; "));
    }

    private List<Code> codes() {
        return office.books().settlement().findings().stream()
                .map(finding -> finding.code())
                .filter(code -> code == Code.AMBIGUOUS_PAYMENT)
                .toList();
    }

    @Test
    void oneOfADepartmentPaysForAllOfIt() {
        five();
        bank.payment("2022-09-08T10:00", "李四", "850", "转账");
        assertThat(paid()).isEqualTo("collective 张三+李四+王五+赵六");
    }

    @Test
    void wordsThatNameTheDepartmentPayForAllOfItWhoeverPays() {
        five();
        bank.payment("2022-09-20T10:00", "某公司", "850", "综合4人捐款");
        assertThat(paid()).isEqualTo("collective 张三+李四+王五+赵六");
    }

    @Test
    void thePeopleThatAnotherPaymentNamesAreNotPaidForByOneOfThem() {
        list.add(gift("张三", "人事处", "50", "2022-09-05"));
        office.donations("other.xlsx").add(gift("李四", "综合处", "200", "2022-09-05"));
        bank.payment("2022-09-06T09:00", "某公司", "999", "张三、李四捐款");
        bank.payment("2022-09-06T10:00", "李四", "250", "捐款");
        assertThat(paid()).isEqualTo("other-amount 李四");
    }

    @Test
    void moreThanFifteenDaysAfterTheLastGiftNothingIsTaken() {
        five();
        bank.payment("2022-09-21T10:00", "某公司", "850", "综合处4人捐款");
        assertThat(paid()).isEmpty();
    }

    @Test
    void transfersInTwoChannelsPayNoGiftThatStatesOneOfThem() {
        list.add(
                gift("张三", "综合处", "100", "2022-09-03").by(Channel.WECHAT),
                gift("李四", "综合处", "200", "2022-09-04").by(Channel.WECHAT),
                gift("王五", "综合处", "550", "2022-09-05").by(Channel.WECHAT));
        bank.payment("2022-09-08T09:00", "某公司", "500", "综合处捐款");
        office.sheet("wechat.xlsx", "", SheetKind.PAYMENTS)
                .covers("2022-08-20T00:00", "2022-09-28T23:59:59", Channel.WECHAT)
                .payment("2022-09-08T10:00", "某公司", "350", "综合处捐款");

        assertThat(paid()).isEmpty();
    }

    @Test
    void aStrangerWhoseWordsNameNobodyPaysForNoOne() {
        five();
        bank.payment("2022-09-08T10:00", "某公司", "850", "捐款");
        assertThat(paid()).isEmpty();
    }

    @Test
    void aProxyPaysForTheDepartment() {
        five();
        bank.payment("2022-09-08T10:00", "小会计", "850", "转账");
        assertThat(paid()).isEqualTo("collective 张三+李四+王五+赵六");
    }

    @Test
    void aProxyPaysForOneOfTheDepartment() {
        five();
        bank.payment("2022-09-08T10:00", "小会计", "500", "转账");
        assertThat(paid()).isEqualTo("collective 赵六");
    }

    @Test
    void whoPaidAloneIsNoLongerOpen() {
        five();
        bank.payment("2022-09-05T10:00", "赵六", "500", "转账").payment("2022-09-08T10:00", "李四", "350", "转账");
        assertThat(paid()).isEqualTo("collective 张三+李四+王五; exact 赵六");
    }

    @Test
    void aWholeListIsPaidTogether() {
        five();
        bank.payment("2022-09-08T10:00", "孙七", "1150", "转账");
        assertThat(paid()).isEqualTo("collective 张三+李四+王五+赵六+孙七");
    }

    @Test
    void theOnlySubsetThatAddsUpIsTaken() {
        five();
        bank.payment("2022-09-08T10:00", "李四", "700", "转账");
        assertThat(paid()).isEqualTo("collective 李四+赵六");
    }

    @Test
    void wherePartsAddUpInTwoWaysNoneIsTaken() {
        five();
        list.add(gift("周八", "综合处", "100", "2022-09-05"));
        bank.payment("2022-09-08T10:00", "李四", "300", "综合处捐款");
        assertThat(paid()).isEmpty();
        assertThat(codes()).containsExactly(Code.AMBIGUOUS_PAYMENT);
    }

    @Test
    void theNumberOfPeopleInTheWordsDecides() {
        five();
        list.add(gift("周八", "综合处", "350", "2022-09-05"));
        bank.payment("2022-09-08T10:00", "某公司", "350", "综合处三人捐款");
        assertThat(paid()).isEqualTo("collective 张三+李四+王五");
    }

    @Test
    void anotherCampaignIsAnotherPayment() {
        five();
        list.add(
                gift("张三", "综合处", "400", "2022-09-05").campaign("助学捐款"),
                gift("李四", "综合处", "450", "2022-09-05").campaign("助学捐款"));
        bank.payment("2022-09-08T10:00", "某公司", "850", "综合处捐款");
        assertThat(paid()).isEmpty();
        assertThat(codes()).containsExactly(Code.AMBIGUOUS_PAYMENT);
    }

    @ParameterizedTest
    @CsvSource({"综合处捐款（助学）,collective 张三+李四", "助学 综合处,collective 张三+李四", "综合处 捐助 学校,''", "综合处助学贷款还款,''"})
    void aCampaignNamedShortDecides(String text, String paid) {
        five();
        list.add(
                gift("张三", "综合处", "400", "2022-09-05").campaign("助学捐款"),
                gift("李四", "综合处", "450", "2022-09-05").campaign("助学捐款"));
        bank.payment("2022-09-08T10:00", "某公司", "850", text);
        assertThat(paid()).isEqualTo(paid);
    }

    @Test
    void theCampaignNamedDecides() {
        five();
        list.add(
                gift("张三", "综合处", "400", "2022-09-05").campaign("助学捐款"),
                gift("李四", "综合处", "450", "2022-09-05").campaign("助学捐款"));
        bank.payment("2022-09-08T10:00", "某公司", "850", "综合处助学捐款");
        assertThat(paid()).isEqualTo("collective 张三+李四");
    }

    @Test
    void aDepartmentsUnnamedPeopleArePaidForAtOnceOrOneByOne() {
        office.member("S1", "张三", "综合处").member("S2", "李四", "综合处").member("S3", "王五", "人事处");
        office.summaries("summary.xlsx")
                .add(
                        Draft.of("", "综合处").heads(2).yuan("300").on("2022-09-05"),
                        Draft.of("", "人事处").heads(3).yuan("90").on("2022-09-05"));
        bank.payment("2022-09-06T10:00", "张三", "100", "转账")
                .payment("2022-09-06T11:00", "李四", "200", "转账")
                .payment("2022-09-07T11:00", "王五", "90", "转账");
        assertThat(office.books().settlement().accounts())
                .extracting(account -> account.received().toString())
                .containsExactly("300.00", "90.00");
    }

    @Test
    void oneMaskedAmongThemPaysForAll() {
        five();
        bank.payment("2022-09-08T10:00", "*四", "850", "转账");
        assertThat(paid()).isEqualTo("collective 张三+李四+王五+赵六");
    }

    @Test
    void aPaymentFifteenDaysBeforeTheLastGiftStillPaysForAll() {
        five();
        bank.payment("2022-08-21T10:00", "李四", "850", "转账");
        assertThat(paid()).isEqualTo("collective 张三+李四+王五+赵六");
    }

    @Test
    void sixteenDaysBeforeItPaysForNobody() {
        five();
        bank.payment("2022-08-20T10:00", "李四", "850", "转账");
        assertThat(paid()).isEmpty();
    }

    @Test
    void theOnlySubsetOfAListMayBeOfSeveralDepartments() {
        five();
        bank.payment("2022-09-08T10:00", "李四", "500", "转账");
        assertThat(paid()).isEqualTo("collective 李四+孙七");
    }

    @Test
    void aGiftThatStatesAnotherChannelIsNotAmongThem() {
        list.add(
                gift("张三", "综合处", "100", "2022-09-03"),
                gift("李四", "综合处", "200", "2022-09-04"),
                gift("王五", "综合处", "50", "2022-09-05").by(Channel.WECHAT),
                gift("赵六", "综合处", "70", "2022-09-05").by(Channel.CASH));
        bank.payment("2022-09-08T10:00", "李四", "300", "综合处捐款");
        assertThat(paid()).isEqualTo("collective 张三+李四");
    }

    private void oneInCash() {
        list.add(
                gift("张三", "综合处", "100", "2022-09-03"),
                gift("赵六", "综合处", "70", "2022-09-05").by(Channel.CASH));
    }

    @Test
    void theOnlyGiftInCashIsPaidInWhereTheWordsSayOfGiving() {
        oneInCash();
        bank.payment("2022-09-06T10:00", "", "70", "现金存入 抗震救灾捐款");
        assertThat(paid()).isEqualTo("collective 赵六");
    }

    @Test
    void cashThatSomebodyElsePaysInWithoutAWordOfGivingIsNot() {
        oneInCash();
        bank.payment("2022-09-06T10:00", "李四", "70", "现金存入");
        assertThat(paid()).isEmpty();
    }

    @Test
    void ofTwoPaymentsForAllTheNearestIsTakenAndTheOtherIsUnclaimed() {
        five();
        bank.payment("2022-09-12T10:00", "李四", "850", "转账").payment("2022-09-06T10:00", "张三", "850", "转账");
        assertThat(paid()).isEqualTo("collective 张三+李四+王五+赵六");
        assertThat(office.books().settlement().unclaimed())
                .extracting(left -> left.payment().payer())
                .containsExactly("李四");
    }

    @Test
    void whatOnePaymentTakesMayLeaveOneWayOnlyForAnother() {
        five();
        list.add(gift("周八", "综合处", "150", "2022-09-05"));
        // 300 by 王五 may be his 50 with 100 and 150, or with 200 and … nothing; 700 by 李四 is his 200 and 500, or 200,
        // 150, 100, 50 and 200 more.
        bank.payment("2022-09-06T10:00", "李四", "700", "转账").payment("2022-09-08T10:00", "王五", "300", "转账");
        assertThat(paid()).isEqualTo("collective 张三+王五+周八; collective 李四+赵六");
    }

    @Test
    void aGiftOfSeveralPeopleIsPaidByOneOfThem() {
        list.add(gift("张三等3人", "综合处", "300", "2022-09-05").heads(3));
        bank.payment("2022-09-12T10:00", "张三", "300", "转账");
        assertThat(paid()).isEqualTo("collective 张三等3人");
    }

    @Test
    void ofTwoGiftsThatFigureAlikeTheNearOneIsPaid() {
        list.add(
                gift("张三", "综合处", "100", "2022-08-27"),
                gift("李四", "综合处", "70", "2022-09-08"),
                gift("张三", "综合处", "100", "2022-09-08"),
                gift("王五", "综合处", "1000", "2022-09-08"));
        bank.payment("2022-09-12T10:00", "李四", "170", "转账");
        assertThat(office.books().settlement().matches())
                .flatExtracting(Match::gifts)
                .extracting(gift -> gift.person().name() + " " + gift.day())
                .containsExactly("李四 2022-09-08", "张三 2022-09-08");
    }

    /** Sixty sums of ten digits, of which half come to the payment. */
    private void hopeless(String department, String payer) {
        java.util.Random random = new java.util.Random(61);
        long sum = 0;
        for (int i = 0; i < 60; i++) {
            long fen = 1 + (random.nextLong() >>> 27);
            sum += i % 2 == 0 ? fen : 0;
            String name = i == 0 ? payer : department + "某" + (char) ('甲' + i);
            list.add(gift(name, department, new org.yinghuo.model.Amount(fen).toString(), "2022-09-05"));
        }
        bank.payment("2022-09-08T10:00", payer, new org.yinghuo.model.Amount(sum + 1).toString(), "转账");
    }

    @Test
    void whereThereAreTooManyWaysToTryThemAllThatIsSaid() {
        hopeless("综合处", "李四");
        assertThat(paid()).isEmpty();
        assertThat(office.books().settlement().findings())
                .filteredOn(finding -> finding.code() == Code.AMBIGUOUS_PAYMENT)
                .extracting(finding -> finding.variant() + " " + finding.args().get(4))
                .containsExactly("size 60");
    }

    @Test
    void whatOneDepartmentGivesUpOnCostsNoOtherItsAnswer() {
        hopeless("人事处", "吴九");
        five();
        bank.payment("2022-09-08T10:00", "李四", "700", "转账");
        assertThat(paid()).isEqualTo("collective 李四+赵六");
    }

    @Test
    void inAVeryLongListAPersonsOwnOtherAmountComesBeforeManyWays() {
        for (int i = 0; i < 450; i++) {
            list.add(gift("某" + (char) ('一' + i), "第" + i + "处", "100", "2022-09-05"));
        }
        list.add(gift("李四", "综合处", "200", "2022-09-05"));
        bank.payment("2022-09-06T10:00", "李四", "300", "转账").payment("2022-09-15T10:00", "李四", "500", "转账");
        assertThat(paid()).isEqualTo("other-amount 李四");
        assertThat(office.books().settlement().findings())
                .filteredOn(finding -> finding.code() == Code.AMBIGUOUS_PAYMENT)
                .extracting(finding -> finding.variant() + " " + finding.value())
                .containsExactly("subset 500.00");
    }
}
