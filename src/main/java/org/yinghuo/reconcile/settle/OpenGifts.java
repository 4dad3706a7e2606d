package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.yinghuo.model.IssueId;
import org.yinghuo.reconcile.books.Gift;

/** The open gifts of a place that may have come one way, with their running sums by day. */
final class OpenGifts {
    private final List<Pledge> pledges;
    private final Predicate<Pledge> mayBe;
    private final Supplier<List<Pledge>> allByKind;
    private final long[] sums;
    private final Map<IssueId, Integer> issues = new LinkedHashMap<>();
    private long[] sumsOfIssues = new long[1];
    private List<Pledge> byKind = List.of();
    private int[] kinds = {};

    /**
     * @param place gifts in the order of their days
     * @param mayBe which of them are in it
     * @param byKind all of the place, those that figure alike side by side, the largest sums first
     */
    OpenGifts(List<Pledge> place, Predicate<Pledge> mayBe, Supplier<List<Pledge>> byKind) {
        this.mayBe = mayBe;
        this.allByKind = byKind;
        this.pledges = filtered(place);
        this.sums = new long[pledges.size() + 1];
        IssueId before = null;
        int number = 0;
        for (int i = 0; i < sums.length - 1; i++) {
            Gift gift = pledges.get(i).gift;
            sums[i + 1] = sums[i] + gift.amount().fen();
            if (!gift.issue().equals(before)) {
                before = gift.issue();
                number = issues.computeIfAbsent(before, any -> issues.size());
                sumsOfIssues = number < sumsOfIssues.length ? sumsOfIssues : Arrays.copyOf(sumsOfIssues, 2 * number);
            }
            sumsOfIssues[number] += gift.amount().fen();
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
        int low = 0;
        int high = byKind().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byKind.get(middle).gift.amount().fen() > fen) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Of all its gifts, those up to a day, those around it and those of one issue, each that adds up to the target; none is empty. */
    List<List<Pledge>> adding(long target, long day, int near) {
        List<List<Pledge>> adding = new ArrayList<>(1);
        int all = pledges.size();
        int soFar = before(day + 1);
        addWhere(0, all, target, adding);
        addWhere(0, soFar, target, adding);
        addWhere(before(day - near), before(day + near + 1), target, adding);
        addWhere(before(day - near), soFar, target, adding);
        issues.forEach((issue, number) -> {
            if (sumsOfIssues[number] == target) {
                adding.add(pledges.stream()
                        .filter(pledge -> pledge.gift.issue().equals(issue))
                        .toList());
            }
        });
        return adding;
    }

    private void addWhere(int from, int to, long target, List<List<Pledge>> adding) {
        if (from < to && sums[to] - sums[from] == target) {
            adding.add(pledges.subList(from, to));
        }
    }

    /** What those given before a day come to. */
    long sumBefore(long day) {
        return sums[before(day)];
    }

    /** Whether some were given on a day or later. */
    boolean hasSince(long day) {
        return before(day) < pledges.size();
    }

    /** How many were given before a day. */
    private int before(long day) {
        int low = 0;
        int high = pledges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pledges.get(middle).day < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
