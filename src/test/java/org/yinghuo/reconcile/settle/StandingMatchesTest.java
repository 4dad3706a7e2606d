package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Channel;
import org.yinghuo.reconcile.books.Match;

/** Gifts of closed issues keep the payments they had at closing. */
class StandingMatchesTest {
    private final Pledge one = Money.pledge(2, "张三", "抗震救灾捐款", 10000, 2);
    private final Pledge two = Money.pledge(3, "李四", "抗震救灾捐款", 20000, 2);
    private final Incoming payment = Money.receipt(2, "王五", 30000, 9);
    private final Incoming other = Money.receipt(3, "王五", 30000, 9);
    private final Match standing =
            new Match(List.of(one.gift, two.gift), List.of(payment.payment), Match.How.COLLECTIVE);

    private Matching keep(List<Pledge> pledges, List<Incoming> receipts, Match match, Set<Object> spokenOf) {
        Matching matching = new Matching(pledges, receipts);
        matching.keep(List.of(match), spokenOf, UnaryOperator.identity());
        return matching;
    }

    @Test
    void whatPaidThemStillPaysThemWhateverItSays() {
        Matching matching = keep(List.of(one, two), List.of(other, payment), standing, Set.of());
        assertThat(matching.taken()).hasSize(1);
        assertThat(one.match).isSameAs(two.match).isSameAs(payment.match).isNotNull();
        assertThat(one.match.how()).isEqualTo(Match.How.COLLECTIVE);
        assertThat(other.match).isNull();
    }

    @Test
    void withoutOneOfTheGiftsNothingIsKept() {
        keep(List.of(one), List.of(payment), standing, Set.of());
        assertThat(one.match).isNull();
        assertThat(payment.match).isNull();
    }

    @Test
    void withoutOneOfThePaymentsNothingIsKept() {
        keep(List.of(one, two), List.of(other), standing, Set.of());
        assertThat(one.match).isNull();
        assertThat(other.match).isNull();
    }

    @Test
    void aDecisionAboutAGiftDecidesAnew() {
        keep(List.of(one, two), List.of(payment), standing, Set.of(two));
        assertThat(one.match).isNull();
    }

    @Test
    void aDecisionAboutAPaymentDecidesAnew() {
        keep(List.of(one, two), List.of(payment), standing, Set.of(payment));
        assertThat(payment.match).isNull();
    }

    @Test
    void whatIsTakenAlreadyIsNotTakenTwice() {
        Matching matching = new Matching(List.of(one, two), List.of(payment, other));
        matching.match(List.of(one), List.of(other), Match.How.DECISION);
        matching.keep(List.of(standing), Set.of(), UnaryOperator.identity());
        assertThat(two.match).isNull();
        assertThat(payment.match).isNull();
    }

    @Test
    void aPaymentTakenAlreadyPaysNoStandingGift() {
        Pledge third = Money.pledge(4, "赵六", "抗震救灾捐款", 30000, 2);
        Matching matching = new Matching(List.of(one, two, third), List.of(payment));
        matching.match(List.of(third), List.of(payment), Match.How.DECISION);
        matching.keep(List.of(standing), Set.of(), UnaryOperator.identity());
        assertThat(one.match).isNull();
    }

    @Test
    void whatAKeptGiftLacksMayBeMadeGoodLater() {
        Incoming short50 = Money.receipt(5, "张三", 5000, 2);
        Incoming rest = Money.receipt(6, "张三", 5000, 12, Channel.WECHAT, 34);
        Match less = new Match(List.of(one.gift), List.of(short50.payment), Match.How.OTHER_AMOUNT);
        Matching matching = keep(List.of(one), List.of(short50, rest), less, Set.of());
        matching.later(any -> true);
        assertThat(rest.match).isSameAs(one.match).isNotNull();
    }

    @Test
    void aPaymentThatAnotherStatementTellsMoreFullyIsStillTheSame() {
        Matching matching = new Matching(List.of(one, two), List.of(other));
        matching.keep(List.of(standing), Set.of(), line -> other.payment.origin());
        assertThat(matching.taken()).hasSize(1);
        assertThat(other.match).isNotNull();
    }
}
