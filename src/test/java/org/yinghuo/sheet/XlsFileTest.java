package org.yinghuo.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yinghuo.sheet.SheetHead.Region;

class XlsFileTest {

    @TempDir
    Path folder;

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void daysFollowTheFormatsOfEastAsia() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("表").createRow(0);
            int column = 0;
            for (short format : new short[] {14, 31, 57, 33, 0}) {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(format);
                row.createCell(column).setCellValue(format == 33 ? 0.5 : 44_807);
                row.getCell(column++).setCellStyle(style);
            }
            assertThat(Shown.rows(bytes(workbook)))
                    .containsExactly("1|@2022-09-03|@2022-09-03|@2022-09-03|~12:00:00|#44807");
        }
    }

    @Test
    void aFormulaNobodyWorkedOutHasNoValue() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("表").createRow(0);
            row.createCell(0).setCellValue(5);
            row.createCell(1).setCellFormula("SUM(A1:A1)");
            row.createCell(2).setCellFormula("A1*2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(2));
            row.createCell(3).setCellFormula("IF(A1>9,\"x\",\"\")");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(3));
            row.createCell(4).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(4));
            assertThat(Shown.rows(bytes(workbook))).containsExactly("1|#5|=|#10||!#DIV/0!");
        }
    }

    @Test
    void identifiersKeepEveryDigitTheyHave() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("表").createRow(0);
            row.createCell(0).setCellValue(510_102_199_003_071_234.0);
            row.createCell(1).setCellValue("510102199003071234");
            row.createCell(2).setCellValue(0.1 + 0.2);
            assertThat(Shown.rows(bytes(workbook))).containsExactly("1|#510102199003071232|510102199003071234|#0.3");
        }
    }

    @Test
    void hiddenAndMergedAndStruckOutAreKnown() throws IOException {
        Path file = folder.resolve("x");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("一");
            HSSFSheet sheet = workbook.createSheet("二");
            workbook.setSheetHidden(1, true);
            sheet.setColumnHidden(2, true);
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
            HSSFFont strike = workbook.createFont();
            strike.setStrikeout(true);
            HSSFRichTextString all = new HSSFRichTextString("划掉");
            all.applyFont(strike);
            HSSFRichTextString part = new HSSFRichTextString("划一半");
            part.applyFont(0, 1, strike);
            sheet.createRow(0).createCell(0).setCellValue(all);
            sheet.createRow(3).createCell(0).setCellValue(part);
            sheet.getRow(3).setZeroHeight(true);
            workbook.createInformationProperties();
            workbook.getSummaryInformation().setLastSaveDateTime(Date.from(Instant.parse("2022-09-03T02:03:04Z")));
            Files.write(file, bytes(workbook));
        }
        try (SheetFile opened = SheetFile.open(file)) {
            assertThat(opened.modified()).isEqualTo(Instant.parse("2022-09-03T02:03:04Z"));
            assertThat(opened.nextSheet().head().hidden()).isFalse();
            SheetReader second = opened.nextSheet();
            assertThat(second.head().hidden()).isTrue();
            assertThat(second.head().mergedRegions()).containsExactly(new Region(1, 1, 2, 2));
            assertThat(second.head().hiddenColumns().stream().boxed()).containsExactly(3);
            assertThat(Shown.row(second.read())).isEqualTo("1|划掉 struck");
            assertThat(Shown.row(second.read())).isEqualTo("4|划一半 hidden");
            assertThat(opened.nextSheet()).isNull();
        }
    }
}
