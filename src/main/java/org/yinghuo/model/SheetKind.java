package org.yinghuo.model;

import java.util.Locale;

/** What the rows of a sheet are about. */
public enum SheetKind {
    SIGN_UPS,
    SERVICES,
    DONATIONS,
    DONATION_SUMMARY,
    PAYMENTS,
    ROSTER,
    DECISIONS;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name used in every output: {@code donation-summary}. */
    public String word() {
        return word;
    }
}
