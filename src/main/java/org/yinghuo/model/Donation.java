package org.yinghuo.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Someone who gave, as a list of donors says it.
 *
 * @param who the donor; {@code heads} above 1 for a collective gift
 * @param campaign the official campaign where known, else as written; empty if said nowhere
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
        String campaign,
        Channel channel,
        String transactionId,
        @Nullable IssueId issueNamed)
        implements Entry {}
