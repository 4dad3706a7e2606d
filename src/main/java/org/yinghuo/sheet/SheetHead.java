package org.yinghuo.sheet;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What is known of a sheet before its first row.
 *
 * @param name the sheet's name; empty for a text file
 * @param hidden whether the sheet is hidden
 * @param mergedRegions cells merged into one; only the first of each holds the text
 * @param hiddenColumns columns from 1 that are hidden
 * @param comments what people wrote beside cells, by the cells' row
 */
public record SheetHead(
        String name, boolean hidden, List<Region> mergedRegions, BitSet hiddenColumns, Map<Integer, String> comments) {

    public SheetHead {
        mergedRegions = List.copyOf(mergedRegions);
        comments = Map.copyOf(comments);
    }

    /** The head of a sheet without comments. */
    public SheetHead(String name, boolean hidden, List<Region> mergedRegions, BitSet hiddenColumns) {
        this(name, hidden, mergedRegions, hiddenColumns, Map.of());
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
