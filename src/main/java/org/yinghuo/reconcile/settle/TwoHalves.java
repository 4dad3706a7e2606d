package org.yinghuo.reconcile.settle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All combinations of some items, in two halves of which one's totals, ascending, meet the other's, descending, at the target. */
final class TwoHalves {
    /** How many ways there are, no further than two, and for a single one how many of each item. */
    record Ways(int number, List<Integer> counts) {}

    /** A half may hold so many combinations; the code of one fits beside its sum in a {@code long}. */
    private static final int HALF_BITS = 18;

    /** So many combinations both halves may have together. */
    static final double MOST_COMBINATIONS = 1L << (2 * HALF_BITS);

    private static final double LARGEST_SUM = 1L << (62 - HALF_BITS);
    private static final int STEPS_A_COMBINATION = 8;

    private final List<SubsetSum.Item> items;
    private final Half low;
    private final Half high;

    /** @param wishes all the marks that are asked for */
    TwoHalves(List<SubsetSum.Item> items, int from, int to, int wishes) {
        this.items = items;
        int middle = middle(items, from, to);
        this.low = new Half(from, middle, wishes);
        this.high = new Half(middle, to, wishes);
    }

    /** What trying the items costs; {@link Double#MAX_VALUE} where they are too many. */
    static double steps(List<SubsetSum.Item> items, int from, int to) {
        int middle = middle(items, from, to);
        double most = 1 << HALF_BITS;
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) items.get(i).fen() * items.get(i).copies();
        }
        double one = combinations(items, from, middle);
        double other = combinations(items, middle, to);
        return one > most || other > most || sum > LARGEST_SUM ? Double.MAX_VALUE : (one + other) * STEPS_A_COMBINATION;
    }

    private static double combinations(List<SubsetSum.Item> items, int from, int to) {
        double combinations = 1;
        for (int i = from; i < to && combinations <= MOST_COMBINATIONS; i++) {
            combinations *= items.get(i).copies() + 1.0;
        }
        return combinations;
    }

    /** Where the items before come to half of all, on a scale of digits. */
    private static int middle(List<SubsetSum.Item> items, int from, int to) {
        double root = Math.sqrt(combinations(items, from, to));
        double before = 1;
        int middle = from;
        while (middle < to && before * (items.get(middle).copies() + 1) <= root) {
            before *= items.get(middle).copies() + 1;
            middle++;
        }
        double after = combinations(items, middle, to);
        return middle < to && after > before * (items.get(middle).copies() + 1) ? middle + 1 : middle;
    }

    /** The combinations of one half in the order of their sums, each sum with its combination's code behind it. */
    private final class Half {
        final int from;
        final int to;
        final int wishes;
        long[] sums = {0};

        Half(int from, int to, int wishes) {
            this.from = from;
            this.to = to;
            this.wishes = wishes;
            for (int i = from; i < to; i++) {
                SubsetSum.Item item = items.get(i);
                long[] without = sums;
                for (int k = 1; k <= item.copies(); k++) {
                    sums = merged(sums, without, ((k * item.fen()) << HALF_BITS) + (long) k * without.length);
                }
            }
        }

        private static long[] merged(long[] one, long[] other, long added) {
            long[] merged = new long[one.length + other.length];
            int i = 0;
            int j = 0;
            for (int k = 0; k < merged.length; k++) {
                if (j == other.length || (i < one.length && one[i] < other[j] + added)) {
                    merged[k] = one[i++];
                } else {
                    merged[k] = other[j++] + added;
                }
            }
            return merged;
        }

        long sum(int place) {
            return sums[place] >> HALF_BITS;
        }

        int code(int place) {
            return (int) (sums[place] & ((1 << HALF_BITS) - 1));
        }

        /** Where the run of equal sums ends that begins at a place, going up or down. */
        int endOfRun(int place, int step) {
            int end = place;
            while (end >= 0 && end < sums.length && sum(end) == sum(place)) {
                end += step;
            }
            return end;
        }

        /** What a combination brings along: its people, and behind them its marks. */
        long brings(int code) {
            long people = 0;
            int marks = 0;
            int left = code;
            for (int i = from; left > 0; i++) {
                SubsetSum.Item item = items.get(i);
                int chosen = left % (item.copies() + 1);
                left /= item.copies() + 1;
                if (chosen > 0) {
                    people += (long) chosen * item.heads();
                    marks |= item.marks();
                }
            }
            return people * (wishes + 1L) + marks;
        }

        void decode(int code, Integer[] counts, int first) {
            int left = code;
            for (int i = from; i < to; i++) {
                counts[i - first] = left % (items.get(i).copies() + 1);
                left /= items.get(i).copies() + 1;
            }
        }
    }

    /** How many combinations of a run bring the same, and one of them. */
    private static final class Group {
        long size;
        int code;
    }

    private static Map<Long, Group> groups(Half half, int place, int end, int step) {
        Map<Long, Group> groups = new HashMap<>();
        for (int at = place; at != end; at += step) {
            Group group = groups.computeIfAbsent(half.brings(half.code(at)), any -> new Group());
            group.size++;
            group.code = half.code(at);
        }
        return groups;
    }

    /**
     * Counts the ways that take one combination of each half, no further than two.
     *
     * @param heads how many people there must be; 0 where nobody stands behind any item
     */
    Ways meet(long target, int heads, int wishes) {
        long found = 0;
        int one = 0;
        int other = 0;
        int i = 0;
        int j = high.sums.length - 1;
        while (i < low.sums.length && j >= 0) {
            long sum = low.sum(i) + high.sum(j);
            if (sum < target) {
                i++;
            } else if (sum > target) {
                j--;
            } else {
                int nextI = low.endOfRun(i, 1);
                int nextJ = high.endOfRun(j, -1);
                if (heads == 0 && wishes == 0) {
                    found += (long) (nextI - i) * (j - nextJ);
                    one = low.code(i);
                    other = high.code(j);
                } else {
                    Map<Long, Group> lows = groups(low, i, nextI, 1);
                    Map<Long, Group> highs = groups(high, j, nextJ, -1);
                    long kinds = low.wishes + 1L;
                    for (Map.Entry<Long, Group> mine : lows.entrySet()) {
                        for (Map.Entry<Long, Group> theirs : highs.entrySet()) {
                            boolean enough = ((mine.getKey() % kinds | theirs.getKey() % kinds) & wishes) == wishes;
                            if (enough && mine.getKey() / kinds + theirs.getKey() / kinds == heads) {
                                found += mine.getValue().size * theirs.getValue().size;
                                one = mine.getValue().code;
                                other = theirs.getValue().code;
                            }
                        }
                    }
                }
                if (found > 1) {
                    return new Ways(2, List.of());
                }
                i = nextI;
                j = nextJ;
            }
        }
        if (found == 0) {
            return new Ways(0, List.of());
        }
        Integer[] counts = new Integer[high.to - low.from];
        low.decode(one, counts, low.from);
        high.decode(other, counts, low.from);
        return new Ways(1, List.of(counts));
    }
}
