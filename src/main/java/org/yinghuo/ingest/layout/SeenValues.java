package org.yinghuo.ingest.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yinghuo.model.CellType;
import org.yinghuo.words.Field;

/** The words that the first rows of a table have in its columns: one that stands in its column again is a value, though it may head one elsewhere, as 党员 does. */
public final class SeenValues {

    private static final int ROWS = 200;
    private static final int LONGEST = 16;

    private final Map<Integer, Set<String>> byColumn = new HashMap<>();
    private int rows;

    /** Learns the words of a line that was read as a row. */
    public void see(SheetLine line) {
        if (rows++ >= ROWS) {
            return;
        }
        for (int column = line.firstOwn(); column != 0; column = line.nextOwn(column)) {
            String text = line.own(column).strip();
            if (line.row().type(column) == CellType.TEXT && text.length() <= LONGEST) {
                byColumn.computeIfAbsent(column, key -> new HashSet<>()).add(text);
            }
        }
    }

    /** The longest name of the rows that stands within a text; empty where none does. */
    public String within(String text, Layout layout) {
        String longest = "";
        for (Map.Entry<Integer, Set<String>> column : byColumn.entrySet()) {
            if (layout.isColumnOf(Field.NAME, column.getKey())) {
                for (String name : column.getValue()) {
                    if (name.length() > Math.max(1, longest.length()) && text.contains(name)) {
                        longest = name;
                    }
                }
            }
        }
        return longest;
    }

    /** Whether a line has a word where a row before had it. */
    public boolean holdsSomeOf(SheetLine line) {
        return line.anyOwn(column -> byColumn.getOrDefault(column, Set.of())
                .contains(line.own(column).strip()));
    }
}
