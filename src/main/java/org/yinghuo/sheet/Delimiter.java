package org.yinghuo.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the cells of a text file: the character that cuts most lines of its head into the same, largest number of cells.
 *
 * @param character comma, tab, semicolon or {@code |}
 * @param width the number of cells most lines have
 * @param announced whether the first line only names the delimiter ({@code sep=;}) and is no row
 * @param quote what stands around a cell that holds the delimiter: {@code "}, or {@code '} where the whole file uses it so
 * @param blanks the blanks that divide cells where nothing else does; null where something does
 */
record Delimiter(
        char character,
        int width,
        boolean announced,
        char quote,
        @Nullable Pattern blanks) {

    static final char USUAL_QUOTE = '"';

    private static final char OTHER_QUOTE = '\'';
    private static final char[] CANDIDATES = {',', '\t', ';', '|'};
    /** Columns set apart by two blanks and more may hold single ones: 朱 丹. */
    private static final List<Pattern> BLANKS =
            List.of(Pattern.compile("[ \\u3000\\u00a0]{2,}"), Pattern.compile("[ \\u3000\\u00a0]+"));

    /** Two lines of two words are any two sentences; so many lines of so many words are a table. */
    private static final int FEWEST_LINES = 3;

    private static final int FEWEST_CELLS = 3;

    static Delimiter of(List<String> head) {
        if (!head.isEmpty() && head.get(0).length() == 5 && head.get(0).regionMatches(true, 0, "sep=", 0, 4)) {
            char character = head.get(0).charAt(4);
            return new Delimiter(character, fit(head, character, USUAL_QUOTE).width(), true, USUAL_QUOTE, null);
        }
        Delimiter usual = of(head, USUAL_QUOTE);
        if (usual.width == 1) {
            return dividedByBlanks(head, usual);
        }
        Delimiter other = of(head, OTHER_QUOTE);
        return isQuote(head, other) ? other : usual;
    }

    private static Delimiter of(List<String> head, char quote) {
        Fit best = new Fit(',', 1, 0);
        for (char candidate : CANDIDATES) {
            Fit fit = fit(head, candidate, quote);
            if (fit.score() > best.score()) {
                best = fit;
            }
        }
        return new Delimiter(best.character(), best.width(), false, quote, null);
    }

    /** Whether most lines hold cells within these quotes, and hardly any a quote left open: an apostrophe before digits or within a name is none. */
    private static boolean isQuote(List<String> head, Delimiter as) {
        int lines = 0;
        int quoted = 0;
        for (String line : head) {
            if (line.isBlank()) {
                continue;
            }
            lines++;
            if (line.indexOf(as.quote) < 0) {
                continue;
            }
            Quotes quotes = new Quotes(as.character, as.quote);
            Quotes.State state = quotes.scan(line);
            if (state != Quotes.State.CLOSED) {
                return false;
            }
            quoted += quotes.isQuoted() ? 1 : 0;
        }
        return quoted > 0 && quoted * 2 >= lines;
    }

    /** A file that nothing but blanks divides, into the same number of cells nearly everywhere. */
    private static Delimiter dividedByBlanks(List<String> head, Delimiter none) {
        for (Pattern blanks : BLANKS) {
            Map<Integer, Integer> widths = new HashMap<>();
            int lines = 0;
            for (String line : head) {
                if (!line.isBlank()) {
                    lines++;
                    widths.merge(blanks.split(line.strip(), -1).length, 1, Integer::sum);
                }
            }
            for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
                if (width.getKey() >= FEWEST_CELLS
                        && width.getValue() >= FEWEST_LINES
                        && width.getValue() * 5 >= lines * 4) {
                    return new Delimiter('\t', width.getKey(), false, USUAL_QUOTE, blanks);
                }
            }
        }
        return none;
    }

    /** A line as it is to be cut. */
    String line(String physical) {
        return blanks == null ? physical : blanks.matcher(physical.strip()).replaceAll("\t");
    }

    private record Fit(char character, int width, long score) {}

    /** Every line counts its cells' borders, those that agree with the commonest number double. */
    private static Fit fit(List<String> head, char delimiter, char quote) {
        Map<Integer, Integer> lines = new HashMap<>();
        long borders = 0;
        for (String line : head) {
            int cells = cells(line, delimiter, quote);
            if (cells > 1) {
                lines.merge(cells, 1, Integer::sum);
            }
            borders += Math.abs(cells) - 1;
        }
        int width = 1;
        long agreeing = 0;
        for (Map.Entry<Integer, Integer> line : lines.entrySet()) {
            long score = (line.getKey() - 1L) * line.getValue();
            if (score > agreeing || (score == agreeing && line.getKey() > width)) {
                agreeing = score;
                width = line.getKey();
            }
        }
        return new Fit(delimiter, width, agreeing * 2 + borders);
    }

    /**
     * Cells of a line, negative where a quote is left open and the number means little; what stands in quotes, and a tab that only pads a cell before or after a comma,
     * divides nothing.
     */
    private static int cells(String line, char delimiter, char quote) {
        int cells = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == quote) {
                quoted = !quoted;
            } else if (c == delimiter && !quoted && !(c == '\t' && pads(line, i))) {
                cells++;
            }
        }
        return quoted ? -literalCells(line, delimiter) : cells;
    }

    private static boolean pads(String line, int tab) {
        return (tab > 0 && line.charAt(tab - 1) == ',') || (tab + 1 < line.length() && line.charAt(tab + 1) == ',');
    }

    static int literalCells(String line, char delimiter) {
        int cells = 1;
        for (int i = line.indexOf(delimiter); i >= 0; i = line.indexOf(delimiter, i + 1)) {
            cells++;
        }
        return cells;
    }
}
