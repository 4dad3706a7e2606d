package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.yinghuo.model.Amount;

/** The steps that find the payments behind the gifts, each done for all gifts before the next begins (contract, section 6). */
final class Matching {
    /** How many days a payment may lie before or after its gift. */
    private static final int NEAR = 3;

    private record NameAndSum(String name, Amount amount) {}

    private final List<Pledge> pledges;
    private final List<Receipt> receipts;
    private final List<Match> matches = new ArrayList<>();

    Matching(List<Pledge> pledges, List<Receipt> receipts) {
        this.pledges = pledges;
        this.receipts = receipts;
    }

    List<Pledge> open() {
        return pledges.stream().filter(Pledge::isOpen).toList();
    }

    List<Receipt> free() {
        return receipts.stream().filter(Receipt::isFree).toList();
    }

    /** Takes payments as the money of gifts. */
    void match(List<Pledge> paid, List<Receipt> by, Match.How how) {
        if (!paid.stream().allMatch(Pledge::isOpen) || by.stream().anyMatch(receipt -> receipt.match != null)) {
            throw new IllegalStateException(
                    "taken twice: " + paid.get(0).gift.entry().origin());
        }
        Match match = new Match(
                paid.stream().map(pledge -> pledge.gift).toList(),
                by.stream().map(receipt -> receipt.payment).toList(),
                how);
        paid.forEach(pledge -> pledge.match = match);
        by.forEach(receipt -> receipt.match = match);
        matches.add(match);
    }

    /** Leaves a payment to a person. */
    static void contest(Receipt receipt, Contest contest) {
        receipt.contest = contest;
        contest.pledges().forEach(pledge -> pledge.contested = true);
    }

    private void take(Pairing.Outcome outcome, Match.How how) {
        outcome.pairs().forEach(pair -> match(List.of(pair.pledge()), List.of(pair.receipt()), how));
        outcome.refusals().forEach(refusal -> contest(refusal.receipt(), refusal.contest()));
    }

    /** A gift that states a payment's own number is paid by it, whoever it came from. */
    void byNumber(Match.How how) {
        Map<String, List<Receipt>> byNumber = new HashMap<>();
        for (Receipt receipt : free()) {
            if (!receipt.payment.transactionId().isEmpty()) {
                byNumber.computeIfAbsent(receipt.payment.transactionId(), any -> new ArrayList<>(1))
                        .add(receipt);
            }
        }
        for (Pledge pledge : open()) {
            List<Receipt> numbered = byNumber.getOrDefault(pledge.gift.transactionId(), List.of());
            if (numbered.size() == 1) {
                Receipt receipt = numbered.get(0);
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
        for (Receipt receipt : free()) {
            blocks.add(receipt, keys(receipt.payer.names(), receipt.net));
        }
        for (Pledge pledge : open()) {
            blocks.add(pledge, keys(pledge.names, pledge.gift.amount()));
        }
        for (Blocks.Block block : blocks.all()) {
            take(Pairing.of(block.pledges(), block.receipts(), NEAR, Matching::isFrom), Match.How.EXACT);
        }
    }

    private static boolean isFrom(Pledge pledge, Receipt receipt) {
        return receipt.isOf(pledge.gift.channel()) && receipt.payer.isDonorOf(pledge);
    }

    private static Collection<?> keys(Collection<String> names, Amount amount) {
        return names.stream().map(name -> new NameAndSum(name, amount)).toList();
    }

    /** Step 2: a masked payer and the same amount, where one person only fits; what that settles may leave one person only for another. */
    void masked() {
        Set<String> masks = new HashSet<>();
        List<Receipt> hidden = new ArrayList<>();
        for (Receipt receipt : free()) {
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
                Set<String> theirs = new HashSet<>();
                pledge.names.forEach(name -> theirs.addAll(NameMask.all(name)));
                theirs.retainAll(masks);
                theirs.forEach(mask -> shownAs.computeIfAbsent(
                                new NameAndSum(mask, pledge.gift.amount()), any -> new ArrayList<>(1))
                        .add(pledge));
            }
        }
        shownAs.values().forEach(list -> list.sort(Pairing.BY_DAY));
        hidden.sort(Pairing.BY_TIME);
        while (unmask(hidden, shownAs)) {
            hidden.removeIf(receipt -> !receipt.isFree());
        }
        for (Receipt receipt : hidden) {
            List<Pledge> fitting = fitting(receipt, shownAs);
            if (fitting.size() > 1) {
                contest(receipt, new Contest(fitting, "masked"));
            }
        }
    }

    private boolean unmask(List<Receipt> hidden, Map<NameAndSum, List<Pledge>> shownAs) {
        Blocks blocks = new Blocks();
        Set<Pledge> sought = new HashSet<>();
        for (Receipt receipt : hidden) {
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
        int before = matches.size();
        for (Blocks.Block block : blocks.all()) {
            take(
                    Pairing.of(
                            block.pledges(),
                            block.receipts(),
                            NEAR,
                            (pledge, receipt) -> receipt.isOf(pledge.gift.channel())),
                    Match.How.MASKED);
        }
        return matches.size() > before;
    }

    /** Open gifts that a masked payment fits; where they are many, enough of them to see that they are of several people. */
    private static List<Pledge> fitting(Receipt receipt, Map<NameAndSum, List<Pledge>> shownAs) {
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
        Predicate<Receipt> byName = receipt -> !receipt.payer.names().isEmpty();
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

    private List<Blocks.Block> byPerson(Predicate<Receipt> which) {
        Blocks blocks = new Blocks();
        for (Receipt receipt : free()) {
            if (which.test(receipt)) {
                blocks.add(receipt, receipt.payer.names());
            }
        }
        for (Pledge pledge : open()) {
            if (!pledge.anonymous) {
                blocks.add(pledge, pledge.names);
            }
        }
        return blocks.all();
    }

    List<Match> matches() {
        return matches;
    }
}
