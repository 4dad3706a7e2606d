package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yinghuo.report.data.Json;
import org.yinghuo.store.DurableFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the file system said of each published file when its bytes were known to be the published ones: size, times and identity.
 *
 * <p>While it says the same, nobody has written into the file, and its bytes need not be read again. Whoever writes into a file or puts another in its
 * place changes the time of its last change, which no program can set. A file that changed about when the stamps were kept could change once
 * more within one tick of the clock: it is not vouched for. All stamps may be lost.
 */
final class Stamps {

    private static final String FILE = "stamps.json";

    /** How much older than the stamps a file must be, where times are fine, and where they are whole seconds; in milliseconds. */
    private static final long TICK = 100;

    private static final long COARSE_TICK = 3_000;

    private final Path file;
    private final SortedMap<String, Stamp> stamps = new TreeMap<>();
    private final SortedMap<String, Stamp> read = new TreeMap<>();
    private long kept;

    /** @param changed the newest of a file's times, in milliseconds; {@code look} all that is compared */
    private record Stamp(String sha256, String look, long changed, boolean fine) {}

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
                                stamp.path(1).asString(""),
                                stamp.path(2).asLong(),
                                stamp.path(3).asBoolean()));
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
        Stamp now = look(published, sha256);
        boolean same = stamp.equals(now) && stamp.changed() + (stamp.fine() ? TICK : COARSE_TICK) < kept;
        if (same) {
            stamps.put(path, stamp);
        }
        return same;
    }

    /** Notes a file whose bytes were read, and have that hash; {@code before} is what {@link #look} said before they were. */
    void note(String path, Path published, String sha256, @Nullable Object before) throws IOException {
        Stamp now = look(published, sha256);
        if (now != null && (before == null || now.equals(before))) {
            stamps.put(path, now);
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
            array.add(stamp.look());
            array.add(stamp.changed());
            array.add(stamp.fine());
        });
        DurableFiles.replace(file, out -> Json.write(json, out));
    }

    /** What the file system says of a file; null where it is no regular file. */
    static @Nullable Stamp look(Path published, String sha256) throws IOException {
        if (!Files.isRegularFile(published, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        boolean unix = published.getFileSystem().supportedFileAttributeViews().contains("unix");
        Map<String, Object> attributes = Files.readAttributes(
                published,
                unix ? "unix:size,lastModifiedTime,ctime,ino,dev" : "size,lastModifiedTime,creationTime,fileKey",
                LinkOption.NOFOLLOW_LINKS);
        StringBuilder look = new StringBuilder();
        long changed = 0;
        boolean fine = false;
        for (Map.Entry<String, Object> attribute : new TreeMap<>(attributes).entrySet()) {
            if (attribute.getValue() instanceof FileTime time) {
                look.append(time.to(TimeUnit.NANOSECONDS));
                changed = Math.max(changed, time.toMillis());
                fine |= time.to(TimeUnit.NANOSECONDS) % TimeUnit.SECONDS.toNanos(1) != 0;
            } else {
                look.append(attribute.getValue());
            }
            look.append(' ');
        }
        return new Stamp(sha256, look.toString().strip(), changed, fine);
    }
}
