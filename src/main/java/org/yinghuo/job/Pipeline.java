package org.yinghuo.job;

import org.yinghuo.aggregate.Aggregator;
import org.yinghuo.aggregate.Counted;
import org.yinghuo.aggregate.Past;
import org.yinghuo.reconcile.Reconciliation;
import org.yinghuo.reconcile.books.BooksInOrder;
import org.yinghuo.reconcile.books.Intake;
import org.yinghuo.words.han.StrokeOrder;

/** The one way from a night's entries to its books and figures, for a night, for {@code explain} and for trying an answer out. */
final class Pipeline {

    private Pipeline() {}

    /** @param past what earlier nights have published */
    static Reconciliation reconcile(Intake intake, Past past) {
        return Reconciliation.of(intake, past);
    }

    /** @param past what earlier nights have published */
    static Counted count(Intake intake, BooksInOrder books, Past past) {
        return Aggregator.aggregate(
                books, intake.seeds(), intake.readings(), intake.asOf(), past, StrokeOrder.OFFICIAL);
    }
}
