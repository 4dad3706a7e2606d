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
import org.yinghuo.report.workbook.Dress.Side;

/** The few looks a cell of our workbooks can have, each made once. */
final class CellStyles {
    static final String FONT = "等线";

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

    /** What a cell holds, and so how it looks. */
    enum Look {
        TITLE(Dress.text().sized(26).fat().coloured(Dress.RED).at(Side.CENTRE)),
        SUBTITLE(Dress.text().sized(12).at(Side.CENTRE)),
        HEADING(Dress.text().sized(13).fat().coloured(Dress.RED).ruled()),
        HEADER(Dress.text().fat().filled("F3F0E8").lined().at(Side.CENTRE).wrapping()),
        TEXT(Dress.text().indented()),
        /** Text that a spreadsheet program might take for a formula once somebody edits it. */
        QUOTED(Dress.text().indented().quote()),
        WRAPPED(Dress.text().indented().wrapping()),
        QUIET(Dress.text().coloured(Dress.GREY).wrapping()),
        /** What a reader may pass over. */
        FAINT(Dress.text().coloured(Dress.PALE).sized(8)),
        LINK(Dress.text().coloured(Dress.BLUE).underline().indented()),
        COUNT(Dress.number(Look.WHOLE)),
        DECIMAL(Dress.number(Look.PARTS)),
        MONEY(Dress.number(Look.CENTS)),
        DAY(Dress.number(Look.DATE)),
        BIG_COUNT(Dress.number(Look.WHOLE).fat().sized(13)),
        BIG_DECIMAL(Dress.number(Look.PARTS).fat().sized(13)),
        BIG_MONEY(Dress.number(Look.CENTS).fat().sized(13)),
        BIG_DAY(Dress.number(Look.DATE).fat().sized(13)),
        /** In the place of a number that nothing states. */
        UNSTATED(Dress.text().coloured(Dress.GREY).lined().at(Side.RIGHT)),
        ERROR(Dress.text().filled("F8D7D4").lined().wrapping()),
        WARNING(Dress.text().filled("FFE9B8").lined().wrapping()),
        INFO(Dress.text().filled("DDE8F3").lined().wrapping()),
        /** Where a person writes an answer. */
        ANSWER(Dress.text().filled("FFF9D6").lined().wrapping()),
        /** The head of a receipt. */
        BANNER(Dress.text().sized(22).fat().coloured(Dress.RED)),
        /** A cell of a clerk's own sheet, without any dress. */
        PLAIN(Dress.text()),
        PLAIN_NUMBER(Dress.of("General"));

        private static final String WHOLE = "#,##0";
        private static final String PARTS = "#,##0.0###";
        private static final String CENTS = "#,##0.00";
        private static final String DATE = "yyyy-mm-dd";

        @SuppressWarnings("ImmutableEnumChecker") // a record of texts and numbers only
        private final Dress dress;

        Look(Dress dress) {
            this.dress = dress;
        }

        Dress dress() {
            return dress;
        }
    }

    CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    private XSSFCellStyle make(Look look) {
        Dress dress = look.dress();
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(dress.format()));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFont(font(dress));
        switch (dress.side()) {
            case USUAL -> {
                // As the kind of its content has it.
            }
            case LEFT -> style.setAlignment(HorizontalAlignment.LEFT);
            case CENTRE -> style.setAlignment(HorizontalAlignment.CENTER);
            case RIGHT -> style.setAlignment(HorizontalAlignment.RIGHT);
        }
        if (dress.indent() > 0) {
            style.setIndention((short) dress.indent());
        }
        if (dress.wrapped()) {
            style.setWrapText(true);
        }
        if (dress.quoted()) {
            style.setQuotePrefixed(true);
        }
        if (!dress.fill().isEmpty()) {
            style.setFillForegroundColor(colour(dress.fill()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        switch (dress.lines()) {
            case NONE -> {
                // None.
            }
            case AROUND -> around(style);
            case BENEATH -> {
                style.setBorderBottom(BorderStyle.MEDIUM);
                style.setBottomBorderColor(colour(Dress.RED));
            }
        }
        return style;
    }

    private XSSFFont font(Dress dress) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) dress.points());
        if (dress.bold()) {
            font.setBold(true);
        }
        if (!dress.colour().isEmpty()) {
            font.setColor(colour(dress.colour()));
        }
        if (dress.underlined()) {
            font.setUnderline(XSSFFont.U_SINGLE);
        }
        return font;
    }

    private static void around(XSSFCellStyle style) {
        XSSFColor line = colour(Dress.LINE);
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
