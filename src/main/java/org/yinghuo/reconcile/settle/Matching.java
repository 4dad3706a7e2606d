package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.words.names.Masks;
import org.yinghuo.words.names.NameMask;

/** The steps that find the payments behind the gifts, each done for all gifts before the next begins (rule steps-of-matching). */
final class Matching {
    /** How many days a payment may lie before or after its gift. */
    static final int NEAR = 3;

    /** How many days after a gift what was missing of it may still come. */
    private static final int LATER = 31;

    private static final Comparator<Incoming> BY_ORIGIN = Comparator.comparing(receipt -> receipt.payment.origin());

    /** A match with the gifts and payments it took, each in their own order. */
    record Taken(Match match, List<Pledge> pledges, List<Incoming> receipts) {}

    private record NameAndSum(String name, Amount amount) {}

    private final List<Pledge> pledges;
    private final List<Incoming> receipts;
    private final List<Taken> taken = new ArrayList<>();

    Matching(List<Pledge> pledges, List<Incoming> receipts) {
        this.pledges = pledges;
        this.receipts = receipts;
    }

    /** A list of its own, in the gifts' order. */
    List<Pledge> open() {
        List<Pledge> open = new ArrayList<>();
        for (Pledge pledge : pledges) {
            if (pledge.isOpen()) {
                open.add(pledge);
            }
        }
        return open;
    }

    /** Payments that may still be taken, in their order: not those whose words say that they are for something else. */
    List<Incoming> free() {
        List<Incoming> free = new ArrayList<>();
        for (Incoming receipt : receipts) {
            if (receipt.isFree() && !receipt.clues.isForElse()) {
                free.add(receipt);
            }
        }
        return free;
    }

    /** Takes payments as the money of gifts. */
    void match(List<Pledge> paid, List<Incoming> by, Match.How how) {
        List<Gift> gifts = new ArrayList<>(paid.size());
        for (Pledge pledge : paid) {
            requireNotTaken(pledge.match, pledge.gift.entry().origin());
            gifts.add(pledge.gift);
        }
        List<Payment> payments = new ArrayList<>(by.size());
        for (Incoming receipt : by) {
            requireNotTaken(receipt.match, receipt.payment.origin());
            payments.add(receipt.standing());
        }
        Match match = new Match(gifts, payments, how);
        Amount sum = Amount.ZERO;
        for (Incoming receipt : by) {
            sum = sum.plus(receipt.net);
        }
        for (Pledge pledge : paid) {
            pledge.match = match;
            pledge.paid = sum;
        }
        for (Incoming receipt : by) {
            receipt.match = match;
        }
        taken.add(new Taken(match, sorted(paid, Pledge.IN_ORDER), sorted(by, BY_ORIGIN)));
    }

    private static <T> List<T> sorted(List<T> some, Comparator<T> order) {
        return some.size() < 2 ? some : some.stream().sorted(order).toList();
    }

    private static void requireNotTaken(@Nullable Match match, Origin origin) {
        if (match != null) {
            throw new IllegalStateException("taken twice: " + origin);
        }
    }

    /** Leaves a payment to a person. */
    static void contest(Incoming receipt, Ambiguity contest) {
        receipt.contest = contest;
        contest.pledges().forEach(pledge -> pledge.contested = true);
    }

    private void take(Pairing.Outcome outcome, Match.How how) {
        outcome.pairs().forEach(pair -> match(List.of(pair.pledge()), List.of(pair.receipt()), how));
        outcome.refusals().forEach(refusal -> contest(refusal.receipt(), refusal.contest()));
    }

    /**
     * Leaves gifts of closed issues with the payments they had at closing, where all of them are still there.
     *
     * @param spokenOf gifts and payments that a decision names; it decides anew
     * @param counted the line that counts of a payment, by where any of its lines stands
     */
    void keep(List<Match> standing, Set<Object> spokenOf, UnaryOperator<Origin> counted) {
        if (standing.isEmpty()) {
            return;
        }
        Map<Origin, Pledge> byGift = new HashMap<>();
        pledges.forEach(pledge -> byGift.put(pledge.gift.entry().origin(), pledge));
        Map<Origin, Incoming> byPayment = new HashMap<>();
        receipts.forEach(receipt -> byPayment.put(receipt.payment.origin(), receipt));
        for (Match match : standing) {
            List<Pledge> paid = new ArrayList<>();
            for (Gift gift : match.gifts()) {
                Pledge pledge = byGift.get(gift.entry().origin());
                if (pledge != null && pledge.isOpen() && !spokenOf.contains(pledge)) {
                    paid.add(pledge);
                }
            }
            List<Incoming> by = new ArrayList<>();
            for (Payment payment : match.payments()) {
                Incoming receipt = byPayment.get(counted.apply(payment.origin()));
                if (receipt != null && !by.contains(receipt) && receipt.isFree() && !spokenOf.contains(receipt)) {
                    by.add(receipt);
                }
            }
            if (paid.size() == match.gifts().size()
                    && by.size() == match.payments().size()) {
                match(paid, by, match.how());
            }
        }
    }

    /** A gift that states a payment's own number is paid by it, whoever it came from. */
    void byNumber(Match.How how) {
        Map<String, List<Incoming>> byNumber = new HashMap<>();
        for (Incoming receipt : free()) {
            if (!receipt.payment.transactionId().isEmpty()) {
                byNumber.computeIfAbsent(receipt.payment.transactionId(), any -> new ArrayList<>(1))
                        .add(receipt);
            }
        }
        for (Pledge pledge : open()) {
            List<Incoming> numbered = byNumber.getOrDefault(pledge.gift.transactionId(), List.of());
            if (numbered.size() == 1) {
                Incoming receipt = numbered.get(0);
                boolean sameSum = receipt.net.equals(pledge.gift.amount());
                if (receipt.isFree()
                        && receipt.isOf(pledge.gift.channel())
                        && (sameSum || how == Match.How.OTHER_AMOUNT)) {
                    match(List.of(pledge), List.of(receipt), how);
                }
            }
        }
    }

    /** Step 1: the same person and amount; first the gifts of the campaign or cause that a payment's words name. */
    void exact() {
        exact(receipt -> receipt.clues.nameAPurpose(), Matching::isFromForItsPurpose);
        exact(receipt -> true, Matching::isFrom);
    }

    private void exact(Predicate<Incoming> which, BiPredicate<Pledge, Incoming> fits) {
        Blocks blocks = new Blocks();
        for (Incoming receipt : free()) {
            if (which.test(receipt)) {
                blocks.add(receipt, keys(receipt.payer.names(), receipt.net));
            }
        }
        if (blocks.isEmpty()) {
            return;
        }
        for (Pledge pledge : open()) {
            blocks.add(pledge, knownKeys(pledge, blocks));
        }
        for (Blocks.Block block : blocks.all()) {
            take(Pairing.of(block.pledges(), block.receipts(), NEAR, fits), Match.How.EXACT);
        }
    }

    private static boolean isFromForItsPurpose(Pledge pledge, Incoming receipt) {
        return receipt.clues.nameThePurposeOf(pledge.gift) && isFrom(pledge, receipt);
    }

    private static boolean isFrom(Pledge pledge, Incoming receipt) {
        return receipt.isOf(pledge.gift.channel()) && receipt.payer.isDonorOf(pledge);
    }

    private static Collection<?> keys(Collection<String> names, Amount amount) {
        List<NameAndSum> keys = new ArrayList<>(names.size());
        for (String name : names) {
            keys.add(new NameAndSum(name, amount));
        }
        return keys;
    }

    /** Of a gift only what some payment shares with it. */
    private static Collection<?> knownKeys(Pledge pledge, Blocks blocks) {
        Collection<?> keys = keys(pledge.names, pledge.gift.amount());
        keys.removeIf(key -> !blocks.knows(key));
        return keys;
    }

    /** Step 2: a masked payer and the same amount, where no more gifts fit than there are such payments. */
    void masked() {
        Masks masks = new Masks();
        Blocks blocks = new Blocks();
        for (Incoming receipt : free()) {
            if (receipt.payer.isMasked()) {
                masks.add(receipt.payer.mask());
                blocks.add(receipt, keys(Set.of(receipt.payer.mask()), receipt.net));
            }
        }
        if (masks.isEmpty()) {
            return;
        }
        for (Pledge pledge : open()) {
            if (!pledge.anonymous) {
                Collection<?> keys = keys(masks.showing(pledge.names), pledge.gift.amount());
                keys.removeIf(key -> !blocks.knows(key));
                blocks.add(pledge, keys);
            }
        }
        for (Blocks.Block block : blocks.all()) {
            Pairing.Outcome outcome = Pairing.ofAnyDay(block.pledges(), block.receipts(), NEAR, Matching::mayBeMaskOf);
            outcome.pairs().forEach(pair -> match(List.of(pair.pledge()), List.of(pair.receipt()), Match.How.MASKED));
            outcome.refusals().forEach(refusal -> contest(refusal.receipt(), masked(refusal.contest())));
        }
    }

    private static boolean mayBeMaskOf(Pledge pledge, Incoming receipt) {
        return receipt.isOf(pledge.gift.channel())
                && pledge.names.stream().anyMatch(name -> NameMask.shows(receipt.payer.mask(), name));
    }

    private static Ambiguity masked(Ambiguity contest) {
        return contest.variant().equals("person")
                ? new Ambiguity(contest.pledges(), contest.number(), "masked")
                : contest;
    }

    /** Step 3: parts by the same person, the fewest that add up; those taken may leave other ways for the rest. */
    void parts() {
        parts(receipt -> receipt.clues.nameAPurpose(), Matching::isFromForItsPurpose);
        parts(receipt -> true, Matching::isFrom);
    }

    private void parts(Predicate<Incoming> which, BiPredicate<Pledge, Incoming> fits) {
        Predicate<Incoming> byName = receipt -> !receipt.payer.names().isEmpty() && which.test(receipt);
        int before;
        do {
            before = taken.size();
            for (Blocks.Block block : byPerson(byName)) {
                if (block.receipts().size() > 1) {
                    Parts.Outcome outcome = Parts.of(block.pledges(), block.receipts(), NEAR, fits);
                    outcome.paid().forEach(paid -> match(List.of(paid.pledge()), paid.receipts(), Match.How.PARTS));
                    outcome.refusals().forEach(refusal -> contest(refusal.receipt(), refusal.contest()));
                }
            }
        } while (taken.size() > before);
    }

    /**
     * Step 5: the same person, another amount; not where a gift may be paid by a payment left to a person. First the gifts of the campaign that the
     * words name, then payments whose words speak of giving.
     */
    void otherAmount(Predicate<Pledge> allowed) {
        byNumber(Match.How.OTHER_AMOUNT);
        otherAmount(allowed, receipt -> receipt.clues.nameAPurpose(), Matching::isFromForItsPurpose);
        otherAmount(allowed, receipt -> receipt.clues.speaksOfGiving(), Matching::isFrom);
        otherAmount(allowed, receipt -> true, Matching::isFrom);
    }

    private void otherAmount(Predicate<Pledge> allowed, Predicate<Incoming> which, BiPredicate<Pledge, Incoming> fits) {
        for (Blocks.Block block : byPerson(receipt -> which.test(receipt) && !Refunds.saysRefund(receipt.payment))) {
            List<Pledge> theirs = block.pledges().stream()
                    .filter(pledge -> !pledge.contested && allowed.test(pledge))
                    .toList();
            if (!theirs.isEmpty()) {
                take(Pairing.of(theirs, block.receipts(), NEAR, fits), Match.How.OTHER_AMOUNT);
            }
        }
    }

    /**
     * What a person pays later for a gift of which some is missing: where the words say so (补交), or where it is just what is missing of a gift paid in
     * part.
     */
    void later(Predicate<Pledge> allowed) {
        Blocks blocks = new Blocks();
        List<Incoming> free = free();
        for (Incoming receipt : free) {
            if (!Refunds.saysRefund(receipt.payment)) {
                blocks.add(receipt, receipt.payer.names());
            }
        }
        for (Pledge pledge : pledges) {
            if (!pledge.anonymous
                    && !pledge.contested
                    && allowed.test(pledge)
                    && lacks(pledge).isPositive()) {
                List<String> known = new ArrayList<>(pledge.names);
                known.removeIf(name -> !blocks.knows(name));
                blocks.add(pledge, known);
            }
        }
        for (Blocks.Block block : blocks.all()) {
            for (Incoming receipt :
                    block.receipts().stream().sorted(Pairing.BY_TIME).toList()) {
                later(receipt, block.pledges());
            }
        }
    }

    private void later(Incoming receipt, List<Pledge> theirs) {
        List<Pledge> equal = new ArrayList<>();
        List<Pledge> more = new ArrayList<>();
        for (Pledge pledge : theirs) {
            long days = receipt.day - pledge.day;
            boolean inTime = days > 0 && days <= LATER && isFrom(pledge, receipt);
            Amount missing = lacks(pledge);
            boolean begun = pledge.match != null;
            if (!inTime || !missing.isPositive() || !(begun || receipt.clues.isLater())) {
                continue;
            }
            if (missing.equals(receipt.net)) {
                equal.add(pledge);
            } else if (receipt.clues.isLater() && missing.compareTo(receipt.net) > 0) {
                more.add(pledge);
            }
        }
        List<Pledge> fitting = equal.isEmpty() ? more : equal;
        if (fitting.size() > 1 && receipt.clues.nameAPurpose()) {
            List<Pledge> named = fitting.stream()
                    .filter(pledge -> receipt.clues.nameThePurposeOf(pledge.gift))
                    .toList();
            fitting = named.isEmpty() ? fitting : named;
        }
        if (fitting.isEmpty()) {
            return;
        }
        Pledge first = fitting.get(0);
        if (fitting.stream().anyMatch(pledge -> !pledge.likeness.equals(first.likeness))) {
            contest(receipt, new Ambiguity(fitting, "person"));
        } else if (first.match == null) {
            match(List.of(first), List.of(receipt), Match.How.LATER);
        } else {
            add(receipt, first);
        }
    }

    /** What is missing of a gift that nothing, or payments for it alone, were taken for. */
    private Amount lacks(Pledge pledge) {
        Match match = pledge.match;
        if (match == null) {
            return pledge.gift.amount();
        }
        if (match.gifts().size() > 1 || pledge.paid == null) {
            return Amount.ZERO;
        }
        return pledge.gift.amount().minus(pledge.paid);
    }

    /** Takes one payment more for gifts that others were taken for already. */
    private void add(Incoming receipt, Pledge pledge) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            Taken before = taken.get(i);
            if (before.pledges().contains(pledge)) {
                List<Incoming> more = new ArrayList<>(before.receipts());
                more.add(receipt);
                taken.remove(i);
                before.pledges().forEach(paid -> paid.match = null);
                before.receipts().forEach(earlier -> earlier.match = null);
                match(before.pledges(), more, Match.How.LATER);
                return;
            }
        }
        throw new IllegalStateException("never taken: " + pledge.gift.entry().origin());
    }

    private List<Blocks.Block> byPerson(Predicate<Incoming> which) {
        Blocks blocks = new Blocks();
        for (Incoming receipt : free()) {
            if (which.test(receipt)) {
                blocks.add(receipt, receipt.payer.names());
            }
        }
        for (Pledge pledge : open()) {
            if (!pledge.anonymous) {
                List<String> known = new ArrayList<>(pledge.names);
                known.removeIf(name -> !blocks.knows(name));
                blocks.add(pledge, known);
            }
        }
        return blocks.all();
    }

    List<Taken> taken() {
        return taken;
    }
}
