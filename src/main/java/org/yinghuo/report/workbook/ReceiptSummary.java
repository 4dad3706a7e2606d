package org.yinghuo.report.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Hours;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.ValueText;
import org.yinghuo.report.workbook.CellStyles.Look;
import org.yinghuo.sheet.receipts.ReceiptMark;

/** The first sheet of a receipt: how each sheet was understood, what became of its entries, what they add up to, and what is in question. */
final class ReceiptSummary {
    private static final int MOST_FINDINGS = 1_000;

    private static final int[] WIDTHS = {26, 14, 14, 18, 46, 46, 20, 14, 14};
    private static final int DECISION = 6;
    private static final int BEFORE = 8;

    private final XSSFSheet sheet;
    private final WorkbookCells cells;
    private final ReportWords phrases;
    private int next;

    ReceiptSummary(XSSFSheet sheet, WorkbookCells cells, ReportWords phrases) {
        this.sheet = sheet;
        this.cells = cells;
        this.phrases = phrases;
    }

    /** Fills the sheet; {@code names} says what each sheet of the file is called in the receipt. */
    void write(
            SourceFile source,
            ReceiptMark mark,
            List<SheetReading> readings,
            List<Posting> postings,
            List<Finding> findings,
            Map<String, String> decided,
            Map<String, String> names) {
        for (int i = 0; i < WIDTHS.length; i++) {
            WorkbookCells.width(sheet, i, WIDTHS[i]);
        }
        sheet.setColumnHidden(BEFORE, true);
        Row title = row(40);
        cells.text(title, 0, phrases.say("receipt.summary"), Look.BANNER);
        cells.text(row(22), 0, Masking.mask(source.path()), Look.PLAIN);
        cells.text(
                row(22),
                0,
                findings.stream().allMatch(finding -> decided.containsKey(finding.id()))
                        ? phrases.say("receipt.calm")
                        : phrases.say("receipt.some"),
                Look.PLAIN);
        cells.text(row(14), 0, phrases.say("receipt.mark", mark.text()), Look.FAINT);
        row(10);
        sheets(readings, postings, names);
        row(10);
        findings(findings, decided, names);
        sheet.setDisplayGridlines(false);
        SheetPrint.setUp(sheet, Masking.mask(source.name()), phrases);
    }

    private Row row(float height) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(height);
        return row;
    }

    private void sheets(List<SheetReading> readings, List<Posting> postings, Map<String, String> names) {
        List<String> heads = new ArrayList<>(List.of(
                phrases.column("sheet"),
                phrases.say("html.kind"),
                phrases.say("receipt.header-row"),
                phrases.say("html.entries"),
                phrases.say("receipt.fates"),
                phrases.say("receipt.sums")));
        head(heads);
        for (SheetReading reading : readings) {
            Row row = row(22);
            String name = names.getOrDefault(reading.sheet().sheet(), "");
            link(cells.text(row, 0, name, name.isEmpty() ? Look.TEXT : Look.LINK), name, "A1");
            cells.text(
                    row,
                    1,
                    reading.kind() == null ? phrases.say("receipt.unrecognised") : phrases.kind(reading.kind()));
            cells.value(row, 2, ValueType.COUNT, reading.headerRow() == 0 ? "" : Integer.toString(reading.headerRow()));
            cells.value(row, 3, ValueType.COUNT, Long.toString(reading.entries()));
            Tally tally = new Tally();
            postings.stream()
                    .filter(posting -> posting.entry().origin().sheet().equals(reading.sheet()))
                    .forEach(tally::add);
            cells.text(row, 4, tally.fates(phrases), Look.WRAPPED);
            cells.text(row, 5, tally.sums(phrases), Look.WRAPPED);
            WorkbookCells.fit(row, WIDTHS);
        }
    }

    private void findings(List<Finding> findings, Map<String, String> decided, Map<String, String> names) {
        if (findings.isEmpty()) {
            return;
        }
        head(List.of(
                phrases.say("receipt.place"),
                phrases.column("severity"),
                phrases.column("code"),
                phrases.column("value"),
                phrases.column("message"),
                phrases.column("suggestion"),
                phrases.column("decision"),
                phrases.column("finding_id"),
                phrases.column("decision_before")));
        AnswerChoices choices = new AnswerChoices(phrases, DECISION);
        FindingText text = FindingText.in(phrases.language());
        List<Finding> gravest = findings.stream()
                .sorted(java.util.Comparator.comparing(Finding::severity))
                .limit(MOST_FINDINGS)
                .toList();
        for (Finding finding : gravest) {
            Row row = row(22);
            String name = names.getOrDefault(finding.sheet(), "");
            String address = org.yinghuo.model.Origin.columnName(Math.max(1, finding.firstColumn()))
                    + Math.max(1, finding.row());
            String place = finding.row() == 0 ? name : phrases.say("receipt.at", name, address);
            link(cells.text(row, 0, place, name.isEmpty() ? Look.WRAPPED : Look.LINK), name, address);
            cells.text(
                    row,
                    1,
                    phrases.severity(finding.severity()),
                    switch (finding.severity()) {
                        case ERROR -> Look.ERROR;
                        case WARNING -> Look.WARNING;
                        case INFO -> Look.INFO;
                    });
            cells.text(row, 2, phrases.code(finding.code()), Look.WRAPPED);
            cells.text(row, 3, Masking.mask(finding.value()), Look.WRAPPED);
            cells.text(row, 4, text.message(finding), Look.WRAPPED);
            cells.text(row, 5, text.suggestion(finding), Look.WRAPPED);
            boolean asks = !finding.decisions().isEmpty();
            String answer = phrases.answer(Masking.decision(decided.getOrDefault(finding.id(), "")));
            cells.text(row, DECISION, answer, asks ? Look.ANSWER : Look.TEXT);
            cells.text(row, 7, finding.id());
            cells.text(row, BEFORE, answer);
            if (asks) {
                choices.add(finding, row.getRowNum());
            }
            WorkbookCells.fit(row, WIDTHS);
        }
        choices.offer(sheet);
        if (gravest.size() < findings.size()) {
            cells.text(row(22), 0, phrases.say("html.attention.more", findings.size() - gravest.size()), Look.PLAIN);
        }
    }

    private void head(List<String> heads) {
        Row row = row(24);
        for (int i = 0; i < heads.size(); i++) {
            cells.text(row, i, heads.get(i), Look.HEADER);
        }
    }

    private void link(Cell cell, String name, String address) {
        if (!name.isEmpty()) {
            Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + name.replace("'", "''") + "'!" + address);
            cell.setHyperlink(link);
        }
    }

    /** The counts and sums of one sheet's entries. */
    private static final class Tally {
        private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        private Amount amount = Amount.ZERO;
        private Hours hours = Hours.ZERO;
        private long money;
        private long times;

        void add(Posting posting) {
            fates.merge(posting.fate(), 1L, Long::sum);
            if (posting.fate() == Fate.COUNTED) {
                Entry entry = posting.entry();
                if (entry instanceof Donation donation) {
                    money(donation.amount());
                } else if (entry instanceof DonationSummary summary) {
                    money(summary.amount());
                } else if (entry instanceof Payment payment) {
                    money(payment.amount().minus(payment.refunded()));
                } else if (entry instanceof Attendance attendance && attendance.hours() != null) {
                    times++;
                    hours = hours.plus(attendance.hours());
                }
            }
        }

        private void money(Amount more) {
            money++;
            amount = amount.plus(more);
        }

        String fates(ReportWords phrases) {
            List<String> parts = new ArrayList<>();
            fates.forEach((fate, count) -> parts.add(phrases.fate(fate) + " " + count));
            return String.join(phrases.say("html.semicolon"), parts);
        }

        String sums(ReportWords phrases) {
            List<String> parts = new ArrayList<>();
            if (money > 0) {
                parts.add(phrases.say("receipt.amount", ValueText.grouped(amount.toString())));
            }
            if (times > 0) {
                parts.add(phrases.say("receipt.hours", ValueText.grouped(hours.toString())));
            }
            return String.join(phrases.say("html.semicolon"), parts);
        }
    }
}
