package org.yinghuo.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Someone who gave, as a list of donors says it.
 *
 * @param who the donor; {@code heads} above 1 for a collective gift
 * @param since the first day of the span that a title gives, of which {@code day} is the last; null where no span is given
 * @param campaign the official campaign where known, else as written; empty if said nowhere
 * @param cause what its surroundings say that it is for, as {@link Agreement#onCause} compares it; empty if said nowhere
 * @param channel how it was given, as a word of {@link Channel}; UNSAID if not said
 * @param transactionId empty if not said
 */
public record Donation(
        Origin origin,
        long content,
        Who who,
        Amount amount,
        LocalDate day,
        DaySource daySource,
        @Nullable LocalDate since,
        String campaign,
        String cause,
        Channel channel,
        String transactionId,
        @Nullable IssueId issueNamed)
        implements Entry {

    /** The same of another sum: what is new of one that an earlier list has told in part. */
    public Donation withAmount(Amount sum) {
        return new Donation(
                origin, content, who, sum, day, daySource, since, campaign, cause, channel, transactionId, issueNamed);
    }

    @Override
    public Donation at(Origin place) {
        return new Donation(
                place,
                content,
                who,
                amount,
                day,
                daySource,
                since,
                campaign,
                cause,
                channel,
                transactionId,
                issueNamed);
    }
}
