package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Channel;

/**
 * Several payments of one payer for all gifts of one place: the fewest that add up.
 *
 * <p>Payments that nothing tells apart are taken in the order of time, so that it is only asked how many of them are.
 */
final class Transfers {
    /** Payments that add up to gifts. */
    record Way(List<Candidate> payments, List<Pledge> pledges) {
        /** Whether it shows in no figure which of the two is taken. */
        boolean figuresAs(Way other) {
            return gifts().equals(other.gifts()) && money().equals(other.money());
        }

        private Map<Object, Integer> gifts() {
            Map<Object, Integer> gifts = new HashMap<>();
            pledges.forEach(pledge -> gifts.merge(pledge.likeness, 1, Integer::sum));
            return gifts;
        }

        private Map<Object, Integer> money() {
            Map<Object, Integer> money = new HashMap<>();
            payments.forEach(payment -> money.merge(payment.receipt().leftover, 1, Integer::sum));
            return money;
        }
    }

    /**
     * What was found.
     *
     * @param found the ways with the fewest payments, in the order of time
     * @param tooMany whether there were too many combinations to try them all
     */
    record Answer(List<Way> found, boolean tooMany) {}

    /** All gifts of some place that payments may pay together. */
    interface Wholes {
        /** What all gifts of a place may come to, seen from the last of the payments. */
        NavigableSet<Long> sums(Candidate last);

        /** The gifts that payments of such a sum pay. */
        List<List<Pledge>> of(List<Candidate> payments, long fen);
    }

    /** What tells one of the payer's payments from another. */
    private record Look(
            Incoming.Leftover leftover,
            long day,
            TextClues clues,
            Channel channel,
            @Nullable Channel alsoSeenIn) {
        static Look of(Candidate candidate) {
            Incoming receipt = candidate.receipt();
            return new Look(
                    receipt.leftover, receipt.day, receipt.clues, receipt.payment.channel(), receipt.alsoSeenIn());
        }
    }

    /** How many days lie between the first and the last of them where their words say for whom they are. */
    private static final int LONGEST = 2 * Collective.NEAR;

    private final List<Candidate> payments;
    /** For each the place of the one before that looks alike. */
    private final int[] alikeBefore;

    private final List<NavigableSet<Long>> sums;
    private final long largest;
    private final Wholes wholes;
    private final List<Way> found = new ArrayList<>();
    private int steps;

    private Transfers(List<Candidate> payments, Wholes wholes) {
        this.payments = payments;
        this.wholes = wholes;
        this.alikeBefore = new int[payments.size()];
        Map<Look, Integer> last = new HashMap<>();
        for (int i = 0; i < alikeBefore.length; i++) {
            Integer before = last.put(Look.of(payments.get(i)), i);
            alikeBefore[i] = before == null ? -1 : before;
        }
        this.sums = payments.stream().map(wholes::sums).toList();
        this.largest = sums.stream()
                .filter(some -> !some.isEmpty())
                .mapToLong(NavigableSet::last)
                .max()
                .orElse(0);
    }

    /** The ways in which some of one payer's payments add up to all gifts of a place. */
    static Answer of(List<Candidate> ofOne, Wholes wholes) {
        List<Candidate> inTime = ofOne.stream()
                .sorted(Comparator.comparingLong((Candidate one) -> one.receipt().day)
                        .thenComparingLong(one -> one.receipt().net.fen())
                        .thenComparing(Candidate::receipt, Pairing.BY_TIME))
                .toList();
        Transfers transfers = new Transfers(inTime, wholes);
        int most = Math.min(SearchBounds.PARTS, inTime.size());
        for (int number = 2; number <= most && transfers.found.isEmpty() && !transfers.isTooMany(); number++) {
            transfers.choose(0, number, new ArrayList<>(), 0);
        }
        return new Answer(transfers.found, transfers.isTooMany());
    }

    private boolean isTooMany() {
        return steps > SearchBounds.STEPS_OF_TRANSFERS;
    }

    /** Tries every way of so many payments more from a place on; one that looks as another does that was passed over would be the same way again. */
    private void choose(int from, int number, List<Candidate> chosen, long sum) {
        for (int i = from; i + number <= payments.size() && !isTooMany(); i++) {
            steps++;
            Candidate next = payments.get(i);
            if (!chosen.isEmpty() && next.receipt().day - chosen.get(0).receipt().day > LONGEST) {
                return;
            }
            long more = sum + next.receipt().net.fen();
            if (more > largest
                    || alikeBefore[i] >= from
                    || (!chosen.isEmpty() && !mayGoTogether(chosen.get(0), next))) {
                continue;
            }
            chosen.add(next);
            if (number > 1) {
                choose(i + 1, number - 1, chosen, more);
            } else if (sums.get(i).contains(more)) {
                steps += SearchBounds.STEPS_A_TRANSFER;
                wholes.of(chosen, more).forEach(pledges -> found.add(new Way(List.copyOf(chosen), pledges)));
            }
            chosen.remove(chosen.size() - 1);
        }
    }

    /** Whether two payments were made at one time, or their words say for whom they are. */
    private static boolean mayGoTogether(Candidate one, Candidate other) {
        return other.receipt().day - one.receipt().day <= Matching.NEAR
                || (one.clues.saysForWhom() && other.clues.saysForWhom());
    }
}
