package org.yinghuo.aggregate;

import java.time.LocalDateTime;
import java.util.List;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetReading;
import org.yinghuo.reconcile.Books;

/** Counts the books into figures and tables, issue by issue. */
public final class Aggregator {

    private Aggregator() {}

    /** One report an issue whose window has begun by {@code asOf}, in the order of their cutoffs. */
    public static List<IssueReport> aggregate(
            Books books, Seeds seeds, List<SheetReading> readings, LocalDateTime asOf) {
        throw new IllegalStateException("nothing counted yet as of " + asOf);
    }
}
