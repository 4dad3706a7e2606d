package org.yinghuo.words.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The forms under which a name is compared with another: its letters and digits alone, so that no dot, blank or sign in it matters; of a name in
 * several parts ({@code 扎西·顿珠}, {@code John Smith}) in any order that may be meant.
 */
public final class NameForms {
    private static final int MOST_PARTS = 4;

    private static final Pattern BETWEEN = Pattern.compile("[-—_:/|,，、]");

    private NameForms() {}

    /** What dashes, colons and the like set apart: 支付宝-张三. */
    public static List<String> apart(String text) {
        return List.of(BETWEEN.split(text, -1));
    }

    /**
     * Letters and digits of a text, width and case folded.
     *
     * @param simplified turns traditional characters into simplified ones
     */
    public static String letters(String written, UnaryOperator<String> simplified) {
        if (isPlain(written)) {
            return simplified.apply(written);
        }
        String folded = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(folded.length());
        folded.codePoints().filter(NameForms::isOfNames).forEach(letters::appendCodePoint);
        return simplified.apply(letters.toString());
    }

    /** Whether it is made of common Chinese characters and digits only, which stay as they are. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (!((c >= 0x4E00 && c <= 0x9FFF) || (c >= '0' && c <= '9'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfNames(int c) {
        // U+16EB is a letter to Unicode but stands for the dot of a name.
        return Character.isLetterOrDigit(c) && c != 0x16EB && c != 0x119E && c != 0x318D && c != 0xA78F;
    }

    /** All forms of a name. */
    public static Set<String> of(String name, UnaryOperator<String> simplified) {
        List<String> parts = parts(name, simplified);
        Set<String> forms = new LinkedHashSet<>();
        for (int first = 0; first < Math.max(1, parts.size()); first++) {
            StringBuilder form = new StringBuilder(name.length());
            for (int i = 0; i < parts.size(); i++) {
                form.append(parts.get((first + i) % parts.size()));
            }
            if (form.length() > 0) {
                forms.add(form.toString());
            }
        }
        return forms;
    }

    private static List<String> parts(String name, UnaryOperator<String> simplified) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= name.length(); at++) {
            if (at == name.length() || isBetweenParts(name.charAt(at))) {
                String part = letters(name.substring(from, at), simplified);
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                from = at + 1;
            }
        }
        return parts.size() <= MOST_PARTS ? parts : List.of(String.join("", parts));
    }

    private static boolean isBetweenParts(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
    }
}
