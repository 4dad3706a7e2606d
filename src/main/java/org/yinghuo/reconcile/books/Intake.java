package org.yinghuo.reconcile.books;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.Answer;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.Code;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
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

    /** The same intake where sealed issues cover what they covered when they were sealed (rule sealed-window); what the seeds say otherwise is said. */
    public Intake keeping(Collection<Issue> sealed) {
        Calendar kept = seeds.calendar().keeping(sealed);
        List<Finding> all = new ArrayList<>(findings);
        for (Issue said : seeds.calendar().issues()) {
            Issue was = kept.find(said.id()).orElse(null);
            if (was == null) {
                Issue covering = kept.at(said.cutoff()).orElseThrow();
                all.add(vain(said, "issue-covered", covering.id().toString(), Finding.minute(covering.cutoff())));
            } else if (was.closed() != null && said.isOpen(asOf) && !was.isOpen(asOf)) {
                all.add(vain(said, "closed-sealed", Finding.minute(was.closed()), ""));
            }
            if (was != null && !was.cutoff().equals(said.cutoff())) {
                all.add(vain(said, "cutoff-sealed", Finding.minute(said.cutoff()), Finding.minute(was.cutoff())));
            }
        }
        return new Intake(asOf, seeds.with(kept), sources, readings, entries, all, remembered);
    }

    private static Finding vain(Issue said, String variant, String first, String second) {
        String id = said.id().toString();
        return Finding.at(
                Code.COUNTER_JUMP,
                new Origin(new SheetId("", ""), 0, 0, 0, 0),
                "cutoff",
                id,
                variant,
                List.of(id, first, second),
                variant + id);
    }
}
