package org.yinghuo.reconcile.settle;

import java.time.LocalDate;
import java.util.Optional;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Issue;
import org.yinghuo.reconcile.books.Gift;

/**
 * The days on which a gift may have been given: the one its row says; else those its title spans, else those of its issue up to the day that a form
 * or {@code 截至} names, else all of its issue.
 *
 * @param first as days since the epoch, like {@code last}
 * @param isSure whether the gift's own row says the day
 */
record GivingDays(long first, long last, boolean isSure) {

    /** The days of a gift. */
    static GivingDays of(Gift gift, Calendar calendar) {
        long day = gift.day().toEpochDay();
        if (gift.daySource() == DaySource.ROW) {
            return new GivingDays(day, day, true);
        }
        LocalDate since = gift.since();
        if (since != null) {
            return new GivingDays(since.toEpochDay(), day, false);
        }
        Optional<Issue> issue = calendar.find(gift.issue());
        long opens = issue.map(one -> one.opens().toLocalDate().toEpochDay()).orElse(day);
        long last = gift.daySource() == DaySource.TITLE
                ? day
                : issue.map(one -> one.cutoff().toLocalDate().toEpochDay()).orElse(day);
        return new GivingDays(Math.min(opens, last), last, false);
    }
}
