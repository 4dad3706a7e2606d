package org.yinghuo.aggregate;

import java.util.List;
import org.yinghuo.reconcile.books.Books;

/**
 * The night's count.
 *
 * @param books as reconciled, but what came late for a sealed issue has that fate, and a finding
 * @param reports of every issue not sealed whose window has begun, in the order of their cutoffs
 */
public record Counted(Books books, List<IssueReport> reports) {

    public Counted {
        reports = List.copyOf(reports);
    }
}
