package org.yinghuo.report.document;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.TextWidth;
import org.yinghuo.report.edition.ValueText;
import org.yinghuo.report.page.ReportPage;

/** A table of the issue as it is printed: across the type area, its header repeated on every page, no row torn apart. */
final class DocumentTable {
    private static final int PADDING = 2;

    /** Half a character, in twentieths of a point. */
    private static final int UNIT = OfficialPage.TABLE_SIZE * 10;

    private static final int WIDEST = 24;
    private static final int CELL_MARGIN = 60;
    private static final int MOST_ROWS = 200;

    private DocumentTable() {}

    static void write(XWPFDocument document, Table whole, ReportWords phrases) {
        Table table = whole.without(ReportPage.UNTOLD);
        XWPFParagraph title = OfficialPage.paragraph(document);
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setKeepNext(true);
        OfficialPage.run(title, phrases.table(table.name()), OfficialPage.HEI_TI, OfficialPage.SMALL);
        int rows = Math.min(MOST_ROWS, table.rows().size());
        XWPFTable drawn = document.createTable(rows + 1, table.columns().size());
        drawn.setTableAlignment(TableRowAlign.CENTER);
        drawn.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        drawn.setWidth(OfficialPage.TEXT_WIDTH);
        drawn.setCellMargins(0, CELL_MARGIN, 0, CELL_MARGIN);
        int[] widths = widths(table, rows, phrases);
        CTTblGrid grid = drawn.getCTTbl().getTblGrid() == null
                ? drawn.getCTTbl().addNewTblGrid()
                : drawn.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        XWPFTableRow header = drawn.getRow(0);
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        for (int i = 0; i < widths.length; i++) {
            String head = phrases.column(table.name(), table.columns().get(i).name());
            cell(header.getCell(i), head, OfficialPage.TABLE_HEAD, widths[i]);
        }
        for (int at = 0; at < rows; at++) {
            XWPFTableRow row = drawn.getRow(at + 1);
            row.setCantSplitRow(true);
            for (int i = 0; i < widths.length; i++) {
                boolean number = ValueText.isNumber(table.columns().get(i).type());
                cell(
                        row.getCell(i),
                        text(table, at, i, phrases),
                        number ? OfficialPage.TABLE_NUMBER : OfficialPage.TABLE_TEXT,
                        widths[i]);
            }
        }
        OfficialPage.paragraph(document);
    }

    private static void cell(XWPFTableCell cell, String text, String style, int width) {
        CTTcPr properties = cell.getCTTc().addNewTcPr();
        CTTblWidth wide = properties.addNewTcW();
        wide.setW(BigInteger.valueOf(width));
        wide.setType(STTblWidth.DXA);
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        OfficialPage.run(paragraph, text);
    }

    private static String text(Table table, int row, int column, ReportWords phrases) {
        if (!table.isStated(row, column)) {
            return phrases.unstated();
        }
        String value = table.rows().get(row).get(column);
        if (column == 0 && value.isEmpty()) {
            return phrases.say("newsletter.others");
        }
        ValueType type = table.columns().get(column).type();
        return type == ValueType.TEXT
                ? Masking.mask(
                        table.columns().get(column).name(),
                        phrases.cell(table.columns().get(column).name(), value))
                : ValueText.show(type, value, phrases.language());
    }

    /**
     * The width of the type area shared out by what the columns hold. Where it is too narrow for the headers in one line, they break.
     */
    private static int[] widths(Table table, int rows, ReportWords phrases) {
        int columns = table.columns().size();
        int[] least = new int[columns];
        int[] wished = new int[columns];
        for (int i = 0; i < columns; i++) {
            int data = 0;
            for (int row = 0; row < rows; row++) {
                data = Math.max(data, TextWidth.of(text(table, row, i, phrases)));
            }
            data = Math.min(data, WIDEST);
            String title = phrases.column(table.name(), table.columns().get(i).name());
            int head = TextWidth.of(title);
            least[i] = (Math.max(data, broken(title)) + PADDING) * UNIT;
            wished[i] = (Math.max(data, head) + PADDING) * UNIT;
        }
        int sumLeast = Arrays.stream(least).sum();
        int sumWished = Arrays.stream(wished).sum();
        int[] widths = new int[columns];
        for (int i = 0; i < columns; i++) {
            if (sumWished <= OfficialPage.TEXT_WIDTH || sumLeast >= OfficialPage.TEXT_WIDTH) {
                int[] share = sumWished <= OfficialPage.TEXT_WIDTH ? wished : least;
                widths[i] = share[i]
                        * OfficialPage.TEXT_WIDTH
                        / Arrays.stream(share).sum();
            } else {
                widths[i] = least[i]
                        + (wished[i] - least[i]) * (OfficialPage.TEXT_WIDTH - sumLeast) / (sumWished - sumLeast);
            }
        }
        return widths;
    }

    /** How wide a header must be when it may break: half of it, between two characters or words. */
    private static int broken(String header) {
        int longestWord = 0;
        for (String word : header.split(" ", -1)) {
            longestWord = Math.max(longestWord, TextWidth.of(word));
        }
        boolean han = header.codePoints().anyMatch(Character::isIdeographic);
        return han ? (longestWord + 3) / 4 * 2 : longestWord + longestWord / 4;
    }
}
