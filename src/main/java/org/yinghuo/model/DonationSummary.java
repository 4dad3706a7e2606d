package org.yinghuo.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A department's headcount and sum without names.
 *
 * @param people how many gave
 * @param since the first day of the span that a title gives, of which {@code day} is the last; null where no span is given
 * @param cause what its surroundings say that it is for, as {@link Agreement#onCause} compares it; empty if said nowhere
 * @param increment whether headed 当日 or 新增: it adds to earlier summaries instead of replacing them
 */
public record DonationSummary(
        Origin origin,
        long content,
        String department,
        int people,
        Amount amount,
        LocalDate day,
        DaySource daySource,
        @Nullable LocalDate since,
        String campaign,
        String cause,
        boolean increment,
        @Nullable IssueId issueNamed)
        implements Entry {

    /** The same where only so many people and so much of it count: the rest was told before. */
    public DonationSummary counting(int newPeople, Amount newAmount) {
        return new DonationSummary(
                origin,
                content,
                department,
                newPeople,
                newAmount,
                day,
                daySource,
                since,
                campaign,
                cause,
                increment,
                issueNamed);
    }

    @Override
    public DonationSummary at(Origin place) {
        return new DonationSummary(
                place,
                content,
                department,
                people,
                amount,
                day,
                daySource,
                since,
                campaign,
                cause,
                increment,
                issueNamed);
    }
}
