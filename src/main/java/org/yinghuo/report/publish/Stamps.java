package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.report.data.Json;
import org.yinghuo.store.DurableFiles;
import org.yinghuo.store.FileLook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the file system said of each published file when its bytes were known to be the published ones: size, times and identity.
 *
 * <p>While it says the same, nobody has written into the file, and its bytes need not be read again. Whoever writes into a file or puts another in its
 * place changes its look (see {@link FileLook}). All stamps may be lost.
 */
final class Stamps {

    private static final String FILE = "stamps.json";

    private final Path file;
    private final SortedMap<String, Stamp> stamps = new TreeMap<>();
    private final SortedMap<String, Stamp> read = new TreeMap<>();
    private long kept;

    private record Stamp(String sha256, FileLook look) {}

    private Stamps(Path file) {
        this.file = file;
    }

    /** Those kept in a folder; none where there are none. */
    static Stamps in(Path folder) throws IOException {
        Stamps stamps = new Stamps(folder.resolve(FILE));
        ObjectNode json = Json.readObject(stamps.file);
        if (json != null) {
            stamps.kept = Files.getLastModifiedTime(stamps.file).toMillis();
            json.properties().forEach(entry -> {
                JsonNode stamp = entry.getValue();
                stamps.read.put(
                        entry.getKey(),
                        new Stamp(
                                stamp.path(0).asString(""),
                                new FileLook(
                                        stamp.path(1).asString(""),
                                        stamp.path(2).asLong(),
                                        stamp.path(3).asBoolean())));
            });
        }
        return stamps;
    }

    /** Whether a file surely has the bytes of that hash, since it has not changed since it had them. */
    boolean vouchFor(String path, Path published, String sha256) throws IOException {
        Stamp stamp = read.get(path);
        if (stamp == null || !stamp.sha256().equals(sha256)) {
            return false;
        }
        boolean same =
                stamp.look().equals(FileLook.at(published)) && stamp.look().isSettledAt(kept);
        if (same) {
            stamps.put(path, stamp);
        }
        return same;
    }

    /** Notes a file whose bytes were read, and have that hash; {@code before} is how it looked before they were. */
    void note(String path, Path published, String sha256, @Nullable FileLook before) throws IOException {
        FileLook now = FileLook.at(published);
        if (now != null && (before == null || now.equals(before))) {
            stamps.put(path, new Stamp(sha256, now));
        }
    }

    /** Notes a file that was moved to its place after it was written. */
    void noteMoved(String path, Path published, Backups.Entry written, FileTime modified) throws IOException {
        if (Files.isRegularFile(published, LinkOption.NOFOLLOW_LINKS)
                && Files.size(published) == written.size()
                && Files.getLastModifiedTime(published).equals(modified)) {
            note(path, published, written.sha256(), null);
        }
    }

    /** Keeps the stamps of these files, unless they are kept already. */
    void save(SortedMap<String, Backups.Entry> published) throws IOException {
        stamps.keySet().retainAll(published.keySet());
        if (stamps.equals(read)) {
            return;
        }
        ObjectNode json = Json.object();
        stamps.forEach((path, stamp) -> {
            var array = json.putArray(path);
            array.add(stamp.sha256());
            array.add(stamp.look().text());
            array.add(stamp.look().changed());
            array.add(stamp.look().fine());
        });
        DurableFiles.replace(file, out -> Json.write(json, out));
    }
}
