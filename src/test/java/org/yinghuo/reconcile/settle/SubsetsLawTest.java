package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Person;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.settle.SubsetSum.Found;

/** Which of a place's open gifts one payment pays, against a twin that tries every subset (rules steps-of-matching, bounded-search). */
class SubsetsLawTest {
    private static final int CASES = 400;
    private static final int NEAR = 15;
    private static final int DAY = 30;

    private List<Pledge> place;
    private Set<Pledge> spoken;
    private Set<Pledge> own;
    private Set<Pledge> spokenOwn;
    private boolean forAll;
    private boolean oneWillDo;
    private Incoming receipt;

    private static Pledge pledge(int row, String name, long yuan, int day, int heads) {
        Gift gift = Money.gift(row, name, "抗震救灾捐款", 100 * yuan, day, Channel.UNSAID);
        Person one = gift.person();
        Gift ofSeveral = new Gift(
                gift.entry(),
                new Person(one.key(), one.name(), one.department(), one.title(), false, true, heads),
                gift.issue(),
                gift.department(),
                gift.campaign(),
                gift.day(),
                gift.daySource(),
                null,
                gift.amount(),
                gift.channel(),
                "");
        long epochDay = Money.START.plusDays(day).toEpochDay();
        return new Pledge(ofSeveral, row, Set.of(name), false, new GivingDays(epochDay, epochDay, true), true);
    }

    private OpenGifts pool() {
        List<Pledge> byDay = place.stream().sorted(Pairing.BY_DAY).toList();
        List<Pledge> byKind = place.stream().sorted(GiftGroup.BY_KIND).toList();
        return new OpenGifts(byDay, any -> true, spoken::contains, () -> byKind);
    }

    private Subsets.Answer find(int people, long steps) {
        return new Subsets(receipt, pool(), forAll, oneWillDo, own, spokenOwn, new StepLimit(steps)).find(people);
    }

    private void invent(Random random) {
        place = new ArrayList<>();
        spoken = new HashSet<>();
        own = new HashSet<>();
        boolean speaking = random.nextInt(3) == 0;
        for (int i = random.nextInt(9); i >= 0; i--) {
            String name = List.of("张三", "李四", "王五").get(random.nextInt(3));
            // Mostly near the payment, at the edges of what is near too, and some too late or long before.
            int day = List.of(DAY, DAY - NEAR, DAY - NEAR - 1, DAY + NEAR, DAY + NEAR + 1, DAY - 3, 0)
                    .get(random.nextInt(7));
            Pledge next = pledge(i, name, 1 + random.nextInt(5), day, 1 + random.nextInt(4) / 3);
            place.add(next);
            if (speaking && random.nextInt(3) == 0) {
                spoken.add(next);
            }
            if (name.equals("张三") && random.nextInt(5) > 0) {
                own.add(next);
            }
        }
        spokenOwn = new HashSet<>(own);
        spokenOwn.retainAll(spoken);
        forAll = random.nextBoolean();
        oneWillDo = forAll && random.nextBoolean();
        receipt = Money.receipt(1, "张三", 100L * (1 + random.nextInt(9)), DAY);
    }

    private boolean mayBePart(Pledge pledge) {
        boolean whole =
                pledge.gift.amount().equals(receipt.net) && pledge.gift.person().heads() == 1;
        return pledge.day <= receipt.day + NEAR
                && pledge.gift.amount().fen() <= receipt.net.fen()
                && (!spoken.contains(pledge) || spokenOwn.contains(pledge))
                && (!whole || oneWillDo);
    }

    private boolean isNear(Pledge pledge) {
        return pledge.day >= receipt.day - NEAR;
    }

    private boolean isOwn(Pledge pledge) {
        return !forAll && own.contains(pledge);
    }

    private record Figure(Pledge.Likeness likeness, int heads, boolean own) {}

    /** The gifts of each way, by how they figure; of those that figure alike the nearest. */
    private Map<Map<Figure, Integer>, List<Pledge>> ways(int people) {
        Map<Map<Figure, Integer>, List<Pledge>> ways = new HashMap<>();
        for (int set = 1; set < 1 << place.size(); set++) {
            List<Pledge> chosen = new ArrayList<>();
            for (int i = 0; i < place.size(); i++) {
                if ((set >> i & 1) != 0) {
                    chosen.add(place.get(i));
                }
            }
            chosen.sort(Pledge.IN_ORDER);
            long sum = chosen.stream().mapToLong(one -> one.gift.amount().fen()).sum();
            int heads =
                    chosen.stream().mapToInt(one -> one.gift.person().heads()).sum();
            if (sum == receipt.net.fen()
                    && (people == 0 || people == heads)
                    && chosen.stream().allMatch(this::mayBePart)
                    && chosen.stream().anyMatch(this::isNear)
                    && (forAll || chosen.stream().anyMatch(this::isOwn))) {
                Map<Figure, Integer> figures = new HashMap<>();
                chosen.forEach(one -> figures.merge(
                        new Figure(one.likeness, one.gift.person().heads(), isOwn(one)), 1, Integer::sum));
                ways.merge(figures, chosen, this::nearer);
            }
        }
        return ways;
    }

    private List<Pledge> nearer(List<Pledge> one, List<Pledge> other) {
        long nearOfOne = one.stream().filter(this::isNear).count();
        long nearOfOther = other.stream().filter(this::isNear).count();
        return nearOfOther > nearOfOne ? other : one;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsTheOnlyWayAsTryingThemAllDoes(long seed) {
        Random random = new Random(seed);
        int[] seen = new int[3];
        for (int i = 0; i < CASES; i++) {
            invent(random);
            int people = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0;
            Map<?, List<Pledge>> any = ways(0);
            Map<?, List<Pledge>> asSaid = people == 0 || any.size() < 2 ? any : ways(people);
            Map<?, List<Pledge>> ways = asSaid.isEmpty() ? any : asSaid;

            Subsets.Answer answer = find(people, 1L << 28);

            Found expected = Found.values()[Math.min(2, ways.size())];
            assertThat(answer.found()).isEqualTo(expected);
            seen[expected.ordinal()]++;
            if (expected == Found.ONE) {
                List<Pledge> way = ways.values().iterator().next();
                assertThat(answer.pledges()).isSortedAccordingTo(Pledge.IN_ORDER);
                assertThat(figures(answer.pledges())).isEqualTo(figures(way));
                assertThat(answer.pledges().stream().filter(this::isNear).count())
                        .isEqualTo(way.stream().filter(this::isNear).count());
            }
        }
        assertThat(seen).doesNotContain(0);
    }

    private static List<String> figures(List<Pledge> pledges) {
        return pledges.stream()
                .map(one -> one.likeness + " of " + one.gift.person().heads())
                .sorted()
                .toList();
    }

    /** So many gifts of different people, 2 to 200 yuan, all even. */
    private void many(int size) {
        place = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            place.add(pledge(i, "甲" + i, 2 + 2 * (i % 100), DAY, 1));
        }
        spoken = Set.of();
        own = Set.of();
        spokenOwn = Set.of();
        forAll = true;
        oneWillDo = false;
    }

    @Test
    void ofVeryManyGiftsTheOnlyWayIsFound() {
        many(100);
        place.add(pledge(1000, "乙", 1, DAY, 1));
        receipt = Money.receipt(1, "某公司", 300, DAY);
        assertThat(find(0, 1L << 28).pledges())
                .extracting(pledge -> pledge.gift.person().name())
                .containsExactly("甲0", "乙");
    }

    @Test
    void ofVeryManyGiftsAFewShowThatThereAreSeveralWays() {
        many(3000);
        receipt = Money.receipt(1, "某公司", 40_000, DAY);
        long tooFewForAll = 3000L * 32 - 1;
        assertThat(find(0, tooFewForAll).found()).isEqualTo(Found.SEVERAL);
        receipt = Money.receipt(1, "某公司", 40_100, DAY);
        assertThat(find(0, tooFewForAll).found()).isEqualTo(Found.GAVE_UP);
    }

    @Test
    void amongTheFewAreGiftsOfThePayer() {
        many(3000);
        forAll = false;
        for (int i = 0; i < 4; i++) {
            place.add(pledge(5000 + i, "张三", 10 + 2 * i, DAY, 1));
        }
        own = new HashSet<>(place.subList(3000, 3004));
        receipt = Money.receipt(1, "张三", 40_000, DAY);
        assertThat(find(0, 3004L * 32 - 1).found()).isEqualTo(Found.SEVERAL);
        // None of those is small enough to be part of it.
        receipt = Money.receipt(1, "张三", 900, DAY);
        assertThat(find(0, 1L << 28).found()).isEqualTo(Found.NONE);
    }

    @Test
    void amongTheFewAreNoneThatMayNotBePart() {
        many(3000);
        // All but the last forty were given too late.
        for (int i = 0; i < 2960; i++) {
            place.set(i, pledge(i, "甲" + i, 2 + 2 * (i % 100), DAY + NEAR + 1, 1));
        }
        receipt = Money.receipt(1, "某公司", 40_000, DAY);
        assertThat(find(0, 1L << 28).found()).isEqualTo(Found.SEVERAL);
        receipt = Money.receipt(1, "某公司", 40_100, DAY);
        assertThat(find(0, 1L << 28).found()).isEqualTo(Found.NONE);
    }

    @Test
    void withoutStepsLeftItSaysSo() {
        many(50);
        receipt = Money.receipt(1, "某公司", 40_000, DAY);
        assertThat(find(0, 50L * 32 - 1).found()).isEqualTo(Found.GAVE_UP);
        assertThat(find(0, 1L << 20).found()).isEqualTo(Found.SEVERAL);
    }
}
