package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which of several sums add up to a given one: in no way, in exactly one, or in several. Always exact; where that would take more steps than
 * allowed, it says so.
 *
 * <p>Few sums are tried in two halves that must meet. Many are counted over all totals they can reach, in units of their greatest common
 * divisor. Where both would be too much, a part of the sums may still prove that there are several ways.
 */
final class SubsetSum {
    /** What was found. */
    enum Found {
        NONE,
        ONE,
        SEVERAL,
        /** Too many to try them all. */
        GAVE_UP
    }

    /**
     * Sums that may take each other's place without anyone seeing it.
     *
     * @param fen each of them, positive
     * @param heads how many people stand behind each
     * @param copies how many there are
     * @param marks what each brings along: one bit a wish
     */
    record Item(long fen, int heads, int copies, int marks) {}

    /** What was found, and for {@link Found#ONE} how many of each item. */
    record Answer(Found found, List<Integer> counts) {
        private static final Answer NONE = new Answer(Found.NONE, List.of());
        private static final Answer SEVERAL = new Answer(Found.SEVERAL, List.of());
        private static final Answer GAVE_UP = new Answer(Found.GAVE_UP, List.of());
    }

    /** Beyond that no sum of sums is formed. */
    private static final double LARGEST_SUM = 1L << 60;

    /** Words of memory that counting may take. */
    private static final long MOST_WORDS = 1L << 23;

    /** Searches as short as that are simply made. */
    private static final long SHORT = 1L << 15;

    /** A part of the sums has so many more combinations than it has totals before it is tried for a proof of several ways. */
    private static final int PLENTY = 32;

    private static final int STEPS_AN_ITEM = 4;

    private final List<Item> items;
    private final long target;
    private final int heads;
    private final int wishes;
    private final StepLimit allowance;

    /** How much the items from one on come to, by its number. */
    private final long[] rest;

    private SubsetSum(List<Item> items, long target, int heads, int wishes, StepLimit allowance) {
        this.items = items;
        this.target = target;
        this.heads = heads;
        this.wishes = wishes;
        this.allowance = allowance;
        this.rest = new long[items.size() + 1];
        for (int i = items.size() - 1; i >= 0; i--) {
            rest[i] = rest[i + 1] + items.get(i).fen() * items.get(i).copies();
        }
    }

    /**
     * Looks for the ways.
     *
     * @param items those without which a wish cannot be fulfilled first: so the first sums alone may prove several ways
     * @param target what they must come to, in fen
     * @param heads how many people there must be; 0 for any number
     * @param wishes the marks that must be among those chosen, each at least once
     */
    static Answer solve(List<Item> items, long target, int heads, int wishes, StepLimit allowance) {
        if (!allowance.take((long) items.size() * STEPS_AN_ITEM)) {
            return Answer.GAVE_UP;
        }
        long unit = target;
        double everything = 0;
        long people = 0;
        int marks = 0;
        for (Item item : items) {
            if (item.fen() <= target) {
                unit = gcd(unit, item.fen());
                everything += (double) item.fen() * item.copies();
                people += (long) item.heads() * item.copies();
                marks |= item.marks();
            }
        }
        if (everything < target || people < heads || (marks & wishes) != wishes) {
            return Answer.NONE;
        }
        if (everything > LARGEST_SUM) {
            return Answer.GAVE_UP;
        }
        List<Item> weighed = new ArrayList<>(items.size());
        List<Integer> places = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            int usable = (int) Math.min(item.copies(), target / item.fen());
            if (usable > 0) {
                places.add(i);
                weighed.add(new Item(item.fen() / unit, heads > 0 ? item.heads() : 0, usable, item.marks() & wishes));
            }
        }
        Answer answer = new SubsetSum(weighed, target / unit, heads, wishes, allowance).solve();
        if (answer.found() != Found.ONE) {
            return answer;
        }
        Integer[] counts = new Integer[items.size()];
        Arrays.fill(counts, 0);
        for (int i = 0; i < places.size(); i++) {
            counts[places.get(i)] = answer.counts().get(i);
        }
        return new Answer(Found.ONE, List.of(counts));
    }

    private static long gcd(long one, long other) {
        long a = one;
        long b = other;
        while (b != 0) {
            long left = a % b;
            a = b;
            b = left;
        }
        return a;
    }

    private Answer solve() {
        int all = items.size();
        if (rest[0] < target) {
            return Answer.NONE;
        }
        double counting =
                ReachableTotals.words(target, heads, wishes) <= MOST_WORDS ? countingSteps() : Double.MAX_VALUE;
        double meeting = TwoHalves.steps(items, 0, all);
        if (Math.min(counting, meeting) > SHORT && provesSeveral()) {
            return Answer.SEVERAL;
        }
        if (!allowance.allows(Math.min(counting, meeting))) {
            return Answer.GAVE_UP;
        }
        if (meeting <= counting) {
            allowance.take((long) meeting);
            return answer(new TwoHalves(items, 0, all, wishes).meet(target, heads, wishes));
        }
        return count();
    }

    private static Answer answer(TwoHalves.Ways ways) {
        return switch (ways.number()) {
            case 0 -> Answer.NONE;
            case 1 -> new Answer(Found.ONE, ways.counts());
            default -> Answer.SEVERAL;
        };
    }

    private double countingSteps() {
        double steps = 2.0 * ReachableTotals.words(target, heads, wishes);
        long before = 0;
        for (int i = 0; i < items.size(); i++) {
            before += items.get(i).fen() * items.get(i).copies();
            steps += ReachableTotals.steps(items.get(i), lowest(i), Math.min(target, before), heads, wishes);
        }
        return steps;
    }

    /** The least total after an item from which the ones behind it may still reach the target. */
    private long lowest(int item) {
        return Math.max(0, target - rest[item + 1]);
    }

    /** Counts the ways to every total up to the target, no further than two. */
    private Answer count() {
        ReachableTotals totals = new ReachableTotals(target, heads, wishes);
        allowance.take(2 * ReachableTotals.words(target, heads, wishes));
        long before = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            before += item.fen() * item.copies();
            long highest = Math.min(target, before);
            allowance.take((long) ReachableTotals.steps(item, lowest(i), highest, heads, wishes));
            totals.add(item, lowest(i), highest);
            if (totals.isReachedOften(target, heads, wishes)) {
                return Answer.SEVERAL;
            }
        }
        if (!totals.isReached(target, heads, wishes)) {
            return Answer.NONE;
        }
        Integer[] counts = new Integer[items.size()];
        Arrays.fill(counts, 0);
        trace(0, items.size(), target, heads, wishes, counts);
        return new Answer(Found.ONE, List.of(counts));
    }

    /** Finds the only way by asking where on it the first half of the items ends. */
    private void trace(int from, int to, long total, int people, int marks, Integer[] counts) {
        if (total == 0) {
            return;
        }
        if (to - from == 1) {
            counts[from] = (int) (total / items.get(from).fen());
            return;
        }
        int middle = (from + to) >>> 1;
        ReachableTotals low = reachable(from, middle, total, people, marks);
        ReachableTotals high = reachable(middle, to, total, people, marks);
        for (int itsHeads = 0; itsHeads <= people; itsHeads++) {
            for (int one = 0; one <= marks; one++) {
                for (int other = 0; other <= marks; other++) {
                    if ((one | other) == marks) {
                        long sum = low.meets(high, total, itsHeads, one, people - itsHeads, other);
                        if (sum >= 0) {
                            trace(from, middle, sum, itsHeads, one, counts);
                            trace(middle, to, total - sum, people - itsHeads, other, counts);
                            return;
                        }
                    }
                }
            }
        }
        throw new IllegalStateException("a way that was counted is not found");
    }

    private ReachableTotals reachable(int from, int to, long total, int people, int marks) {
        ReachableTotals totals = new ReachableTotals(total, people, marks);
        long before = 0;
        for (int i = from; i < to; i++) {
            before += items.get(i).fen() * items.get(i).copies();
            totals.add(items.get(i), 0, Math.min(total, before));
        }
        return totals;
    }

    /**
     * Whether some of the sums alone add up in several ways: first one that fulfils each wish, then the largest until what is missing is about
     * half of what the next few come to.
     */
    private boolean provesSeveral() {
        List<Item> others = new ArrayList<>(items);
        long missing = target;
        int people = heads;
        int wished = wishes;
        for (int i = items.size() - 1; i >= 0 && wished != 0; i--) {
            Item item = items.get(i);
            if ((item.marks() & wished) != 0 && item.fen() <= missing) {
                missing -= item.fen();
                people -= item.heads();
                wished &= ~item.marks();
                others.remove(i);
            }
        }
        for (int from = 0; from < others.size(); from++) {
            int to = windowEnd(others, from);
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += (double) others.get(i).fen() * others.get(i).copies();
            }
            if (!allowance.take(2L * (to - from))) {
                return false;
            }
            Item next = others.get(from);
            if (missing > sum / 2) {
                long whole = next.fen() * next.copies();
                if (whole <= missing) {
                    missing -= whole;
                    people -= next.heads() * next.copies();
                }
            } else if (missing > sum / 4 && combinations(others, from, to) >= PLENTY * sum) {
                double steps = TwoHalves.steps(others, from, to);
                boolean isOpen = wished == 0 && missing > 0 && (heads == 0 || people > 0);
                if (!isOpen || !allowance.allows(steps)) {
                    return false;
                }
                allowance.take((long) steps);
                return new TwoHalves(others, from, to, 0)
                                .meet(missing, heads == 0 ? 0 : people, 0)
                                .number()
                        > 1;
            }
        }
        return false;
    }

    /** Where enough items have come together that some of their totals are reached in several ways, or where they would be too many to try. */
    private static int windowEnd(List<Item> others, int from) {
        double combinations = 1;
        double sum = 0;
        int to = from;
        while (to < others.size() && combinations < PLENTY * sum + 2) {
            Item next = others.get(to);
            combinations *= next.copies() + 1.0;
            if (to > from && combinations > TwoHalves.MOST_COMBINATIONS) {
                return to;
            }
            sum += (double) next.fen() * next.copies();
            to++;
        }
        return to;
    }

    private static double combinations(List<Item> items, int from, int to) {
        double combinations = 1;
        for (int i = from; i < to; i++) {
            combinations *= items.get(i).copies() + 1.0;
        }
        return combinations;
    }
}
