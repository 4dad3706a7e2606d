package org.yinghuo.model;

import java.util.List;
import java.util.Locale;

/** Every kind of finding there is, with how badly it needs a person and which decisions answer it (rule stable-finding). */
public enum Code {
    UNREADABLE_FILE(Severity.ERROR),
    ENCRYPTED_FILE(Severity.ERROR),
    UNRECOGNISED_SHEET(Severity.ERROR, "KIND", "skip"),
    UNREAD_COLUMN(Severity.INFO, "FIELD", "skip"),
    UNSETTLED_FILE(Severity.WARNING, "count", "skip"),
    HIDDEN_CONTENT(Severity.WARNING, "count", "skip"),
    FORMULA_WITHOUT_VALUE(Severity.WARNING, "count", "skip"),
    STRUCK_OUT(Severity.WARNING, "count", "skip"),
    DUPLICATE_FILE(Severity.INFO),
    SUPERSEDED_FILE(Severity.WARNING, "keep-both", "count", "skip"),
    OVERLAPPING_FILES(Severity.WARNING, "keep-both", "supersedes:"),
    MISSING_VALUE(Severity.ERROR),
    BAD_DATE(Severity.ERROR),
    BAD_AMOUNT(Severity.ERROR),
    MALFORMED_ROW(Severity.ERROR),
    AMBIGUOUS_NAMES(Severity.WARNING, "one", "several"),
    IMPLAUSIBLE(Severity.WARNING, "count", "skip"),
    UNSIGNED_ROW(Severity.WARNING, "served"),
    VOIDED_ROW(Severity.INFO, "count", "skip"),
    SUMMED_ROWS(Severity.INFO, "count"),
    BAD_TIME(Severity.WARNING),
    BAD_HOURS(Severity.WARNING),
    DAMAGED_IDENTIFIER(Severity.WARNING),
    UNKNOWN_STATUS(Severity.WARNING),
    UNKNOWN_DEPARTMENT(Severity.WARNING),
    FUTURE_DATE(Severity.WARNING),
    TOTAL_MISMATCH(Severity.WARNING),
    SUMMARY_MISMATCH(Severity.WARNING),
    COUNTER_JUMP(Severity.WARNING),
    DUPLICATE_ROW(Severity.INFO, "count"),
    REPEATED_PAYMENT(Severity.INFO, "count"),
    REPEATED_ROW(Severity.WARNING, "skip"),
    LIKELY_SAME_PERSON(Severity.WARNING, "same", "different"),
    AMBIGUOUS_PERSON(Severity.WARNING, "STAFF_ID", "different"),
    IDENTITY_CONFLICT(Severity.WARNING, "STAFF_ID", "different"),
    NOT_ON_ROSTER(Severity.INFO),
    WALK_IN(Severity.INFO),
    NO_SHOW(Severity.WARNING, "absent"),
    UNPAID_DONATION(Severity.WARNING, "match:", "unmatch"),
    UNCLAIMED_PAYMENT(Severity.WARNING, "match:", "unmatch"),
    AMOUNT_DIFFERS(Severity.WARNING, "match:", "unmatch"),
    AMBIGUOUS_PAYMENT(Severity.WARNING, "match:", "unmatch"),
    UNKNOWN_RECEIPTS(Severity.INFO, "count"),
    AFTER_DEADLINE(Severity.INFO),
    OUTSIDE_ANY_ISSUE(Severity.WARNING),
    LATE_ENTRY(Severity.WARNING),
    UNUSED_DECISION(Severity.WARNING);

    /** A decision that is any staff_id of the roster. */
    public static final String STAFF_ID = "STAFF_ID";

    /** A decision that starts so names another finding: {@code match:FINDING_ID}. */
    public static final String MATCH = "match:";

    /** A decision that starts so names the file that no longer counts: {@code supersedes:FILE}. */
    public static final String SUPERSEDES = "supersedes:";

    /** A decision that is a kind of sheet: 捐款, services. */
    public static final String KIND = "KIND";

    /** A decision that is what a column holds: 状态, date. */
    public static final String FIELD = "FIELD";

    /** Whether a decision stands for a whole family of answers, so that it cannot be given as it is. */
    public static boolean isFamily(String decision) {
        return decision.equals(STAFF_ID) || decision.equals(KIND) || decision.equals(FIELD) || decision.endsWith(":");
    }

    private final Severity severity;
    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @SuppressWarnings("ImmutableEnumChecker") // always made by List.of
    private final List<String> decisions;

    Code(Severity severity, String... decisions) {
        this.severity = severity;
        this.decisions = List.of(decisions);
    }

    /** The severity it usually has; a finding may be worse. */
    public Severity severity() {
        return severity;
    }

    /** The answers allowed, {@link #STAFF_ID} and {@link #MATCH} standing for a whole family. */
    public List<String> decisions() {
        return decisions;
    }

    /** The name used in every output: {@code bad-date}. */
    public String word() {
        return word;
    }
}
