package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Channel;

/** Gifts paid in parts, told as {@code gift=part+part} by their rows; what is left to a person as {@code part?}. */
class PartsTest {

    private static final int DAYS = 3;

    private static Pledge gift(int row, int yuan, int day) {
        return Money.pledge(row, "张三", "抗震救灾", 100L * yuan, day);
    }

    private static Incoming part(int row, int yuan, int day) {
        return Money.receipt(row, "张三", 100L * yuan, day);
    }

    private static String told(List<Pledge> gifts, List<Incoming> parts) {
        String told = tell(gifts, parts);
        List<Pledge> giftsTurned = new ArrayList<>(gifts);
        Collections.reverse(giftsTurned);
        List<Incoming> partsTurned = new ArrayList<>(parts);
        Collections.reverse(partsTurned);
        assertThat(tell(giftsTurned, partsTurned)).as("in any order").isEqualTo(told);
        return told;
    }

    private static String tell(List<Pledge> gifts, List<Incoming> parts) {
        Parts.Outcome outcome = Parts.of(gifts, parts, DAYS, (gift, part) -> true);
        List<String> told = new ArrayList<>();
        outcome.paid()
                .forEach(paid -> told.add(row(paid.pledge()) + "="
                        + String.join(
                                "+",
                                paid.receipts().stream()
                                        .map(part -> Integer.toString(row(part)))
                                        .toList())));
        outcome.refusals().forEach(refusal -> told.add(row(refusal.receipt()) + "?"));
        return String.join(" ", told.stream().sorted().distinct().toList());
    }

    private static int row(Pledge pledge) {
        return pledge.gift.entry().origin().row();
    }

    private static int row(Incoming receipt) {
        return receipt.payment.origin().row();
    }

    @Test
    void twoToTwentyPartsMakeAGift() {
        assertThat(told(List.of(gift(1, 100, 5)), List.of(part(11, 60, 5), part(12, 40, 6))))
                .isEqualTo("1=11+12");
        assertThat(told(
                        List.of(gift(1, 100, 5)),
                        List.of(part(11, 10, 5), part(12, 20, 5), part(13, 30, 5), part(14, 40, 5))))
                .isEqualTo("1=11+12+13+14");
        assertThat(told(
                        List.of(gift(1, 100, 5)),
                        List.of(part(11, 10, 5), part(12, 15, 5), part(13, 20, 5), part(14, 25, 5), part(15, 30, 5))))
                .isEqualTo("1=11+12+13+14+15");
        assertThat(told(
                        List.of(gift(1, 4000, 5)),
                        IntStream.range(0, 20)
                                .mapToObj(i -> part(11 + i, 200, 5))
                                .toList()))
                .as("twenty red packets")
                .startsWith("1=11+12+")
                .endsWith("+30");
        assertThat(told(
                        List.of(gift(1, 4200, 5)),
                        IntStream.range(0, 21)
                                .mapToObj(i -> part(11 + i, 200, 5))
                                .toList()))
                .as("twenty-one are too many")
                .isEmpty();
        assertThat(told(List.of(gift(1, 100, 5)), List.of(part(11, 100, 5))))
                .as("one is no part")
                .isEmpty();
        assertThat(told(List.of(gift(1, 100, 5)), List.of(part(11, 60, 5), part(12, 30, 5))))
                .isEmpty();
    }

    @Test
    void partsLieThreeDaysOffAtMost() {
        assertThat(told(List.of(gift(1, 100, 5)), List.of(part(11, 60, 2), part(12, 40, 8))))
                .isEqualTo("1=11+12");
        assertThat(told(List.of(gift(1, 100, 5)), List.of(part(11, 60, 1), part(12, 40, 5))))
                .isEmpty();
        assertThat(told(List.of(gift(1, 100, 5)), List.of(part(11, 60, 5), part(12, 40, 9))))
                .isEmpty();
    }

    @Test
    void theNearestPartsAreTaken() {
        assertThat(told(List.of(gift(1, 100, 5)), List.of(part(11, 60, 5), part(12, 40, 7), part(13, 40, 5))))
                .isEqualTo("1=11+13");
        assertThat(told(List.of(gift(1, 100, 5), gift(2, 100, 8)), List.of(part(11, 60, 5), part(12, 40, 5))))
                .isEqualTo("1=11+12");
    }

    @Test
    void partsThatMakeTwoUnlikeGiftsEquallyWellMakeNeither() {
        Pledge other = Money.pledge(2, "张三", "助学", 100_00, 5);
        assertThat(told(List.of(gift(1, 100, 5), other), List.of(part(11, 60, 5), part(12, 40, 5))))
                .isEqualTo("11? 12?");
        assertThat(told(List.of(gift(1, 100, 5), gift(2, 100, 5)), List.of(part(11, 60, 5), part(12, 40, 5))))
                .as("alike gifts: it shows nowhere which is paid")
                .isEqualTo("1=11+12");
    }

    @Test
    void twoSetsOfPartsThatFitEquallyWellAreTakenWhereItShowsNowhere() {
        assertThat(told(List.of(gift(1, 100, 5)), List.of(part(11, 60, 5), part(12, 40, 5), part(13, 40, 5))))
                .isEqualTo("1=11+12");
        Incoming ofNextIssue = Money.receipt(13, "张三", 40_00, 5, Channel.WECHAT, 35);
        assertThat(told(List.of(gift(1, 100, 5)), List.of(part(11, 60, 5), part(12, 40, 5), ofNextIssue)))
                .as("what is left over would stand in another issue")
                .isEqualTo("11? 12?");
    }

    @Test
    void theFewestPartsAreTakenThoughOthersAreNearer() {
        assertThat(told(
                        List.of(gift(1, 100, 5)),
                        List.of(part(11, 50, 5), part(12, 30, 5), part(13, 20, 5), part(14, 60, 7), part(15, 40, 7))))
                .isEqualTo("1=14+15");
    }

    @Test
    void alikePartsMakeTwoUnlikeGiftsWhereThereAreEnough() {
        Pledge other = Money.pledge(2, "张三", "助学", 400_00, 5);
        assertThat(told(
                        List.of(gift(1, 400, 5), other),
                        IntStream.range(0, 4)
                                .mapToObj(i -> part(11 + i, 200, 5))
                                .toList()))
                .isEqualTo("1=11+12 2=13+14");
    }

    @Test
    void aPartIsUsedOnce() {
        assertThat(told(
                        List.of(gift(1, 100, 5), gift(2, 90, 5)),
                        List.of(part(11, 60, 5), part(12, 40, 5), part(13, 50, 6))))
                .isEqualTo("1=11+12");
    }

    @Test
    void tooManyWaysAreLeftToAPersonAtOnce() {
        List<Pledge> gifts = IntStream.range(0, 400)
                .mapToObj(row -> gift(row + 1, 1_000 + row, 5))
                .toList();
        List<Incoming> parts = IntStream.range(0, 400)
                .mapToObj(row -> part(1_001 + row, 100 + row, 5))
                .toList();
        Parts.Outcome outcome = Parts.of(gifts, parts, DAYS, (gift, part) -> true);
        assertThat(outcome.paid()).isEmpty();
        assertThat(outcome.refusals()).hasSize(400);
        assertThat(Set.copyOf(outcome.refusals().stream()
                        .map(refusal -> refusal.contest().variant())
                        .toList()))
                .containsExactly("crowd");
    }
}
