package org.yinghuo.words.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.HalfDay;

/**
 * A day as a cell says it, with whatever clock time stands beside it.
 *
 * @param first the day, or the first of a range
 * @param last the last day of a range; the same as the first where it is none
 * @param clock the time of day in the same cell
 * @param yearSaid whether the cell itself says the year
 * @param also further days of the same cell: 9月3日、5日; usually none
 * @param trailingZeroLost where not null, the other day the cell may mean: a number 9.3 may have been typed 9.30
 */
public record Day(
        LocalDate first,
        LocalDate last,
        Clock clock,
        boolean yearSaid,
        List<LocalDate> also,
        @Nullable LocalDate trailingZeroLost) {

    public Day {
        also = List.copyOf(also);
    }

    /** One day, or a range of days. */
    public Day(LocalDate first, LocalDate last, Clock clock, boolean yearSaid, @Nullable LocalDate trailingZeroLost) {
        this(first, last, clock, yearSaid, List.of(), trailingZeroLost);
    }

    /** The day of an instant; midnight is taken as no time of day, since spreadsheet programs store days so. */
    public static Day at(LocalDateTime instant, boolean yearSaid) {
        LocalTime time = instant.toLocalTime();
        return new Day(
                instant.toLocalDate(),
                instant.toLocalDate(),
                time.equals(LocalTime.MIDNIGHT) ? Clock.UNSAID : new Clock(time, null, HalfDay.NONE),
                yearSaid,
                null);
    }

    /** Whether a cell names single days, more than one. */
    public boolean isSeveral() {
        return !also.isEmpty();
    }

    /** The days that a cell names singly, each by itself with the others beside it. */
    public List<Day> singly() {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i <= also.size(); i++) {
            List<LocalDate> others = new ArrayList<>(also);
            others.add(0, first);
            LocalDate day = others.remove(i);
            days.add(new Day(day, day, clock, yearSaid, others, null));
        }
        return days;
    }

    /** Its part of what is told of all days of its cell together; what does not divide is the first day's. */
    public int share(int ofAll) {
        int days = also.size() + 1;
        return ofAll / days + (also.stream().allMatch(first::isBefore) ? ofAll % days : 0);
    }

    public boolean isRange() {
        return !first.equals(last);
    }

    /** The instant it says; midnight where it says no time of day. */
    public LocalDateTime moment() {
        return first.atTime(clock.start() == null ? LocalTime.MIDNIGHT : clock.start());
    }

    /** Whether a heading says by whose clock the times beneath it are: Created (UTC). */
    public static boolean saysClock(String heading) {
        return Instants.saysClock(heading);
    }

    /** The same by the office's clock, where a heading says that it was written by another: Created (UTC). */
    public Day carriedFrom(String heading) {
        if (clock.start() == null || clock.end() != null || isRange() || isSeveral()) {
            return this;
        }
        LocalDateTime at = Instants.byOfficeClock(moment(), heading);
        return new Day(
                at.toLocalDate(),
                at.toLocalDate(),
                new Clock(at.toLocalTime(), null, HalfDay.NONE),
                yearSaid,
                trailingZeroLost);
    }

    /** The day, sure now. */
    public Day settled(LocalDate day) {
        return new Day(day, day, clock, yearSaid, null);
    }
}
