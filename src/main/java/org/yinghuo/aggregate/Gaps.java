package org.yinghuo.aggregate;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Figures that are not wholly known.
 *
 * @param unstated those that nothing states, whose zero is no zero, and those that cannot be known yet
 * @param partial those that only some of the entries state which could
 */
public record Gaps(SortedSet<String> unstated, SortedSet<String> partial) {

    /** Everything is known. */
    public static final Gaps NONE = new Gaps(new TreeSet<>(), new TreeSet<>());

    public Gaps {
        unstated = Collections.unmodifiableSortedSet(new TreeSet<>(unstated));
        partial = Collections.unmodifiableSortedSet(new TreeSet<>(partial));
    }

    /** Takes down what was heard of a figure. */
    static void note(String figure, Stating.Heard heard, SortedSet<String> unstated, SortedSet<String> partial) {
        if (heard.isMissing()) {
            unstated.add(figure);
        } else if (heard.isPartial()) {
            partial.add(figure);
        }
    }
}
