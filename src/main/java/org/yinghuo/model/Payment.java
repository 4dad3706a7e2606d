package org.yinghuo.model;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement.
 *
 * @param time local time of the office; midnight where the statement gives days only
 * @param direction in, out, or neither (one's own money moved about)
 * @param amount what moved, positive
 * @param refunded how much of it was paid back by the line's own word; never more than the amount
 * @param standing whether the money stays where it went
 * @param payer the other side's name as the statement shows it: full, masked ({@code *艳平}) or a nickname
 * @param account the other side's account, as shown
 * @param transactionId the statement's own number of the line, empty if none
 * @param text goods, remarks and summaries joined by a space
 * @param channel whose statement it is
 * @param method what the money was paid from or into, as written (a wallet line may name the bank)
 * @param booking what the account's own book says beside it
 */
public record Payment(
        Origin origin,
        long content,
        LocalDateTime time,
        Direction direction,
        Amount amount,
        Amount refunded,
        Standing standing,
        String payer,
        String account,
        String transactionId,
        String text,
        Channel channel,
        String method,
        Booking booking)
        implements Entry {

    /**
     * What an account's own book says of a line.
     *
     * @param ownAccount the account whose statement it is, as shown; empty where nothing tells
     * @param balance what stood in the account after it; null where the statement does not say
     * @param fee what the wallet or bank kept of it
     * @param takesBack whether it is a sum below zero in a column of money received, which takes one back whatever its words are
     */
    public record Booking(String ownAccount, @Nullable Amount balance, Amount fee, boolean takesBack) {
        public static final Booking PLAIN = new Booking("", null, Amount.ZERO, false);
    }

    /** What it came to, less what was paid back as far as that is known here. */
    public Amount net() {
        return amount.minus(refunded);
    }

    /** The same of which so much is left. */
    public Payment leaving(Amount left) {
        return left.equals(net()) ? this : with(origin, amount.minus(left));
    }

    /** Which way the money went. */
    public enum Direction {
        IN,
        OUT,
        NEUTRAL
    }

    /** Whether a payment stands. */
    public enum Standing {
        SETTLED,
        /** Paid back in full, by the line's own word. */
        REFUNDED,
        /** Closed, failed or revoked: no money moved in the end. */
        CLOSED,
        /** Not yet final: 等待确认收货 and the like. */
        PENDING
    }

    @Override
    public Payment at(Origin place) {
        return with(place, refunded);
    }

    private Payment with(Origin place, Amount back) {
        return new Payment(
                place,
                content,
                time,
                direction,
                amount,
                back,
                standing,
                payer,
                account,
                transactionId,
                text,
                channel,
                method,
                booking);
    }
}
