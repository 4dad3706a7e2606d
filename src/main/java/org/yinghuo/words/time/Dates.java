package org.yinghuo.words.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Calendar;
import org.yinghuo.words.Reading;

/** The date that a day's text means: the issues and what a title gives decide about the year that it leaves out or cuts short, and about 9/3/2022. */
final class Dates {
    /** A leap year, so that any day may be read. */
    private static final LocalDate NO_ISSUES = LocalDate.of(2000, 1, 1);

    private static final int NEAR = 45;

    private final Calendar calendar;
    private final @Nullable Integer yearGiven;
    private final @Nullable Integer monthGiven;
    private final DayOrder order;

    /**
     * @param yearGiven the year a title gives to days without one; null if none
     * @param monthGiven the month a title gives to bare days such as 3日; null if none
     * @param order which comes first in 9/3/2022
     */
    Dates(Calendar calendar, @Nullable Integer yearGiven, @Nullable Integer monthGiven, DayOrder order) {
        this.order = order;
        this.calendar = calendar;
        this.yearGiven = yearGiven;
        this.monthGiven = monthGiven;
    }

    /** Whether a day lies in the windows of the issues or a few weeks from one of them; where there are no issues, any does. */
    boolean isNearIssues(LocalDate day) {
        return calendar.issues().isEmpty()
                || calendar.issues().stream()
                        .anyMatch(issue -> !day.isBefore(
                                        issue.opens().toLocalDate().minusDays(NEAR))
                                && !day.isAfter(issue.cutoff().toLocalDate().plusDays(NEAR)));
    }

    /** The same where the sheet shows which comes first in 9/3/2022. */
    Dates written(DayOrder shown) {
        return new Dates(calendar, yearGiven, monthGiven, shown);
    }

    /** Whether a title gives the month to bare days. */
    boolean hasMonth() {
        return monthGiven != null;
    }

    /** The days from the first to the last that a text names, and what time it is said of. */
    Reading<Day> of(DayText text, Clock clock) {
        Reading<LocalDate> first = date(text, null);
        if (first.value() == null) {
            return new Reading<>(null, first.problem());
        }
        LocalDate last = first.value();
        if (text.last() != null) {
            Reading<LocalDate> end = date(text.last(), first.value());
            if (end.value() == null) {
                return new Reading<>(null, end.problem());
            }
            last = end.value();
            if (last.isBefore(first.value()) || last.isAfter(first.value().plusDays(366))) {
                return Reading.bad("unreadable");
            }
        }
        return Reading.of(new Day(first.value(), last, clock, text.year() != null, null));
    }

    /** @param before the first day of the range this one ends; null where it ends none */
    Reading<LocalDate> date(DayText text, @Nullable LocalDate before) {
        DayText yearLast = text.withYearLast();
        if (yearLast != null && year(text, 1, before) == null && isYearNearIssues(2000 + text.day())) {
            return date(yearLast, before);
        }
        if (text.day() < 1 || text.day() > 31) {
            return Reading.bad("no-such-day");
        }
        Integer month = text.month() != null ? text.month() : monthGiven;
        if (month == null) {
            return Reading.bad("unreadable");
        }
        if (month < 1 || month > 12) {
            return text.year() != null && text.year().endsWith("?")
                    ? yearLast(text, month)
                    : Reading.bad("no-such-day");
        }
        if (text.year() != null && text.year().endsWith("?")) {
            return yearLast(text, month);
        }
        if (text.day() < 1) {
            return Reading.bad("no-such-day");
        }
        Integer year = year(text, month, before);
        if (year == null) {
            return Reading.bad("unreadable");
        }
        return date(year, month, text.day());
    }

    private @Nullable Integer year(DayText text, int month, @Nullable LocalDate before) {
        if (text.year() == null) {
            return before == null
                    ? nearestYear(month, text.day())
                    : Integer.valueOf(month < before.getMonthValue() ? before.getYear() + 1 : before.getYear());
        }
        int year = Integer.parseInt(text.year());
        if (text.year().length() == 4) {
            return year >= 1900 && year <= 2999 ? year : null;
        }
        int full = text.year().length() == 3 ? year + 1911 : year + 2000;
        return isYearNearIssues(full) ? full : null;
    }

    /** Two digits, and the years of the Republic of China, are believed only near the issues. */
    private boolean isYearNearIssues(int year) {
        if (calendar.issues().isEmpty()) {
            return year >= 2015 && year <= 2040;
        }
        return calendar.issues().stream()
                .anyMatch(issue -> Math.abs(issue.date().getYear() - year) <= 2);
    }

    private int nearestYear(int month, int day) {
        if (yearGiven == null) {
            var issues = calendar.issues();
            LocalDate fallback =
                    issues.isEmpty() ? NO_ISSUES : issues.get(issues.size() - 1).date();
            return calendar.nearestYear(month, day, fallback);
        }
        for (int year : new int[] {yearGiven, yearGiven + 1, yearGiven - 1}) {
            LocalDate date = date(year, month, day).value();
            if (date != null && calendar.on(date).isPresent()) {
                return year;
            }
        }
        return yearGiven;
    }

    /** 9/3/2022: what the sheet shows elsewhere comes first; where it shows nothing, what alone makes a day, or a day of an issue. */
    private Reading<LocalDate> yearLast(DayText text, int first) {
        String digits = text.year() == null ? "0" : text.year();
        int year = Integer.parseInt(digits.substring(0, digits.length() - 1));
        LocalDate monthFirst = date(year, first, text.day()).value();
        LocalDate dayFirst = date(year, text.day(), first).value();
        if (monthFirst == null || dayFirst == null || monthFirst.equals(dayFirst)) {
            LocalDate only = monthFirst == null ? dayFirst : monthFirst;
            return only == null ? Reading.bad("no-such-day") : Reading.of(only);
        }
        if (order != DayOrder.UNKNOWN) {
            return Reading.of(order == DayOrder.MONTH_FIRST ? monthFirst : dayFirst);
        }
        boolean one = calendar.on(monthFirst).isPresent();
        boolean other = calendar.on(dayFirst).isPresent();
        return one == other ? Reading.bad("ambiguous") : Reading.of(one ? monthFirst : dayFirst);
    }

    private static Reading<LocalDate> date(int year, int month, int day) {
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Reading.bad("no-such-day");
        }
        return Reading.of(LocalDate.of(year, month, day));
    }
}
