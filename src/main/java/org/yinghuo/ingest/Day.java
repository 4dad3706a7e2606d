package org.yinghuo.ingest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

    boolean isRange() {
        return !first.equals(last);
    }
}
