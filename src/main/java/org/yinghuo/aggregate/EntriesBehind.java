package org.yinghuo.aggregate;

import java.util.List;

/**
 * What stands behind a figure, told in short.
 *
 * @param entries how many entries there are; one that adds nothing in several ways is told once an issue
 * @param first all of them by origin where they are at most {@link #WHOLE}, else only the first {@link #OF_MANY}
 */
public record EntriesBehind(long entries, List<Contribution> first) {

    /** So many are told whole: more, nobody scrolls through. */
    public static final int WHOLE = 300;

    /** Of more, only so many are told, as an example. */
    public static final int OF_MANY = 100;

    public EntriesBehind {
        first = List.copyOf(first);
    }

    /** The same of contributions at hand, which stand in their order. */
    static EntriesBehind of(List<Contribution> all) {
        return new EntriesBehind(all.size(), all.size() <= WHOLE ? all : all.subList(0, OF_MANY));
    }
}
