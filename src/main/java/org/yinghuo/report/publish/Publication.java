package org.yinghuo.report.publish;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Severity;
import org.yinghuo.report.data.FindingsCsv;
import org.yinghuo.report.data.Json;
import org.yinghuo.report.data.ReportContent;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.Effects;
import org.yinghuo.report.edition.NightReport;
import org.yinghuo.report.edition.OutputFile;
import org.yinghuo.report.edition.PublishedIssue;
import org.yinghuo.report.edition.Shelf;
import org.yinghuo.report.edition.ShelfFile;
import org.yinghuo.report.page.QuestionsPage;
import org.yinghuo.report.publish.Published.IssueOutcome;
import org.yinghuo.report.publish.Published.Outcome;
import org.yinghuo.report.workbook.FindingsXlsx;
import org.yinghuo.store.DurableFiles;
import tools.jackson.databind.node.ObjectNode;

/** What one night publishes: its issues, the findings, receipts, what tells of all issues, and the run's own record. */
final class Publication {
    private final NightReport night;
    private final Effects effects;
    private final Standing standing;
    private final Delivery delivery;
    private final IssueFolder folder;
    private final List<ShelfFile> shelfFiles;
    private final @Nullable Drafts drafts;
    private final SortedMap<String, PublishedIssue> issues;
    private final SortedMap<IssueId, IssueOutcome> outcomes = new TreeMap<>();

    /** @param drafts what was worked out of each issue already, and written by others; null where that is still to be done */
    Publication(
            NightReport night,
            Effects effects,
            Standing standing,
            Delivery delivery,
            IssueFolder folder,
            List<ShelfFile> shelfFiles,
            @Nullable Drafts drafts)
            throws IOException {
        this.night = night;
        this.effects = effects;
        this.standing = standing;
        this.delivery = delivery;
        this.folder = folder;
        this.shelfFiles = shelfFiles;
        this.drafts = drafts;
        this.issues = standing.issues();
    }

    /** Prepares all of it; nothing is in its place before the delivery is handed over. */
    void prepare(List<? extends OutputFile> receipts) throws IOException {
        Revisions revisions = drafts == null ? new Revisions(night, standing, folder) : null;
        for (IssueReport report : night.reports()) {
            String path = PublishedIssue.folder(report.issue().id());
            Revisions.Next next = revisions == null ? drafted(path) : revisions.next(report, issues.get(path));
            if (next != null) {
                issue(path, next);
            }
            issues.computeIfPresent(
                    path,
                    (any, issue) -> issue.sealed()
                            ? issue
                            : issue.closing(report.issue().closed()));
            report.forget();
        }
        issues.forEach((path, issue) -> outcomes.putIfAbsent(
                issue.id(),
                new IssueOutcome(
                        issue.id(), issue.revision(), issue.sealed() ? Outcome.KEPT : Outcome.UNCHANGED, List.of())));
        findings();
        delivery.only("receipts/", receipts);
        delivery.restore(issues.keySet());
        boolean changed = outcome().changed();
        String record = RunSummary.path(night);
        ObjectNode told = changed ? null : standing.json(record);
        if (told == null) {
            ObjectNode run = RunSummary.of(night, newestFirst(), outcomes, paths(receipts), changed);
            delivery.trace(record, out -> Json.write(run, out));
            told = run;
        }
        shelf(told);
    }

    /** What became of everything. */
    Published outcome() {
        return delivery.toldWith(outcomes.values());
    }

    private Revisions.@Nullable Next drafted(String path) {
        return drafts == null ? null : drafts.next(path);
    }

    private void issue(String path, Revisions.Next next) throws IOException {
        Edition edition = next.edition();
        IssueId id = edition.report().issue().id();
        outcomes.put(id, new IssueOutcome(id, edition.revision(), next.outcome(), edition.changes()));
        SortedMap<String, Backups.Entry> files =
                delivery.issue(path, edition, next.superseded(), folder, drafts == null ? null : drafts.written(path));
        issues.put(path, PublishedIssue.of(ReportContent.withoutTables(edition), Standing.downloads(files)));
    }

    private static Map<String, String> paths(List<? extends OutputFile> receipts) {
        Map<String, String> paths = new HashMap<>();
        receipts.forEach(receipt -> paths.put(receipt.about(), receipt.path()));
        return paths;
    }

    /** Findings of issues that are still open, and those of none. */
    private void findings() throws IOException {
        Set<IssueId> sealed = new HashSet<>();
        issues.values().stream().filter(PublishedIssue::sealed).forEach(issue -> sealed.add(issue.id()));
        List<Finding> open = night.books().findings().stream()
                .filter(finding -> finding.issue() == null || !sealed.contains(finding.issue()))
                .toList();
        Map<String, String> decided = night.books().decided();
        String basis = DurableFiles.sha256(out -> {
            FindingsCsv.write(open, decided, night.language(), out);
            Json.write(Json.texts(new TreeMap<>(decided)), out);
        });
        delivery.put(FindingsCsv.PATH, basis, out -> FindingsCsv.write(open, decided, night.language(), out));
        LocalDateTime created = night.reports().stream()
                .map(report -> report.issue().date().atStartOfDay())
                .max(Comparator.naturalOrder())
                .orElse(LocalDateTime.of(1980, 1, 1, 0, 0));
        delivery.put(
                FindingsXlsx.PATH,
                basis + created + effects,
                out -> FindingsXlsx.write(open, decided, effects, night.language(), created, out));
        delivery.put(
                QuestionsPage.PATH,
                basis + effects,
                out -> QuestionsPage.write(open, decided, effects, night.language(), out));
    }

    private void shelf(ObjectNode run) throws IOException {
        Map<Severity, Integer> attention = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            attention.put(severity, 0);
        }
        night.books().findings().stream()
                .filter(finding ->
                        finding.issue() == null && !night.books().decided().containsKey(finding.id()))
                .forEach(finding -> attention.merge(finding.severity(), 1, Integer::sum));
        Shelf shelf = new Shelf(
                night.language(),
                newestFirst(),
                dropped(),
                attention,
                RunHistory.of(standing, run),
                delivery.keptEdits(issues.keySet()));
        for (ShelfFile file : shelfFiles) {
            delivery.trace(file.path(), out -> file.write(shelf, out));
        }
    }

    /** Open issues that stand published and that this night does not know: their folders stay, and nothing of them changes any more. */
    private Set<IssueId> dropped() {
        Set<IssueId> dropped = new HashSet<>();
        issues.values().stream().filter(issue -> !issue.sealed()).forEach(issue -> dropped.add(issue.id()));
        night.reports().forEach(report -> dropped.remove(report.issue().id()));
        return dropped;
    }

    private List<PublishedIssue> newestFirst() {
        return issues.values().stream()
                .sorted(Comparator.comparing(PublishedIssue::id).reversed())
                .toList();
    }
}
