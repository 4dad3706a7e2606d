package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Channel;

/** The pairing against a twin that tries every way there is. */
class PairingLawTest {
    private static final int NEAR = 3;
    private static final int CASES = 400;

    /** How many gifts of each kind are paid, how many payments of each kind are left. */
    private record Result(Map<Object, Integer> paid, Map<Object, Integer> left) {}

    private List<Pledge> pledges;
    private List<Incoming> receipts;
    private int[] best;
    private Set<Result> results;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void pairsAsManyAsPossibleTheNearestFirstAndNothingThatAnotherBestWayWouldLeaveOut(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            invent(random);
            tryAll();
            Pairing.Outcome outcome = Pairing.of(pledges, receipts, NEAR, PairingLawTest::fits);

            Map<Object, Integer> paid = new HashMap<>();
            outcome.pairs().forEach(pair -> paid.merge(pair.pledge().likeness, 1, Integer::sum));
            if (results.size() == 1) {
                assertThat(outcome.refusals()).isEmpty();
                assertThat(paid).isEqualTo(results.iterator().next().paid());
            } else {
                assertThat(outcome.refusals()).isNotEmpty();
                assertThat(results)
                        .allSatisfy(result -> paid.forEach((kind, count) -> assertThat(count)
                                .isLessThanOrEqualTo(result.paid().getOrDefault(kind, 0))));
            }
            Set<Incoming> used = new HashSet<>();
            outcome.pairs().forEach(pair -> assertThat(used.add(pair.receipt())).isTrue());
            outcome.refusals()
                    .forEach(refusal -> assertThat(used.add(refusal.receipt())).isTrue());
        }
    }

    private static boolean fits(Pledge pledge, Incoming receipt) {
        return receipt.isOf(pledge.gift.channel());
    }

    private void invent(Random random) {
        pledges = new ArrayList<>();
        receipts = new ArrayList<>();
        int kinds = 1 + random.nextInt(2);
        for (int i = random.nextInt(5) + 1; i > 0; i--) {
            Channel channel = random.nextInt(3) == 0 ? Channel.WECHAT : Channel.UNSAID;
            pledges.add(Money.pledge(i, "张三", "campaign " + random.nextInt(kinds), 100, random.nextInt(7), channel));
        }
        for (int i = random.nextInt(5) + 1; i > 0; i--) {
            Channel channel = random.nextBoolean() ? Channel.WECHAT : Channel.BANK;
            receipts.add(Money.receipt(i, "张三", 100, random.nextInt(7), channel, random.nextInt(5) == 0 ? 35 : 34));
        }
    }

    private void tryAll() {
        best = new int[NEAR + 1];
        results = new HashSet<>();
        choose(0, new int[NEAR + 1], new ArrayList<>(), new HashSet<>());
    }

    private void choose(int next, int[] atDistance, List<Pledge> paid, Set<Incoming> used) {
        if (next == pledges.size()) {
            int order = Arrays.compare(atDistance, best);
            if (order > 0) {
                best = atDistance.clone();
                results.clear();
            }
            if (order >= 0) {
                results.add(result(paid, used));
            }
            return;
        }
        choose(next + 1, atDistance, paid, used);
        Pledge pledge = pledges.get(next);
        for (Incoming receipt : receipts) {
            int days = (int) Math.abs(pledge.day - receipt.day);
            if (days <= NEAR && fits(pledge, receipt) && used.add(receipt)) {
                paid.add(pledge);
                atDistance[days]++;
                choose(next + 1, atDistance, paid, used);
                atDistance[days]--;
                paid.remove(paid.size() - 1);
                used.remove(receipt);
            }
        }
    }

    private Result result(List<Pledge> paid, Set<Incoming> used) {
        Map<Object, Integer> kinds = new HashMap<>();
        paid.forEach(pledge -> kinds.merge(pledge.likeness, 1, Integer::sum));
        Map<Object, Integer> left = new HashMap<>();
        receipts.stream()
                .filter(receipt -> !used.contains(receipt))
                .forEach(receipt -> left.merge(receipt.leftover, 1, Integer::sum));
        return new Result(kinds, left);
    }
}
