package org.yinghuo.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.yinghuo.model.SourceFile;

/**
 * The files that the last finished night counted, remembered in a file of its own so that questions can be answered while another night runs.
 *
 * @param asOf that night's moment
 * @param files by path
 */
public record CountedFiles(LocalDateTime asOf, List<SourceFile> files) {

    /** No night was finished yet. */
    public static final CountedFiles NONE = new CountedFiles(LocalDateTime.MIN, List.of());

    private static final String FIRST_LINE = "yinghuo-counted-1\t";

    public CountedFiles {
        files = files.stream().sorted().toList();
    }

    /** What was remembered; {@link #NONE} where nothing is. */
    public static CountedFiles load(Path path) throws IOException {
        if (!Files.exists(path)) {
            return NONE;
        }
        List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).startsWith(FIRST_LINE)) {
            return NONE;
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
        return new CountedFiles(LocalDateTime.parse(lines.get(0).substring(FIRST_LINE.length())), files);
    }

    public void save(Path path) throws IOException {
        var text = new StringBuilder(FIRST_LINE).append(asOf).append('\n');
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
