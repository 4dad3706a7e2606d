package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.report.data.Json;
import org.yinghuo.report.edition.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The runs that left a record, the newest first. */
final class RunHistory {

    /** So many are told. */
    private static final int MOST = 60;

    private RunHistory() {}

    /** Those on record, with the one that is just ending. */
    static List<Run> of(Standing standing, @Nullable ObjectNode now) throws IOException {
        List<Run> runs = new ArrayList<>();
        if (now != null) {
            runs.add(read(now));
        }
        // Only the newest good run is asked for its files.
        boolean filesKnown = now != null && !runs.get(0).failed();
        List<String> paths = RunRecords.newestFirst(standing.published().keySet());
        for (String path : paths.subList(0, Math.min(MOST, paths.size()))) {
            Path source = standing.source(path);
            ObjectNode json = RunRecords.head(source);
            if (json != null && source != null && !filesKnown && !read(json).failed()) {
                json = Json.readObject(source);
                filesKnown = true;
            }
            if (json != null) {
                try {
                    Run run = read(json);
                    boolean retold =
                            now != null && run.asOf().equals(runs.get(0).asOf()) && !run.failed();
                    if (!retold) {
                        runs.add(run);
                    }
                } catch (DateTimeException notOurs) {
                    // A record that someone altered tells nothing.
                }
            }
        }
        return runs;
    }

    static Run read(ObjectNode json) {
        List<Run.FileLine> files = new ArrayList<>();
        for (JsonNode row : json.path("files")) {
            List<String> kinds = new ArrayList<>();
            row.path("kinds").forEach(kind -> kinds.add(kind.asString()));
            files.add(new Run.FileLine(
                    row.path("file").asString(),
                    kinds,
                    row.path("became").asString(),
                    row.path("entries").asLong(),
                    row.path("fates").path("counted").asLong(),
                    row.path("amount").asString(""),
                    row.path("questions").asLong(),
                    row.path("receipt").asString("")));
        }
        List<Run.Unassigned> unassigned = new ArrayList<>();
        for (JsonNode row : json.path("unassigned")) {
            unassigned.add(new Run.Unassigned(
                    row.path("place").asString(),
                    row.path("message").asString(),
                    row.path("suggestion").asString()));
        }
        List<Run.IssueLine> issues = new ArrayList<>();
        for (JsonNode row : json.path("issues")) {
            issues.add(new Run.IssueLine(
                    row.path("issue").asString(),
                    row.path("revision").asInt(),
                    row.path("outcome").asString(""),
                    row.path("changes").asInt()));
        }
        return new Run(
                LocalDateTime.parse(json.path("as_of").asString()),
                json.path("outcome").asString(Run.PUBLISHED),
                json.path("message").asString(""),
                json.path("control_total").path("entries").asLong(),
                files,
                unassigned,
                issues);
    }
}
