package org.yinghuo.ingest.reading;

import java.util.List;
import org.yinghuo.ingest.reading.TurnedSheet.Cell;
import org.yinghuo.sheet.SheetHead;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.sheet.SheetRow;

/** What cells beside others say of them in a table that is turned about. */
final class HeadingCells {

    private HeadingCells() {}

    /** A row's cell, or the one above it that is merged down over it. */
    static Cell reaching(SheetHead head, List<SheetRow> rows, SheetRow row, int column) {
        for (Region region : head.mergedRegions()) {
            if (row.text(column).isBlank()
                    && region.contains(row.number(), column)
                    && region.firstRow() < row.number()) {
                for (SheetRow upper : rows) {
                    if (upper.number() == region.firstRow()) {
                        return Cell.of(upper, region.firstColumn());
                    }
                }
            }
        }
        return Cell.of(row, column);
    }
}
