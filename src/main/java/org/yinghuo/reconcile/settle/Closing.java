package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Code;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Person;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.Settlement;

/** Writes down what the steps came to: an account of every gift, what nobody claims, and the fate of every payment. */
final class Closing {
    private final List<Pledge> pledges;
    private final List<Incoming> receipts;
    private final Payers payers;
    private final Map<Origin, Posting> fates;
    private final MoneyFindings remarks;
    private final Amount[] received;
    private final List<Settlement.Unclaimed> unclaimed = new ArrayList<>();
    private final List<Matching.Taken> taken;

    /** The payments left to a person, by what they are contested for. */
    private final IdentityHashMap<Ambiguity, List<Incoming>> contested = new IdentityHashMap<>();

    Closing(
            List<Pledge> pledges,
            List<Incoming> receipts,
            Matching matching,
            Payers payers,
            Map<Origin, Posting> fates,
            MoneyFindings remarks) {
        this.pledges = pledges;
        this.receipts = receipts;
        this.payers = payers;
        this.fates = fates;
        this.remarks = remarks;
        this.taken = matching.taken();
        this.received = new Amount[pledges.size()];
        Arrays.fill(received, Amount.ZERO);
    }

    Settlement settlement() {
        taken.forEach(this::settle);
        List<Settlement.Account> accounts = new ArrayList<>(pledges.size());
        for (Pledge pledge : pledges) {
            accounts.add(account(pledge));
        }
        List<Incoming> left =
                receipts.stream().filter(receipt -> receipt.match == null).toList();
        for (Incoming receipt : left) {
            if (receipt.contest != null) {
                contested
                        .computeIfAbsent(receipt.contest, any -> new ArrayList<>(1))
                        .add(receipt);
            }
        }
        contested.values().forEach(together -> together.sort(Pairing.BY_TIME));
        Lacking lacking = lacking(left);
        UnknownReceipts unknown = new UnknownReceipts(remarks);
        for (Incoming receipt : left) {
            leaveOver(receipt, lacking.of(receipt), unknown);
        }
        unknown.sayEach();
        unclaimed.sort(Comparator.comparing(
                (Settlement.Unclaimed part) -> part.payment().origin()));
        List<Match> matches = new ArrayList<>(taken.size());
        taken.forEach(one -> matches.add(one.match()));
        matches.sort(Comparator.comparing(match -> match.gifts().get(0).entry().origin()));
        Balance.check(accounts, unclaimed, receipts);
        return new Settlement(accounts, matches, unclaimed, fates, byYuan(remarks.findings()));
    }

    /** The largest sums first, as a clerk would chase them; each code by itself. */
    private static List<Finding> byYuan(List<Finding> findings) {
        Comparator<Finding> largestFirst = Comparator.comparing(
                finding -> finding.code() == Code.OUTSIDE_ANY_ISSUE ? Amount.ZERO : Amount.parse(finding.value()),
                Comparator.reverseOrder());
        return findings.stream()
                .sorted(Comparator.comparing(Finding::code)
                        .thenComparing(largestFirst)
                        .thenComparing(Finding::file)
                        .thenComparing(Finding::sheet)
                        .thenComparingInt(Finding::row)
                        .thenComparingInt(Finding::firstColumn)
                        .thenComparing(Finding::subject))
                .toList();
    }

    /** Fills the gifts of a match with what was paid, in their order; what is left over nobody listed. */
    private void settle(Matching.Taken match) {
        List<Pledge> theirs = match.pledges();
        List<Incoming> money = match.receipts();
        Amount arrived = Amount.ZERO;
        Amount declared = Amount.ZERO;
        for (Incoming receipt : money) {
            arrived = arrived.plus(receipt.net);
        }
        Amount left = arrived;
        for (Pledge pledge : theirs) {
            Amount share = left.min(pledge.gift.amount());
            received[pledge.index] = share;
            left = left.minus(share);
            declared = declared.plus(pledge.gift.amount());
        }
        Pledge first = theirs.get(0);
        excess(money, left, first);
        Amount paidForThem = arrived;
        Amount promised = declared;
        remarks.add(!declared.equals(arrived), first, () -> remarks.differs(first, promised, paidForThem, money));
        for (Incoming receipt : money) {
            post(receipt, Fate.COUNTED, match.match().how().word(), first.gift.issue(), first.gift.person());
            remarks.add(false, receipt, () -> remarks.unclaimed(receipt));
            remarks.add(false, receipt, () -> remarks.ambiguous(List.of(receipt), new Ambiguity(theirs, "person")));
        }
    }

    /** What was paid above the gifts, taken from the last payments first. */
    private void excess(List<Incoming> money, Amount left, Pledge first) {
        Amount rest = left;
        for (int i = money.size() - 1; i >= 0 && rest.isPositive(); i--) {
            Incoming receipt = money.get(i);
            Amount part = rest.min(receipt.net);
            unclaimed.add(new Settlement.Unclaimed(
                    receipt.standing(), part, first.gift.issue(), payers.person(receipt.payer)));
            rest = rest.minus(part);
        }
    }

    private Settlement.Account account(Pledge pledge) {
        Amount arrived = received[pledge.index];
        Amount missing = pledge.gift.amount().minus(arrived);
        boolean shown = pledge.match != null || pledge.likeness.covered();
        remarks.add(pledge.match == null && shown, pledge, () -> remarks.unpaid(pledge, missing));
        if (pledge.match == null) {
            remarks.add(false, pledge, () -> remarks.differs(pledge, pledge.gift.amount(), Amount.ZERO, List.of()));
        }
        return new Settlement.Account(
                pledge.gift, arrived, shown ? missing : Amount.ZERO, shown ? Amount.ZERO : missing, pledge.match);
    }

    /** Which of the payments left over, by payers nobody knows, come to just what some gift lacks. */
    private Lacking lacking(List<Incoming> left) {
        Lacking lacking = new Lacking(left.stream()
                .filter(receipt -> !payers.knows(receipt.payer) && !receipt.clues.isForElse())
                .toList());
        for (Pledge pledge : pledges) {
            Amount missing = pledge.gift.amount().minus(received[pledge.index]);
            boolean isOpen = pledge.match == null || pledge.match.gifts().size() == 1;
            if (isOpen && missing.isPositive()) {
                lacking.seek(pledge, missing);
            }
        }
        return lacking;
    }

    private void leaveOver(Incoming receipt, @Nullable Pledge lacking, UnknownReceipts unknown) {
        Ambiguity contest = receipt.contest;
        if (contest != null) {
            List<Incoming> about = contest.isSaidOnce() ? contested.getOrDefault(contest, List.of()) : List.of(receipt);
            boolean isFirst = about.get(0) == receipt;
            remarks.add(isFirst && !contest.pledges().isEmpty(), receipt, () -> remarks.ambiguous(about, contest));
        }
        if (receipt.movedFrom != null && contest == null && isOwnMoney(receipt)) {
            fates.put(
                    receipt.payment.origin(),
                    new Posting(
                            receipt.payment,
                            Fate.NEUTRAL,
                            "own-money",
                            receipt.movedFrom,
                            receipt.leftover.issue(),
                            null,
                            ""));
            return;
        }
        boolean known = payers.knows(receipt.payer);
        boolean isNeutral = !known
                && !receipt.clues.speaksOfGiving()
                && !remarks.isCounted(receipt.payment)
                && contest == null
                && lacking == null;
        if (isNeutral && unknown.take(receipt)) {
            post(receipt, Fate.NEUTRAL, "unknown-payer", receipt.leftover.issue(), null);
            return;
        }
        IssueId issue = receipt.leftover.issue();
        Person payer = known ? payers.person(receipt.payer) : null;
        unclaimed.add(new Settlement.Unclaimed(receipt.standing(), receipt.net, issue, payer));
        // That it fits several gifts says already that it was left over.
        remarks.add(
                contest == null || !contest.saysWhyLeftOver(),
                receipt,
                () -> lacking == null
                        ? remarks.unclaimed(receipt)
                        : remarks.lacking(receipt, lacking, payers.resemblance(receipt.payment, lacking)));
        if (issue == null) {
            remarks.add(remarks.outside(receipt));
            post(receipt, Fate.OUTSIDE, Code.OUTSIDE_ANY_ISSUE.word(), null, payer);
        } else {
            post(receipt, Fate.COUNTED, Code.UNCLAIMED_PAYMENT.word(), issue, payer);
        }
    }

    /** Whether what went out of another account of ours brings nothing new; a member of staff who has one may give out of it, and says so. */
    private boolean isOwnMoney(Incoming receipt) {
        boolean mayBeGift =
                payers.knows(receipt.payer) && receipt.clues.speaksOfGiving() && !receipt.clues.isGathered();
        return !mayBeGift && !remarks.isCounted(receipt.payment);
    }

    private void post(Incoming receipt, Fate fate, String reason, @Nullable IssueId issue, @Nullable Person person) {
        String matchedBy = person == null ? "" : receipt.payer.byAlias() ? "alias" : "name";
        fates.put(receipt.payment.origin(), new Posting(receipt.payment, fate, reason, null, issue, person, matchedBy));
    }
}
