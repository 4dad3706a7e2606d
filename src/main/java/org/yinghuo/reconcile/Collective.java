package org.yinghuo.reconcile;

/** Step 4: one payment for many gifts. */
final class Collective {
    private final Matching matching;
    private final Payers payers;

    Collective(Matching matching, Payers payers) {
        this.matching = matching;
        this.payers = payers;
    }

    void match() {
        matching.free().forEach(receipt -> payers.knows(receipt.payer));
    }
}
