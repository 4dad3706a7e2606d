package org.yinghuo.model;

import java.time.LocalDateTime;

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
        String method)
        implements Entry {

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
}
