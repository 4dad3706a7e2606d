package org.yinghuo.reconcile.settle;

/**
 * How many steps a search may still take.
 *
 * <p>Steps are counted, never timed, and each search has its own: whether it gives up depends on what is searched alone. One step is about what
 * one operation on a word of memory costs.
 */
final class StepLimit {
    private long left;

    StepLimit(long steps) {
        this.left = steps;
    }

    /** Whether so many steps are left. */
    boolean allows(double steps) {
        return steps <= left;
    }

    /** Takes so many steps; false where fewer are left, which are then gone. */
    boolean take(long steps) {
        left -= steps;
        return left >= 0;
    }
}
