package org.yinghuo.model;

/** What said on which day something happened, the surest first. */
public enum DaySource {
    /** The row itself (or its column, where there is one a day). */
    ROW,
    /** A title or form line, the sheet's name or the file's. */
    TITLE,
    /** The issue the sheet names: its date. */
    ISSUE,
    /** The campaign's deadline. */
    DEADLINE
}
