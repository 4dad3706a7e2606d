package org.yinghuo.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.SheetControl;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.report.CellStyles.Look;

/**
 * The issue as a workbook for the office itself: a cover with the figures, charts, a sheet a table, what needs attention, the sources, and the
 * entries behind every figure.
 *
 * <p>It is not published, so names stand in it whatever the issue's disclosure says.
 */
public final class ReportWorkbook implements IssueFile {
    private static final int ROWS_IN_MEMORY = 100;

    /** Longer tables are written row by row and never held whole; charts need the short ones whole. */
    private static final int LONG = 2_000;

    @Override
    public String path() {
        return "report.xlsx";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        Masthead masthead = Masthead.of(edition);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                SXSSFWorkbook streamed = new SXSSFWorkbook(workbook, ROWS_IN_MEMORY)) {
            new Draft(edition, masthead, workbook, streamed).write();
            StableZip.write(
                    streamed::write,
                    masthead.full(),
                    edition.report().issue().date().atStartOfDay(),
                    out);
        }
    }

    /** One workbook in the making. */
    private static final class Draft {
        private final Edition edition;
        private final IssueReport report;
        private final Masthead masthead;
        private final Phrases phrases;
        private final XSSFWorkbook workbook;
        private final SXSSFWorkbook streamed;
        private final Cells cells;

        Draft(Edition edition, Masthead masthead, XSSFWorkbook workbook, SXSSFWorkbook streamed) {
            this.edition = edition;
            this.report = edition.report();
            this.masthead = masthead;
            this.phrases = Phrases.in(edition.language());
            this.workbook = workbook;
            this.streamed = streamed;
            this.cells = new Cells(new CellStyles(workbook));
        }

        void write() {
            XSSFSheet cover = workbook.createSheet(phrases.say("workbook.cover"));
            XSSFSheet charts = workbook.createSheet(phrases.say("workbook.charts"));
            Map<String, Sheet> sheets = new LinkedHashMap<>();
            for (Table table : report.tables()) {
                String name = WorkbookUtil.createSafeSheetName(phrases.table(table.name()));
                Sheet sheet = table.rows().size() > LONG ? streamed.createSheet(name) : workbook.createSheet(name);
                table(table, sheet);
                sheets.put(table.name(), sheet);
            }
            findings(streamed.createSheet(phrases.say("workbook.findings")));
            sources(streamed.createSheet(phrases.say("workbook.sources")));
            LineageSheet lineage = new LineageSheet(cells, phrases);
            String title = phrases.say("workbook.lineage");
            lineage.write(streamed.createSheet(title), report, title(title));
            new CoverSheet(cover, cells, phrases).write(report, masthead, lineage, sheets);
            SheetPrint.setUp(charts, title(phrases.say("workbook.charts")), phrases);
            SheetPrint.onOnePage(charts, true);
            charts.setDisplayGridlines(false);
            if (new WorkbookCharts(report, phrases).draw(charts, sheets) == 0) {
                cells.text(charts.createRow(0), 0, phrases.say("workbook.charts.none"), Look.QUIET);
            }
            cover.setTabColor(CellStyles.colour("A8201F"));
            charts.setTabColor(CellStyles.colour("14695A"));
        }

        private String title(String sheet) {
            return masthead.full() + "  " + sheet;
        }

        private void table(Table table, Sheet target) {
            List<String> heads = new ArrayList<>();
            int[] widths = new int[table.columns().size()];
            for (Table.Column column : table.columns()) {
                heads.add(phrases.column(table.name(), column.name()));
            }
            for (List<String> values : table.rows()) {
                for (int i = 0; i < widths.length; i++) {
                    Table.Column column = table.columns().get(i);
                    String shown = column.type() == ValueType.TEXT
                            ? text(column, values.get(i))
                            : ValueText.show(column.type(), values.get(i), phrases.language());
                    widths[i] = Math.max(widths[i], TextWidth.of(shown) + 2);
                }
            }
            DataSheet sheet = new DataSheet(target, heads, widths, title(phrases.table(table.name())), cells, phrases);
            for (List<String> values : table.rows()) {
                if (sheet.hasRoom()) {
                    Row row = sheet.row();
                    for (int i = 0; i < widths.length; i++) {
                        Table.Column column = table.columns().get(i);
                        String value = column.type() == ValueType.TEXT ? text(column, values.get(i)) : values.get(i);
                        cells.value(row, i, column.type(), value);
                    }
                }
            }
            sheet.finish();
        }

        private String text(Table.Column column, String value) {
            return Masking.mask(column.name(), phrases.cell(column.name(), value));
        }

        private void findings(Sheet target) {
            List<String> heads = new ArrayList<>();
            for (String column : List.of(
                    "finding_id",
                    "severity",
                    "code",
                    "file",
                    "sheet",
                    "row",
                    "column",
                    "value",
                    "message",
                    "suggestion",
                    "decision")) {
                heads.add(phrases.column(column));
            }
            int[] widths = {14, 8, 16, 26, 14, 6, 12, 18, 56, 44, 14};
            DataSheet sheet =
                    new DataSheet(target, heads, widths, title(phrases.say("workbook.findings")), cells, phrases);
            FindingText text = FindingText.in(phrases.language());
            for (Finding finding : report.findings()) {
                if (sheet.hasRoom()) {
                    Row row = sheet.row();
                    cells.text(row, 0, finding.id());
                    cells.text(row, 1, phrases.severity(finding.severity()), look(finding));
                    cells.text(row, 2, phrases.code(finding.code()));
                    cells.text(row, 3, Masking.mask(finding.file()));
                    cells.text(row, 4, Masking.mask(finding.sheet()));
                    cells.value(row, 5, ValueType.COUNT, finding.row() == 0 ? "" : Integer.toString(finding.row()));
                    cells.text(row, 6, Masking.mask(finding.column()));
                    cells.text(row, 7, Masking.mask(finding.value()));
                    cells.text(row, 8, text.message(finding), Look.WRAPPED);
                    cells.text(row, 9, text.suggestion(finding), Look.WRAPPED);
                    cells.text(row, 10, report.decided().getOrDefault(finding.id(), ""));
                }
            }
            sheet.finish();
        }

        private static Look look(Finding finding) {
            return switch (finding.severity()) {
                case ERROR -> Look.ERROR;
                case WARNING -> Look.WARNING;
                case INFO -> Look.INFO;
            };
        }

        private void sources(Sheet target) {
            List<String> heads = new ArrayList<>(List.of(
                    phrases.column("file"),
                    phrases.column("sheet"),
                    phrases.say("html.kind"),
                    phrases.say("html.entries")));
            for (Fate fate : Fate.values()) {
                heads.add(phrases.fate(fate));
            }
            heads.add("SHA-256");
            int[] widths = new int[heads.size()];
            widths[0] = 34;
            widths[1] = 16;
            widths[widths.length - 1] = 60;
            DataSheet sheet =
                    new DataSheet(target, heads, widths, title(phrases.say("workbook.sources")), cells, phrases);
            Map<SheetId, String> kinds = new HashMap<>();
            for (SheetReading reading : edition.readings()) {
                kinds.put(reading.sheet(), reading.kind() == null ? "" : phrases.kind(reading.kind()));
            }
            Map<String, String> hashes = new HashMap<>();
            for (SourceFile source : edition.sources()) {
                hashes.put(source.path(), source.sha256());
            }
            for (SheetControl control : report.control()) {
                Row row = sheet.row();
                cells.text(row, 0, Masking.mask(control.sheet().file()));
                cells.text(row, 1, Masking.mask(control.sheet().sheet()));
                cells.text(row, 2, kinds.getOrDefault(control.sheet(), ""));
                cells.value(row, 3, ValueType.COUNT, Long.toString(control.entries()));
                int column = 4;
                for (Fate fate : Fate.values()) {
                    long count = control.fates().getOrDefault(fate, 0L);
                    cells.value(row, column++, ValueType.COUNT, Long.toString(count));
                }
                cells.text(row, column, hashes.getOrDefault(control.sheet().file(), ""));
            }
            sheet.finish();
        }
    }
}
