package org.yinghuo.reconcile.books;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Person;

/**
 * A gift that counts: by one person, by several together, or a department's sum by people without names.
 *
 * @param entry the {@link org.yinghuo.model.Donation} or {@link org.yinghuo.model.DonationSummary} it stands on
 * @param person the donor; for unnamed people one with {@code heads} as many
 * @param department the department it is listed under in the tables
 * @param since the first day of the span that a title gives, of which {@code day} is the last; null where no span is given
 * @param campaign empty if not said
 */
public record Gift(
        Entry entry,
        Person person,
        IssueId issue,
        String department,
        String campaign,
        LocalDate day,
        DaySource daySource,
        @Nullable LocalDate since,
        Amount amount,
        Channel channel,
        String transactionId) {

    /** What its own row's surroundings say that it is for, as {@link org.yinghuo.model.Agreement#onCause} compares it; empty if said nowhere. */
    public String cause() {
        return entry instanceof Donation donation
                ? donation.cause()
                : entry instanceof DonationSummary summary ? summary.cause() : "";
    }
}
