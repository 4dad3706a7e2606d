package org.yinghuo.aggregate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A finished table of an issue, ready for any format.
 *
 * @param name as in report.json: {@code volunteers_by_department}
 * @param rows each with one text a column, in the columns' order: counts and hours as plain decimals, money with two decimals, days in ISO form,
 *     lists joined by {@code 、}, none empty
 * @param unstated the cells, counted row after row, that hold a zero because nothing states them
 */
public record Table(String name, List<Column> columns, List<List<String>> rows, BitSet unstated) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows instanceof LongTables.Rows
                ? rows
                : rows.stream().map(List::copyOf).toList();
        unstated = (BitSet) unstated.clone();
    }

    /** A table of which every cell is stated. */
    public Table(String name, List<Column> columns, List<List<String>> rows) {
        this(name, columns, rows, new BitSet());
    }

    /** Whether anything says what a cell holds; the zero of one that nothing states is no zero. */
    public boolean isStated(int row, int column) {
        int at = row * columns.size() + column;
        return !(rows instanceof LongTables.Rows longRows ? longRows.unstated() : unstated).get(at);
    }

    /** The same table without some of its columns. */
    public Table without(Set<String> names) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!names.contains(columns.get(i).name())) {
                kept.add(i);
            }
        }
        BitSet gaps = new BitSet();
        List<List<String>> shorter = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column : kept) {
                gaps.set(row * kept.size() + cells.size(), !isStated(row, column));
                cells.add(rows.get(row).get(column));
            }
            shorter.add(cells);
        }
        return new Table(name, kept.stream().map(columns::get).toList(), shorter, gaps);
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
