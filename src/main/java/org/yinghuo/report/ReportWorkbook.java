package org.yinghuo.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yinghuo.aggregate.Contribution;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.SheetControl;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.report.CellStyles.Look;

/**
 * The issue as a workbook for the office itself: a cover with the figures, charts, a sheet a table, what needs attention, the sources, and the
 * entries behind every figure.
 */
public final class ReportWorkbook implements IssueFile {
    /** Entries listed behind one figure; {@code explain} lists all. */
    private static final int MOST_BEHIND_A_FIGURE = 5_000;

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LAST_ROW = 1_048_575;

    @Override
    public String path() {
        return "report.xlsx";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                SXSSFWorkbook streamed = new SXSSFWorkbook(workbook, ROWS_IN_MEMORY)) {
            new Draft(edition, workbook, streamed).write();
            Masthead masthead = Masthead.of(edition);
            StableZip.write(
                    streamed::write,
                    masthead.title() + " " + masthead.number(),
                    edition.report().issue().date().atStartOfDay(),
                    out);
        }
    }

    /** One workbook in the making. */
    private static final class Draft {
        private final Edition edition;
        private final IssueReport report;
        private final Phrases phrases;
        private final XSSFWorkbook workbook;
        private final SXSSFWorkbook streamed;
        private final CellStyles styles;
        private final Cells cells;
        private final Masthead masthead;

        /** The sheet that holds each table. */
        private final Map<String, Sheet> sheets = new LinkedHashMap<>();

        private final Map<String, CellRangeAddress> behind = new LinkedHashMap<>();
        private final Map<String, Integer> countBehind = new LinkedHashMap<>();

        Draft(Edition edition, XSSFWorkbook workbook, SXSSFWorkbook streamed) {
            this.edition = edition;
            this.report = edition.report();
            this.phrases = Phrases.in(edition.language());
            this.workbook = workbook;
            this.streamed = streamed;
            this.styles = new CellStyles(workbook);
            this.cells = new Cells(styles);
            this.masthead = Masthead.of(edition);
        }

        void write() {
            XSSFSheet cover = workbook.createSheet(phrases.say("workbook.cover"));
            XSSFSheet charts = workbook.createSheet(phrases.say("workbook.charts"));
            for (Table table : report.tables()) {
                if (!isLong(table)) {
                    sheets.put(table.name(), table(table, workbook.createSheet(sheetName(table))));
                }
            }
            for (Table table : report.tables()) {
                if (isLong(table)) {
                    sheets.put(table.name(), table(table, streamed.createSheet(sheetName(table))));
                }
            }
            findings();
            sources();
            String lineage = phrases.say("workbook.lineage");
            lineage(lineage);
            if (new WorkbookCharts(report, phrases).draw(charts, sheets) == 0) {
                workbook.removeSheetAt(workbook.getSheetIndex(charts));
            } else {
                SheetPrint.setUp(charts, masthead.title() + " " + masthead.number(), -1, phrases);
            }
            cover(cover, lineage);
            int position = workbook.getSheetIndex(cover) + 1;
            for (Table table : report.tables()) {
                Sheet sheet = sheets.get(table.name());
                if (sheet != null) {
                    workbook.setSheetOrder(
                            sheet.getSheetName(), position + (workbook.getSheetIndex(charts) >= 0 ? 1 : 0));
                    position++;
                }
            }
            workbook.setActiveSheet(0);
        }

        /** A roll of people may be long; it is written row by row and never held whole. */
        private static boolean isLong(Table table) {
            return table.rows().size() > 2_000;
        }

        private String sheetName(Table table) {
            return WorkbookUtil.createSafeSheetName(phrases.table(table.name()));
        }

        private Sheet table(Table table, Sheet sheet) {
            List<String> heads = new ArrayList<>();
            int[] widths = new int[table.columns().size()];
            for (int i = 0; i < widths.length; i++) {
                heads.add(phrases.column(table.name(), table.columns().get(i).name()));
                widths[i] = TextWidth.of(heads.get(i)) + 2;
            }
            for (List<String> values : table.rows()) {
                for (int i = 0; i < widths.length; i++) {
                    widths[i] = Math.max(widths[i], TextWidth.of(shown(table, i, values.get(i))) + 1);
                }
            }
            head(sheet, heads, widths, phrases.table(table.name()));
            int at = 1;
            for (List<String> values : table.rows()) {
                if (at > LAST_ROW) {
                    break;
                }
                Row row = sheet.createRow(at++);
                for (int i = 0; i < widths.length; i++) {
                    ValueType type = table.columns().get(i).type();
                    cells.value(row, i, type, type == ValueType.TEXT ? shown(table, i, values.get(i)) : values.get(i));
                }
            }
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, at - 1), 0, widths.length - 1));
            return sheet;
        }

        private String shown(Table table, int column, String value) {
            String name = table.columns().get(column).name();
            return table.columns().get(column).type() == ValueType.TEXT
                    ? Masking.mask(name, phrases.cell(name, value))
                    : ValueText.show(table.columns().get(column).type(), value, phrases.language());
        }

        /** The header row of a sheet, frozen and repeated on paper. */
        private void head(Sheet sheet, List<String> heads, int[] widths, String title) {
            Row row = sheet.createRow(0);
            row.setHeightInPoints(22);
            for (int i = 0; i < heads.size(); i++) {
                cells.text(row, i, heads.get(i), Look.HEADER);
                Cells.width(sheet, i, widths[i]);
            }
            sheet.createFreezePane(1, 1);
            SheetPrint.setUp(sheet, masthead.title() + " " + masthead.number() + "  " + title, 0, phrases);
        }

        private void findings() {
            if (report.findings().isEmpty()) {
                return;
            }
            Sheet sheet = streamed.createSheet(phrases.say("workbook.findings"));
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
            head(sheet, heads, new int[] {14, 8, 16, 26, 14, 6, 12, 18, 56, 44, 14}, phrases.say("workbook.findings"));
            FindingText text = FindingText.in(phrases.language());
            int at = 1;
            for (Finding finding : report.findings()) {
                if (at > LAST_ROW) {
                    break;
                }
                Row row = sheet.createRow(at++);
                cells.text(row, 0, finding.id());
                cells.text(row, 1, phrases.severity(finding.severity()), look(finding));
                cells.text(row, 2, phrases.code(finding.code()));
                cells.text(row, 3, Masking.mask(finding.file()));
                cells.text(row, 4, Masking.mask(finding.sheet()));
                cells.value(row, 5, ValueType.COUNT, finding.row() == 0 ? "" : Integer.toString(finding.row()));
                cells.text(row, 6, finding.column());
                cells.text(row, 7, Masking.mask(finding.value()));
                cells.text(row, 8, text.message(finding), Look.WRAPPED);
                cells.text(row, 9, text.suggestion(finding), Look.WRAPPED);
                cells.text(row, 10, report.decided().getOrDefault(finding.id(), ""));
            }
            sheet.setAutoFilter(new CellRangeAddress(0, at - 1, 0, heads.size() - 1));
        }

        private static Look look(Finding finding) {
            return switch (finding.severity()) {
                case ERROR -> Look.ERROR;
                case WARNING -> Look.WARNING;
                case INFO -> Look.INFO;
            };
        }

        private void sources() {
            Sheet sheet = streamed.createSheet(phrases.say("workbook.sources"));
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
            for (int i = 0; i < widths.length; i++) {
                widths[i] = TextWidth.of(heads.get(i)) + 2;
            }
            widths[0] = 34;
            widths[1] = 16;
            widths[widths.length - 1] = 60;
            head(sheet, heads, widths, phrases.say("workbook.sources"));
            Map<SheetId, String> kinds = new LinkedHashMap<>();
            for (SheetReading reading : edition.readings()) {
                kinds.put(reading.sheet(), reading.kind() == null ? "" : phrases.kind(reading.kind()));
            }
            Map<String, String> hashes = new LinkedHashMap<>();
            for (SourceFile source : edition.sources()) {
                hashes.put(source.path(), source.sha256());
            }
            int at = 1;
            for (SheetControl control : report.control()) {
                Row row = sheet.createRow(at++);
                cells.text(row, 0, Masking.mask(control.sheet().file()));
                cells.text(row, 1, Masking.mask(control.sheet().sheet()));
                cells.text(row, 2, kinds.getOrDefault(control.sheet(), ""));
                cells.value(row, 3, ValueType.COUNT, Long.toString(control.entries()));
                int column = 4;
                for (Fate fate : Fate.values()) {
                    cells.value(
                            row,
                            column++,
                            ValueType.COUNT,
                            Long.toString(control.fates().getOrDefault(fate, 0L)));
                }
                cells.text(row, column, hashes.getOrDefault(control.sheet().file(), ""));
            }
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, at - 1), 0, heads.size() - 1));
        }

        private void lineage(String name) {
            Sheet sheet = streamed.createSheet(name);
            List<String> heads = List.of(
                    phrases.column("figure"),
                    phrases.say("workbook.figure.name"),
                    phrases.column("file"),
                    phrases.column("sheet"),
                    phrases.column("row"),
                    phrases.column("cells"),
                    phrases.say("workbook.value"),
                    phrases.say("workbook.rule"));
            head(sheet, heads, new int[] {24, 34, 34, 16, 8, 14, 16, 22}, name);
            int at = 1;
            for (Figure figure : report.figures().values()) {
                List<Contribution> contributions = figure.type() == ValueType.DAY
                        ? List.of()
                        : report.lineage().behind(figure.name());
                if (contributions.isEmpty()) {
                    continue;
                }
                int first = at;
                int listed = Math.min(contributions.size(), MOST_BEHIND_A_FIGURE);
                for (Contribution contribution : contributions.subList(0, listed)) {
                    entry(sheet.createRow(at++), figure, contribution);
                }
                if (listed < contributions.size()) {
                    cells.text(
                            sheet.createRow(at++),
                            0,
                            phrases.say("workbook.lineage.more", contributions.size() - listed, figure.name()),
                            Look.QUIET);
                }
                behind.put(figure.name(), new CellRangeAddress(first, at - 1, 0, heads.size() - 1));
                countBehind.put(figure.name(), contributions.size());
            }
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, at - 1), 0, heads.size() - 1));
        }

        private void entry(Row row, Figure figure, Contribution contribution) {
            Origin origin = contribution.origin();
            cells.text(row, 0, phrases.figure(figure.name()));
            cells.text(row, 1, figure.name());
            cells.text(row, 2, Masking.mask(origin.sheet().file()));
            cells.text(row, 3, Masking.mask(origin.sheet().sheet()));
            cells.value(row, 4, ValueType.COUNT, Integer.toString(origin.row()));
            cells.text(row, 5, origin.cells());
            cells.value(row, 6, figure.type(), contribution.value());
            cells.text(row, 7, contribution.rule());
        }

        private void cover(XSSFSheet sheet, String lineage) {
            int[] widths = {26, 18, 10, 50, 18};
            for (int i = 0; i < widths.length; i++) {
                Cells.width(sheet, i, widths[i]);
            }
            int at = 0;
            banner(sheet, at++, masthead.title(), Look.TITLE, 44);
            banner(sheet, at++, masthead.number(), Look.SUBTITLE, 22);
            banner(sheet, at++, masthead.publisher() + "    " + masthead.date(), Look.SUBTITLE, 22);
            banner(
                    sheet,
                    at++,
                    masthead.state() + "    " + masthead.revision() + "    "
                            + phrases.say("masthead.as-of", masthead.asOf()) + "    " + masthead.window(),
                    Look.SUBTITLE,
                    22);
            at++;
            for (FigureGroup group : FigureGroup.values()) {
                at = figures(sheet, at, group, lineage) + 1;
            }
            contents(sheet, at);
            sheet.setDisplayGridlines(false);
            SheetPrint.setUp(sheet, "", -1, phrases);
        }

        private void banner(XSSFSheet sheet, int at, String text, Look look, int height) {
            XSSFRow row = sheet.createRow(at);
            row.setHeightInPoints(height);
            for (int i = 0; i < 5; i++) {
                cells.text(row, i, i == 0 ? text : "", look);
            }
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, 4));
        }

        private int figures(XSSFSheet sheet, int from, FigureGroup group, String lineage) {
            int at = from;
            XSSFRow title = sheet.createRow(at++);
            title.setHeightInPoints(24);
            for (int i = 0; i < 5; i++) {
                cells.text(title, i, i == 0 ? phrases.say("html.group." + group.word()) : "", Look.HEADING);
            }
            for (String name : group.figures()) {
                Figure figure = report.figures().get(name);
                if (figure == null) {
                    continue;
                }
                XSSFRow row = sheet.createRow(at++);
                row.setHeightInPoints(20);
                cells.text(row, 0, phrases.figure(name));
                big(row, figure);
                cells.text(row, 2, phrases.unit(name));
                cells.text(row, 3, phrases.meaning(name), Look.WRAPPED);
                CellRangeAddress rows = behind.get(name);
                if (rows == null) {
                    cells.text(row, 4, "");
                } else {
                    Cell cell = cells.text(
                            row, 4, phrases.say("workbook.behind", countBehind.getOrDefault(name, 0)), Look.LINK);
                    link(cell, "'" + lineage + "'!" + rows.formatAsString());
                }
            }
            return at;
        }

        private void big(Row row, Figure figure) {
            switch (figure.type()) {
                case TEXT -> cells.text(row, 1, figure.value());
                case COUNT -> cells.number(row, 1, figure.value(), Look.BIG_COUNT);
                case HOURS, QUANTITY ->
                    cells.number(
                            row,
                            1,
                            figure.value(),
                            figure.value().indexOf('.') < 0 ? Look.BIG_COUNT : Look.BIG_DECIMAL);
                case MONEY -> cells.number(row, 1, figure.value(), Look.BIG_MONEY);
                case DAY -> {
                    if (figure.value().isEmpty()) {
                        cells.text(row, 1, "");
                    } else {
                        cells.day(row, 1, figure.value(), Look.BIG_DAY);
                    }
                }
            }
        }

        /** The sheets of the workbook, each a link. */
        private void contents(XSSFSheet sheet, int from) {
            int at = from;
            XSSFRow title = sheet.createRow(at++);
            title.setHeightInPoints(24);
            for (int i = 0; i < 5; i++) {
                cells.text(title, i, i == 0 ? phrases.say("workbook.contents") : "", Look.HEADING);
            }
            for (Table table : report.tables()) {
                XSSFRow row = sheet.createRow(at++);
                Sheet target = java.util.Objects.requireNonNull(sheets.get(table.name()));
                link(cells.text(row, 0, phrases.table(table.name()), Look.LINK), "'" + target.getSheetName() + "'!A1");
                cells.value(
                        row, 1, ValueType.COUNT, Integer.toString(table.rows().size()));
                cells.text(row, 2, phrases.say("workbook.rows"));
            }
        }

        private void link(Cell cell, String address) {
            Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(address);
            cell.setHyperlink(link);
        }
    }
}
