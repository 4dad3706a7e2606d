package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.yinghuo.model.BinarySearch;
import org.yinghuo.model.Channel;
import org.yinghuo.model.IssueId;

/**
 * The open gifts of a place that may have come one way, with their running sums by day.
 *
 * <p>A gift whose own donor has paid something that is still unused is no part of what others pay: it is left out of all sums but its donor's own.
 */
final class OpenGifts {
    private final List<Pledge> pledges;
    private final Predicate<Pledge> mayBe;
    private final Supplier<List<Pledge>> allByKind;
    private final Set<Pledge> spoken = new HashSet<>();
    private final long[] sums;
    private final Map<IssueId, Integer> issues = new LinkedHashMap<>();
    private long[] sumsOfIssues = new long[1];
    private boolean hasSpans;
    private List<Pledge> byKind = List.of();
    private int[] kinds = {};

    /**
     * @param place gifts in the order of their days
     * @param mayBe which of them are in it
     * @param isSpoken whether a gift's own donor has a payment that is still unused
     * @param byKind all of the place, those that figure alike side by side, the largest sums first
     */
    OpenGifts(List<Pledge> place, Predicate<Pledge> mayBe, Predicate<Pledge> isSpoken, Supplier<List<Pledge>> byKind) {
        this.mayBe = mayBe;
        this.allByKind = byKind;
        this.pledges = filtered(place);
        this.sums = new long[pledges.size() + 1];
        IssueId before = null;
        int number = 0;
        for (int i = 0; i < sums.length - 1; i++) {
            Pledge pledge = pledges.get(i);
            hasSpans |= pledge.since < pledge.day;
            boolean isOut = isSpoken.test(pledge);
            long fen = isOut ? 0 : pledge.gift.amount().fen();
            if (isOut) {
                spoken.add(pledge);
            }
            sums[i + 1] = sums[i] + fen;
            if (!pledge.gift.issue().equals(before)) {
                before = pledge.gift.issue();
                number = issues.computeIfAbsent(before, any -> issues.size());
                sumsOfIssues = number < sumsOfIssues.length ? sumsOfIssues : Arrays.copyOf(sumsOfIssues, 2 * number);
            }
            sumsOfIssues[number] += fen;
        }
    }

    private List<Pledge> filtered(List<Pledge> place) {
        List<Pledge> filtered = new ArrayList<>();
        for (Pledge pledge : place) {
            if (mayBe.test(pledge)) {
                filtered.add(pledge);
            }
        }
        return filtered;
    }

    /** Whether a gift's own donor has a payment that is still unused. */
    boolean isSpoken(Pledge pledge) {
        return !spoken.isEmpty() && spoken.contains(pledge);
    }

    /** Those of a payer's own gifts that are in it and left out of all sums but the payer's. */
    Set<Pledge> spokenOf(Collection<Pledge> own) {
        if (spoken.isEmpty()) {
            return Set.of();
        }
        Set<Pledge> theirs = new HashSet<>(own);
        theirs.retainAll(spoken);
        return theirs;
    }

    /** In the order of their days. */
    List<Pledge> pledges() {
        return pledges;
    }

    /** Those that figure alike side by side, the largest sums first. */
    List<Pledge> byKind() {
        if (byKind.isEmpty()) {
            byKind = filtered(allByKind.get());
            kinds = new int[byKind.size()];
            for (int i = 1; i < kinds.length; i++) {
                Pledge before = byKind.get(i - 1);
                Pledge pledge = byKind.get(i);
                boolean same =
                        before.gift.person().heads() == pledge.gift.person().heads()
                                && before.likeness.equals(pledge.likeness);
                kinds[i] = same ? kinds[i - 1] : i;
            }
        }
        return byKind;
    }

    /** A number that those have in common which figure alike. */
    int kind(int placeByKind) {
        return kinds[placeByKind];
    }

    /** Where a gift stands in that order; negative if it is none of them. */
    int placeByKind(Pledge pledge) {
        return Collections.binarySearch(byKind(), pledge, GiftGroup.BY_KIND);
    }

    /** The first place in that order whose gift is no larger. */
    int firstOfAtMost(long fen) {
        return BinarySearch.first(
                byKind().size(), place -> byKind.get(place).gift.amount().fen() <= fen);
    }

    /**
     * Of all its gifts, those up to a day, those around it and those of one issue, each that adds up to the target; none is empty.
     *
     * @param own the payer's own gifts, of those that are left out of all other payers' sums
     */
    List<List<Pledge>> adding(long target, long day, int near, Set<Pledge> own) {
        List<List<Pledge>> adding = new ArrayList<>(1);
        int all = pledges.size();
        int soFar = before(day + 1);
        addWhere(0, all, target, own, adding);
        addWhere(0, soFar, target, own, adding);
        addWhere(before(day - near), before(day + near + 1), target, own, adding);
        addWhere(before(day - near), soFar, target, own, adding);
        if (hasSpans) {
            addWhere(pledge -> pledge.since <= day + near && pledge.day >= day - near, target, own, adding);
            addWhere(pledge -> pledge.since <= day && pledge.day >= day - near, target, own, adding);
        }
        addWhereOfOneIssue(target, own, adding);
        return adding;
    }

    /** Every sum for which {@link #adding} finds some. */
    void addSums(long day, int near, Set<Pledge> own, Set<Long> found) {
        int all = pledges.size();
        int soFar = before(day + 1);
        int since = before(day - near);
        found.add(sum(0, all, own));
        found.add(sum(0, soFar, own));
        found.add(sum(since, before(day + near + 1), own));
        found.add(sum(since, soFar, own));
        if (hasSpans) {
            found.add(sum(pledge -> pledge.since <= day + near && pledge.day >= day - near, own));
            found.add(sum(pledge -> pledge.since <= day && pledge.day >= day - near, own));
        }
        issues.forEach((issue, number) -> found.add(sumOf(issue, number, own)));
        found.remove(0L);
    }

    /** All that were given in one way, if they add up to the target. */
    List<List<Pledge>> addingOf(Channel channel, long target) {
        List<List<Pledge>> adding = new ArrayList<>(1);
        addWhere(pledge -> pledge.gift.channel() == channel, target, Set.of(), adding);
        return adding;
    }

    private void addWhere(int from, int to, long target, Set<Pledge> own, List<List<Pledge>> adding) {
        if (from >= to) {
            return;
        }
        if (sum(from, to, own) == target) {
            List<Pledge> those = pledges.subList(from, to);
            adding.add(spoken.isEmpty() ? those : without(those, own));
        }
    }

    private long sum(int from, int to, Set<Pledge> own) {
        if (from >= to) {
            return 0;
        }
        long sum = sums[to] - sums[from];
        for (Pledge pledge : own) {
            int at = Collections.binarySearch(pledges, pledge, Pairing.BY_DAY);
            sum += at >= from && at < to ? pledge.gift.amount().fen() : 0;
        }
        return sum;
    }

    private long sumOf(IssueId issue, int number, Set<Pledge> own) {
        long sum = sumsOfIssues[number];
        for (Pledge pledge : own) {
            sum += pledge.gift.issue().equals(issue) ? pledge.gift.amount().fen() : 0;
        }
        return sum;
    }

    private long sum(Predicate<Pledge> which, Set<Pledge> own) {
        long sum = 0;
        for (Pledge pledge : pledges) {
            boolean isIn = !spoken.contains(pledge) || own.contains(pledge);
            sum += isIn && which.test(pledge) ? pledge.gift.amount().fen() : 0;
        }
        return sum;
    }

    private void addWhereOfOneIssue(long target, Set<Pledge> own, List<List<Pledge>> adding) {
        for (Map.Entry<IssueId, Integer> issue : issues.entrySet()) {
            if (sumOf(issue.getKey(), issue.getValue(), own) == target) {
                addWhere(pledge -> pledge.gift.issue().equals(issue.getKey()), target, own, adding);
            }
        }
    }

    private void addWhere(Predicate<Pledge> which, long target, Set<Pledge> own, List<List<Pledge>> adding) {
        List<Pledge> those = without(pledges, own).stream().filter(which).toList();
        if (!those.isEmpty()
                && those.stream()
                                .mapToLong(pledge -> pledge.gift.amount().fen())
                                .sum()
                        == target) {
            adding.add(those);
        }
    }

    /** Without those that somebody else's payment speaks for. */
    private List<Pledge> without(List<Pledge> those, Set<Pledge> own) {
        return spoken.isEmpty()
                ? those
                : those.stream()
                        .filter(pledge -> !spoken.contains(pledge) || own.contains(pledge))
                        .toList();
    }

    /** Whether those given before a day may come to so much, and some of them on a day or later. */
    boolean mayCome(long target, long before, long since, Set<Pledge> own) {
        long more = own.stream().mapToLong(pledge -> pledge.gift.amount().fen()).sum();
        return sums[hasSpans ? pledges.size() : before(before)] + more >= target && before(since) < pledges.size();
    }

    /** How many were given before a day. */
    private int before(long day) {
        return BinarySearch.first(pledges.size(), place -> pledges.get(place).day >= day);
    }
}
