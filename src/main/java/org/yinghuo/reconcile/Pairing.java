package org.yinghuo.reconcile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Pairs the gifts and payments of one name one to one, nearest in time first: as many as can be on the same day, then of what is left as many as
 * can be a day apart, and so on.
 *
 * <p>Where another choice would be as near and leave a gift or payment over that figures differently, none of the choices is taken.
 */
final class Pairing {
    /** A gift and its payment. */
    record Pair(Pledge pledge, Receipt receipt) {}

    /** A payment that was not taken, and why. */
    record Refusal(Receipt receipt, Contest contest) {}

    /** What came of it: each gift and each payment at most once. */
    record Outcome(List<Pair> pairs, List<Refusal> refusals) {}

    static final Comparator<Pledge> BY_DAY =
            Comparator.comparingLong((Pledge pledge) -> pledge.day).thenComparingInt(pledge -> pledge.index);
    static final Comparator<Receipt> BY_TIME = Comparator.comparing((Receipt receipt) -> receipt.payment.time())
            .thenComparing(receipt -> receipt.payment.origin());

    /** Beyond so many on either side only left-over ones are compared, not every two pairs. */
    private static final int MOST_SWAPS = 64;

    private static final int NONE = -1;

    private final List<Pledge> pledges;
    private final List<Receipt> receipts;
    private final BiPredicate<Pledge, Receipt> fits;
    private final int maxDays;
    private final int[] receiptOf;
    private final int[] pledgeOf;
    private final int[] levelOf;

    private Pairing(List<Pledge> pledges, List<Receipt> receipts, int maxDays, BiPredicate<Pledge, Receipt> fits) {
        this.pledges = pledges.stream().sorted(BY_DAY).toList();
        this.receipts = receipts.stream().sorted(BY_TIME).toList();
        this.fits = fits;
        this.maxDays = maxDays;
        this.receiptOf = new int[pledges.size()];
        this.pledgeOf = new int[receipts.size()];
        this.levelOf = new int[receipts.size()];
        Arrays.fill(receiptOf, NONE);
        Arrays.fill(pledgeOf, NONE);
    }

    /** Pairs those that fit and lie at most so many days apart. */
    static Outcome of(List<Pledge> pledges, List<Receipt> receipts, int maxDays, BiPredicate<Pledge, Receipt> fits) {
        if (pledges.size() == 1 && receipts.size() == 1) {
            Pledge pledge = pledges.get(0);
            Receipt receipt = receipts.get(0);
            boolean pair = Math.abs(pledge.day - receipt.day) <= maxDays && fits.test(pledge, receipt);
            return new Outcome(pair ? List.of(new Pair(pledge, receipt)) : List.of(), List.of());
        }
        Pairing pairing = new Pairing(pledges, receipts, maxDays, fits);
        pairing.pairNearestFirst();
        return pairing.outcome();
    }

    private void pairNearestFirst() {
        for (int days = 0; days <= maxDays; days++) {
            for (int pledge = 0; pledge < receiptOf.length; pledge++) {
                if (receiptOf[pledge] == NONE) {
                    augment(pledge, days);
                }
            }
        }
    }

    /** Finds the gift a payment so many days away, moving gifts paired at the same distance to others where that makes room. */
    private void augment(int start, int days) {
        Map<Integer, Integer> cameFrom = new HashMap<>();
        Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            int pledge = waiting.remove();
            for (int receipt : at(pledge, days)) {
                boolean movable = pledgeOf[receipt] == NONE || levelOf[receipt] == days;
                if (!movable
                        || cameFrom.containsKey(receipt)
                        || !fits.test(pledges.get(pledge), receipts.get(receipt))) {
                    continue;
                }
                cameFrom.put(receipt, pledge);
                if (pledgeOf[receipt] == NONE) {
                    flip(receipt, start, days, cameFrom);
                    return;
                }
                waiting.add(pledgeOf[receipt]);
            }
        }
    }

    private void flip(int free, int start, int days, Map<Integer, Integer> cameFrom) {
        int receipt = free;
        while (true) {
            int pledge = cameFrom.getOrDefault(receipt, start);
            int before = receiptOf[pledge];
            receiptOf[pledge] = receipt;
            pledgeOf[receipt] = pledge;
            levelOf[receipt] = days;
            if (pledge == start) {
                return;
            }
            receipt = before;
        }
    }

    /** The payments exactly so many days before or after a gift, in the order of their times. */
    private List<Integer> at(int pledge, int days) {
        List<Integer> found = new ArrayList<>();
        long day = pledges.get(pledge).day;
        addThoseOf(day - days, found);
        if (days > 0) {
            addThoseOf(day + days, found);
        }
        return found;
    }

    private void addThoseOf(long day, List<Integer> found) {
        int low = 0;
        int high = receipts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (receipts.get(middle).day < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < receipts.size() && receipts.get(i).day == day; i++) {
            found.add(i);
        }
    }

    private Outcome outcome() {
        Map<Integer, Contest> refused = new HashMap<>();
        Set<Object> seen = new LinkedHashSet<>();
        boolean giftsDiffer = pledges.stream()
                        .map(pledge -> pledge.likeness)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
        for (int pledge = 0; giftsDiffer && pledge < receiptOf.length; pledge++) {
            if (receiptOf[pledge] == NONE) {
                refuseRivals(pledge, seen, refused);
            }
        }
        boolean paymentsDiffer = receipts.stream()
                        .map(receipt -> receipt.leftover)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
        for (int receipt = 0; paymentsDiffer && receipt < pledgeOf.length; receipt++) {
            if (pledgeOf[receipt] == NONE) {
                refuseRivalPayments(receipt, seen, refused);
            }
        }
        refuseSwaps(refused);
        List<Pair> pairs = new ArrayList<>();
        for (int pledge = 0; pledge < receiptOf.length; pledge++) {
            int receipt = receiptOf[pledge];
            if (receipt != NONE && !refused.containsKey(receipt)) {
                pairs.add(new Pair(pledges.get(pledge), receipts.get(receipt)));
            }
        }
        List<Refusal> refusals = refused.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Refusal(receipts.get(entry.getKey()), entry.getValue()))
                .toList();
        return new Outcome(pairs, refusals);
    }

    /** A gift left over, and those paired ones that might be left over in its stead: all must be alike. */
    private void refuseRivals(int left, Set<Object> seen, Map<Integer, Contest> refused) {
        Pledge.Likeness likeness = pledges.get(left).likeness;
        Set<Integer> rivals = new LinkedHashSet<>(List.of(left));
        Deque<Integer> waiting = new ArrayDeque<>(rivals);
        boolean differ = false;
        while (!waiting.isEmpty()) {
            int pledge = waiting.remove();
            differ |= !pledges.get(pledge).likeness.equals(likeness);
            for (int days = 0; days <= maxDays; days++) {
                for (int receipt : at(pledge, days)) {
                    int rival = pledgeOf[receipt];
                    if (rival != NONE
                            && levelOf[receipt] == days
                            && !rivals.contains(rival)
                            && fits.test(pledges.get(pledge), receipts.get(receipt))
                            && seen.add(List.of("gift", likeness, rival))) {
                        rivals.add(rival);
                        waiting.add(rival);
                    }
                }
            }
        }
        if (differ) {
            refuse(rivals, "person", refused);
        }
    }

    /** A payment left over, and those paired ones that might be left over in its stead: all must count alike. */
    private void refuseRivalPayments(int left, Set<Object> seen, Map<Integer, Contest> refused) {
        Receipt.Leftover leftover = receipts.get(left).leftover;
        Set<Integer> rivals = new LinkedHashSet<>(List.of(left));
        Deque<Integer> waiting = new ArrayDeque<>(rivals);
        boolean differ = false;
        while (!waiting.isEmpty()) {
            int receipt = waiting.remove();
            differ |= !receipts.get(receipt).leftover.equals(leftover);
            for (int pledge = 0; pledge < receiptOf.length; pledge++) {
                int rival = receiptOf[pledge];
                if (rival != NONE
                        && !rivals.contains(rival)
                        && Math.abs(pledges.get(pledge).day - receipts.get(receipt).day) == levelOf[rival]
                        && fits.test(pledges.get(pledge), receipts.get(receipt))
                        && seen.add(List.of("payment", leftover, rival))) {
                    rivals.add(rival);
                    waiting.add(rival);
                }
            }
        }
        if (differ) {
            Set<Integer> theirs = new LinkedHashSet<>();
            rivals.stream().filter(rival -> pledgeOf[rival] != NONE).forEach(rival -> theirs.add(pledgeOf[rival]));
            refuse(theirs, "time", refused);
            List<Pledge> fitting = theirs.stream().sorted().map(pledges::get).toList();
            rivals.forEach(rival -> refused.putIfAbsent(rival, new Contest(fitting, "time")));
        }
    }

    /** Two pairs of the same nearness that might as well be crossed, with other sums for gifts that are not alike. */
    private void refuseSwaps(Map<Integer, Contest> refused) {
        if (pledges.size() > MOST_SWAPS || receipts.size() > MOST_SWAPS) {
            return;
        }
        for (int one = 0; one < receiptOf.length; one++) {
            for (int other = one + 1; other < receiptOf.length; other++) {
                if (receiptOf[one] != NONE && receiptOf[other] != NONE && mayBeCrossed(one, other)) {
                    refuse(new LinkedHashSet<>(List.of(one, other)), "person", refused);
                }
            }
        }
    }

    private boolean mayBeCrossed(int one, int other) {
        Receipt first = receipts.get(receiptOf[one]);
        Receipt second = receipts.get(receiptOf[other]);
        Pledge left = pledges.get(one);
        Pledge right = pledges.get(other);
        if (first.net.equals(second.net) || left.likeness.equals(right.likeness)) {
            return false;
        }
        long nearer = Math.min(Math.abs(left.day - second.day), Math.abs(right.day - first.day));
        long farther = Math.max(Math.abs(left.day - second.day), Math.abs(right.day - first.day));
        return nearer == Math.min(levelOf[receiptOf[one]], levelOf[receiptOf[other]])
                && farther == Math.max(levelOf[receiptOf[one]], levelOf[receiptOf[other]])
                && fits.test(left, second)
                && fits.test(right, first);
    }

    private void refuse(Set<Integer> rivals, String variant, Map<Integer, Contest> refused) {
        List<Pledge> contested = rivals.stream().sorted().map(pledges::get).toList();
        for (int rival : rivals) {
            if (receiptOf[rival] != NONE) {
                refused.putIfAbsent(receiptOf[rival], new Contest(contested, variant));
            }
        }
    }
}
