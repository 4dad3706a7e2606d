package org.yinghuo.reconcile;

/** Makes the night's entries into books: people, repetitions, participations, gifts, payments, decisions. */
public final class Reconciler {

    private Reconciler() {}

    /** The books of an intake. The same entries in any order give the same books. */
    public static Books reconcile(Intake intake) {
        throw new IllegalStateException("no books yet for " + intake.asOf());
    }
}
