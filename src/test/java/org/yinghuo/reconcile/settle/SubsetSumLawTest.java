package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The subset search against a twin that tries every subset (rule bounded-search). */
class SubsetSumLawTest {
    private static final int CASES = 300;

    /** Fewer where every mutant of the code is to be tried against it. */
    private static final int MANY = Integer.getInteger("laws.sums", 60);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsNoneOneOrSeveralExactlyAsTryingThemAllDoes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            List<SubsetSum.Item> items = new ArrayList<>();
            int wishes = random.nextInt(4);
            long unit = random.nextBoolean() ? 5000 : 1;
            int range = 2 + random.nextInt(40);
            for (int j = random.nextInt(8); j >= 0; j--) {
                items.add(new SubsetSum.Item(
                        (1 + random.nextInt(range)) * unit,
                        1 + random.nextInt(2),
                        1 + random.nextInt(2),
                        random.nextInt(4)));
            }
            long target = (1 + random.nextInt(3 * range)) * unit;
            int heads = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0;

            List<List<Integer>> ways = new ArrayList<>();
            tryAll(items, target, heads, wishes, 0, new ArrayList<>(), ways);
            SubsetSum.Answer answer = SubsetSum.solve(items, target, heads, wishes, new StepLimit(1L << 28));

            SubsetSum.Found expected = ways.isEmpty()
                    ? SubsetSum.Found.NONE
                    : ways.size() == 1 ? SubsetSum.Found.ONE : SubsetSum.Found.SEVERAL;
            assertThat(answer.found()).isEqualTo(expected);
            if (expected == SubsetSum.Found.ONE) {
                assertThat(answer.counts()).isEqualTo(ways.get(0));
            }
        }
    }

    private static void tryAll(
            List<SubsetSum.Item> items,
            long target,
            int heads,
            int wishes,
            int marks,
            List<Integer> counts,
            List<List<Integer>> ways) {
        if (counts.size() == items.size()) {
            long sum = 0;
            int people = 0;
            for (int i = 0; i < items.size(); i++) {
                sum += counts.get(i) * items.get(i).fen();
                people += counts.get(i) * items.get(i).heads();
            }
            if (sum == target && (heads == 0 || heads == people) && (marks & wishes) == wishes) {
                ways.add(List.copyOf(counts));
            }
            return;
        }
        SubsetSum.Item item = items.get(counts.size());
        for (int k = 0; k <= item.copies(); k++) {
            counts.add(k);
            tryAll(items, target, heads, wishes, k > 0 ? marks | item.marks() : marks, counts, ways);
            counts.remove(counts.size() - 1);
        }
    }

    /** Too many to try, so against a twin that counts the ways one item after the other. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void findsTheSameAsCountingEveryTotalWhereThereAreManySums(long seed) {
        Random random = new Random(seed);
        int[] found = new int[3];
        for (int i = 0; i < MANY; i++) {
            List<SubsetSum.Item> items = new ArrayList<>();
            int wishes = random.nextInt(4);
            long coarse = 50L * (1 + random.nextInt(20));
            int size = 10 + random.nextInt(35);
            for (int j = 0; j < size; j++) {
                // Mostly multiples of one sum, so that there may be one way or none among very many.
                boolean odd = random.nextInt(size) < 4;
                long fen = odd ? 1 + random.nextInt(300) : coarse * (1 + random.nextInt(8));
                items.add(new SubsetSum.Item(fen, 1 + random.nextInt(2), 1 + random.nextInt(3), random.nextInt(4)));
            }
            items.sort(java.util.Comparator.comparing((SubsetSum.Item item) -> -item.marks())
                    .thenComparing(item -> -item.fen()));
            long some = items.stream()
                    .filter(item -> random.nextInt(size) < 5)
                    .mapToLong(SubsetSum.Item::fen)
                    .sum();
            long target = random.nextBoolean() ? 1 + random.nextInt(2_000) : Math.max(1, some);
            int heads = random.nextInt(2) == 0 ? 0 : 1 + random.nextInt(12);

            int ways = count(items, (int) target, heads, wishes);
            SubsetSum.Answer answer = SubsetSum.solve(items, target, heads, wishes, new StepLimit(1L << 32));
            assertThat(answer.found()).isEqualTo(SubsetSum.Found.values()[ways]);
            found[ways]++;
            if (ways == 1) {
                long sum = 0;
                int people = 0;
                int marks = 0;
                for (int j = 0; j < size; j++) {
                    int chosen = answer.counts().get(j);
                    assertThat(chosen).isBetween(0, items.get(j).copies());
                    sum += chosen * items.get(j).fen();
                    people += chosen * items.get(j).heads();
                    marks |= chosen > 0 ? items.get(j).marks() : 0;
                }
                assertThat(sum).isEqualTo(target);
                assertThat(marks & wishes).isEqualTo(wishes);
                assertThat(heads == 0 || heads == people).isTrue();
            }
        }
        assertThat(found[0]).isPositive();
        assertThat(found[1] + found[2]).isPositive();
    }

    /** No further than two. */
    private static int count(List<SubsetSum.Item> items, int target, int heads, int wishes) {
        byte[][][] ways = new byte[target + 1][heads + 1][4];
        ways[0][0][0] = 1;
        for (SubsetSum.Item item : items) {
            byte[][][] next = new byte[target + 1][heads + 1][4];
            for (int sum = 0; sum <= target; sum++) {
                for (int people = 0; people <= heads; people++) {
                    for (int marks = 0; marks < 4; marks++) {
                        for (int k = 0; ways[sum][people][marks] > 0 && k <= item.copies(); k++) {
                            long newSum = sum + k * item.fen();
                            int newPeople = heads == 0 ? 0 : people + k * item.heads();
                            if (newSum <= target && newPeople <= heads) {
                                byte[] into = next[(int) newSum][newPeople];
                                int newMarks = k > 0 ? marks | item.marks() : marks;
                                into[newMarks] = (byte) Math.min(2, into[newMarks] + ways[sum][people][marks]);
                            }
                        }
                    }
                }
            }
            ways = next;
        }
        int all = 0;
        for (int marks = 0; marks < 4; marks++) {
            all += (marks & wishes) == wishes ? ways[target][heads][marks] : 0;
        }
        return Math.min(2, all);
    }

    @Test
    void sixtyDifferentSumsWithOneWayAreSolved() {
        // All but one are even numbers of fen, the target is the odd one and the greatest of the others.
        List<SubsetSum.Item> items = new ArrayList<>();
        for (int i = 1; i < 60; i++) {
            items.add(new SubsetSum.Item(100_000L + 2L * i * i, 1, 1, 0));
        }
        items.add(new SubsetSum.Item(7, 1, 1, 0));
        SubsetSum.Answer answer = SubsetSum.solve(items, 7 + 100_002, 0, 0, new StepLimit(1L << 28));
        assertThat(answer.found()).isEqualTo(SubsetSum.Found.ONE);
        assertThat(answer.counts().get(0)).isEqualTo(1);
        assertThat(answer.counts().get(59)).isEqualTo(1);
        assertThat(answer.counts().stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
    }

    @Test
    void sixtyRandomSumsOfFenAreSeenToAddUpInSeveralWays() {
        Random random = new Random(60);
        List<SubsetSum.Item> items = new ArrayList<>();
        long all = 0;
        for (int i = 0; i < 60; i++) {
            long fen = 1 + random.nextInt(1_000_000);
            all += fen;
            items.add(new SubsetSum.Item(fen, 1, 1, 0));
        }
        assertThat(SubsetSum.solve(items, all / 2, 0, 0, new StepLimit(1L << 28))
                        .found())
                .isEqualTo(SubsetSum.Found.SEVERAL);
    }

    @Test
    void sixtyHugeSumsThatHardlyEverMeetAreGivenUp() {
        Random random = new Random(61);
        List<SubsetSum.Item> items = new ArrayList<>();
        long all = 0;
        for (int i = 0; i < 60; i++) {
            long fen = 1 + (random.nextLong() >>> 26);
            all += fen;
            items.add(new SubsetSum.Item(fen, 1, 1, 0));
        }
        assertThat(SubsetSum.solve(items, all / 2, 0, 0, new StepLimit(1L << 28))
                        .found())
                .isEqualTo(SubsetSum.Found.GAVE_UP);
    }

    @Test
    void sixtySumsOfFenWithoutAWayAreAllTriedInFewSteps() {
        // All but the first are whole hundreds, and the two fen wanted beside them are nowhere.
        Random random = new Random(62);
        List<SubsetSum.Item> items = new ArrayList<>(List.of(new SubsetSum.Item(10_001, 1, 1, 0)));
        long all = 0;
        for (int i = 1; i < 60; i++) {
            items.add(new SubsetSum.Item(10_000L * (1 + random.nextInt(50)), 1, 1, 0));
            all += items.get(i).fen();
        }
        long target = all / 20_000 * 10_000 + 2;
        assertThat(SubsetSum.solve(items, target, 0, 0, new StepLimit(1L << 26)).found())
                .isEqualTo(SubsetSum.Found.NONE);
    }

    @Test
    void withoutStepsLeftItSaysThatItGaveUp() {
        List<SubsetSum.Item> items = List.of(new SubsetSum.Item(7, 1, 1, 0), new SubsetSum.Item(8, 1, 1, 0));
        assertThat(SubsetSum.solve(items, 15, 0, 0, new StepLimit(3)).found()).isEqualTo(SubsetSum.Found.GAVE_UP);
    }
}
