package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.model.Payment.Standing;

/** Which of a merchant's days a bank's line settles, told as {@code bank=the first line of them} by their rows (rule settlement-of-a-merchant). */
class MerchantSettlementsTest {
    private static final String NUMBER = "4200001234202209000000000101";

    /** A settlement in the bank, and a customer's payment the day before. */
    private static final Transfer BANK =
            Transfer.in(1).payer("财付通支付科技有限公司").text("微信支付商户结算").at("2022-09-04T09:00");

    private static final Transfer PAID = Transfer.in(10).of(Channel.WECHAT).at("2022-09-03T12:00");

    private static String told(Transfer... lines) {
        List<Payment> payments = Arrays.stream(lines)
                .map(Transfer::payment)
                .sorted(Comparator.comparing(Payment::origin))
                .toList();
        Refunds refunds = Refunds.of(payments, UnaryOperator.identity(), payment -> Set.of());
        WalletTwins twins = WalletTwins.of(payments, UnaryOperator.identity());
        TreeSet<String> told = new TreeSet<>();
        MerchantSettlements.of(payments, refunds, twins)
                .settled()
                .forEach((bank, first) ->
                        told.add(bank.row() + "=" + first.origin().row()));
        return String.join(" ", told);
    }

    private static Transfer paid(int row, int yuan) {
        return PAID.row(row).yuan(yuan).payer("客人" + row);
    }

    @ParameterizedTest
    @CsvSource({"900,1=10", "891,1=10", "600,1=10", "591,1=10", "892,''", "590,''", "901,''", "890,''", "300,''"})
    void itIsWhatADayBroughtWithOrWithoutFeesAndRefunds(int settled, String told) {
        assertThat(told(
                        BANK.yuan(settled),
                        paid(10, 500).fee(500),
                        paid(11, 400).fee(400).refunded(300)))
                .isEqualTo(told);
    }

    @Test
    void onlyWhatCustomersPaidAndStandsIsOfTheDay() {
        Transfer bank = BANK.yuan(500);
        assertThat(told(bank, paid(10, 500), paid(11, 70).standing(Standing.CLOSED)))
                .isEqualTo("1=10");
        assertThat(told(bank, paid(10, 500), paid(11, 70).standing(Standing.PENDING)))
                .isEqualTo("1=10");
        assertThat(told(bank, paid(10, 500), paid(11, 70).direction(Direction.NEUTRAL)))
                .isEqualTo("1=10");
        assertThat(told(
                        bank,
                        paid(10, 500),
                        paid(11, 70).direction(Direction.OUT).text("购买文具")))
                .isEqualTo("1=10");
        assertThat(told(bank, paid(10, 500), paid(11, 70).of(Channel.ALIPAY))).isEqualTo("1=10");
        assertThat(told(bank, paid(10, 500), paid(11, 70).standing(Standing.REFUNDED)))
                .isEqualTo("1=10");
        assertThat(told(BANK.yuan(570), paid(10, 500), paid(11, 70).standing(Standing.REFUNDED)))
                .isEqualTo("1=10");
    }

    @Test
    void whatWentBackOnALaterDayIsTakenOffThatDay() {
        Transfer back =
                paid(12, 70).payer("客人11").direction(Direction.OUT).text("退款").at("2022-09-04T15:00");
        Transfer bank = BANK.yuan(230).at("2022-09-05T09:00");
        Transfer later = paid(13, 300).at("2022-09-04T16:00");
        assertThat(told(bank, paid(10, 500), paid(11, 70), back, later)).isEqualTo("1=13");
        assertThat(told(BANK.yuan(500).at("2022-09-05T09:00"), paid(10, 500), paid(11, 70), back))
                .as("a day on which money only went back has no payment of its own")
                .isEqualTo("1=10");
    }

    @ParameterizedTest
    @CsvSource({"2022-09-03T20:00,1=10", "2022-09-13T09:00,1=10", "2022-09-14T09:00,''", "2022-09-02T09:00,''"})
    void itComesOnTheDayOrWithinTenDaysOfIt(String day, String told) {
        assertThat(told(BANK.yuan(500).at(day), paid(10, 500))).isEqualTo(told);
    }

    @Test
    void theDaysOfAHolidayAreSettledTogetherTheFewestAndTheNearest() {
        Transfer first = paid(10, 100).at("2022-09-01T10:00");
        Transfer second = paid(11, 200).at("2022-09-02T10:00");
        Transfer third = paid(12, 300).at("2022-09-03T10:00");
        assertThat(told(BANK.yuan(600), first, second, third)).isEqualTo("1=12");
        assertThat(told(BANK.yuan(500), first, second, third)).isEqualTo("1=12");
        assertThat(told(BANK.yuan(300), first, second, third))
                .as("one day before two")
                .isEqualTo("1=12");
        assertThat(told(BANK.yuan(400), first, second, third))
                .as("not side by side")
                .isEmpty();
        assertThat(told(BANK.yuan(100), first, second.yuan(100), third))
                .as("the nearest")
                .isEqualTo("1=11");
    }

    @Test
    void eachDayIsSettledOnceInTheOrderOfTime() {
        Transfer day = paid(10, 500);
        Transfer before = paid(11, 500).at("2022-09-02T10:00");
        Transfer bank = BANK.yuan(500);
        assertThat(told(bank, bank.row(2), day)).isEqualTo("1=10");
        assertThat(told(bank.row(2), bank.row(1).at("2022-09-05T09:00"), day, before))
                .as("the earlier settlement is of the nearer day")
                .isEqualTo("1=11 2=10");
    }

    @ParameterizedTest
    @CsvSource({"4900,1=10", "4899,''", "4999,1=10"})
    void whereNoFeeIsToldTheWalletKeptAFiftiethAtMost(int settled, String told) {
        assertThat(told(BANK.yuan(settled), paid(10, 3000), paid(11, 2000))).isEqualTo(told);
    }

    @Test
    void whereFeesAreToldNoOtherIsGuessed() {
        assertThat(told(BANK.yuan(4950), paid(10, 5000).fee(500))).isEmpty();
    }

    @Test
    void aFeeIsGuessedOfOneDayAlone() {
        assertThat(told(BANK.yuan(4950), paid(10, 3000).at("2022-09-02T10:00"), paid(11, 2000)))
                .isEmpty();
        assertThat(told(BANK.yuan(5000), paid(10, 3000).at("2022-09-02T10:00"), paid(11, 2000)))
                .isEqualTo("1=11");
    }

    @Test
    void ofTwoMerchantsTheOneWhoseMoneyAddsUpIsSettled() {
        Transfer other = paid(20, 505).in("另一商户.csv");
        assertThat(told(BANK.yuan(500), paid(10, 500), other)).isEqualTo("1=10");
        assertThat(told(BANK.yuan(505), paid(10, 510), other))
                .as("before a fee is guessed")
                .isEqualTo("1=20");
        assertThat(told(BANK.yuan(1005), paid(10, 500), other))
                .as("never two of them")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"商户结算", "资金清算", "划款", "SETTLEMENT"})
    void theBankSaysThatItIsASettlement(String text) {
        assertThat(told(
                        BANK.yuan(500).text("财付通" + text),
                        paid(10, 500),
                        paid(11, 1).at("2022-09-04T08:00")))
                .isEqualTo("1=10");
    }

    @Test
    void otherLinesOfTheBankSettleNothing() {
        assertThat(told(BANK.yuan(500).payer("某公司").text("货款结算"), paid(10, 500)))
                .isEmpty();
        assertThat(told(BANK.yuan(900).text("微信转账"), paid(10, 500), paid(11, 400)))
                .isEmpty();
        assertThat(told(BANK.yuan(500).direction(Direction.OUT), paid(10, 500))).isEmpty();
        assertThat(told(BANK.yuan(500).payer("支付宝").text("商户结算"), paid(10, 500)))
                .isEmpty();
        assertThat(told(BANK.yuan(500).payer("支付宝").text("商户结算"), paid(10, 500).of(Channel.ALIPAY)))
                .isEqualTo("1=10");
        assertThat(told(BANK.yuan(500).of(Channel.UNSAID), paid(10, 500))).isEmpty();
    }

    @Test
    void aLineThatIsOnePaymentsOwnSettlesNoDay() {
        Transfer drawn = paid(10, 500).number(NUMBER).method("招商银行储蓄卡(1234)");
        assertThat(told(BANK.yuan(500), drawn)).isEmpty();
    }
}
