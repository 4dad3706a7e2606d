package org.yinghuo.sheet;

import java.util.ArrayList;
import java.util.List;

/** Follows the quotes of one record, line by line, and says whether they fit. */
final class Quotes {

    enum State {
        /** The record ends with the line. */
        CLOSED,
        /** A quoted cell goes on in the next line. */
        OPEN,
        /** A quote stands where none can. */
        STRAY
    }

    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private boolean plain = true;

    Quotes(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Whether the record can be parsed as it stands: no blanks around quotes, nothing after them, no {@code ="…"}. */
    boolean isPlain() {
        return plain;
    }

    /** The cells without their quotes, once closed. */
    List<String> cells() {
        return cells;
    }

    int openLength() {
        return open.length();
    }

    /** How many cells there were if the quote left open, or closed first, were an ordinary character. */
    int widthIfLiteral() {
        boolean isOpen = open.length() > 0 || cells.isEmpty();
        String text = isOpen ? open.toString() : cells.get(0);
        return Delimiter.literalCells(text, delimiter) + cells.size() - (isOpen ? 0 : 1);
    }

    /** Takes a record's first line. */
    State scan(String line) {
        return scan(line, false);
    }

    /** Takes the line after one that left a cell open. */
    State scanOn(String line) {
        open.append('\n');
        return scan(line, true);
    }

    private State scan(String line, boolean openBefore) {
        boolean quoted = openBefore;
        int at = 0;
        while (true) {
            if (quoted) {
                int close = closingQuote(line, at);
                if (close < 0) {
                    return State.OPEN;
                }
                int end = endAfterQuote(line, close + 1);
                if (end < 0) {
                    return State.STRAY;
                }
                cells.add(open.toString());
                open.setLength(0);
                if (end == line.length()) {
                    return State.CLOSED;
                }
                quoted = false;
                at = end + 1;
            }
            int first = skipBlanks(line, at);
            boolean formula = line.startsWith("=\"", first);
            if (formula || (first < line.length() && line.charAt(first) == '"')) {
                plain &= first == at && !formula;
                quoted = true;
                at = first + (formula ? 2 : 1);
                continue;
            }
            int end = endOfCell(line, at);
            if (quotesBetween(line, at, end) % 2 != 0) {
                return State.STRAY;
            }
            cells.add(line.substring(at, end));
            if (end == line.length()) {
                return State.CLOSED;
            }
            at = end + 1;
        }
    }

    /** The quote that closes the open cell, whose text is gathered on the way; -1 if the line has none. */
    private int closingQuote(String line, int from) {
        int start = from;
        while (true) {
            int quote = line.indexOf('"', start);
            if (quote < 0) {
                open.append(line, start, line.length());
                return -1;
            }
            open.append(line, start, quote);
            if (quote + 1 == line.length() || line.charAt(quote + 1) != '"') {
                return quote;
            }
            open.append('"');
            start = quote + 2;
        }
    }

    /** The end of a cell behind its closing quote; -1 where what stands between does not fit. */
    private int endAfterQuote(String line, int after) {
        int next = skipBlanks(line, after);
        if (next == line.length() || line.charAt(next) == delimiter) {
            plain &= next == after;
            return next;
        }
        int end = endOfCell(line, next);
        if (open.indexOf("\n") >= 0 || quotesBetween(line, next, end) % 2 != 0) {
            return -1;
        }
        open.append(line, after, end);
        plain = false;
        return end;
    }

    private int endOfCell(String line, int from) {
        int end = line.indexOf(delimiter, from);
        return end < 0 ? line.length() : end;
    }

    private int skipBlanks(String line, int from) {
        int next = from;
        while (next < line.length() && isBlank(line.charAt(next))) {
            next++;
        }
        return next;
    }

    private boolean isBlank(char c) {
        return (c == ' ' || c == '\t' || c == '\u3000' || c == '\u00A0') && c != delimiter;
    }

    private static int quotesBetween(String line, int start, int end) {
        int quotes = 0;
        for (int i = line.indexOf('"', start); i >= 0 && i < end; i = line.indexOf('"', i + 1)) {
            quotes++;
        }
        return quotes;
    }
}
