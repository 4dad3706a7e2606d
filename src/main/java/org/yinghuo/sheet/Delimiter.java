package org.yinghuo.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands between the cells of a text file: the character that cuts most lines of its head into the same, largest number of cells.
 *
 * @param character comma, tab, semicolon or {@code |}
 * @param width the number of cells most lines have
 * @param announced whether the first line only names the delimiter ({@code sep=;}) and is no row
 */
record Delimiter(char character, int width, boolean announced) {

    private static final char[] CANDIDATES = {',', '\t', ';', '|'};

    static Delimiter of(List<String> head) {
        if (!head.isEmpty() && head.get(0).length() == 5 && head.get(0).regionMatches(true, 0, "sep=", 0, 4)) {
            char character = head.get(0).charAt(4);
            return new Delimiter(character, fit(head, character).width(), true);
        }
        Fit best = new Fit(',', 1, 0);
        for (char candidate : CANDIDATES) {
            Fit fit = fit(head, candidate);
            if (fit.score() > best.score()) {
                best = fit;
            }
        }
        return new Delimiter(best.character(), best.width(), false);
    }

    private record Fit(char character, int width, long score) {}

    /** Every line counts its cells' borders, those that agree with the commonest number double. */
    private static Fit fit(List<String> head, char delimiter) {
        Map<Integer, Integer> lines = new HashMap<>();
        long borders = 0;
        for (String line : head) {
            int cells = cells(line, delimiter);
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
    private static int cells(String line, char delimiter) {
        int cells = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
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
