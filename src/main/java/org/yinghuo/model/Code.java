package org.yinghuo.model;

import java.util.List;
import java.util.Locale;

/** Every kind of finding there is, with how badly it needs a person and which decisions answer it (rule stable-finding). */
public enum Code {
    UNREADABLE_FILE(Severity.ERROR),
    ENCRYPTED_FILE(Severity.ERROR),
    UNRECOGNISED_SHEET(Severity.ERROR, Decision.KIND, Decision.SKIP),
    UNREAD_COLUMN(Severity.INFO, Decision.FIELD, Decision.SKIP),
    UNSETTLED_FILE(Severity.WARNING, Decision.COUNT, Decision.SKIP),
    HIDDEN_CONTENT(Severity.WARNING, Decision.COUNT, Decision.SKIP),
    FORMULA_WITHOUT_VALUE(Severity.WARNING, Decision.COUNT, Decision.SKIP),
    STRUCK_OUT(Severity.WARNING, Decision.COUNT, Decision.SKIP),
    DUPLICATE_FILE(Severity.INFO),
    SUPERSEDED_FILE(Severity.WARNING, Decision.KEEP_BOTH, Decision.COUNT, Decision.SKIP),
    OVERLAPPING_FILES(Severity.WARNING, Decision.KEEP_BOTH, Decision.SUPERSEDES),
    MISSING_VALUE(Severity.ERROR),
    BAD_DATE(Severity.ERROR),
    BAD_AMOUNT(Severity.ERROR),
    MALFORMED_ROW(Severity.ERROR),
    AMBIGUOUS_NAMES(Severity.WARNING, Decision.ONE, Decision.SEVERAL),
    IMPLAUSIBLE(Severity.WARNING, Decision.COUNT, Decision.SKIP),
    UNSIGNED_ROW(Severity.WARNING, Decision.SERVED),
    VOIDED_ROW(Severity.INFO, Decision.COUNT, Decision.SKIP),
    SUMMED_ROWS(Severity.INFO, Decision.COUNT),
    BAD_TIME(Severity.WARNING),
    BAD_HOURS(Severity.WARNING),
    DAMAGED_IDENTIFIER(Severity.WARNING),
    UNKNOWN_STATUS(Severity.WARNING),
    UNKNOWN_DEPARTMENT(Severity.WARNING),
    FUTURE_DATE(Severity.WARNING),
    TOTAL_MISMATCH(Severity.WARNING),
    SUMMARY_MISMATCH(Severity.WARNING),
    COUNTER_JUMP(Severity.WARNING),
    DUPLICATE_ROW(Severity.INFO, Decision.COUNT),
    REPEATED_PAYMENT(Severity.INFO, Decision.COUNT),
    REPEATED_ROW(Severity.WARNING, Decision.SKIP, Decision.COUNT),
    LIKELY_SAME_PERSON(Severity.WARNING, Decision.SAME, Decision.DIFFERENT),
    AMBIGUOUS_PERSON(Severity.WARNING, Decision.STAFF_ID, Decision.DIFFERENT),
    IDENTITY_CONFLICT(Severity.WARNING, Decision.STAFF_ID, Decision.DIFFERENT),
    NOT_ON_ROSTER(Severity.INFO),
    WALK_IN(Severity.INFO),
    NO_SHOW(Severity.WARNING, Decision.ABSENT),
    UNPAID_DONATION(Severity.WARNING, Decision.MATCH, Decision.UNMATCH),
    UNCLAIMED_PAYMENT(Severity.WARNING, Decision.MATCH, Decision.UNMATCH),
    AMOUNT_DIFFERS(Severity.WARNING, Decision.MATCH, Decision.UNMATCH),
    AMBIGUOUS_PAYMENT(Severity.WARNING, Decision.MATCH, Decision.UNMATCH),
    UNKNOWN_RECEIPTS(Severity.INFO, Decision.COUNT),
    AFTER_DEADLINE(Severity.INFO),
    OUTSIDE_ANY_ISSUE(Severity.WARNING),
    LATE_ENTRY(Severity.WARNING),
    UNUSED_DECISION(Severity.WARNING);

    private final Severity severity;
    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @SuppressWarnings("ImmutableEnumChecker") // always made by List.of
    private final List<Decision> decisions;

    Code(Severity severity, Decision... decisions) {
        this.severity = severity;
        this.decisions = List.of(decisions);
    }

    /** The severity it usually has; a finding may be worse. */
    public Severity severity() {
        return severity;
    }

    /** The answers allowed. */
    public List<Decision> decisions() {
        return decisions;
    }

    /** The name used in every output: {@code bad-date}. */
    public String word() {
        return word;
    }
}
