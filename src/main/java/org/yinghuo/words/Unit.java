package org.yinghuo.words;

/** The unit a header's brackets, a form line or a cell states. */
public enum Unit {
    NONE,
    /** 分 over sums, as payment platforms export them. */
    FEN,
    YUAN,
    HUNDRED_YUAN,
    THOUSAND_YUAN,
    TEN_THOUSAND_YUAN,
    MILLION_YUAN,
    HUNDRED_MILLION_YUAN,
    /** 美元, 港元 …: money that is not counted in yuan. */
    FOREIGN_MONEY,
    HOURS,
    MINUTES,
    /** 时:分: what stands behind the sign are minutes. */
    HOURS_AND_MINUTES,
    /** 分 by itself: minutes of a length, the hundredth of a yuan in a sum. */
    MINUTES_OR_FEN,
    DAYS,
    /** 人, 次, 人次, 个 …: no measure of money or time. */
    COUNT;

    public boolean isMoney() {
        return yuan() > 0 || this == FEN || this == FOREIGN_MONEY;
    }

    /** How many yuan one of it is; 0 where it is no yuan, or less than one. */
    public long yuan() {
        return switch (this) {
            case YUAN -> 1;
            case HUNDRED_YUAN -> 100;
            case THOUSAND_YUAN -> 1000;
            case TEN_THOUSAND_YUAN -> 10_000;
            case MILLION_YUAN -> 1_000_000;
            case HUNDRED_MILLION_YUAN -> 100_000_000;
            case NONE, FEN, FOREIGN_MONEY, HOURS, HOURS_AND_MINUTES, MINUTES, MINUTES_OR_FEN, DAYS, COUNT -> 0;
        };
    }

    public boolean isTime() {
        return this == HOURS || this == HOURS_AND_MINUTES || this == MINUTES || this == MINUTES_OR_FEN || this == DAYS;
    }

    /** The same unit of sums of money: 分 is a fen. */
    public Unit ofMoney() {
        return this == MINUTES_OR_FEN ? FEN : this;
    }

    /** The same unit of lengths of time: 分 is a minute. */
    public Unit ofTime() {
        return this == MINUTES_OR_FEN ? MINUTES : this;
    }
}
