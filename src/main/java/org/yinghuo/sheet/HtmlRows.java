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
        walk(element, new Visit() {
            @Override
            public boolean enters(Node node) throws UnreadableFileException {
                if (node instanceof TextNode text) {
                    loose.append(text.text());
                }
                return node instanceof Element child && begin(child);
            }

            @Override
            public void leave(Element child) {
                if (child.isBlock()) {
                    flush();
                }
            }
        });
        flush();
    }

    /** Whether what is in an element is to be taken by itself. */
    private boolean begin(Element element) throws UnreadableFileException {
        switch (element.normalName()) {
            case "table" -> {
                flush();
                if (element.selectFirst("table table") == null) {
                    table(element);
                    return false;
                }
            }
            case "script", "style", "head", "title" -> {
                return false;
            }
            case "br" -> flush();
            default -> {
                if (element.isBlock()) {
                    flush();
                }
            }
        }
        return true;
    }

    /** What is made of the nodes of a page as they come. */
    private interface Visit {
        /** Takes a node in; says whether those within it are to be visited. */
        boolean enters(Node node) throws UnreadableFileException;

        /** Takes the end of an element that was entered. */
        void leave(Element element);
    }

    /** Visits all nodes within an element. However deep they are nested, the stack does not grow. */
    private static void walk(Element root, Visit visit) throws UnreadableFileException {
        Node node = root.firstChild();
        while (node != null) {
            boolean entered = visit.enters(node);
            if (entered && node.childNodeSize() > 0) {
                node = node.childNode(0);
                continue;
            }
            if (entered && node instanceof Element empty) {
                visit.leave(empty);
            }
            while (node.nextSibling() == null && node.parent() instanceof Element ended && !ended.equals(root)) {
                visit.leave(ended);
                node = ended;
            }
            node = node.nextSibling();
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

    private void put(int column, Element cell) throws UnreadableFileException {
        Shown text = new Shown();
        text.begin(cell);
        walk(cell, text);
        String shown = text.text.toString().strip();
        StoredNumber stored = number(cell, shown);
        boolean struckOut = text.struck && !text.plain;
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

    /** Gathers the text of a cell as a browser shows it, and whether all of it is struck through. */
    private static final class Shown implements Visit {
        private final StringBuilder text = new StringBuilder();
        private int strikes;
        private boolean struck;
        private boolean plain;

        @Override
        public boolean enters(Node node) {
            if (node instanceof TextNode leaf) {
                take(leaf.text());
            }
            return node instanceof Element child && begin(child);
        }

        private void take(String part) {
            text.append(isAtStart() ? part.stripLeading() : part);
            if (!part.isBlank()) {
                struck |= strikes > 0;
                plain |= strikes == 0;
            }
        }

        private boolean isAtStart() {
            return text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
        }

        private boolean begin(Element child) {
            switch (child.normalName()) {
                case "br" -> {
                    while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
                        text.setLength(text.length() - 1);
                    }
                    text.append('\n');
                    return false;
                }
                case "style", "script" -> {
                    return false;
                }
                default -> {
                    if (child.isBlock() && text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                        text.append('\n');
                    }
                    strikes += strikes(child) ? 1 : 0;
                    return true;
                }
            }
        }

        @Override
        public void leave(Element child) {
            strikes -= strikes(child) ? 1 : 0;
        }

        private static boolean strikes(Element element) {
            return switch (element.normalName()) {
                case "s", "strike", "del" -> true;
                default -> style(element).contains("line-through");
            };
        }
    }

    private static boolean isHidden(Element element) {
        return style(element).replace(" ", "").contains("display:none") || element.hasAttr("hidden");
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT);
    }
}
