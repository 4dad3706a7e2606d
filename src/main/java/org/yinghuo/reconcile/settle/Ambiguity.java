package org.yinghuo.reconcile.settle;

import java.util.List;

/**
 * Why a payment was not taken although it fits.
 *
 * @param pledges the gifts it fits equally well, in their order; of very many the first
 * @param number how many there are
 * @param variant which sentence tells it: {@code person} (several gifts), {@code time} (several payments), {@code masked}, {@code parts},
 *     {@code whole} (several departments or lists), {@code subset} (several gifts together), {@code size} (too many to try them all),
 *     {@code crowd} (so many gifts and payments of one person that nobody can tell which is which)
 */
record Ambiguity(List<Pledge> pledges, int number, String variant) {
    Ambiguity {
        pledges = List.copyOf(pledges);
    }

    Ambiguity(List<Pledge> pledges, String variant) {
        this(pledges, pledges.size(), variant);
    }
}
