package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.Settlement;

/** Shows (rules payer-by-evidence, steps-of-matching, ambiguous-payment, received-or-not, unclaimed-money). */
class SettlerTest {
    private final Office office = Office.asOf("2022-09-30T02:00")
            .issue(2022, 33, "2022-08-10T12:00", "2022-08-26T12:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
            .issue(2022, 35, "2022-09-09T12:00", "2022-09-23T12:00")
            .department("综合处", "综合")
            .department("人事处")
            .department("办公室")
            .campaign("抗震救灾捐款", true, null)
            .campaign("助学捐款", true, null);

    private final Office.Sheet list = office.donations("list.xlsx");
    private final Office.Sheet wechat = office.sheet("wechat.csv", "", org.yinghuo.model.SheetKind.PAYMENTS)
            .covers("2022-08-10T00:00", "2022-09-20T23:59:59", Channel.WECHAT);

    private static Draft gift(String name, String yuan, String day) {
        return Draft.of(name, "综合处").yuan(yuan).on(day).campaign("抗震救灾捐款");
    }

    private String told() {
        Settlement settlement = office.books().settlement();
        StringBuilder told = new StringBuilder();
        for (Settlement.Account account : settlement.accounts()) {
            Match match = account.match();
            told.append(
                            account.gift().person().name().isEmpty()
                                    ? account.gift().department()
                                    : account.gift().person().name())
                    .append(' ')
                    .append(account.received())
                    .append('/')
                    .append(account.unreceived())
                    .append('/')
                    .append(account.unverified())
                    .append(match == null ? "" : " " + match.how().word())
                    .append('\n');
        }
        for (Settlement.Unclaimed left : settlement.unclaimed()) {
            told.append("unclaimed ")
                    .append(left.amount())
                    .append(' ')
                    .append(left.issue())
                    .append('\n');
        }
        return told.toString().strip();
    }

    private List<Code> codes() {
        return office.books().settlement().findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void thePaymentOfTheSamePersonAndSumNearestInTimePaysTheGift() {
        list.add(gift("张三", "100", "2022-09-03"));
        wechat.payment("2022-09-05T10:00", "张三", "100", "").payment("2022-09-03T09:00", "张三", "100", "");
        assertThat(told()).isEqualTo("张三 100.00/0.00/0.00 exact\nunclaimed 100.00 2022-34");
        assertThat(codes()).containsExactly(Code.UNCLAIMED_PAYMENT);
        assertThat(office.books()
                        .settlement()
                        .matches()
                        .get(0)
                        .payments()
                        .get(0)
                        .time())
                .isEqualTo("2022-09-03T09:00");
    }

    @Test
    void aPaymentFourDaysLaterDoesNotPayAGift() {
        list.add(gift("张三", "100", "2022-09-03"));
        wechat.payment("2022-09-07T10:00", "张三", "100", "");
        assertThat(told()).isEqualTo("张三 0.00/100.00/0.00\nunclaimed 100.00 2022-34");
        assertThat(codes()).containsExactly(Code.UNPAID_DONATION, Code.UNCLAIMED_PAYMENT);
    }

    @Test
    void aPaymentIsUsedOnce() {
        list.add(gift("张三", "100", "2022-09-03"), gift("张三", "100", "2022-09-05"));
        wechat.payment("2022-09-04T10:00", "张三", "100", "");
        assertThat(told()).isEqualTo("张三 100.00/0.00/0.00 exact\n张三 0.00/100.00/0.00");
    }

    @Test
    void whereTwoGiftsOfDifferentCampaignsFitEquallyWellNoneIsTaken() {
        list.add(
                gift("张三", "100", "2022-09-03"), gift("张三", "100", "2022-09-03").campaign("助学捐款"));
        wechat.payment("2022-09-04T10:00", "张三", "100", "");
        assertThat(told()).isEqualTo("张三 0.00/100.00/0.00\n张三 0.00/100.00/0.00\nunclaimed 100.00 2022-34");
        assertThat(codes())
                .as("that it was left over is said by why it was")
                .containsExactly(Code.UNPAID_DONATION, Code.UNPAID_DONATION, Code.AMBIGUOUS_PAYMENT);
    }

    @Test
    void aMaskedPayerPaysWhereOnlyOneFits() {
        list.add(gift("刘艳平", "100", "2022-09-03"), gift("王艳平", "200", "2022-09-03"), gift("司马懿", "50", "2022-09-03"));
        wechat.payment("2022-09-03T10:00", "*艳平", "100", "").payment("2022-09-03T10:00", "*懿", "50", "");
        assertThat(told()).isEqualTo("刘艳平 100.00/0.00/0.00 masked\n王艳平 0.00/200.00/0.00\n司马懿 50.00/0.00/0.00 masked");
    }

    @Test
    void aMaskedPayerWhomTwoFitPaysNeither() {
        list.add(gift("刘艳平", "100", "2022-09-03"), gift("王艳平", "100", "2022-09-04"));
        wechat.payment("2022-09-03T10:00", "*艳平", "100", "");
        assertThat(told()).isEqualTo("刘艳平 0.00/100.00/0.00\n王艳平 0.00/100.00/0.00\nunclaimed 100.00 2022-34");
        assertThat(codes()).contains(Code.AMBIGUOUS_PAYMENT);
    }

    @Test
    void whatOneMaskSettlesMayLeaveOnlyOneForAnother() {
        list.add(gift("刘艳平", "100", "2022-09-03"), gift("王艳平", "100", "2022-09-04"));
        wechat.payment("2022-09-03T10:00", "*艳平", "100", "").payment("2022-09-04T10:00", "王**", "100", "");
        assertThat(told()).isEqualTo("刘艳平 100.00/0.00/0.00 masked\n王艳平 100.00/0.00/0.00 masked");
    }

    @Test
    void twoToFourPartsPayAGift() {
        list.add(gift("张三", "200", "2022-09-03"));
        wechat.payment("2022-09-03T10:00", "张三", "93", "")
                .payment("2022-09-04T10:00", "张三", "57", "")
                .payment("2022-09-05T10:00", "张三", "50", "");
        assertThat(told()).isEqualTo("张三 200.00/0.00/0.00 parts");
    }

    @Test
    void ofAnotherSumTheLesserIsReceivedAndTheRestToldApart() {
        list.add(gift("张三", "200", "2022-09-03"), gift("李四", "200", "2022-09-03"));
        wechat.payment("2022-09-03T10:00", "张三", "150", "").payment("2022-09-04T10:00", "李四", "250", "");
        assertThat(told()).isEqualTo("""
            张三 150.00/50.00/0.00 other-amount
            李四 200.00/0.00/0.00 other-amount
            unclaimed 50.00 2022-34\
            """);
        assertThat(codes()).containsExactly(Code.AMOUNT_DIFFERS, Code.AMOUNT_DIFFERS);
    }

    @Test
    void cashAndOtherChannelsAreUnverified() {
        list.add(
                gift("张三", "200", "2022-09-03").by(Channel.CASH),
                gift("李四", "100", "2022-09-03").by(Channel.BANK),
                gift("王五", "50", "2022-09-19"),
                gift("赵六", "20", "2022-09-03").by(Channel.WECHAT));
        wechat.payment("2022-09-03T10:00", "张三", "200", "").payment("2022-09-03T10:00", "李四", "100", "");
        assertThat(told()).isEqualTo("""
            张三 0.00/0.00/200.00
            李四 0.00/0.00/100.00
            王五 0.00/0.00/50.00
            赵六 0.00/20.00/0.00
            unclaimed 200.00 2022-34
            unclaimed 100.00 2022-34\
            """);
    }

    @Test
    void aTransferThatDoesNotSayByWhatIsFoundInAnyStatementAndMissedInNone() {
        list.add(
                gift("张三", "200", "2022-09-03").by(Channel.TRANSFER),
                gift("李四", "100", "2022-09-03").by(Channel.TRANSFER));
        wechat.payment("2022-09-03T10:00", "张三", "200", "");
        assertThat(told()).isEqualTo("""
            张三 200.00/0.00/0.00 exact
            李四 0.00/0.00/100.00\
            """);
    }

    @Test
    void aPaymentNobodyKnowsIsNeutralUnlessItsWordsSpeakOfGiving() {
        wechat.payment("2022-09-03T10:00", "某某超市", "35.60", "办公用品").payment("2022-09-04T10:00", "热心市民", "123", "捐款");
        assertThat(told()).isEqualTo("unclaimed 123.00 2022-34");
        assertThat(office.books().postings().stream().map(Posting::fate)).containsExactly(Fate.NEUTRAL, Fate.COUNTED);
    }

    @Test
    void aDecisionMatchesAnUnpaidGiftWithAnUnclaimedPaymentAndStaysListed() {
        list.add(gift("张三", "200", "2022-09-03"));
        wechat.payment("2022-09-08T10:00", "热心市民", "200", "捐款");
        List<Finding> before = office.books().settlement().findings();
        office.sheet("findings.xlsx", "", org.yinghuo.model.SheetKind.DECISIONS)
                .decision(before.get(0).id(), "match:" + before.get(1).id());
        assertThat(told()).isEqualTo("张三 200.00/0.00/0.00 decision");
        assertThat(codes()).containsExactly(Code.UNPAID_DONATION);
        assertThat(office.books().decided()).containsKey(before.get(0).id());
    }

    @Test
    void unmatchUndoesAPaymentOfAnotherAmount() {
        list.add(gift("张三", "200", "2022-09-03"));
        wechat.payment("2022-09-04T10:00", "张三", "150", "");
        List<Finding> before = office.books().settlement().findings();
        office.sheet("findings.xlsx", "", org.yinghuo.model.SheetKind.DECISIONS)
                .decision(before.get(0).id(), "unmatch");
        assertThat(told()).isEqualTo("张三 0.00/200.00/0.00\nunclaimed 150.00 2022-34");
        assertThat(codes()).containsExactly(Code.UNPAID_DONATION, Code.UNCLAIMED_PAYMENT, Code.AMOUNT_DIFFERS);
    }
}
