package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.model.Payment.Standing;

/** Which lines of two exports are one payment, told as {@code copy=kept} by their rows (rule one-payment-twice). */
class StatementCopiesTest {

    private static final String NUMBER = "4200001234202209000000000101";

    /** A full export's line, and the same account's in another export. */
    private static final Transfer FULL = Transfer.in(1).in("1柜台.csv").at("2022-09-03T10:00:20");

    private static final Transfer OTHER = Transfer.in(2).in("2手机.csv").at("2022-09-03T10:00:20");

    private static String told(Transfer... lines) {
        String told = tell(List.of(lines));
        List<Transfer> turned = new ArrayList<>(List.of(lines));
        Collections.reverse(turned);
        assertThat(tell(turned)).as("in any order").isEqualTo(told);
        return told;
    }

    private static String tell(List<Transfer> lines) {
        StatementCopies copies = of(lines);
        TreeSet<String> told = new TreeSet<>();
        copies.twins().forEach((copy, kept) -> told.add(copy.row() + "=" + kept.row()));
        assertThat(copies.distinct()).hasSize(lines.size() - told.size());
        return String.join(" ", told);
    }

    private static StatementCopies of(List<Transfer> lines) {
        List<Payment> payments = lines.stream().map(Transfer::payment).toList();
        return StatementCopies.of(
                payments,
                UnaryOperator.identity(),
                payment -> Set.of(payment.payer()),
                payment -> payment.method().equals("kept apart"));
    }

    private static Payment kept(Transfer... lines) {
        List<Payment> distinct = of(List.of(lines)).distinct();
        assertThat(distinct).hasSize(1);
        return distinct.get(0);
    }

    @Test
    void theSameLineInTwoExportsIsOnePayment() {
        assertThat(told(FULL, OTHER)).isEqualTo("2=1");
        assertThat(told(FULL.number(NUMBER), OTHER.number(NUMBER))).isEqualTo("2=1");
        assertThat(told(FULL, OTHER.at("2022-09-03T10:00:21"))).isEmpty();
        assertThat(told(FULL, OTHER.at("2022-09-04T10:00:20"))).isEmpty();
        assertThat(told(FULL, OTHER.yuan(101))).isEmpty();
        assertThat(told(FULL, OTHER.direction(Direction.OUT))).isEmpty();
        assertThat(told(FULL, OTHER.payer("李四"))).isEmpty();
        assertThat(told(FULL, OTHER.of(Channel.WECHAT))).isEmpty();
    }

    @Test
    void aNicknameAndANameAreOnePayerWhereBothAreKnownToBe() {
        List<Payment> lines =
                List.of(FULL.payer("云淡风轻").payment(), OTHER.payer("李四").payment());
        assertThat(StatementCopies.of(lines, UnaryOperator.identity(), any -> Set.of("李四"), any -> false)
                        .distinct())
                .hasSize(1);
        assertThat(StatementCopies.of(lines, UnaryOperator.identity(), line -> Set.of(line.payer()), any -> false)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void withinOneStatementTheyAreSoManyPayments() {
        assertThat(told(FULL, FULL.row(2))).isEmpty();
        assertThat(told(FULL, FULL.row(3), OTHER)).isEqualTo("2=1");
        assertThat(told(FULL, FULL.row(3), OTHER, OTHER.row(4))).isEqualTo("2=1 4=3");
        assertThat(told(FULL.number(NUMBER), FULL.row(2).number(NUMBER)))
                .as("unless the number is the same: pasted twice")
                .isEqualTo("2=1");
        assertThat(told(FULL.balance(500), FULL.row(2).balance(500)))
                .as("or what stood in the account then")
                .isEqualTo("2=1");
        assertThat(told(
                        FULL.number(NUMBER).balance(500),
                        FULL.row(2).number(NUMBER).balance(600)))
                .isEmpty();
    }

    @Test
    void aNumberThatIsMissingDamagedOrMaskedContradictsNothing() {
        assertThat(told(FULL.number(NUMBER), OTHER)).isEqualTo("2=1");
        assertThat(told(FULL, OTHER.number(NUMBER))).as("the fuller is kept").isEqualTo("1=2");
        assertThat(told(FULL.number(NUMBER), OTHER.number("4200********0101"))).isEqualTo("2=1");
        assertThat(told(FULL.number(NUMBER), OTHER.number("4200********0102"))).isEmpty();
        assertThat(told(FULL.number(NUMBER), OTHER.number("4200001234202209000000000102")))
                .isEmpty();
        assertThat(told(FULL.number("17"), OTHER.number("1")))
                .as("running numbers")
                .isEqualTo("2=1");
        assertThat(told(FULL.number("0000000000"), OTHER.number("9000000001")))
                .as("a filler")
                .isEqualTo("1=2");
    }

    @Test
    void aNumberOfAWholeBatchTellsNoLine() {
        assertThat(told(
                        FULL.number(NUMBER),
                        FULL.row(3).payer("李四").number(NUMBER),
                        OTHER.payer("王五").number(NUMBER)))
                .isEmpty();
    }

    @Test
    void theSameNumberOutweighsWhatACopyChanged() {
        assertThat(told(FULL.number(NUMBER), OTHER.number(NUMBER).payer("三哥"))).isEqualTo("2=1");
        assertThat(told(FULL.number(NUMBER), OTHER.number(NUMBER).at("2022-09-03T00:00")))
                .isEqualTo("2=1");
        assertThat(told(FULL.number(NUMBER).balance(500), OTHER.number(NUMBER).balance(600)))
                .isEmpty();
    }

    @Test
    void aMaskedNameIsWhomItMayShow() {
        assertThat(told(FULL, OTHER.payer("*三"))).isEqualTo("2=1");
        assertThat(told(FULL, OTHER.payer("张*"))).isEqualTo("2=1");
        assertThat(told(FULL, OTHER.payer("*四"))).isEmpty();
        assertThat(told(FULL, OTHER.payer(""))).isEqualTo("2=1");
        assertThat(told(FULL, OTHER.payer("综合处张三"))).isEqualTo("2=1");
        assertThat(told(FULL.payer("张*"), OTHER.payer("*三"))).isEqualTo("2=1");
    }

    @Test
    void aMaskedNameTakesNoLineFromOneThatFitsNoOther() {
        assertThat(told(
                        FULL.payer("张三"),
                        FULL.row(3).payer("李三"),
                        OTHER.payer("*三"),
                        OTHER.row(4).payer("张*")))
                .isEqualTo("2=3 4=1");
        assertThat(told(
                        FULL.payer("张三"),
                        FULL.row(3).payer("李三"),
                        OTHER.payer("张*"),
                        OTHER.row(4).payer("*三")))
                .isEqualTo("2=1 4=3");
    }

    @Test
    void timesAreComparedAsFarAsBothTellThem() {
        Transfer seconds = FULL.row(9).payer("别人").yuan(7).at("2022-09-03T18:11:59");
        assertThat(told(FULL, seconds, OTHER.at("2022-09-03T10:00"))).isEqualTo("2=1");
        assertThat(told(FULL, seconds, OTHER.at("2022-09-03T10:01"))).isEmpty();
        assertThat(told(FULL, seconds, OTHER.at("2022-09-03T00:00"))).isEqualTo("2=1");
        assertThat(told(
                        FULL.at("2022-09-03T10:00:00"),
                        seconds,
                        OTHER,
                        OTHER.row(8).yuan(5).at("2022-09-03T11:11:11")))
                .as("a statement that tells seconds tells a full minute too")
                .isEmpty();
    }

    @Test
    void twoTruePaymentsAlikeInAllButTheBalanceStayTwo() {
        assertThat(told(FULL.balance(500), OTHER.balance(600))).isEmpty();
        assertThat(told(FULL.balance(500), OTHER.balance(500))).isEqualTo("2=1");
        assertThat(told(FULL.balance(500), OTHER)).isEqualTo("2=1");
        assertThat(told(
                        FULL.at("2022-09-03T00:00").balance(500),
                        FULL.row(3).at("2022-09-03T00:00").balance(600),
                        OTHER.at("2022-09-03T00:00").balance(600),
                        OTHER.row(4).at("2022-09-03T00:00").balance(500)))
                .isEqualTo("2=3 4=1");
        assertThat(told(
                        FULL.balance(500).number("1234567890"),
                        OTHER.balance(500).number("A202209030000077")))
                .as("two sorts of number, one balance")
                .isEqualTo("2=1");
    }

    @Test
    void twoAccountsHaveNoLineInCommon() {
        assertThat(told(FULL.own("6222020000001111"), OTHER.own("6222020000002222")))
                .isEmpty();
        assertThat(told(FULL.own("6222020000001111"), OTHER.own("6222 **** 1111")))
                .isEqualTo("2=1");
        assertThat(told(FULL.own("6222020000001111"), OTHER.own("1111"))).isEqualTo("2=1");
        assertThat(told(FULL.own("6222020000001111"), OTHER)).isEqualTo("2=1");
        assertThat(told(FULL.own("公益小管家"), OTHER.own("工会小助手"))).isEmpty();
        assertThat(told(FULL.account("6222020000001111"), OTHER.account("6222****2222")))
                .as("nor has one payer two")
                .isEmpty();
    }

    @Test
    void aListThatDoesNotSayWhoseItIsMayBeOfAnyWallet() {
        Transfer list = OTHER.of(Channel.UNSAID).in("3收款整理.csv").at("2022-09-03T00:00");
        assertThat(told(FULL.of(Channel.WECHAT), list)).isEqualTo("2=1");
        assertThat(kept(list.payer("张三"), FULL.of(Channel.WECHAT).payer("")).channel())
                .isEqualTo(Channel.WECHAT);
    }

    @Test
    void threeExportsOfOnePaymentAreOne() {
        assertThat(told(
                        FULL.number(NUMBER),
                        OTHER.payer("*三"),
                        Transfer.in(3).in("3整理.csv").at("2022-09-03T00:00")))
                .isEqualTo("2=1 3=1");
    }

    @Test
    void theFullestIsKeptAndLearnsWhatOnlyTheOthersTell() {
        Payment kept = kept(
                FULL.payer("*三").number(NUMBER).text("转账").balance(500),
                OTHER.text("代李四捐款").standing(Standing.REFUNDED).refunded(100));
        assertThat(kept.payer()).isEqualTo("张三");
        assertThat(kept.origin().row()).isEqualTo(2);
        assertThat(kept.transactionId()).isEqualTo(NUMBER);
        assertThat(kept.text()).isEqualTo("代李四捐款 转账");
        assertThat(kept.standing()).isEqualTo(Standing.REFUNDED);
        assertThat(kept.refunded().fen()).isEqualTo(10_000);
        assertThat(kept.booking().balance()).isNotNull();
    }

    @Test
    void whatBothTellIsTheFullestsAndWhatItLacksTheOthers() {
        Transfer full = FULL.number(NUMBER);
        assertThat(kept(full, OTHER.account("6222020000001111")).account()).isEqualTo("6222020000001111");
        assertThat(kept(full.account("6222020000001111"), OTHER.account("6222****1111"))
                        .account())
                .isEqualTo("6222020000001111");
        assertThat(kept(full, OTHER.method("零钱")).method()).isEqualTo("零钱");
        assertThat(kept(full.method("零钱"), OTHER.method("余额")).method()).isEqualTo("零钱");
        assertThat(kept(full, OTHER.own("公益小管家")).booking().ownAccount()).isEqualTo("公益小管家");
        assertThat(kept(full.own("6222020000001111"), OTHER.own("1111"))
                        .booking()
                        .ownAccount())
                .isEqualTo("6222020000001111");
        assertThat(kept(full, OTHER.fee(60)).booking().fee().fen()).isEqualTo(60);
        assertThat(kept(full.fee(60), OTHER.fee(70)).booking().fee().fen()).isEqualTo(60);
        assertThat(kept(full, OTHER).booking().takesBack()).isFalse();
        assertThat(kept(full, OTHER.takingBack()).booking().takesBack()).isTrue();
        assertThat(kept(full.takingBack(), OTHER).booking().takesBack()).isTrue();
    }

    @Test
    void aRemarkThatSaysNothingNewIsNotSaidAgain() {
        Transfer full = FULL.number(NUMBER);
        assertThat(kept(full.text("抗震捐款"), OTHER.text("捐款")).text()).isEqualTo("抗震捐款");
        assertThat(kept(full.text("抗震捐款"), OTHER.text("转账")).text()).isEqualTo("抗震捐款 转账");
        assertThat(kept(full, OTHER.text("转账")).text()).isEqualTo("转账");
        assertThat(kept(full.text("转账"), OTHER).text()).isEqualTo("转账");
    }

    @Test
    void aLaterStatementKnowsHowAPaymentStands() {
        Transfer full = FULL.number(NUMBER);
        assertThat(kept(full.standing(Standing.PENDING), OTHER).standing()).isEqualTo(Standing.SETTLED);
        assertThat(kept(full, OTHER.standing(Standing.CLOSED)).standing()).isEqualTo(Standing.CLOSED);
        assertThat(kept(full.standing(Standing.CLOSED), OTHER).standing()).isEqualTo(Standing.CLOSED);
        assertThat(kept(full, OTHER.refunded(30)).refunded().fen()).isEqualTo(3_000);
        assertThat(kept(full.refunded(30), OTHER).refunded().fen()).isEqualTo(3_000);
        assertThat(kept(full.refunded(30), OTHER.refunded(40)).refunded().fen())
                .as("of two that came as far the fullest is told")
                .isEqualTo(3_000);
    }

    @Test
    void aPersonMayCountACopy() {
        assertThat(told(FULL, OTHER.method("kept apart"))).isEmpty();
    }

    @Test
    void manyLikeLinesOfADayAreTold() {
        List<Transfer> lines = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            lines.add(FULL.row(2 * i + 1).payer("捐款人" + i).at("2022-09-03T00:00"));
            lines.add(OTHER.row(2 * i + 2).payer("捐款人" + i).at("2022-09-03T00:00"));
        }
        assertThat(of(lines).distinct()).hasSize(3000);
    }

    @Test
    void manyLikeLinesOfOnePayerAreToldByTheirBalances() {
        List<Transfer> lines = new ArrayList<>();
        for (int i = 0; i < 2100; i++) {
            lines.add(FULL.row(2 * i + 1).at("2022-09-03T00:00").balance(100 * i));
            lines.add(OTHER.row(2 * i + 2).payer("").at("2022-09-03T00:00").balance(100 * (2099 - i)));
        }
        StatementCopies copies = of(lines);
        assertThat(copies.distinct()).hasSize(2100).isSortedAccordingTo(Comparator.comparing(Payment::origin));
        assertThat(copies.uncompared()).isEmpty();
    }

    @Test
    void linesThatNothingTellsApartAreNotComparedWhereTheyAreTooMany() {
        List<Transfer> lines = new ArrayList<>();
        for (int i = 0; i < 2001; i++) {
            lines.add(FULL.row(2 * i + 1).payer("").at("2022-09-03T00:00"));
            lines.add(OTHER.row(2 * i + 2).payer("").at("2022-09-03T00:00"));
        }
        StatementCopies copies = of(lines);
        assertThat(copies.distinct()).hasSize(4002);
        assertThat(copies.uncompared().keySet())
                .containsExactly(OTHER.payment().origin().sheet());
        assertThat(copies.uncompared().values().iterator().next()).hasSize(2001);
        assertThat(of(lines.subList(0, 4000)).distinct())
                .as("four million are compared")
                .hasSize(2000);
    }

    @Test
    void aLineCountedAllTheSameSaysWhichItRepeats() {
        Transfer counted = OTHER.method("kept apart");
        StatementCopies copies = of(List.of(FULL, counted));
        assertThat(copies.counted())
                .containsExactly(
                        Map.entry(counted.payment().origin(), FULL.payment().origin()));
        assertThat(of(List.of(FULL, OTHER)).counted()).isEmpty();
    }

    @Test
    void aNumberOfEightCharactersTellsALine() {
        assertThat(told(FULL.number("A0000017"), OTHER.number("A0000018"))).isEmpty();
        assertThat(told(FULL.number("A000017"), OTHER.number("A000018")))
                .as("seven may be a voucher's")
                .isEqualTo("2=1");
        assertThat(told(
                        FULL.number("A0000017"),
                        FULL.row(3).payer("李四").number("A0000017"),
                        OTHER.payer("王五").number("A0000017")))
                .as("and a batch's, where several bear it")
                .isEmpty();
    }

    @Test
    void theFullestIsWhoTellsMostOfThePayerThenOfItsNumberThenOfItsTime() {
        assertThat(told(FULL.payer("张*").number(NUMBER).balance(500), OTHER))
                .as("a whole name")
                .isEqualTo("1=2");
        assertThat(told(FULL.payer("").number(NUMBER), OTHER.payer("张*")))
                .as("even a masked one")
                .isEqualTo("1=2");
        assertThat(told(FULL.at("2022-09-03T00:00").number(NUMBER), OTHER))
                .as("a number before a time")
                .isEqualTo("2=1");
        assertThat(told(FULL.at("2022-09-03T00:00").standing(Standing.CLOSED), OTHER))
                .as("a time before how it stands")
                .isEqualTo("1=2");
        assertThat(told(FULL.balance(500), OTHER.standing(Standing.REFUNDED)))
                .as("how it stands before a balance")
                .isEqualTo("1=2");
        assertThat(told(FULL.text("抗震救灾捐款"), OTHER.balance(500)))
                .as("a balance before words")
                .isEqualTo("1=2");
        assertThat(told(FULL.text("捐款"), OTHER.text("抗震救灾捐款")))
                .as("more words before fewer")
                .isEqualTo("1=2");
        assertThat(told(FULL.text("捐款"), OTHER.account("6222020000001111")))
                .as("or an account")
                .isEqualTo("1=2");
    }
}
