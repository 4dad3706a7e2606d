package org.yinghuo.sheet;

import java.util.Locale;

/**
 * What a cell's number format makes of its number.
 *
 * <p>The built-in formats 27-36 and 50-58 are the days and times of East Asian offices (ECMA-376 part 1, 18.8.30, zh-cn); files hold no code for them.
 */
enum NumberKind {
    NUMBER,
    DATE,
    TIME,
    /** Hours that may exceed a day: {@code [h]:mm}. */
    ELAPSED;

    /** The kind of a built-in format. */
    static NumberKind ofBuiltIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DATE;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56 -> TIME;
            case 46 -> ELAPSED;
            default -> NUMBER;
        };
    }

    /** The kind of a format written out: {@code yyyy"年"m"月"d"日";@}. */
    static NumberKind ofCode(String code) {
        StringBuilder letters = new StringBuilder();
        boolean elapsed = letters(code, letters);
        String text = letters.toString();
        if (text.contains("general") || text.contains("@")) {
            return NUMBER;
        }
        text = text.replace("am/pm", "h").replace("a/p", "h").replace("e+", "0").replace("e-", "0");
        boolean clock = text.indexOf('h') >= 0 || text.indexOf('s') >= 0;
        if (text.indexOf('y') >= 0 || text.indexOf('d') >= 0 || (text.indexOf('m') >= 0 && !clock && !elapsed)) {
            return DATE;
        }
        if (text.indexOf('e') >= 0 && text.indexOf('0') < 0 && text.indexOf('#') < 0) {
            return DATE;
        }
        return elapsed ? ELAPSED : clock ? TIME : NUMBER;
    }

    /** The first section's format letters, without quoted text, padding, colours and locales; whether hours, minutes or seconds are elapsed ones. */
    private static boolean letters(String code, StringBuilder letters) {
        boolean elapsed = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            switch (c) {
                case '"' -> {
                    int end = code.indexOf('"', i + 1);
                    i = end < 0 ? code.length() : end;
                }
                case '\\', '_', '*' -> i++;
                case '[' -> {
                    int end = code.indexOf(']', i + 1);
                    String inside =
                            code.substring(i + 1, end < 0 ? code.length() : end).toLowerCase(Locale.ROOT);
                    elapsed |= !inside.isEmpty()
                            && (inside.chars().allMatch(x -> x == 'h')
                                    || inside.chars().allMatch(x -> x == 'm')
                                    || inside.chars().allMatch(x -> x == 's'));
                    i = end < 0 ? code.length() : end;
                }
                case ';' -> {
                    return elapsed;
                }
                default -> letters.append(Character.toLowerCase(c));
            }
        }
        return elapsed;
    }
}
