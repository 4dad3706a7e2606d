package org.yinghuo.report.workbook;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.report.edition.TextWidth;
import org.yinghuo.report.workbook.CellStyles.Look;

/** Writes values into cells: numbers and days as such, all else as text that no spreadsheet program runs. */
final class WorkbookCells {
    /** What a spreadsheet program holds in one cell. */
    private static final int LONGEST = 32_767;

    private static final int NARROWEST = 8;
    static final int WIDEST = 60;
    private static final int PER_CHARACTER = 256;

    /** A row is no higher, in points. */
    static final int HIGHEST = 400;

    private static final int LINE = 15;

    private final CellStyles styles;

    public WorkbookCells(CellStyles styles) {
        this.styles = styles;
    }

    /** A value of a figure or a table. */
    public Cell value(Row row, int column, ValueType type, String text) {
        if (text.isEmpty()) {
            return text(row, column, text);
        }
        return switch (type) {
            case TEXT -> text(row, column, text);
            case COUNT, HOURS, QUANTITY -> number(row, column, text, text.indexOf('.') < 0 ? Look.COUNT : Look.DECIMAL);
            case MONEY -> number(row, column, text, Look.MONEY);
            case DAY -> day(row, column, text, Look.DAY);
        };
    }

    /** A figure on the cover, larger than the cells of a table. */
    public Cell big(Row row, int column, ValueType type, String text) {
        if (text.isEmpty()) {
            return text(row, column, text);
        }
        return switch (type) {
            case TEXT -> text(row, column, text);
            case COUNT, HOURS, QUANTITY ->
                number(row, column, text, text.indexOf('.') < 0 ? Look.BIG_COUNT : Look.BIG_DECIMAL);
            case MONEY -> number(row, column, text, Look.BIG_MONEY);
            case DAY -> day(row, column, text, Look.BIG_DAY);
        };
    }

    public Cell text(Row row, int column, String text) {
        return text(row, column, text, mayRun(text) ? Look.QUOTED : Look.TEXT);
    }

    public Cell text(Row row, int column, String text, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellValue(
                text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(LONGEST - 2, 0)) + "…");
        cell.setCellStyle(styles.of(look));
        return cell;
    }

    /** A decimal as a number: at most 15 significant digits, which a cell holds exactly. */
    public Cell number(Row row, int column, String decimal, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellValue(Double.parseDouble(decimal));
        cell.setCellStyle(styles.of(look));
        return cell;
    }

    public Cell day(Row row, int column, String day, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellValue(LocalDate.parse(day));
        cell.setCellStyle(styles.of(look));
        return cell;
    }

    /** Makes a column wide enough for so many columns of a Latin letter, within reason. */
    public static void width(Sheet sheet, int column, int width) {
        sheet.setColumnWidth(column, within(width) * PER_CHARACTER);
    }

    /** How wide a column is for texts so many columns of a Latin letter wide. */
    static int within(int width) {
        return Math.max(NARROWEST, Math.min(WIDEST, width + 2));
    }

    /** Into how many lines a text falls in a column so many columns of a Latin letter wide. */
    static int lines(String text, int width) {
        int room = within(width) - 3;
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (TextWidth.of(line) + room - 1) / room);
        }
        return lines;
    }

    /** How high a row of so many lines is, in points. */
    static int height(int lines) {
        return Math.min(HIGHEST, Math.max(22, lines * LINE + 6));
    }

    public static boolean mayRun(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
