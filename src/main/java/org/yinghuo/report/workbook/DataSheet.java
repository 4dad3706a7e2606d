package org.yinghuo.report.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.TextWidth;
import org.yinghuo.report.workbook.CellStyles.Look;

/** A sheet of rows under one header, which is frozen, filtered by, and repeated on paper. */
final class DataSheet implements SheetRows {
    static final int LAST_ROW = 1_048_575;
    private static final float HEADER_HEIGHT = 24;
    private static final short ROW_HEIGHT = 20 * 20;

    private final XSSFSheet sheet;
    private final int columns;
    private final WorkbookCells cells;
    private Row row;
    private int next = 1;

    /**
     * @param widths of the columns, in Latin letters
     * @param title what stands above every printed page
     */
    DataSheet(
            XSSFSheet sheet, List<String> heads, int[] widths, String title, WorkbookCells cells, ReportWords phrases) {
        this.sheet = sheet;
        this.columns = heads.size();
        this.cells = cells;
        this.row = sheet.createRow(0);
        row.setHeightInPoints(HEADER_HEIGHT);
        for (int i = 0; i < columns; i++) {
            cells.text(row, i, heads.get(i), Look.HEADER);
        }
        setUp(sheet, heads, widths, title, phrases);
    }

    /** All of a sheet but its rows. */
    static void setUp(Sheet sheet, List<String> heads, int[] widths, String title, ReportWords phrases) {
        sheet.setDefaultRowHeight(ROW_HEIGHT);
        for (int i = 0; i < heads.size(); i++) {
            WorkbookCells.width(sheet, i, Math.max(widths[i], TextWidth.of(heads.get(i)) + 2));
        }
        sheet.createFreezePane(1, 1);
        SheetPrint.setUp(sheet, title, phrases);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    static void filter(Sheet sheet, int next, int columns) {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, next - 1), 0, columns - 1));
    }

    @Override
    public boolean hasRoom() {
        return next <= LAST_ROW;
    }

    @Override
    public int next() {
        return next;
    }

    @Override
    public void row() {
        row = sheet.createRow(next++);
    }

    @Override
    public void text(int column, String text, Look look) {
        cells.text(row, column, text, look);
    }

    @Override
    public void value(int column, ValueType type, String text) {
        cells.value(row, column, type, text);
    }

    @Override
    public void finish() {
        filter(sheet, next, columns);
    }
}
