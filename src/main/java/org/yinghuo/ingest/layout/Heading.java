package org.yinghuo.ingest.layout;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.words.Field;
import org.yinghuo.words.Header;
import org.yinghuo.words.PivotWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.time.Clock;

/**
 * What stands over a column, from all rows of the header.
 *
 * @param column from 1
 * @param text the lowest text over the column, as written
 * @param group what stands above it over several columns, as written; empty if nothing
 * @param header what the words mean
 * @param day the day, where the column is one day's; else null
 * @param clock which half or which hours of that day
 * @param total whether the column sums others: 合计
 */
public record Heading(
        int column,
        String text,
        String group,
        Header header,
        @Nullable LocalDate day,
        Clock clock,
        boolean total) {

    public boolean isKnown() {
        return header.isKnown();
    }

    /** The likeliest meaning; OTHER where the words say nothing. */
    public Field first() {
        return header.likeliest();
    }

    public boolean mayBe(Field field) {
        return header.mayBe(field);
    }

    /** The same column as one of a pivot table beside the table's own: it sums others, and not those of its row. */
    Heading ofPivot() {
        return new Heading(
                column,
                text,
                group,
                new Header(text, Set.of(), Unit.NONE, Header.Match.NONE),
                null,
                Clock.UNSAID,
                true);
    }

    /** Whether it sums others of its row. */
    public boolean sumsRow() {
        return total && !PivotWords.isLabel(text) && !PivotWords.isMeasure(text);
    }

    /** The heading as a clerk would quote it. */
    public String quoted() {
        return group.isEmpty() || group.equals(text) ? text : group + " " + text;
    }
}
