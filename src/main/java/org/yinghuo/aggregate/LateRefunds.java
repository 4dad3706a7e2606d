package org.yinghuo.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.Settlement;

/** Money that went back after the issue was sealed that counts it as received: that issue stays as it is, so the next says it. */
final class LateRefunds {

    private LateRefunds() {}

    /**
     * A finding for each of them, until an issue that told it is sealed too.
     *
     * @param sealed the issues that are
     * @param seals what each of them counted
     */
    static List<Finding> of(Books books, Set<IssueId> sealed, Function<IssueId, List<ContributingLine>> seals) {
        if (sealed.isEmpty()) {
            return List.of();
        }
        List<Posting> refunds = new ArrayList<>();
        for (Posting posting : books.postings()) {
            if (posting.reason().equals("refund") && posting.twin() != null) {
                refunds.add(posting);
            }
        }
        if (refunds.isEmpty()) {
            return List.of();
        }
        Map<Origin, Posting> byOrigin = new HashMap<>();
        books.postings().forEach(posting -> byOrigin.put(posting.entry().origin(), posting));
        List<Finding> findings = new ArrayList<>();
        for (Posting refund : refunds) {
            Posting received = byOrigin.get(refund.twin());
            if (received != null
                    && received.issue() != null
                    && sealed.contains(received.issue())
                    && received.entry() instanceof Payment first
                    && refund.entry() instanceof Payment back
                    && isUnknown(refund, received, first, books.settlement(), sealed, seals)) {
                findings.add(Finding.of(
                        Code.LATE_ENTRY,
                        back,
                        "",
                        back.amount().toString(),
                        "refund",
                        List.of(
                                received.issue().toString(),
                                first.amount().toString(),
                                back.amount().toString())));
            }
        }
        return findings;
    }

    /**
     * Whether no seal knows that money went back. Of all of a payment a later seal tells it among its corrections; a part is in none, so it counts as told
     * once the issue is sealed that printed it: that of the refund's own time, where the payment's is the same the next.
     */
    private static boolean isUnknown(
            Posting refund,
            Posting received,
            Payment first,
            Settlement settlement,
            Set<IssueId> sealed,
            Function<IssueId, List<ContributingLine>> seals) {
        IssueId counts = Objects.requireNonNull(received.issue(), "asked of what a seal counts");
        Amount left = brings(first, settlement);
        if (!brought(first, seals.apply(counts)).minus(left).isPositive()) {
            return false;
        }
        IssueId own = refund.issue();
        if (!left.isPositive() || own == null || !sealed.contains(own)) {
            return true;
        }
        return own.equals(counts) && sealed.stream().noneMatch(one -> one.compareTo(own) > 0);
    }

    /** What the gifts that a payment paid received by a seal, and what was left of it. */
    private static Amount brought(Payment payment, List<ContributingLine> seal) {
        Set<Origin> gifts = new HashSet<>();
        Amount sum = Amount.ZERO;
        for (ContributingLine line : seal) {
            if (LateComparison.isOfPayment(line) && line.content() == payment.content()) {
                gifts.add(line.about());
                sum = sum.plus(line.money().unclaimed());
            }
        }
        for (ContributingLine line : seal) {
            if (line.kind() == ContributingLine.Kind.GIFT && gifts.contains(line.origin())) {
                sum = sum.plus(line.money().received());
            }
        }
        return sum;
    }

    /** The same as it is now. */
    private static Amount brings(Payment payment, Settlement settlement) {
        Amount sum = Amount.ZERO;
        for (Settlement.Account account : settlement.accounts()) {
            if (account.match() != null && account.match().payments().contains(payment)) {
                sum = sum.plus(account.received());
            }
        }
        for (Settlement.Unclaimed left : settlement.unclaimed()) {
            if (left.payment().equals(payment)) {
                sum = sum.plus(left.amount());
            }
        }
        return sum;
    }
}
