package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.Past;
import org.yinghuo.aggregate.SealedIssue;
import org.yinghuo.model.Amount;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.report.data.Json;
import org.yinghuo.report.data.SealedJson;
import org.yinghuo.report.edition.Effects;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.NightReport;
import org.yinghuo.report.edition.OutputFile;
import org.yinghuo.report.edition.PublishedIssue;
import org.yinghuo.report.edition.Shelf;
import org.yinghuo.report.edition.ShelfFile;
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
            String path = issue.folder() + "/" + SealedJson.PATH;
            Path file = standing.source(path);
            if (file != null) {
                sealed.add(standing.seal(path, file, name -> names.getOrDefault(name, name), shared));
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

    /** All issues and runs as they stand published. */
    public Shelf shelf(Language language) throws IOException {
        return RunNotices.shelf(output, Standing.of(output, copies), language, null);
    }

    /** What tells of runs that publish nothing. */
    public RunNotices notices() {
        return new RunNotices(output, copies, handover, shelfFiles, keptRuns);
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
        return publish(night, receipts, effects, dryRun, null);
    }

    /**
     * Publishes what was drafted, and what others have written of it.
     *
     * @throws EarlierThanPublishedException where the night's moment lies before the newest published one
     */
    public Published publish(NightReport night, List<? extends OutputFile> receipts, Effects effects, Drafts drafts)
            throws IOException {
        return publish(night, receipts, effects, false, drafts);
    }

    /**
     * Works out what is to be written of each issue, for others to write.
     *
     * @param where in which folder a file of each edition is put
     * @throws EarlierThanPublishedException where the night's moment lies before the newest published one
     */
    public Drafts draft(NightReport night, Path where) throws IOException {
        handover.recover();
        Standing standing = Standing.of(output, copies);
        refuseEarlier(night.asOf(), standing);
        return Drafts.write(night, standing, folder, where);
    }

    private Published publish(
            NightReport night,
            List<? extends OutputFile> receipts,
            Effects effects,
            boolean dryRun,
            @Nullable Drafts drafts)
            throws IOException {
        if (!dryRun) {
            handover.recover();
        }
        Standing standing = drafts == null ? Standing.of(output, copies) : drafts.standing();
        refuseEarlier(night.asOf(), standing);
        KeptEdits edits = new KeptEdits(output, night.language(), night.asOf().toLocalDate());
        Delivery delivery = new Delivery(output, copies, handover, standing, edits, dryRun);
        Publication publication = new Publication(night, effects, standing, delivery, folder, shelfFiles, drafts);
        if (dryRun) {
            publication.prepare(receipts);
            return publication.outcome();
        }
        copies.openWorkplace();
        try {
            publication.prepare(receipts);
            delivery.handOver(keptRuns);
        } finally {
            copies.closeWorkplace();
        }
        return publication.outcome();
    }
}
