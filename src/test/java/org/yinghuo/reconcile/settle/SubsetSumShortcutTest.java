package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.reconcile.settle.SubsetSum.Found;

/** Of very many sums a few show that there are several ways, and never where there are none (rule bounded-search). */
class SubsetSumShortcutTest {
    /** Too few to try or count them all. */
    private static final long FEW_STEPS = 1L << 20;

    private static SubsetSum.Item item(long fen, int heads, int copies, int marks) {
        return new SubsetSum.Item(fen, heads, copies, marks);
    }

    private static long all(List<SubsetSum.Item> items) {
        return items.stream().mapToLong(item -> item.fen() * item.copies()).sum();
    }

    private static Found found(List<SubsetSum.Item> items, long target, int heads, int wishes, long steps) {
        return SubsetSum.solve(items, target, heads, wishes, new StepLimit(steps))
                .found();
    }

    @ParameterizedTest
    @CsvSource({"60,1,0", "200,1,0", "60,3,0", "60,1,1", "60,3,3", "400,2,2"})
    void aFewShowThatThereAreSeveralWays(int size, int mostCopies, int wishes) {
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            List<SubsetSum.Item> items = new ArrayList<>();
            int heads = 0;
            for (int i = 0; i < size; i++) {
                SubsetSum.Item next = item(
                        1 + random.nextInt(1_000_000),
                        1 + random.nextInt(2),
                        1 + random.nextInt(mostCopies),
                        i < 2 ? 3 : 0);
                items.add(next);
                heads += next.heads() * next.copies();
            }
            long half = all(items) / 2;
            assertThat(found(items, half, 0, wishes, FEW_STEPS)).isEqualTo(Found.SEVERAL);
            if (size == 60) {
                assertThat(found(items, half, heads / 2, wishes, FEW_STEPS)).isEqualTo(Found.SEVERAL);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 28, 33, 40})
    void wherePeopleSaidAreTooManyOrTooFewForTheSumThereIsNoWay(int heads) {
        List<SubsetSum.Item> items = new ArrayList<>();
        Random random = new Random(heads);
        for (int i = 0; i < 60; i++) {
            items.add(item(100_000 + random.nextInt(5_000), 1, 1, 0));
        }
        // Thirty of them at least, and thirty-one at most.
        assertThat(found(items, 3_150_007, heads, 0, FEW_STEPS)).isNotEqualTo(Found.SEVERAL);
        assertThat(found(items, 3_080_007, 30, 0, FEW_STEPS)).isEqualTo(Found.SEVERAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whatIsLeftOfTheSumIsReckonedExactly(int marks) {
        // All but the first are whole tens, the first leaves three of ten and the target seven.
        List<SubsetSum.Item> items = new ArrayList<>(List.of(item(500_003, 1, 1, marks)));
        Random random = new Random(marks);
        for (int i = 1; i < 60; i++) {
            items.add(item(10 * (1 + random.nextInt(100_000)), 1, 1, 0));
        }
        long target = all(items) / 20 * 10 + 7;
        assertThat(found(items, target, 0, marks, FEW_STEPS)).isNotEqualTo(Found.SEVERAL);
        assertThat(found(items, target - 4, 0, marks, FEW_STEPS)).isEqualTo(Found.SEVERAL);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "0,2", "3,1"})
    void whatIsLeftOfThePeopleIsReckonedExactly(int marks, int copies) {
        // Ten people stand behind each but the first, behind which there are three.
        List<SubsetSum.Item> items = new ArrayList<>(List.of(item(500_000, 3, copies, marks)));
        Random random = new Random(marks);
        for (int i = 1; i < 60; i++) {
            items.add(item(1 + random.nextInt(1_000_000), 10, 1, 0));
        }
        long target = all(items) / 2;
        assertThat(found(items, target, 297, marks, FEW_STEPS)).isNotEqualTo(Found.SEVERAL);
        assertThat(found(items, target, 294, marks, FEW_STEPS)).isNotEqualTo(Found.SEVERAL);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "0,1"})
    void aWishThatNoWayFulfilsIsNotPassedOver(int first, int second) {
        // All others are even, and so is the target.
        List<SubsetSum.Item> items =
                new ArrayList<>(List.of(item(300_000 + first, 1, 1, 1), item(300_000 + second, 1, 1, 2)));
        Random random = new Random(7);
        for (int i = 2; i < 80; i++) {
            items.add(item(2 * (1 + random.nextInt(500_000)), 1, 1, 0));
        }
        long target = all(items) / 4 * 2;
        assertThat(found(items, target, 0, 3, FEW_STEPS)).isNotEqualTo(Found.SEVERAL);
        assertThat(found(items, target + 1, 0, 3, FEW_STEPS)).isEqualTo(Found.SEVERAL);
    }

    @Test
    void twoWishesThatDoNotFitTogetherAreNotFulfilledByOne() {
        Random random = new Random(8);
        List<SubsetSum.Item> items = new ArrayList<>();
        for (int i = 2; i < 100; i++) {
            items.add(item(1 + random.nextInt(100_000), 1, 1, 0));
        }
        long target = all(items) / 2;
        items.add(0, item(target * 3 / 5, 1, 1, 1));
        items.add(0, item(target * 3 / 5, 1, 1, 2));
        assertThat(found(items, target, 0, 3, FEW_STEPS)).isNotEqualTo(Found.SEVERAL);
        assertThat(found(items, target, 0, 1, FEW_STEPS)).isEqualTo(Found.SEVERAL);
        items.set(0, item(target / 5, 1, 1, 2));
        assertThat(found(items, target, 0, 3, FEW_STEPS)).isEqualTo(Found.SEVERAL);
    }

    @Test
    void oneThatFulfilsBothWishesIsEnough() {
        Random random = new Random(9);
        List<SubsetSum.Item> items = new ArrayList<>();
        for (int i = 1; i < 60; i++) {
            items.add(item(1 + random.nextInt(100_000), 1, 1, 0));
        }
        long target = all(items) / 2;
        items.add(0, item(target / 2, 1, 1, 3));
        assertThat(found(items, target, 0, 3, FEW_STEPS)).isEqualTo(Found.SEVERAL);
    }

    @Test
    void roundSumsAreCountedInTheirOwnUnitHoweverManyThereAre() {
        List<SubsetSum.Item> items = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            items.add(item(5_000L * (2 + 2 * (i % 10)), 1, 1, 0));
        }
        assertThat(found(items, 5_000L * 501, 0, 0, 1L << 17)).isEqualTo(Found.NONE);
        items.add(item(5_000, 1, 1, 0));
        assertThat(found(items, 5_000L * 501, 0, 0, 1L << 17)).isEqualTo(Found.SEVERAL);
    }

    @Test
    void sumsThatNoMachineNumberHoldsAreGivenUp() {
        List<SubsetSum.Item> items = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            items.add(item(1L << 57, 1, 1, 0));
        }
        assertThat(found(items, 1L << 58, 0, 0, FEW_STEPS)).isEqualTo(Found.GAVE_UP);
        assertThat(found(items.subList(0, 8), 1L << 60, 0, 0, FEW_STEPS)).isEqualTo(Found.ONE);
    }
}
