package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.yinghuo.model.IssueId;
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
            String text = Files.readString(report, StandardCharsets.UTF_8);
            for (JsonNode source : JsonMapper.builder().build().readTree(text).path("sources")) {
                hashes.put(source.path("file").asString(), source.path("sha256").asString());
            }
        }
        return hashes;
    }
}
