package org.yinghuo.report.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Severity;

/**
 * What needs a person, the gravest first.
 *
 * @param undecided how many errors and warnings nobody has answered yet
 */
public record FindingList(int undecided, List<Level> levels) {
    /** A page is for looking; {@code findings.xlsx} holds them all. */
    private static final int MOST_ITEMS = 60;

    public FindingList {
        levels = List.copyOf(levels);
    }

    /**
     * The findings of one severity.
     *
     * @param items none where names must not be shown
     * @param more how many more there are than items
     */
    public record Level(String severity, String title, int count, List<Kind> kinds, List<Item> items, int more) {
        public Level {
            kinds = List.copyOf(kinds);
            items = List.copyOf(items);
        }
    }

    /** How many findings of one code there are. */
    public record Kind(String title, int count) {}

    /** One finding as it is told to a clerk. */
    public record Item(String kind, String place, String message, String suggestion, String decision, String id) {}

    public static FindingList of(IssueReport report, boolean names, ReportWords phrases) {
        List<Level> levels = new ArrayList<>();
        int undecided = 0;
        for (Severity severity : Severity.values()) {
            List<Finding> findings = report.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            if (!findings.isEmpty()) {
                List<Item> items = names ? items(findings, report.decided(), phrases) : List.of();
                levels.add(new Level(
                        severity.word(),
                        phrases.severity(severity),
                        findings.size(),
                        kinds(findings, phrases),
                        items,
                        findings.size() - items.size()));
                if (severity != Severity.INFO) {
                    undecided += (int) findings.stream()
                            .filter(finding -> !report.decided().containsKey(finding.id()))
                            .count();
                }
            }
        }
        return new FindingList(undecided, levels);
    }

    private static List<Kind> kinds(List<Finding> findings, ReportWords phrases) {
        Map<Code, Integer> counts = new TreeMap<>();
        findings.forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Kind(phrases.code(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Those nobody has answered come first. */
    private static List<Item> items(List<Finding> findings, Map<String, String> decided, ReportWords phrases) {
        FindingText text = FindingText.in(phrases.language());
        return findings.stream()
                .sorted(java.util.Comparator.comparing(finding -> decided.containsKey(finding.id())))
                .limit(MOST_ITEMS)
                .map(finding -> new Item(
                        phrases.code(finding.code()),
                        place(finding, phrases),
                        text.message(finding),
                        text.suggestion(finding),
                        decided.getOrDefault(finding.id(), ""),
                        finding.id()))
                .toList();
    }

    /** Where a finding stands: file, sheet and cells. */
    public static String place(Finding finding, ReportWords phrases) {
        List<String> parts = new ArrayList<>();
        if (!finding.file().isEmpty()) {
            parts.add(finding.file());
        }
        if (!finding.sheet().isEmpty()) {
            parts.add(finding.sheet());
        }
        if (finding.row() > 0) {
            String cells = finding.firstColumn() > 0 && finding.firstColumn() == finding.lastColumn()
                    ? Origin.columnName(finding.firstColumn()) + finding.row()
                    : "";
            parts.add(
                    cells.isEmpty()
                            ? phrases.say("html.row", finding.row())
                            : phrases.say("html.cell", finding.row(), cells));
        }
        return Masking.mask(String.join(" › ", parts));
    }
}
