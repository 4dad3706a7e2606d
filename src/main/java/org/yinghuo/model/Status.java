package org.yinghuo.model;

import java.util.Locale;

/** What became of someone's taking part; the earlier constant outweighs the later ones. */
public enum Status {
    SERVED,
    ABSENT,
    CANCELLED,
    WAITLISTED,
    REGISTERED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The name used in every output: {@code served}. */
    public String word() {
        return word;
    }
}
