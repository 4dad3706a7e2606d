package org.yinghuo.report.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few looks a cell of our workbooks can have, each made once. */
final class CellStyles {
    static final String FONT = "等线";

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

    /** What a cell holds, and so how it looks. */
    enum Look {
        TITLE("@"),
        SUBTITLE("@"),
        HEADING("@"),
        HEADER("@"),
        TEXT("@"),
        /** Text that a spreadsheet program might take for a formula once somebody edits it. */
        QUOTED("@"),
        WRAPPED("@"),
        QUIET("@"),
        /** What a reader may pass over. */
        FAINT("@"),
        LINK("@"),
        COUNT("#,##0"),
        DECIMAL("#,##0.0###"),
        MONEY("#,##0.00"),
        DAY("yyyy-mm-dd"),
        BIG_COUNT("#,##0"),
        BIG_DECIMAL("#,##0.0###"),
        BIG_MONEY("#,##0.00"),
        BIG_DAY("yyyy-mm-dd"),
        /** In the place of a number that nothing states. */
        UNSTATED("@"),
        ERROR("@"),
        WARNING("@"),
        INFO("@"),
        /** Where a person writes an answer. */
        ANSWER("@"),
        /** The head of a receipt. */
        BANNER("@"),
        /** A cell of a clerk's own sheet, without any dress. */
        PLAIN("@"),
        PLAIN_NUMBER("General");

        private final String format;

        Look(String format) {
            this.format = format;
        }
    }

    CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) 11);
        switch (look) {
            case TITLE -> {
                font.setFontHeightInPoints((short) 26);
                font.setBold(true);
                font.setColor(colour("A8201F"));
                style.setAlignment(HorizontalAlignment.CENTER);
            }
            case SUBTITLE -> {
                font.setFontHeightInPoints((short) 12);
                style.setAlignment(HorizontalAlignment.CENTER);
            }
            case HEADING -> {
                font.setBold(true);
                font.setFontHeightInPoints((short) 13);
                font.setColor(colour("A8201F"));
                style.setBorderBottom(BorderStyle.MEDIUM);
                style.setBottomBorderColor(colour("A8201F"));
            }
            case HEADER -> {
                font.setBold(true);
                fill(style, "F3F0E8");
                lines(style);
                style.setAlignment(HorizontalAlignment.CENTER);
                style.setWrapText(true);
            }
            case UNSTATED -> {
                font.setColor(colour("56606D"));
                lines(style);
                style.setAlignment(HorizontalAlignment.RIGHT);
            }
            case TEXT -> indented(style);
            case QUOTED -> {
                indented(style);
                style.setQuotePrefixed(true);
            }
            case WRAPPED -> {
                indented(style);
                style.setWrapText(true);
            }
            case QUIET -> {
                font.setColor(colour("56606D"));
                style.setWrapText(true);
            }
            case FAINT -> {
                font.setColor(colour("9A9A9A"));
                font.setFontHeightInPoints((short) 8);
            }
            case LINK -> {
                font.setColor(colour("1C4F8F"));
                font.setUnderline(XSSFFont.U_SINGLE);
                indented(style);
            }
            case COUNT, DECIMAL, MONEY, DAY -> {
                lines(style);
                style.setAlignment(HorizontalAlignment.RIGHT);
            }
            case BIG_COUNT, BIG_DECIMAL, BIG_MONEY, BIG_DAY -> {
                font.setBold(true);
                font.setFontHeightInPoints((short) 13);
                style.setAlignment(HorizontalAlignment.RIGHT);
                lines(style);
            }
            case BANNER -> {
                font.setFontHeightInPoints((short) 22);
                font.setBold(true);
                font.setColor(colour("A8201F"));
            }
            case PLAIN, PLAIN_NUMBER -> {
                // As the clerk's sheet would show it.
            }
            case ANSWER -> {
                fill(style, "FFF9D6");
                lines(style);
                style.setWrapText(true);
            }
            case ERROR -> mark(style, "F8D7D4");
            case WARNING -> mark(style, "FFE9B8");
            case INFO -> mark(style, "DDE8F3");
        }
        style.setFont(font);
        return style;
    }

    /** A little room before the text, so that it does not touch a number beside it. */
    private static void indented(XSSFCellStyle style) {
        lines(style);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
    }

    private static void mark(XSSFCellStyle style, String colour) {
        fill(style, colour);
        lines(style);
        style.setWrapText(true);
    }

    private static void fill(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void lines(XSSFCellStyle style) {
        XSSFColor line = colour("C9C4B8");
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
    }

    static XSSFColor colour(String rgb) {
        return new XSSFColor(java.util.HexFormat.of().parseHex(rgb), null);
    }
}
