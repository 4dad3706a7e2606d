package org.yinghuo.model;

import java.math.BigDecimal;

/**
 * How much of something besides hours and money, counted in a unit of its own.
 *
 * @param value without trailing zeros, so that 2 and 2.0 are equal
 */
public record Quantity(BigDecimal value) {

    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    public Quantity {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
