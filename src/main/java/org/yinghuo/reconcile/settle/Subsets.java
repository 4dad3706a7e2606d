package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of a place's open gifts one payment pays, as far as the sums can tell.
 *
 * <p>Gifts that figure alike are told apart by nobody, so that ways which differ in them only are one; of these the nearest are taken first.
 */
final class Subsets {
    /** What was found, and for a single way its gifts in their order. */
    record Answer(SubsetSum.Found found, List<Pledge> pledges) {
        private static Answer of(SubsetSum.Found found) {
            return new Answer(found, List.of());
        }
    }

    /**
     * Gifts that figure alike, and either all may be the payer's own or none.
     *
     * @param far how many were given longer before the payment than the last of its gifts may be
     */
    private record Kind(int number, boolean own, Pledge first, int near, int far) {
        SubsetSum.Item item() {
            return new SubsetSum.Item(
                    first.gift.amount().fen(), first.gift.person().heads(), near + far, marks());
        }

        int marks() {
            return (own ? PAYER_IS_ONE : 0) | (near > 0 ? LAST_IS_NEAR : 0);
        }

        Kind with(int newNear, int newFar) {
            return new Kind(number, own, first, newNear, newFar);
        }
    }

    private static final int PAYER_IS_ONE = 1;
    private static final int LAST_IS_NEAR = 2;

    /** Where there are more than twice as many, so few are tried first: they may already add up in several ways. */
    private static final int FEW = 48;

    private static final int STEPS_A_GIFT = 32;

    private final Incoming receipt;
    private final OpenGifts pool;
    private final boolean forAll;
    private final boolean oneWillDo;
    private final Set<Pledge> own;
    private final Set<Pledge> spokenOwn;
    private final StepLimit allowance;

    /**
     * @param pool the open gifts
     * @param forAll whether the payer need not be one of them
     * @param oneWillDo whether it may be for one gift of somebody else
     * @param own those that may be the payer's; of no weight where the payer need not be one of them
     * @param spokenOwn the payer's own gifts that are left out for all others
     */
    Subsets(
            Incoming receipt,
            OpenGifts pool,
            boolean forAll,
            boolean oneWillDo,
            Collection<Pledge> own,
            Set<Pledge> spokenOwn,
            StepLimit allowance) {
        this.receipt = receipt;
        this.pool = pool;
        this.forAll = forAll;
        this.oneWillDo = oneWillDo;
        this.spokenOwn = spokenOwn;
        this.own = forAll ? Set.of() : new HashSet<>(own);
        this.allowance = allowance;
    }

    /** Whether a gift is neither too large nor given too long after the payment. */
    static boolean mayBePart(Incoming receipt, Pledge pledge) {
        return pledge.since <= receipt.day + Collective.NEAR
                && pledge.gift.amount().fen() <= receipt.net.fen();
    }

    private boolean mayBePart(Pledge pledge) {
        return mayBePart(receipt, pledge) && (!pool.isSpoken(pledge) || spokenOwn.contains(pledge));
    }

    /**
     * Looks for the only way.
     *
     * @param people how many the payment's words say there are, 0 if they do not; a subset of as many is preferred
     */
    Answer find(int people) {
        int from = pool.firstOfAtMost(receipt.net.fen());
        int size = pool.byKind().size() - from;
        if (size > 2 * FEW && answer(some(from, size), people).found() == SubsetSum.Found.SEVERAL) {
            return Answer.of(SubsetSum.Found.SEVERAL);
        }
        if (!allowance.take((long) size * STEPS_A_GIFT)) {
            return Answer.of(SubsetSum.Found.GAVE_UP);
        }
        List<Kind> kinds = new ArrayList<>();
        addKinds(from, from + size, kinds);
        Answer any = answer(kinds, 0);
        if (people == 0 || any.found() == SubsetSum.Found.NONE || any.found() == SubsetSum.Found.ONE) {
            return any;
        }
        Answer asSaid = answer(kinds, people);
        return asSaid.found() == SubsetSum.Found.NONE ? any : asSaid;
    }

    /** Some of the payer's own, and of all sums some. */
    private List<Kind> some(int from, int size) {
        NavigableSet<Integer> places = new TreeSet<>();
        for (int i = 0; i < FEW; i++) {
            int place = from + (int) ((long) i * size / FEW);
            int end = Math.min(from + size, place + FEW);
            while (place < end && !mayBePart(pool.byKind().get(place))) {
                place++;
            }
            if (place < end) {
                places.add(place);
            }
        }
        own.stream()
                .mapToInt(pool::placeByKind)
                .filter(place -> place >= from)
                .sorted()
                .limit(FEW / 4)
                .forEach(places::add);
        List<Kind> kinds = new ArrayList<>();
        places.forEach(place -> addKinds(place, place + 1, kinds));
        return kinds;
    }

    private void addKinds(int from, int to, List<Kind> kinds) {
        List<Pledge> open = pool.byKind();
        long since = receipt.day - Collective.NEAR;
        // Of one number there may be the payer's own and others, in any order.
        int[] last = {-1, -1};
        if (!kinds.isEmpty()) {
            last[kinds.get(kinds.size() - 1).own() ? 1 : 0] = kinds.size() - 1;
        }
        for (int i = from; i < to; i++) {
            Pledge pledge = open.get(i);
            boolean alone = pledge.gift.amount().fen() == receipt.net.fen()
                    && pledge.gift.person().heads() == 1;
            if (!mayBePart(pledge) || (alone && !oneWillDo)) {
                continue;
            }
            boolean itsOwn = !own.isEmpty() && own.contains(pledge);
            int near = pledge.day >= since ? 1 : 0;
            int before = last[itsOwn ? 1 : 0];
            Kind kind = before < 0 ? null : kinds.get(before);
            if (kind != null && kind.number() == pool.kind(i)) {
                kinds.set(before, kind.with(kind.near() + near, kind.far() + 1 - near));
            } else {
                last[itsOwn ? 1 : 0] = kinds.size();
                kinds.add(new Kind(pool.kind(i), itsOwn, pledge, near, 1 - near));
            }
        }
    }

    /** Those with most wishes fulfilled are tried first. */
    private Answer answer(List<Kind> kinds, int people) {
        List<Kind> sorted = new ArrayList<>(kinds.size());
        for (int marks = PAYER_IS_ONE | LAST_IS_NEAR; marks >= 0; marks--) {
            for (Kind kind : kinds) {
                if (kind.marks() == marks) {
                    sorted.add(kind);
                }
            }
        }
        List<SubsetSum.Item> items = new ArrayList<>(sorted.size());
        boolean allNear = true;
        for (Kind kind : sorted) {
            items.add(kind.item());
            allNear &= kind.far() == 0;
        }
        int wishes = (forAll ? 0 : PAYER_IS_ONE) | (allNear ? 0 : LAST_IS_NEAR);
        SubsetSum.Answer answer = SubsetSum.solve(items, receipt.net.fen(), people, wishes, allowance);
        List<Pledge> pledges = new ArrayList<>();
        for (int i = 0; i < answer.counts().size(); i++) {
            if (answer.counts().get(i) > 0) {
                pledges.addAll(nearest(sorted.get(i), answer.counts().get(i)));
            }
        }
        pledges.sort(Pledge.IN_ORDER);
        return new Answer(answer.found(), pledges);
    }

    /** So many gifts of a kind, those near the payment first. */
    private List<Pledge> nearest(Kind kind, int count) {
        List<Pledge> near = new ArrayList<>();
        List<Pledge> far = new ArrayList<>();
        List<Pledge> open = pool.byKind();
        for (int i = pool.placeByKind(kind.first()); i < open.size() && pool.kind(i) == kind.number(); i++) {
            Pledge pledge = open.get(i);
            if (mayBePart(pledge) && (!own.isEmpty() && own.contains(pledge)) == kind.own()) {
                (pledge.day >= receipt.day - Collective.NEAR ? near : far).add(pledge);
            }
        }
        near.addAll(far);
        return near.subList(0, count);
    }
}
