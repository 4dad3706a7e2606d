package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.IssueId;

/**
 * Gifts of one person that were paid in two to four parts, the nearest in time first.
 *
 * <p>Where other parts would be as near and figure differently, or other gifts could as well have them, none are taken.
 */
final class Parts {
    /** A gift and the payments that add up to it. */
    record Paid(Pledge pledge, List<Incoming> receipts, long farthest, long total) {
        private boolean isAsNear(Paid other) {
            return farthest == other.farthest && total == other.total;
        }
    }

    /** What came of it: each gift and each payment at most once. */
    record Outcome(List<Paid> paid, List<Pairing.Refusal> refusals) {}

    private static final int FEWEST = 2;
    private static final int MOST = 4;

    /** Of more payments by one person within the days allowed, the nearest are tried. */
    private static final int MOST_CANDIDATES = 24;

    /** So many steps are taken to find the ways in which one person's gifts may have been paid in parts. */
    private static final int MOST_STEPS = 1 << 18;

    private static final Comparator<Paid> NEAREST = Comparator.comparingLong(Paid::farthest)
            .thenComparingLong(Paid::total)
            .thenComparingInt(paid -> paid.receipts().size())
            .thenComparing(Paid::pledge, Pairing.BY_DAY)
            .thenComparing(paid -> paid.receipts().get(0), Pairing.BY_TIME)
            .thenComparing(paid -> paid.receipts().get(1), Pairing.BY_TIME);

    private final int maxDays;
    private final BiPredicate<Pledge, Incoming> fits;
    private final List<Paid> ways = new ArrayList<>();
    private final Map<Pledge, Paid> taken = new HashMap<>();
    private final Map<Incoming, Paid> user = new HashMap<>();
    private int steps;

    private Parts(int maxDays, BiPredicate<Pledge, Incoming> fits) {
        this.maxDays = maxDays;
        this.fits = fits;
    }

    static Outcome of(List<Pledge> pledges, List<Incoming> receipts, int maxDays, BiPredicate<Pledge, Incoming> fits) {
        Parts parts = new Parts(maxDays, fits);
        List<Incoming> inTime = receipts.stream().sorted(Pairing.BY_TIME).toList();
        List<Pledge> byDay = pledges.stream().sorted(Pairing.BY_DAY).toList();
        for (Pledge pledge : byDay) {
            parts.find(pledge, inTime);
            if (parts.steps > MOST_STEPS) {
                return parts.givenUp(byDay, inTime);
            }
        }
        parts.ways.sort(NEAREST);
        parts.ways.forEach(parts::take);
        return parts.outcome();
    }

    /** Leaves to a person all payments that may be part of one of the gifts. */
    private Outcome givenUp(List<Pledge> pledges, List<Incoming> receipts) {
        Ambiguity contest = new Ambiguity(pledges, "crowd");
        List<Pairing.Refusal> refusals = new ArrayList<>();
        for (Incoming receipt : receipts) {
            if (pledges.stream().anyMatch(pledge -> mayBePart(pledge, receipt))) {
                refusals.add(new Pairing.Refusal(receipt, contest));
            }
        }
        return new Outcome(List.of(), refusals);
    }

    private boolean mayBePart(Pledge pledge, Incoming receipt) {
        return days(pledge, receipt) <= maxDays
                && receipt.net.fen() < pledge.gift.amount().fen()
                && fits.test(pledge, receipt);
    }

    private void find(Pledge pledge, List<Incoming> inTime) {
        List<Incoming> candidates = new ArrayList<>();
        for (int i = firstSince(pledge.day - maxDays, inTime); i < inTime.size(); i++) {
            Incoming receipt = inTime.get(i);
            if (receipt.day > pledge.day + maxDays) {
                break;
            }
            steps++;
            if (mayBePart(pledge, receipt)) {
                candidates.add(receipt);
            }
        }
        candidates.sort(Comparator.comparingLong(receipt -> days(pledge, receipt)));
        candidates = candidates.subList(0, Math.min(MOST_CANDIDATES, candidates.size()));
        if (candidates.size() >= FEWEST) {
            extend(
                    pledge,
                    candidates,
                    0,
                    new ArrayList<>(),
                    pledge.gift.amount().fen());
        }
    }

    private static int firstSince(long day, List<Incoming> inTime) {
        int low = 0;
        int high = inTime.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inTime.get(middle).day < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void extend(Pledge pledge, List<Incoming> candidates, int from, List<Incoming> chosen, long missing) {
        if (++steps > MOST_STEPS) {
            return;
        }
        if (missing == 0 && chosen.size() >= FEWEST) {
            long farthest = 0;
            long total = 0;
            for (Incoming receipt : chosen) {
                farthest = Math.max(farthest, days(pledge, receipt));
                total += days(pledge, receipt);
            }
            ways.add(new Paid(pledge, chosen.stream().sorted(Pairing.BY_TIME).toList(), farthest, total));
            return;
        }
        if (missing <= 0 || chosen.size() == MOST) {
            return;
        }
        for (int i = from; i < candidates.size(); i++) {
            Incoming next = candidates.get(i);
            if (next.net.fen() <= missing) {
                chosen.add(next);
                extend(pledge, candidates, i + 1, chosen, missing - next.net.fen());
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private static long days(Pledge pledge, Incoming receipt) {
        return Math.abs(pledge.day - receipt.day);
    }

    private void take(Paid way) {
        if (!taken.containsKey(way.pledge()) && way.receipts().stream().noneMatch(user::containsKey)) {
            taken.put(way.pledge(), way);
            way.receipts().forEach(receipt -> user.put(receipt, way));
        }
    }

    private Outcome outcome() {
        Map<Paid, Set<Pledge>> refused = new HashMap<>();
        for (Paid way : ways) {
            Paid own = taken.get(way.pledge());
            Set<Paid> rivals = new HashSet<>();
            way.receipts().forEach(receipt -> rivals.add(user.getOrDefault(receipt, way)));
            rivals.remove(way);
            if (own == null) {
                rivals.stream()
                        .filter(rival -> rivals.size() == 1 && rival.isAsNear(way) && differ(rival, way))
                        .forEach(rival -> refused.computeIfAbsent(
                                        rival, any -> new LinkedHashSet<>(List.of(rival.pledge())))
                                .add(way.pledge()));
            } else if (!own.equals(way) && own.isAsNear(way) && differ(own, way)) {
                rivals.remove(own);
                if (rivals.isEmpty()) {
                    refused.computeIfAbsent(own, any -> new LinkedHashSet<>(List.of(own.pledge())));
                }
            }
        }
        List<Paid> paid = ways.stream()
                .filter(way -> way.equals(taken.get(way.pledge())) && !refused.containsKey(way))
                .toList();
        List<Pairing.Refusal> refusals = new ArrayList<>();
        for (Paid way : ways) {
            Set<Pledge> contested = refused.get(way);
            if (contested != null) {
                Ambiguity contest =
                        new Ambiguity(contested.stream().sorted(Pairing.BY_DAY).toList(), "parts");
                way.receipts().forEach(receipt -> refusals.add(new Pairing.Refusal(receipt, contest)));
            }
        }
        return new Outcome(paid, refusals);
    }

    /** Whether it shows in any figure which of the two ways is taken. */
    private static boolean differ(Paid one, Paid other) {
        return !one.pledge().likeness.equals(other.pledge().likeness)
                || !sums(one).equals(sums(other));
    }

    private static Map<Object, Long> sums(Paid way) {
        Map<Object, Long> sums = new HashMap<>();
        for (Incoming receipt : way.receipts()) {
            @Nullable IssueId issue = receipt.leftover.issue();
            sums.merge(issue == null ? "" : issue, receipt.net.fen(), Long::sum);
        }
        return sums;
    }
}
