package org.yinghuo.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.Counted;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Past;
import org.yinghuo.aggregate.SealedIssue;
import org.yinghuo.ingest.seeds.SeedReader;
import org.yinghuo.ingest.seeds.SeedsFingerprint;
import org.yinghuo.model.Answer;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SourceFile;
import org.yinghuo.reconcile.Reconciliation;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Intake;
import org.yinghuo.report.document.Newsletter;
import org.yinghuo.report.edition.Effects;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.NightReport;
import org.yinghuo.report.page.FilesPage;
import org.yinghuo.report.page.IndexPage;
import org.yinghuo.report.publish.Drafts;
import org.yinghuo.report.publish.EarlierThanPublishedException;
import org.yinghuo.report.publish.IssuePages;
import org.yinghuo.report.publish.LostSealException;
import org.yinghuo.report.publish.Published;
import org.yinghuo.report.publish.Publisher;
import org.yinghuo.report.publish.SealedAnswers;
import org.yinghuo.report.workbook.Receipt;
import org.yinghuo.store.CountedFiles;
import org.yinghuo.store.Database;
import org.yinghuo.store.DurableFiles;
import org.yinghuo.store.KeptSeeds;
import org.yinghuo.store.LastNight;
import org.yinghuo.store.Ledger;
import org.yinghuo.store.Manifest;
import org.yinghuo.store.Originals;
import org.yinghuo.store.RememberedAnswers;
import org.yinghuo.store.SeenFiles;
import org.yinghuo.store.Staging;

/** What the parts of one night hand on to each other; each part fills in the next field. */
final class Night implements ReadingStep.Shares {

    private final Options options;
    private final Path workplace;
    private final long number;
    private final Database database;
    private final Ledger ledger;
    private final Progress progress;
    private final Originals originals;
    private final SeenFiles seen;
    private final @Nullable Manifest taken;
    private final @Nullable Workers workers;

    private Manifest manifest = Manifest.EMPTY;
    private @Nullable Seeds seeds;
    private @Nullable Staging staging;
    private List<List<SourceFile>> shares = List.of();
    private @Nullable ReadingProgress reading;
    private @Nullable Intake intake;
    private Past past = Past.NONE;
    private @Nullable Reconciliation reconciliation;
    private @Nullable Books books;
    private List<IssueReport> reports = List.of();
    private Effects effects = Effects.NONE;
    private @Nullable Drafts drafts;
    private @Nullable Published published;

    /**
     * @param workplace where new rows are staged and new originals kept: the state folder, or one that a dry run throws away
     * @param seen how the files looked that were taken in
     * @param taken what was taken in already; null where the folder is still to be looked at
     * @param workers who reads the files and writes the issues; null where this process does
     */
    Night(
            Options options,
            Path workplace,
            long number,
            Database database,
            Ledger ledger,
            Progress progress,
            SeenFiles seen,
            @Nullable Manifest taken,
            @Nullable Workers workers) {
        this.workers = workers;
        this.seen = seen;
        this.taken = taken;
        this.options = options;
        this.workplace = workplace;
        this.number = number;
        this.database = database;
        this.ledger = ledger;
        this.progress = progress;
        this.originals = new Originals(workplace.resolve("originals"), options.originals());
    }

    /** Freezes what lies in the input folder and reads the seeds. */
    void takeIn() throws IOException, InterruptedException, NightFailedException {
        CountedFiles before = CountedFiles.load(options.counted());
        if (before.isLost()) {
            progress.line(
                    options.counted().getFileName() + " 已损坏，本次不与上次计入的文件比较，结束时重新写好",
                    options.counted().getFileName()
                            + " is damaged: this run is not compared with what the last one counted, and writes it"
                            + " anew");
        }
        manifest = taken == null
                ? new TakeIn(options.input(), options.settle(), originals, before, seen).manifest()
                : taken;
        if (!options.acceptWithdrawals()) {
            refuseEmptiedFolder(before);
        }
        Seeds read = SeedReader.read(options.seeds());
        seeds = read.with(Newsletter.read(options.seeds(), options.language()).findings(options.language()));
        staging = new Staging(workplace.resolve("staged"), options.staged(), SeedsFingerprint.of(options.seeds()));
        progress.line(
                "收取：" + manifest.files().size() + " 个文件，略过 "
                        + manifest.passedOver().size() + " 个",
                "taken in: " + manifest.files().size() + " files, "
                        + manifest.passedOver().size() + " passed over");
    }

    /**
     * An unmounted share looks like an emptied folder; it must not empty the reports (rule vanished-share). A file that was replaced where it lay
     * is not gone: an office of one file may correct it.
     */
    private void refuseEmptiedFolder(CountedFiles before) throws NightFailedException {
        Set<String> present = new HashSet<>();
        Set<String> paths = new HashSet<>();
        manifest.files().forEach(file -> {
            present.add(file.sha256());
            paths.add(file.path());
        });
        long gone = before.files().stream()
                .filter(file -> !present.contains(file.sha256()) && !paths.contains(file.path()))
                .count();
        if (gone * 2 > before.files().size()) {
            throw new NightFailedException(progress.text(
                    "上次计入的 " + before.files().size() + " 个文件中有 " + gone + " 个已不在 " + options.input()
                            + "；如果确实撤回，请加 --accept-withdrawals",
                    gone + " of the " + before.files().size() + " files counted last are no longer in "
                            + options.input() + "; if they were withdrawn on purpose, add --accept-withdrawals"));
        }
    }

    /** Shares out the files that are not staged yet; returns how many shares there are. */
    int shareOut(int gridSize) throws IOException {
        Staging known = staging();
        List<SourceFile> unread = new ArrayList<>();
        for (SourceFile file : manifest.files()) {
            if (!known.has(file)) {
                unread.add(file);
            }
        }
        for (SourceFile file : unread) {
            mend(file);
        }
        if (workers != null) {
            return unread.isEmpty() ? 0 : planFor(workers, unread);
        }
        shares = ReadingPlan.share(unread, gridSize);
        reading = new ReadingProgress(progress, unread, System.nanoTime());
        return shares.size();
    }

    private int planFor(Workers others, List<SourceFile> unread) throws IOException {
        long bytes = unread.stream().mapToLong(SourceFile::size).sum();
        shares = ReadingPlan.share(unread, others.shares(unread.size(), bytes));
        others.plan(shares, options.asOf());
        return shares.size();
    }

    /** The machines that read the files and write the issues; null where this process does. */
    @Nullable
    Workers workers() {
        return workers;
    }

    /** Where the night's steps are remembered. */
    DataSource jobs() {
        return workers == null ? database.dataSource() : workers.jobs();
    }

    /** What the night's job is called there. */
    String jobName() {
        return workers == null ? NightlyJob.NAME : workers.jobName();
    }

    /** Nothing is counted from a kept original whose bytes are no longer those of its name. */
    private void mend(SourceFile file) throws IOException {
        if (originals.isWhole(file.sha256())) {
            return;
        }
        if (!originals.mend(options.input().resolve(file.path()), file.sha256())) {
            throw new IOException("the kept bytes of " + Masking.mask(file.path()) + " were altered; run again");
        }
        progress.line(
                "已保存的原件被改动，已从收件文件夹重新保存：" + Masking.mask(file.path()),
                "a kept original was altered and is kept anew from the input folder: " + Masking.mask(file.path()));
    }

    @Override
    public FileRowReader readerOf(int share) {
        List<SourceFile> files = share < shares.size() ? shares.get(share) : List.of();
        return new FileRowReader(
                files, originals, seeds(), Objects.requireNonNull(reading, "files are shared out first"));
    }

    @Override
    public StagingWriter stagingWriter() {
        return new StagingWriter(staging());
    }

    /** Makes the staged rows into books. */
    void reconcile() throws IOException {
        StagedIntake staged = new StagedIntake(staging(), originals, seeds(), this::forget);
        Intake all = staged.intake(manifest, options.asOf(), remembered());
        progress.line(
                "读取：" + all.entries().size() + " 条记录，" + all.readings().size() + " 张表",
                "read: " + all.entries().size() + " entries on "
                        + all.readings().size() + " sheets");
        progress.at("核对人员、重复和到账……", "telling people, repetitions and payments ...");
        Publisher publisher = publisher();
        if (!options.dryRun()) {
            publisher.recover();
        }
        past = publisher.past(all.readings());
        intake = all.keeping(past.issues());
        reconciliation = Pipeline.reconcile(intake(), past);
    }

    /** The answers of earlier nights; where the state folder is new, those that the sealed issues keep (rule answer-remembered). */
    private Map<String, Answer> remembered() throws IOException {
        return Files.exists(options.answers())
                ? RememberedAnswers.load(options.answers())
                : SealedAnswers.of(options.output(), options.published());
    }

    /** What is staged of a file is not as it was written: it was read anew, and the next night stages it again. */
    private void forget(SourceFile file) throws IOException {
        staging().forget(file);
        progress.line(
                "暂存内容已损坏，已重新读取：" + Masking.mask(file.path()),
                "staged rows were damaged and are read anew: " + Masking.mask(file.path()));
    }

    /** Counts the books issue by issue. */
    void aggregate() throws IOException {
        progress.at("汇总各期……", "counting the issues ...");
        Intake all = intake();
        Past before = past;
        before.sealed().forEach(this::sayIfReopened);
        Counted counted = Pipeline.count(all, reconciliation(), before);
        books = counted.books();
        reports = counted.reports();
        effects = WhatIf.of(
                all,
                other -> Pipeline.count(other, Pipeline.reconcile(other, before), before),
                counted.books(),
                reports);
        progress.line("汇总：" + reports.size() + " 期", "aggregated: " + reports.size() + " issues");
    }

    /** A sealed issue stays sealed, whatever the seeds say of it later. */
    private void sayIfReopened(SealedIssue sealed) {
        IssueId id = sealed.issue().id();
        boolean open = seeds().calendar()
                .find(id)
                .map(issue -> issue.isOpen(options.asOf()))
                .orElse(true);
        if (open) {
            progress.line(
                    id + " 已封存；改动或清空 closed 不会使它重开",
                    id + " is sealed; changing or clearing its closed moment does not open it again");
        }
    }

    /** Works out what is to be written of each issue, for workers to write; returns of how many. */
    int draftIssues() throws IOException, UsageException, NightFailedException {
        Workers others = Objects.requireNonNull(workers, "drafts are for workers");
        progress.at("分派各期……", "sharing out the issues ...");
        return saying(() -> {
            Publisher publisher = publisher();
            NightReport night = report();
            var drafted = new Drafts[1];
            Path folder = others.draft(where -> drafted[0] = publisher.draft(night, where));
            drafts = drafted[0].in(folder);
            return drafts.count();
        });
    }

    /** Puts the reports into the output folder. */
    void publish() throws IOException, UsageException, NightFailedException {
        database.assertStored();
        if (workers != null) {
            workers.assertAlone();
        }
        progress.at("发布……", "publishing ...");
        NightReport night = report();
        Drafts drafted = drafts;
        published = saying(() -> {
            Publisher publisher = publisher();
            List<Receipt> receipts = Receipt.of(night, this::original);
            return drafted == null
                    ? publisher.publish(night, receipts, effects, options.dryRun())
                    : publisher.publish(night, receipts, effects, drafted);
        });
        sayRepaired(published());
        if (drafted != null) {
            DurableFiles.delete(options.drafts());
        }
    }

    private NightReport report() {
        return new NightReport(
                options.asOf(),
                options.language(),
                seeds().departments(),
                manifest.files(),
                manifest.passedOver(),
                intake().readings(),
                books(),
                reports);
    }

    /** A part of publishing. */
    private interface Publishing<T> {
        T done() throws IOException;
    }

    /** What a publisher refuses, said so that somebody can do something about it. */
    private <T> T saying(Publishing<T> part) throws IOException, UsageException, NightFailedException {
        try {
            return part.done();
        } catch (LostSealException lost) {
            throw new NightFailedException(progress.text(
                    lost.issue() + " 已封存，但 " + lost.folder() + "/sealed.json 已损坏或丢失，也没有备份；请从备份恢复输出文件夹中的 "
                            + lost.folder() + " 后再运行",
                    lost.issue() + " is sealed, but " + lost.folder()
                            + "/sealed.json is damaged or gone and no copy is left; bring " + lost.folder()
                            + " of the output folder back from a backup and run again"));
        } catch (EarlierThanPublishedException earlier) {
            throw new UsageException(progress.text(
                    "--as-of 早于已发布的 " + earlier.newest() + "；重演旧日请用空的 --output 和 --state",
                    "--as-of is before the newest published night " + earlier.newest()
                            + "; to replay it, use an empty --output and --state"));
        }
    }

    /** Where the bytes of a file of this night are; a receipt shows what was counted, not what became of a kept copy. */
    private @Nullable Path original(String sha256) {
        try {
            for (SourceFile file : manifest.files()) {
                if (file.sha256().equals(sha256)) {
                    mend(file);
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return originals.find(sha256);
    }

    private void sayRepaired(Published done) {
        if (!done.restored().isEmpty()) {
            progress.line(
                    "已恢复被改动或缺失的 " + done.restored().size() + " 个文件，如 "
                            + Masking.mask(done.restored().get(0)),
                    "restored " + done.restored().size() + " files that were altered or missing, such as "
                            + Masking.mask(done.restored().get(0)));
        }
        for (String path : done.beyondRepair()) {
            progress.line(
                    Masking.mask(path) + " 已被改动或缺失，没有备份可恢复；封存的内容以 sealed.json 为准",
                    Masking.mask(path)
                            + " was altered or is missing and no copy is left; what was sealed stands in sealed.json");
        }
    }

    private Publisher publisher() throws IOException {
        return new Publisher(
                        options.output(),
                        options.published(),
                        IssuePages.of(options.seeds(), options.language()),
                        List.of(new IndexPage(), new FilesPage()))
                .keeping(options.keep());
    }

    /** What the run came to; nothing where it did not get so far. */
    RunFacts facts() {
        return books == null || published == null
                ? RunFacts.NONE
                : RunFacts.of(manifest.files().size(), books, published);
    }

    /** Whether {@code --fail-on} asks for a person, also when nothing changed. */
    boolean needsAttention() {
        Set<String> decided = books().decided().keySet();
        return options.failOn().isPresent()
                && books().findings().stream()
                        .filter(finding -> isOpen(finding.issue()))
                        .filter(finding ->
                                finding.severity().compareTo(options.failOn().get()) <= 0)
                        .anyMatch(finding -> !decided.contains(finding.id()));
    }

    /** The word of the worst severity of what still waits for an answer; empty where nothing does. */
    private String worst() {
        Set<String> decided = books().decided().keySet();
        return books().findings().stream()
                .filter(finding -> isOpen(finding.issue()) && !decided.contains(finding.id()))
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .map(Severity::word)
                .orElse("");
    }

    private boolean isOpen(@Nullable IssueId issue) {
        return issue == null
                || seeds().calendar()
                        .find(issue)
                        .map(known -> known.isOpen(options.asOf()))
                        .orElse(true);
    }

    /** Remembers what this night counted. */
    void remember() throws IOException, java.sql.SQLException {
        LastLines.print(progress, options, manifest.files().size(), books(), published());
        if (options.dryRun()) {
            return;
        }
        KeptSeeds.keep(options.seeds(), options.keptSeeds());
        rememberAnswers();
        new CountedFiles(options.asOf(), manifest.files()).save(options.counted());
        seen.save(options.seen());
        ledger.remember(
                number,
                options.asOf(),
                manifest.files().size(),
                intake().entries().size());
        database.assertStored();
        staging().keepOnly(manifest.files());
        originals.pack();
        rememberForQuietNights();
    }

    /** So that a night that finds all as it is now need not be worked out; one that found files still changing is no such measure. */
    private void rememberForQuietNights() throws IOException {
        if (!manifest.findings().isEmpty()) {
            Files.deleteIfExists(options.lastNight());
            return;
        }
        new LastNight(
                        new QuietNight(options).fingerprint(manifest),
                        options.asOf(),
                        QuietNight.until(intake()),
                        LastLines.totals(progress, manifest.files().size(), books(), options.language()),
                        facts().numbers(),
                        worst())
                .save(options.lastNight());
    }

    /** With the sentence of each question, for the day when it is no longer asked. */
    private void rememberAnswers() throws IOException {
        FindingText text = FindingText.in(options.language());
        Map<String, String> questions = new HashMap<>();
        books().findings().forEach(finding -> questions.put(finding.id(), text.message(finding)));
        RememberedAnswers.save(
                options.answers(),
                books().answers().stream()
                        .map(answer -> answer.asking(questions.getOrDefault(answer.findingId(), answer.question())))
                        .toList());
    }

    private Seeds seeds() {
        return Objects.requireNonNull(seeds, "the folder is taken in first");
    }

    private Staging staging() {
        return Objects.requireNonNull(staging, "the folder is taken in first");
    }

    private Intake intake() {
        return Objects.requireNonNull(intake, "rows are reconciled first");
    }

    private Reconciliation reconciliation() {
        return Objects.requireNonNull(reconciliation, "rows are reconciled first");
    }

    private Books books() {
        return Objects.requireNonNull(books, "issues are counted first");
    }

    private Published published() {
        return Objects.requireNonNull(published, "reports are published first");
    }
}
