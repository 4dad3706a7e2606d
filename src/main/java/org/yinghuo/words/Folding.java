package org.yinghuo.words;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * Makes texts that a reader sees as the same equal.
 *
 * <p>Besides Unicode's compatibility forms it knows the CJK radicals that PDF readers leave behind (⻓ for 长), which Unicode does not unify.
 */
public final class Folding {

    /** What parts of a cell are divided by. */
    static final Pattern PARTS = Pattern.compile("[()\\[\\]{}【】,，;；、。/\\s]+");

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final String RADICALS = "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳";
    private static final String RADICAL_FORMS = "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟";

    private Folding() {}

    /**
     * For matching only: width, case, radicals and traditional forms folded, all blanks and format characters taken out.
     *
     * <p>Signs stay, in their narrow form: {@code 收／支} is {@code 收/支}.
     */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        String narrow = narrow(text);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c < 0x80) {
                if (c > ' ' && c != 0x7f) {
                    folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
                }
            } else if (isHan(c)) {
                folded.append(Simplified.of(c));
            } else if (!isInvisible(c) && !isSpace(c)) {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }

    /** Letters, digits and Han of the folded text alone: {@code 收／支} is {@code 收支}, {@code No.} is {@code no}. */
    public static String letters(String text) {
        String folded = fold(text);
        if (folded.chars().allMatch(c -> Character.isLetterOrDigit(c) || Character.isSurrogate((char) c))) {
            return folded;
        }
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /**
     * For keeping: padding, control and format characters taken out, blanks between Han taken out and others made one, letters and digits
     * narrow. Brackets and other signs stay as wide as written beside Han and become narrow elsewhere.
     */
    public static String clean(String text) {
        return kept(text, false);
    }

    /** As {@link #clean} but with the blanks between Han, which in a remark set names apart from other words. */
    public static String tidy(String text) {
        return kept(text, true);
    }

    private static String kept(String text, boolean apart) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                blank = clean.length() > 0;
                continue;
            }
            if (isInvisible(c)) {
                continue;
            }
            char kept = c;
            if (c >= '\uff01' && c <= '\uff5e') {
                char ascii = (char) (c - 0xfee0);
                kept = isAsciiLetterOrDigit(ascii) ? ascii : c;
            } else if (c >= 0x2e80 && c <= 0x2fdf) {
                kept = unradical(c);
            }
            if (blank) {
                if (apart || !(isHanOrDot(clean.charAt(clean.length() - 1)) && isHanOrDot(kept))) {
                    clean.append(' ');
                }
                blank = false;
            }
            clean.append(kept);
        }
        widenBrackets(clean);
        return clean.toString();
    }

    /** Width and compatibility forms folded, format characters out, blanks (of any kind, line breaks too) each one plain space. */
    public static String narrow(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder narrow = new StringBuilder(text.length());
        String composed = NFKC.normalize(text);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (isSpace(c)) {
                narrow.append(' ');
            } else if (!isInvisible(c)) {
                narrow.append(asciiSign(c));
            }
        }
        return narrow.toString();
    }

    /** Without what exports put before a value to keep spreadsheet programs from reading it: {@code '1000}, {@code `1000}, {@code ="1000"}. */
    public static String unquoted(String text) {
        String value = text.strip();
        if (value.length() > 3 && value.startsWith("=\"") && value.endsWith("\"")) {
            return value.substring(2, value.length() - 1);
        }
        return value.length() > 1 && (value.charAt(0) == '\'' || value.charAt(0) == '`') ? value.substring(1) : text;
    }

    /** Whether the text holds nothing but blanks, format characters and fillers such as {@code /}, {@code --} or {@code 无}. */
    public static boolean isBlank(String text) {
        boolean filled = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c) || isInvisible(c) || "/\\-－—–―‐‑−_／…".indexOf(c) >= 0) {
                continue;
            }
            filled = true;
            break;
        }
        if (!filled) {
            return true;
        }
        return switch (text.strip()) {
            case "无", "無", "暂无", "暫無", "空", "N/A", "n/a", "NA", "null", "NULL", "None", "none", "nil", "（无）", "(无)" ->
                true;
            // What survey tools write where a question was left out, or never asked.
            case "(空)", "（空）", "(跳过)", "（跳过）", "(未填)", "（未填）", "(未填写)", "（未填写）", "未填", "未填写" -> true;
            default -> false;
        };
    }

    /** Whether nothing is visible at all. */
    public static boolean isEmpty(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i)) && !isInvisible(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    public static boolean isHan(char c) {
        return within(c, 0x4e00, 0x9fff)
                || within(c, 0x3400, 0x4dbf)
                || within(c, 0xf900, 0xfaff)
                || c == '\u3007'
                || within(c, 0xd840, 0xd8ff)
                || Character.isLowSurrogate(c);
    }

    private static boolean within(char c, int first, int last) {
        return c >= first && c <= last;
    }

    private static boolean isHanOrDot(char c) {
        return isHan(c) || c == '\u00b7';
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!within(c, ' ', 0x7e) && !within(c, 0x4e00, 0x9fff)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return within(c, '0', '9') || within(c, 'A', 'Z') || within(c, 'a', 'z');
    }

    /** All that Java, Unicode and spreadsheet programs call a blank, line breaks and tabs included. */
    public static boolean isSpace(char c) {
        return c <= ' ' ? Character.isWhitespace(c) : c == 0x85 || (c > 0x7f && isWideSpace(c));
    }

    private static boolean isWideSpace(char c) {
        return Character.isSpaceChar(c) || c == '\u3164' || c == '\uffa0' || c == '\u2800';
    }

    /** Controls, format characters (zero width, direction marks, byte order mark) and variation selectors. */
    public static boolean isInvisible(char c) {
        if (c < 0x80) {
            return (c < ' ' && !Character.isWhitespace(c)) || c == 0x7f;
        }
        int type = Character.getType(c);
        return type == Character.FORMAT
                || (type == Character.CONTROL && c != 0x85)
                || within(c, 0xfe00, 0xfe0f)
                || c == '\ufffc';
    }

    private static char asciiSign(char c) {
        if (c >= 0x2e80 && c <= 0x2fdf) {
            return unradical(c);
        }
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\ufe63' -> '-';
            case '\u2018', '\u2019', '\u02bc', '\u2032' -> '\'';
            case '\u201c', '\u201d', '\u2033' -> '"';
            case '【', '〔', '〖', '［', '「' -> '[';
            case '】', '〕', '〗', '］', '」' -> ']';
            case '○', '◯' -> '〇';
            default -> c;
        };
    }

    private static char unradical(char c) {
        int at = RADICALS.indexOf(c);
        return at < 0 ? c : RADICAL_FORMS.charAt(at);
    }

    /** Brackets around or beside Han as a Chinese keyboard writes them, so that {@code 花园(一期)} is {@code 花园（一期）}. */
    private static void widenBrackets(StringBuilder text) {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '（') {
                open = i;
            } else if ((c == ')' || c == '）') && open >= 0) {
                boolean wide = open > 0 && isHan(text.charAt(open - 1));
                for (int k = open + 1; k < i && !wide; k++) {
                    wide = isHan(text.charAt(k));
                }
                text.setCharAt(open, wide ? '（' : '(');
                text.setCharAt(i, wide ? '）' : ')');
                open = -1;
            }
        }
    }

    /** The folded word without the punctuation around and within it; a sign that means something by itself (√, ×) stays. */
    static String sign(String text) {
        String folded = Folding.fold(text);
        StringBuilder word = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (".,;:!?*'\"()[]{}<>/\\|-_~。，、；：！？·…—“”‘’（）".indexOf(c) < 0) {
                word.append(c);
            }
        }
        return word.toString();
    }

    /** A text without what stands in brackets. */
    public static String outsideBrackets(String text) {
        String narrow = Folding.narrow(text);
        StringBuilder outside = new StringBuilder(narrow.length());
        int depth = 0;
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                outside.append(c);
            }
        }
        return outside.toString();
    }
}
