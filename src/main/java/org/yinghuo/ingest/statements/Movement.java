package org.yinghuo.ingest.statements;

import org.yinghuo.model.Amount;
import org.yinghuo.model.Payment.Direction;

/**
 * Which way a line's money went, and how much.
 *
 * @param direction which way it went in truth
 * @param printed the direction as the statement itself prints it, by which it counts its lines
 * @param amount what moved, positive
 * @param stated the amount as the statement sums it: below zero where it takes one back
 * @param takesBack whether it takes back what had come in
 * @param sure whether a word, a sign or a column says which way
 */
public record Movement(
        Direction direction, Direction printed, Amount amount, Amount stated, boolean takesBack, boolean sure) {

    public static Movement of(Direction direction, Amount amount) {
        return new Movement(direction, direction, amount, amount, false, true);
    }

    /** A sum below zero in money received. */
    public static Movement takenBack(Amount amount) {
        return new Movement(Direction.OUT, Direction.IN, amount, negative(amount), true, true);
    }

    /** A sum below zero in money paid: it came back, and is nobody's gift. */
    public static Movement returned(Amount amount) {
        return new Movement(Direction.NEUTRAL, Direction.OUT, amount, negative(amount), false, true);
    }

    public Movement unsure() {
        return new Movement(direction, printed, amount, stated, takesBack, false);
    }

    /** The same in a journal that prints as paid what was received. */
    public Movement swapped() {
        return direction == Direction.IN || direction == Direction.OUT
                ? of(direction == Direction.IN ? Direction.OUT : Direction.IN, amount)
                : this;
    }

    /** Which way it went nothing tells, so it is nobody's. */
    public Movement untold() {
        return new Movement(Direction.NEUTRAL, printed, amount, stated, false, false);
    }

    /** One's own money moved about. */
    public Movement own() {
        return new Movement(Direction.NEUTRAL, printed, amount, stated, false, sure);
    }

    /** What it changes in the account, by its own sign. */
    public Amount change() {
        return printed == Direction.OUT ? negative(stated) : stated;
    }

    /** The same, where the balance shows that it went the other way. */
    public Movement asBalanceShows(Amount change) {
        if (!sure && change.equals(change()) && !amount.isZero()) {
            return new Movement(direction, printed, amount, stated, takesBack, true);
        }
        boolean opposite = !amount.isZero() && change.equals(negative(change()));
        boolean untold = printed == Direction.NEUTRAL && !amount.isZero() && Math.abs(change.fen()) == amount.fen();
        if (!sure && (opposite || untold)) {
            return of(change.isPositive() ? Direction.IN : Direction.OUT, amount);
        }
        if (!opposite || direction == Direction.NEUTRAL) {
            return this;
        }
        return printed == Direction.IN && !takesBack
                ? new Movement(Direction.OUT, printed, amount, stated, true, true)
                : direction == Direction.OUT && !takesBack
                        ? new Movement(Direction.NEUTRAL, printed, amount, stated, false, true)
                        : this;
    }

    public static Amount negative(Amount amount) {
        return new Amount(-amount.fen());
    }
}
