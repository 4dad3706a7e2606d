package org.yinghuo.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yinghuo.sheet.SheetHead.Region;

/** Random workbooks, read by us and by POI's user model, are the same. */
class WorkbookLawTest {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("seeds")
    void anXlsxReadsAsPoiReadsIt(int seed) throws IOException {
        compare(new XSSFWorkbook(), new Random(seed), true);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anXlsReadsAsPoiReadsIt(int seed) throws IOException {
        compare(new HSSFWorkbook(), new Random(seed), false);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStreamedXlsxReadsAsPoiReadsIt(int seed) throws IOException {
        compare(new SXSSFWorkbook(10), new Random(seed), true);
    }

    private void compare(Workbook made, Random random, boolean ooxml) throws IOException {
        fill(made, random);
        Path file = folder.resolve("工作簿.bin");
        try (OutputStream out = Files.newOutputStream(file);
                made) {
            made.write(out);
        }
        List<String> expected = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            boolean date1904 = false;
            for (Sheet sheet : workbook) {
                expected.add("# " + sheet.getSheetName() + " "
                        + (workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE) + " "
                        + regions(sheet));
                for (Row row : sheet) {
                    String shown = row(workbook, row, date1904, ooxml);
                    if (shown.indexOf('|') > 0) {
                        expected.add(shown);
                    }
                }
            }
        }
        assertThat(read(file)).containsExactlyElementsOf(expected);
    }

    private static List<String> read(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (SheetFile sheets = SheetFile.open(file)) {
            for (SheetReader sheet = sheets.nextSheet(); sheet != null; sheet = sheets.nextSheet()) {
                lines.add("# " + sheet.head().name() + " " + sheet.head().hidden() + " "
                        + sheet.head().mergedRegions().stream()
                                .map(Region::toString)
                                .sorted()
                                .toList());
                for (SheetRow row = sheet.read(); row != null; row = sheet.read()) {
                    lines.add(Shown.row(row));
                }
            }
        }
        return lines;
    }

    private static List<String> regions(Sheet sheet) {
        return sheet.getMergedRegions().stream()
                .map(r -> new Region(
                                r.getFirstRow() + 1, r.getFirstColumn() + 1, r.getLastRow() + 1, r.getLastColumn() + 1)
                        .toString())
                .sorted()
                .toList();
    }

    /** The naive twin: POI's objects, cell by cell. */
    private static String row(Workbook workbook, Row row, boolean date1904, boolean ooxml) {
        StringBuilder line = new StringBuilder();
        int filled = 0;
        int struck = 0;
        int last = 0;
        for (Cell cell : row) {
            String shown = cell(cell, date1904, ooxml);
            if (shown.isEmpty()) {
                continue;
            }
            line.append("|".repeat(cell.getColumnIndex() + 1 - last)).append(shown);
            last = cell.getColumnIndex() + 1;
            if (!shown.isBlank()) {
                filled++;
                struck += workbook.getFontAt(cell.getCellStyle().getFontIndex()).getStrikeout() ? 1 : 0;
            }
        }
        return row.getRowNum()
                + 1
                + line.toString()
                + (row.getZeroHeight() ? " hidden" : "")
                + (filled > 0 && filled == struck ? " struck" : "");
    }

    private static String cell(Cell cell, boolean date1904, boolean ooxml) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString().replace("\n", "⏎");
            case BOOLEAN -> "?" + (cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> "!" + FormulaError.forInt(cell.getErrorCellValue()).getString();
            case NUMERIC -> number(cell, date1904, ooxml);
            default -> "";
        };
    }

    private static String number(Cell cell, boolean date1904, boolean ooxml) {
        double value = cell.getNumericCellValue();
        String format = cell.getCellStyle().getDataFormatString();
        if (format.equals("h:mm")) {
            return "~"
                    + LocalDateTime.parse("2000-01-01T00:00:00")
                            .plusSeconds(Math.round(value * 86_400))
                            .format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT));
        }
        if (DateUtil.isADateFormat(cell.getCellStyle().getDataFormat(), format)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(value, date1904, true);
            String text = moment.format(INSTANT);
            return "@" + (text.endsWith("T00:00:00") ? text.substring(0, 10) : text);
        }
        BigDecimal exact = ooxml ? BigDecimal.valueOf(value) : new BigDecimal(value);
        return "#"
                + (Math.abs(value) >= 1e15
                        ? exact.toPlainString().replaceAll("\\.0$", "")
                        : exact.round(new MathContext(15, RoundingMode.HALF_EVEN))
                                .add(BigDecimal.ZERO)
                                .stripTrailingZeros()
                                .toPlainString());
    }

    private static void fill(Workbook workbook, Random random) {
        Font strike = workbook.createFont();
        strike.setStrikeout(true);
        List<CellStyle> styles = new ArrayList<>();
        for (String format :
                List.of("General", "@", "0.00", "yyyy-mm-dd", "yyyy/m/d h:mm", "h:mm", "yyyy\"年\"m\"月\"d\"日\"")) {
            for (int struck = 0; struck < 2; struck++) {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(format));
                if (struck == 1) {
                    style.setFont(strike);
                }
                styles.add(style);
            }
        }
        int sheets = 1 + random.nextInt(3);
        for (int i = 0; i < sheets; i++) {
            Sheet sheet = workbook.createSheet("表" + (i + 1));
            int number = 0;
            for (int r = 0; r < 25; r++) {
                number += 1 + (random.nextInt(5) == 0 ? random.nextInt(9) : 0);
                fill(sheet.createRow(number), styles, random);
            }
            for (int m = random.nextInt(4); m > 0; m--) {
                int top = 100 + m * 5;
                sheet.addMergedRegion(new CellRangeAddress(top, top + random.nextInt(3), 1, 2 + random.nextInt(3)));
            }
            if (i > 0 && random.nextBoolean()) {
                workbook.setSheetVisibility(
                        i, random.nextBoolean() ? SheetVisibility.HIDDEN : SheetVisibility.VERY_HIDDEN);
            }
        }
    }

    private static void fill(Row row, List<CellStyle> styles, Random random) {
        row.setZeroHeight(random.nextInt(8) == 0);
        boolean struck = random.nextInt(6) == 0;
        for (int column = 0; column < 8; column++) {
            if (random.nextInt(4) == 0) {
                continue;
            }
            Cell cell = row.createCell(column);
            int format = random.nextInt(7);
            cell.setCellStyle(styles.get(2 * format + (struck ? 1 : 0)));
            switch (random.nextInt(6)) {
                case 0 ->
                    cell.setCellValue(List.of("张三", "朱　丹", "𠮷野", "a\nb", " x ", "<&>\"'", "_x0041_", "0012")
                            .get(random.nextInt(8)));
                case 1 -> cell.setCellValue(random.nextBoolean());
                case 2 -> cell.setCellErrorValue(FormulaError.NA.getCode());
                default -> cell.setCellValue(value(format, random));
            }
        }
    }

    private static double value(int format, Random random) {
        if (format == 5) {
            return random.nextInt(86_400) / 86_400.0;
        }
        if (format == 4) {
            return 40_000 + random.nextInt(10_000) + random.nextInt(86_400) / 86_400.0;
        }
        if (format == 3 || format == 6) {
            return 40_000 + random.nextInt(10_000);
        }
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(1_000_000) / 100.0;
            case 1 -> -random.nextInt(1_000) / 10.0;
            case 2 -> random.nextDouble() * Math.pow(10, random.nextInt(20) - 8);
            case 3 -> 510_102_199_003_070_000.0 + random.nextInt(9_999);
            case 4 -> 0.1 + 0.2;
            default -> random.nextInt(1_000);
        };
    }

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }
}
