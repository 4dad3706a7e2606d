package org.yinghuo.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.report.data.FindingsCsv;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.ReportWords;

/**
 * {@code findings.xlsx}: {@code findings.csv} with a column for the answers, each cell offering those its finding allows.
 *
 * <p>Dropped into the input folder as it is, it is a sheet of decisions; answers already given stand in it again.
 */
public final class FindingsXlsx implements IssueFile {

    public static final String PATH = "findings.xlsx";

    /** As many as a sheet holds, its head left out; what is beyond stands in the CSV. */
    private static final int MOST = 1_048_000;

    private static final int[] WIDTHS = {15, 10, 22, 10, 36, 14, 7, 14, 24, 60, 48, 22};
    private static final int HEAD_ROW = 1;
    private static final int DECISION = FindingsCsv.COLUMNS.size();
    /** Of one drop-down; spreadsheet programs read the list of them as one attribute. */
    private static final int MOST_RANGES = 500;

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        write(
                edition.report().findings(),
                edition.report().decided(),
                edition.language(),
                edition.report().issue().date().atStartOfDay(),
                out);
    }

    /**
     * Writes a workbook of findings.
     *
     * @param decided finding id to the decision taken
     * @param created the moment in its properties
     */
    public static void write(
            List<Finding> findings,
            Map<String, String> decided,
            Language language,
            LocalDateTime created,
            OutputStream out)
            throws IOException {
        ReportWords phrases = ReportWords.in(language);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet(phrases.say("findings.sheet"));
            try (SheetXml rows = new SheetXml(sheet)) {
                fill(workbook, sheet, rows, findings, decided, phrases);
                StableZip.write(workbook::write, List.of(rows), phrases.say("findings.title"), created, out);
            }
        }
    }

    private static void fill(
            XSSFWorkbook workbook,
            XSSFSheet sheet,
            SheetXml rows,
            List<Finding> findings,
            Map<String, String> decided,
            ReportWords phrases) {
        FindingText text = FindingText.in(phrases.language()).with(decided);
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        head(workbook, rows, phrases);
        CellStyle wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        wrapped.setDataFormat(workbook.createDataFormat().getFormat("@"));
        CellStyle answer = answer(workbook);
        int count = Math.min(MOST, findings.size());
        Map<Code, List<CellRangeAddressList>> answers = new EnumMap<>(Code.class);
        for (int at = 0; at < count; at++) {
            Finding finding = findings.get(at);
            rows.row(HEAD_ROW + 1 + at);
            List<String> cells = FindingsCsv.cells(finding, text);
            for (int column = 0; column < cells.size(); column++) {
                rows.text(column, cells.get(column), wrapped.getIndex());
            }
            boolean asks = !finding.code().decisions().isEmpty();
            rows.text(
                    DECISION,
                    Masking.decision(decided.getOrDefault(finding.id(), "")),
                    (asks ? answer : wrapped).getIndex());
            if (asks) {
                extend(answers.computeIfAbsent(finding.code(), code -> new ArrayList<>()), rows.row());
            }
        }
        answers.forEach((code, lists) -> lists.forEach(cells -> offer(sheet, code, cells, phrases)));
        sheet.createFreezePane(0, HEAD_ROW + 1);
        sheet.setAutoFilter(new CellRangeAddress(HEAD_ROW, HEAD_ROW + Math.max(1, count), 0, DECISION));
        sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, 0, DECISION));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        rows.finish();
    }

    private static void head(XSSFWorkbook workbook, SheetXml rows, ReportWords phrases) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle plain = workbook.createCellStyle();
        plain.setFont(bold);
        rows.row(0);
        rows.text(0, phrases.say("findings.how"), plain.getIndex());
        CellStyle head = workbook.createCellStyle();
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setBorderBottom(BorderStyle.THIN);
        rows.row(HEAD_ROW);
        List<String> columns = new ArrayList<>(FindingsCsv.COLUMNS);
        columns.add("decision");
        for (int column = 0; column < columns.size(); column++) {
            rows.text(column, columns.get(column), head.getIndex());
        }
    }

    private static CellStyle answer(XSSFWorkbook workbook) {
        CellStyle answer = workbook.createCellStyle();
        answer.setVerticalAlignment(VerticalAlignment.TOP);
        answer.setDataFormat(workbook.createDataFormat().getFormat("@"));
        answer.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        answer.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return answer;
    }

    /** Adds a row's cell, to the range before it where they touch; a list that has grown long is left for a new one. */
    private static void extend(List<CellRangeAddressList> lists, int row) {
        CellRangeAddressList cells = lists.isEmpty() ? null : lists.get(lists.size() - 1);
        int ranges = cells == null ? 0 : cells.countRanges();
        if (cells != null && cells.getCellRangeAddress(ranges - 1).getLastRow() == row - 1) {
            cells.getCellRangeAddress(ranges - 1).setLastRow(row);
            return;
        }
        if (cells == null || ranges == MOST_RANGES) {
            cells = new CellRangeAddressList();
            lists.add(cells);
        }
        cells.addCellRangeAddress(row, DECISION, row, DECISION);
    }

    /** A drop-down; where the answers are a whole family it only suggests. */
    private static void offer(XSSFSheet sheet, Code code, CellRangeAddressList cells, ReportWords phrases) {
        boolean open =
                code.decisions().contains(Code.STAFF_ID) || code.decisions().contains(Code.MATCH);
        List<String> fixed = code.decisions().stream()
                .filter(decision -> !decision.equals(Code.STAFF_ID) && !decision.equals(Code.MATCH))
                .toList();
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation =
                helper.createValidation(helper.createExplicitListConstraint(fixed.toArray(String[]::new)), cells);
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(true);
        validation.setShowErrorBox(!open);
        validation.setShowPromptBox(true);
        validation.createPromptBox(
                phrases.code(code), phrases.say("findings.decision.hint", String.join("、", said(code, phrases))));
        sheet.addValidationData(validation);
    }

    private static List<String> said(Code code, ReportWords phrases) {
        return code.decisions().stream()
                .map(decision -> switch (decision) {
                    case Code.STAFF_ID -> phrases.say("findings.decision.staff-id");
                    case Code.MATCH -> phrases.say("findings.decision.match");
                    default -> decision;
                })
                .toList();
    }
}
