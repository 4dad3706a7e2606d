package org.yinghuo.sheet;

import java.util.ArrayList;
import java.util.List;
import org.yinghuo.sheet.SheetHead.Region;

/** The merged regions of a sheet as they are found. */
final class Merges {

    private final List<Region> regions = new ArrayList<>();

    /** Adds a region from corner to corner; a single cell is none. */
    void add(int firstRow, int firstColumn, int lastRow, int lastColumn) throws UnreadableFileException {
        if (firstRow == lastRow && firstColumn == lastColumn) {
            return;
        }
        if (regions.size() == Bounds.REGIONS) {
            // passing some over would leave rows without their department
            throw Unreadable.TOO_LARGE.because("sheet with more than " + Bounds.REGIONS + " merged regions");
        }
        regions.add(new Region(firstRow, firstColumn, lastRow, lastColumn));
    }

    List<Region> regions() {
        return regions;
    }
}
