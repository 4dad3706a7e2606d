package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.Settlement.Account;
import org.yinghuo.reconcile.books.Settlement.Unclaimed;

/** Every yuan declared and every yuan paid ends in exactly one line, or the night stops. */
class BalanceTest {
    private final Gift gift = Money.gift(1, "张三", "抗震救灾捐款", 10_000, 1, Channel.UNSAID);
    private final Incoming receipt = Money.receipt(1, "张三", 12_000, 1);

    private Account account(long received, long unreceived, long unverified, @Nullable Match match) {
        return new Account(gift, new Amount(received), new Amount(unreceived), new Amount(unverified), match);
    }

    private Match matched() {
        Match match = new Match(List.of(gift), List.of(receipt.payment), Match.How.EXACT);
        receipt.match = match;
        return match;
    }

    private static Unclaimed left(Incoming receipt, long fen) {
        return new Unclaimed(receipt.payment, new Amount(fen), null, null);
    }

    private static void refused(String why, List<Account> accounts, List<Unclaimed> left, List<Incoming> receipts) {
        assertThatThrownBy(() -> Balance.check(accounts, left, receipts))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aGiftIsReceivedUnreceivedOrUnverified() {
        assertThatCode(() -> Balance.check(List.of(account(0, 10_000, 0, null)), List.of(), List.of()))
                .doesNotThrowAnyException();
        assertThatCode(() -> Balance.check(List.of(account(0, 0, 10_000, null)), List.of(), List.of()))
                .doesNotThrowAnyException();
        refused("a gift does not add up", List.of(account(0, 9_999, 0, null)), List.of(), List.of());
        refused("a gift does not add up", List.of(account(0, 11_000, -1_000, null)), List.of(), List.of());
        refused("a gift does not add up", List.of(account(0, -1_000, 11_000, null)), List.of(), List.of());
        refused("a gift does not add up", List.of(account(-1_000, 11_000, 0, null)), List.of(), List.of());
    }

    @Test
    void nothingIsReceivedWithoutAPayment() {
        refused("received without a payment", List.of(account(10_000, 0, 0, null)), List.of(), List.of());
    }

    @Test
    void whatAMatchPaidIsWhatItsGiftsReceivedAndWhatIsLeftOver() {
        Match match = matched();
        List<Account> accounts = List.of(account(10_000, 0, 0, match));
        assertThatCode(() -> Balance.check(accounts, List.of(left(receipt, 2_000)), List.of(receipt)))
                .doesNotThrowAnyException();
        refused("a match does not add up", accounts, List.of(), List.of(receipt));
        refused("a match does not add up", accounts, List.of(left(receipt, 1_999)), List.of(receipt));
        refused(
                "a match does not add up",
                List.of(account(9_000, 1_000, 0, match)),
                List.of(left(receipt, 2_000)),
                List.of(receipt));
    }

    @Test
    void aPaymentWithoutAMatchIsLeftOverWholeOrNotAtAll() {
        List<Account> none = List.of();
        assertThatCode(() -> Balance.check(none, List.of(left(receipt, 12_000)), List.of(receipt)))
                .doesNotThrowAnyException();
        assertThatCode(() -> Balance.check(none, List.of(), List.of(receipt))).doesNotThrowAnyException();
        assertThatCode(() -> Balance.check(none, List.of(left(receipt, 5_000), left(receipt, 7_000)), List.of(receipt)))
                .doesNotThrowAnyException();
        refused("a payment left over does not add up", none, List.of(left(receipt, 5_000)), List.of(receipt));
    }

    @Test
    void aPaymentStandsOnceAndNothingIsLeftOverOfNone() {
        refused("a payment stands twice", List.of(), List.of(), List.of(receipt, receipt));
        refused("unclaimed without a payment", List.of(), List.of(left(receipt, 12_000)), List.of());
    }
}
