package org.yinghuo.model;

import java.util.function.IntPredicate;

/** Looks up a place in what is in order. */
public final class BinarySearch {
    private BinarySearch() {}

    /**
     * The first of so many places at which something holds, as it does at all later ones; their number where it holds at none.
     */
    public static int first(int size, IntPredicate holds) {
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
