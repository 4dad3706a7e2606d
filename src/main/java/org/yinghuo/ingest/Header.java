package org.yinghuo.ingest;

import java.util.Set;

/**
 * A header cell understood by its words alone.
 *
 * @param text as written, without line breaks and padding
 * @param fields what it may mean, the likeliest first; empty where it is no header word. Values decide between several
 * @param unit the unit in its brackets
 * @param exact whether the whole header is a listed word, not put together from parts
 */
record Header(String text, Set<Field> fields, Unit unit, boolean exact) {

    boolean isKnown() {
        return !fields.isEmpty();
    }

    boolean mayBe(Field field) {
        return fields.contains(field);
    }
}
