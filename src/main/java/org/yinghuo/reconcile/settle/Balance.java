package org.yinghuo.reconcile.settle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Origin;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.Settlement;

/** Checks in every run that each yuan declared and each yuan paid ends in exactly one line. */
final class Balance {
    private Balance() {}

    /** An {@link IllegalStateException} where a sum does not come out. */
    static void check(
            List<Settlement.Account> accounts, List<Settlement.Unclaimed> unclaimed, List<Incoming> receipts) {
        IdentityHashMap<Match, Amount> arrived = new IdentityHashMap<>();
        for (Settlement.Account account : accounts) {
            Amount sum = account.received().plus(account.unreceived()).plus(account.unverified());
            boolean negative = account.received().fen() < 0
                    || account.unreceived().fen() < 0
                    || account.unverified().fen() < 0;
            if (negative || !sum.equals(account.gift().amount())) {
                throw new IllegalStateException(
                        "a gift does not add up: " + account.gift().entry().origin());
            }
            Match match = account.match();
            if (match != null) {
                arrived.merge(match, account.received(), Amount::plus);
            } else if (!account.received().isZero()) {
                throw new IllegalStateException(
                        "received without a payment: " + account.gift().entry().origin());
            }
        }
        Map<Origin, Amount> left = new HashMap<>();
        unclaimed.forEach(part -> left.merge(part.payment().origin(), part.amount(), Amount::plus));
        Set<Origin> seen = new HashSet<>();
        for (Incoming receipt : receipts) {
            Origin origin = receipt.payment.origin();
            if (!seen.add(origin)) {
                throw new IllegalStateException("a payment stands twice: " + origin);
            }
            Amount rest = left.getOrDefault(origin, Amount.ZERO);
            if (receipt.match != null) {
                arrived.merge(receipt.match, receipt.net.minus(rest), Amount::minus);
            } else if (!rest.isZero() && !rest.equals(receipt.net)) {
                throw new IllegalStateException("a payment left over does not add up: " + origin);
            }
        }
        arrived.forEach((match, difference) -> {
            if (!difference.isZero()) {
                throw new IllegalStateException("a match does not add up: "
                        + match.gifts().get(0).entry().origin());
            }
        });
        if (!seen.containsAll(left.keySet())) {
            throw new IllegalStateException("unclaimed without a payment");
        }
    }
}
