package org.yinghuo.ingest.seeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yinghuo.model.Sha256;

/** A hash over the seed sheets that reading depends on: where it changes, files are read anew. */
public final class SeedsFingerprint {

    private static final Set<String> READ_BY = Set.of("issues", "departments", "campaigns", "activities", "vocabulary");

    private SeedsFingerprint() {}

    public static String of(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> sheets = entries.filter(file -> READ_BY.contains(sheet(file)))
                    .sorted()
                    .toList();
            MessageDigest digest = Sha256.digest();
            for (Path sheet : sheets) {
                digest.update((sheet(sheet) + "|" + Sha256.of(sheet) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private static String sheet(Path file) {
        return SeedFiles.sheetOf(file).orElse("");
    }
}
