package org.yinghuo.sheet;

import java.util.BitSet;
import java.util.List;

/**
 * What is known of a sheet before its first row.
 *
 * @param name the sheet's name; empty for a text file
 * @param hidden whether the sheet is hidden
 * @param mergedRegions cells merged into one; only the first of each holds the text
 * @param hiddenColumns columns from 1 that are hidden
 */
public record SheetHead(String name, boolean hidden, List<Region> mergedRegions, BitSet hiddenColumns) {

    public SheetHead {
        mergedRegions = List.copyOf(mergedRegions);
    }

    /** The head of a text file. */
    public static SheetHead plain() {
        return new SheetHead("", false, List.of(), new BitSet());
    }

    /** A rectangle of cells, both corners included, counted from 1. */
    public record Region(int firstRow, int firstColumn, int lastRow, int lastColumn) {

        public boolean contains(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }
}
