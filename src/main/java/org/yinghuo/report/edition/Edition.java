package org.yinghuo.report.edition;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.model.Departments;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;

/**
 * An issue as it is published now.
 *
 * @param revision from 1
 * @param sealed whether this is its last revision
 * @param changes what differs from the revision before
 * @param wording a hash of the office's own text of it; empty where it has none
 * @param answers what is sealed of people's answers: all that are in force, by finding id; none where it is open
 * @param sources the files with entries of this issue, by path; {@code readings} their sheets
 */
public record Edition(
        IssueReport report,
        int revision,
        LocalDateTime asOf,
        boolean sealed,
        List<Change> changes,
        List<SourceFile> sources,
        List<SheetReading> readings,
        Departments departments,
        Language language,
        String wording,
        Map<String, String> answers) {

    /** The same edition, told otherwise what differs from the revision before. */
    public Edition withChanges(List<Change> others) {
        return new Edition(
                report, revision, asOf, sealed, others, sources, readings, departments, language, wording, answers);
    }

    public Edition {
        changes = List.copyOf(changes);
        sources = List.copyOf(sources);
        readings = List.copyOf(readings);
        answers = Map.copyOf(answers);
    }
}
