package org.yinghuo.reconcile.settle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.BinarySearch;

/**
 * Pairs the gifts and payments of one name one to one, nearest in time first: as many as can be on the same day, then of what that leaves open as
 * many as can be a day apart, and so on.
 *
 * <p>Such a pairing is called rank-maximal; Irving and others (Rank-maximal matchings, 2006) find it by augmenting distance after distance in
 * a graph that keeps only the edges some best pairing uses. In the same graph, what could be left over in another's stead is what an
 * alternating path reaches; where that would show in a figure, none of those pairs is taken.
 */
final class Pairing {
    /** A gift and its payment. */
    record Pair(Pledge pledge, Incoming receipt) {}

    /** A payment that was not taken, and why. */
    record Refusal(Incoming receipt, Ambiguity contest) {}

    /** What came of it: each gift and each payment at most once. */
    record Outcome(List<Pair> pairs, List<Refusal> refusals) {}

    static final Comparator<Pledge> BY_DAY =
            Comparator.comparingLong((Pledge pledge) -> pledge.day).thenComparingInt(pledge -> pledge.index);
    static final Comparator<Incoming> BY_TIME = Comparator.comparing((Incoming receipt) -> receipt.payment.time())
            .thenComparing(receipt -> receipt.payment.origin());

    private static final int NONE = -1;
    private static final int IN_VAIN = -1;

    /** How a gift or payment stands to those left over at some distance: at the end of an even path, of an odd one, of none. */
    private enum Side {
        EVEN,
        ODD,
        FAR
    }

    private final List<Pledge> pledges;
    private final List<Incoming> receipts;
    private final BiPredicate<Pledge, Incoming> fits;
    private final boolean nearestFirst;
    private final int[] receiptOf;
    private final int[] pledgeOf;
    private final List<Side[]> pledgeSides = new ArrayList<>();
    private final List<Side[]> receiptSides = new ArrayList<>();
    private final int[] cameFrom;
    private final int[] seenIn;
    private final int[] waiting;

    /** The first day that any of the gifts from a place on may have been given on. */
    private final long[] earliest;

    private int search;
    private int reach;

    private Pairing(
            List<Pledge> pledges, List<Incoming> receipts, BiPredicate<Pledge, Incoming> fits, boolean nearestFirst) {
        this.nearestFirst = nearestFirst;
        this.pledges = pledges.stream().sorted(BY_DAY).toList();
        this.receipts = receipts.stream().sorted(BY_TIME).toList();
        this.fits = fits;
        this.receiptOf = new int[pledges.size()];
        this.pledgeOf = new int[receipts.size()];
        this.cameFrom = new int[receipts.size()];
        this.seenIn = new int[receipts.size()];
        this.waiting = new int[receipts.size() + 1];
        this.earliest = new long[pledges.size()];
        long first = Long.MAX_VALUE;
        for (int pledge = earliest.length - 1; pledge >= 0; pledge--) {
            first = Math.min(first, this.pledges.get(pledge).since);
            earliest[pledge] = first;
        }
        Arrays.fill(receiptOf, NONE);
        Arrays.fill(pledgeOf, NONE);
    }

    /** Pairs those that fit and lie at most so many days apart, the nearest first. */
    static Outcome of(List<Pledge> pledges, List<Incoming> receipts, int maxDays, BiPredicate<Pledge, Incoming> fits) {
        return of(pledges, receipts, maxDays, fits, true);
    }

    /** Pairs those that fit and lie at most so many days apart, whichever is nearer: taken only where none is left over that might as well be. */
    static Outcome ofAnyDay(
            List<Pledge> pledges, List<Incoming> receipts, int maxDays, BiPredicate<Pledge, Incoming> fits) {
        return of(pledges, receipts, maxDays, fits, false);
    }

    private static Outcome of(
            List<Pledge> pledges,
            List<Incoming> receipts,
            int maxDays,
            BiPredicate<Pledge, Incoming> fits,
            boolean nearestFirst) {
        if (pledges.size() == 1 && receipts.size() == 1) {
            Pledge pledge = pledges.get(0);
            Incoming receipt = receipts.get(0);
            boolean pair = pledge.daysTo(receipt.day) <= maxDays && fits.test(pledge, receipt);
            return new Outcome(pair ? List.of(new Pair(pledge, receipt)) : List.of(), List.of());
        }
        Pairing pairing = new Pairing(pledges, receipts, fits, nearestFirst);
        pairing.reach = maxDays;
        long near = pairing.countNear();
        if (near > SearchBounds.NEAR_PAIRS) {
            return pairing.givenUp();
        }
        pairing.pairNearestFirst(maxDays);
        return near * pairing.kindsLeft() > SearchBounds.LOOKS_AT_PAIRS ? pairing.givenUp() : pairing.outcome();
    }

    /** How many gifts and payments, each two of them, lie as near as may be. */
    private long countNear() {
        long near = 0;
        for (int pledge = 0; pledge < receiptOf.length; pledge++) {
            near += endWithin(pledge) - firstWithin(pledge);
        }
        return near;
    }

    /** Of how many kinds the gifts and payments without a partner are. */
    private int kindsLeft() {
        Set<Object> kinds = new HashSet<>();
        for (int pledge = 0; pledge < receiptOf.length; pledge++) {
            if (receiptOf[pledge] == NONE) {
                kinds.add(pledges.get(pledge).likeness);
            }
        }
        for (int receipt = 0; receipt < pledgeOf.length; receipt++) {
            if (pledgeOf[receipt] == NONE) {
                kinds.add(receipts.get(receipt).leftover);
            }
        }
        return kinds.size();
    }

    /** Leaves all that have something near them to a person. */
    private Outcome givenUp() {
        int[] begin = new int[receipts.size() + 1];
        for (int pledge = 0; pledge < receiptOf.length; pledge++) {
            begin[firstWithin(pledge)]++;
            begin[endWithin(pledge)]--;
        }
        Ambiguity contest = new Ambiguity(pledges, "crowd");
        List<Refusal> refusals = new ArrayList<>();
        int near = 0;
        for (int receipt = 0; receipt < pledgeOf.length; receipt++) {
            near += begin[receipt];
            if (near > 0) {
                refusals.add(new Refusal(receipts.get(receipt), contest));
            }
        }
        return new Outcome(List.of(), refusals);
    }

    private void pairNearestFirst(int maxDays) {
        int paired = 0;
        for (int days = nearestFirst ? 0 : maxDays; days <= maxDays; days++) {
            reach = days;
            Arrays.fill(seenIn, 0);
            for (int pledge = 0; pledge < receiptOf.length; pledge++) {
                if (receiptOf[pledge] == NONE && augment(pledge)) {
                    paired++;
                }
            }
            if (paired == Math.min(receiptOf.length, pledgeOf.length)) {
                return;
            }
            label();
        }
    }

    /** Finds the gift a payment, moving others to payments as near to them where that makes room. */
    private boolean augment(int start) {
        search++;
        int filled = 1;
        waiting[0] = start;
        for (int read = 0; read < filled; read++) {
            int pledge = waiting[read];
            for (int receipt = firstWithin(pledge); isWithin(receipt, pledge); receipt++) {
                if (seenIn[receipt] != search && seenIn[receipt] != IN_VAIN && isUsable(pledge, receipt)) {
                    seenIn[receipt] = search;
                    cameFrom[receipt] = pledge;
                    if (pledgeOf[receipt] == NONE) {
                        flip(receipt, start);
                        return true;
                    }
                    waiting[filled++] = pledgeOf[receipt];
                }
            }
        }
        // What a search without success has seen leads no later one at this distance anywhere.
        for (int read = 1; read < filled; read++) {
            seenIn[receiptOf[waiting[read]]] = IN_VAIN;
        }
        return false;
    }

    private void flip(int free, int start) {
        int receipt = free;
        int pledge;
        do {
            pledge = cameFrom[receipt];
            int before = receiptOf[pledge];
            receiptOf[pledge] = receipt;
            pledgeOf[receipt] = pledge;
            receipt = before;
        } while (pledge != start);
    }

    /** The first payment as near to a gift as is now looked for, or nearer; they follow one another in time. */
    private int firstWithin(int pledge) {
        return firstReceiptSince(pledges.get(pledge).firstWithin(reach));
    }

    /** The place behind the last payment that is as near to a gift as is now looked for. */
    private int endWithin(int pledge) {
        return firstReceiptSince(pledges.get(pledge).day + reach + 1);
    }

    private int firstReceiptSince(long day) {
        return BinarySearch.first(receipts.size(), place -> receipts.get(place).day >= day);
    }

    private boolean isWithin(int receipt, int pledge) {
        return receipt < receipts.size() && receipts.get(receipt).day <= pledges.get(pledge).day + reach;
    }

    /** Whether some pairing that is best so far may use the pair. */
    private boolean isUsable(int pledge, int receipt) {
        long days = pledges.get(pledge).daysTo(receipts.get(receipt).day);
        if (days > reach) {
            return false;
        }
        days = nearestFirst ? days : 0;
        for (int nearer = 0; nearer < pledgeSides.size(); nearer++) {
            Side one = pledgeSides.get(nearer)[pledge];
            Side other = receiptSides.get(nearer)[receipt];
            boolean kept = nearer < days
                    ? one == Side.EVEN && other == Side.EVEN
                    : one == Side.EVEN || other == Side.EVEN || (one == Side.FAR && other == Side.FAR);
            if (!kept) {
                return false;
            }
        }
        return fits.test(pledges.get(pledge), receipts.get(receipt));
    }

    private void label() {
        Side[] pledgeSide = new Side[receiptOf.length];
        Side[] receiptSide = new Side[pledgeOf.length];
        Arrays.fill(pledgeSide, Side.FAR);
        Arrays.fill(receiptSide, Side.FAR);
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int pledge = 0; pledge < receiptOf.length; pledge++) {
            if (receiptOf[pledge] == NONE) {
                pledgeSide[pledge] = Side.EVEN;
                waiting.add(pledge);
            }
        }
        while (!waiting.isEmpty()) {
            int pledge = waiting.remove();
            for (int receipt = firstWithin(pledge); isWithin(receipt, pledge); receipt++) {
                if (receiptSide[receipt] == Side.FAR && isUsable(pledge, receipt)) {
                    receiptSide[receipt] = Side.ODD;
                    pledgeSide[pledgeOf[receipt]] = Side.EVEN;
                    waiting.add(pledgeOf[receipt]);
                }
            }
        }
        for (int receipt = 0; receipt < pledgeOf.length; receipt++) {
            if (pledgeOf[receipt] == NONE) {
                receiptSide[receipt] = Side.EVEN;
                waiting.add(receipt);
            }
        }
        while (!waiting.isEmpty()) {
            int receipt = waiting.remove();
            for (int pledge = firstPledgeWithin(receipt); isPledgeWithin(pledge, receipt); pledge++) {
                if (pledgeSide[pledge] == Side.FAR && isUsable(pledge, receipt)) {
                    pledgeSide[pledge] = Side.ODD;
                    receiptSide[receiptOf[pledge]] = Side.EVEN;
                    waiting.add(receiptOf[pledge]);
                }
            }
        }
        pledgeSides.add(pledgeSide);
        receiptSides.add(receiptSide);
    }

    private int firstPledgeWithin(int receipt) {
        long day = receipts.get(receipt).day - reach;
        return BinarySearch.first(pledges.size(), place -> pledges.get(place).day >= day);
    }

    /** Whether a gift from that place on may be as near to a payment as is now looked for; those that may not are passed over one by one. */
    private boolean isPledgeWithin(int pledge, int receipt) {
        return pledge < pledges.size() && earliest[pledge] - reach <= receipts.get(receipt).day;
    }

    private Outcome outcome() {
        @Nullable Ambiguity[] refused = new @Nullable Ambiguity[receipts.size()];
        refuseRivalGifts(refused);
        refuseRivalPayments(refused);
        refuseSwaps(refused);
        List<Pair> pairs = new ArrayList<>();
        for (int pledge = 0; pledge < receiptOf.length; pledge++) {
            int receipt = receiptOf[pledge];
            if (receipt != NONE && refused[receipt] == null) {
                pairs.add(new Pair(pledges.get(pledge), receipts.get(receipt)));
            }
        }
        List<Refusal> refusals = new ArrayList<>();
        for (int receipt = 0; receipt < refused.length; receipt++) {
            @Nullable Ambiguity contest = refused[receipt];
            if (contest != null) {
                refusals.add(new Refusal(receipts.get(receipt), contest));
            }
        }
        return new Outcome(pairs, refusals);
    }

    /** Gifts left over, and those paired ones that might be left over in their stead: all must be alike. */
    private void refuseRivalGifts(@Nullable Ambiguity[] refused) {
        if (pledges.stream().map(pledge -> pledge.likeness).distinct().limit(2).count() < 2) {
            return;
        }
        Map<Pledge.Likeness, Set<Integer>> left = new HashMap<>();
        for (int pledge = 0; pledge < receiptOf.length; pledge++) {
            if (receiptOf[pledge] == NONE) {
                left.computeIfAbsent(pledges.get(pledge).likeness, any -> new TreeSet<>())
                        .add(pledge);
            }
        }
        left.forEach((likeness, theirs) -> {
            Set<Integer> seen = new HashSet<>(theirs);
            Set<Integer> rivals = new TreeSet<>(theirs);
            Deque<Integer> waiting = new ArrayDeque<>(theirs);
            while (!waiting.isEmpty()) {
                int pledge = waiting.remove();
                for (int receipt = firstWithin(pledge); isWithin(receipt, pledge); receipt++) {
                    int rival = pledgeOf[receipt];
                    if (rival != NONE && !seen.contains(rival) && isUsable(pledge, receipt)) {
                        seen.add(rival);
                        waiting.add(rival);
                        if (mayBeLeft(rival, pledgeSides)) {
                            rivals.add(rival);
                        }
                    }
                }
            }
            if (rivals.stream().anyMatch(rival -> !pledges.get(rival).likeness.equals(likeness))) {
                refuse(rivals, "person", refused);
            }
        });
    }

    /** Payments left over, and those paired ones that might be left over in their stead: all must count alike. */
    private void refuseRivalPayments(@Nullable Ambiguity[] refused) {
        if (receipts.stream()
                        .map(receipt -> receipt.leftover)
                        .distinct()
                        .limit(2)
                        .count()
                < 2) {
            return;
        }
        Map<Incoming.Leftover, Set<Integer>> left = new HashMap<>();
        for (int receipt = 0; receipt < pledgeOf.length; receipt++) {
            if (pledgeOf[receipt] == NONE) {
                left.computeIfAbsent(receipts.get(receipt).leftover, any -> new TreeSet<>())
                        .add(receipt);
            }
        }
        left.forEach((leftover, theirs) -> {
            Set<Integer> seen = new HashSet<>(theirs);
            Set<Integer> rivals = new TreeSet<>(theirs);
            Set<Integer> gifts = new TreeSet<>();
            Deque<Integer> waiting = new ArrayDeque<>(theirs);
            while (!waiting.isEmpty()) {
                int receipt = waiting.remove();
                for (int pledge = firstPledgeWithin(receipt); isPledgeWithin(pledge, receipt); pledge++) {
                    int rival = receiptOf[pledge];
                    if (rival != NONE && !seen.contains(rival) && isUsable(pledge, receipt)) {
                        seen.add(rival);
                        waiting.add(rival);
                        if (mayBeLeft(rival, receiptSides)) {
                            rivals.add(rival);
                            gifts.add(pledge);
                        }
                    }
                }
            }
            if (rivals.stream().anyMatch(rival -> !receipts.get(rival).leftover.equals(leftover))) {
                Ambiguity contest =
                        new Ambiguity(gifts.stream().map(pledges::get).toList(), "time");
                rivals.stream().filter(rival -> refused[rival] == null).forEach(rival -> refused[rival] = contest);
            }
        });
    }

    /** Whether some best pairing leaves it over: at no distance it is one that must be paired as near as that. */
    private static boolean mayBeLeft(int which, List<Side[]> sides) {
        return sides.stream().allMatch(atDistance -> atDistance[which] == Side.EVEN);
    }

    /** Two pairs that might as well be crossed, with other sums for gifts that are not alike. */
    private void refuseSwaps(@Nullable Ambiguity[] refused) {
        boolean sumsDiffer = receipts.stream()
                        .map(receipt -> receipt.net)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
        if (!sumsDiffer) {
            return;
        }
        for (int one = 0; one < receiptOf.length; one++) {
            if (receiptOf[one] == NONE) {
                continue;
            }
            for (int receipt = firstWithin(one); isWithin(receipt, one); receipt++) {
                int other = pledgeOf[receipt];
                if (other > one && mayBeCrossed(one, other)) {
                    refuse(new HashSet<>(List.of(one, other)), "person", refused);
                }
            }
        }
    }

    private boolean mayBeCrossed(int one, int other) {
        return !receipts.get(receiptOf[one]).net.equals(receipts.get(receiptOf[other]).net)
                && !pledges.get(one).likeness.equals(pledges.get(other).likeness)
                && isNear(one, receiptOf[other])
                && isNear(other, receiptOf[one])
                && isUsable(one, receiptOf[other])
                && isUsable(other, receiptOf[one]);
    }

    private boolean isNear(int pledge, int receipt) {
        return pledges.get(pledge).daysTo(receipts.get(receipt).day) <= reach;
    }

    private void refuse(Set<Integer> rivals, String variant, @Nullable Ambiguity[] refused) {
        Ambiguity contest =
                new Ambiguity(rivals.stream().sorted().map(pledges::get).toList(), variant);
        for (int rival : rivals) {
            if (receiptOf[rival] != NONE && refused[receiptOf[rival]] == null) {
                refused[receiptOf[rival]] = contest;
            }
        }
    }
}
