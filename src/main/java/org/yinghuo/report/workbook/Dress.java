package org.yinghuo.report.workbook;

/**
 * What a cell of a workbook wears, whoever writes the workbook.
 *
 * @param format as spreadsheet programs spell it; {@code @} for text
 * @param points the size of its letters
 * @param colour of its letters, six hexadecimal digits; empty for the usual one
 * @param fill the colour behind them, likewise; empty for none
 * @param indent how many steps its text stands off the border
 * @param quoted whether its text stays text once somebody edits it, whatever it begins with
 */
record Dress(
        String format,
        int points,
        boolean bold,
        String colour,
        boolean underlined,
        String fill,
        Lines lines,
        Side side,
        int indent,
        boolean wrapped,
        boolean quoted) {

    static final String RED = "A8201F";
    static final String BLUE = "1C4F8F";
    static final String GREY = "56606D";
    static final String PALE = "9A9A9A";

    /** The colour of thin lines. */
    static final String LINE = "C9C4B8";

    /** Where a cell has lines. */
    enum Lines {
        NONE,
        /** A thin one on each side. */
        AROUND,
        /** A thicker red one beneath. */
        BENEATH
    }

    /** Where in a cell its content stands. */
    enum Side {
        USUAL,
        LEFT,
        CENTRE,
        RIGHT
    }

    /** Plain letters of a format. */
    static Dress of(String format) {
        return new Dress(format, 11, false, "", false, "", Lines.NONE, Side.USUAL, 0, false, false);
    }

    static Dress text() {
        return of("@");
    }

    /** In a cell of a table. */
    static Dress number(String format) {
        return of(format).lined().at(Side.RIGHT);
    }

    /** A little room before the text, so that it does not touch a number beside it. */
    Dress indented() {
        return new Dress(format, points, bold, colour, underlined, fill, Lines.AROUND, Side.LEFT, 1, wrapped, quoted);
    }

    Dress sized(int size) {
        return new Dress(format, size, bold, colour, underlined, fill, lines, side, indent, wrapped, quoted);
    }

    Dress fat() {
        return new Dress(format, points, true, colour, underlined, fill, lines, side, indent, wrapped, quoted);
    }

    Dress coloured(String rgb) {
        return new Dress(format, points, bold, rgb, underlined, fill, lines, side, indent, wrapped, quoted);
    }

    Dress underline() {
        return new Dress(format, points, bold, colour, true, fill, lines, side, indent, wrapped, quoted);
    }

    Dress filled(String rgb) {
        return new Dress(format, points, bold, colour, underlined, rgb, lines, side, indent, wrapped, quoted);
    }

    Dress lined() {
        return new Dress(format, points, bold, colour, underlined, fill, Lines.AROUND, side, indent, wrapped, quoted);
    }

    Dress ruled() {
        return new Dress(format, points, bold, colour, underlined, fill, Lines.BENEATH, side, indent, wrapped, quoted);
    }

    Dress at(Side where) {
        return new Dress(format, points, bold, colour, underlined, fill, lines, where, indent, wrapped, quoted);
    }

    Dress wrapping() {
        return new Dress(format, points, bold, colour, underlined, fill, lines, side, indent, true, quoted);
    }

    Dress quote() {
        return new Dress(format, points, bold, colour, underlined, fill, lines, side, indent, wrapped, true);
    }
}
