package org.yinghuo.report.publish;

import java.time.LocalDateTime;

/** A run's moment lies before the newest published one; it needs an empty output and state (rule earlier-moment). */
public final class EarlierThanPublishedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalDateTime newest;

    EarlierThanPublishedException(LocalDateTime newest) {
        super("the newest published moment is " + newest);
        this.newest = newest;
    }

    /** The newest moment published. */
    public LocalDateTime newest() {
        return newest;
    }
}
