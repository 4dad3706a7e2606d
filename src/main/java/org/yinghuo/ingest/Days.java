package org.yinghuo.ingest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Calendar;
import org.yinghuo.sheet.SheetRow.CellType;

/** Reads days in every form offices write them (contract, section 4, Values). */
final class Days {

    /**
     * @param calendar the issues, of which the nearest gives a missing year
     * @param yearGiven the year a title gives to rows without one; null if none
     */
    Days(Calendar calendar, @Nullable Integer yearGiven) {}

    /** The day a cell says; problems {@code unreadable}, {@code no-such-day}, {@code error} (the cell shows an error). */
    Reading<Day> read(String text, CellType type) {
        return Reading.blank();
    }

    /** The day that stands within a longer text such as a title, a form line or a file's name; null if none. */
    @Nullable
    Day within(String text) {
        return null;
    }

    /** The year that stands within a title: 2022年, 二〇二二年, 2022年度; null if none. */
    static @Nullable Integer yearWithin(String text) {
        return null;
    }

    /**
     * Settles numbers whose trailing zero may be lost by the days around them in their column: where the days before and after stand in
     * order and only one meaning keeps it, that one is taken, and likewise where only one lies among the others.
     *
     * @param column the days of one column, top to bottom; null for rows that say none or no readable one
     * @return as many; those that stay undecided keep {@code trailingZeroLost}
     */
    static List<@Nullable Day> settle(List<@Nullable Day> column) {
        return column;
    }

    /** Whether the text as it stands could head a day's column: 9月1日, 9/1, 2022-09-01, 1日 (with a month given). */
    @Nullable
    LocalDate columnDay(String text, CellType type) {
        return null;
    }
}
