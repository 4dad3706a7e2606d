package org.yinghuo.reconcile.books;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Finding;

/** The answers that say how a file is to be read: what a sheet is, what a column holds. */
public final class SheetDecisions {

    private SheetDecisions() {}

    /** The answers about each file that there is one about, by the ids of the findings they answer. */
    public static Map<String, Map<String, String>> of(Intake intake) {
        List<Finding> asked = intake.findings().stream()
                .filter(finding -> finding.code() == Code.UNRECOGNISED_SHEET || finding.code() == Code.UNREAD_COLUMN)
                .toList();
        Map<String, Map<String, String>> answers = new TreeMap<>();
        if (asked.isEmpty()) {
            return answers;
        }
        List<Aside> rows = intake.entries().stream()
                .filter(Aside.class::isInstance)
                .map(Aside.class::cast)
                .filter(row -> row.kind() == Aside.Kind.DECISION)
                .toList();
        Decisions decisions =
                Decisions.of(rows, intake.readings(), intake.sources(), intake.remembered(), intake.asOf());
        for (Finding finding : asked) {
            for (String id : List.of(finding.id(), finding.ofLikeSheets().id())) {
                String answer = decisions.on(id, finding.code());
                if (!answer.isEmpty() && !Decision.SKIP.is(answer) && Decisions.isAllowed(finding.code(), answer)) {
                    answers.computeIfAbsent(finding.file(), file -> new TreeMap<>())
                            .put(id, answer);
                }
            }
        }
        return answers;
    }
}
