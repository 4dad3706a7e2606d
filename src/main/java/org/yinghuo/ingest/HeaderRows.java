package org.yinghuo.ingest;

import java.util.List;

/**
 * A header as it stands in a sheet.
 *
 * @param firstRow its first row; {@code lastRow} its last
 * @param depth how many rows the reader gave for it
 * @param headings one a column with text, from left to right
 */
record HeaderRows(int firstRow, int lastRow, int depth, List<Heading> headings) {

    HeaderRows {
        headings = List.copyOf(headings);
    }

    /** The words of all columns, to know the same header again. */
    String signature() {
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

    boolean has(Field field) {
        return headings.stream().anyMatch(heading -> heading.first() == field);
    }

    boolean mayHave(Field field) {
        return headings.stream().anyMatch(heading -> heading.mayBe(field));
    }

    boolean hasDays() {
        return headings.stream().anyMatch(heading -> heading.day() != null);
    }

    /** The last column with a heading. */
    int lastColumn() {
        return headings.stream().mapToInt(Heading::column).max().orElse(0);
    }
}
