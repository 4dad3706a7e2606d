package org.yinghuo.ingest;

/** What a sheet looks like from afar, when nothing in it is understood: blank, prose, or a table all the same. */
final class SheetShape {

    private static final int ROWS_OF_A_TABLE = 3;

    private long lines;
    private int wide;

    void see(Line line) {
        int cells = line.ownCells();
        if (cells > 0) {
            lines++;
        }
        if (wide < ROWS_OF_A_TABLE && cells >= 2 && FormLine.of(line).pairs().isEmpty()) {
            wide++;
        }
    }

    boolean isBlank() {
        return lines == 0;
    }

    boolean isTabular() {
        return wide >= ROWS_OF_A_TABLE;
    }
}
