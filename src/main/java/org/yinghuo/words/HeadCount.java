package org.yinghuo.words;

/** How many people a payment's words say it is from: {@code 综合处5人捐款}, {@code 人事处五人}. */
public final class HeadCount {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LONGEST = 4;

    private HeadCount() {}

    /** The number before the first 人, 名 or 位; 0 if there is none. */
    public static int in(String folded) {
        for (int at = 1; at < folded.length(); at++) {
            if ("人名位".indexOf(folded.charAt(at)) >= 0) {
                int from = at;
                while (from > 0 && at - from < LONGEST && isNumeral(folded.charAt(from - 1))) {
                    from--;
                }
                int count = from == at ? 0 : value(folded.substring(from, at));
                if (count > 0) {
                    return count;
                }
            }
        }
        return 0;
    }

    private static boolean isNumeral(char c) {
        return (c >= '0' && c <= '9') || c == '十' || c == '两' || DIGITS.indexOf(c) >= 0;
    }

    private static int value(String numeral) {
        int tens = numeral.indexOf('十');
        if (tens < 0) {
            int value = 0;
            for (int i = 0; i < numeral.length(); i++) {
                value = value * 10 + digit(numeral.charAt(i));
            }
            return value;
        }
        int before = tens == 0 ? 1 : digit(numeral.charAt(tens - 1));
        int after = tens + 1 < numeral.length() ? digit(numeral.charAt(tens + 1)) : 0;
        return before * 10 + after;
    }

    private static int digit(char c) {
        if (c == '两') {
            return 2;
        }
        return c >= '0' && c <= '9' ? c - '0' : Math.max(0, DIGITS.indexOf(c));
    }
}
