package org.yinghuo.words;

import java.util.Set;

/**
 * A header cell understood by its words alone.
 *
 * @param text as written, without line breaks, padding and brackets
 * @param fields what it may mean, the likeliest first; empty where it is no header word. Values decide between several
 * @param unit the unit it states
 * @param match how sure its words are
 */
public record Header(String text, Set<Field> fields, Unit unit, Match match) {

    /** How a header was recognised, the surest first. */
    public enum Match {
        /** A listed word. */
        LISTED,
        /** Put together from listed parts: 捐款人 and 联系电话. */
        COMPOSED,
        /** A listed word that gives way to another column with a surer word for the same field; many are usual values too (合计, 签到). */
        WEAK,
        NONE
    }

    public boolean isKnown() {
        return !fields.isEmpty();
    }

    /** Whether the whole header is a listed word. */
    public boolean exact() {
        return match == Match.LISTED;
    }

    public boolean mayBe(Field field) {
        return fields.contains(field);
    }

    /** The likeliest meaning, or {@link Field#OTHER} where there is none. */
    public Field likeliest() {
        return fields.isEmpty() ? Field.OTHER : fields.iterator().next();
    }
}
