package org.yinghuo.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Severity;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.Effects;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.workbook.CellStyles.Look;

/**
 * {@code findings.xlsx}: what {@code findings.csv} holds, the gravest first, with a column for the answers, each cell offering those its finding takes.
 *
 * <p>Dropped into the input folder it is a workbook of decisions. Answers in force stand in it, and once more in a hidden column, so that an emptied cell is
 * told from one that was never filled in. What needs nobody stands on a sheet of its own.
 */
public final class FindingsXlsx implements IssueFile {

    public static final String PATH = "findings.xlsx";

    /** As many as a sheet holds, its head left out; what is beyond stands in the CSV. */
    private static final int MOST = 1_048_000;

    private static final List<String> COLUMNS = List.of(
            "severity",
            "code",
            "message",
            "suggestion",
            "decision",
            "moves",
            "issue",
            "file",
            "sheet",
            "row",
            "column",
            "value",
            "finding_id",
            "decision_before");
    private static final int[] WIDTHS = {6, 14, 48, 38, 18, 28, 9, 24, 10, 6, 10, 18, 16, 12};
    private static final int HEAD_ROW = 1;
    private static final int DECISION = COLUMNS.indexOf("decision");
    private static final int BEFORE = COLUMNS.indexOf("decision_before");

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        write(
                edition.report().findings(),
                edition.report().decided(),
                Effects.NONE,
                edition.language(),
                edition.report().issue().date().atStartOfDay(),
                out);
    }

    /**
     * Writes a workbook of findings.
     *
     * @param decided finding id to the decision taken
     * @param effects what the answers would move
     * @param created the moment in its properties
     */
    public static void write(
            List<Finding> findings,
            Map<String, String> decided,
            Effects effects,
            Language language,
            LocalDateTime created,
            OutputStream out)
            throws IOException {
        ReportWords phrases = ReportWords.in(language);
        List<Finding> open = findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .sorted(Comparator.comparing((Finding finding) -> decided.containsKey(finding.id()))
                        .thenComparing(Finding::severity))
                .toList();
        List<Finding> others = findings.stream()
                .filter(finding -> finding.severity() == Severity.INFO)
                .toList();
        // What the answers to an issue sealed this night would have moved is no matter of the questions that are left.
        boolean moves =
                findings.stream().anyMatch(finding -> effects.byFinding().containsKey(finding.id()));
        try (PlainWorkbook workbook = new PlainWorkbook()) {
            fill(workbook.sheet(phrases.say("findings.sheet")), open, decided, moves ? effects : Effects.NONE, phrases);
            if (!others.isEmpty()) {
                fill(
                        workbook.sheet(phrases.say("findings.others")),
                        others,
                        decided,
                        moves ? effects : Effects.NONE,
                        phrases);
            }
            workbook.write(phrases.say("findings.title"), created, out);
        }
    }

    private static void fill(
            PlainSheet sheet,
            List<Finding> findings,
            Map<String, String> decided,
            Effects effects,
            ReportWords phrases) {
        FindingText text = FindingText.in(phrases.language()).with(decided);
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
        sheet.hideColumn(BEFORE);
        if (effects.byFinding().isEmpty()) {
            // An issue's own workbook does not say it: what an answer moves may change without the issue.
            sheet.hideColumn(COLUMNS.indexOf("moves"));
        }
        head(sheet, phrases);
        int count = Math.min(MOST, findings.size());
        AnswerChoices choices = new AnswerChoices(phrases, DECISION);
        for (int at = 0; at < count; at++) {
            Finding finding = findings.get(at);
            List<String> cells = cells(finding, text, decided, effects, phrases);
            sheet.row(HEAD_ROW + 1 + at, height(cells));
            boolean asks = !finding.decisions().isEmpty();
            for (int column = 0; column < cells.size(); column++) {
                Look look = column == 0
                        ? look(finding.severity())
                        : column == DECISION && asks ? Look.ANSWER : Look.WRAPPED;
                sheet.text(column, cells.get(column), look);
            }
            if (asks) {
                choices.add(finding, sheet.row());
            }
        }
        choices.offer(sheet);
        sheet.freeze(HEAD_ROW + 1);
        sheet.filter(new CellRangeAddress(HEAD_ROW, HEAD_ROW + Math.max(1, count), 0, BEFORE));
        sheet.repeat(HEAD_ROW);
        sheet.printUpTo(COLUMNS.indexOf("row"), HEAD_ROW + Math.max(1, count));
        sheet.print(phrases.say("findings.title"), phrases);
    }

    private static List<String> cells(
            Finding finding, FindingText text, Map<String, String> decided, Effects effects, ReportWords phrases) {
        IssueId issue = finding.issue();
        String answer = phrases.answer(Masking.decision(decided.getOrDefault(finding.id(), "")));
        return List.of(
                phrases.severity(finding.severity()),
                phrases.code(finding.code()),
                text.message(finding),
                text.suggestion(finding),
                answer,
                effects.sentences(finding.id(), phrases),
                issue == null ? "" : issue.toString(),
                Masking.mask(finding.file()),
                Masking.mask(finding.sheet()),
                finding.row() == 0 ? "" : Integer.toString(finding.row()),
                Masking.mask(finding.column()),
                Masking.mask(finding.value()),
                finding.id(),
                answer);
    }

    private static void head(PlainSheet sheet, ReportWords phrases) {
        sheet.row(0, "24");
        sheet.text(0, phrases.say("findings.how"), Look.PLAIN);
        sheet.row(HEAD_ROW, "24");
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.text(column, phrases.column(COLUMNS.get(column)), Look.HEADER);
        }
    }

    private static String height(List<String> cells) {
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            lines = Math.max(lines, WorkbookCells.lines(cells.get(column), WIDTHS[column]));
        }
        return Integer.toString(WorkbookCells.height(lines));
    }

    static Look look(Severity severity) {
        return switch (severity) {
            case ERROR -> Look.ERROR;
            case WARNING -> Look.WARNING;
            case INFO -> Look.INFO;
        };
    }
}
