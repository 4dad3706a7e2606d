package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.yinghuo.report.data.Json;
import org.yinghuo.report.data.ReportJson;
import org.yinghuo.store.DurableFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts prepared folders and files in the place of the published ones, all of them or none.
 *
 * <p>Everything new is written whole into {@code .publishing/incoming} inside the output folder, so in the same file system, and forced to the
 * disk. Then the plan is written in one step: that is the moment of publishing. Until it stands, a killed run has published nothing and the
 * next one clears its work away; once it stands, the next one finishes it. An issue's folder that is there is never taken away: its files change one by one, each
 * by one rename, those people open one right after the other and the checksums last; so a reader always finds the issue, every file of it whole, and by its
 * {@code SHA256SUMS} whether all are of one revision. A folder that is not there comes by one rename.
 */
final class Handover {

    private static final String PLAN = "plan.json";

    /** The files of an issue's folder in the order in which they change: what people open stands together at the end, the checksums behind all. */
    private static final Comparator<Path> OPENED_LAST = Comparator.<Path>comparingInt(
                    file -> file.endsWith(Checksums.PATH) && !file.toString().contains("revisions")
                            ? 3
                            : file.endsWith(ReportJson.PATH)
                                    ? 2
                                    : file.getFileName().toString().startsWith("report.") ? 1 : 0)
            .thenComparing(Comparator.naturalOrder());

    private final Path output;
    private final Path work;
    private final Path incoming;
    private final Backups copies;
    private final Checkpoint checkpoint;

    Handover(Path output, Backups copies, Checkpoint checkpoint) {
        this.output = output;
        this.work = output.resolve(".publishing");
        this.incoming = work.resolve("incoming");
        this.copies = copies;
        this.checkpoint = checkpoint;
    }

    /** Told before each step that another process could see; a test ends the run there. */
    interface Checkpoint {
        Checkpoint NONE = step -> {};

        void before(String step) throws IOException;
    }

    /**
     * What is to be done.
     *
     * @param folders whole folders that are replaced, below the output folder
     * @param files single files that are replaced
     * @param removed single files that go
     * @param published all that stands published afterwards
     */
    record Plan(
            List<String> folders,
            List<String> files,
            List<String> removed,
            SortedMap<String, Backups.Entry> published) {

        Plan {
            folders = List.copyOf(folders);
            files = List.copyOf(files);
            removed = List.copyOf(removed);
        }

        private ObjectNode json() {
            ObjectNode json = Backups.json(published);
            put(json.putArray("folders"), folders);
            put(json.putArray("files"), files);
            put(json.putArray("removed"), removed);
            return json;
        }

        private static Plan of(ObjectNode json) {
            return new Plan(
                    list(json.path("folders")),
                    list(json.path("files")),
                    list(json.path("removed")),
                    Backups.entries(json));
        }

        private static void put(ArrayNode array, List<String> texts) {
            texts.forEach(array::add);
        }

        private static List<String> list(JsonNode array) {
            List<String> texts = new ArrayList<>();
            array.forEach(text -> texts.add(text.asString()));
            return texts;
        }
    }

    /** Finishes what a killed run had begun to publish, or clears away what it had only prepared. */
    void recover() throws IOException {
        if (!Files.exists(work, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        ObjectNode plan = Json.readObject(work.resolve(PLAN));
        if (plan != null) {
            carryOut(Plan.of(plan));
        } else {
            clear();
        }
    }

    /** Whether a run has prepared or begun to publish, and not ended. */
    public boolean isUnderWay() {
        return Files.exists(work, LinkOption.NOFOLLOW_LINKS);
    }

    /** Where a path's new content is to be written before it is handed over. */
    Path aside(String path) {
        return incoming.resolve(path);
    }

    /** Publishes all that was put aside. */
    void handOver(Plan plan) throws IOException {
        DurableFiles.createFolders(incoming);
        DurableFiles.forceFolders(work);
        // Without its own name on the disk the plan would be lost, and what it had moved taken for somebody's edits.
        DurableFiles.force(output);
        checkpoint.before("plan");
        DurableFiles.replace(work.resolve(PLAN), out -> Json.write(plan.json(), out));
        carryOut(plan);
    }

    private void carryOut(Plan plan) throws IOException {
        for (String folder : plan.folders()) {
            exchange(folder);
        }
        for (String file : plan.files()) {
            if (Files.exists(aside(file))) {
                checkpoint.before("file " + file);
                Path target = output.resolve(file);
                DurableFiles.createFolders(parent(target));
                makeWay(target);
                DurableFiles.moveInto(aside(file), target);
            }
        }
        for (String file : plan.removed()) {
            checkpoint.before("remove " + file);
            remove(output.resolve(file));
        }
        checkpoint.before("list");
        copies.saveList(plan.published());
        checkpoint.before("clear");
        clear();
    }

    private void exchange(String folder) throws IOException {
        Path fresh = aside(folder);
        if (!Files.exists(fresh)) {
            return;
        }
        Path live = output.resolve(folder);
        DurableFiles.createFolders(parent(live));
        if (Files.isDirectory(live, LinkOption.NOFOLLOW_LINKS)) {
            exchangeFiles(folder, fresh, live);
            return;
        }
        DurableFiles.delete(live);
        checkpoint.before("in " + folder);
        Files.move(fresh, live, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.force(parent(live));
        DurableFiles.force(parent(fresh));
    }

    private void exchangeFiles(String folder, Path fresh, Path live) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(fresh)) {
            files = all.filter(Files::isRegularFile).sorted(OPENED_LAST).toList();
        }
        for (Path file : files) {
            String name = fresh.relativize(file).toString().replace('\\', '/');
            Path target = live.resolve(name);
            DurableFiles.createFolders(parent(target));
            makeWay(target);
            checkpoint.before("file " + folder + "/" + name);
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        DurableFiles.forceFolders(live);
        DurableFiles.delete(fresh);
    }

    /** A folder that somebody made where a file belongs would stop every night to come. */
    private static void makeWay(Path target) throws IOException {
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            DurableFiles.delete(target);
        }
    }

    /** Forced before the list says that it is gone: nobody would look for it again. */
    private static void remove(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            DurableFiles.delete(file);
            DurableFiles.force(parent(file));
        }
    }

    /** Clears the work folder, the plan first: without it, what is left is only rubbish. */
    void clear() throws IOException {
        if (!Files.exists(work, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.deleteIfExists(work.resolve(PLAN));
        DurableFiles.force(work);
        checkpoint.before("delete");
        DurableFiles.delete(work);
        DurableFiles.force(output);
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a root has no folder");
        }
        return parent;
    }
}
