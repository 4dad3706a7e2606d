package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.yinghuo.model.Answer;
import org.yinghuo.report.data.SealedJson;
import org.yinghuo.report.edition.PublishedIssue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The answers that the issue sealed last or a later run's record keeps, for the night that has lost those it remembered (rule answer-remembered). */
public final class SealedAnswers {

    private SealedAnswers() {}

    /**
     * By finding id; none where nothing is published. A seal and a run's record each keep all that were in force, so an older one has nothing more than what
     * was taken back since.
     *
     * @param state the publisher's own folder of the state folder
     */
    public static Map<String, Answer> of(Path output, Path state) throws IOException {
        Standing standing = Standing.of(output.toAbsolutePath().normalize(), new Backups(state));
        LocalDateTime last = LocalDateTime.MIN;
        Map<String, Answer> answers = new TreeMap<>();
        for (PublishedIssue issue : standing.issues().values()) {
            String path = issue.folder() + "/" + SealedJson.PATH;
            Path seal = standing.source(path);
            if (seal == null) {
                continue;
            }
            SealedJson.Answers kept = SealedJson.answers(seal);
            if (!kept.asOf().isBefore(last)) {
                last = kept.asOf();
                answers.clear();
                kept.inForce()
                        .forEach((id, decision) -> answers.put(id, Answer.ofSeal(id, decision, path, kept.asOf())));
            }
        }
        ObjectNode run = standing.newestPublishing();
        if (run != null && LocalDateTime.parse(run.path("as_of").asString()).isAfter(last)) {
            answers.clear();
            for (JsonNode row : run.path("decisions")) {
                Answer answer = ofRun(row, run.path("as_of").asString());
                answers.put(answer.findingId(), answer);
            }
        }
        return answers;
    }

    /** Of no day, so that whatever a workbook says of the same finding is later. */
    private static Answer ofRun(JsonNode row, String asOf) {
        return new Answer(
                row.path("finding_id").asString(),
                row.path("decision").asString(),
                row.path("workbook").asString(""),
                Instant.EPOCH,
                Instant.EPOCH,
                LocalDateTime.parse(row.path("night").asString(asOf)),
                row.path("question").asString(""));
    }
}
