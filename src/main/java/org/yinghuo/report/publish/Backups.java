package org.yinghuo.report.publish;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.SealedIssue;
import org.yinghuo.report.data.Json;
import org.yinghuo.report.data.ReportContent;
import org.yinghuo.report.data.SealedJson;
import org.yinghuo.report.data.SealedLinesFile;
import org.yinghuo.report.edition.OutputFile;
import org.yinghuo.store.DurableFiles;
import tools.jackson.databind.node.ObjectNode;

/**
 * The copies of everything published, kept packed in the state folder by their SHA-256, and the list of what stands where.
 *
 * <p>A copy counts only while its bytes have the hash it is named by, so copies need not be forced to the disk. All of it may be deleted.
 */
public final class Backups {

    private static final String LIST = "published.json";
    private static final String PACKED = ".gz";
    private static final int BUFFER = 1 << 16;
    private static final String CHECKSUM = "sha256";

    private final Path folder;
    private final Path blobs;
    private final Path contents;
    private final Path workplace;
    private final Path unpacked;
    private final String mine;
    private final AtomicInteger asides = new AtomicInteger();

    public Backups(Path folder) {
        this(folder, folder.resolve("writing"), "");
    }

    /**
     * The same copies, kept by several processes at once.
     *
     * @param workplace a folder that no other has
     * @param mine in the name of what is not yet whole, so that no two write to one file
     */
    Backups(Path folder, Path workplace, String mine) {
        this.folder = folder;
        this.mine = mine;
        this.blobs = folder.resolve("copies");
        this.contents = folder.resolve("contents");
        this.workplace = workplace;
        this.unpacked = folder.resolve("unpacked");
    }

    /**
     * A published file.
     *
     * @param basis of an {@link OutputFile}; empty for all others
     */
    public record Entry(String sha256, long size, String basis) {}

    /** What stands published, by path below the output folder; nothing where no list is kept, or one that is not as it was written. */
    public Optional<SortedMap<String, Entry>> list() throws IOException {
        ObjectNode json = Json.readObject(folder.resolve(LIST));
        return json == null || !isWhole(json) ? Optional.empty() : Optional.of(entries(json));
    }

    public void saveList(SortedMap<String, Entry> published) throws IOException {
        ObjectNode json = json(published);
        DurableFiles.replace(folder.resolve(LIST), out -> Json.write(json, out));
    }

    /** Whether a list has the checksum it was written with. */
    public static boolean isWhole(ObjectNode json) {
        return json.path("published").isObject()
                && DurableFiles.sha256(Json.bytes(json.path("published")))
                        .equals(json.path(CHECKSUM).asString(""));
    }

    public static SortedMap<String, Entry> entries(ObjectNode json) {
        SortedMap<String, Entry> entries = new TreeMap<>();
        json.path("published")
                .properties()
                .forEach(file -> entries.put(
                        file.getKey(),
                        new Entry(
                                file.getValue().path("sha256").asString(),
                                file.getValue().path("size").asLong(),
                                file.getValue().path("basis").asString(""))));
        return entries;
    }

    public static ObjectNode json(SortedMap<String, Entry> published) {
        ObjectNode json = Json.object();
        ObjectNode files = json.putObject("published");
        published.forEach((path, entry) -> {
            ObjectNode file = files.putObject(path);
            file.put("sha256", entry.sha256());
            file.put("size", entry.size());
            if (!entry.basis().isEmpty()) {
                file.put("basis", entry.basis());
            }
        });
        json.put(CHECKSUM, DurableFiles.sha256(Json.bytes(files)));
        return json;
    }

    /** Makes the workplace ready, empty: what large workbooks are put together from names people, and belongs where only its owner reads. */
    public void openWorkplace() throws IOException {
        DurableFiles.delete(workplace);
        Files.createDirectories(workplace);
    }

    public void closeWorkplace() throws IOException {
        DurableFiles.delete(workplace);
        if (mine.isEmpty()) {
            DurableFiles.delete(unpacked);
        }
    }

    /** The same content; what its writer puts aside on the way lies in the workplace. */
    public DurableFiles.Content inWorkplace(DurableFiles.Content content) {
        return out -> {
            TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(workplace.toFile()));
            try {
                content.writeTo(out);
            } finally {
                TempFile.setThreadLocalTempFileCreationStrategy(null);
            }
        };
    }

    /** Keeps a copy of a file with that hash, unless there is one. */
    public void keep(Path file, String sha256) throws IOException {
        Path copy = packedAt(sha256);
        if (Files.exists(copy)) {
            return;
        }
        Files.createDirectories(blobs);
        // Two files of the same bytes may be kept at once.
        Path aside = blobs.resolve("." + sha256 + "-" + mine + asides.incrementAndGet() + DurableFiles.ASIDE);
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(aside), BUFFER)) {
            Files.copy(file, packed);
        }
        DurableFiles.moveOver(aside, copy);
    }

    /** What a published {@code report.json} of that hash says, as {@link ReportContent} gives it; null where that was not kept. */
    @Nullable
    public ObjectNode content(String sha256) throws IOException {
        Path packed = packedContentAt(sha256);
        if (!Files.isRegularFile(packed)) {
            // Earlier versions did not pack it.
            return Json.readObject(contentAt(sha256));
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed), BUFFER)) {
            // To the end, where its checksum stands.
            return Json.object(in.readAllBytes());
        } catch (EOFException | ZipException damaged) {
            return null;
        }
    }

    /** Keeps that, so that a large report need not be read again. */
    public void keepContent(String sha256, ObjectNode content) throws IOException {
        Files.createDirectories(contents);
        Path aside = contents.resolve("." + sha256 + mine + DurableFiles.ASIDE);
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(aside), BUFFER)) {
            packed.write(Json.bytes(content));
        }
        DurableFiles.moveOver(aside, packedContentAt(sha256));
    }

    /** The lines of a seal of that hash, for nights after; empty where they were not kept, or not as they were written. */
    public Optional<SealedIssue> lines(String sha256, UnaryOperator<String> fileNames) throws IOException {
        return Optional.ofNullable(SealedLinesFile.read(linesAt(sha256), fileNames));
    }

    /** Keeps the lines of a seal of that hash, unless they are kept in today's form or it has other bytes by now. */
    public void keepLines(Path seal, String sha256) throws IOException {
        Path kept = linesAt(sha256);
        if (SealedLinesFile.isOfTodaysForm(kept) || !sha256.equals(DurableFiles.sha256(seal))) {
            return;
        }
        SealedIssue sealed = SealedJson.readWhole(seal, UnaryOperator.identity(), new SealedJson.Shared());
        Files.createDirectories(contents);
        Path aside = contents.resolve("." + sha256 + SealedLinesFile.ENDING + DurableFiles.ASIDE);
        try (OutputStream out = Files.newOutputStream(aside)) {
            SealedLinesFile.write(sealed, out);
        }
        DurableFiles.moveOver(aside, kept);
    }

    private Path linesAt(String sha256) {
        return contents.resolve(sha256 + SealedLinesFile.ENDING);
    }

    private Path packedContentAt(String sha256) {
        return contents.resolve(sha256 + ".json" + PACKED);
    }

    private Path contentAt(String sha256) {
        return contents.resolve(sha256 + ".json");
    }

    /** What the file system said of the published files. */
    public Stamps stamps() throws IOException {
        return Stamps.in(folder);
    }

    /** A whole copy with that hash, unpacked; null where none is left. */
    @Nullable
    public Path find(String sha256) throws IOException {
        Path plain = blobs.resolve(sha256);
        if (Files.isRegularFile(packedAt(sha256))) {
            Files.createDirectories(unpacked);
            plain = unpacked.resolve(sha256);
            try (InputStream in = new GZIPInputStream(Files.newInputStream(packedAt(sha256)))) {
                Files.copy(in, plain, StandardCopyOption.REPLACE_EXISTING);
            } catch (EOFException | ZipException damaged) {
                return null;
            }
        }
        return sha256.equals(DurableFiles.sha256(plain)) ? plain : null;
    }

    /** Deletes the copies that nothing published has any more. */
    public void sweep(Set<String> needed) throws IOException {
        sweep(blobs, needed);
        sweep(contents, needed);
    }

    /** Copies of earlier versions are not packed; they go once they are packed too. */
    private static void sweep(Path folder, Set<String> needed) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> unneeded = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(copy -> {
                        String name = copy.getFileName().toString();
                        return !needed.contains(name.replace(".json", "")
                                        .replace(PACKED, "")
                                        .replace(SealedLinesFile.ENDING, ""))
                                || Files.exists(copy.resolveSibling(name + PACKED));
                    })
                    .forEach(unneeded::add);
        }
        for (Path copy : unneeded) {
            Files.deleteIfExists(copy);
        }
    }

    private Path packedAt(String sha256) {
        return blobs.resolve(sha256 + PACKED);
    }
}
