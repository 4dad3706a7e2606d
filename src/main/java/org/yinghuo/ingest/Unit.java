package org.yinghuo.ingest;

/** The unit a header's brackets, a form line or a cell states. */
enum Unit {
    NONE,
    YUAN,
    THOUSAND_YUAN,
    TEN_THOUSAND_YUAN,
    HOURS,
    MINUTES,
    DAYS,
    /** 人, 次, 人次, 个 …: no measure of money or time. */
    COUNT;

    boolean isMoney() {
        return this == YUAN || this == THOUSAND_YUAN || this == TEN_THOUSAND_YUAN;
    }

    boolean isTime() {
        return this == HOURS || this == MINUTES || this == DAYS;
    }
}
