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
    private final char quote;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private boolean plain;
    private boolean quoted;

    Quotes(char delimiter, char quote) {
        this.delimiter = delimiter;
        this.quote = quote;
        this.plain = quote == Delimiter.USUAL_QUOTE;
    }

    /** Whether any cell stood within quotes. */
    boolean isQuoted() {
        return quoted;
    }

    /** Whether the record can be parsed as it stands: the usual quotes, no blanks around them, nothing after them, no {@code ="…"}. */
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
        boolean within = openBefore;
        int at = 0;
        while (true) {
            if (within) {
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
                quoted = true;
                if (end == line.length()) {
                    return State.CLOSED;
                }
                within = false;
                at = end + 1;
            }
            int first = skipBlanks(line, at);
            boolean formula = line.startsWith("=\"", first) && quote == Delimiter.USUAL_QUOTE;
            if (formula || (first < line.length() && line.charAt(first) == quote)) {
                plain &= first == at && !formula;
                within = true;
                at = first + (formula ? 2 : 1);
                continue;
            }
            int end = endOfCell(line, at);
            // An apostrophe within a bare cell is one: O'Brien.
            if (quote == Delimiter.USUAL_QUOTE && quotesBetween(line, at, end) % 2 != 0) {
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
            int close = line.indexOf(quote, start);
            if (close < 0) {
                open.append(line, start, line.length());
                return -1;
            }
            open.append(line, start, close);
            if (close + 1 == line.length() || line.charAt(close + 1) != quote) {
                return close;
            }
            open.append(quote);
            start = close + 2;
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

    private int quotesBetween(String line, int start, int end) {
        int quotes = 0;
        for (int i = line.indexOf(quote, start); i >= 0 && i < end; i = line.indexOf(quote, i + 1)) {
            quotes++;
        }
        return quotes;
    }
}
