package org.yinghuo.aggregate.late;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.aggregate.lines.Late;
import org.yinghuo.aggregate.lines.Late.Correction;
import org.yinghuo.model.Code;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Numbering;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Posting;

/** Books in which what came late for a sealed issue is told as such. */
public final class LateBooks {

    /** Of which issue and department a gift came late. */
    private record Topic(IssueId issue, String department) {}

    private record Row(SheetId sheet, int row) {
        static Row of(Origin origin) {
            return new Row(origin.sheet(), origin.row());
        }
    }

    private LateBooks() {}

    /**
     * The books as they are with what came late: such entries have that fate, and each a finding.
     *
     * @param sealed the issues of which errors can be mended no more: they are asked about in the one that prints, and so is which of two files holds, and
     *     all that is to be said of rows that came late
     * @param telling the issue that prints them; null where none is open
     * @param comparison what sealed issues know, held against these books; null where it was not
     * @param standing what is asked of rows that stand as sealed
     */
    public static Books of(
            Books books,
            Late known,
            Set<IssueId> sealed,
            @Nullable IssueId telling,
            @Nullable LateComparison comparison,
            Collection<Finding> standing) {
        Map<Origin, String> reasons = new HashMap<>();
        known.supplements().forEach(line -> reasons.put(line.origin(), Code.LATE_ENTRY.word()));
        Map<Origin, Correction> attributed = new HashMap<>();
        for (Correction correction : known.corrections()) {
            if (correction.after() != null) {
                reasons.put(correction.after().origin(), "correction");
                if (correction.cause().equals(Correction.ATTRIBUTED)) {
                    attributed.put(correction.after().origin(), correction);
                }
            }
        }
        if (sealed.isEmpty()) {
            return books;
        }
        List<Posting> postings = new ArrayList<>(books.postings().size());
        Set<Topic> supplemented = new HashSet<>();
        for (ContributingLine line : known.supplements()) {
            if (line.kind() == ContributingLine.Kind.GIFT) {
                supplemented.add(new Topic(line.issue(), line.department()));
            }
        }
        Set<Row> late = new HashSet<>();
        reasons.keySet().forEach(origin -> late.add(Row.of(origin)));
        // What repeats a row that came late is no part of any figure; whoever prints that row says so.
        books.postings().stream()
                .filter(posting -> posting.twin() != null && reasons.containsKey(posting.twin()))
                .forEach(posting -> late.add(Row.of(posting.entry().origin())));
        List<Finding> findings = new ArrayList<>(books.findings().size());
        for (Finding finding : books.findings()) {
            IssueId issue = finding.issue();
            boolean asks = finding.severity() == Severity.ERROR
                    || (finding.code() == Code.OVERLAPPING_FILES
                            && !books.decided().containsKey(finding.id()));
            boolean tooLate = issue != null && sealed.contains(issue) && (asks || isOfOne(late, finding));
            findings.add(
                    isOfSealedSummary(finding, supplemented)
                            ? finding.as("sealed").in(telling)
                            : tooLate ? finding.in(telling) : finding);
        }
        Numbering subjects = new Numbering();
        Map<Origin, List<Finding>> wentBack = comparison == null ? Map.of() : comparison.wentBack();
        wentBack.values().forEach(said -> said.forEach(back -> findings.add(back.in(telling))));
        for (Posting posting : books.postings()) {
            String reason = reasons.get(posting.entry().origin());
            if (reason == null) {
                postings.add(posting);
                continue;
            }
            postings.add(new Posting(
                    posting.entry(),
                    Fate.LATE,
                    reason,
                    posting.twin(),
                    posting.issue(),
                    posting.person(),
                    posting.matchedBy()));
            if (wentBack.containsKey(posting.entry().origin())) {
                continue;
            }
            Correction other = attributed.get(posting.entry().origin());
            Finding finding = other == null ? finding(posting, reason) : finding(posting, other);
            findings.add(subjects.distinct(finding).in(telling));
        }
        if (comparison != null) {
            comparison
                    .otherSums()
                    .forEach((other, lines) ->
                            findings.add(finding(other, lines, "other-sums").in(telling)));
            comparison
                    .doubled()
                    .forEach(doubled -> findings.add(finding(doubled).in(telling)));
        }
        findings.addAll(standing);
        findings.sort(Finding.ORDER);
        return new Books(
                postings,
                books.participations(),
                books.gifts(),
                books.settlement(),
                findings,
                books.decided(),
                books.answers());
    }

    private static boolean isOfOne(Set<Row> rows, Finding finding) {
        SheetId sheet = new SheetId(finding.file(), finding.sheet());
        return !rows.isEmpty() && finding.rowNumbers().stream().anyMatch(row -> rows.contains(new Row(sheet, row)));
    }

    /** The questions about what stands as sealed and in whose place other rows came: no figure of an open issue hangs on them, so they are of none. */
    public static List<Finding> standing(LateComparison comparison) {
        List<Finding> asked = new ArrayList<>();
        comparison.missing().forEach((lacking, lines) -> asked.add(finding(lacking, lines, "missing")));
        comparison.otherwise().forEach((other, lines) -> asked.add(finding(other, lines, "otherwise")));
        return asked;
    }

    /** A sealed issue asks nothing any more: that a late gift may be one of those its summary counts, the open issue asks. */
    private static boolean isOfSealedSummary(Finding finding, Set<Topic> supplemented) {
        IssueId issue = finding.issue();
        return finding.code() == Code.SUMMARY_MISMATCH
                && issue != null
                && supplemented.contains(new Topic(issue, finding.args().get(0)));
    }

    private static Finding finding(LateComparison.Lacking lacking, List<ContributingLine> lines, String variant) {
        return Finding.at(
                Code.LATE_ENTRY,
                new Origin(new SheetId(lacking.carriedOn(), ""), 0, 0, 0, 0),
                "",
                "",
                variant,
                List.of(
                        lacking.issue().toString(),
                        lacking.gone(),
                        Integer.toString(lines.size()),
                        lines.stream()
                                .min(Comparator.comparing(ContributingLine::origin))
                                .orElseThrow()
                                .person()
                                .name()),
                variant + "|" + lacking.issue() + "|" + lacking.gone());
    }

    /** The seal counts a department's sum or its gifts, whose file is gone; what came late may be the same money told otherwise. */
    private static Finding finding(LateComparison.Doubled doubled) {
        ContributingLine sum = doubled.sum();
        return Finding.at(
                Code.SUMMARY_MISMATCH,
                doubled.late().origin(),
                "",
                sum.money().declared().toString(),
                doubled.late().equals(sum) ? "sealed-list" : "sealed",
                List.of(
                        sum.department(),
                        Integer.toString(sum.person().heads()),
                        sum.money().declared().toString(),
                        Integer.toString(Newcomers.heads(doubled.gifts())),
                        Newcomers.total(doubled.gifts()).toString()),
                "sealed|" + sum.department() + "|" + sum.campaign() + "|" + sum.issue());
    }

    /** The entry is as it was, but whose it is has changed. */
    private static Finding finding(Posting posting, Correction attributed) {
        ContributingLine after = Objects.requireNonNull(attributed.after());
        return Finding.at(
                Code.LATE_ENTRY,
                posting.entry().origin(),
                "",
                attributed.before().person().name(),
                "attributed",
                List.of(
                        attributed.before().issue().toString(),
                        attributed.before().person().name(),
                        after.person().name()),
                posting.issue() + "|" + Long.toHexString(posting.entry().content()));
    }

    private static Finding finding(Posting posting, String reason) {
        return Finding.at(
                Code.LATE_ENTRY,
                posting.entry().origin(),
                "",
                "",
                reason.equals(Code.LATE_ENTRY.word()) ? "" : reason,
                List.of(String.valueOf(posting.issue())),
                posting.issue() + "|" + Long.toHexString(posting.entry().content()));
    }
}
