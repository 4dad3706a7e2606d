package org.yinghuo.report.workbook;

import org.yinghuo.aggregate.ValueType;
import org.yinghuo.report.workbook.CellStyles.Look;

/** The rows of a sheet under its header, filled one after the other. */
interface SheetRows {

    /** Whether another row fits. */
    boolean hasRoom();

    /** The number of the next row, from 0. */
    int next();

    /** Begins the next row, which the cells then belong to. */
    void row();

    void text(int column, String text, Look look);

    /** A text that no spreadsheet program runs. */
    default void text(int column, String text) {
        text(column, text, WorkbookCells.mayRun(text) ? Look.QUOTED : Look.TEXT);
    }

    /** A value of a figure or a table. */
    void value(int column, ValueType type, String text);

    /** Sets the filter over what was written. */
    void finish();
}
