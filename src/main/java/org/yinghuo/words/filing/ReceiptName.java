package org.yinghuo.words.filing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the copy of a file that goes back to a clerk is marked by its name: 9月签到表（回执）, （回执2）. */
public final class ReceiptName {

    private static final Pattern MARK = Pattern.compile("[（(]回执(\\d{0,3})[)）]$");

    private static final String WORD = "回执";

    private ReceiptName() {}

    /** A file's name marked as that of its receipt, with the next number where it is marked already. */
    public static String of(String name) {
        Matcher mark = MARK.matcher(name);
        if (!mark.find()) {
            return name + "（" + WORD + "）";
        }
        String number = mark.group(1);
        int next = number.isEmpty() ? 2 : Integer.parseInt(number) + 1;
        return name.substring(0, mark.start()) + "（" + WORD + next + "）";
    }

    /** Whether the first sheet of a workbook is called as a receipt's is. */
    public static boolean isSheet(String name) {
        String bare = name.strip().toLowerCase(Locale.ROOT);
        return bare.startsWith(WORD) || bare.startsWith("receipt");
    }
}
