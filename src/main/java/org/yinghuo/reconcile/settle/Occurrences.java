package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;

/** Counts how often the same was seen, without writing out what it says. */
final class Occurrences<T> {
    private final ToIntFunction<T> hash;
    private final BiPredicate<T, T> same;
    private final int[] slots;
    private final List<T> first = new ArrayList<>();
    private int[] counts = new int[16];

    /**
     * @param most how many will be seen
     * @param hash equal for what is the same
     */
    Occurrences(int most, ToIntFunction<T> hash, BiPredicate<T, T> same) {
        this.hash = hash;
        this.same = same;
        this.slots = new int[Integer.highestOneBit(Math.max(8, most)) * 4];
        Arrays.fill(slots, -1);
    }

    /** Which of those that are the same it is, from 1. */
    int next(T one) {
        int scattered = hash.applyAsInt(one) * 0x9E3779B9;
        int slot = (scattered ^ scattered >>> 15) & (slots.length - 1);
        while (slots[slot] >= 0 && !same.test(first.get(slots[slot]), one)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        if (slots[slot] < 0) {
            slots[slot] = first.size();
            first.add(one);
            counts = first.size() <= counts.length ? counts : Arrays.copyOf(counts, 2 * counts.length);
        }
        return ++counts[slots[slot]];
    }
}
