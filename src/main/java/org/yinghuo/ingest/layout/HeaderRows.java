package org.yinghuo.ingest.layout;

import java.util.List;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;

/**
 * A header as it stands in a sheet.
 *
 * @param firstRow its first row; {@code lastRow} its last
 * @param depth how many rows the reader gave for it
 * @param headings one a column with text, from left to right
 */
public record HeaderRows(int firstRow, int lastRow, int depth, List<Heading> headings) {

    public HeaderRows {
        headings = List.copyOf(headings);
    }

    /** The words of all columns, to know the same header again. */
    public String signature() {
        StringBuilder words = new StringBuilder();
        for (Heading heading : headings) {
            words.append(heading.column())
                    .append('=')
                    .append(Folding.fold(heading.group()))
                    .append('/')
                    .append(Folding.fold(heading.text()))
                    .append('|');
        }
        return words.toString();
    }

    public boolean has(Field field) {
        return headings.stream().anyMatch(heading -> heading.first() == field);
    }

    public boolean mayHave(Field field) {
        return headings.stream().anyMatch(heading -> heading.mayBe(field));
    }

    public boolean hasDays() {
        return headings.stream().anyMatch(heading -> heading.day() != null);
    }

    /** The last column with a heading. */
    public int lastColumn() {
        return headings.stream().mapToInt(Heading::column).max().orElse(0);
    }
}
