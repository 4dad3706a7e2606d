package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.model.Payment.Standing;

/** What is left of the payments, told as {@code row:yuan}, and which line pays back which, as {@code row>row} (rules sign-kept, own-money). */
class RefundsTest {

    private static final String NUMBER = "100039980122090300058";

    private static String told(Transfer... lines) {
        String told = tell(List.of(lines));
        List<Transfer> turned = new ArrayList<>(List.of(lines));
        Collections.reverse(turned);
        assertThat(tell(turned)).as("in any order").isEqualTo(told);
        return told;
    }

    private static String tell(List<Transfer> lines) {
        List<org.yinghuo.model.Payment> payments =
                lines.stream().map(Transfer::payment).toList();
        Refunds refunds = Refunds.of(payments, UnaryOperator.identity(), RefundsTest::named);
        Stream<String> left = payments.stream()
                .filter(payment -> payment.direction() == Direction.IN)
                .map(payment ->
                        payment.origin().row() + ":" + refunds.net(payment).fen() / 100);
        Stream<String> back = payments.stream()
                .filter(payment -> refunds.original(payment) != null)
                .map(payment ->
                        payment.origin().row() + ">" + refunds.original(payment).row());
        return String.join(" ", Stream.concat(left, back).sorted().toList());
    }

    /** Who gives is the payer; who is given back to is the first of these whom the words name. */
    private static Set<String> named(org.yinghuo.model.Payment payment) {
        return payment.direction() == Direction.IN
                ? Set.of(payment.payer())
                : Stream.of("张三", "李四").filter(payment.text()::contains).collect(java.util.stream.Collectors.toSet());
    }

    /** The treasurer took it to hand it over, or the account of a spouse did. */
    @Test
    void whoseGiftGoesBackTheWordsSayWhoeverTakesIt() {
        Transfer three = Transfer.in(1).payer("张三");
        Transfer four = Transfer.in(2).payer("李四");
        Transfer back = Transfer.out(3).payer("王五");
        assertThat(told(three, four, back.text("退还张三捐款"))).isEqualTo("1:0 2:100 3>1");
        assertThat(told(three, four, back.text("退张三捐款"))).isEqualTo("1:0 2:100 3>1");
        assertThat(told(three, four, back.text("张三捐款"))).isEqualTo("1:100 2:100");
        assertThat(told(three, four, back.payer("李四").text("退还张三捐款"))).isEqualTo("1:0 2:100 3>1");
        assertThat(told(three, four, back.yuan(40).text("退还张三捐款"))).isEqualTo("1:60 2:100 3>1");
    }

    @Test
    void itsOwnWordCounts() {
        assertThat(told(Transfer.in(1))).isEqualTo("1:100");
        assertThat(told(Transfer.in(1).refunded(30))).isEqualTo("1:70");
        assertThat(told(Transfer.in(1).standing(Standing.REFUNDED))).isEqualTo("1:0");
    }

    @Test
    void aLaterLineOfTheSameSumAndCounterpartyPaysBackWhereItSaysNothingElse() {
        assertThat(told(Transfer.in(1), Transfer.out(2))).isEqualTo("1:0 2>1");
        assertThat(told(Transfer.in(1), Transfer.out(2).text("转账"))).isEqualTo("1:0 2>1");
        assertThat(told(Transfer.in(1), Transfer.out(2).text("退款"))).isEqualTo("1:0 2>1");
        assertThat(told(Transfer.in(1), Transfer.out(2).text("差旅费"))).isEqualTo("1:100");
        assertThat(told(Transfer.in(1), Transfer.out(2).payer("李四"))).isEqualTo("1:100");
        assertThat(told(Transfer.in(1).payer(""), Transfer.out(2).payer(""))).isEqualTo("1:100");
        assertThat(told(Transfer.in(1), Transfer.out(2).of(Channel.WECHAT))).isEqualTo("1:100");
        assertThat(told(Transfer.in(1), Transfer.out(2).text("多的给你"))).isEqualTo("1:0 2>1");
        assertThat(told(Transfer.in(1), Transfer.out(2).text("AA聚餐"))).isEqualTo("1:100");
        assertThat(told(Transfer.in(1), Transfer.out(2).text("9月工资"))).isEqualTo("1:100");
    }

    @Test
    void whatSaysNothingPaysBackWithinAMonthAndWhatSaysSoWheneverItComes() {
        assertThat(told(Transfer.in(1), Transfer.out(2).at("2022-10-04T12:00"))).isEqualTo("1:0 2>1");
        assertThat(told(Transfer.in(1), Transfer.out(2).at("2022-10-04T12:01"))).isEqualTo("1:100");
        assertThat(told(Transfer.in(1), Transfer.out(2).at("2022-12-01T12:00").text("捐款退回")))
                .isEqualTo("1:0 2>1");
        assertThat(told(Transfer.in(1), Transfer.out(2).at("2022-09-03T12:00"))).isEqualTo("1:0 2>1");
        assertThat(told(Transfer.in(1), Transfer.out(2).at("2022-09-03T11:59").text("退款")))
                .isEqualTo("1:100");
    }

    @Test
    void ofAPartPaidBackWhatIsLeftCounts() {
        assertThat(told(Transfer.in(1), Transfer.out(2).yuan(60))).isEqualTo("1:40 2>1");
        assertThat(told(Transfer.in(1), Transfer.out(2).yuan(40).text("多的还给您"))).isEqualTo("1:60 2>1");
        assertThat(told(Transfer.in(1), Transfer.out(2).yuan(40).text("打车费"))).isEqualTo("1:100");
        assertThat(told(Transfer.in(1), Transfer.out(2).yuan(101)))
                .as("more than ever came from there")
                .isEqualTo("1:100");
        assertThat(told(Transfer.in(1), Transfer.out(2).yuan(40).text("部分退款"))).isEqualTo("1:60 2>1");
        assertThat(told(
                        Transfer.in(1),
                        Transfer.out(2).yuan(40).text("退款"),
                        Transfer.out(3).yuan(60).text("退款")))
                .isEqualTo("1:0 2>1 3>1");
        assertThat(told(
                        Transfer.in(1),
                        Transfer.out(2).yuan(40).text("退款"),
                        Transfer.out(3).yuan(61).text("退款")))
                .isEqualTo("1:60 2>1");
        assertThat(told(Transfer.in(1), Transfer.out(2).yuan(101).text("退款"))).isEqualTo("1:100");
    }

    @Test
    void ofSeveralTheLatestOfThatSumIsPaidBackBeforeALargerOne() {
        assertThat(told(
                        Transfer.in(1).at("2022-09-01T12:00"),
                        Transfer.in(2).at("2022-09-02T12:00"),
                        Transfer.in(3).yuan(500).at("2022-09-03T12:00"),
                        Transfer.out(4).text("退款")))
                .isEqualTo("1:100 2:0 3:500 4>2");
        assertThat(told(
                        Transfer.in(1).at("2022-09-01T12:00"),
                        Transfer.in(3).yuan(500).at("2022-09-03T12:00"),
                        Transfer.out(4).yuan(50).text("退款")))
                .isEqualTo("1:100 3:450 4>3");
    }

    @Test
    void aRefundThatThePaymentsOwnLineTellsTooCountsOnce() {
        assertThat(told(Transfer.in(1).refunded(30), Transfer.out(2).yuan(30).text("退款")))
                .isEqualTo("1:70 2>1");
        assertThat(told(
                        Transfer.in(1).standing(Standing.REFUNDED),
                        Transfer.out(2).text("退款")))
                .isEqualTo("1:0 2>1");
        assertThat(told(
                        Transfer.in(1).at("2022-09-01T12:00").standing(Standing.REFUNDED),
                        Transfer.in(2).at("2022-09-02T12:00"),
                        Transfer.out(3).text("退款")))
                .isEqualTo("1:0 2:100 3>1");
        assertThat(told(Transfer.in(1).refunded(30), Transfer.out(2))).isEqualTo("1:70");
    }

    @Test
    void aNumberWithSomethingAddedPaysBackWhatBearsTheNumber() {
        Transfer original = Transfer.in(1).number(NUMBER);
        assertThat(told(original, Transfer.out(2).payer("").number(NUMBER + "R")))
                .isEqualTo("1:0 2>1");
        assertThat(told(
                        original,
                        Transfer.out(2).payer("").number(NUMBER + "_01").yuan(40)))
                .isEqualTo("1:60 2>1");
        assertThat(told(original, Transfer.out(2).payer("").number(NUMBER))).isEqualTo("1:0 2>1");
        assertThat(told(original, Transfer.out(2).payer("").number(NUMBER + "7")))
                .as("another number")
                .isEqualTo("1:100");
        assertThat(told(original, Transfer.out(2).payer("").number(NUMBER + "R").yuan(101)))
                .isEqualTo("1:100");
        assertThat(told(original, Transfer.out(2).payer("").number(NUMBER + "R").of(Channel.ALIPAY)))
                .isEqualTo("1:100");
        assertThat(told(
                        Transfer.in(1).number("1234567"),
                        Transfer.out(2).payer("").number("1234567R")))
                .as("too short to be anybody's alone")
                .isEqualTo("1:100");
        assertThat(told(
                        Transfer.in(1).number("12345678"),
                        Transfer.out(2).payer("").number("12345678R")))
                .isEqualTo("1:0 2>1");
    }

    @Test
    void aSignTakesBackWhateverTheWordsAre() {
        Transfer back = Transfer.out(2).takingBack();
        assertThat(told(Transfer.in(1).text("捐款"), back.text("捐款"))).isEqualTo("1:0 2>1");
        assertThat(told(Transfer.in(1).text("货款"), back.text("货款"))).isEqualTo("1:0 2>1");
        assertThat(told(Transfer.in(1), back.at("2022-11-30T12:00"))).isEqualTo("1:0 2>1");
        assertThat(told(Transfer.in(1), back.yuan(30))).isEqualTo("1:70 2>1");
        assertThat(told(Transfer.in(1), back.payer("李四"))).isEqualTo("1:100");
        assertThat(told(
                        Transfer.in(1),
                        Transfer.in(3).yuan(50).payer("李四"),
                        back.payer("").text("冲正")))
                .as("nobody named: the one of that sum")
                .isEqualTo("1:0 2>1 3:50");
    }

    @Test
    void oneRefundMayBeOfSeveralPayments() {
        Transfer one = Transfer.in(1).at("2022-09-01T12:00");
        Transfer other = Transfer.in(2).at("2022-09-02T12:00");
        assertThat(told(one, other, Transfer.out(3).yuan(200).text("退款"))).isEqualTo("1:0 2:0 3>2");
        assertThat(told(one, other, Transfer.out(3).yuan(150).takingBack())).isEqualTo("1:50 2:0 3>2");
        assertThat(told(one, other, Transfer.out(3).yuan(200))).isEqualTo("1:100 2:100");
        assertThat(told(one, other, Transfer.out(3).yuan(201).text("退款"))).isEqualTo("1:100 2:100");
    }

    @Test
    void whatSaysSoMayComeByAnotherWay() {
        assertThat(told(Transfer.in(1), Transfer.out(2).text("捐款退回").of(Channel.WECHAT)))
                .isEqualTo("1:0 2>1");
        assertThat(told(
                        Transfer.in(1),
                        Transfer.in(3).of(Channel.WECHAT).yuan(300),
                        Transfer.out(2).text("捐款退回").of(Channel.WECHAT)))
                .isEqualTo("1:100 2>3 3:200");
    }

    @Test
    void aFeeBearsTheNumberAndPaysNobodyBack() {
        Transfer fee = Transfer.out(2).payer("").number(NUMBER).yuan(1);
        assertThat(told(Transfer.in(1).number(NUMBER), fee.text("扣除交易手续费"))).isEqualTo("1:100");
        assertThat(told(Transfer.in(1).number(NUMBER), fee.text("退款 手续费"))).isEqualTo("1:99 2>1");
    }

    @Test
    void whatDidNotHappenPaysNobodyBack() {
        Transfer back = Transfer.out(2).text("退款");
        assertThat(told(Transfer.in(1), back.standing(Standing.CLOSED))).isEqualTo("1:100");
        assertThat(told(Transfer.in(1), back.standing(Standing.PENDING))).isEqualTo("1:100");
        assertThat(told(Transfer.in(1), back.standing(Standing.REFUNDED))).isEqualTo("1:100");
        assertThat(told(Transfer.in(1), back.refunded(100))).isEqualTo("1:100");
        assertThat(told(
                        Transfer.in(1).number(NUMBER),
                        back.number(NUMBER + "_1").standing(Standing.REFUNDED)))
                .as("退款成功 of that payment")
                .isEqualTo("1:0 2>1");
        assertThat(told(Transfer.in(1), back.direction(Direction.NEUTRAL).standing(Standing.REFUNDED)))
                .isEqualTo("1:0 2>1");
        assertThat(told(Transfer.in(1), back.direction(Direction.NEUTRAL).refunded(100)))
                .isEqualTo("1:0 2>1");
        assertThat(told(Transfer.in(1), back.direction(Direction.NEUTRAL).text("")))
                .as("one's own money moved about")
                .isEqualTo("1:100");
        assertThat(told(Transfer.in(1).standing(Standing.CLOSED), back)).isEqualTo("1:100");
    }

    @Test
    void onePaymentIsPaidBackOnce() {
        assertThat(told(Transfer.in(1), Transfer.out(2), Transfer.out(3))).isEqualTo("1:0 2>1");
    }

    /** 退汇: the account that it went to does not exist, or bears another name. */
    @Test
    void whatWentOutAndCameBackPaysNobodyBack() {
        Transfer out = Transfer.out(2).text("退款");
        Transfer bounced = Transfer.in(3).at("2022-09-06T12:00").text("退汇");
        assertThat(told(Transfer.in(1), out, bounced)).isEqualTo("1:100 3:100");
        assertThat(returned(Transfer.in(1), out, bounced)).isEqualTo(2);
        assertThat(returned(Transfer.in(1), out, bounced.payer(""))).isEqualTo(2);
        assertThat(returned(Transfer.in(1), out, bounced.direction(Direction.NEUTRAL)))
                .isEqualTo(2);
        assertThat(returned(Transfer.in(1), out, bounced.yuan(99))).isZero();
        assertThat(returned(Transfer.in(1), out, bounced.text("捐款"))).isZero();
        assertThat(returned(Transfer.in(1), out, bounced.payer("李四"))).isZero();
    }

    /** The row of what the last of them is the return of; 0 where it is none's. */
    private static int returned(Transfer... lines) {
        List<org.yinghuo.model.Payment> payments =
                Stream.of(lines).map(Transfer::payment).toList();
        var origin = Refunds.of(payments, UnaryOperator.identity(), RefundsTest::named)
                .returned(payments.get(payments.size() - 1));
        return origin == null ? 0 : origin.row();
    }
}
