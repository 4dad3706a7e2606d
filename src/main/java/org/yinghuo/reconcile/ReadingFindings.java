package org.yinghuo.reconcile;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.Status;
import org.yinghuo.model.Unread;
import org.yinghuo.model.Who;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.reconcile.copies.Document;
import org.yinghuo.reconcile.copies.Files;

/** The findings of reading: which of them still matter, which issue each belongs to, and which rows a decision on one of them leaves out. */
final class ReadingFindings {
    private record Row(String file, String sheet, int row) {}

    private final Map<Row, List<BookLine>> byRow = new HashMap<>();
    private final Map<SheetId, List<BookLine>> bySheet = new HashMap<>();
    private final Map<SheetId, Boolean> replaceable = new HashMap<>();
    private final List<Finding> heard;

    ReadingFindings(List<Finding> heard, List<SheetReading> readings, List<BookLine> lines) {
        this.heard = heard.stream().sorted(Finding.ORDER).toList();
        for (Finding finding : heard) {
            if (finding.row() > 0) {
                for (int row : finding.rowNumbers()) {
                    byRow.put(new Row(finding.file(), finding.sheet(), row), new ArrayList<>(1));
                }
            }
        }
        for (BookLine line : lines) {
            SheetId sheet = line.entry.origin().sheet();
            bySheet.computeIfAbsent(sheet, any -> new ArrayList<>()).add(line);
            List<BookLine> row = byRow.isEmpty()
                    ? null
                    : byRow.get(new Row(
                            sheet.file(), sheet.sheet(), line.entry.origin().row()));
            if (row != null) {
                row.add(line);
            }
        }
        for (SheetReading reading : readings) {
            replaceable.put(reading.sheet(), Document.isReplaceable(reading.kind()));
        }
    }

    /** Notes them, without those of files that are copies or were replaced by corrected ones; leaves out the rows a decision says to skip. */
    void noteIn(Findings findings, Files files) {
        for (Finding finding : heard) {
            boolean replaced = files.isReplaced(finding.file())
                    && replaceable.getOrDefault(new SheetId(finding.file(), finding.sheet()), true);
            if (replaced || files.isDuplicate(finding.file())) {
                continue;
            }
            List<BookLine> about = about(finding);
            String answer = findings.add(finding, nearest(finding));
            follow(finding, answer, about);
        }
    }

    /** Does with the rows of a finding what its decision says, or what holds until there is one. */
    private static void follow(Finding finding, String answer, List<BookLine> about) {
        if (Decision.SKIP.is(answer)) {
            about.forEach(line -> line.close(Fate.SKIPPED, finding.code().word(), null));
            return;
        }
        switch (finding.code()) {
            case VOIDED_ROW -> {
                if (finding.severity() == Severity.INFO && !Decision.COUNT.is(answer)) {
                    named(finding, about)
                            .forEach(line ->
                                    line.close(Fate.NEUTRAL, finding.code().word(), null));
                }
            }
            case UNSIGNED_ROW -> {
                if (Decision.SERVED.is(answer)) {
                    for (BookLine line : named(finding, about)) {
                        if (line.entry instanceof Attendance said && said.status() == Status.ABSENT) {
                            line.entry = said.with(Status.SERVED);
                        }
                    }
                }
            }
            case AMBIGUOUS_NAMES -> {
                boolean several = Decision.SEVERAL.is(answer);
                List<String> left = several
                        ? finding.args().subList(0, 1)
                        : finding.args().subList(1, finding.args().size());
                for (BookLine line : about) {
                    Who who = line.entry.who();
                    if (who != null && left.contains(who.name())) {
                        line.close(Fate.NEUTRAL, finding.code().word(), null);
                    }
                }
            }
            default -> {
                // Nothing is left out or made another.
            }
        }
    }

    /** Of a cell's several people the one that a finding names; all where it names nobody. */
    private static List<BookLine> named(Finding finding, List<BookLine> about) {
        String name = finding.args().isEmpty() || finding.rows() > 1
                ? ""
                : finding.args().get(0);
        return name.isEmpty()
                ? about
                : about.stream()
                        .filter(line -> {
                            Who who = line.entry.who();
                            return who == null || who.name().equals(name);
                        })
                        .toList();
    }

    /** The line in whose issue a finding about a row is asked: that of its cells, else the nearest; null where it is about no row with lines. */
    private @Nullable BookLine nearest(Finding finding) {
        return byRow.getOrDefault(new Row(finding.file(), finding.sheet(), finding.row()), List.of()).stream()
                .min(Comparator.comparingInt(line -> distance(line, finding)))
                .orElse(null);
    }

    /** How many columns lie between an entry and what a finding of its row is about: the blank cell of a missing name lies outside its entry. */
    private static int distance(BookLine line, Finding finding) {
        if (finding.firstColumn() == 0) {
            return 0;
        }
        return Math.max(
                0,
                Math.max(
                        line.entry.origin().firstColumn() - finding.lastColumn(),
                        finding.firstColumn() - line.entry.origin().lastColumn()));
    }

    /** How far off the lines of a row may stand that a finding is about: a blank cell where somebody should have signed is in no entry. */
    private static int near(List<BookLine> row, Finding finding) {
        return finding.code() == Code.UNSIGNED_ROW
                ? row.stream().mapToInt(line -> distance(line, finding)).min().orElse(0)
                : 0;
    }

    /** The lines of its row that share a cell with it, or all of its sheet or file; of hidden columns those that stand within them. */
    private List<BookLine> about(Finding finding) {
        if (finding.row() > 0) {
            return finding.rowNumbers().stream()
                    .map(row -> byRow.getOrDefault(new Row(finding.file(), finding.sheet(), row), List.of()))
                    .flatMap(row -> row.stream().filter(line -> distance(line, finding) <= near(row, finding)))
                    .toList();
        }
        List<BookLine> about = new ArrayList<>();
        bySheet.forEach((sheet, lines) -> {
            if (sheet.file().equals(finding.file())
                    && (finding.sheet().isEmpty() || sheet.sheet().equals(finding.sheet()))) {
                lines.stream()
                        .filter(line -> finding.firstColumn() == 0
                                || (line.entry.origin().firstColumn() >= finding.firstColumn()
                                        && line.entry.origin().lastColumn() <= finding.lastColumn()))
                        .forEach(about::add);
            }
        });
        return about;
    }

    /** The issue that all dated rows of a sheet, or of a file, belong to, so that what could not be dated is asked about there; else none. */
    Map<SheetId, IssueId> onlyIssues() {
        Map<SheetId, IssueId> issues = new HashMap<>();
        Map<SheetId, List<BookLine>> byFile = new HashMap<>();
        bySheet.forEach((sheet, lines) -> {
            onlyIssue(lines).ifPresent(issue -> issues.put(sheet, issue));
            if (!sheet.sheet().isEmpty()) {
                byFile.computeIfAbsent(new SheetId(sheet.file(), ""), any -> new ArrayList<>())
                        .addAll(lines);
            }
        });
        byFile.forEach((file, lines) -> onlyIssue(lines).ifPresent(issue -> issues.putIfAbsent(file, issue)));
        return issues;
    }

    private static Optional<IssueId> onlyIssue(List<BookLine> lines) {
        @Nullable IssueId only = null;
        for (BookLine line : lines) {
            if (line.issue != null) {
                if (only != null && !only.equals(line.issue)) {
                    return Optional.empty();
                }
                only = line.issue;
            }
        }
        return Optional.ofNullable(only);
    }

    /**
     * Gives rows that could not be read, and totals, the issue they are missing in: that of the nearest row of the sheet that tells a day, above before below,
     * else of the file's other sheets, else the earliest open one.
     */
    void dateTheRest(Calendar calendar, LocalDateTime asOf) {
        IssueId open = calendar.issues().stream()
                .filter(issue -> issue.opens().isBefore(asOf) && issue.isOpen(asOf))
                .findFirst()
                .map(Issue::id)
                .orElse(null);
        Map<String, Dated> byFile = new TreeMap<>();
        bySheet.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(sheet -> sheet.getValue().stream()
                        .filter(ReadingFindings::tellsDay)
                        .findFirst()
                        .ifPresent(line -> byFile.putIfAbsent(sheet.getKey().file(), Dated.of(line, calendar))));
        bySheet.forEach((sheet, lines) -> {
            Dated elsewhere = byFile.getOrDefault(sheet.file(), new Dated(open));
            Dated first = lines.stream()
                    .filter(ReadingFindings::tellsDay)
                    .findFirst()
                    .map(line -> Dated.of(line, calendar))
                    .orElse(elsewhere);
            Dated nearest = first;
            for (BookLine line : lines) {
                if (tellsDay(line)) {
                    nearest = Dated.of(line, calendar);
                } else if (line.issue == null && isUndated(line.entry)) {
                    line.issue = nearest.issue();
                }
            }
        });
    }

    /** The issue of a row that tells a day; none where no issue covers that day. */
    private record Dated(@Nullable IssueId issue) {
        static Dated of(BookLine line, Calendar calendar) {
            return line.issue == null && line.entry instanceof Payment payment
                    ? new Dated(calendar.at(payment.time()).map(Issue::id).orElse(null))
                    : new Dated(line.issue);
        }
    }

    private static boolean tellsDay(BookLine line) {
        return line.issue != null
                || line.entry instanceof Attendance
                || line.entry instanceof Donation
                || line.entry instanceof DonationSummary
                || line.entry instanceof Payment
                || (line.entry instanceof Unread unread && unread.day() != null);
    }

    private static boolean isUndated(Entry entry) {
        return entry instanceof Unread || (entry instanceof Aside aside && aside.kind() == Aside.Kind.TOTAL);
    }
}
