package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Severity;
import org.yinghuo.report.data.Json;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.PublishedIssue;
import org.yinghuo.report.edition.Shelf;
import org.yinghuo.report.edition.ShelfFile;
import tools.jackson.databind.node.ObjectNode;

/** Word of runs that publish nothing, because they failed or found nothing new: in {@code runs/} and on the pages that list them. */
public final class RunNotices {
    private final Path output;
    private final Backups copies;
    private final Handover handover;
    private final List<ShelfFile> shelfFiles;
    private final int keptRuns;

    RunNotices(Path output, Backups copies, Handover handover, List<ShelfFile> shelfFiles, int keptRuns) {
        this.output = output;
        this.copies = copies;
        this.handover = handover;
        this.shelfFiles = shelfFiles;
        this.keptRuns = keptRuns;
    }

    /**
     * Tells on the first page, in a file of its own and in the list of runs that a run failed; what was published stands untouched.
     *
     * @param advice what to do about it
     */
    public void failed(LocalDateTime asOf, Language language, String what, String advice) throws IOException {
        handover.recover();
        Standing standing = Standing.of(output, copies);
        SortedMap<String, Backups.Entry> next = new TreeMap<>(standing.published());
        ObjectNode run = RunSummary.failed(asOf, language, what);
        SingleFiles single = new SingleFiles(output, copies, next);
        FailureNotice.write(output, asOf, language, what, advice);
        single.put(RunSummary.failedPath(asOf), out -> Json.write(run, out));
        putShelf(single, standing, language, run);
        copies.saveList(next);
    }

    /** Leaves word of a run that came to what the last one came to. */
    public void unchanged(LocalDateTime asOf, Language language) throws IOException {
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
        putShelf(single, standing, language, run);
        for (String path : RunRecords.outdated(standing, next.keySet(), keptRuns)) {
            Files.deleteIfExists(output.resolve(path));
            next.remove(path);
        }
        copies.saveList(next);
        Files.deleteIfExists(output.resolve(FailureNotice.PATH));
    }

    private void putShelf(SingleFiles single, Standing standing, Language language, ObjectNode run) throws IOException {
        Shelf shelf = shelf(output, standing, language, run);
        for (ShelfFile file : shelfFiles) {
            single.put(file.path(), out -> file.write(shelf, out));
        }
    }

    /**
     * All issues and runs as they stand published.
     *
     * @param run one that is not yet among them
     */
    static Shelf shelf(Path output, Standing standing, Language language, @Nullable ObjectNode run) throws IOException {
        ObjectNode last = standing.newestRun();
        return new Shelf(
                language,
                standing.issues().values().stream()
                        .sorted(Comparator.comparing(PublishedIssue::id).reversed())
                        .toList(),
                // Only a good run knows.
                Set.of(),
                last == null ? Map.of() : unassigned(last),
                RunHistory.of(standing, run),
                KeptEdits.all(output, standing.issues().keySet()));
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
}
