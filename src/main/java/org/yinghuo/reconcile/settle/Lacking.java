package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.BinarySearch;

/** Which payments by payers nobody knows come to just what a gift lacks, so that a person can say whether they are its money. */
final class Lacking {
    /** How many days before a gift such a payment may lie, and how many after it. */
    private static final int BEFORE = 3;

    private static final int AFTER = 31;

    private final Map<Amount, List<Incoming>> bySum = new HashMap<>();
    private final Map<Incoming, Pledge> lacking = new HashMap<>();

    /** @param unknown payments left over */
    Lacking(List<Incoming> unknown) {
        for (Incoming receipt : unknown.stream().sorted(Pairing.BY_TIME).toList()) {
            bySum.computeIfAbsent(receipt.net, any -> new ArrayList<>(1)).add(receipt);
        }
    }

    /** Looks for the payments that may be what a gift lacks; each is told of one gift, the first. */
    void seek(Pledge pledge, Amount missing) {
        List<Incoming> same = bySum.get(missing);
        if (same == null) {
            return;
        }
        List<Incoming> near = new ArrayList<>();
        long since = pledge.since - BEFORE;
        for (int i = BinarySearch.first(same.size(), place -> same.get(place).day >= since); i < same.size(); i++) {
            Incoming receipt = same.get(i);
            if (receipt.day > pledge.day + AFTER) {
                break;
            }
            if (receipt.isOf(pledge.gift.channel())) {
                near.add(receipt);
            }
        }
        near.sort(Comparator.comparingLong(receipt -> distance(pledge, receipt)));
        near.stream().limit(SearchBounds.LOOK_ALIKES).forEach(receipt -> lacking.putIfAbsent(receipt, pledge));
    }

    private static long distance(Pledge pledge, Incoming receipt) {
        return receipt.day < pledge.since ? pledge.since - receipt.day : pledge.daysTo(receipt.day);
    }

    /** The gift that lacks just a payment's sum; null if none does. */
    @Nullable
    Pledge of(Incoming receipt) {
        return lacking.get(receipt);
    }
}
