package org.yinghuo.words.filing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the copy of a file that goes back to a clerk is marked by its name: 9月签到表（回执）, （回执2）. */
public final class ReceiptName {

    private static final Pattern MARK = Pattern.compile("[（(]回执(\\d{0,3})[)）]$");

    private ReceiptName() {}

    /** Finds the mark at the end of a name, with its number as the first group. */
    public static Matcher mark(String name) {
        return MARK.matcher(name);
    }
}
