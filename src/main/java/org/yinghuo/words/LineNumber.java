package org.yinghuo.words;

import java.util.regex.Pattern;

/** The number before a line of a list: 1. before a name, （2） before what somebody gave. */
public final class LineNumber {

    private static final Pattern NUMBER = Pattern.compile("^[(（]?\\d{1,3}[)）.、．]\\s*");

    private LineNumber() {}

    /** What stands behind it: 朱丹 of 1.朱丹; all of the line, blanks around it aside, where it has none. */
    public static String without(String line) {
        return NUMBER.matcher(line.strip()).replaceFirst("");
    }
}
