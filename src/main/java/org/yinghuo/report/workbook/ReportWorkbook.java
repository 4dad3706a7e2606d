package org.yinghuo.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.WorkbookUtil;
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
import org.yinghuo.report.data.ReportContent;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.Masthead;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.TextWidth;
import org.yinghuo.report.edition.ValueText;
import org.yinghuo.report.workbook.CellStyles.Look;

/**
 * The issue as a workbook for the office itself: a cover with the figures, charts, a sheet a table, what needs attention, the sources, and the
 * entries behind every figure.
 *
 * <p>It is not published, so names stand in it whatever the issue's disclosure says.
 */
public final class ReportWorkbook implements IssueFile {
    /** Longer tables are written row by row and never held whole; charts need the short ones whole. */
    private static final int LONG = 2_000;

    /** No chart is drawn of a roll. */
    private static final int LONG_ROLL = 200;

    @Override
    public String path() {
        return "report.xlsx";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        Masthead masthead = Masthead.of(edition);
        List<SheetXml> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new Draft(edition, masthead, workbook, rows).write();
            StableZip.write(
                    workbook::write,
                    rows,
                    masthead.full(),
                    edition.report().issue().date().atStartOfDay(),
                    out);
        } finally {
            for (SheetXml sheet : rows) {
                sheet.close();
            }
        }
    }

    /** One workbook in the making. */
    private static final class Draft {
        private final Edition edition;
        private final IssueReport report;
        private final Masthead masthead;
        private final ReportWords phrases;
        private final XSSFWorkbook workbook;
        private final List<SheetXml> rows;
        private final CellStyles styles;
        private final WorkbookCells cells;

        Draft(Edition edition, Masthead masthead, XSSFWorkbook workbook, List<SheetXml> rows) {
            this.edition = edition;
            this.report = edition.report();
            this.masthead = masthead;
            this.phrases = ReportWords.in(edition.language());
            this.workbook = workbook;
            this.rows = rows;
            this.styles = new CellStyles(workbook);
            this.cells = new WorkbookCells(styles);
        }

        void write() {
            XSSFSheet cover = workbook.createSheet(phrases.say("workbook.cover"));
            XSSFSheet charts = workbook.createSheet(phrases.say("workbook.charts"));
            Map<String, XSSFSheet> sheets = new LinkedHashMap<>();
            Map<String, XSSFSheet> shortSheets = new LinkedHashMap<>();
            for (Table table : report.tables()) {
                String name = WorkbookUtil.createSafeSheetName(phrases.table(table.name()));
                XSSFSheet sheet = workbook.createSheet(name);
                table(table, sheet);
                sheets.put(table.name(), sheet);
                if (!isLong(table)) {
                    shortSheets.put(table.name(), sheet);
                }
            }
            findings(workbook.createSheet(phrases.say("workbook.findings")));
            sources(workbook.createSheet(phrases.say("workbook.sources")));
            LineageSheet lineage = new LineageSheet(phrases);
            String title = phrases.say("workbook.lineage");
            lineage.write(
                    longSheet(workbook.createSheet(title), lineage.heads(), LineageSheet.WIDTHS, title(title)),
                    title,
                    report);
            new CoverSheet(cover, cells, phrases).write(report, masthead, lineage, sheets);
            SheetPrint.setUp(charts, title(phrases.say("workbook.charts")), phrases);
            SheetPrint.onOnePage(charts, true);
            charts.setDisplayGridlines(false);
            if (new WorkbookCharts(report, phrases).draw(charts, shortSheets) == 0) {
                cells.text(charts.createRow(0), 0, phrases.say("workbook.charts.none"), Look.QUIET);
            }
            cover.setTabColor(CellStyles.colour("A8201F"));
            charts.setTabColor(CellStyles.colour("14695A"));
        }

        private String title(String sheet) {
            return masthead.full() + "  " + sheet;
        }

        private void table(Table table, XSSFSheet target) {
            List<String> heads = new ArrayList<>();
            int[] widths = new int[table.columns().size()];
            for (Table.Column column : table.columns()) {
                heads.add(phrases.column(table.name(), column.name()));
            }
            for (int i = 0; i < widths.length; i++) {
                widths[i] = width(table, i);
            }
            String title = title(phrases.table(table.name()));
            SheetRows sheet = isLong(table)
                    ? longSheet(target, heads, widths, title)
                    : new DataSheet(target, heads, widths, title, cells, phrases);
            int at = 0;
            for (List<String> values : table.rows()) {
                if (sheet.hasRoom()) {
                    sheet.row();
                    for (int i = 0; i < widths.length; i++) {
                        Table.Column column = table.columns().get(i);
                        String value = column.type() == ValueType.TEXT ? text(table, i, values.get(i)) : values.get(i);
                        if (table.isStated(at, i)) {
                            sheet.value(i, column.type(), value);
                        } else {
                            sheet.text(i, phrases.unstated(), Look.UNSTATED);
                        }
                    }
                }
                at++;
            }
            sheet.finish();
        }

        private static boolean isLong(Table table) {
            return table.rows().size() > (ReportContent.ROLLS.contains(table.name()) ? LONG_ROLL : LONG);
        }

        /** How wide the widest text of a column is shown, as far as columns can be wide. */
        private int width(Table table, int at) {
            Table.Column column = table.columns().get(at);
            int width = 0;
            for (List<String> values : table.rows()) {
                String shown = column.type() == ValueType.TEXT
                        ? text(table, at, values.get(at))
                        : ValueText.show(column.type(), values.get(at), phrases.language());
                width = Math.max(width, TextWidth.of(shown) + 2);
                if (width >= WorkbookCells.WIDEST) {
                    break;
                }
            }
            return width;
        }

        private LongSheet longSheet(XSSFSheet target, List<String> heads, int[] widths, String title) {
            LongSheet sheet = new LongSheet(target, heads, widths, title, styles, phrases);
            rows.add(sheet.xml());
            return sheet;
        }

        /** What has no name is called the same in every output. */
        private String text(Table table, int at, String value) {
            if (at == 0 && value.isEmpty()) {
                return phrases.say("html.unnamed");
            }
            String column = table.columns().get(at).name();
            return Masking.mask(column, phrases.cell(column, value));
        }

        private void findings(XSSFSheet target) {
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
            SheetRows sheet = longSheet(target, heads, widths, title(phrases.say("workbook.findings")));
            FindingText text = FindingText.in(phrases.language());
            for (Finding finding : report.findings()) {
                if (sheet.hasRoom()) {
                    sheet.row();
                    sheet.text(0, finding.id());
                    sheet.text(1, phrases.severity(finding.severity()), look(finding));
                    sheet.text(2, phrases.code(finding.code()));
                    sheet.text(3, Masking.mask(finding.file()));
                    sheet.text(4, Masking.mask(finding.sheet()));
                    sheet.value(5, ValueType.COUNT, finding.row() == 0 ? "" : Integer.toString(finding.row()));
                    sheet.text(6, Masking.mask(finding.column()));
                    sheet.text(7, Masking.mask(finding.value()));
                    sheet.text(8, text.message(finding), Look.WRAPPED);
                    sheet.text(9, text.suggestion(finding), Look.WRAPPED);
                    sheet.text(10, report.decided().getOrDefault(finding.id(), ""));
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

        private void sources(XSSFSheet target) {
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
            SheetRows sheet = longSheet(target, heads, widths, title(phrases.say("workbook.sources")));
            Map<SheetId, String> kinds = new HashMap<>();
            for (SheetReading reading : edition.readings()) {
                kinds.put(reading.sheet(), reading.kind() == null ? "" : phrases.kind(reading.kind()));
            }
            Map<String, String> hashes = new HashMap<>();
            for (SourceFile source : edition.sources()) {
                hashes.put(source.path(), source.sha256());
            }
            for (SheetControl control : report.control()) {
                sheet.row();
                sheet.text(0, Masking.mask(control.sheet().file()));
                sheet.text(1, Masking.mask(control.sheet().sheet()));
                sheet.text(2, kinds.getOrDefault(control.sheet(), ""));
                sheet.value(3, ValueType.COUNT, Long.toString(control.entries()));
                int column = 4;
                for (Fate fate : Fate.values()) {
                    long count = control.fates().getOrDefault(fate, 0L);
                    sheet.value(column++, ValueType.COUNT, Long.toString(count));
                }
                sheet.text(column, hashes.getOrDefault(control.sheet().file(), ""));
            }
            sheet.finish();
        }
    }
}
