package org.yinghuo.model;

import java.util.Locale;

/** How badly a finding needs a person, the worst first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The name used in every output: {@code warning}. */
    public String word() {
        return word;
    }
}
