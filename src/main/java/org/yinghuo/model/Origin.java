package org.yinghuo.model;

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
        String first = columnName(firstColumn) + row;
        return firstColumn == lastColumn ? first : first + ":" + columnName(lastColumn) + row;
    }

    /** The letters a spreadsheet program gives a column: 1 is {@code A}, 27 is {@code AA}; empty for 0. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    @Override
    public int compareTo(Origin other) {
        // A night sorts millions of them, mostly of one sheet.
        int order = sheet == other.sheet ? 0 : sheet.compareTo(other.sheet);
        order = order != 0 ? order : Integer.compare(row, other.row);
        order = order != 0 ? order : Integer.compare(firstColumn, other.firstColumn);
        order = order != 0 ? order : Integer.compare(lastColumn, other.lastColumn);
        return order != 0 ? order : Integer.compare(part, other.part);
    }
}
