package org.yinghuo.aggregate;

/** Totals that must agree do not: nothing may be published. The message names where, and both sums. */
public final class UnbalancedBooksException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnbalancedBooksException(String message) {
        super(message);
    }
}
