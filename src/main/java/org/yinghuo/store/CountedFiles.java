package org.yinghuo.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yinghuo.model.Sha256;
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

    /** Something was remembered, and no copy of it is as it was written. */
    private static final CountedFiles LOST = new CountedFiles(LocalDateTime.MIN.plusDays(1), List.of());

    private static final String FIRST_LINE = "yinghuo-counted-2\t";

    public CountedFiles {
        files = files.stream().sorted().toList();
    }

    /** Whether something was remembered that cannot be read any more. */
    public boolean isLost() {
        return equals(LOST);
    }

    /** Whether a finished night is remembered. */
    public boolean isKnown() {
        return !equals(NONE) && !isLost();
    }

    /** What was remembered, in the file or in the copy beside it, whichever is as it was written; {@link #NONE} where nothing is. */
    public static CountedFiles load(Path path) throws IOException {
        boolean any = false;
        for (Path file : List.of(path, copyOf(path))) {
            if (Files.isRegularFile(file)) {
                any = true;
                Optional<CountedFiles> counted = parse(Files.readAllBytes(file));
                if (counted.isPresent()) {
                    return counted.get();
                }
            }
        }
        return any ? LOST : NONE;
    }

    private static Path copyOf(Path path) {
        return path.resolveSibling(path.getFileName() + ".copy");
    }

    /** The files told; empty where a byte is not as it was written. */
    private static Optional<CountedFiles> parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String[] head = end < 0 ? new String[0] : text.substring(0, end).split("\t", -1);
        if (head.length != 3
                || !text.startsWith(FIRST_LINE)
                || !head[2].equals(checksum(head[1], text.substring(end + 1)))) {
            return Optional.empty();
        }
        var files = new ArrayList<SourceFile>();
        for (String line : text.substring(end + 1).lines().toList()) {
            String[] parts = line.split("\t", 4);
            files.add(new SourceFile(
                    unescape(parts[3]),
                    parts[0],
                    Long.parseLong(parts[1]),
                    Instant.ofEpochMilli(Long.parseLong(parts[2]))));
        }
        return Optional.of(new CountedFiles(LocalDateTime.parse(head[1]), files));
    }

    private static String checksum(String asOf, String files) {
        return Sha256.of(asOf + "\n" + files);
    }

    public void save(Path path) throws IOException {
        var text = new StringBuilder();
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
        String head = FIRST_LINE + asOf + "\t" + checksum(asOf.toString(), text.toString()) + "\n";
        byte[] bytes = (head + text).getBytes(StandardCharsets.UTF_8);
        DurableFiles.write(copyOf(path), bytes);
        DurableFiles.write(path, bytes);
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
