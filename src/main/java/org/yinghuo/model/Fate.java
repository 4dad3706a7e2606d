package org.yinghuo.model;

import java.util.Locale;

/** What became of an entry; each has exactly one. */
public enum Fate {
    COUNTED,
    DUPLICATE,
    SUPERSEDED,
    REJECTED,
    /** In no issue's window. */
    OUTSIDE,
    /** For an issue already sealed. */
    LATE,
    /** By a decision. */
    SKIPPED,
    /** After the run's moment. */
    NOT_YET,
    /** Understood, and of no weight by itself: an outgoing or refunded line, a checked summary, a roster row, a decision. */
    NEUTRAL;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name used in every output: {@code not-yet}. */
    public String word() {
        return word;
    }
}
