package org.yinghuo.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SourceFile;

/**
 * What a night takes from the input folder, frozen before anything is read.
 *
 * @param files the files that count, by path
 * @param passedOver what lies there and is no input, by path, each with the reason as a code word
 * @param findings of taking in: files that were still changing
 */
public record Manifest(List<SourceFile> files, Map<String, String> passedOver, List<Finding> findings) {

    public static final Manifest EMPTY = new Manifest(List.of(), Map.of(), List.of());

    private static final String FIRST_LINE = "yinghuo-manifest-1";

    public Manifest {
        files = files.stream().sorted().toList();
        passedOver = java.util.Collections.unmodifiableMap(new TreeMap<>(passedOver));
        findings = List.copyOf(findings);
    }

    /** The files as they were last remembered; empty where nothing is. */
    public static Manifest load(Path path) throws IOException {
        if (!Files.exists(path)) {
            return EMPTY;
        }
        List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
            return EMPTY;
        }
        var files = new ArrayList<SourceFile>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split("\t", 4);
            files.add(new SourceFile(
                    unescape(parts[3]),
                    parts[0],
                    Long.parseLong(parts[1]),
                    Instant.ofEpochMilli(Long.parseLong(parts[2]))));
        }
        return new Manifest(files, Map.of(), List.of());
    }

    /** Remembers the files; what was passed over and found is the night's own. */
    public void save(Path path) throws IOException {
        var text = new StringBuilder(FIRST_LINE).append('\n');
        for (SourceFile file : files) {
            text.append(file.sha256())
                    .append('\t')
                    .append(file.size())
                    .append('\t')
                    .append(file.modified().toEpochMilli())
                    .append('\t')
                    .append(escape(file.path()))
                    .append('\n');
        }
        DurableFiles.write(path, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(String path) {
        return path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String text) {
        var path = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                path.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                path.append(c);
            }
        }
        return path.toString();
    }
}
