package org.yinghuo.report.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yinghuo.model.Origin;
import org.yinghuo.report.data.Utf8Writer;

/**
 * The rows of one sheet of a workbook, written one after the other as the file format has them, so that none is held.
 *
 * <p>Where the library builds the workbook, {@link StableZip} puts them in the place of the sheet's own rows, which are none.
 */
final class SheetXml implements Closeable {

    /** What a spreadsheet program holds in one cell. */
    private static final int LONGEST = 32_767;

    private static final int COLUMNS_KEPT = 64;
    private static final String[] COLUMNS = columns();

    private final String part;
    private final RowsFile rows = new RowsFile();
    private final Utf8Writer text = new Utf8Writer(rows);
    private int row;
    private String rowText = "";
    private boolean open;
    private int lastRow;
    private int lastColumn;

    /** @param part the part of the package that the rows belong to */
    SheetXml(String part) {
        this.part = part;
    }

    private static String[] columns() {
        String[] columns = new String[COLUMNS_KEPT];
        for (int at = 0; at < COLUMNS_KEPT; at++) {
            columns[at] = Origin.columnName(at + 1);
        }
        return columns;
    }

    /** Begins a row, numbered from 0. */
    void row(int number) {
        row(number, "");
    }

    /** @param height in points; empty for the sheet's usual one */
    void row(int number, String height) {
        try {
            end();
            row = number;
            rowText = Integer.toString(number + 1);
            open = true;
            lastRow = Math.max(lastRow, number);
            text.write("<row r=\"");
            text.write(rowText);
            if (!height.isEmpty()) {
                text.write("\" customHeight=\"1\" ht=\"");
                text.write(height);
            }
            text.write("\">\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int row() {
        return row;
    }

    /** A text; what is too long for a cell is cut. */
    void text(int column, String value, int style) {
        try {
            begin(column, style);
            String cut = value.length() <= LONGEST
                    ? value
                    : value.substring(0, value.offsetByCodePoints(LONGEST - 2, 0)) + "…";
            boolean spaced = !cut.isEmpty()
                    && (Character.isWhitespace(cut.charAt(0)) || Character.isWhitespace(cut.charAt(cut.length() - 1)));
            text.write(spaced ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" : "\" t=\"inlineStr\"><is><t>");
            escaped(cut);
            text.write("</t></is></c>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number, from its plain decimal text. */
    void number(int column, String decimal, int style) {
        boolean whole = isSmallWhole(decimal);
        double value = whole ? 0 : Double.parseDouble(decimal);
        if (!Double.isFinite(value)) {
            text(column, decimal, style);
            return;
        }
        try {
            begin(column, style);
            text.write("\" t=\"n\"><v>");
            text.write(whole ? decimal : Double.toString(value));
            text.write(whole ? ".0" : "");
            text.write("</v></c>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it prints as a floating number with nothing but {@code .0} after it. */
    private static boolean isSmallWhole(String decimal) {
        if (decimal.isEmpty() || decimal.length() > 7 || (decimal.charAt(0) == '0' && decimal.length() > 1)) {
            return false;
        }
        for (int at = 0; at < decimal.length(); at++) {
            if (decimal.charAt(at) < '0' || decimal.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    private void begin(int column, int style) throws IOException {
        lastColumn = Math.max(lastColumn, column);
        text.write("<c r=\"");
        text.write(column < COLUMNS_KEPT ? COLUMNS[column] : Origin.columnName(column + 1));
        text.write(rowText);
        if (style != 0) {
            text.write("\" s=\"");
            text.number(style);
        }
    }

    private void escaped(String value) throws IOException {
        char[] chars = value.toCharArray();
        int from = 0;
        for (int at = 0; at < chars.length; at++) {
            String instead = switch (chars[at]) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '"' -> "&quot;";
                case '\n' -> "&#xa;";
                case '\r' -> "&#xd;";
                case '\t' -> "&#x9;";
                case '\u00A0' -> "&#xa0;";
                // What XML cannot hold.
                default -> chars[at] < ' ' || chars[at] >= '\uFFFE' ? "?" : "";
            };
            if (!instead.isEmpty()) {
                text.write(chars, from, at - from);
                text.write(instead);
                from = at + 1;
            }
        }
        text.write(chars, from, chars.length - from);
    }

    private void end() throws IOException {
        if (open) {
            text.write("</row>\n");
            open = false;
        }
    }

    /** Ends the last row. */
    void finish() {
        try {
            end();
            text.flush();
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far the rows reach, from the first cell on. */
    String reach() {
        String corner = Origin.columnName(lastColumn + 1) + (lastRow + 1);
        return corner.equals("A1") ? corner : "A1:" + corner;
    }

    /** The part of the package that these rows belong to. */
    String part() {
        return part;
    }

    InputStream read() throws IOException {
        return rows.read();
    }

    long size() {
        return rows.size();
    }

    @Override
    public void close() throws IOException {
        rows.delete();
    }
}
