package org.yinghuo.report.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private final PlainSheet sheet;
    private final ReportWords phrases;
    private int next;

    ReceiptSummary(PlainSheet sheet, ReportWords phrases) {
        this.sheet = sheet;
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
            sheet.width(i, WIDTHS[i]);
        }
        sheet.hideColumn(BEFORE);
        row(40);
        sheet.text(0, phrases.say("receipt.summary"), Look.BANNER);
        row(22);
        sheet.text(0, Masking.mask(source.path()), Look.PLAIN);
        row(22);
        sheet.text(
                0,
                findings.stream().allMatch(finding -> decided.containsKey(finding.id()))
                        ? phrases.say("receipt.calm")
                        : phrases.say("receipt.some"),
                Look.PLAIN);
        row(14);
        sheet.text(0, phrases.say("receipt.mark", mark.text()), Look.FAINT);
        row(10);
        sheets(readings, postings, names);
        row(10);
        findings(findings, decided, names);
        sheet.hideGridlines();
        sheet.print(Masking.mask(source.name()), phrases);
    }

    private void row(int height) {
        sheet.row(next++, Integer.toString(height));
    }

    /** A row as high as its texts need: not every spreadsheet program makes it so by itself. */
    private void row(String... texts) {
        int lines = 1;
        for (int column = 0; column < texts.length; column++) {
            lines = Math.max(lines, WorkbookCells.lines(texts[column], WIDTHS[column]));
        }
        row(WorkbookCells.height(lines));
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
            Tally tally = new Tally();
            postings.stream()
                    .filter(posting -> posting.entry().origin().sheet().equals(reading.sheet()))
                    .forEach(tally::add);
            String name = names.getOrDefault(reading.sheet().sheet(), "");
            String kind = reading.kind() == null ? phrases.say("receipt.unrecognised") : phrases.kind(reading.kind());
            String fates = tally.fates(phrases);
            String sums = tally.sums(phrases);
            row(name, kind, "", "", fates, sums);
            link(0, name, Look.TEXT, name, "A1");
            sheet.text(1, kind);
            count(2, reading.headerRow() == 0 ? "" : Integer.toString(reading.headerRow()));
            count(3, Long.toString(reading.entries()));
            sheet.text(4, fates, Look.WRAPPED);
            sheet.text(5, sums, Look.WRAPPED);
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
            String name = names.getOrDefault(finding.sheet(), "");
            String address = org.yinghuo.model.Origin.columnName(Math.max(1, finding.firstColumn()))
                    + Math.max(1, finding.row());
            String place = finding.row() == 0 ? name : phrases.say("receipt.at", name, address);
            String severity = phrases.severity(finding.severity());
            String code = phrases.code(finding.code());
            String value = Masking.mask(finding.value());
            String message = text.message(finding);
            String suggestion = text.suggestion(finding);
            String answer = phrases.answer(Masking.decision(decided.getOrDefault(finding.id(), "")));
            row(place, severity, code, value, message, suggestion, answer, finding.id(), answer);
            link(0, place, Look.WRAPPED, name, address);
            sheet.text(1, severity, FindingsXlsx.look(finding.severity()));
            sheet.text(2, code, Look.WRAPPED);
            sheet.text(3, value, Look.WRAPPED);
            sheet.text(4, message, Look.WRAPPED);
            sheet.text(5, suggestion, Look.WRAPPED);
            boolean asks = !finding.decisions().isEmpty();
            sheet.text(DECISION, answer, asks ? Look.ANSWER : Look.TEXT);
            sheet.text(7, finding.id());
            sheet.text(BEFORE, answer);
            if (asks) {
                choices.add(finding, sheet.row());
            }
        }
        choices.offer(sheet);
        if (gravest.size() < findings.size()) {
            row(22);
            sheet.text(0, phrases.say("html.attention.more", findings.size() - gravest.size()), Look.PLAIN);
        }
    }

    private void head(List<String> heads) {
        row(24);
        for (int i = 0; i < heads.size(); i++) {
            sheet.text(i, heads.get(i), Look.HEADER);
        }
    }

    private void count(int column, String count) {
        if (count.isEmpty()) {
            sheet.text(column, count);
        } else {
            sheet.number(column, count, Look.COUNT);
        }
    }

    /** A text that leads to a cell of a sheet; only a text where that is not shown. */
    private void link(int column, String text, Look otherwise, String name, String address) {
        sheet.text(column, text, name.isEmpty() ? otherwise : Look.LINK);
        if (!name.isEmpty()) {
            sheet.link(column, name, address);
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
                    money(payment.net());
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
