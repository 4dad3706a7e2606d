package org.yinghuo.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One number of the newsletter and the time it covers: after {@code opens}, up to and including {@code cutoff}, in office time.
 *
 * @param cumulative the running number over all years
 * @param date the day printed in the masthead
 * @param opens the previous issue's cutoff where the seed leaves it blank
 * @param closed from when on not a byte changes; null while open
 * @param disclosure 主动公开 lets names stand in the public files
 * @param reportTo whom it is sent up to; likewise whom it is sent to
 * @param copies how many are printed; 0 if not said
 */
public record Issue(
        IssueId id,
        int cumulative,
        LocalDate date,
        LocalDateTime opens,
        LocalDateTime cutoff,
        @Nullable LocalDateTime closed,
        String title,
        String publisher,
        String disclosure,
        String reportTo,
        String sendTo,
        int copies) {

    /** The same issue, opening at another moment. */
    Issue opening(LocalDateTime moment) {
        return moment.equals(opens)
                ? this
                : new Issue(
                        id,
                        cumulative,
                        date,
                        moment,
                        cutoff,
                        closed,
                        title,
                        publisher,
                        disclosure,
                        reportTo,
                        sendTo,
                        copies);
    }

    public boolean isOpen(LocalDateTime at) {
        return closed == null || at.isBefore(closed);
    }

    /** Whether the instant falls into this issue's window. */
    public boolean covers(LocalDateTime time) {
        return time.isAfter(opens) && !time.isAfter(cutoff);
    }

    /** Whether a record of that day, its hour unknown, may belong here: the cutoff falls on that day or later, and it opens before the day ends. */
    public boolean mayCover(LocalDate day) {
        return !cutoff.toLocalDate().isBefore(day)
                && opens.isBefore(day.plusDays(1).atStartOfDay());
    }

    /** Whether names may stand in the files that are published. */
    public boolean namesArePublic() {
        return disclosure.equals("主动公开");
    }
}
