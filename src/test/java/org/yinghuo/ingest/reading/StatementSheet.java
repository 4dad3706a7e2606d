package org.yinghuo.ingest.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yinghuo.model.CellType;
import org.yinghuo.model.SourceFile;
import org.yinghuo.sheet.SheetFile;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.SheetRow;

/** A statement's cells as texts, to be changed and written again in another form. */
record StatementSheet(String name, String sheet, List<List<String>> rows) {

    private static final Pattern INSTANT = Pattern.compile(
            "(20\\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\\d|3[01])(?:[ T-](\\d{2})[:.](\\d{2})[:.](\\d{2}))?");
    private static final Pattern MONEY = Pattern.compile("([+-]?)[¥￥]?((?:\\d{1,3}(?:,\\d{3})+|\\d+)\\.\\d{2})");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{12,}");

    static StatementSheet of(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (SheetFile opened = SheetFile.open(file)) {
            SheetReader reader = opened.nextSheet();
            for (SheetRow row = reader.read(); row != null; row = reader.read()) {
                while (rows.size() < row.number() - 1) {
                    rows.add(List.of());
                }
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= row.width(); column++) {
                    cells.add(
                            row.type(column) == CellType.DATE ? row.text(column).replace('T', ' ') : row.text(column));
                }
                rows.add(cells);
            }
            return new StatementSheet(
                    file.getFileName().toString(), reader.head().name(), rows);
        }
    }

    StatementSheet with(UnaryOperator<List<List<String>>> change) {
        List<List<String>> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(new ArrayList<>(row)));
        return new StatementSheet(name, sheet, change.apply(copy));
    }

    /** As it would be read from a text file, {@code end} behind each line. */
    Understood asText(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : ",").append(quoted(row.get(i)));
            }
            text.append(end).append("\r\n");
        }
        return read(file -> Files.writeString(file, text, StandardCharsets.UTF_8), ".csv");
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    /** As a spreadsheet program keeps it: days as days, sums as numbers, long numbers as text. */
    Understood asWorkbook(boolean old) throws IOException {
        return read(
                file -> {
                    try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook();
                            OutputStream out = Files.newOutputStream(file)) {
                        fill(book);
                        book.write(out);
                    }
                },
                old ? ".xls" : ".xlsx");
    }

    private void fill(Workbook book) {
        Sheet page = sheet.isEmpty() ? book.createSheet() : book.createSheet(sheet);
        CellStyle instant = format(book, "yyyy-mm-dd hh:mm:ss");
        CellStyle day = format(book, "yyyy/m/d");
        for (int r = 0; r < rows.size(); r++) {
            Row row = page.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                String text = rows.get(r).get(c).strip();
                Cell cell = row.createCell(c);
                Matcher when = INSTANT.matcher(text);
                Matcher money = MONEY.matcher(text);
                if (when.matches()) {
                    cell.setCellValue(time(when));
                    cell.setCellStyle(when.group(4) == null ? day : instant);
                } else if (money.matches()) {
                    cell.setCellValue(Double.parseDouble(
                            (money.group(1) + money.group(2)).replace(",", "").replace("+", "")));
                } else {
                    cell.setCellValue(text);
                }
            }
        }
    }

    private static CellStyle format(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static LocalDateTime time(Matcher when) {
        return LocalDateTime.of(
                number(when.group(1)),
                number(when.group(2)),
                number(when.group(3)),
                number(when.group(4)),
                number(when.group(5)),
                number(when.group(6)));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** As a spreadsheet program saves it again from a text file it opened: seconds gone, zeros gone, long numbers in powers of ten. */
    Understood savedAgain() throws IOException {
        return with(all -> {
                    all.forEach(row -> row.replaceAll(StatementSheet::savedAgain));
                    return all;
                })
                .asText("");
    }

    private static String savedAgain(String cell) {
        String text = cell.strip();
        Matcher when = INSTANT.matcher(text);
        if (when.matches() && text.matches("\\d{4}[-/].*") && !text.contains(".")) {
            LocalDateTime time = time(when);
            String day = time.getYear() + "/" + time.getMonthValue() + "/" + time.getDayOfMonth();
            return when.group(4) == null
                    ? day
                    : day + " " + time.getHour() + ":" + String.format("%02d", time.getMinute());
        }
        if (LONG_NUMBER.matcher(text).matches()) {
            return text.charAt(0) + "." + text.substring(1, 6) + "E+" + (text.length() - 1);
        }
        return text.matches("\\d+\\.\\d{2}")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : cell;
    }

    private interface Writer {
        void write(Path file) throws IOException;
    }

    private Understood read(Writer writer, String ending) throws IOException {
        Path file = Files.createTempFile("statement", ending);
        try {
            writer.write(file);
            return Understood.of(new SourceFile(name, "0", Files.size(file), Instant.EPOCH), file, Office.seeds());
        } finally {
            Files.delete(file);
        }
    }
}
