package org.yinghuo.ingest;

/**
 * A column that holds a mark, hours or a sum for what its heading says: one of many days, campaigns, channels or activities.
 *
 * @param by what the headings tell apart: DATE, CAMPAIGN, CHANNEL or ACTIVITY
 */
record Spread(Heading heading, Field by) {

    int column() {
        return heading.column();
    }
}
