package org.yinghuo.model;

import java.util.List;

/**
 * Where an entry stands: a row of a sheet and a range of its cells, so that any figure can be opened down to them.
 *
 * @param sheet the sheet
 * @param row the row as a spreadsheet program numbers it, from 1
 * @param firstColumn the first of the entry's columns, from 1
 * @param lastColumn the last of them, included
 * @param part which of several entries that share the same cells (the third name in one cell is 2); 0 where there is only one
 */
public record Origin(SheetId sheet, int row, int firstColumn, int lastColumn, int part) implements Comparable<Origin> {

    /** The cells in the spreadsheet program's own notation: {@code B4:D4}, or {@code C5} for a single one. */
    public String cells() {
        StringBuilder cells = new StringBuilder(16);
        column(firstColumn, cells);
        cells.append(row);
        if (firstColumn != lastColumn) {
            cells.append(':');
            column(lastColumn, cells);
            cells.append(row);
        }
        return cells.toString();
    }

    /** The letters a spreadsheet program gives a column: 1 is {@code A}, 27 is {@code AA}; empty for 0. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder(3);
        column(column, letters);
        return letters.toString();
    }

    private static void column(int column, StringBuilder letters) {
        if (column > 0) {
            column((column - 1) / 26, letters);
            letters.append((char) ('A' + (column - 1) % 26));
        }
    }

    /** Step by step: rows are sorted by the million, and most are told apart by the second. */
    @Override
    public int compareTo(Origin other) {
        int order = sheet.compareTo(other.sheet);
        if (order == 0) {
            order = Integer.compare(row, other.row);
        }
        if (order == 0) {
            order = Integer.compare(firstColumn, other.firstColumn);
        }
        if (order == 0) {
            order = Integer.compare(lastColumn, other.lastColumn);
        }
        return order == 0 ? Integer.compare(part, other.part) : order;
    }

    /** File and sheet, then cells, for a sentence. */
    public List<String> where() {
        return List.of(sheet.toString(), cells());
    }
}
