package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several payments of one payer for all gifts of one place: the fewest that add up. */
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
     * @param tooMany whether there were too many payments to try them all
     */
    record Answer(List<Way> found, boolean tooMany) {}

    /** Finds all gifts of some place that payments pay together, by their sum. */
    interface Wholes {
        List<List<Pledge>> of(List<Candidate> payments, long fen);
    }

    private static final int MOST_PAYMENTS = 20;
    private static final int MOST_STEPS = 1 << 12;

    /** How many days lie between the first and the last of them where their words say for whom they are. */
    private static final int LONGEST = 2 * Collective.NEAR;

    private final List<Candidate> payments;
    private final Wholes wholes;
    private final List<Way> found = new ArrayList<>();
    private int steps;

    private Transfers(List<Candidate> payments, Wholes wholes) {
        this.payments = payments;
        this.wholes = wholes;
    }

    /** The ways in which some of one payer's payments add up to all gifts of a place. */
    static Answer of(List<Candidate> ofOne, Wholes wholes) {
        List<Candidate> inTime = ofOne.stream()
                .sorted(Comparator.comparing(Candidate::receipt, Pairing.BY_TIME))
                .toList();
        Transfers transfers = new Transfers(inTime, wholes);
        for (int number = 2; number <= Math.min(MOST_PAYMENTS, inTime.size()) && transfers.found.isEmpty(); number++) {
            transfers.choose(0, number, new ArrayList<>(), 0);
        }
        return new Answer(transfers.found, transfers.steps > MOST_STEPS);
    }

    private void choose(int from, int number, List<Candidate> chosen, long sum) {
        if (number == 0) {
            steps++;
            if (steps <= MOST_STEPS) {
                wholes.of(chosen, sum).forEach(pledges -> found.add(new Way(List.copyOf(chosen), pledges)));
            }
            return;
        }
        for (int i = from; i + number <= payments.size() && steps <= MOST_STEPS; i++) {
            Candidate next = payments.get(i);
            if (!chosen.isEmpty() && next.receipt().day - chosen.get(0).receipt().day > LONGEST) {
                return;
            }
            if (!chosen.isEmpty() && !mayGoTogether(chosen.get(0), next)) {
                continue;
            }
            chosen.add(next);
            choose(i + 1, number - 1, chosen, sum + next.receipt().net.fen());
            chosen.remove(chosen.size() - 1);
        }
    }

    /** Whether two payments were made at one time, or their words say for whom they are. */
    private static boolean mayGoTogether(Candidate one, Candidate other) {
        return other.receipt().day - one.receipt().day <= Matching.NEAR
                || (one.clues.saysForWhom() && other.clues.saysForWhom());
    }
}
