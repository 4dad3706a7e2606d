package org.yinghuo.reconcile.settle;

import java.util.function.IntPredicate;

/** Looks up a place in what is in order. */
final class BinarySearch {
    private BinarySearch() {}

    /**
     * The first of so many places at which something holds, as it does at all later ones; their number where it holds at none.
     */
    static int first(int size, IntPredicate holds) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
