package org.yinghuo.aggregate;

/** What a figure's or a table cell's text is. */
public enum ValueType {
    TEXT,
    COUNT,
    HOURS,
    MONEY,
    DAY,
    /** A count of units, perhaps with decimals. */
    QUANTITY
}
