package org.yinghuo.ingest.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SourceFile;

/**
 * A sheet written for a test and read back.
 *
 * <p>Each line is a row, its cells divided by {@code |}; {@code #5} is a number in a workbook, {@code =A1+1} a formula without a value.
 */
public final class Paper {

    /** The formats every form is tried in. */
    public enum Format {
        CSV,
        XLSX,
        XLS
    }

    private final List<String> sheetNames = new ArrayList<>();
    private final List<List<String[]>> sheets = new ArrayList<>();
    private final List<List<String>> merges = new ArrayList<>();
    private final Map<String, String> comments = new LinkedHashMap<>();
    private String name = "表";
    private Seeds seeds = Office.seeds();
    private Map<String, String> answers = Map.of();

    public static Paper of(String... lines) {
        return new Paper().sheet("Sheet1", lines);
    }

    public Paper sheet(String sheetName, String... lines) {
        List<String[]> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\\|", -1);
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].strip();
            }
            rows.add(cells);
        }
        sheetNames.add(sheetName);
        sheets.add(rows);
        merges.add(new ArrayList<>());
        return this;
    }

    /** Merges cells of the last sheet. */
    public Paper merge(String... ranges) {
        merges.get(merges.size() - 1).addAll(List.of(ranges));
        return this;
    }

    public Paper named(String fileName) {
        name = fileName;
        return this;
    }

    /** What people answered, by the ids of the findings. */
    public Paper answering(Map<String, String> newAnswers) {
        answers = newAnswers;
        return this;
    }

    public Paper with(Seeds other) {
        seeds = other;
        return this;
    }

    /** Writes a comment beside a cell of the first sheet; only a workbook of today keeps it. */
    public Paper comment(String cell, String text) {
        comments.put(cell, text);
        return this;
    }

    /** What is understood of it. */
    public Understood read(Format format) {
        try {
            Path file = Files.createTempFile("paper", "." + format.name().toLowerCase(java.util.Locale.ROOT));
            try {
                write(file, format);
                String path = name + "." + format.name().toLowerCase(java.util.Locale.ROOT);
                return Understood.of(new SourceFile(path, "0", Files.size(file), Instant.EPOCH), file, seeds, answers);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Understood read() {
        return read(Format.XLSX);
    }

    private void write(Path file, Format format) throws IOException {
        if (format == Format.CSV) {
            StringBuilder text = new StringBuilder();
            for (String[] row : sheets.get(0)) {
                for (int i = 0; i < row.length; i++) {
                    String cell = row[i].startsWith("#") ? row[i].substring(1) : row[i];
                    text.append(i == 0 ? "" : ",").append(cell.contains(",") ? "\"" + cell + "\"" : cell);
                }
                text.append("\r\n");
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return;
        }
        try (Workbook book = format == Format.XLSX ? new XSSFWorkbook() : new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (int s = 0; s < sheets.size(); s++) {
                Sheet sheet = book.createSheet(sheetNames.get(s));
                fill(sheet, sheets.get(s));
                merges.get(s).forEach(range -> sheet.addMergedRegion(CellRangeAddress.valueOf(range)));
            }
            if (format == Format.XLSX) {
                comments.forEach((cell, text) -> comment(book.getSheetAt(0), new CellReference(cell), text));
            }
            book.write(out);
        }
    }

    private static void comment(Sheet sheet, CellReference at, String text) {
        CreationHelper makes = sheet.getWorkbook().getCreationHelper();
        Comment comment = sheet.createDrawingPatriarch().createCellComment(makes.createClientAnchor());
        comment.setString(makes.createRichTextString(text));
        sheet.getRow(at.getRow()).getCell(at.getCol()).setCellComment(comment);
    }

    private static void fill(Sheet sheet, List<String[]> rows) {
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).length; c++) {
                String text = rows.get(r)[c];
                if (text.isEmpty()) {
                    continue;
                }
                Cell cell = row.createCell(c);
                if (text.startsWith("#")) {
                    cell.setCellValue(Double.parseDouble(text.substring(1)));
                } else {
                    cell.setCellValue(text);
                }
            }
        }
    }
}
