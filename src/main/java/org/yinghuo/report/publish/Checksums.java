package org.yinghuo.report.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code SHA256SUMS}: the hash of every other file of a folder, as {@code sha256sum -c} reads it. */
final class Checksums {

    static final String PATH = "SHA256SUMS";

    private static final int HASH = 64;

    private Checksums() {}

    static void write(SortedMap<String, String> sha256ByPath, OutputStream out) throws IOException {
        StringBuilder lines = new StringBuilder();
        sha256ByPath.forEach(
                (path, sha256) -> lines.append(sha256).append("  ").append(path).append('\n'));
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Path to hash; a line that is none of ours is passed over. */
    static SortedMap<String, String> read(Path file) throws IOException {
        SortedMap<String, String> sha256ByPath = new TreeMap<>();
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        text.lines()
                .filter(line -> line.length() > HASH + 2 && line.startsWith("  ", HASH))
                .forEach(line -> sha256ByPath.put(line.substring(HASH + 2), line.substring(0, HASH)));
        return sha256ByPath;
    }
}
