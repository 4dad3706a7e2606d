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

    /** The name used in every output: {@code donation-summary}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
