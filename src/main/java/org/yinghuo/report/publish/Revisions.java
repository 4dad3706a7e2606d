package org.yinghuo.report.publish;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Table;
import org.yinghuo.model.Answer;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.SheetId;
import org.yinghuo.report.data.CsvText;
import org.yinghuo.report.data.FindingsCsv;
import org.yinghuo.report.data.LineageCsv;
import org.yinghuo.report.data.ReportContent;
import org.yinghuo.report.data.ReportJson;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.NightReport;
import org.yinghuo.report.edition.PublishedIssue;
import org.yinghuo.report.publish.Published.Outcome;
import org.yinghuo.store.DurableFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of each issue: its first revision, the next one, the seal, or nothing. A sealed one never changes; an open one has a new revision only where
 * what it says is new.
 */
final class Revisions {
    /**
     * An edition to be written.
     *
     * @param superseded the revision whose place it takes; 0 where it takes none's
     */
    record Next(Edition edition, int superseded, Outcome outcome) {}

    private final NightReport night;
    private final Standing standing;
    private final IssueFolder folder;
    private final SourceChanges sources;

    Revisions(NightReport night, Standing standing, IssueFolder folder) throws IOException {
        this.night = night;
        this.standing = standing;
        this.folder = folder;
        ObjectNode lastRun = standing.newestPublishing();
        this.sources = lastRun == null
                ? SourceChanges.NONE
                : SourceChanges.between(lastRun, night.sources(), night.readings());
    }

    /**
     * What is to be written of an issue; null where it stands as it is.
     *
     * @throws LostSealException where it was sealed and its seal is gone
     */
    @Nullable
    Next next(IssueReport report, @Nullable PublishedIssue before) throws IOException {
        IssueId id = report.issue().id();
        String path = PublishedIssue.folder(id);
        boolean seals = !report.issue().isOpen(night.asOf());
        if (before == null) {
            if (standing.wasSealed(path)) {
                throw new LostSealException(id, path);
            }
            Edition first = edition(report, 1 + lastKept(path), night.asOf(), seals, List.of());
            return new Next(first.withChanges(Changes.first(ReportContent.withoutTables(first))), 0, Outcome.FIRST);
        }
        ObjectNode standingReport = standing.report(id);
        IssueReport unchanged = standingReport == null ? report : withBridgeOf(standingReport, report);
        boolean lost = standing.isBeyondRepair(path);
        List<Change> told = lost ? standing.changes(path) : List.of();
        Edition same = edition(
                unchanged, before.revision(), before.asOf(), before.sealed(), told.isEmpty() ? before.changes() : told);
        if (lost && isAsPublished(same, path)) {
            return new Next(same, 0, Outcome.REWRITTEN);
        }
        if (before.sealed()) {
            if (!standing.hasSeal(path)) {
                throw new LostSealException(id, path);
            }
            return null;
        }
        ObjectNode fresh = ReportContent.of(same);
        if (standingReport == null || !Changes.sameContent(standingReport, fresh) || !findingsStand(same, path)) {
            List<Change> changes = standingReport == null
                    ? Changes.first(fresh)
                    : Changes.between(
                            standingReport,
                            standing.open(path + "/" + LineageCsv.PATH),
                            fresh,
                            report,
                            sources,
                            night.asOf().isAfter(before.asOf()));
            return new Next(
                    edition(report, before.revision() + 1, night.asOf(), seals, changes),
                    before.revision(),
                    seals ? Outcome.SEALED : Outcome.REVISED);
        }
        if (seals) {
            return new Next(
                    edition(unchanged, before.revision(), night.asOf(), true, before.changes()), 0, Outcome.SEALED);
        }
        return lost ? new Next(same, 0, Outcome.REWRITTEN) : null;
    }

    /** Whether an edition's report has the very bytes that were published, whatever became of them since. */
    private boolean isAsPublished(Edition edition, String path) throws IOException {
        Backups.Entry entry = standing.published().get(path + "/" + ReportJson.PATH);
        return entry != null && entry.sha256().equals(DurableFiles.sha256(out -> new ReportJson().write(edition, out)));
    }

    /** The report with the bridge as published: it leads from the revision before to the one that stands, not from that to itself. */
    private static IssueReport withBridgeOf(ObjectNode standing, IssueReport report) {
        List<Table> tables = new ArrayList<>();
        for (Table table : report.tables()) {
            JsonNode published = standing.path("tables").path(table.name());
            if (!table.name().equals(Changes.BRIDGE) || !published.isArray()) {
                tables.add(table);
                continue;
            }
            List<List<String>> rows = new ArrayList<>();
            for (JsonNode row : published) {
                rows.add(table.columns().stream()
                        .map(column -> PublishedIssue.text(row.path(column.name())))
                        .toList());
            }
            tables.add(new Table(table.name(), table.columns(), rows, table.unstated()));
        }
        return report.withTables(tables);
    }

    /** The number of the last revision that is kept, where the newest is lost. */
    private int lastKept(String path) {
        int last = 0;
        for (String name : standing.files(path).keySet()) {
            String[] parts = name.split("/", -1);
            if (parts.length == 3 && parts[0].equals("revisions") && parts[1].matches("\\d{1,6}")) {
                last = Math.max(last, Integer.parseInt(parts[1]));
            }
        }
        return last;
    }

    /** Whether the findings are those published; how their sentences are worded does not matter. */
    private boolean findingsStand(Edition edition, String path) throws IOException {
        FindingText text = FindingText.in(edition.language());
        Iterator<Finding> findings = edition.report().findings().iterator();
        boolean[] same = {true, false};
        try (InputStream in = standing.open(path + "/" + FindingsCsv.PATH)) {
            CsvText.read(in, row -> {
                boolean head = !same[1];
                same[1] = true;
                same[0] = same[0] && (head || (findings.hasNext() && isAbout(row, findings.next(), text)));
            });
        }
        return same[0] && same[1] && !findings.hasNext();
    }

    private static boolean isAbout(List<String> row, Finding finding, FindingText text) {
        List<String> cells =
                FindingsCsv.cells(finding, text).stream().map(CsvText::safe).toList();
        return FindingsCsv.withoutSentences(row).equals(FindingsCsv.withoutSentences(cells));
    }

    private Edition edition(
            IssueReport report, int revision, LocalDateTime asOf, boolean sealed, List<Change> changes) {
        Set<SheetId> sheets = new HashSet<>();
        Set<String> paths = new HashSet<>();
        report.postings().forEach(posting -> {
            sheets.add(posting.entry().origin().sheet());
            paths.add(posting.entry().origin().sheet().file());
        });
        return new Edition(
                report,
                revision,
                asOf,
                sealed,
                changes,
                night.sources().stream()
                        .filter(file -> paths.contains(file.path()))
                        .toList(),
                night.readings().stream()
                        .filter(reading -> sheets.contains(reading.sheet()))
                        .sorted((left, right) -> left.sheet().compareTo(right.sheet()))
                        .toList(),
                night.departments(),
                night.language(),
                folder.wording(report.issue().id()),
                sealed ? answersInForce() : Map.of());
    }

    private Map<String, String> answersInForce() {
        return night.books().answers().stream()
                .filter(answer -> !answer.isWithdrawn())
                .collect(Collectors.toMap(Answer::findingId, Answer::decision));
    }
}
