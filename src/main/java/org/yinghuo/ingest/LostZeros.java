package org.yinghuo.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides numbers such as 9.3 that may have been typed 9.30, by the days around them in their column.
 *
 * <p>Two signs count, the nearest sure days before and after first: where they stand in order and exactly one of the two meanings keeps it,
 * it is that one. Else, where the sure days of the whole column span more than one day, and exactly one meaning lies among them, it is
 * that one. Otherwise neighbours do not decide.
 */
final class LostZeros {

    private LostZeros() {}

    /**
     * The days of one column, settled where neighbours decide.
     *
     * @param column the days of one column, top to bottom; null for rows that say none or no readable one
     * @return as many; those that stay undecided keep {@code trailingZeroLost}
     */
    static List<@Nullable Day> settle(List<@Nullable Day> column) {
        int size = column.size();
        @Nullable LocalDate[] after = new LocalDate[size];
        LocalDate next = null;
        LocalDate earliest = null;
        LocalDate latest = null;
        for (int i = size - 1; i >= 0; i--) {
            after[i] = next;
            Day day = column.get(i);
            if (day != null && day.trailingZeroLost() == null) {
                next = day.first();
                earliest = earliest == null || day.first().isBefore(earliest) ? day.first() : earliest;
                latest = latest == null || day.last().isAfter(latest) ? day.last() : latest;
            }
        }
        List<@Nullable Day> settled = new ArrayList<>(size);
        LocalDate before = null;
        for (int i = 0; i < size; i++) {
            Day day = column.get(i);
            if (day != null && day.trailingZeroLost() != null) {
                LocalDate decided = decide(day.first(), day.trailingZeroLost(), before, after[i], earliest, latest);
                day = decided == null ? day : day.settled(decided);
            }
            if (day != null && day.trailingZeroLost() == null) {
                before = day.last();
            }
            settled.add(day);
        }
        return settled;
    }

    private static @Nullable LocalDate decide(
            LocalDate asWritten,
            LocalDate withZero,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {
        if (before != null && after != null && !before.equals(after)) {
            boolean one = between(asWritten, before, after);
            boolean other = between(withZero, before, after);
            if (one != other) {
                return one ? asWritten : withZero;
            }
        }
        if (before != null && before.equals(after) && (before.equals(asWritten) || before.equals(withZero))) {
            return before;
        }
        if (earliest != null && latest != null && !earliest.equals(latest)) {
            boolean one = between(asWritten, earliest, latest);
            boolean other = between(withZero, earliest, latest);
            if (one != other) {
                return one ? asWritten : withZero;
            }
        }
        return null;
    }

    private static boolean between(LocalDate day, LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
