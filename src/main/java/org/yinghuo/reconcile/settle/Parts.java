package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.BinarySearch;
import org.yinghuo.model.Channel;
import org.yinghuo.model.IssueId;

/**
 * Gifts of one person that were paid in two to twenty parts: the fewest that add up, of these the nearest in time first.
 *
 * <p>Parts that nothing tells apart (red packets of one day) are one kind, so that it is only asked how many of them are taken. Where other parts
 * would be as few and as near and figure differently, or other gifts could as well have them, none are taken.
 */
final class Parts {
    /** A gift and the payments that add up to it. */
    record Paid(Pledge pledge, List<Incoming> receipts) {}

    /** What came of it: each gift and each payment at most once. */
    record Outcome(List<Paid> paid, List<Pairing.Refusal> refusals) {}

    private static final int FEWEST = 2;

    /** What tells a part from another. */
    private record Look(
            Amount net,
            long day,
            @Nullable IssueId issue,
            Channel channel,
            @Nullable Channel alsoSeenIn,
            Set<String> campaigns,
            String cause,
            Payer payer) {
        static Look of(Incoming receipt) {
            return new Look(
                    receipt.net,
                    receipt.day,
                    receipt.leftover.issue(),
                    receipt.payment.channel(),
                    receipt.alsoSeenIn(),
                    receipt.clues.campaigns(),
                    receipt.clues.cause(),
                    receipt.payer);
        }
    }

    /** Parts that look alike, in the order of their times, and how many of them are taken. */
    private static final class Kind {
        final List<Incoming> receipts = new ArrayList<>(1);
        int taken;

        Incoming first() {
            return receipts.get(0);
        }

        long fen() {
            return first().net.fen();
        }

        int left() {
            return receipts.size() - taken;
        }
    }

    /** How many parts of which kinds make a gift. */
    private record Way(Pledge pledge, Map<Kind, Integer> counts, int parts, long farthest, long total) {
        static Way of(Pledge pledge, Map<Kind, Integer> counts) {
            int parts = 0;
            long farthest = 0;
            long total = 0;
            for (Map.Entry<Kind, Integer> one : counts.entrySet()) {
                long days = pledge.daysTo(one.getKey().first().day);
                parts += one.getValue();
                farthest = Math.max(farthest, days);
                total += days * one.getValue();
            }
            return new Way(pledge, new LinkedHashMap<>(counts), parts, farthest, total);
        }

        boolean isAsNear(Way other) {
            return parts == other.parts && farthest == other.farthest && total == other.total;
        }

        Incoming first() {
            return counts.keySet().iterator().next().first();
        }
    }

    private static final Comparator<Way> NEAREST = Comparator.comparingLong(Way::farthest)
            .thenComparingLong(Way::total)
            .thenComparingInt(Way::parts)
            .thenComparing(Way::pledge, Pairing.BY_DAY)
            .thenComparing(Way::first, Pairing.BY_TIME);

    private final int maxDays;
    private final BiPredicate<Pledge, Incoming> fits;
    private final List<Kind> kinds;
    private final List<Way> ways = new ArrayList<>();
    private final Map<Pledge, Way> taken = new LinkedHashMap<>();
    private final Map<Way, List<Incoming>> money = new HashMap<>();
    private final StepLimit ofSums = new StepLimit(SearchBounds.STEPS_OF_SUMS_OF_PARTS);
    private int steps;

    private Parts(List<Incoming> receipts, int maxDays, BiPredicate<Pledge, Incoming> fits) {
        this.maxDays = maxDays;
        this.fits = fits;
        Map<Look, Kind> looks = new LinkedHashMap<>();
        receipts.stream()
                .sorted(Pairing.BY_TIME)
                .forEach(receipt -> looks.computeIfAbsent(Look.of(receipt), any -> new Kind())
                        .receipts
                        .add(receipt));
        // By day, since a gift's parts are near it.
        this.kinds = List.copyOf(looks.values());
    }

    static Outcome of(List<Pledge> pledges, List<Incoming> receipts, int maxDays, BiPredicate<Pledge, Incoming> fits) {
        Parts parts = new Parts(receipts, maxDays, fits);
        List<Pledge> byDay = pledges.stream().sorted(Pairing.BY_DAY).toList();
        for (Pledge pledge : byDay) {
            parts.find(pledge);
            if (parts.steps > SearchBounds.STEPS_OF_PARTS) {
                return parts.givenUp(byDay);
            }
        }
        parts.ways.sort(NEAREST);
        parts.ways.forEach(parts::take);
        return parts.outcome();
    }

    /** Leaves to a person all payments that may be part of one of the gifts. */
    private Outcome givenUp(List<Pledge> pledges) {
        Ambiguity contest = new Ambiguity(pledges, "crowd");
        List<Pairing.Refusal> refusals = new ArrayList<>();
        for (Kind kind : kinds) {
            if (pledges.stream().anyMatch(pledge -> mayBePart(pledge, kind))) {
                kind.receipts.forEach(receipt -> refusals.add(new Pairing.Refusal(receipt, contest)));
            }
        }
        return new Outcome(List.of(), refusals);
    }

    private boolean mayBePart(Pledge pledge, Kind kind) {
        return pledge.daysTo(kind.first().day) <= maxDays
                && kind.fen() < pledge.gift.amount().fen()
                && fits.test(pledge, kind.first());
    }

    private void find(Pledge pledge) {
        List<Kind> near = new ArrayList<>();
        long all = 0;
        int number = 0;
        long since = pledge.firstWithin(maxDays);
        for (int i = BinarySearch.first(kinds.size(), place -> kinds.get(place).first().day >= since);
                i < kinds.size();
                i++) {
            Kind kind = kinds.get(i);
            if (kind.first().day > pledge.day + maxDays) {
                break;
            }
            steps++;
            if (mayBePart(pledge, kind)) {
                near.add(kind);
                number += kind.receipts.size();
                all += kind.fen() * kind.receipts.size();
            }
        }
        long sum = pledge.gift.amount().fen();
        if (number < FEWEST || all < sum || !mayAdd(near, sum)) {
            return;
        }
        near.sort(Comparator.comparingLong(Kind::fen).reversed());
        int before = ways.size();
        for (int parts = FEWEST; parts <= Math.min(SearchBounds.PARTS, number) && ways.size() == before; parts++) {
            extend(pledge, near, 0, new LinkedHashMap<>(), sum, parts);
        }
    }

    /** Whether some of them, however many, may add up: what is not found here need not be sought number by number. */
    private boolean mayAdd(List<Kind> near, long sum) {
        List<SubsetSum.Item> items = near.stream()
                .map(kind -> new SubsetSum.Item(kind.fen(), 1, kind.receipts.size(), 0))
                .toList();
        return SubsetSum.solve(items, sum, 0, 0, ofSums).found() != SubsetSum.Found.NONE;
    }

    /** Tries every way of exactly so many parts more, the largest first. */
    private void extend(Pledge pledge, List<Kind> near, int from, Map<Kind, Integer> counts, long missing, int parts) {
        if (++steps > SearchBounds.STEPS_OF_PARTS) {
            return;
        }
        if (parts == 0) {
            if (missing == 0) {
                ways.add(Way.of(pledge, counts));
            }
            return;
        }
        if (from == near.size() || missing < parts * near.get(near.size() - 1).fen()) {
            return;
        }
        Kind kind = near.get(from);
        if (missing > parts * kind.fen()) {
            return;
        }
        long most = Math.min(Math.min(parts, kind.receipts.size()), missing / kind.fen());
        for (int count = (int) most; count > 0; count--) {
            counts.put(kind, count);
            extend(pledge, near, from + 1, counts, missing - count * kind.fen(), parts - count);
        }
        counts.remove(kind);
        extend(pledge, near, from + 1, counts, missing, parts);
    }

    private void take(Way way) {
        boolean free = !taken.containsKey(way.pledge())
                && way.counts().entrySet().stream().allMatch(one -> one.getKey().left() >= one.getValue());
        if (free) {
            List<Incoming> receipts = new ArrayList<>();
            way.counts().forEach((kind, count) -> {
                receipts.addAll(kind.receipts.subList(kind.taken, kind.taken + count));
                kind.taken += count;
            });
            receipts.sort(Pairing.BY_TIME);
            taken.put(way.pledge(), way);
            money.put(way, receipts);
        }
    }

    private Outcome outcome() {
        Map<Way, Set<Pledge>> refused = new HashMap<>();
        for (Way way : ways) {
            Way own = taken.get(way.pledge());
            if (own == null) {
                Set<Way> rivals = rivals(way);
                rivals.stream()
                        .filter(rival -> rivals.size() == 1 && rival.isAsNear(way) && differ(rival, way))
                        .forEach(rival -> refused.computeIfAbsent(
                                        rival, any -> new LinkedHashSet<>(List.of(rival.pledge())))
                                .add(way.pledge()));
            } else if (!own.equals(way) && own.isAsNear(way) && differ(own, way) && fitsInsteadOf(own, way)) {
                refused.computeIfAbsent(own, any -> new LinkedHashSet<>(List.of(own.pledge())));
            }
        }
        List<Paid> paid = new ArrayList<>();
        List<Pairing.Refusal> refusals = new ArrayList<>();
        for (Way way : ways) {
            Set<Pledge> contested = refused.get(way);
            List<Incoming> receipts = money.getOrDefault(way, List.of());
            if (contested != null) {
                Ambiguity contest =
                        new Ambiguity(contested.stream().sorted(Pairing.BY_DAY).toList(), "parts");
                receipts.forEach(receipt -> refusals.add(new Pairing.Refusal(receipt, contest)));
            } else if (!receipts.isEmpty()) {
                paid.add(new Paid(way.pledge(), receipts));
            }
        }
        return new Outcome(paid, refusals);
    }

    /** The ways taken that leave too few parts for another. */
    private Set<Way> rivals(Way way) {
        Set<Way> rivals = new HashSet<>();
        way.counts().forEach((kind, count) -> {
            if (kind.left() < count) {
                taken.values().stream()
                        .filter(other -> other.counts().containsKey(kind))
                        .forEach(rivals::add);
            }
        });
        return rivals;
    }

    private static boolean fitsInsteadOf(Way own, Way way) {
        return way.counts().entrySet().stream()
                .allMatch(one -> one.getKey().left() + own.counts().getOrDefault(one.getKey(), 0) >= one.getValue());
    }

    /** Whether it shows in any figure which of the two ways is taken. */
    private static boolean differ(Way one, Way other) {
        return !one.pledge().likeness.equals(other.pledge().likeness)
                || !sums(one).equals(sums(other));
    }

    private static Map<Object, Long> sums(Way way) {
        Map<Object, Long> sums = new HashMap<>();
        way.counts().forEach((kind, count) -> {
            @Nullable IssueId issue = kind.first().leftover.issue();
            sums.merge(issue == null ? "" : issue, count * kind.fen(), Long::sum);
        });
        return sums;
    }
}
