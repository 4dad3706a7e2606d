package org.yinghuo.reconcile.books;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Numbering;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;

/**
 * The findings of the night as they come up, each with the decision a person took on it.
 *
 * <p>Where equal content gives equal findings, their subjects are numbered in the order they come, so that no two share an id.
 */
public final class Findings {
    private record Noted(Finding finding, @Nullable BookLine line) {}

    private final Decisions decisions;
    private final List<Noted> noted = new ArrayList<>();
    private final Map<String, String> decided = new TreeMap<>();
    private final Numbering subjects;

    public Findings(Decisions decisions) {
        this(decisions, new Numbering());
    }

    private Findings(Decisions decisions, Numbering subjects) {
        this.decisions = decisions;
        this.subjects = subjects;
    }

    /** The same findings and answers, to go on from without changing these. */
    public Findings copy() {
        Findings copy = new Findings(decisions.copy(), new Numbering(subjects));
        copy.noted.addAll(noted);
        copy.decided.putAll(decided);
        return copy;
    }

    public Decisions decisions() {
        return decisions;
    }

    /** Notes a finding; the decision taken on it, empty if none. It belongs to the issue that its line ends up in. */
    public String add(Finding finding, @Nullable BookLine line) {
        Finding distinct = subjects.distinct(finding);
        noted.add(new Noted(distinct, line));
        return answer(distinct);
    }

    /** Notes a finding whose issue is known. */
    public String add(Finding finding) {
        return add(finding, null);
    }

    private String answer(Finding finding) {
        if (decisions.isEmpty()) {
            return "";
        }
        String id = finding.id();
        String answer = decisions.on(id, finding.code());
        if (finding.code() == Code.UNREAD_COLUMN && !finding.sheet().isEmpty()) {
            Finding like = finding.ofLikeSheets();
            String ofAll = decisions.on(like.id(), finding.code());
            if (answer.isEmpty() && !ofAll.isEmpty() && Decisions.isAllowed(finding.code(), ofAll)) {
                decided.put(like.id(), ofAll);
                answer = ofAll;
            }
        }
        if (answer.isEmpty()) {
            return "";
        }
        if (decisions.isRefused(id)) {
            return "";
        }
        if (finding.decisions().isEmpty() || !Decisions.isAllowed(finding.code(), answer)) {
            decisions.refuse(id, Decisions.NOT_ALLOWED);
            return "";
        }
        decided.put(id, answer);
        return answer;
    }

    /** Takes back the answers that name a gift or payment for another, where the two were not brought together: one of them is unknown. */
    public void refuseMatchesInVain(Settlement settlement) {
        if (decided.values().stream().noneMatch(answer -> Decision.MATCH.is(answer))) {
            return;
        }
        Set<Origin> matched = new HashSet<>();
        for (Match match : settlement.matches()) {
            if (match.how() == Match.How.DECISION) {
                match.gifts().forEach(gift -> matched.add(gift.entry().origin()));
                match.payments().forEach(payment -> matched.add(payment.origin()));
            }
        }
        for (Noted each : noted) {
            Finding finding = each.finding();
            String id = finding.id();
            if (Decision.MATCH.is(decided.getOrDefault(id, ""))
                    && matched.stream().noneMatch(origin -> isAbout(finding, origin))) {
                decided.remove(id);
                decisions.refuse(id, Decisions.NO_SUCH_FINDING);
            }
        }
    }

    private static boolean isAbout(Finding finding, Origin origin) {
        return finding.row() == origin.row()
                && finding.firstColumn() == origin.firstColumn()
                && finding.file().equals(origin.sheet().file())
                && finding.sheet().equals(origin.sheet().sheet());
    }

    /** The finding of that id, as far as it came up; null if it did not. */
    @Nullable
    Finding asked(String id) {
        return noted.stream()
                .map(Noted::finding)
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Finding id to decision, for all that was noted so far. */
    public Map<String, String> decided() {
        return decided;
    }

    /**
     * All of them, each in its line's issue, in the order of file, sheet, row, column and code.
     *
     * @param onlyIssues where all of a sheet belongs to one issue, that issue: there belongs what has no issue of its own
     */
    public List<Finding> inOrder(Map<SheetId, IssueId> onlyIssues) {
        List<Finding> findings = new ArrayList<>(noted.size());
        for (Noted each : noted) {
            Finding finding = each.finding();
            IssueId issue = each.line() == null ? finding.issue() : each.line().issue;
            if (issue == null && finding.code() != Code.OUTSIDE_ANY_ISSUE) {
                issue = onlyIssues.get(new SheetId(finding.file(), finding.sheet()));
            }
            findings.add(issue == null || issue.equals(finding.issue()) ? finding : finding.in(issue));
        }
        findings.sort(Finding.ORDER);
        return LikeSheets.once(findings, decided);
    }
}
