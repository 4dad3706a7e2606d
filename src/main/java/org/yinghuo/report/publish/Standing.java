package org.yinghuo.report.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.SealedIssue;
import org.yinghuo.model.IssueId;
import org.yinghuo.report.data.CsvText;
import org.yinghuo.report.data.Json;
import org.yinghuo.report.data.ReportContent;
import org.yinghuo.report.data.ReportJson;
import org.yinghuo.report.data.SealedJson;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.PublishedIssue;
import org.yinghuo.report.edition.Run;
import org.yinghuo.store.DurableFiles;
import org.yinghuo.store.FileLook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands published: by the list in the state folder, or where that is lost by what the output folder itself tells.
 *
 * <p>A file may be missing or altered in the output folder; its published bytes are then taken from the copies.
 */
public final class Standing {

    /** All that is ours in an output folder; anything else there belongs to someone else and is left alone. */
    private static final Pattern OURS = Pattern.compile(
            "(?:index|files|questions)\\.html|findings\\.(?:csv|xlsx)|runs/[^/]+\\.json|receipts/.+\\.xlsx|\\d{4}/\\d{3,}/.+");

    private static final Pattern ISSUE_FILE = Pattern.compile("((\\d{4})/(\\d{3,}))/(.+)");
    static final Pattern RUN = Pattern.compile("runs/[^/]+\\.json");

    /** What tells of a whole issue, its seal or its checksums, and how deep in the output folder it lies: year, issue, file. */
    private static final Set<String> TELLERS = Set.of(SealedJson.PATH, Checksums.PATH);

    private static final int TELLER_DEPTH = 3;

    /** Of an issue's checksums where there are none: it is written anew. */
    private static final Backups.Entry MISSING = new Backups.Entry("", 0, "");

    private final Path output;
    private final Backups copies;
    private final SortedMap<String, Backups.Entry> published;
    private final Stamps stamps;

    /** Whether the list was kept as it was written, and not gathered from whatever lies in the output folder. */
    private final boolean listed;

    private final Map<String, Boolean> damageByPath = new HashMap<>();

    private Standing(
            Path output, Backups copies, SortedMap<String, Backups.Entry> published, Stamps stamps, boolean listed) {
        this.listed = listed;
        this.output = output;
        this.copies = copies;
        this.published = published;
        this.stamps = stamps;
    }

    static Standing of(Path output, Backups copies) throws IOException {
        var kept = copies.list();
        SortedMap<String, Backups.Entry> published =
                kept.isPresent() ? new TreeMap<>(kept.get()) : adopt(output, output);
        Standing standing = new Standing(output, copies, published, copies.stamps(), kept.isPresent());
        standing.trustWhatIsLater();
        return standing;
    }

    /**
     * Takes an issue for what its folder itself shows, whatever the list in the state folder says, where a whole seal lies there, or a whole revision that is later
     * than the list knows: the list may be older, as one brought back from a backup is, and no revision is published twice.
     */
    private void trustWhatIsLater() throws IOException {
        if (!Files.isDirectory(output)) {
            return;
        }
        List<Path> tellers;
        try (Stream<Path> all = Files.find(
                output,
                TELLER_DEPTH,
                (path, attributes) ->
                        attributes.isRegularFile() && TELLERS.contains(String.valueOf(path.getFileName())))) {
            tellers = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path teller : tellers) {
            String path = output.relativize(teller).toString().replace('\\', '/');
            Matcher matcher = ISSUE_FILE.matcher(path);
            if (matcher.matches() && isDamaged(path)) {
                String folder = matcher.group(1);
                if (path.endsWith(SealedJson.PATH)) {
                    if (SealedJson.isWhole(teller, folder)) {
                        take(folder, adopt(output, output.resolve(folder)));
                    }
                } else if (!wasSealed(folder)) {
                    takeLater(folder, teller);
                }
            }
        }
    }

    private void takeLater(String folder, Path checksums) throws IOException {
        SortedMap<String, Backups.Entry> there = adopt(output, output.resolve(folder));
        // What the checksums do not name is somebody's.
        SortedSet<String> named = new TreeSet<>(List.of(folder + "/" + Checksums.PATH));
        Checksums.read(checksums).keySet().forEach(name -> named.add(folder + "/" + name));
        there.keySet().retainAll(named);
        for (Map.Entry<String, Backups.Entry> file : there.entrySet()) {
            if (!file.getValue().sha256().equals(DurableFiles.sha256(output.resolve(file.getKey())))) {
                return;
            }
        }
        int known = issue(folder).map(PublishedIssue::revision).orElse(0);
        SortedMap<String, Backups.Entry> listed = new TreeMap<>(published.subMap(folder + "/", folder + "0"));
        take(folder, there);
        if (issue(folder).map(PublishedIssue::revision).orElse(0) <= known) {
            take(folder, listed);
        }
    }

    private void take(String folder, SortedMap<String, Backups.Entry> files) {
        published.subMap(folder + "/", folder + "0").clear();
        published.putAll(files);
        damageByPath.clear();
    }

    /** What lies in the output folder or in one below it; in an issue's folder its own checksums say what should, and a whole seal speaks for itself. */
    private static SortedMap<String, Backups.Entry> adopt(Path output, Path within) throws IOException {
        SortedMap<String, Backups.Entry> found = new TreeMap<>();
        if (!Files.isDirectory(within)) {
            return found;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(within)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String path = output.relativize(file).toString().replace('\\', '/');
            String sha256 = OURS.matcher(path).matches() ? DurableFiles.sha256(file) : null;
            if (sha256 != null) {
                found.put(path, new Backups.Entry(sha256, Files.size(file), ""));
            }
        }
        for (String path : List.copyOf(found.keySet())) {
            Matcher matcher = ISSUE_FILE.matcher(path);
            if (matcher.matches()) {
                found.putIfAbsent(matcher.group(1) + "/" + Checksums.PATH, MISSING);
            }
            if (path.endsWith("/" + Checksums.PATH)) {
                String folder = path.substring(0, path.length() - Checksums.PATH.length());
                SortedMap<String, String> sums = Checksums.read(output.resolve(path));
                String asWritten = DurableFiles.sha256(out -> Checksums.write(sums, out));
                found.computeIfPresent(path, (any, entry) -> entry.sha256().equals(asWritten) ? entry : MISSING);
                boolean sealed = SealedJson.isWhole(
                        output.resolve(folder + SealedJson.PATH), folder.substring(0, folder.length() - 1));
                sums.forEach((name, sha256) -> {
                    Backups.Entry there = found.get(folder + name);
                    boolean itself = sealed && name.equals(SealedJson.PATH);
                    if (!itself && (there == null || !there.sha256().equals(sha256))) {
                        found.put(folder + name, new Backups.Entry(sha256, 0, ""));
                    }
                });
            }
        }
        return found;
    }

    SortedMap<String, Backups.Entry> published() {
        return published;
    }

    /** Files that are missing or altered in the output folder, in order. */
    SortedSet<String> damaged() throws IOException {
        SortedSet<String> damaged = new TreeSet<>();
        for (String path : published.keySet()) {
            if (isDamaged(path)) {
                damaged.add(path);
            }
        }
        return damaged;
    }

    /** Looks at each file once. */
    private boolean isDamaged(String path) throws IOException {
        Boolean known = damageByPath.get(path);
        if (known != null) {
            return known;
        }
        Backups.Entry entry = published.get(path);
        boolean damaged = entry == null || !hasBytes(path, entry.sha256());
        damageByPath.put(path, damaged);
        return damaged;
    }

    private boolean hasBytes(String path, String sha256) throws IOException {
        Path file = output.resolve(path);
        if (stamps.vouchFor(path, file, sha256)) {
            return true;
        }
        FileLook before = FileLook.at(file);
        boolean same = sha256.equals(DurableFiles.sha256(file));
        if (same && before != null) {
            stamps.note(path, file, sha256, before);
        }
        return same;
    }

    Stamps stamps() {
        return stamps;
    }

    /** Keeps a copy of everything published that has none. */
    void keepCopies() throws IOException {
        for (Map.Entry<String, Backups.Entry> file : published.entrySet()) {
            if (!isDamaged(file.getKey())) {
                copies.keep(output.resolve(file.getKey()), file.getValue().sha256());
            }
        }
    }

    /** Where a published file's bytes are read from; null where they are lost. */
    @Nullable
    Path source(String path) throws IOException {
        Backups.Entry entry = published.get(path);
        if (entry == null) {
            return null;
        }
        return isDamaged(path) ? copies.find(entry.sha256()) : output.resolve(path);
    }

    /** A published file's bytes; nothing where they are lost. */
    InputStream open(String path) throws IOException {
        Path source = source(path);
        return source == null ? InputStream.nullInputStream() : Files.newInputStream(source);
    }

    /** The content of an issue's {@code report.json} as {@link ReportContent} gives it; of an altered one only where no copy is left of the published. */
    @Nullable
    ObjectNode report(IssueId id) throws IOException {
        return report(PublishedIssue.folder(id));
    }

    @Nullable
    ObjectNode report(String folder) throws IOException {
        String path = folder + "/" + ReportJson.PATH;
        Path source = source(path);
        Backups.Entry entry = published.get(path);
        ObjectNode kept = source == null || entry == null ? null : copies.content(entry.sha256());
        if (kept != null) {
            return kept;
        }
        Path file = source == null ? output.resolve(path) : source;
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return ReportContent.read(in);
        } catch (IOException e) {
            if (source == null) {
                // Altered beyond reading, and no copy is left.
                return null;
            }
            throw e;
        }
    }

    /** What an issue's revision said otherwise than the one before, by its {@code changes.csv}; empty where that is lost too. */
    List<Change> changes(String folder) throws IOException {
        List<Change> changes = new ArrayList<>();
        try (InputStream in = open(folder + "/" + ChangesCsv.PATH)) {
            CsvText.read(in, row -> {
                if (row.size() == ChangesCsv.COLUMNS.size() && !row.equals(ChangesCsv.COLUMNS)) {
                    changes.add(new Change(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)));
                }
            });
        }
        return changes;
    }

    /** The files of an issue's folder as published, by path below it. */
    SortedMap<String, Backups.Entry> files(String folder) {
        SortedMap<String, Backups.Entry> files = new TreeMap<>();
        published
                .subMap(folder + "/", folder + "0")
                .forEach((path, entry) -> files.put(path.substring(folder.length() + 1), entry));
        return files;
    }

    /** Whether files of an issue's folder are damaged and no copy of them is left. */
    boolean isBeyondRepair(String folder) throws IOException {
        for (String path : files(folder).keySet()) {
            if (source(folder + "/" + path) == null) {
                return true;
            }
        }
        return false;
    }

    /** All issues that stand published, by their folders. */
    SortedMap<String, PublishedIssue> issues() throws IOException {
        Set<String> folders = new TreeSet<>();
        for (String path : published.keySet()) {
            Matcher matcher = ISSUE_FILE.matcher(path);
            if (matcher.matches()) {
                folders.add(matcher.group(1));
            }
        }
        SortedMap<String, PublishedIssue> issues = new TreeMap<>();
        for (String folder : folders) {
            issue(folder).ifPresent(issue -> issues.put(folder, issue));
        }
        return issues;
    }

    /** Whether an issue's seal stands, whole or in a copy. */
    boolean hasSeal(String folder) throws IOException {
        return source(folder + "/" + SealedJson.PATH) != null;
    }

    /**
     * What an issue's seal says, by the lines that are kept of it where they are; its bytes are hashed here only where no list says what they were.
     *
     * @param path of the seal as published
     * @param seal where its bytes are read from
     */
    SealedIssue seal(String path, Path seal, UnaryOperator<String> fileNames, SealedJson.Shared shared)
            throws IOException {
        Backups.Entry entry = published.get(path);
        Optional<SealedIssue> kept =
                listed && entry != null ? copies.lines(entry.sha256(), fileNames) : Optional.empty();
        if (kept.isPresent()) {
            return kept.get();
        }
        return listed ? SealedJson.readWhole(seal, fileNames, shared) : SealedJson.read(seal, fileNames, shared);
    }

    /** Whether an issue was sealed, also where nothing is left of its seal. */
    boolean wasSealed(String folder) {
        return published.containsKey(folder + "/" + SealedJson.PATH);
    }

    /** An issue as published, a sealed one whose report is lost as its seal has it; nothing where its report is lost or cannot be read any more. */
    private Optional<PublishedIssue> issue(String folder) throws IOException {
        Path seal = source(folder + "/" + SealedJson.PATH);
        if (seal != null && source(folder + "/" + ReportJson.PATH) == null) {
            return Optional.of(SealedJson.head(seal).with(changes(folder), downloads(files(folder))));
        }
        ObjectNode report = report(folder);
        if (report == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(PublishedIssue.of(report, downloads(files(folder))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    static List<PublishedIssue.Download> downloads(SortedMap<String, Backups.Entry> files) {
        List<PublishedIssue.Download> downloads = new ArrayList<>();
        files.forEach((path, entry) -> downloads.add(new PublishedIssue.Download(path, entry.size())));
        return downloads;
    }

    /** The newest moment of any run that published; null where there is none. */
    @Nullable
    LocalDateTime newest() throws IOException {
        LocalDateTime newest = null;
        for (PublishedIssue issue : issues().values()) {
            newest = newest == null || newest.isBefore(issue.asOf()) ? issue.asOf() : newest;
        }
        ObjectNode run = newestPublishing();
        JsonNode asOf = run == null ? null : run.get("as_of");
        if (asOf != null) {
            LocalDateTime moment = LocalDateTime.parse(asOf.asString());
            newest = newest == null || newest.isBefore(moment) ? moment : newest;
        }
        return newest;
    }

    /** A published JSON file; null where it was not published or is lost. */
    @Nullable
    ObjectNode json(String path) throws IOException {
        Path source = source(path);
        return source == null ? null : Json.readObject(source);
    }

    /** The record of the last run that came to its end, whether it published or found nothing new; null where there is none. */
    @Nullable
    ObjectNode newestRun() throws IOException {
        return newestRun(Set.of(Run.FAILED));
    }

    /** The record of the last run that published something; null where there is none. */
    @Nullable
    ObjectNode newestPublishing() throws IOException {
        return newestRun(Set.of(Run.FAILED, Run.UNCHANGED));
    }

    private @Nullable ObjectNode newestRun(Set<String> otherThan) throws IOException {
        for (String path : RunRecords.newestFirst(published.keySet())) {
            Path source = source(path);
            ObjectNode head = RunRecords.head(source);
            if (source != null
                    && head != null
                    && !otherThan.contains(head.path("outcome").asString(Run.PUBLISHED))) {
                return Json.readObject(source);
            }
        }
        return null;
    }
}
