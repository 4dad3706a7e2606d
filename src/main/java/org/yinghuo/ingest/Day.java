package org.yinghuo.ingest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.HalfDay;

/**
 * A day as a cell says it, with whatever clock time stands beside it.
 *
 * @param first the day, or the first of a range
 * @param last the last day of a range; the same as the first where it is none
 * @param clock the time of day in the same cell
 * @param yearSaid whether the cell itself says the year
 * @param trailingZeroLost where not null, the other day the cell may mean: a number 9.3 may have been typed 9.30
 */
record Day(
        LocalDate first,
        LocalDate last,
        Clock clock,
        boolean yearSaid,
        @Nullable LocalDate trailingZeroLost) {

    /** The day of an instant; midnight is taken as no time of day, since spreadsheet programs store days so. */
    static Day at(LocalDateTime instant, boolean yearSaid) {
        LocalTime time = instant.toLocalTime();
        return new Day(
                instant.toLocalDate(),
                instant.toLocalDate(),
                time.equals(LocalTime.MIDNIGHT) ? Clock.UNSAID : new Clock(time, null, HalfDay.NONE),
                yearSaid,
                null);
    }

    boolean isRange() {
        return !first.equals(last);
    }

    /** The instant it says; midnight where it says no time of day. */
    LocalDateTime moment() {
        return first.atTime(clock.start() == null ? LocalTime.MIDNIGHT : clock.start());
    }

    /** The day, sure now. */
    Day settled(LocalDate day) {
        return new Day(day, day, clock, yearSaid, null);
    }
}
