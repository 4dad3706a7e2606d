package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.reconcile.books.Match;

/**
 * A department's sum without names that its people paid one by one: taken where all that came from them adds up to it, or where just as many
 * payments as it counts people do, in one way only.
 */
final class Instalments {
    private final Matching matching;
    private final Payers payers;
    private final Map<Incoming, Ambiguity> givenUp = new HashMap<>();

    Instalments(Matching matching, Payers payers) {
        this.matching = matching;
        this.payers = payers;
    }

    /** Matches all that can be; the sums that were paid. */
    List<Pledge> match() {
        List<Pledge> sums = matching.open().stream()
                .filter(pledge -> pledge.gift.entry() instanceof DonationSummary)
                .sorted(Pairing.BY_DAY)
                .toList();
        if (sums.isEmpty()) {
            return List.of();
        }
        Map<String, List<Incoming>> byDepartment = new HashMap<>();
        for (Incoming receipt : matching.free()) {
            if (!Refunds.saysRefund(receipt.payment)) {
                payers.departmentsOf(receipt.payer, receipt.payment)
                        .forEach(department -> byDepartment
                                .computeIfAbsent(department, any -> new ArrayList<>())
                                .add(receipt));
            }
        }
        List<Pledge> paid = new ArrayList<>();
        for (Pledge sum : sums) {
            List<Incoming> near = byDepartment.getOrDefault(sum.gift.department(), List.of()).stream()
                    .filter(receipt -> receipt.isFree()
                            && receipt.isOf(sum.gift.channel())
                            && Math.abs(receipt.day - sum.day) <= Collective.NEAR)
                    .sorted(Pairing.BY_TIME)
                    .toList();
            List<Incoming> theirs = adding(near, sum);
            if (theirs.size() > 1) {
                matching.match(List.of(sum), theirs, Match.How.COLLECTIVE);
                paid.add(sum);
            }
        }
        return paid;
    }

    /** Payments of which nobody can tell whether some add up to a sum: too many to try them all. */
    Map<Incoming, Ambiguity> givenUp() {
        return givenUp;
    }

    private List<Incoming> adding(List<Incoming> near, Pledge sum) {
        long target = sum.gift.amount().fen();
        if (near.stream().mapToLong(receipt -> receipt.net.fen()).sum() == target) {
            return near;
        }
        List<SubsetSum.Item> items = near.stream()
                .map(receipt -> new SubsetSum.Item(receipt.net.fen(), 1, 1, 0))
                .toList();
        SubsetSum.Answer answer = SubsetSum.solve(
                items, target, sum.gift.person().heads(), 0, new StepLimit(SearchBounds.STEPS_OF_INSTALMENTS));
        if (answer.found() == SubsetSum.Found.GAVE_UP) {
            Ambiguity contest = new Ambiguity(List.of(sum), "instalments");
            near.forEach(receipt -> givenUp.putIfAbsent(receipt, contest));
        }
        List<Incoming> chosen = new ArrayList<>();
        for (int i = 0; i < answer.counts().size(); i++) {
            if (answer.counts().get(i) > 0) {
                chosen.add(near.get(i));
            }
        }
        return chosen;
    }
}
