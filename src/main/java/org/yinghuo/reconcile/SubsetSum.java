package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which of several sums add up to a given one: in no way, in exactly one, or in several. Always exact; where that would take too long, it says so.
 *
 * <p>Few sums are tried in two halves that must meet. Many are counted over all reachable totals, in units of their greatest common
 * divisor. Where both would be too much, the first sums alone may still prove that there are several ways.
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
        private static Answer of(Found found) {
            return new Answer(found, List.of());
        }
    }

    /** One half may hold so many combinations; a code of one fits beside its sum in a {@code long}. */
    private static final int HALF_BITS = 18;

    private static final long LARGEST_SUM = 1L << (62 - HALF_BITS);
    private static final int MOST_STATES = 1 << 23;
    private static final long MOST_STEPS = 1L << 29;

    /** What it costs to make, sort and try one combination of a half, beside adding one sum to one total. */
    private static final int STEPS_A_COMBINATION = 64;

    private final List<Item> items;
    private final long target;
    private final int wishes;

    private SubsetSum(List<Item> items, long target, int wishes) {
        this.items = items;
        this.target = target;
        this.wishes = wishes;
    }

    /**
     * Looks for the ways.
     *
     * @param target what they must come to, in fen
     * @param heads how many people there must be; 0 for any number
     * @param wishes the marks that must be among those chosen, each at least once
     */
    static Answer solve(List<Item> items, long target, int heads, int wishes) {
        long unit = target;
        long allHeads = 1;
        for (Item item : items) {
            unit = gcd(unit, item.fen());
            allHeads += (long) item.heads() * item.copies();
        }
        long scale = heads > 0 ? allHeads : 1;
        List<Item> weighed = new ArrayList<>(items.size());
        for (Item item : items) {
            long weight = item.fen() / unit * scale + (heads > 0 ? item.heads() : 0);
            weighed.add(new Item(weight, item.heads(), item.copies(), item.marks() & wishes));
        }
        long weight = target / unit * scale + heads;
        if (heads >= allHeads) {
            return Answer.of(Found.NONE);
        }
        double everything = weighed.stream()
                .mapToDouble(item -> (double) item.fen() * item.copies())
                .sum();
        if (everything + weight > LARGEST_SUM) {
            return Answer.of(Found.GAVE_UP);
        }
        return new SubsetSum(weighed, weight, wishes).solve();
    }

    private static long gcd(long one, long other) {
        long a = one;
        long b = other;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    private Answer solve() {
        double states = (double) (target + 1) * (wishes + 1);
        double steps = 0;
        double combinations = 1;
        for (Item item : items) {
            steps += states * usable(item);
            combinations *= usable(item) + 1;
        }
        boolean countable = states <= MOST_STATES && steps <= MOST_STEPS;
        int half = split(0);
        boolean triable = split(half) == items.size();
        if (countable && (!triable || steps <= Math.sqrt(combinations) * STEPS_A_COMBINATION)) {
            return count((int) states);
        }
        if (triable) {
            return meet(middle(Math.sqrt(combinations)), items.size());
        }
        return meet(half, split(half)).found() == Found.SEVERAL ? Answer.of(Found.SEVERAL) : Answer.of(Found.GAVE_UP);
    }

    /** How far one half reaches from an item on. */
    private int split(int from) {
        long combinations = 1;
        int to = from;
        while (to < items.size()) {
            combinations *= usable(items.get(to)) + 1;
            if (combinations > 1 << HALF_BITS) {
                return to;
            }
            to++;
        }
        return to;
    }

    /** Where the items before come to half of all, on a scale of digits; never more than a half may hold. */
    private int middle(double root) {
        double before = 1;
        int middle = 0;
        while (middle < items.size() && before * (usable(items.get(middle)) + 1) <= root) {
            before *= usable(items.get(middle)) + 1;
            middle++;
        }
        return split(middle) == items.size() ? middle : split(0);
    }

    private int usable(Item item) {
        return (int) Math.min(item.copies(), target / item.fen());
    }

    /** All combinations of some items: their sums, each with the combination's code, in ascending order; their marks by code. */
    private final class Half {
        final int from;
        final int to;
        final long[] sums;
        final byte[] marks;

        Half(int from, int to) {
            this.from = from;
            this.to = to;
            int size = 1;
            for (int i = from; i < to; i++) {
                size *= usable(items.get(i)) + 1;
            }
            sums = new long[size];
            marks = new byte[size];
            int filled = 1;
            for (int i = from; i < to; i++) {
                Item item = items.get(i);
                int copies = usable(item);
                for (int k = copies; k >= 1; k--) {
                    for (int code = 0; code < filled; code++) {
                        sums[k * filled + code] = sums[code] + k * item.fen();
                        marks[k * filled + code] = (byte) (marks[code] | item.marks());
                    }
                }
                filled *= copies + 1;
            }
            for (int code = 0; code < size; code++) {
                sums[code] = sums[code] << HALF_BITS | code;
            }
            Arrays.sort(sums);
        }

        long sum(int place) {
            return sums[place] >> HALF_BITS;
        }

        int code(int place) {
            return (int) (sums[place] & ((1 << HALF_BITS) - 1));
        }

        int marks(int place) {
            return marks[code(place)];
        }

        /** Where the run of equal sums ends that begins at a place, going up or down. */
        int endOfRun(int place, int step) {
            int end = place;
            while (end >= 0 && end < sums.length && sum(end) == sum(place)) {
                end += step;
            }
            return end;
        }

        /** How many combinations of a run bring which marks. */
        long[] countByMarks(int place, int end, int step) {
            long[] counts = new long[wishes + 1];
            for (int at = place; at != end; at += step) {
                counts[marks(at)]++;
            }
            return counts;
        }

        int first(int place, int wanted, int step) {
            int at = place;
            while (marks(at) != wanted) {
                at += step;
            }
            return at;
        }

        void decode(int place, int[] counts) {
            int code = code(place);
            for (int i = from; i < to; i++) {
                int choices = usable(items.get(i)) + 1;
                counts[i] = code % choices;
                code /= choices;
            }
        }
    }

    /** Counts the ways that take one combination of the first items and one of the next. */
    private Answer meet(int half, int end) {
        Half low = new Half(0, half);
        Half high = new Half(half, end);
        int[] ways = new int[2];
        long found = 0;
        int i = 0;
        int j = high.sums.length - 1;
        while (i < low.sums.length && j >= 0) {
            long sum = low.sum(i) + high.sum(j);
            if (sum < target) {
                i = low.endOfRun(i, 1);
            } else if (sum > target) {
                j = high.endOfRun(j, -1);
            } else {
                int nextI = low.endOfRun(i, 1);
                int nextJ = high.endOfRun(j, -1);
                long[] lowByMarks = low.countByMarks(i, nextI, 1);
                long[] highByMarks = high.countByMarks(j, nextJ, -1);
                for (int one = 0; one <= wishes; one++) {
                    for (int other = 0; other <= wishes; other++) {
                        if ((one | other) == wishes && lowByMarks[one] > 0 && highByMarks[other] > 0) {
                            found += lowByMarks[one] * highByMarks[other];
                            ways = new int[] {low.first(i, one, 1), high.first(j, other, -1)};
                        }
                    }
                }
                if (found > 1) {
                    return Answer.of(Found.SEVERAL);
                }
                i = nextI;
                j = nextJ;
            }
        }
        if (found == 0) {
            return Answer.of(Found.NONE);
        }
        int[] counts = new int[items.size()];
        low.decode(ways[0], counts);
        high.decode(ways[1], counts);
        return answer(counts);
    }

    private static Answer answer(int[] counts) {
        return new Answer(Found.ONE, Arrays.stream(counts).boxed().toList());
    }

    /** Counts the ways to every total up to the target, no further than two; remembers how each was reached first. */
    private Answer count(int states) {
        int kinds = wishes + 1;
        int radix = radix();
        byte[] ways = new byte[states];
        int[] reachedBy = new int[states];
        ways[0] = 1;
        int goal = (int) target * kinds + wishes;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            int copies = usable(item);
            for (int sum = (int) target; sum >= item.fen(); sum--) {
                for (int k = 1; k <= copies && k * item.fen() <= sum; k++) {
                    int before = (sum - k * (int) item.fen()) * kinds;
                    for (int marks = 0; marks < kinds; marks++) {
                        if (ways[before + marks] > 0) {
                            int state = sum * kinds + (marks | item.marks());
                            if (ways[state] == 0) {
                                reachedBy[state] = (i * radix + k) * kinds + marks;
                            }
                            ways[state] = (byte) Math.min(2, ways[state] + ways[before + marks]);
                        }
                    }
                }
            }
            if (ways[goal] > 1) {
                return Answer.of(Found.SEVERAL);
            }
        }
        return ways[goal] == 0 ? Answer.of(Found.NONE) : trace(goal, kinds, reachedBy);
    }

    private int radix() {
        return items.stream().mapToInt(this::usable).max().orElse(0) + 1;
    }

    private Answer trace(int goal, int kinds, int[] reachedBy) {
        int[] counts = new int[items.size()];
        int radix = radix();
        int state = goal;
        for (int i = items.size() - 1; i >= 0; i--) {
            int step = reachedBy[state] / kinds;
            int k = step % radix;
            if (k == 0 || step / radix != i) {
                continue;
            }
            counts[i] = k;
            state = (state / kinds - k * (int) items.get(i).fen()) * kinds + reachedBy[state] % kinds;
        }
        return answer(counts);
    }
}
