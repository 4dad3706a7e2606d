package org.yinghuo.job;

/** The night cannot go on, and its message says what and where; exit code 1, and what was published before stands untouched. */
public final class NightFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    public NightFailedException(String message) {
        super(message);
    }
}
