package org.yinghuo.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.workbook.CellStyles.Look;

/** A workbook written straight is, to the library that reads it, the one that it would have built itself. */
class PlainWorkbookTest {

    private static final LocalDateTime CREATED = LocalDateTime.of(2026, 1, 5, 2, 0);
    private static final ReportWords PHRASES = ReportWords.in(Language.ZH);

    @ParameterizedTest
    @EnumSource(Look.class)
    void looksAreDrawnAsTheLibraryDrawsThem(Look look) throws IOException {
        try (PlainWorkbook plain = new PlainWorkbook();
                XSSFWorkbook built = new XSSFWorkbook()) {
            PlainSheet sheet = plain.sheet("一");
            sheet.row(0);
            sheet.text(0, "字", look);
            var cell = built.createSheet("一").createRow(0).createCell(0);
            cell.setCellStyle(new CellStyles(built).of(look));
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            built.write(again);
            try (XSSFWorkbook read = read(plain);
                    XSSFWorkbook other = new XSSFWorkbook(new ByteArrayInputStream(again.toByteArray()))) {
                assertThat(told(style(read))).isEqualTo(told(style(other)));
            }
        }
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook) {
        return workbook.getSheetAt(0).getRow(0).getCell(0).getCellStyle();
    }

    private static List<Object> told(XSSFCellStyle style) {
        XSSFFont font = style.getFont();
        return List.of(
                style.getDataFormatString(),
                style.getAlignment(),
                style.getVerticalAlignment(),
                style.getWrapText(),
                style.getIndention(),
                style.getQuotePrefixed(),
                style.getFillPattern(),
                colour(style.getFillForegroundXSSFColor()),
                style.getBorderTop(),
                style.getBorderBottom(),
                style.getBorderLeft(),
                style.getBorderRight(),
                colour(style.getTopBorderXSSFColor()),
                colour(style.getBottomBorderXSSFColor()),
                font.getFontName(),
                font.getFontHeightInPoints(),
                font.getBold(),
                font.getUnderline(),
                colour(font.getXSSFColor()));
    }

    private static String colour(XSSFColor colour) {
        if (colour == null || colour.getRGB() == null) {
            return "";
        }
        return java.util.HexFormat.of().formatHex(colour.getRGB());
    }

    @Test
    void allThatASheetHoldsIsReadAgain() throws IOException {
        try (PlainWorkbook plain = new PlainWorkbook()) {
            PlainSheet first = plain.sheet("张&李's");
            first.width(0, 20);
            first.width(1, 200);
            first.hideColumn(1);
            first.freeze(2);
            first.repeat(1);
            first.filter(new CellRangeAddress(1, 3, 0, 1));
            first.merge(new CellRangeAddress(0, 0, 0, 1));
            first.print("甲 & 乙", PHRASES);
            first.hideGridlines();
            first.row(0, "40");
            first.text(0, "=1+1 <\"&\"> \n", Look.PLAIN);
            first.note(0, 4, "两行\n<注>");
            first.link(0, "张&李's", "A3");
            first.row(2);
            first.number(1, "12.5", Look.MONEY);
            first.offer(List.of(new CellRangeAddress(2, 3, 0, 0)), List.of("计入", "不计"), "题", "“提示”");
            PlainSheet second = plain.sheet("隐");
            second.hide();
            second.row(0);
            second.text(0, "@x");
            second.note(0, 4, "另一注");
            plain.property("mark", "a|b<c>");
            try (XSSFWorkbook read = read(plain)) {
                XSSFSheet one = read.getSheetAt(0);
                assertThat(one.getSheetName()).isEqualTo("张&李's");
                assertThat(one.getColumnWidth(0)).isEqualTo(22 * 256);
                assertThat(one.getColumnWidth(1)).isEqualTo(60 * 256);
                assertThat(one.isColumnHidden(1)).isTrue();
                assertThat(one.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 2);
                assertThat(one.getRepeatingRows().formatAsString()).isEqualTo("2:2");
                assertThat(one.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:B4");
                assertThat(one.getMergedRegion(0).formatAsString()).isEqualTo("A1:B1");
                assertThat(one.getHeader().getCenter()).isEqualTo("甲 && 乙");
                assertThat(one.getPrintSetup().getLandscape()).isTrue();
                assertThat(one.isDisplayGridlines()).isFalse();
                assertThat(one.getRow(0).getHeightInPoints()).isEqualTo(40f);
                assertThat(one.getRow(0).getCell(0).getStringCellValue()).isEqualTo("=1+1 <\"&\"> \n");
                assertThat(one.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(12.5);
                assertThat(one.getCellComment(new CellAddress("A1")).getString().getString())
                        .isEqualTo("两行\n<注>");
                assertThat(one.getHyperlink(0, 0).getLocation()).isEqualTo("'张&李''s'!A3");
                DataValidation offered = one.getDataValidations().get(0);
                assertThat(offered.getValidationConstraint().getExplicitListValues())
                        .containsExactly("计入", "不计");
                assertThat(offered.getRegions().getCellRangeAddress(0).formatAsString())
                        .isEqualTo("A3:A4");
                assertThat(offered.getShowErrorBox()).isFalse();
                assertThat(offered.getPromptBoxText()).isEqualTo("“提示”");
                assertThat(read.isSheetHidden(1)).isTrue();
                assertThat(read.getSheetAt(1)
                                .getRow(0)
                                .getCell(0)
                                .getCellStyle()
                                .getQuotePrefixed())
                        .isTrue();
                assertThat(read.getSheetAt(1)
                                .getCellComment(new CellAddress("A1"))
                                .getString()
                                .getString())
                        .isEqualTo("另一注");
                assertThat(read.getProperties()
                                .getCustomProperties()
                                .getProperty("mark")
                                .getLpwstr())
                        .isEqualTo("a|b<c>");
                assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo("题目");
            }
        }
    }

    private static XSSFWorkbook read(PlainWorkbook plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        plain.write("题目", CREATED, bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
