package org.yinghuo.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The subset search against a twin that tries every subset. */
class SubsetSumLawTest {
    private static final int CASES = 300;

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
            SubsetSum.Answer answer = SubsetSum.solve(items, target, heads, wishes, new Allowance(1L << 28));

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

    @Test
    void sixtyDifferentSumsWithOneWayAreSolved() {
        // All but one are even numbers of fen, the target is the odd one and the greatest of the others.
        List<SubsetSum.Item> items = new ArrayList<>();
        for (int i = 1; i < 60; i++) {
            items.add(new SubsetSum.Item(100_000L + 2L * i * i, 1, 1, 0));
        }
        items.add(new SubsetSum.Item(7, 1, 1, 0));
        SubsetSum.Answer answer = SubsetSum.solve(items, 7 + 100_002, 0, 0, new Allowance(1L << 28));
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
        assertThat(SubsetSum.solve(items, all / 2, 0, 0, new Allowance(1L << 28))
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
        assertThat(SubsetSum.solve(items, all / 2, 0, 0, new Allowance(1L << 28))
                        .found())
                .isEqualTo(SubsetSum.Found.GAVE_UP);
    }
}
