package org.yinghuo.report.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.TextWidth;
import org.yinghuo.report.workbook.CellStyles.Look;

/** The office's reference sheets as empty workbooks to fill in: headings with choices to pick from, and a second sheet of notes and examples. */
public final class SeedForms {
    private static final int ROWS_WITH_CHOICES = 1_000;
    private static final int NARROWEST = 12;
    private static final LocalDateTime CREATED = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Language language;
    private final Map<String, Form> forms = new LinkedHashMap<>();

    /** One reference sheet. */
    private static final class Form {
        private final List<String> columns = new ArrayList<>();
        private final Map<String, List<String>> choices = new LinkedHashMap<>();
        private final List<List<String>> examples = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
    }

    private SeedForms(Language language) {
        this.language = language;
    }

    /** Those of a language. */
    public static SeedForms in(Language language) {
        String resource = "seeds_" + language.tag() + ".txt";
        try (InputStream in = SeedForms.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not packed: " + resource);
            }
            SeedForms forms = new SeedForms(language);
            forms.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return forms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String text) {
        Form form = new Form();
        for (String line : text.lines().toList()) {
            if (line.startsWith("[")) {
                form = new Form();
                forms.put(line.substring(1, line.indexOf(']')), form);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                List<String> cells = List.of(line.split("\\|", -1));
                List<String> rest = cells.subList(1, cells.size());
                switch (cells.get(0)) {
                    case "columns" -> form.columns.addAll(rest);
                    case "choices" -> form.choices.put(rest.get(0), rest.subList(1, rest.size()));
                    case "example" -> form.examples.add(rest);
                    case "note" -> form.notes.add(rest.get(0));
                    default -> throw new IllegalStateException(line);
                }
            }
        }
    }

    /** The names of the files, without their ending. */
    public List<String> names() {
        return List.copyOf(forms.keySet());
    }

    /** Writes one of them as a workbook. */
    public void write(String name, OutputStream out) throws IOException {
        Form form = forms.get(name);
        if (form == null) {
            throw new IllegalArgumentException("no form " + name);
        }
        ReportWords phrases = ReportWords.in(language);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            WorkbookCells cells = new WorkbookCells(new CellStyles(workbook));
            XSSFSheet sheet = workbook.createSheet(name);
            header(sheet, 0, form, cells);
            sheet.createFreezePane(0, 1);
            choices(sheet, form, phrases);
            notes(workbook.createSheet(phrases.say("seeds.notes")), form, cells, phrases);
            StableZip.write(workbook::write, name, CREATED, out);
        }
    }

    private static void header(XSSFSheet sheet, int at, Form form, WorkbookCells cells) {
        Row row = sheet.createRow(at);
        row.setHeightInPoints(24);
        for (int i = 0; i < form.columns.size(); i++) {
            cells.text(row, i, form.columns.get(i), Look.HEADER);
            int width = Math.max(NARROWEST, TextWidth.of(form.columns.get(i)) + 2);
            for (List<String> example : form.examples) {
                width = Math.max(width, TextWidth.of(example.get(i)) + 2);
            }
            WorkbookCells.width(sheet, i, width);
        }
    }

    private static void choices(XSSFSheet sheet, Form form, ReportWords phrases) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        form.choices.forEach((column, words) -> {
            int at = form.columns.indexOf(column);
            DataValidation validation = helper.createValidation(
                    helper.createExplicitListConstraint(words.toArray(String[]::new)),
                    new CellRangeAddressList(1, ROWS_WITH_CHOICES, at, at));
            validation.setSuppressDropDownArrow(true);
            // Other words are allowed: the list helps, it does not forbid.
            validation.setErrorStyle(DataValidation.ErrorStyle.INFO);
            validation.setShowErrorBox(false);
            validation.createPromptBox(column, phrases.say("seeds.pick"));
            validation.setShowPromptBox(true);
            sheet.addValidationData(validation);
        });
    }

    private static void notes(XSSFSheet sheet, Form form, WorkbookCells cells, ReportWords phrases) {
        int at = 0;
        for (String note : form.notes) {
            cells.text(sheet.createRow(at++), 0, note, Look.PLAIN);
        }
        at++;
        cells.text(sheet.createRow(at++), 0, phrases.say("seeds.examples"), Look.PLAIN);
        header(sheet, at++, form, cells);
        for (List<String> example : form.examples) {
            Row row = sheet.createRow(at++);
            for (int i = 0; i < example.size(); i++) {
                cells.text(row, i, example.get(i), Look.TEXT);
            }
        }
    }
}
