package org.yinghuo.ingest.layout;

import org.yinghuo.words.Field;

/**
 * A column that holds a mark, hours, a sum or names for what its heading says: one of many days, campaigns, channels or activities.
 *
 * @param by what the headings tell apart: DATE, PERIOD, PLACE, DEPARTMENT, CAMPAIGN, CHANNEL or ACTIVITY
 * @param said what else the heading says: 幸福社区 beneath 9月3日
 * @param names whether the cells hold the names of who was there, as in a roster of duties
 */
public record SpreadColumn(Heading heading, Field by, Stated said, boolean names) {

    /** A column of marks or sums. */
    public SpreadColumn(Heading heading, Field by, Stated said) {
        this(heading, by, said, false);
    }

    /** Whether it holds one of several services of a row, not names or what became of one. */
    public boolean isService() {
        return by != Field.STATUS && !names;
    }

    public int column() {
        return heading.column();
    }
}
