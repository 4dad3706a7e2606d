package org.yinghuo.reconcile.books;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.Answer;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;

/**
 * All the night has read.
 *
 * @param asOf the run's moment in office time; what happened after it is not yet counted
 * @param sources every file taken in, by path; one whose bytes stand under a smaller path again was read too and is left out here by the books
 * @param readings how each sheet was understood
 * @param entries in any order
 * @param findings of reading
 * @param remembered what people answered on earlier nights, by finding id
 */
public record Intake(
        LocalDateTime asOf,
        Seeds seeds,
        List<SourceFile> sources,
        List<SheetReading> readings,
        List<Entry> entries,
        List<Finding> findings,
        Map<String, Answer> remembered) {

    public Intake {
        remembered = Map.copyOf(remembered);
    }

    /** The same intake with other answers remembered. */
    public Intake remembering(Map<String, Answer> answers) {
        return new Intake(asOf, seeds, sources, readings, entries, findings, answers);
    }
}
