package org.yinghuo.sheet;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;

/**
 * One row of a sheet, its cells as text; nothing is trimmed, parsed or guessed yet.
 *
 * <p>Columns count from 1. A cell the file does not hold, or beyond the last one, is empty text.
 */
public final class SheetRow {

    private final int number;
    private final String[] texts;
    private final CellType @Nullable [] types;
    private final boolean hidden;
    private final boolean struckOut;
    private final @Nullable String malformed;
    private final int commaCells;

    /**
     * @param number the row as a spreadsheet program numbers it, from 1
     * @param texts the cells from column 1 on, never null inside
     * @param types what each is; null where all are text
     * @param hidden whether the row is hidden
     * @param struckOut whether any of its cells with text is struck through
     * @param malformed what is wrong with the row's own make-up: {@code stray-quote}, {@code unclosed-quote}, {@code line-too-long}, {@code too-many-cells},
     *     {@code cell-too-long}, {@code cell-twice}, {@code row-twice}, {@code missing-string}; null where nothing
     */
    public SheetRow(
            int number,
            String[] texts,
            CellType @Nullable [] types,
            boolean hidden,
            boolean struckOut,
            @Nullable String malformed) {
        this(number, texts, types, hidden, struckOut, malformed, 0);
    }

    private SheetRow(
            int number,
            String[] texts,
            CellType @Nullable [] types,
            boolean hidden,
            boolean struckOut,
            @Nullable String malformed,
            int commaCells) {
        this.number = number;
        this.texts = texts;
        this.types = types;
        this.hidden = hidden;
        this.struckOut = struckOut;
        this.malformed = malformed;
        this.commaCells = commaCells;
    }

    /** A row of text cells, as a CSV file gives it. */
    public static SheetRow ofText(int number, String... texts) {
        return new SheetRow(number, texts, null, false, false, null);
    }

    /** A row of text cells that commas part: so many, the empty ones at its end included. */
    public static SheetRow ofCommas(int number, String[] texts, @Nullable String malformed, int commaCells) {
        return new SheetRow(number, texts, null, false, false, malformed, commaCells);
    }

    /** The same row further down. */
    public SheetRow at(int newNumber) {
        return new SheetRow(newNumber, texts, types, hidden, struckOut, malformed, commaCells);
    }

    /** The same row, some of whose cells are other texts, by column. */
    public SheetRow saying(Map<Integer, String> said) {
        String[] others = texts.clone();
        CellType[] theirs = types == null ? null : types.clone();
        said.forEach((column, text) -> {
            others[column - 1] = text;
            if (theirs != null) {
                theirs[column - 1] = CellType.TEXT;
            }
        });
        return new SheetRow(number, others, theirs, hidden, struckOut, malformed, commaCells);
    }

    public int number() {
        return number;
    }

    /** The last column that may hold something. */
    public int width() {
        return texts.length;
    }

    public String text(int column) {
        return column >= 1 && column <= texts.length ? texts[column - 1] : "";
    }

    public CellType type(int column) {
        return types == null || column < 1 || column > types.length ? CellType.TEXT : types[column - 1];
    }

    public boolean isHidden() {
        return hidden;
    }

    public boolean isStruckOut() {
        return struckOut;
    }

    public @Nullable String malformed() {
        return malformed;
    }

    /** Into how many cells commas part the row, empty ones at its end included; 0 where cells are parted otherwise. */
    public int commaCells() {
        return commaCells;
    }

    /** Whether no cell holds anything but blanks. */
    public boolean isBlank() {
        for (String text : texts) {
            if (!text.isBlank()) {
                return false;
            }
        }
        return types == null || !Arrays.asList(types).contains(CellType.FORMULA_WITHOUT_VALUE);
    }

    @Override
    public String toString() {
        return number + Arrays.toString(texts);
    }
}
