package org.yinghuo.sheet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;

/** Gathers the cells of one row after another, in any order of columns. */
final class RowBuilder {

    private String[] texts = new String[16];
    private CellType[] types = new CellType[16];
    private int number;
    private boolean hidden;
    private int width;
    private boolean typed;
    private boolean struck;
    private @Nullable String malformed;

    RowBuilder() {
        Arrays.fill(texts, "");
        Arrays.fill(types, CellType.TEXT);
    }

    void start(int newNumber, boolean isHidden) {
        Arrays.fill(texts, 0, width, "");
        Arrays.fill(types, 0, width, CellType.TEXT);
        number = newNumber;
        hidden = isHidden;
        width = 0;
        typed = false;
        struck = false;
        malformed = null;
    }

    void put(int column, StoredNumber value, boolean struckOut) {
        put(column, value.type(), value.text(), struckOut);
    }

    /** An empty text is no cell, unless its type says that something is missing. */
    void put(int column, CellType type, String text, boolean struckOut) {
        if (text.isEmpty() && type != CellType.FORMULA_WITHOUT_VALUE) {
            return;
        }
        if (column > Bounds.COLUMNS) {
            malformed("too-many-cells");
            return;
        }
        if (column > texts.length) {
            int length = texts.length;
            texts = Arrays.copyOf(texts, Math.max(column, 2 * length));
            types = Arrays.copyOf(types, texts.length);
            Arrays.fill(texts, length, texts.length, "");
            Arrays.fill(types, length, types.length, CellType.TEXT);
        }
        if (!texts[column - 1].isEmpty()) {
            malformed("cell-twice");
            return;
        }
        if (text.length() > Bounds.CELL) {
            malformed("cell-too-long");
        }
        texts[column - 1] = text.length() > Bounds.CELL ? text.substring(0, Bounds.CELL) : text;
        types[column - 1] = type;
        typed |= type != CellType.TEXT;
        width = Math.max(width, column);
        struck |= struckOut && !text.isBlank();
    }

    void malformed(String reason) {
        if (malformed == null) {
            malformed = reason;
        }
    }

    /** The row, null where it holds nothing. */
    @Nullable
    SheetRow build() {
        boolean empty = width == 0 && (malformed == null || malformed.equals("row-twice"));
        if (empty) {
            return null;
        }
        return new SheetRow(
                number,
                Arrays.copyOf(texts, width),
                typed ? Arrays.copyOf(types, width) : null,
                hidden,
                struck,
                malformed);
    }
}
