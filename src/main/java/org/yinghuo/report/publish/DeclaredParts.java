package org.yinghuo.report.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.SheetId;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.PublishedIssue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** By how much each file moved the sum that donors declared: what an issue's report tells of its sheets, before and now. */
final class DeclaredParts {

    private final SortedMap<String, Amount> movedByFile = new TreeMap<>();

    DeclaredParts(ObjectNode before, Map<SheetId, Amount> now) {
        for (JsonNode row : before.path("declared")) {
            Amount was = Amount.parse(PublishedIssue.text(row.path("amount")));
            movedByFile.merge(PublishedIssue.text(row.path("file")), Amount.ZERO.minus(was), Amount::plus);
        }
        now.forEach((sheet, amount) -> movedByFile.merge(Masking.mask(sheet.file()), amount, Amount::plus));
        movedByFile.values().removeIf(Amount.ZERO::equals);
    }

    /**
     * The change told in steps, each from where the one before it ended; null where it cannot be told which cause moved how much.
     *
     * @param causes of the files that differ
     * @param decided the cause and workbooks of what answers did to files that are as they were; null where nobody answered anew
     */
    @Nullable
    List<Change> steps(String figure, String was, String is, Map<String, String> causes, @Nullable Change decided) {
        SortedMap<String, Amount> moved = new TreeMap<>();
        Amount rest = Amount.parse(is).minus(Amount.parse(was));
        for (Map.Entry<String, Amount> file : movedByFile.entrySet()) {
            if (causes.containsKey(file.getKey())) {
                moved.put(file.getKey(), file.getValue());
                rest = rest.minus(file.getValue());
            }
        }
        if (!rest.equals(Amount.ZERO) && decided == null) {
            return null;
        }
        List<Change> steps = new ArrayList<>();
        Amount from = Amount.parse(was);
        for (Map.Entry<String, Amount> part : moved.entrySet()) {
            Amount to = from.plus(part.getValue());
            String cause = causes.getOrDefault(part.getKey(), "");
            steps.add(new Change(figure, from.toString(), to.toString(), cause, part.getKey()));
            from = to;
        }
        if (!rest.equals(Amount.ZERO) && decided != null) {
            steps.add(new Change(figure, from.toString(), is, decided.cause(), decided.file()));
        }
        return steps;
    }
}
