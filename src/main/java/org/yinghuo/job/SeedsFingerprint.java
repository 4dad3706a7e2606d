package org.yinghuo.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yinghuo.store.Originals;

/** A hash over the seed sheets that reading depends on: where it changes, files are read anew. */
final class SeedsFingerprint {

    private static final Set<String> READ_BY = Set.of("issues", "departments", "campaigns", "activities", "vocabulary");

    private SeedsFingerprint() {}

    static String of(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> sheets = entries.filter(file -> READ_BY.contains(stem(file)))
                    .sorted()
                    .toList();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path sheet : sheets) {
                digest.update((stem(sheet) + "|" + Originals.hash(sheet) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
