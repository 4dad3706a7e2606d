package org.yinghuo.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.sheet.SheetHead.Region;

/** Lays the tables and texts of a web page out on one sheet. */
final class HtmlRows {

    private static final Set<String> ERRORS =
            Set.of("#DIV/0!", "#REF!", "#N/A", "#NAME?", "#VALUE!", "#NUM!", "#NULL!");

    private final List<SheetRow> rows = new ArrayList<>();
    private final Merges merged = new Merges();
    private final RowBuilder builder = new RowBuilder();
    private final StringBuilder loose = new StringBuilder();
    private int row;

    List<SheetRow> rows() {
        return rows;
    }

    List<Region> merged() {
        return merged.regions();
    }

    /** Takes an element and all in it, in the order of the page. */
    void take(Element element) throws UnreadableFileException {
        gather(element);
        flush();
    }

    private void gather(Element element) throws UnreadableFileException {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                loose.append(text.text());
            } else if (node instanceof Element child) {
                switch (child.normalName()) {
                    case "table" -> {
                        flush();
                        if (child.selectFirst("table table") == null) {
                            table(child);
                        } else {
                            gather(child);
                            flush();
                        }
                    }
                    case "script", "style", "head", "title" -> {
                        // no text of the page
                    }
                    case "br" -> flush();
                    default -> {
                        if (child.isBlock()) {
                            flush();
                        }
                        gather(child);
                        if (child.isBlock()) {
                            flush();
                        }
                    }
                }
            }
        }
    }

    private void flush() {
        String text = loose.toString().strip();
        loose.setLength(0);
        if (!text.isEmpty()) {
            builder.start(++row, false);
            builder.put(1, CellType.TEXT, text, false);
            add();
        }
    }

    private void add() {
        SheetRow built = builder.build();
        if (built != null) {
            rows.add(built);
        }
    }

    /** A table without tables in it: its cells take the next places that no cell above or before reaches into. */
    private void table(Element table) throws UnreadableFileException {
        int[] taken = new int[Bounds.COLUMNS + 1];
        for (Element caption : table.select("> caption")) {
            loose.append(caption.text());
            flush();
        }
        for (Element line : table.select("tr")) {
            builder.start(++row, isHidden(line));
            int column = 1;
            boolean[] fresh = new boolean[Bounds.COLUMNS + 1];
            for (Element cell : line.children()) {
                if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                    continue;
                }
                while (column <= Bounds.COLUMNS && (taken[column] > 0 || fresh[column])) {
                    column++;
                }
                if (column > Bounds.COLUMNS) {
                    builder.malformed("too-many-cells");
                    break;
                }
                int right = span(cell, "colspan", Bounds.COLUMNS - column + 1);
                int down = span(cell, "rowspan", 65_536);
                put(column, cell);
                merged.add(row, column, row + down - 1, column + right - 1);
                for (int i = column; i < column + right; i++) {
                    taken[i] = down;
                    fresh[i] = true;
                }
                column += right;
            }
            for (int i = 1; i <= Bounds.COLUMNS; i++) {
                taken[i] = Math.max(0, taken[i] - 1);
            }
            add();
        }
    }

    private static int span(Element cell, String name, int most) {
        String digits = cell.attr(name).trim();
        if (digits.isEmpty() || digits.length() > 6 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        return Math.max(1, Math.min(Integer.parseInt(digits), most));
    }

    private void put(int column, Element cell) {
        StringBuilder text = new StringBuilder();
        boolean[] struck = {false, false};
        read(cell, isStruck(cell, false), text, struck);
        String shown = text.toString().strip();
        StoredNumber stored = number(cell, shown);
        boolean struckOut = struck[0] && !struck[1];
        if (ERRORS.contains(shown)) {
            builder.put(column, CellType.ERROR, shown, struckOut);
        } else if (stored != null) {
            builder.put(column, stored, struckOut);
        } else {
            builder.put(column, CellType.TEXT, shown, struckOut);
        }
    }

    /** The number that LibreOffice ({@code sdval}) or Excel ({@code x:num}) keeps beside what a cell shows; null where there is none. */
    private static @Nullable StoredNumber number(Element cell, String shown) {
        String value = cell.attr("sdval").trim();
        if (!value.isEmpty()) {
            String[] format = cell.attr("sdnum").split(";", 3);
            return StoredNumber.of(value, NumberKind.ofCode(format.length == 3 ? format[2] : "General"), false);
        }
        value = cell.attr("x:num").trim();
        for (int i = 1; i < shown.length(); i++) {
            if ("-/:年月日时".indexOf(shown.charAt(i)) >= 0) {
                return null;
            }
        }
        return value.isEmpty() ? null : StoredNumber.of(value, NumberKind.NUMBER, false);
    }

    /** Gathers text as a browser shows it; notes whether any of it is struck through (first) or is not (second). */
    private static void read(Element element, boolean isStruck, StringBuilder text, boolean[] struck) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode leaf) {
                String part = leaf.text();
                boolean space = text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
                text.append(space ? part.stripLeading() : part);
                if (!part.isBlank()) {
                    struck[isStruck ? 0 : 1] = true;
                }
            } else if (node instanceof Element child) {
                if (child.normalName().equals("br")) {
                    while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
                        text.setLength(text.length() - 1);
                    }
                    text.append('\n');
                } else if (!child.normalName().equals("style")
                        && !child.normalName().equals("script")) {
                    if (child.isBlock() && text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                        text.append('\n');
                    }
                    read(child, isStruck(child, isStruck), text, struck);
                }
            }
        }
    }

    private static boolean isStruck(Element element, boolean inherited) {
        return switch (element.normalName()) {
            case "s", "strike", "del" -> true;
            default -> inherited || style(element).contains("line-through");
        };
    }

    private static boolean isHidden(Element element) {
        return style(element).replace(" ", "").contains("display:none") || element.hasAttr("hidden");
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT);
    }
}
