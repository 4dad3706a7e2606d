package org.yinghuo.reconcile;

import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Intake;

/** Makes the night's entries into books: people, repetitions, participations, gifts, payments, decisions. */
public final class Reconciler {
    private Reconciler() {}

    /** The books of an intake at its own moment, no issue being closed on the way. */
    public static Books reconcile(Intake intake) {
        return Reconciliation.of(intake).atNight();
    }
}
