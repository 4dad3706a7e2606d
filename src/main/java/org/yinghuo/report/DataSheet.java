package org.yinghuo.report;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.yinghuo.report.CellStyles.Look;

/** A sheet of rows under one header, which is frozen, filtered by, and repeated on paper. */
final class DataSheet {
    private static final int LAST_ROW = 1_048_575;
    private static final float HEADER_HEIGHT = 24;
    private static final short ROW_HEIGHT = 20 * 20;

    private final Sheet sheet;
    private final int columns;
    private int next = 1;

    /**
     * @param widths of the columns, in Latin letters
     * @param title what stands above every printed page
     */
    DataSheet(Sheet sheet, List<String> heads, int[] widths, String title, Cells cells, Phrases phrases) {
        this.sheet = sheet;
        this.columns = heads.size();
        sheet.setDefaultRowHeight(ROW_HEIGHT);
        Row row = sheet.createRow(0);
        row.setHeightInPoints(HEADER_HEIGHT);
        for (int i = 0; i < columns; i++) {
            cells.text(row, i, heads.get(i), Look.HEADER);
            Cells.width(sheet, i, Math.max(widths[i], TextWidth.of(heads.get(i)) + 2));
        }
        sheet.createFreezePane(1, 1);
        SheetPrint.setUp(sheet, title, phrases);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    /** Whether another row fits. */
    boolean hasRoom() {
        return next <= LAST_ROW;
    }

    /** The number of the next row, from 0. */
    int next() {
        return next;
    }

    Row row() {
        return sheet.createRow(next++);
    }

    /** Sets the filter over what was written. */
    void finish() {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, next - 1), 0, columns - 1));
    }
}
