package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gifts and payments brought together by what they share, so that only those of one block need be compared. */
final class Blocks {
    /** Gifts and payments that share a key, directly or by way of others. */
    record Block(List<Pledge> pledges, List<Receipt> receipts) {}

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Integer> parents = new ArrayList<>();
    private final Map<Pledge, Integer> pledges = new LinkedHashMap<>();
    private final Map<Receipt, Integer> receipts = new LinkedHashMap<>();

    void add(Pledge pledge, Collection<?> keys) {
        if (!keys.isEmpty()) {
            pledges.put(pledge, join(keys));
        }
    }

    void add(Receipt receipt, Collection<?> keys) {
        if (!keys.isEmpty()) {
            receipts.put(receipt, join(keys));
        }
    }

    private int join(Collection<?> keys) {
        int joined = -1;
        for (Object key : keys) {
            int number = root(numbers.computeIfAbsent(key, any -> {
                parents.add(parents.size());
                return parents.size() - 1;
            }));
            if (joined >= 0 && number != joined) {
                parents.set(number, joined);
            } else {
                joined = number;
            }
        }
        return joined;
    }

    private int root(int number) {
        int root = number;
        while (parents.get(root) != root) {
            parents.set(root, parents.get(parents.get(root)));
            root = parents.get(root);
        }
        return root;
    }

    /** Those with at least one gift and one payment, in the order of their first payment. */
    List<Block> all() {
        Map<Integer, Block> blocks = new LinkedHashMap<>();
        receipts.forEach((receipt, number) -> blocks.computeIfAbsent(
                        root(number), any -> new Block(new ArrayList<>(1), new ArrayList<>(1)))
                .receipts()
                .add(receipt));
        pledges.forEach((pledge, number) -> {
            Block block = blocks.get(root(number));
            if (block != null) {
                block.pledges().add(pledge);
            }
        });
        return blocks.values().stream()
                .filter(block -> !block.pledges().isEmpty())
                .toList();
    }
}
