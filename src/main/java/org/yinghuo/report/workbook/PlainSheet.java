package org.yinghuo.report.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Origin;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.workbook.CellStyles.Look;

/** A sheet of a {@link PlainWorkbook}: its rows, written one after the other, and all that the file format puts before and after them. */
final class PlainSheet implements Closeable {

    private final String name;
    private final int number;
    private final SheetXml rows;
    private final SheetNotes notes;
    private final Map<Integer, Integer> widths = new TreeMap<>();
    private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
    private final List<String> merged = new ArrayList<>();
    private final StringBuilder choices = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private int choiceCount;
    private int frozen;
    private String filter = "";
    private String repeated = "";
    private @Nullable CellRangeAddress printed;
    private String header = "";
    private String footer = "";
    private boolean gridlines = true;
    private boolean hidden;

    /** @param number its place among the sheets, from 1 */
    PlainSheet(String name, int number) {
        this.name = name;
        this.number = number;
        this.rows = new SheetXml("xl/worksheets/sheet" + number + ".xml");
        this.notes = new SheetNotes(number);
    }

    String name() {
        return name;
    }

    /** Begins a row, numbered from 0. */
    void row(int row) {
        rows.row(row);
    }

    /** @param height in points; empty for the usual one */
    void row(int row, String height) {
        rows.row(row, height);
    }

    /** The row that was begun last. */
    int row() {
        return rows.row();
    }

    void text(int column, String text, Look look) {
        rows.text(column, text, StyleSheet.index(look));
    }

    /** A text in a cell of a table. */
    void text(int column, String text) {
        text(column, text, WorkbookCells.mayRun(text) ? Look.QUOTED : Look.TEXT);
    }

    void number(int column, String decimal, Look look) {
        rows.number(column, decimal, StyleSheet.index(look));
    }

    /** Makes a column wide enough for so many Latin letters, within reason. */
    void width(int column, int width) {
        widths.put(column, WorkbookCells.within(width));
    }

    void hideColumn(int column) {
        hiddenColumns.add(column);
    }

    /** Keeps the first rows in view. */
    void freeze(int count) {
        frozen = count;
    }

    void merge(CellRangeAddress region) {
        merged.add(region.formatAsString());
    }

    /** Offers to show only some rows, by the values of a range whose first row is its head. */
    void filter(CellRangeAddress range) {
        filter = range.formatAsString();
    }

    /** Repeats a row on every printed page. */
    void repeat(int row) {
        repeated = "$" + (row + 1) + ":$" + (row + 1);
    }

    /** Prints only the columns up to this one: what follows is for the program. */
    void printUpTo(int column, int lastRow) {
        printed = new CellRangeAddress(0, lastRow, 0, column);
    }

    void hideGridlines() {
        gridlines = false;
    }

    void hide() {
        hidden = true;
    }

    boolean isHidden() {
        return hidden;
    }

    /** Lying A4 pages, as many as the rows need, with a title above each and their numbers beneath. */
    void print(String title, ReportWords phrases) {
        header = "&C" + title.replace("&", "&&");
        footer = "&C" + phrases.say("workbook.page");
    }

    /** Lets cells be filled from a list, or with anything else. */
    void offer(List<CellRangeAddress> cells, List<String> list, String title, String hint) {
        choiceCount++;
        choices.append("<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" promptTitle=\"")
                .append(XmlText.escape(title))
                .append("\" prompt=\"")
                .append(XmlText.escape(hint))
                .append("\" sqref=\"")
                .append(String.join(
                        " ",
                        cells.stream().map(CellRangeAddress::formatAsString).toList()))
                .append("\"><formula1>")
                .append(XmlText.escape("\"" + String.join(",", list).replace("\"", "\"\"") + "\""))
                .append("</formula1></dataValidation>");
    }

    /** Leads from a cell of the row that was begun last to a cell of a sheet. */
    void link(int column, String sheet, String address) {
        links.append("<hyperlink ref=\"")
                .append(Origin.columnName(column + 1))
                .append(row() + 1)
                .append("\" location=\"")
                .append(XmlText.escape(quoted(sheet) + "!" + address))
                .append("\"/>");
    }

    /** Puts a note on a cell of the row that was begun last, so many rows high. */
    void note(int column, int high, String text) {
        notes.add(row(), column, high, text);
    }

    private static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** What the workbook says of it by names: what is filtered, and what is repeated on paper. */
    String definedNames() {
        StringBuilder names = new StringBuilder();
        if (!filter.isEmpty()) {
            CellRangeAddress range = CellRangeAddress.valueOf(filter);
            defined(names, "_xlnm._FilterDatabase\" hidden=\"1", range.formatAsString(name, true));
        }
        if (printed != null) {
            defined(names, "_xlnm.Print_Area", printed.formatAsString(name, true));
        }
        if (!repeated.isEmpty()) {
            defined(names, "_xlnm.Print_Titles", quoted(name) + "!" + repeated);
        }
        return names.toString();
    }

    private void defined(StringBuilder names, String what, String range) {
        names.append("<definedName name=\"")
                .append(what)
                .append("\" localSheetId=\"")
                .append(number - 1)
                .append("\">")
                .append(XmlText.escape(range))
                .append("</definedName>");
    }

    /** Ends the rows. */
    void finish() {
        rows.finish();
    }

    String part() {
        return rows.part();
    }

    SheetNotes notes() {
        return notes;
    }

    InputStream rows() throws IOException {
        return rows.read();
    }

    /** What stands before the rows. */
    String head() {
        StringBuilder head = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"")
                .append(rows.reach())
                .append("\"/><sheetViews><sheetView")
                .append(gridlines ? "" : " showGridLines=\"0\"")
                .append(number == 1 ? " tabSelected=\"1\"" : "")
                .append(" workbookViewId=\"0\"");
        if (frozen > 0) {
            head.append("><pane ySplit=\"")
                    .append(frozen)
                    .append("\" topLeftCell=\"A")
                    .append(frozen + 1)
                    .append("\" activePane=\"bottomLeft\" state=\"frozen\"/><selection"
                            + " pane=\"bottomLeft\"/></sheetView>");
        } else {
            head.append("/>");
        }
        head.append("</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
        if (!widths.isEmpty()) {
            head.append("<cols>");
            widths.forEach((column, width) -> head.append("<col min=\"")
                    .append(column + 1)
                    .append("\" max=\"")
                    .append(column + 1)
                    .append("\" width=\"")
                    .append(width)
                    .append(hiddenColumns.contains(column) ? "\" hidden=\"1" : "")
                    .append("\" customWidth=\"1\"/>"));
            head.append("</cols>");
        }
        return head.append("<sheetData>\n").toString();
    }

    /** What stands after the rows. */
    String tail() {
        StringBuilder tail = new StringBuilder("</sheetData>");
        if (!filter.isEmpty()) {
            tail.append("<autoFilter ref=\"").append(filter).append("\"/>");
        }
        if (!merged.isEmpty()) {
            tail.append("<mergeCells count=\"").append(merged.size()).append("\">");
            merged.forEach(
                    region -> tail.append("<mergeCell ref=\"").append(region).append("\"/>"));
            tail.append("</mergeCells>");
        }
        if (choiceCount > 0) {
            tail.append("<dataValidations count=\"")
                    .append(choiceCount)
                    .append("\">")
                    .append(choices)
                    .append("</dataValidations>");
        }
        if (!links.isEmpty()) {
            tail.append("<hyperlinks>").append(links).append("</hyperlinks>");
        }
        if (!footer.isEmpty()) {
            tail.append("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.5\" right=\"0.5\""
                            + " top=\"0.8\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/><pageSetup"
                            + " paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\""
                            + " fitToHeight=\"0\"/><headerFooter><oddHeader>")
                    .append(XmlText.escape(header))
                    .append("</oddHeader><oddFooter>")
                    .append(XmlText.escape(footer))
                    .append("</oddFooter></headerFooter>");
        }
        if (!notes.isEmpty()) {
            tail.append("<legacyDrawing r:id=\"").append(SheetNotes.DRAWING).append("\"/>");
        }
        return tail.append("</worksheet>").toString();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
