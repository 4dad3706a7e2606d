package org.yinghuo.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Code;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Posting;

/** Books in which what came late for a sealed issue is told as such. */
final class LateBooks {

    private LateBooks() {}

    /**
     * The books as they are with what came late: such entries have that fate, and each a finding.
     *
     * @param telling the issue that prints them; null where none is open
     */
    static Books of(Books books, Late late, @Nullable IssueId telling) {
        Map<Origin, String> reasons = new HashMap<>();
        late.supplements().forEach(line -> reasons.put(line.origin(), Code.LATE_ENTRY.word()));
        for (Correction correction : late.corrections()) {
            if (correction.after() != null) {
                reasons.put(correction.after().origin(), "correction");
            }
        }
        if (reasons.isEmpty()) {
            return books;
        }
        List<Posting> postings = new ArrayList<>(books.postings().size());
        List<Finding> findings = new ArrayList<>(books.findings());
        Map<Long, Integer> occurrences = new HashMap<>();
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
            int occurrence = occurrences.merge(posting.entry().content(), 1, Integer::sum);
            findings.add(finding(posting, reason, occurrence).in(telling));
        }
        findings.sort(Comparator.comparing(Finding::file)
                .thenComparing(Finding::sheet)
                .thenComparingInt(Finding::row)
                .thenComparingInt(Finding::firstColumn)
                .thenComparing(Finding::column)
                .thenComparing(Finding::code)
                .thenComparing(Finding::subject));
        return new Books(
                postings, books.participations(), books.gifts(), books.settlement(), findings, books.decided());
    }

    private static Finding finding(Posting posting, String reason, int occurrence) {
        String subject = posting.issue() + "|"
                + Long.toHexString(posting.entry().content()) + (occurrence == 1 ? "" : "|" + occurrence);
        return Finding.at(
                Code.LATE_ENTRY,
                posting.entry().origin(),
                "",
                "",
                reason.equals(Code.LATE_ENTRY.word()) ? "" : reason,
                List.of(String.valueOf(posting.issue())),
                subject);
    }
}
