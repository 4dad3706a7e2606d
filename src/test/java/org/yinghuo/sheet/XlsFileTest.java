package org.yinghuo.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** A workbook's container with its records changed and their stream called otherwise. */
    private static byte[] container(String stream, UnaryOperator<byte[]> change) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                POIFSFileSystem other = new POIFSFileSystem()) {
            var row = workbook.createSheet("表").createRow(0);
            row.createCell(0).setCellValue("姓名");
            row.createCell(1).setCellValue(12.5);
            byte[] records;
            try (POIFSFileSystem usual = new POIFSFileSystem(new ByteArrayInputStream(bytes(workbook)));
                    InputStream in = usual.createDocumentInputStream("Workbook")) {
                records = in.readAllBytes();
            }
            other.createDocument(new ByteArrayInputStream(change.apply(records)), stream);
            other.writeFilesystem(made);
        }
        return made.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Workbook", "WORKBOOK", "workbook", "WorkBook", "BOOK", "Book", "book"})
    void theWorkbooksStreamIsFoundHoweverItsNameIsWritten(String stream) throws IOException {
        assertThat(Shown.rows(container(stream, records -> records))).containsExactly("1|姓名|#12.5");
    }

    /** Every record in turn with bytes after those the format knows, as other programs write them. */
    @Test
    void leftoverDataInARecordIsPassedOver() throws IOException {
        List<Integer> ids = new ArrayList<>();
        container("Workbook", records -> {
            for (int at = 0; at + 4 <= records.length; at += 4 + u16(records, at + 2)) {
                ids.add(u16(records, at));
            }
            return records;
        });
        int read = 0;
        for (int id : Set.copyOf(ids)) {
            byte[] longer = container("Workbook", records -> lengthened(records, id));
            Throwable thrown = catchThrowable(() -> Shown.rows(longer));
            assertThat(thrown)
                    .as("record %x", id)
                    .satisfiesAnyOf(
                            t -> assertThat(t).isNull(),
                            t -> assertThat(t).isInstanceOf(UnreadableFileException.class));
            if (thrown == null) {
                assertThat(Shown.rows(longer)).as("record %x", id).containsExactly("1|姓名|#12.5");
                read++;
            }
        }
        // Those that say themselves how long they are do not tell what was added from what belongs to them.
        assertThat(read).isGreaterThan(Set.copyOf(ids).size() * 9 / 10);
    }

    private static byte[] lengthened(byte[] records, int id) {
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        for (int at = 0; at + 4 <= records.length; at += 4 + u16(records, at + 2)) {
            int length = u16(records, at + 2);
            int more = u16(records, at) == id ? 6 : 0;
            longer.write(records, at, 2);
            longer.write(length + more & 0xFF);
            longer.write(length + more >> 8);
            longer.write(records, at + 4, length);
            longer.write(new byte[more], 0, more);
        }
        return longer.toByteArray();
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
