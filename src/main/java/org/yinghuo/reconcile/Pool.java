package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yinghuo.model.IssueId;

/** Open gifts of one department in one campaign, or of one list, with their running sums by day. */
final class Pool {
    private final List<Pledge> pledges;
    private final long[] sums;
    private final Map<IssueId, Long> byIssue = new TreeMap<>();

    Pool(List<Pledge> pledges) {
        this.pledges = pledges.stream().sorted(Pairing.BY_DAY).toList();
        this.sums = new long[pledges.size() + 1];
        for (int i = 0; i < sums.length - 1; i++) {
            Gift gift = this.pledges.get(i).gift;
            sums[i + 1] = sums[i] + gift.amount().fen();
            byIssue.merge(gift.issue(), gift.amount().fen(), Long::sum);
        }
    }

    /** In the order of their days. */
    List<Pledge> pledges() {
        return pledges;
    }

    static long sum(List<Pledge> pledges) {
        return pledges.stream().mapToLong(pledge -> pledge.gift.amount().fen()).sum();
    }

    /** Of all its gifts, those up to a day, those around it and those of one issue, each that adds up to the target; none is empty. */
    Set<List<Pledge>> adding(long target, long day, int near) {
        Set<List<Pledge>> adding = new LinkedHashSet<>();
        int all = pledges.size();
        int soFar = before(day + 1);
        addWhere(0, all, target, adding);
        addWhere(0, soFar, target, adding);
        addWhere(before(day - near), before(day + near + 1), target, adding);
        addWhere(before(day - near), soFar, target, adding);
        byIssue.forEach((issue, sum) -> {
            if (sum == target) {
                List<Pledge> theirs = new ArrayList<>(pledges.stream()
                        .filter(pledge -> pledge.gift.issue().equals(issue))
                        .toList());
                adding.add(theirs);
            }
        });
        adding.remove(List.of());
        return adding;
    }

    private void addWhere(int from, int to, long target, Set<List<Pledge>> adding) {
        if (sums[to] - sums[from] == target) {
            adding.add(pledges.subList(from, to));
        }
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
