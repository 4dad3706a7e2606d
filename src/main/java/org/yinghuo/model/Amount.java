package org.yinghuo.model;

import java.math.BigDecimal;

/**
 * An exact sum of money.
 *
 * @param fen hundredths of a yuan; negative where a sum falls short
 */
public record Amount(long fen) implements Comparable<Amount> {

    public static final Amount ZERO = new Amount(0);

    /** So many yuan; an {@link ArithmeticException} where that is not a whole number of fen. */
    public static Amount ofYuan(BigDecimal yuan) {
        return new Amount(yuan.movePointRight(2).longValueExact());
    }

    /** The sum written by {@link #toString()}. */
    public static Amount parse(String text) {
        return ofYuan(new BigDecimal(text));
    }

    /** Where one of them is nothing, the other as it is: a big office holds millions of sums. */
    public Amount plus(Amount other) {
        return fen == 0 ? other : other.fen == 0 ? this : new Amount(Math.addExact(fen, other.fen));
    }

    public Amount minus(Amount other) {
        return other.fen == 0 ? this : fen == other.fen ? ZERO : new Amount(Math.subtractExact(fen, other.fen));
    }

    public Amount min(Amount other) {
        return fen <= other.fen ? this : other;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(fen, other.fen);
    }

    /** Yuan with two decimals: {@code 12600.00}. */
    @Override
    public String toString() {
        if (fen == Long.MIN_VALUE) {
            return BigDecimal.valueOf(fen, 2).toPlainString();
        }
        long yuan = Math.abs(fen) / 100;
        long rest = Math.abs(fen) % 100;
        return (fen < 0 ? "-" : "") + yuan + (rest < 10 ? ".0" : ".") + rest;
    }
}
