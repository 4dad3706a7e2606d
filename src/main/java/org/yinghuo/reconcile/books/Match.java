package org.yinghuo.reconcile.books;

import java.util.Comparator;
import java.util.List;
import org.yinghuo.model.Amount;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Payment;

/**
 * Payments taken as the money of gifts.
 *
 * @param gifts one, or several paid together
 * @param payments one, or the parts of it; as far as they stand, less what other lines paid back
 * @param how the step that matched them
 */
public record Match(List<Gift> gifts, List<Payment> payments, How how) {

    public Match {
        gifts = List.copyOf(gifts);
        payments = List.copyOf(payments);
    }

    /**
     * The part of a payment that counts in an issue: its gifts are paid in order, by one payment after the other; what is too much is the first gift's issue's.
     */
    public Amount brought(Payment by, IssueId issue) {
        if (gifts.stream().allMatch(gift -> gift.issue().equals(issue))) {
            return by.net();
        }
        List<Gift> inOrder = gifts.stream()
                .sorted(Comparator.comparing(gift -> gift.entry().origin()))
                .toList();
        Amount brought = Amount.ZERO;
        int at = 0;
        Amount open = inOrder.get(0).amount();
        for (Payment payment :
                payments.stream().sorted(Comparator.comparing(Payment::origin)).toList()) {
            Amount left = payment.net();
            while (left.isPositive()) {
                while (!open.isPositive() && at < inOrder.size()) {
                    at++;
                    open = at < inOrder.size() ? inOrder.get(at).amount() : Amount.ZERO;
                }
                Amount part = at < inOrder.size() ? left.min(open) : left;
                Gift paid = inOrder.get(at < inOrder.size() ? at : 0);
                if (payment.origin().equals(by.origin()) && paid.issue().equals(issue)) {
                    brought = brought.plus(part);
                }
                left = left.minus(part);
                open = open.minus(open.min(part));
            }
        }
        return brought;
    }

    /** The steps in their order (rule steps-of-matching); DECISION comes before all. */
    public enum How {
        DECISION,
        EXACT,
        MASKED,
        PARTS,
        COLLECTIVE,
        OTHER_AMOUNT,
        /** With what was paid later, to make good what was missing. */
        LATER;

        private final String word = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

        /**
         * The step of that name.
         *
         * @throws IllegalArgumentException where there is none
         */
        public static How of(String word) {
            for (How how : values()) {
                if (how.word.equals(word)) {
                    return how;
                }
            }
            throw new IllegalArgumentException("no step: " + word);
        }

        /** The name used in every output: {@code other-amount}. */
        public String word() {
            return word;
        }
    }
}
