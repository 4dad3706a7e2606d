package org.yinghuo.model;

import java.util.Map;

/**
 * A row that is understood and counts by itself nowhere: a member of staff, a decision, a total that was checked.
 *
 * @param kind what it is
 * @param values what it says, by field name: for a decision {@code finding_id} and {@code decision}, for a member of staff the
 *     roster's fields; empty for a total
 */
public record Aside(Origin origin, long content, Kind kind, Map<String, String> values) implements Entry {

    public Aside {
        values = Map.copyOf(values);
    }

    /** What such a row is. */
    public enum Kind {
        TOTAL,
        /** A row that says itself that it is undone, and is no entry besides: 作废 where names or sums are missing. */
        VOID,
        /** Goods that somebody gave, and no money besides. */
        GOODS,
        ROSTER,
        DECISION
    }

    @Override
    public Aside at(Origin place) {
        return new Aside(place, content, kind, values);
    }
}
