package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Channel;
import org.yinghuo.model.IssueId;
import org.yinghuo.reconcile.books.Gift;

/** The open gifts of a place against a twin that adds them up one by one. */
class OpenGiftsLawTest {
    private static final int CASES = 300;
    private static final int NEAR = 15;

    private List<Pledge> place;
    private Set<Pledge> taken;
    private Set<Pledge> spoken;
    private Set<Pledge> own;
    private OpenGifts pool;
    private long day;

    private void invent(Random random) {
        place = new ArrayList<>();
        taken = new HashSet<>();
        spoken = new HashSet<>();
        boolean spans = random.nextInt(3) == 0;
        boolean speaking = random.nextBoolean();
        for (int i = random.nextInt(9); i >= 0; i--) {
            int last = random.nextInt(60);
            int first = spans ? last - random.nextInt(20) : last;
            Gift gift = Money.gift(
                    i,
                    List.of("张三", "李四", "王五").get(random.nextInt(3)),
                    "抗震救灾捐款",
                    100L * (1 + random.nextInt(4)),
                    last,
                    List.of(Channel.UNSAID, Channel.CASH).get(random.nextInt(2)));
            Gift ofIssue = new Gift(
                    gift.entry(),
                    gift.person(),
                    new IssueId(2022, 33 + (last + random.nextInt(3)) / 20),
                    gift.department(),
                    gift.campaign(),
                    gift.day(),
                    gift.daySource(),
                    null,
                    gift.amount(),
                    gift.channel(),
                    "");
            long start = Money.START.toEpochDay();
            Pledge pledge = new Pledge(
                    ofIssue,
                    i,
                    Set.of(gift.person().name()),
                    false,
                    new GivingDays(start + first, start + last, true),
                    random.nextInt(4) > 0);
            place.add(pledge);
            if (random.nextInt(6) == 0) {
                taken.add(pledge);
            }
            if (speaking && random.nextInt(3) == 0) {
                spoken.add(pledge);
            }
        }
        place.sort(Pairing.BY_DAY);
        List<Pledge> byKind = place.stream().sorted(GiftGroup.BY_KIND).toList();
        pool = new OpenGifts(place, pledge -> !taken.contains(pledge), spoken::contains, () -> byKind);
        own = pool.spokenOf(place.stream().filter(any -> random.nextInt(3) == 0).toList());
        day = Money.START.toEpochDay() + random.nextInt(60);
    }

    private List<Pledge> open() {
        return place.stream().filter(pledge -> !taken.contains(pledge)).toList();
    }

    private List<Pledge> those(Predicate<Pledge> which) {
        return open().stream()
                .filter(pledge -> !spoken.contains(pledge) || own.contains(pledge))
                .filter(which)
                .toList();
    }

    private static long sum(List<Pledge> pledges) {
        return pledges.stream().mapToLong(pledge -> pledge.gift.amount().fen()).sum();
    }

    /** All, those so far, those near, those near so far, and those of each issue; by the day or by any day of a span. */
    private Set<List<Pledge>> wholes() {
        Set<List<Pledge>> wholes = new LinkedHashSet<>();
        wholes.add(those(pledge -> true));
        wholes.add(those(pledge -> pledge.day <= day));
        wholes.add(those(pledge -> pledge.day >= day - NEAR && pledge.day <= day + NEAR));
        wholes.add(those(pledge -> pledge.day >= day - NEAR && pledge.day <= day));
        wholes.add(those(pledge -> pledge.since <= day + NEAR && pledge.day >= day - NEAR));
        wholes.add(those(pledge -> pledge.since <= day && pledge.day >= day - NEAR));
        for (Pledge one : open()) {
            wholes.add(those(pledge -> pledge.gift.issue().equals(one.gift.issue())));
        }
        wholes.removeIf(List::isEmpty);
        return wholes;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsAllSoFarNearAndOfAnIssueAsAddingThemUpDoes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            invent(random);
            Set<List<Pledge>> wholes = wholes();
            Set<Long> sums = new TreeSet<>();
            pool.addSums(day, NEAR, own, sums);
            Set<Long> expected = new TreeSet<>();
            wholes.forEach(whole -> expected.add(sum(whole)));
            assertThat(sums).isEqualTo(expected);
            for (long fen = 100; fen <= 3600; fen += 100) {
                long target = fen;
                List<List<Pledge>> adding = pool.adding(target, day, NEAR, own);
                assertThat(new HashSet<>(adding))
                        .isEqualTo(new HashSet<>(wholes.stream()
                                .filter(whole -> sum(whole) == target)
                                .toList()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void tellsThoseOfAChannelThatAddUp(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            invent(random);
            own = Set.of();
            List<Pledge> cash = those(pledge -> pledge.gift.channel() == Channel.CASH);
            assertThat(pool.addingOf(Channel.CASH, sum(cash))).isEqualTo(cash.isEmpty() ? List.of() : List.of(cash));
            assertThat(pool.addingOf(Channel.CASH, sum(cash) + 100)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void leavesOutThoseWhoseDonorsHaveAPaymentOfTheirOwn(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            invent(random);
            assertThat(pool.pledges()).isEqualTo(open());
            for (Pledge pledge : open()) {
                assertThat(pool.isSpoken(pledge)).isEqualTo(spoken.contains(pledge));
            }
            Set<Pledge> both = new HashSet<>(open());
            both.retainAll(spoken);
            assertThat(pool.spokenOf(place)).isEqualTo(both);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void putsThoseSideBySideThatFigureAlikeTheLargestFirst(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            invent(random);
            List<Pledge> byKind = pool.byKind();
            assertThat(byKind).containsExactlyInAnyOrderElementsOf(open());
            for (int at = 0; at < byKind.size(); at++) {
                Pledge pledge = byKind.get(at);
                assertThat(pool.placeByKind(pledge)).isEqualTo(at);
                for (int other = 0; other < byKind.size(); other++) {
                    assertThat(pool.kind(at) == pool.kind(other))
                            .isEqualTo(byKind.get(other).likeness.equals(pledge.likeness));
                }
            }
            for (Pledge gone : taken) {
                assertThat(pool.placeByKind(gone)).isNegative();
            }
            for (long fen = 0; fen <= 500; fen += 50) {
                long most = fen;
                assertThat(pool.firstOfAtMost(most)).isEqualTo((int) byKind.stream()
                        .filter(pledge -> pledge.gift.amount().fen() > most)
                        .count());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void neverSaysThatASumMayNotComeWhichDoes(long seed) {
        Random random = new Random(seed);
        boolean everNot = false;
        for (int i = 0; i < CASES; i++) {
            invent(random);
            List<Pledge> before = those(pledge -> pledge.since < day + NEAR + 1);
            boolean late = open().stream().anyMatch(pledge -> pledge.day >= day - NEAR);
            assertThat(pool.mayCome(sum(before), day + NEAR + 1, day - NEAR, own) || !late)
                    .isTrue();
            boolean spans = open().stream().anyMatch(pledge -> pledge.since < pledge.day);
            long most = spans ? sum(those(pledge -> true)) : sum(before) + sum(List.copyOf(own));
            assertThat(pool.mayCome(most + 1, day + NEAR + 1, day - NEAR, own) && own.isEmpty())
                    .isFalse();
            everNot |= !late;
            assertThat(pool.mayCome(1, day + NEAR + 1, day - NEAR, own) && !late)
                    .isFalse();
        }
        assertThat(everNot).isTrue();
    }
}
