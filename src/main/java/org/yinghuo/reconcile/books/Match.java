package org.yinghuo.reconcile.books;

import java.util.List;
import org.yinghuo.model.Payment;

/**
 * Payments taken as the money of gifts.
 *
 * @param gifts one, or several paid together
 * @param payments one, or the parts of it
 * @param how the step that matched them
 */
public record Match(List<Gift> gifts, List<Payment> payments, How how) {

    public Match {
        gifts = List.copyOf(gifts);
        payments = List.copyOf(payments);
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
