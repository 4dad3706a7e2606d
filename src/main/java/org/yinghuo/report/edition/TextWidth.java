package org.yinghuo.report.edition;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** How much room text takes in a fixed grid: a Han character two columns, a Latin letter or digit one (Unicode, East Asian width). */
public final class TextWidth {
    private TextWidth() {}

    public static int of(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c)) {
                return text.codePoints().map(TextWidth::of).sum();
            }
            width += of(c);
        }
        return width;
    }

    /** The text cut to at most so many columns, its last one an ellipsis where something was cut. */
    public static String shorten(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int used = 1;
        for (int character : text.codePoints().toArray()) {
            used += of(character);
            if (used > columns) {
                break;
            }
            cut.appendCodePoint(character);
        }
        return cut.append('…').toString();
    }

    /** Of each character of the first plane; 0 where it is not looked up yet, else one more than the width. */
    private static final byte[] KNOWN = new byte[Character.MAX_VALUE + 1];

    private static int of(char character) {
        int known = KNOWN[character];
        if (known == 0) {
            known = of((int) character) + 1;
            KNOWN[character] = (byte) known;
        }
        return known - 1;
    }

    private static int of(int character) {
        return switch (UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE,
                    UCharacter.EastAsianWidth.FULLWIDTH,
                    UCharacter.EastAsianWidth.AMBIGUOUS -> 2;
            default -> UCharacter.getType(character) == UCharacter.NON_SPACING_MARK ? 0 : 1;
        };
    }
}
