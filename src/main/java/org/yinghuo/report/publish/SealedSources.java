package org.yinghuo.report.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.yinghuo.model.IssueId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that a sealed issue rests on, as its report names them: path to hash of the bytes, which are kept for good. */
public final class SealedSources {

    private SealedSources() {}

    public static Map<String, String> of(Path output, IssueId id) throws IOException {
        Path report = output.resolve(Integer.toString(id.year()))
                .resolve(String.format("%03d", id.number()))
                .resolve("report.json");
        Map<String, String> hashes = new HashMap<>();
        if (Files.exists(report)) {
            try (InputStream in = Files.newInputStream(report)) {
                for (JsonNode source : JsonMapper.builder().build().readTree(in).path("sources")) {
                    hashes.put(
                            source.path("file").asString(""),
                            source.path("sha256").asString(""));
                }
            } catch (JacksonException damaged) {
                // The figure is answered from the seal; only the cells' texts are missing.
                return Map.of();
            }
        }
        return hashes;
    }
}
