package org.yinghuo.reconcile.settle;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Statement;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.Settlement;

/**
 * Finds the payments behind the gifts (rules steps-of-matching, received-or-not).
 *
 * <p>First what stands is told from what does not: lines in two statements, money paid back, the same money in a wallet's and a bank's
 * statement. Then come the decisions, then the steps of {@link Matching} one after the other, and what is left over.
 */
public final class Settler {
    private final Payers payers;
    private final Calendar calendar;
    private final Map<Origin, Posting> fates = new HashMap<>();
    private final List<Incoming> receipts = new ArrayList<>();
    private final MoneyFindings remarks;

    private Settler(Payers payers, Calendar calendar, PaymentDecisions verdicts) {
        this.payers = payers;
        this.calendar = calendar;
        this.remarks = new MoneyFindings(verdicts);
    }

    /**
     * The money behind the gifts. The same gifts and payments in any order give the same settlement.
     *
     * @param gifts those that count
     * @param payments of all statements that count, none after {@code asOf}
     * @param asOf how far statements can reach
     * @param decisions finding id to what a person decided
     * @param standing which payments paid which gifts when their issue was closed; they still do (rule paid-stays-paid)
     */
    public static Settlement settle(
            List<Gift> gifts,
            List<Payment> payments,
            List<Statement> statements,
            Payers payers,
            Calendar calendar,
            LocalDateTime asOf,
            Map<String, String> decisions,
            List<Match> standing) {
        Coverage coverage = new Coverage(statements, asOf);
        List<Pledge> pledges = new ArrayList<>(gifts.size());
        List<Gift> inOrder = new ArrayList<>(gifts);
        inOrder.sort(Comparator.comparing(gift -> gift.entry().origin()));
        for (Gift gift : inOrder) {
            GivingDays days = GivingDays.of(gift, calendar);
            pledges.add(new Pledge(
                    gift,
                    pledges.size(),
                    payers.names(gift),
                    Payers.isAnonymous(gift),
                    days,
                    coverage.covers(gift.channel(), days)));
        }
        PaymentDecisions verdicts = new PaymentDecisions(decisions);
        Settler settler = new Settler(payers, calendar, verdicts);
        settler.takeIn(payments);
        number(pledges, settler.receipts);
        verdicts.about(pledges, settler.receipts);
        Matching matching = new Matching(pledges, settler.receipts);
        matching.keep(standing, verdicts.spokenOf(), settler::counted);
        verdicts.apply(matching);
        matching.byNumber(Match.How.EXACT);
        matching.exact();
        matching.masked();
        matching.parts();
        Collective collective = new Collective(matching, payers);
        collective.match();
        matching.otherAmount(pledge -> !verdicts.forbidsOtherAmount(pledge));
        matching.later(pledge -> !verdicts.forbidsOtherAmount(pledge));
        collective.contestReserved();
        return new Closing(pledges, settler.receipts, matching, payers, settler.fates, settler.remarks).settlement();
    }

    /** The line that counts where a payment stands in two statements. */
    private Origin counted(Origin payment) {
        Posting posting = fates.get(payment);
        Origin twin = posting == null || posting.fate() != Fate.DUPLICATE ? null : posting.twin();
        return twin == null ? payment : twin;
    }

    /** Tells those apart that are the same in all their words. */
    private static void number(List<Pledge> pledges, List<Incoming> receipts) {
        Occurrences<Pledge> ofPledges = new Occurrences<>(pledges.size(), Pledge::wordsHash, Pledge::hasWordsOf);
        pledges.forEach(pledge -> pledge.occurrence = ofPledges.next(pledge));
        Occurrences<Incoming> ofReceipts =
                new Occurrences<>(receipts.size(), Incoming::wordsHash, Incoming::hasWordsOf);
        receipts.forEach(receipt -> receipt.occurrence = ofReceipts.next(receipt));
    }

    /** Tells the payments that came in and stand from all others, which get their fate. */
    private void takeIn(List<Payment> payments) {
        StatementCopies copies = StatementCopies.of(payments, payers::key, payers::namedBy, remarks::isKeptApart);
        copies.uncompared().forEach(remarks::uncompared);
        for (Payment payment : payments) {
            Origin twin = copies.twins().get(payment.origin());
            if (twin != null) {
                repeats(payment, twin, "");
            }
            Origin beside = copies.counted().get(payment.origin());
            if (beside != null) {
                counts(payment, beside, "");
            }
        }
        Refunds refunds = Refunds.of(copies.distinct(), payers::key, payers::givenBy);
        List<Payment> standing = new ArrayList<>();
        List<Payment> movable = new ArrayList<>();
        for (Payment payment : copies.distinct()) {
            String reason = whyNeutral(payment, refunds);
            if (reason.isEmpty()) {
                standing.add(payment);
                movable.add(payment);
            } else {
                Origin returned = refunds.returned(payment);
                Origin original = refunds.original(payment);
                fate(payment, Fate.NEUTRAL, reason, returned == null ? original : returned);
                missOriginal(payment, refunds);
                if (original != null) {
                    remarks.takesBack(payment, original);
                } else if (reason.equals("refunded")) {
                    remarks.wentBack(incoming(payment, Amount.ZERO, null, null));
                }
                if (payment.standing() == Payment.Standing.SETTLED) {
                    movable.add(payment);
                }
            }
        }
        WalletTwins twins = WalletTwins.of(movable, payers::key);
        MerchantSettlements settlements = MerchantSettlements.of(copies.distinct(), refunds, twins);
        Map<Origin, Origin> moved = OwnTransfers.of(copies.distinct());
        for (Payment payment : standing) {
            Payment settled = settlements.settled().get(payment.origin());
            Payment wallet = twins.walletLine().get(payment.origin());
            Payment twin = settled == null ? wallet : settled;
            String variant = settled == null ? "wallet" : "settlement";
            if (twin != null && twin.direction() != Payment.Direction.IN) {
                fate(payment, Fate.NEUTRAL, "own-money", twin.origin());
            } else if (twin != null && !remarks.isKeptApart(payment)) {
                repeats(payment, twin.origin(), variant);
            } else {
                if (twin != null) {
                    counts(payment, twin.origin(), variant);
                }
                receive(payment, refunds, twins, moved.get(payment.origin()));
            }
        }
    }

    private void receive(Payment payment, Refunds refunds, WalletTwins twins, @Nullable Origin movedFrom) {
        Channel alsoSeenIn = twins.isInBank(payment) ? Channel.BANK : null;
        receipts.add(incoming(payment, refunds.net(payment), alsoSeenIn, movedFrom));
    }

    private Incoming incoming(Payment payment, Amount left, @Nullable Channel alsoSeenIn, @Nullable Origin movedFrom) {
        return new Incoming(
                payment,
                left,
                payers.of(payment),
                payers.clues(payment),
                alsoSeenIn,
                movedFrom,
                issueOf(payment.time()));
    }

    /** A sum taken back from nobody the books can name is asked: what was counted is too much by it. */
    private void missOriginal(Payment payment, Refunds refunds) {
        boolean takenBack = payment.direction() == Payment.Direction.OUT
                && (payment.booking().takesBack() || Refunds.saysRefund(payment))
                && payment.standing() == Payment.Standing.SETTLED
                && refunds.original(payment) == null;
        if (takenBack
                && (payment.payer().isEmpty() || payers.speaksOfGiving(payment) || payers.knows(payers.of(payment)))) {
            remarks.takenBack(payment, issueOf(payment.time()));
        }
    }

    /** Why a line brings no money that stays; empty where it does. */
    private static String whyNeutral(Payment payment, Refunds refunds) {
        return switch (payment.direction()) {
            case OUT -> refunds.original(payment) == null ? "outgoing" : "refund";
            case NEUTRAL -> refunds.original(payment) == null ? "own-money" : "refund";
            case IN ->
                switch (payment.standing()) {
                    case CLOSED -> "closed";
                    case PENDING -> "pending";
                    case REFUNDED -> "refunded";
                    case SETTLED -> {
                        if (refunds.returned(payment) != null) {
                            yield "own-money";
                        }
                        yield refunds.net(payment).isPositive() ? "" : "refunded";
                    }
                };
        };
    }

    /** A repeated line that a person said counts: what was decided stays listed. */
    private void counts(Payment payment, Origin twin, String variant) {
        remarks.repeats(payment, twin, variant, issueOf(payment.time()));
        remarks.count(payment);
    }

    private void repeats(Payment payment, Origin twin, String variant) {
        remarks.repeats(payment, twin, variant, issueOf(payment.time()));
        fate(payment, Fate.DUPLICATE, Code.REPEATED_PAYMENT.word(), twin);
    }

    private void fate(Payment payment, Fate fate, String reason, @Nullable Origin twin) {
        fates.put(payment.origin(), new Posting(payment, fate, reason, twin, issueOf(payment.time()), null, ""));
    }

    /** The issue of an instant; of a day where no hour is given. */
    private @Nullable IssueId issueOf(LocalDateTime time) {
        Optional<Issue> issue =
                time.toLocalTime().equals(LocalTime.MIDNIGHT) ? calendar.on(time.toLocalDate()) : calendar.at(time);
        return issue.map(Issue::id).orElse(null);
    }
}
