package org.yinghuo.reconcile.settle;

import java.util.Set;

/**
 * Whom a payment may come from.
 *
 * @param names keys of the full names it may stand for; empty where only part of a name is shown or nobody is named
 * @param within the department an alias confines the names to; empty if any
 * @param mask the name with each hidden character as {@code *}; empty if none are hidden
 * @param proxyFor official departments whose people it pays for although it may be none of them
 * @param byAlias whether the aliases say who it is
 * @param together keys of several people whom its words name: it pays for them together and is nobody's own; empty if it names none or one
 */
record Payer(
        Set<String> names, String within, String mask, Set<String> proxyFor, boolean byAlias, Set<String> together) {
    Payer {
        names = Set.copyOf(names);
        together = Set.copyOf(together);
        proxyFor = Set.copyOf(proxyFor);
    }

    boolean isMasked() {
        return !mask.isEmpty();
    }

    /** Whether it may be the donor, by a full name. */
    boolean isDonorOf(Pledge pledge) {
        if (names.isEmpty()
                || !(within.isEmpty()
                        || pledge.gift.department().isEmpty()
                        || within.equals(pledge.gift.department())
                        || within.equals(pledge.gift.person().department()))) {
            return false;
        }
        for (String name : names) {
            if (pledge.names.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
