package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.yinghuo.model.Answer;
import org.yinghuo.report.data.SealedJson;
import org.yinghuo.report.edition.PublishedIssue;

/** The answers that the issue sealed last keeps, for the night that has lost those it remembered (rule answer-remembered). */
public final class SealedAnswers {

    private SealedAnswers() {}

    /**
     * By finding id; none where nothing is sealed. A seal keeps all that were in force, so an older one has nothing more than what was taken back since.
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
        return answers;
    }
}
