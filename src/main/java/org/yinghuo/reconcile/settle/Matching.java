package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.words.Masks;

/** The steps that find the payments behind the gifts, each done for all gifts before the next begins (rule steps-of-matching). */
final class Matching {
    /** How many days a payment may lie before or after its gift. */
    private static final int NEAR = 3;

    private static final Comparator<Pledge> IN_ORDER = Comparator.comparingInt(pledge -> pledge.index);
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

    /** A list of its own, in the payments' order. */
    List<Incoming> free() {
        List<Incoming> free = new ArrayList<>();
        for (Incoming receipt : receipts) {
            if (receipt.isFree()) {
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
            payments.add(receipt.payment);
        }
        Match match = new Match(gifts, payments, how);
        for (Pledge pledge : paid) {
            pledge.match = match;
        }
        for (Incoming receipt : by) {
            receipt.match = match;
        }
        taken.add(new Taken(match, sorted(paid, IN_ORDER), sorted(by, BY_ORIGIN)));
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
     */
    void keep(List<Match> standing, Set<Object> spokenOf) {
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
                Incoming receipt = byPayment.get(payment.origin());
                if (receipt != null && receipt.isFree() && !spokenOf.contains(receipt)) {
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

    /** Step 1: the same person and amount. */
    void exact() {
        Blocks blocks = new Blocks();
        for (Incoming receipt : free()) {
            blocks.add(receipt, keys(receipt.payer.names(), receipt.net));
        }
        for (Pledge pledge : open()) {
            blocks.add(pledge, knownKeys(pledge, blocks));
        }
        for (Blocks.Block block : blocks.all()) {
            take(Pairing.of(block.pledges(), block.receipts(), NEAR, Matching::isFrom), Match.How.EXACT);
        }
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

    /** Step 2: a masked payer and the same amount, where one person only fits; what that settles may leave one person only for another. */
    void masked() {
        Masks masks = new Masks();
        List<Incoming> hidden = new ArrayList<>();
        for (Incoming receipt : free()) {
            if (receipt.payer.isMasked()) {
                hidden.add(receipt);
                masks.add(receipt.payer.mask());
            }
        }
        if (hidden.isEmpty()) {
            return;
        }
        Map<NameAndSum, List<Pledge>> shownAs = new HashMap<>();
        for (Pledge pledge : open()) {
            if (!pledge.anonymous) {
                masks.showing(pledge.names)
                        .forEach(mask -> shownAs.computeIfAbsent(
                                        new NameAndSum(mask, pledge.gift.amount()), any -> new ArrayList<>(1))
                                .add(pledge));
            }
        }
        shownAs.values().forEach(list -> list.sort(Pairing.BY_DAY));
        hidden.sort(Pairing.BY_TIME);
        while (unmask(hidden, shownAs)) {
            hidden.removeIf(receipt -> !receipt.isFree());
        }
        for (Incoming receipt : hidden) {
            List<Pledge> fitting = fitting(receipt, shownAs);
            if (fitting.size() > 1) {
                contest(receipt, new Ambiguity(fitting, "masked"));
            }
        }
    }

    private boolean unmask(List<Incoming> hidden, Map<NameAndSum, List<Pledge>> shownAs) {
        Blocks blocks = new Blocks();
        Set<Pledge> sought = new HashSet<>();
        for (Incoming receipt : hidden) {
            List<Pledge> fitting = fitting(receipt, shownAs);
            Set<String> people = new HashSet<>();
            fitting.forEach(pledge -> people.add(pledge.gift.person().key()));
            if (people.size() == 1) {
                blocks.add(receipt, keys(people, receipt.net));
                for (Pledge pledge : fitting) {
                    if (sought.add(pledge)) {
                        blocks.add(pledge, keys(people, receipt.net));
                    }
                }
            }
        }
        int before = taken.size();
        for (Blocks.Block block : blocks.all()) {
            take(
                    Pairing.of(
                            block.pledges(),
                            block.receipts(),
                            NEAR,
                            (pledge, receipt) -> receipt.isOf(pledge.gift.channel())),
                    Match.How.MASKED);
        }
        return taken.size() > before;
    }

    /** Open gifts that a masked payment fits; where they are many, enough of them to see that they are of several people. */
    private static List<Pledge> fitting(Incoming receipt, Map<NameAndSum, List<Pledge>> shownAs) {
        List<Pledge> fitting = new ArrayList<>();
        Set<String> people = new HashSet<>();
        for (Pledge pledge : shownAs.getOrDefault(new NameAndSum(receipt.payer.mask(), receipt.net), List.of())) {
            if (pledge.day > receipt.day + NEAR || (people.size() > 1 && fitting.size() > 20)) {
                break;
            }
            if (pledge.day >= receipt.day - NEAR && pledge.isOpen() && receipt.isOf(pledge.gift.channel())) {
                fitting.add(pledge);
                people.add(pledge.gift.person().key());
            }
        }
        return fitting;
    }

    /** Step 3: two to four parts by the same person. */
    void parts() {
        Predicate<Incoming> byName = receipt -> !receipt.payer.names().isEmpty();
        for (Blocks.Block block : byPerson(byName)) {
            if (block.receipts().size() > 1) {
                Parts.Outcome outcome = Parts.of(block.pledges(), block.receipts(), NEAR, Matching::isFrom);
                outcome.paid().forEach(paid -> match(List.of(paid.pledge()), paid.receipts(), Match.How.PARTS));
                outcome.refusals().forEach(refusal -> contest(refusal.receipt(), refusal.contest()));
            }
        }
    }

    /** Step 5: the same person, another amount; not where a gift may be paid by a payment left to a person. */
    void otherAmount(Predicate<Pledge> allowed) {
        byNumber(Match.How.OTHER_AMOUNT);
        for (Blocks.Block block : byPerson(receipt -> !Refunds.saysRefund(receipt.payment))) {
            List<Pledge> theirs = block.pledges().stream()
                    .filter(pledge -> !pledge.contested && allowed.test(pledge))
                    .toList();
            if (!theirs.isEmpty()) {
                take(Pairing.of(theirs, block.receipts(), NEAR, Matching::isFrom), Match.How.OTHER_AMOUNT);
            }
        }
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
