package org.yinghuo.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Sha256;

/**
 * How each file of the input folder looked when its bytes were hashed, so that a file that looks the same need not be read again.
 *
 * <p>Only where the file system tells when a file was last changed, and tells it finely; of any other the bytes are read every night. All of it
 * may be lost.
 */
public final class SeenFiles {

    private static final String FIRST_LINE = "yinghuo-seen-1\t";
    private static final int CELLS = 5;

    private final Map<String, Seen> before = new HashMap<>();
    private final Map<String, Seen> now = new TreeMap<>();

    /** @param moment when the looking began, in milliseconds */
    private record Seen(String sha256, FileLook look, long moment) {}

    /** Nothing was seen before. */
    public SeenFiles() {}

    /** Those remembered; none where the list is missing or not as it was written. */
    public static SeenFiles load(Path list) throws IOException {
        SeenFiles seen = new SeenFiles();
        if (!Files.isRegularFile(list)) {
            return seen;
        }
        String text = new String(Files.readAllBytes(list), StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        if (end < 0 || !text.substring(0, end).equals(FIRST_LINE + Sha256.of(text.substring(end + 1)))) {
            return seen;
        }
        text.substring(end + 1).lines().forEach(line -> {
            String[] cells = line.split("\t", CELLS);
            seen.before.put(
                    cells[4],
                    new Seen(
                            cells[0],
                            new FileLook(cells[1], Long.parseLong(cells[2]), true),
                            Long.parseLong(cells[3])));
        });
        return seen;
    }

    /** The hash of a file's bytes where it looks as it did when they were read; null where they must be read. */
    public @Nullable String sha256(String path, Path file) throws IOException {
        Seen seen = before.get(path);
        if (seen == null
                || !seen.look().isSettledAt(seen.moment())
                || !seen.look().equals(FileLook.at(file))) {
            return null;
        }
        now.put(path, seen);
        return seen.sha256();
    }

    /** Notes a file whose bytes were read, if it looks now as it did before they were. */
    public void note(String path, Path file, String sha256, @Nullable FileLook look, long moment) throws IOException {
        boolean writable = path.chars().noneMatch(c -> c == '\n' || c == '\r');
        if (look != null && look.fine() && writable && FileLook.isToldOf(file) && look.equals(FileLook.at(file))) {
            now.put(path, new Seen(sha256, look, moment));
        }
    }

    /** Remembers the files of this look, unless all were remembered. */
    public void save(Path list) throws IOException {
        if (now.equals(before)) {
            return;
        }
        StringBuilder text = new StringBuilder();
        now.forEach((path, seen) -> text.append(seen.sha256())
                .append('\t')
                .append(seen.look().text())
                .append('\t')
                .append(seen.look().changed())
                .append('\t')
                .append(seen.moment())
                .append('\t')
                .append(path)
                .append('\n'));
        DurableFiles.write(
                list, (FIRST_LINE + Sha256.of(text.toString()) + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }
}
