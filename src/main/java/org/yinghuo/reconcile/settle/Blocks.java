package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gifts and payments brought together by what they share, so that only those of one block need be compared. */
final class Blocks {
    /** Gifts and payments that share a key, directly or by way of others. */
    record Block(List<Pledge> pledges, List<Incoming> receipts) {}

    private final Map<Object, Integer> numbers = new HashMap<>();
    private int[] parents = new int[16];
    private final Members<Pledge> pledges = new Members<>();
    private final Members<Incoming> receipts = new Members<>();

    /** Some of either side, each with the number of one of its keys. */
    private static final class Members<T> {
        private final List<T> all = new ArrayList<>();
        private int[] numbers = new int[16];

        void add(T member, int number) {
            if (all.size() == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * numbers.length);
            }
            numbers[all.size()] = number;
            all.add(member);
        }
    }

    void add(Pledge pledge, Collection<?> keys) {
        if (!keys.isEmpty()) {
            pledges.add(pledge, join(keys));
        }
    }

    void add(Incoming receipt, Collection<?> keys) {
        if (!keys.isEmpty()) {
            receipts.add(receipt, join(keys));
        }
    }

    /** Whether nothing was added. */
    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** Whether something of that key was added. */
    boolean knows(Object key) {
        return numbers.containsKey(key);
    }

    private int join(Collection<?> keys) {
        int joined = -1;
        for (Object key : keys) {
            Integer known = numbers.putIfAbsent(key, numbers.size());
            int number = known == null ? numbers.size() - 1 : root(known);
            if (known == null) {
                parents = number < parents.length ? parents : Arrays.copyOf(parents, 2 * parents.length);
                parents[number] = number;
            }
            if (joined >= 0 && number != joined) {
                parents[number] = joined;
            } else {
                joined = number;
            }
        }
        return joined;
    }

    private int root(int number) {
        int root = number;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** Those with at least one gift and one payment, in the order of their first payment. */
    List<Block> all() {
        @Nullable Block[] byRoot = new @Nullable Block[numbers.size()];
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < receipts.all.size(); i++) {
            int root = root(receipts.numbers[i]);
            Block block = byRoot[root];
            if (block == null) {
                block = new Block(new ArrayList<>(1), new ArrayList<>(1));
                byRoot[root] = block;
                blocks.add(block);
            }
            block.receipts().add(receipts.all.get(i));
        }
        for (int i = 0; i < pledges.all.size(); i++) {
            Block block = byRoot[root(pledges.numbers[i])];
            if (block != null) {
                block.pledges().add(pledges.all.get(i));
            }
        }
        blocks.removeIf(block -> block.pledges().isEmpty());
        return blocks;
    }
}
