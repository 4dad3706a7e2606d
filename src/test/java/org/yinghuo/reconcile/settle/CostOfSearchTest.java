package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search for subsets costs is known before it is made (rule bounded-search). */
class CostOfSearchTest {
    private static List<SubsetSum.Item> items(int... copies) {
        return Arrays.stream(copies)
                .mapToObj(some -> new SubsetSum.Item(100, 1, some, 0))
                .toList();
    }

    private static double trying(int... copies) {
        return TwoHalves.steps(items(copies), 0, copies.length);
    }

    @Test
    void whatIsTakenIsGone() {
        StepLimit limit = new StepLimit(10);
        assertThat(limit.allows(10)).isTrue();
        assertThat(limit.allows(11)).isFalse();
        assertThat(limit.take(4)).isTrue();
        assertThat(limit.allows(7)).isFalse();
        assertThat(limit.take(6)).isTrue();
        assertThat(limit.allows(0)).isTrue();
        assertThat(limit.take(1)).isFalse();
        assertThat(limit.take(0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"63,0,0,1", "64,0,0,2", "640,0,0,11", "63,2,0,3", "63,0,3,4", "63,2,3,12", "64,2,3,24"})
    void sixtyFourTotalsAreAWordForEachNumberOfPeopleAndEachSetOfMarks(
            long highest, int heads, int wishes, long words) {
        // One that says whether a total is reached, and one that says whether it is reached often.
        assertThat(ReachableTotals.words(highest, heads, wishes)).isEqualTo(2 * words);
    }

    @Test
    void totalsThatNoMemoryHoldsCostMoreThanAny() {
        long most = (1L << 37) + 63;
        assertThat(ReachableTotals.words(most - 64, 0, 0)).isEqualTo(1L << 32);
        assertThat(ReachableTotals.words(most, 0, 0)).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "1,0,63,0,0,1",
        "3,0,63,0,0,3",
        "1,64,191,0,0,2",
        "1,100,100,0,0,1",
        "1,0,63,4,0,5",
        "1,0,63,0,3,4",
        "2,0,127,1,1,16",
        "1,640,63,0,0,0"
    })
    void countingTakesAnItemInForEachWordAndCopy(
            int copies, long lowest, long highest, int heads, int wishes, double times) {
        SubsetSum.Item item = new SubsetSum.Item(7, 1, copies, 0);
        assertThat(ReachableTotals.steps(item, lowest, highest, heads, wishes)).isEqualTo(2 * times);
    }

    @Test
    void tryingTakesEachCombinationOfEitherHalf() {
        assertThat(trying(1, 1, 1, 1, 1, 1)).isEqualTo((8 + 8) * 8);
        assertThat(trying(1, 1, 1, 1, 1)).isEqualTo((4 + 8) * 8);
        assertThat(trying(3, 3)).isEqualTo((4 + 4) * 8);
        assertThat(trying(1)).isEqualTo((1 + 2) * 8);
        assertThat(TwoHalves.steps(items(9, 9, 3, 3, 9), 2, 4)).isEqualTo((4 + 4) * 8);
    }

    @Test
    void theHalvesAreAsEvenAsTheOrderOfTheItemsAllows() {
        assertThat(trying(1, 1, 7)).isEqualTo((4 + 8) * 8);
        assertThat(trying(7, 1, 1)).isEqualTo((8 + 4) * 8);
        assertThat(trying(1, 7, 1)).isEqualTo((2 + 16) * 8);
        assertThat(trying(1, 7, 3)).isEqualTo((16 + 4) * 8);
    }

    @Test
    void whatNoHalfHoldsCostsMoreThanAny() {
        int[] thirtySix = new int[36];
        Arrays.fill(thirtySix, 1);
        assertThat(trying(thirtySix)).isEqualTo((1 << 18) * 2 * 8.0);
        int[] thirtySeven = new int[37];
        Arrays.fill(thirtySeven, 1);
        assertThat(trying(thirtySeven)).isEqualTo(Double.MAX_VALUE);
        assertThat(trying(1, 1 << 18)).isEqualTo(Double.MAX_VALUE);
        assertThat(trying(1 << 18, 1)).isEqualTo(Double.MAX_VALUE);
        assertThat(trying(1, (1 << 18) - 1)).isEqualTo((2 + (1 << 18)) * 8.0);
    }

    @Test
    void sumsTooLargeToCarryTheirCombinationCostMoreThanAny() {
        long most = 1L << 44;
        List<SubsetSum.Item> items =
                List.of(new SubsetSum.Item(most / 4, 1, 2, 0), new SubsetSum.Item(most / 2, 1, 1, 0));
        assertThat(TwoHalves.steps(items, 0, 2)).isEqualTo((3 + 2) * 8);
        assertThat(TwoHalves.steps(List.of(new SubsetSum.Item(most / 4, 1, 5, 0)), 0, 1))
                .isEqualTo(Double.MAX_VALUE);
        assertThat(TwoHalves.steps(List.of(new SubsetSum.Item(most, 1, 1, 0), new SubsetSum.Item(1, 1, 1, 0)), 0, 2))
                .isEqualTo(Double.MAX_VALUE);
    }
}
