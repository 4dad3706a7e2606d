package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import org.yinghuo.ingest.layout.FormLine;
import org.yinghuo.ingest.layout.Preamble;
import org.yinghuo.ingest.layout.SheetLine;

/** The first table of a sheet, where it was not understood: its rows say nothing of the tables beneath it (rule several-tables). */
final class RefusedTable {

    private final Preamble above;
    private final int headerEnd;
    private final List<SheetLine> behind = new ArrayList<>();
    private boolean rows;
    private int lastRow;

    /**
     * @param above what stands over it
     * @param headerEnd the last row of its header
     */
    RefusedTable(Preamble above, int headerEnd) {
        this.above = above.nextTable(List.of());
        this.headerEnd = headerEnd;
    }

    /** Sees a line above the next table. */
    void see(SheetLine line) {
        if (line.number() <= headerEnd || line.ownCells() == 0) {
            return;
        }
        if (line.ownCells() > 1 && FormLine.of(line).pairs().isEmpty()) {
            rows = true;
            lastRow = line.number();
            behind.clear();
        } else {
            behind.add(line);
        }
    }

    /** Whether lines that are no rows part it from what comes next: a title, a form line. */
    boolean isOver() {
        return rows && !behind.isEmpty();
    }

    /** Whether nothing but blank rows parts it from a table whose header begins in a row. */
    boolean endsBefore(int row) {
        return rows && behind.isEmpty() && row > lastRow + 1;
    }

    /** What stands over the next table. */
    Preamble next() {
        return above.nextTable(behind);
    }
}
