package org.yinghuo.report.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetReading;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.workbook.CellStyles.Look;
import org.yinghuo.sheet.SheetHead;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.sheet.receipts.ReceiptMark;

/** One sheet of a clerk's file as it is handed back. */
final class ReceiptSheet {
    /** More comments than that make a sheet slow to open; colours go on. */
    private static final int MOST_COMMENTS = 1_000;

    private static final int LONGEST_COMMENT = 1_500;
    private static final int COMMENT_WIDTH = 36;
    private static final int LAST_ROW = 1_048_576;
    private static final int OUTCOME_WIDTH = 44;
    private static final int NUMBER_WIDTH = 9;
    private static final int MOST_REGIONS = 20_000;
    private static final int LINE = 15;
    private static final int NAME_LENGTH = 31;

    private final Map<Integer, List<Posting>> postings = new HashMap<>();
    private final Map<Integer, List<Finding>> findings = new HashMap<>();
    private final Map<Integer, String> fields = new HashMap<>();
    private final Map<String, Integer> columnsByHeader = new HashMap<>();
    private final Map<String, String> decided;
    private final boolean questionedOnly;
    private final int headerRow;
    private final ReportWords phrases;
    private final FindingText text;
    private final List<Integer> given = new ArrayList<>();
    private int[] widths = {};
    private int comments;

    ReceiptSheet(
            String name,
            List<Posting> postings,
            List<Finding> findings,
            List<SheetReading> readings,
            Map<String, String> decided,
            boolean questionedOnly,
            ReportWords phrases) {
        for (Finding finding : findings) {
            if (finding.sheet().equals(name) && finding.row() > 0) {
                this.findings
                        .computeIfAbsent(finding.row(), row -> new ArrayList<>(1))
                        .add(finding);
            }
        }
        for (Posting posting : postings) {
            Origin origin = posting.entry().origin();
            if (origin.sheet().sheet().equals(name) && (!questionedOnly || this.findings.containsKey(origin.row()))) {
                this.postings
                        .computeIfAbsent(origin.row(), row -> new ArrayList<>(1))
                        .add(posting);
            }
        }
        int header = 0;
        for (SheetReading reading : readings) {
            if (reading.sheet().sheet().equals(name)) {
                header = reading.headerRow();
                for (SheetReading.ColumnReading column : reading.columns()) {
                    fields.putIfAbsent(column.column(), column.field());
                    columnsByHeader.putIfAbsent(column.header(), column.column());
                }
            }
        }
        this.headerRow = header;
        this.decided = decided;
        this.questionedOnly = questionedOnly;
        this.phrases = phrases;
        this.text = FindingText.in(phrases.language());
    }

    /** A sheet name that spreadsheet programs accept and that is not taken yet, whatever its letters' case. */
    static String name(String wished, Set<String> taken) {
        String safe = WorkbookUtil.createSafeSheetName(Masking.mask(wished));
        String name = safe;
        for (int number = 2; taken.stream().anyMatch(name::equalsIgnoreCase); number++) {
            String mark = " (" + number + ")";
            name = safe.substring(0, Math.min(safe.length(), NAME_LENGTH - mark.length())) + mark;
        }
        taken.add(name);
        return name;
    }

    void copy(SheetReader from, SheetExtent extent, PlainSheet to) throws IOException {
        int outcome = extent.columns();
        for (int column = 0; column < outcome; column++) {
            to.width(column, extent.widths()[column]);
        }
        to.width(outcome, OUTCOME_WIDTH);
        to.width(outcome + 1, NUMBER_WIDTH);
        widths = extent.widths();
        if (!questionedOnly) {
            merge(from.head().mergedRegions(), to);
        }
        if (headerRow > 0 && headerRow < LAST_ROW) {
            to.freeze(headerRow);
        }
        to.print(to.name(), phrases);
        for (SheetRow row = from.read(); row != null; row = from.read()) {
            boolean shown = !questionedOnly || row.number() <= headerRow || findings.containsKey(row.number());
            if (shown && row.number() <= LAST_ROW) {
                copy(row, outcome, to);
            }
        }
    }

    /** The rows that were copied, by their numbers in the file; noted only where not all are. */
    List<Integer> given() {
        return given;
    }

    /** Merges what was merged; a region that overlaps another would make a spreadsheet program repair the workbook. */
    private static void merge(List<SheetHead.Region> regions, PlainSheet to) {
        if (regions.size() > MOST_REGIONS) {
            return;
        }
        List<CellRangeAddress> merged = new ArrayList<>();
        for (SheetHead.Region region : regions) {
            if (region.lastRow() <= LAST_ROW
                    && region.lastColumn() <= SheetExtent.LAST_COLUMN
                    && (region.lastRow() > region.firstRow() || region.lastColumn() > region.firstColumn())) {
                merged.add(new CellRangeAddress(
                        region.firstRow() - 1,
                        region.lastRow() - 1,
                        region.firstColumn() - 1,
                        region.lastColumn() - 1));
            }
        }
        merged.sort(java.util.Comparator.comparingInt(CellRangeAddress::getFirstRow)
                .thenComparingInt(CellRangeAddress::getFirstColumn));
        List<CellRangeAddress> open = new ArrayList<>();
        for (CellRangeAddress region : merged) {
            open.removeIf(before -> before.getLastRow() < region.getFirstRow());
            if (open.stream().noneMatch(region::intersects)) {
                open.add(region);
                to.merge(region);
            }
        }
    }

    private void copy(SheetRow from, int outcome, PlainSheet sheet) {
        if (questionedOnly) {
            given.add(from.number());
        }
        String outcomeText = from.number() == headerRow
                ? phrases.say("receipt.outcome")
                : RowOutcome.of(
                        postings.getOrDefault(from.number(), List.of()),
                        findings.getOrDefault(from.number(), List.of()),
                        phrases);
        sheet.row(from.number() - 1, height(from, outcomeText));
        List<Finding> about = findings.getOrDefault(from.number(), List.of());
        SortedMap<Integer, List<Finding>> byCell = new TreeMap<>();
        for (Finding finding : about) {
            byCell.computeIfAbsent(cell(finding, from, outcome), cell -> new ArrayList<>(1))
                    .add(finding);
        }
        for (int column = 1; column <= Math.min(from.width(), outcome); column++) {
            String value = from.text(column);
            List<Finding> here = byCell.getOrDefault(column, List.of());
            if (!value.isEmpty() || !here.isEmpty()) {
                value(sheet, column, from, covered(from.number(), column, value), here);
                comment(sheet, column - 1, here);
            }
        }
        for (Map.Entry<Integer, List<Finding>> beyond : byCell.entrySet()) {
            if (beyond.getKey() > from.width() && beyond.getKey() <= outcome) {
                sheet.text(beyond.getKey() - 1, "", look(beyond.getValue()));
                comment(sheet, beyond.getKey() - 1, beyond.getValue());
            }
        }
        List<Finding> ofRow = byCell.getOrDefault(outcome + 1, List.of());
        if (!outcomeText.isEmpty() || !ofRow.isEmpty()) {
            Look look = from.number() == headerRow ? Look.HEADER : about.isEmpty() ? Look.WRAPPED : look(about);
            sheet.text(outcome, outcomeText, look);
            comment(sheet, outcome, ofRow);
        }
        sheet.text(outcome + 1, ReceiptMark.key(from.number()), Look.FAINT);
    }

    /** As many lines as its longest cell that is wrapped; empty where one is enough. */
    private String height(SheetRow row, String outcomeText) {
        int lines = WorkbookCells.lines(outcomeText, OUTCOME_WIDTH);
        for (int column = 1; column <= Math.min(row.width(), widths.length); column++) {
            String text = row.text(column);
            if (text.indexOf('\n') >= 0 || row.number() == headerRow) {
                lines = Math.max(lines, WorkbookCells.lines(text, widths[column - 1]));
            }
        }
        return lines <= 1 ? "" : Integer.toString(Math.min(lines * LINE + 4, WorkbookCells.HIGHEST));
    }

    private void value(PlainSheet sheet, int column, SheetRow from, String value, List<Finding> here) {
        boolean number = from.type(column) == CellType.NUMBER && value.equals(from.text(column));
        if (!here.isEmpty()) {
            sheet.text(column - 1, value, look(here));
        } else if (from.number() == headerRow) {
            sheet.text(column - 1, value, Look.HEADER);
        } else if (number) {
            sheet.number(column - 1, value, Look.PLAIN_NUMBER);
        } else {
            sheet.text(column - 1, value, Look.PLAIN);
        }
    }

    /** Only a row that holds an entry has a number in a column of numbers; above and below it stands text that may hold some. */
    private String covered(int row, int column, String value) {
        if (!holdsDigit(value)) {
            // A heading or a word in a column of phones is none.
            return Masking.mask(value);
        }
        return postings.containsKey(row) ? Masking.mask(fields.getOrDefault(column, ""), value) : Masking.mask(value);
    }

    private static boolean holdsDigit(String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
                return true;
            }
        }
        return false;
    }

    /** The cell a finding is about: by its header or letters, else the first of its range; the outcome's where it is about the whole row. */
    private int cell(Finding finding, SheetRow row, int outcome) {
        int last = Math.max(finding.firstColumn(), finding.lastColumn());
        Optional<Integer> named = Optional.ofNullable(columnsByHeader.get(finding.column()));
        if (named.isPresent() && (finding.firstColumn() == 0 || within(named.get(), finding.firstColumn(), last))) {
            return named.get();
        }
        if (finding.firstColumn() <= 0 || finding.firstColumn() > outcome) {
            return outcome + 1;
        }
        if (finding.firstColumn() == last) {
            return finding.firstColumn();
        }
        for (int column = finding.firstColumn(); column <= Math.min(last, outcome); column++) {
            if (!finding.value().isEmpty()
                    && row.text(column).strip().equals(finding.value().strip())) {
                return column;
            }
        }
        return outcome + 1;
    }

    private static boolean within(int column, int first, int last) {
        return column >= first && column <= last;
    }

    private static Look look(List<Finding> findings) {
        Severity worst = findings.stream()
                .map(Finding::severity)
                .min(Severity::compareTo)
                .orElse(Severity.INFO);
        return switch (worst) {
            case ERROR -> Look.ERROR;
            case WARNING -> Look.WARNING;
            case INFO -> Look.INFO;
        };
    }

    private void comment(PlainSheet sheet, int column, List<Finding> about) {
        if (about.isEmpty() || comments >= MOST_COMMENTS) {
            return;
        }
        comments++;
        List<String> sentences = new ArrayList<>();
        for (Finding finding : about) {
            String answer = decided.getOrDefault(finding.id(), "");
            sentences.add(text.message(finding) + "\n"
                    + (answer.isEmpty()
                            ? text.suggestion(finding)
                            : phrases.say("html.decided", Masking.decision(answer))));
        }
        String words = String.join("\n\n", sentences);
        int high = Math.max(4, Math.min(40, WorkbookCells.lines(words, COMMENT_WIDTH) + 2));
        sheet.note(
                column,
                high,
                words.length() <= LONGEST_COMMENT
                        ? words
                        : words.substring(0, words.offsetByCodePoints(LONGEST_COMMENT - 2, 0)) + "…");
    }
}
