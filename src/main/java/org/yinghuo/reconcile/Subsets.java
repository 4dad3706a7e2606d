package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which of a place's open gifts one payment pays, as far as the sums can tell.
 *
 * <p>Gifts that figure alike are told apart by nobody, so that ways which differ in them only are one.
 */
final class Subsets {
    /** What was found, and for a single way its gifts in their order. */
    record Answer(SubsetSum.Found found, List<Pledge> pledges) {}

    /** Gifts with a wish fulfilled come first: so the first sums alone may prove several ways. */
    private record Kind(int marks, Pledge.Likeness likeness) {}

    private static final Comparator<Map.Entry<Kind, List<Pledge>>> MOST_WISHED_FIRST = Comparator.comparingInt(
                    (Map.Entry<Kind, List<Pledge>> entry) -> -entry.getKey().marks())
            .thenComparing(entry -> entry.getKey().likeness().amount(), Comparator.reverseOrder())
            .thenComparingInt(entry -> entry.getValue().get(0).index);

    private static final int PAYER_IS_ONE = 1;
    private static final int LAST_IS_NEAR = 2;

    private final Receipt receipt;
    private final int wishes;
    private final List<Kind> kinds = new ArrayList<>();
    private final List<List<Pledge>> members = new ArrayList<>();

    /**
     * @param open gifts given no later than the days allowed after the payment
     * @param forAll whether the payer need not be one of them
     * @param oneWillDo whether it may be for one gift of somebody else
     * @param isOwn whether a gift may be the payer's
     */
    Subsets(Receipt receipt, List<Pledge> open, boolean forAll, boolean oneWillDo, Predicate<Pledge> isOwn) {
        this.receipt = receipt;
        Map<Kind, List<Pledge>> byKind = new LinkedHashMap<>();
        boolean allNear = true;
        for (Pledge pledge : open) {
            boolean alone = pledge.gift.amount().equals(receipt.net)
                    && pledge.gift.person().heads() == 1;
            if (alone && !oneWillDo) {
                continue;
            }
            boolean near = pledge.day >= receipt.day - Collective.NEAR;
            allNear &= near;
            int marks = (!forAll && isOwn.test(pledge) ? PAYER_IS_ONE : 0) | (near ? LAST_IS_NEAR : 0);
            byKind.computeIfAbsent(new Kind(marks, pledge.likeness), any -> new ArrayList<>(1))
                    .add(pledge);
        }
        byKind.entrySet().stream().sorted(MOST_WISHED_FIRST).forEach(entry -> {
            kinds.add(entry.getKey());
            members.add(entry.getValue().stream().sorted(Pairing.BY_DAY).toList());
        });
        this.wishes = (forAll ? 0 : PAYER_IS_ONE) | (allNear ? 0 : LAST_IS_NEAR);
    }

    /** @param people how many the payment's words say there are, 0 if they do not; a subset of as many is preferred */
    Answer find(int people) {
        if (people > 0) {
            Answer asSaid = answer(people);
            if (asSaid.found() != SubsetSum.Found.NONE) {
                return asSaid;
            }
        }
        return answer(0);
    }

    private Answer answer(int people) {
        List<SubsetSum.Item> items = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            items.add(new SubsetSum.Item(
                    kinds.get(i).likeness().amount().fen(),
                    members.get(i).get(0).gift.person().heads(),
                    members.get(i).size(),
                    kinds.get(i).marks()));
        }
        SubsetSum.Answer answer = SubsetSum.solve(items, receipt.net.fen(), people, wishes);
        List<Pledge> pledges = new ArrayList<>();
        for (int i = 0; i < answer.counts().size(); i++) {
            pledges.addAll(members.get(i).subList(0, answer.counts().get(i)));
        }
        pledges.sort(Comparator.comparingInt(pledge -> pledge.index));
        return new Answer(answer.found(), pledges);
    }
}
