package org.yinghuo.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact length of service.
 *
 * @param millis thousandths of a second, so that both 0.05 hours and 20 minutes are exact
 */
public record Hours(long millis) implements Comparable<Hours> {

    public static final Hours ZERO = new Hours(0);
    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

    /** A ten-thousandth of an hour, the smallest that is printed. */
    private static final int SMALLEST = 360;

    /** So many hours, rounded half-even to the thousandth of a second. */
    public static Hours of(BigDecimal hours) {
        return new Hours(hours.multiply(MILLIS_PER_HOUR)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    public static Hours ofMinutes(long minutes) {
        return new Hours(minutes * 60_000);
    }

    /** The length written by {@link #toString()}. */
    public static Hours parse(String text) {
        return of(new BigDecimal(text));
    }

    public Hours plus(Hours other) {
        return new Hours(Math.addExact(millis, other.millis));
    }

    @Override
    public int compareTo(Hours other) {
        return Long.compare(millis, other.millis);
    }

    /** Hours with at most four decimals and no trailing zeros: {@code 2.5}. */
    @Override
    public String toString() {
        if (millis % SMALLEST == 0 && millis >= 0) {
            return plain(millis / SMALLEST);
        }
        BigDecimal hours = BigDecimal.valueOf(millis).divide(MILLIS_PER_HOUR, 4, RoundingMode.HALF_EVEN);
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }

    private static String plain(long tenThousandths) {
        long whole = tenThousandths / 10_000;
        int rest = (int) (tenThousandths % 10_000);
        if (rest == 0) {
            return Long.toString(whole);
        }
        StringBuilder text = new StringBuilder(12).append(whole).append('.');
        for (int digit = 1_000; rest > 0; digit /= 10) {
            text.append((char) ('0' + rest / digit));
            rest %= digit;
        }
        return text.toString();
    }
}
