package org.yinghuo.reconcile.books;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Severity;

/** What several sheets of a workbook have in common is said once: no day anywhere, a column under one heading that nobody knows. */
final class LikeSheets {

    private static final int SEVERAL = 3;

    /** How many sheets are named. */
    private static final int NAMED = 12;

    private record Cause(
            @Nullable IssueId issue, String file, Code code, Severity severity, String variant, String column) {

        static Cause of(Finding finding) {
            boolean isColumn = finding.code() == Code.UNREAD_COLUMN;
            return new Cause(
                    finding.issue(),
                    finding.file(),
                    finding.code(),
                    finding.severity(),
                    finding.variant(),
                    isColumn ? finding.column() : "");
        }
    }

    private LikeSheets() {}

    /**
     * The findings, of like sheets the first's with how many there are; an answer to it is one for all of them.
     *
     * @param findings in their order
     * @param decided finding id to the answer that was taken: what was answered otherwise than for all stays
     */
    static List<Finding> once(List<Finding> findings, Map<String, String> decided) {
        Map<Cause, List<Finding>> alike = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (isOfSheet(finding)) {
                alike.computeIfAbsent(Cause.of(finding), any -> new ArrayList<>())
                        .add(finding);
            }
        }
        alike.values().removeIf(same -> same.size() < SEVERAL);
        if (alike.isEmpty()) {
            return findings;
        }
        List<Finding> once = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            List<Finding> same = isOfSheet(finding) ? alike.get(Cause.of(finding)) : null;
            if (same == null) {
                once.add(finding);
            } else if (same.get(0).equals(finding)) {
                once.add(ofAll(same));
            } else if (!decided.getOrDefault(finding.id(), "")
                    .equals(decided.getOrDefault(finding.ofLikeSheets().id(), ""))) {
                once.add(finding);
            }
        }
        return once;
    }

    private static boolean isOfSheet(Finding finding) {
        boolean isUndated =
                finding.code() == Code.MISSING_VALUE && finding.variant().equals("date") && finding.rows() > 1;
        boolean isUnread = finding.code() == Code.UNREAD_COLUMN
                && !finding.variant().equals("seed")
                && !finding.variant().endsWith("no-heading");
        return !finding.sheet().isEmpty() && (isUndated || isUnread);
    }

    private static Finding ofAll(List<Finding> same) {
        Finding first = same.get(0);
        if (first.code() == Code.UNREAD_COLUMN) {
            return first.ofLikeSheets().ofRows(same.size());
        }
        String names = same.stream().limit(NAMED).map(Finding::sheet).collect(Collectors.joining("、"));
        return first.ofRows(same.stream().mapToInt(Finding::rows).sum())
                .as("date-sheets", List.of(Integer.toString(same.size()), same.size() > NAMED ? names + "…" : names));
    }
}
