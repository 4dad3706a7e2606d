package org.yinghuo.reconcile.settle;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Why a payment was not taken although it fits.
 *
 * @param pledges the gifts it fits equally well, in their order; of very many the first
 * @param number how many there are
 * @param variant which sentence tells it: {@code person} (several gifts), {@code time} (several payments), {@code masked}, {@code parts},
 *     {@code whole} (several departments or lists), {@code subset} (several gifts together), {@code size} (too many to try them all),
 *     {@code crowd} (so many gifts and payments of one person that nobody can tell which is which), {@code transfers} (too many payments of one payer),
 *     {@code instalments} (too many payments of a department's people)
 */
record Ambiguity(List<Pledge> pledges, int number, String variant) {
    /** Of very many gifts it names so many. */
    static final int MOST_NAMED = 5;

    private static final Set<String> SAID_ONCE = Set.of("crowd", "transfers", "instalments");

    Ambiguity {
        pledges = List.copyOf(pledges);
    }

    Ambiguity(List<Pledge> pledges, String variant) {
        this(pledges, pledges.size(), variant);
    }

    /** About so many gifts, of which the first are named. */
    static Ambiguity among(Collection<Pledge> pledges, String variant) {
        return new Ambiguity(
                pledges.stream().sorted(Pledge.IN_ORDER).limit(MOST_NAMED).toList(), pledges.size(), variant);
    }

    /** Whether it says of each payment why it is left over; where a search gave up, each may be left over for reasons of its own. */
    boolean saysWhyLeftOver() {
        return !pledges.isEmpty() && !variant.equals("transfers") && !variant.equals("instalments");
    }

    /** Whether it is about all its payments at once, and said once for them. */
    boolean isSaidOnce() {
        return SAID_ONCE.contains(variant);
    }
}
