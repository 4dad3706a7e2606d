package org.yinghuo.report.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Past;
import org.yinghuo.aggregate.SealedIssue;
import org.yinghuo.aggregate.Table;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Answer;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.report.data.CsvText;
import org.yinghuo.report.data.FindingsCsv;
import org.yinghuo.report.data.Json;
import org.yinghuo.report.data.LineageCsv;
import org.yinghuo.report.data.ReportContent;
import org.yinghuo.report.data.ReportJson;
import org.yinghuo.report.data.SealedJson;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.Effects;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.Masking;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a night's reports into the output folder, all of them in one handover (see {@link Handover}).
 *
 * <p>An issue whose content is what stands published keeps its revision, and not a byte of it is written; one that is sealed is only ever
 * restored. The caller holds the lock: one run at a time.
 */
public final class Publisher {

    private final Path output;
    private final Backups copies;
    private final Handover handover;
    private final IssueFolder folder;
    private final List<ShelfFile> shelfFiles;
    private int keptRuns = Integer.MAX_VALUE;

    /**
     * Publishes into one output folder.
     *
     * @param state a folder of the state folder that is this class's own
     * @param pages what an issue's folder holds besides the data files: workbook, page, document
     * @param shelfFiles what is written about all issues, besides the findings
     */
    public Publisher(Path output, Path state, List<IssueFile> pages, List<ShelfFile> shelfFiles) {
        this(output, state, pages, shelfFiles, Handover.Checkpoint.NONE);
    }

    Publisher(
            Path output,
            Path state,
            List<IssueFile> pages,
            List<ShelfFile> shelfFiles,
            Handover.Checkpoint checkpoint) {
        this.output = output.toAbsolutePath().normalize();
        this.copies = new Backups(state);
        this.handover = new Handover(this.output, copies, checkpoint);
        this.folder = new IssueFolder(pages);
        this.shelfFiles = List.copyOf(shelfFiles);
    }

    /** The same publisher, which leaves the records of so many runs and lets older ones go. */
    public Publisher keeping(int runs) {
        keptRuns = runs;
        return this;
    }

    /** Finishes what a killed run had begun to publish, or clears away what it had only prepared; at the start of every run. */
    public void recover() throws IOException {
        handover.recover();
    }

    /** All issues as they stand published, by number; also without any state folder. */
    public List<PublishedIssue> published() throws IOException {
        return Standing.of(output, copies).issues().values().stream()
                .sorted(Comparator.comparing(PublishedIssue::id))
                .toList();
    }

    /**
     * What earlier nights published, as later ones count on it: the sealed issues, and what each sheet declared in the open ones.
     *
     * @param readings the sheets of now, by which covered file names are known again
     * @throws IOException where a sealed issue was altered and no copy of it is left
     */
    public Past past(Collection<SheetReading> readings) throws IOException {
        Map<String, String> names = new HashMap<>();
        readings.forEach(reading -> names.putIfAbsent(
                Masking.mask(reading.sheet().file()), reading.sheet().file()));
        Standing standing = Standing.of(output, copies);
        List<SealedIssue> sealed = new ArrayList<>();
        SealedJson.Shared shared = new SealedJson.Shared();
        Map<IssueId, SortedMap<SheetId, Amount>> declared = new HashMap<>();
        for (PublishedIssue issue : standing.issues().values()) {
            Path file = standing.source(issue.folder() + "/" + SealedJson.PATH);
            if (file != null) {
                sealed.add(standing.seal(file, name -> names.getOrDefault(name, name), shared));
            } else if (!issue.sealed()) {
                declared.put(issue.id(), declared(standing.report(issue.id()), names));
            }
        }
        return new Past(sealed, declared);
    }

    /** The files that an issue rests on as its published report names them: path to hash of the bytes; also without the output folder. */
    public Map<String, String> sources(IssueId id) throws IOException {
        Map<String, String> hashes = new HashMap<>();
        ObjectNode report = Standing.of(output, copies).report(id);
        if (report != null) {
            for (JsonNode source : report.path("sources")) {
                hashes.put(source.path("file").asString(), source.path("sha256").asString());
            }
        }
        return hashes;
    }

    private static SortedMap<SheetId, Amount> declared(@Nullable ObjectNode report, Map<String, String> names) {
        SortedMap<SheetId, Amount> declared = new TreeMap<>();
        if (report != null) {
            for (JsonNode row : report.path("declared")) {
                String file = row.path("file").asString();
                declared.put(
                        new SheetId(
                                names.getOrDefault(file, file),
                                row.path("sheet").asString()),
                        Amount.parse(row.path("amount").asString()));
            }
        }
        return declared;
    }

    /** Whether all that was published stands as it was handed over, and nothing is half done. */
    public boolean isIntact() throws IOException {
        if (handover.isUnderWay() || copies.list().isEmpty()) {
            return false;
        }
        Standing standing = Standing.of(output, copies);
        boolean intact = standing.damaged().isEmpty();
        if (intact) {
            standing.stamps().save(standing.published());
        }
        return intact;
    }

    /** A hash over what stands published, but for what tells of the runs themselves. */
    public String fingerprint() throws IOException {
        SortedMap<String, Backups.Entry> published = new TreeMap<>(copies.list().orElse(new TreeMap<>()));
        published.keySet().removeIf(Publisher::tellsOfRuns);
        return DurableFiles.sha256(out -> Json.write(Backups.json(published), out));
    }

    private static boolean tellsOfRuns(String path) {
        return path.equals("index.html") || path.equals("files.html") || path.startsWith("runs/");
    }

    /**
     * Tells on the first page, in a file of its own and in the list of runs that a run failed; what was published stands untouched.
     *
     * @param advice what to do about it
     */
    public void tellFailure(LocalDateTime asOf, Language language, String what, String advice) throws IOException {
        handover.recover();
        Standing standing = Standing.of(output, copies);
        SortedMap<String, Backups.Entry> next = new TreeMap<>(standing.published());
        ObjectNode run = RunSummary.failed(asOf, language, what);
        SingleFiles single = new SingleFiles(output, copies, next);
        FailureNotice.write(output, asOf, language, what, advice);
        single.put(RunSummary.failedPath(asOf), out -> Json.write(run, out));
        List<PublishedIssue> issues = newestFirst(standing);
        ObjectNode last = standing.newestRun();
        Shelf shelf = new Shelf(
                language,
                issues,
                last == null ? Map.of() : unassigned(last),
                RunHistory.of(standing, run),
                KeptEdits.all(output, standing.issues().keySet()));
        for (ShelfFile file : shelfFiles) {
            single.put(file.path(), out -> file.write(shelf, out));
        }
        copies.saveList(next);
    }

    /** Leaves word of a run that came to what the last one came to. */
    public void tellUnchanged(LocalDateTime asOf, Language language) throws IOException {
        Standing standing = Standing.of(output, copies);
        ObjectNode last = standing.newestRun();
        String record = RunSummary.path(asOf);
        if (last == null || standing.published().containsKey(record)) {
            return;
        }
        ObjectNode run = RunSummary.again(last, asOf);
        SortedMap<String, Backups.Entry> next = new TreeMap<>(standing.published());
        SingleFiles single = new SingleFiles(output, copies, next);
        single.put(record, out -> Json.write(run, out));
        Shelf shelf = new Shelf(
                language,
                newestFirst(standing),
                unassigned(last),
                RunHistory.of(standing, run),
                KeptEdits.all(output, standing.issues().keySet()));
        for (ShelfFile file : shelfFiles) {
            single.put(file.path(), out -> file.write(shelf, out));
        }
        for (String path : RunRecords.outdated(standing, next.keySet(), keptRuns)) {
            Files.deleteIfExists(output.resolve(path));
            next.remove(path);
        }
        copies.saveList(next);
        Files.deleteIfExists(output.resolve(FailureNotice.PATH));
    }

    /** All issues and runs as they stand published. */
    public Shelf shelf(Language language) throws IOException {
        Standing standing = Standing.of(output, copies);
        ObjectNode last = standing.newestRun();
        return new Shelf(
                language,
                newestFirst(standing),
                last == null ? Map.of() : unassigned(last),
                RunHistory.of(standing, null),
                KeptEdits.all(output, standing.issues().keySet()));
    }

    private static List<PublishedIssue> newestFirst(Standing standing) throws IOException {
        return standing.issues().values().stream()
                .sorted(Comparator.comparing(PublishedIssue::id).reversed())
                .toList();
    }

    private static Map<Severity, Integer> unassigned(ObjectNode run) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(
                    severity,
                    run.path("unassigned_counts").path(severity.word()).asInt(0));
        }
        return counts;
    }

    /**
     * Refuses a moment that lies before the newest published one.
     *
     * @throws EarlierThanPublishedException where it does
     */
    public void refuseEarlier(LocalDateTime asOf) throws IOException {
        refuseEarlier(asOf, Standing.of(output, copies));
    }

    private static void refuseEarlier(LocalDateTime asOf, Standing standing) throws IOException {
        LocalDateTime newest = standing.newest();
        if (newest != null && asOf.isBefore(newest)) {
            throw new EarlierThanPublishedException(newest);
        }
    }

    /**
     * Publishes what is new and restores what was altered.
     *
     * @param receipts all of the night; those of files that are gone go too
     * @param dryRun to tell what would be done, and do nothing
     * @throws EarlierThanPublishedException where the night's moment lies before the newest published one
     */
    public Published publish(NightReport night, List<? extends OutputFile> receipts, boolean dryRun)
            throws IOException {
        return publish(night, receipts, Effects.NONE, dryRun);
    }

    /**
     * The same with what the answers to open questions would move.
     *
     * @throws EarlierThanPublishedException where the night's moment lies before the newest published one
     */
    public Published publish(NightReport night, List<? extends OutputFile> receipts, Effects effects, boolean dryRun)
            throws IOException {
        if (!dryRun) {
            handover.recover();
        }
        Standing standing = Standing.of(output, copies);
        refuseEarlier(night.asOf(), standing);
        if (dryRun) {
            return new Round(night, standing, effects, true).publish(receipts);
        }
        copies.openWorkplace();
        try {
            return new Round(night, standing, effects, false).publish(receipts);
        } finally {
            copies.closeWorkplace();
        }
    }

    /** One call of {@link #publish}. */
    private final class Round {
        private final NightReport night;
        private final Standing standing;
        private final Effects effects;
        private final boolean dryRun;
        private final SortedMap<String, PublishedIssue> issues;
        private final SortedMap<String, Backups.Entry> next;
        private final SortedMap<IssueId, IssueOutcome> outcomes = new TreeMap<>();
        private final List<String> folders = new ArrayList<>();
        private final List<String> files = new ArrayList<>();
        private final Map<String, FileTime> times = new HashMap<>();
        private final List<String> written = new ArrayList<>();
        private final List<String> removed = new ArrayList<>();

        /** Files of an issue's folder that its new revision no longer has. */
        private final List<String> stale = new ArrayList<>();

        private final List<String> kept = new ArrayList<>();
        private final Set<String> edited = new TreeSet<>();
        private final KeptEdits edits;

        Round(NightReport night, Standing standing, Effects effects, boolean dryRun) throws IOException {
            this.effects = effects;
            this.night = night;
            this.standing = standing;
            this.dryRun = dryRun;
            this.issues = standing.issues();
            this.next = new TreeMap<>(standing.published());
            this.edits = new KeptEdits(output, night.language(), night.asOf().toLocalDate());
        }

        Published publish(List<? extends OutputFile> receipts) throws IOException {
            ObjectNode lastRun = standing.newestPublishing();
            SourceChanges sources = lastRun == null
                    ? SourceChanges.NONE
                    : SourceChanges.between(lastRun, night.sources(), night.readings());
            for (IssueReport report : night.reports()) {
                decide(report, sources);
                issues.computeIfPresent(
                        PublishedIssue.folder(report.issue().id()),
                        (path, issue) -> issue.sealed()
                                ? issue
                                : issue.closing(report.issue().closed()));
                report.forget();
            }
            issues.forEach((path, issue) -> outcomes.putIfAbsent(
                    issue.id(),
                    new IssueOutcome(
                            issue.id(),
                            issue.revision(),
                            issue.sealed() ? Outcome.KEPT : Outcome.UNCHANGED,
                            List.of())));
            findings();
            receipts(receipts);
            List<String> restored = new ArrayList<>();
            List<String> beyondRepair = new ArrayList<>();
            restore(restored, beyondRepair);
            boolean changed = outcome(List.of(), List.of()).changed();
            String record = RunSummary.path(night);
            ObjectNode told = changed ? null : standing.json(record);
            if (told == null) {
                ObjectNode run = RunSummary.of(night, newestFirst(), outcomes, paths(receipts), changed);
                trace(record, out -> Json.write(run, out));
                told = run;
            }
            shelf(told);
            if (!dryRun) {
                handOver();
                Files.deleteIfExists(output.resolve(FailureNotice.PATH));
            }
            return outcome(restored, beyondRepair);
        }

        private Published outcome(List<String> restored, List<String> beyondRepair) {
            return new Published(List.copyOf(outcomes.values()), written, removed, restored, beyondRepair, kept);
        }

        private static Map<String, String> paths(List<? extends OutputFile> receipts) {
            Map<String, String> paths = new HashMap<>();
            receipts.forEach(receipt -> paths.put(receipt.about(), receipt.path()));
            return paths;
        }

        private void decide(IssueReport report, SourceChanges sources) throws IOException {
            IssueId id = report.issue().id();
            String path = PublishedIssue.folder(id);
            PublishedIssue before = issues.get(path);
            if (before == null && standing.wasSealed(path)) {
                throw new LostSealException(id, path);
            }
            if (before == null) {
                boolean seals = !report.issue().isOpen(night.asOf());
                Edition first = edition(report, 1 + lastKept(path), night.asOf(), seals, List.of());
                List<Change> changes = Changes.first(ReportContent.withoutTables(first));
                publish(with(first, changes), 0, Outcome.FIRST);
                return;
            }
            ObjectNode standingReport = standing.report(id);
            IssueReport unchanged = standingReport == null ? report : withBridgeOf(standingReport, report);
            boolean lost = standing.isBeyondRepair(path);
            List<Change> told = lost ? standing.changes(path) : List.of();
            Edition same = edition(
                    unchanged,
                    before.revision(),
                    before.asOf(),
                    before.sealed(),
                    told.isEmpty() ? before.changes() : told);
            if (lost && isAsPublished(same, path)) {
                publish(same, 0, Outcome.REWRITTEN);
                return;
            }
            ObjectNode fresh = ReportContent.of(same);
            boolean changed =
                    standingReport == null || !Changes.sameContent(standingReport, fresh) || !findingsStand(same, path);
            if (before.sealed()) {
                if (!standing.hasSeal(path)) {
                    throw new LostSealException(id, path);
                }
                return;
            }
            boolean seals = !report.issue().isOpen(night.asOf());
            if (changed) {
                List<Change> changes = standingReport == null
                        ? Changes.first(fresh)
                        : Changes.between(
                                standingReport, standing.open(path + "/" + LineageCsv.PATH), fresh, report, sources);
                publish(
                        edition(report, before.revision() + 1, night.asOf(), seals, changes),
                        before.revision(),
                        seals ? Outcome.SEALED : Outcome.REVISED);
            } else if (seals) {
                publish(edition(unchanged, before.revision(), night.asOf(), true, before.changes()), 0, Outcome.SEALED);
            } else if (lost) {
                publish(same, 0, Outcome.REWRITTEN);
            }
        }

        /** Whether an edition's report has the very bytes that were published, whatever became of them since. */
        private boolean isAsPublished(Edition edition, String path) throws IOException {
            Backups.Entry entry = standing.published().get(path + "/" + ReportJson.PATH);
            return entry != null
                    && entry.sha256().equals(DurableFiles.sha256(out -> new ReportJson().write(edition, out)));
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
            return new IssueReport(
                    report.issue(),
                    report.figures(),
                    tables,
                    report.control(),
                    report.postings(),
                    report.lineage(),
                    report.findings(),
                    report.decided(),
                    report.declared(),
                    report.late(),
                    report.gaps(),
                    report.milestones());
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

        private static Edition with(Edition edition, List<Change> changes) {
            return new Edition(
                    edition.report(),
                    edition.revision(),
                    edition.asOf(),
                    edition.sealed(),
                    changes,
                    edition.sources(),
                    edition.readings(),
                    edition.departments(),
                    edition.language(),
                    edition.wording(),
                    edition.answers());
        }

        private void publish(Edition edition, int superseded, Outcome outcome) throws IOException {
            IssueId id = edition.report().issue().id();
            String path = PublishedIssue.folder(id);
            outcomes.put(id, new IssueOutcome(id, edition.revision(), outcome, edition.changes()));
            if (dryRun) {
                issues.put(path, PublishedIssue.of(ReportContent.withoutTables(edition), List.of()));
                return;
            }
            Path aside = handover.aside(path);
            DurableFiles.delete(aside);
            Files.createDirectories(aside);
            SortedMap<String, Backups.Entry> fresh = folder.write(edition, standing, superseded, aside, copies);
            issues.put(path, PublishedIssue.of(ReportContent.withoutTables(edition), Standing.downloads(fresh)));
            standing.files(path).keySet().stream()
                    .filter(name -> !fresh.containsKey(name))
                    .forEach(name -> stale.add(path + "/" + name));
            next.subMap(path + "/", path + "0").clear();
            for (Map.Entry<String, Backups.Entry> file : fresh.entrySet()) {
                next.put(path + "/" + file.getKey(), file.getValue());
                times.put(path + "/" + file.getKey(), Files.getLastModifiedTime(aside.resolve(file.getKey())));
                if (file.getKey().equals(ReportJson.PATH)) {
                    copies.keepContent(file.getValue().sha256(), ReportContent.of(edition));
                }
            }
            folders.add(path);
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
            put(FindingsCsv.PATH, basis, out -> FindingsCsv.write(open, decided, night.language(), out));
            LocalDateTime created = night.reports().stream()
                    .map(report -> report.issue().date().atStartOfDay())
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDateTime.of(1980, 1, 1, 0, 0));
            put(
                    FindingsXlsx.PATH,
                    basis + created + effects,
                    out -> FindingsXlsx.write(open, decided, effects, night.language(), created, out));
            put(
                    QuestionsPage.PATH,
                    basis + effects,
                    out -> QuestionsPage.write(open, decided, effects, night.language(), out));
        }

        private void receipts(List<? extends OutputFile> receipts) throws IOException {
            Set<String> wanted = new HashSet<>();
            List<SingleFile> single = new ArrayList<>();
            for (OutputFile receipt : receipts) {
                wanted.add(receipt.path());
                single.add(new SingleFile(receipt.path(), receipt.basis(), receipt::write));
            }
            Parallel.run(single.stream().<Parallel.Work>map(file -> file::write).toList());
            for (SingleFile file : single) {
                file.take();
            }
            for (String path : new TreeSet<>(next.keySet())) {
                if (path.startsWith("receipts/") && !wanted.contains(path)) {
                    next.remove(path);
                    removed.add(path);
                }
            }
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
            List<String> edits = new ArrayList<>(KeptEdits.all(output, issues.keySet()));
            kept.stream().filter(path -> !edits.contains(path)).forEach(edits::add);
            Shelf shelf = new Shelf(night.language(), newestFirst(), attention, RunHistory.of(standing, run), edits);
            for (ShelfFile file : shelfFiles) {
                trace(file.path(), out -> file.write(shelf, out));
            }
        }

        private List<PublishedIssue> newestFirst() {
            return issues.values().stream()
                    .sorted(Comparator.comparing(PublishedIssue::id).reversed())
                    .toList();
        }

        private void put(String path, String basis, DurableFiles.Content content) throws IOException {
            SingleFile file = new SingleFile(path, basis, content);
            file.write();
            file.take();
        }

        /** Writes what tells of the run itself: new every night, and nothing new to publish. */
        private void trace(String path, DurableFiles.Content content) throws IOException {
            put(path, "", content);
            written.remove(path);
        }

        /** A file of the output folder that belongs to no issue's; several may be written at once, and are then taken one after the other. */
        private final class SingleFile {
            private final String path;
            private final String basis;
            private final DurableFiles.Content content;
            private final Backups.@Nullable Entry there;
            private final boolean stands;
            private String sha256 = "";

            SingleFile(String path, String basis, DurableFiles.Content content) throws IOException {
                this.path = path;
                this.basis = basis;
                this.content = content;
                this.there = standing.published().get(path);
                this.stands = there != null && standing.source(path) != null;
            }

            /** Writes it aside, unless its basis says that it stands there already. */
            void write() throws IOException {
                if (there != null && stands && !basis.isEmpty() && basis.equals(there.basis())) {
                    return;
                }
                if (dryRun) {
                    sha256 = DurableFiles.sha256(content);
                    return;
                }
                Path aside = handover.aside(path);
                Path parent = aside.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                sha256 = DurableFiles.writeForced(aside, copies.inWorkplace(content));
            }

            /** Has what was written handed over, unless those bytes stand there already. */
            void take() throws IOException {
                if (sha256.isEmpty()) {
                    return;
                }
                boolean same = there != null && sha256.equals(there.sha256());
                if (!dryRun) {
                    Path aside = handover.aside(path);
                    next.put(path, new Backups.Entry(sha256, Files.size(aside), basis));
                    if (same && stands) {
                        Files.delete(aside);
                        return;
                    }
                    copies.keep(aside, sha256);
                    times.put(path, Files.getLastModifiedTime(aside));
                    files.add(path);
                }
                if (!same || (dryRun && !stands)) {
                    written.add(path);
                }
            }
        }

        /** Puts back what was altered or is missing and does not change anyway; an issue's folder that is gone comes back whole. */
        private void restore(List<String> restored, List<String> beyondRepair) throws IOException {
            Set<String> changing = new LinkedHashSet<>(files);
            Set<String> back = new LinkedHashSet<>();
            for (String path : standing.damaged()) {
                if (edits.isEdited(path)) {
                    keep(path, folders.stream().anyMatch(folder -> path.startsWith(folder + "/")));
                }
                boolean replaced = changing.contains(path)
                        || removed.contains(path)
                        || folders.stream().anyMatch(folder -> path.startsWith(folder + "/"));
                if (replaced) {
                    continue;
                }
                Path source = standing.source(path);
                if (source == null) {
                    beyondRepair.add(path);
                    continue;
                }
                restored.add(path);
                if (dryRun) {
                    continue;
                }
                Path aside = handover.aside(path);
                Path parent = aside.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                DurableFiles.writeForced(aside, out -> Files.copy(source, out));
                Optional<String> gone = issues.keySet().stream()
                        .filter(folder -> path.startsWith(folder + "/") && !Files.exists(output.resolve(folder)))
                        .findFirst();
                if (gone.isPresent()) {
                    back.add(gone.get());
                } else {
                    files.add(path);
                }
            }
            folders.addAll(back);
        }

        /** Keeps what someone wrote into a published file; in a folder that is replaced anyway it is carried over with it. */
        private void keep(String path, boolean withItsFolder) throws IOException {
            String name = edits.nameFor(path);
            kept.add(name);
            edited.add(path);
            if (dryRun || withItsFolder || Files.exists(output.resolve(name))) {
                return;
            }
            Path aside = handover.aside(name);
            Path parent = aside.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            DurableFiles.writeForced(aside, out -> Files.copy(output.resolve(path), out));
            files.add(name);
        }

        private void handOver() throws IOException {
            for (String folder : folders) {
                edits.carryOver(folder, handover.aside(folder), standing.published(), edited);
            }
            standing.keepCopies();
            List<String> gone = new ArrayList<>(removed);
            gone.addAll(RunRecords.outdated(standing, next.keySet(), keptRuns));
            next.keySet().removeAll(gone);
            boolean nothing = folders.isEmpty() && files.isEmpty() && gone.isEmpty();
            if (nothing) {
                handover.clear();
                if (!next.equals(copies.list().orElse(new TreeMap<>()))) {
                    copies.saveList(next);
                }
                standing.stamps().save(next);
                return;
            }
            gone.addAll(stale);
            handover.handOver(new Handover.Plan(folders, files, gone, next));
            Set<String> needed = new HashSet<>();
            next.values().forEach(entry -> needed.add(entry.sha256()));
            copies.sweep(needed);
            for (Map.Entry<String, FileTime> written : times.entrySet()) {
                Backups.Entry entry = next.get(written.getKey());
                if (entry != null) {
                    standing.stamps()
                            .noteMoved(written.getKey(), output.resolve(written.getKey()), entry, written.getValue());
                }
            }
            standing.stamps().save(next);
        }
    }
}
