package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yinghuo.report.data.SealedJson;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.OutputFile;
import org.yinghuo.report.publish.Published.IssueOutcome;
import org.yinghuo.store.DurableFiles;

/**
 * What a night brings to the output folder: files and folders written aside, what is restored and what goes; all of it handed over at the end.
 *
 * <p>On a dry run it only says what it would bring.
 */
final class Delivery {
    private final Path output;
    private final Backups copies;
    private final Handover handover;
    private final Standing standing;
    private final KeptEdits edits;
    private final boolean dryRun;
    private final SortedMap<String, Backups.Entry> next;
    private final List<String> folders = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final Map<String, FileTime> times = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();

    /** Files of an issue's folder that its new revision no longer has. */
    private final List<String> stale = new ArrayList<>();

    private final List<String> restored = new ArrayList<>();
    private final List<String> beyondRepair = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final Set<String> edited = new TreeSet<>();

    Delivery(Path output, Backups copies, Handover handover, Standing standing, KeptEdits edits, boolean dryRun) {
        this.output = output;
        this.copies = copies;
        this.handover = handover;
        this.standing = standing;
        this.edits = edits;
        this.dryRun = dryRun;
        this.next = new TreeMap<>(standing.published());
    }

    /** What it has come to so far. */
    Published toldWith(Collection<IssueOutcome> issues) {
        return new Published(List.copyOf(issues), written, removed, restored, beyondRepair, kept);
    }

    /** Where what people have written into published files is kept, by earlier nights and by this one. */
    List<String> keptEdits(Collection<String> issueFolders) throws IOException {
        List<String> all = new ArrayList<>(KeptEdits.all(output, issueFolders));
        kept.stream().filter(path -> !all.contains(path)).forEach(all::add);
        return all;
    }

    /**
     * Writes an issue's folder; says what is in it, nothing on a dry run.
     *
     * @param elsewhere where another process has written the edition's own files; null where they are still to be written
     */
    SortedMap<String, Backups.Entry> issue(
            String path, Edition edition, int superseded, IssueFolder folder, @Nullable Path elsewhere)
            throws IOException {
        if (dryRun) {
            return Collections.emptySortedMap();
        }
        Path aside = handover.aside(path);
        DurableFiles.delete(aside);
        Files.createDirectories(aside);
        SortedMap<String, Backups.Entry> fresh = folder.write(edition, standing, superseded, aside, copies, elsewhere);
        standing.files(path).keySet().stream()
                .filter(name -> !fresh.containsKey(name))
                .forEach(name -> stale.add(path + "/" + name));
        next.subMap(path + "/", path + "0").clear();
        for (Map.Entry<String, Backups.Entry> file : fresh.entrySet()) {
            next.put(path + "/" + file.getKey(), file.getValue());
            times.put(path + "/" + file.getKey(), Files.getLastModifiedTime(aside.resolve(file.getKey())));
        }
        folders.add(path);
        return fresh;
    }

    /** Writes files of one folder side by side; others of that folder go. */
    void only(String folder, List<? extends OutputFile> wanted) throws IOException {
        Set<String> paths = new HashSet<>();
        List<SingleFile> single = new ArrayList<>();
        for (OutputFile file : wanted) {
            paths.add(file.path());
            single.add(new SingleFile(file.path(), file.basis(), file::write));
        }
        Parallel.run(single.stream().<Parallel.Work>map(file -> file::write).toList());
        for (SingleFile file : single) {
            file.take();
        }
        for (String path : new TreeSet<>(next.keySet())) {
            if (path.startsWith(folder) && !paths.contains(path)) {
                next.remove(path);
                removed.add(path);
            }
        }
    }

    /**
     * Writes a file that belongs to no issue.
     *
     * @param basis what it is made from; where that is as it was and the file stands, it is not made again
     */
    void put(String path, String basis, DurableFiles.Content content) throws IOException {
        SingleFile file = new SingleFile(path, basis, content);
        file.write();
        file.take();
    }

    /** Writes what tells of the run itself: new every night, and nothing new to publish. */
    void trace(String path, DurableFiles.Content content) throws IOException {
        put(path, "", content);
        written.remove(path);
    }

    /** Puts back what was altered or is missing and does not change anyway; an issue's folder that is gone comes back whole. */
    void restore(Collection<String> issueFolders) throws IOException {
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
            DurableFiles.writeForced(aside(path), out -> Files.copy(source, out));
            Optional<String> gone = issueFolders.stream()
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

    /** Where a file is to be written, its folder made. */
    private Path aside(String path) throws IOException {
        Path aside = handover.aside(path);
        Path parent = aside.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return aside;
    }

    /** Keeps what someone wrote into a published file; in a folder that is replaced anyway it is carried over with it. */
    private void keep(String path, boolean withItsFolder) throws IOException {
        String name = edits.nameFor(path);
        kept.add(name);
        edited.add(path);
        if (dryRun || withItsFolder || Files.exists(output.resolve(name))) {
            return;
        }
        DurableFiles.writeForced(aside(name), out -> Files.copy(output.resolve(path), out));
        files.add(name);
    }

    /**
     * Hands all of it over.
     *
     * @param keptRuns of how many runs the records stay
     */
    void handOver(int keptRuns) throws IOException {
        exchange(keptRuns);
        Files.deleteIfExists(output.resolve(FailureNotice.PATH));
    }

    private void exchange(int keptRuns) throws IOException {
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
        keepLines();
        for (Map.Entry<String, FileTime> written : times.entrySet()) {
            Backups.Entry entry = next.get(written.getKey());
            if (entry != null) {
                standing.stamps()
                        .noteMoved(written.getKey(), output.resolve(written.getKey()), entry, written.getValue());
            }
        }
        standing.stamps().save(next);
    }

    /** So that no later night reads a seal of which nothing is new. */
    private void keepLines() throws IOException {
        List<Parallel.Work> each = new ArrayList<>();
        for (Map.Entry<String, Backups.Entry> file : next.entrySet()) {
            Path seal = output.resolve(file.getKey());
            if (file.getKey().endsWith("/" + SealedJson.PATH) && Files.exists(seal)) {
                each.add(() -> copies.keepLines(seal, file.getValue().sha256()));
            }
        }
        Parallel.run(each);
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
            sha256 = DurableFiles.writeForced(aside(path), copies.inWorkplace(content));
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
}
