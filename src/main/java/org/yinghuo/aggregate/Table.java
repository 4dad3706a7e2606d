package org.yinghuo.aggregate;

import java.util.List;

/**
 * A finished table of an issue, ready for any format.
 *
 * @param name as in report.json: {@code volunteers_by_department}
 * @param rows each with one text a column, in the columns' order: counts and hours as plain decimals, money with two decimals, days in ISO form,
 *     lists joined by {@code 、}, none empty
 */
public record Table(String name, List<Column> columns, List<List<String>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows instanceof LongTables.Rows
                ? rows
                : rows.stream().map(List::copyOf).toList();
    }

    /** Drops the rows of a long table; they are worked out anew when one is asked for again. */
    void forget() {
        if (rows instanceof LongTables.Rows longRows) {
            longRows.forget();
        }
    }

    /** A column: its name in every output, and what its texts are. */
    public record Column(String name, ValueType type) {}
}
