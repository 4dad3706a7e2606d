package org.yinghuo.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Traditional characters as simplified ones, each by itself: enough for names and words, which are compared folded on both sides.
 *
 * <p>The forms are ICU4J's. They are kept as a list since ICU4J takes a fifth of a second to make its rules ready, at every start.
 */
public final class Simplified {

    /** Where the characters begin that have a simplified form, and where those of one {@code char} end. */
    private static final int FIRST = 0x3400;

    private static final int END = 0xa000;

    private static final char[] FORMS = new char[END - FIRST];
    private static final Map<Integer, Integer> RARE_FORMS = new HashMap<>();

    static {
        for (int c = FIRST; c < END; c++) {
            FORMS[c - FIRST] = (char) c;
        }
        read();
    }

    private Simplified() {}

    /** The simplified form of a character, itself where it has none or one beyond the basic plane. */
    public static char of(char character) {
        return character >= FIRST && character < END ? FORMS[character - FIRST] : character;
    }

    /** A text in simplified characters, rare ones too; the same object where nothing changes. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && (of(c) != c || RARE_FORMS.containsKey(text.codePointAt(i)))) {
                return anew(text);
            }
        }
        return text;
    }

    /** All traditional characters whose simplified form stands in a text. */
    public static String traditionalFormsOf(String text) {
        StringBuilder traditional = new StringBuilder();
        for (int c = FIRST; c < END; c++) {
            char form = of((char) c);
            if (form != c && text.indexOf(form) >= 0) {
                traditional.append((char) c);
            }
        }
        return traditional.toString();
    }

    private static String anew(String text) {
        StringBuilder simple = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            Integer rare = RARE_FORMS.get(c);
            simple.appendCodePoint(rare != null ? rare : c < END ? of((char) c) : c);
        });
        return simple.toString();
    }

    private static void read() {
        try (InputStream stream = Simplified.class.getResourceAsStream("simplified.txt")) {
            if (stream == null) {
                throw new IllegalStateException("the list of simplified characters is not in the jar");
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.charAt(0) != '#') {
                    int form = line.codePointAt(0);
                    line.codePoints().skip(1).forEach(traditional -> put(traditional, form));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(int traditional, int form) {
        if (traditional < END && form < END) {
            FORMS[traditional - FIRST] = (char) form;
        } else {
            RARE_FORMS.put(traditional, form);
        }
    }
}
