package org.yinghuo.aggregate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.model.Origin;

/** What stands behind the figures of an issue; worked out when asked, so that a night of millions of rows need not hold it. */
public interface Lineage {

    /**
     * What each entry adds to a figure or to a cell of a table, in the order of their origins.
     *
     * @param figure {@code donations.amount}, or {@code volunteers_by_department[综合处].served}
     * @throws IllegalArgumentException where the issue has no such figure or cell
     */
    List<Contribution> behind(String figure);

    /**
     * The same in short, of several figures at once.
     *
     * @param figures names of figures, not of cells
     */
    default Map<String, EntriesBehind> inShort(Collection<String> figures) {
        Map<String, EntriesBehind> found = new HashMap<>();
        figures.forEach(figure -> found.put(figure, EntriesBehind.of(behind(figure))));
        return found;
    }

    /** The names of the figures an entry counts in, in alphabetical order; empty where it counts in none. */
    List<String> countsIn(Origin origin);

    /** Every name {@link #behind} knows: all figures of numbers, then the cells of all tables in their order. */
    default List<String> names() {
        return List.of();
    }

    /** The counted lines, which all of it adds up from. */
    default List<ContributingLine> lines() {
        return List.of();
    }

    /** Drops what was worked out; it is worked out anew when it is asked for again. */
    default void forget() {}
}
