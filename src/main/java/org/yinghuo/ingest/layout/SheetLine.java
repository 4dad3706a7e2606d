package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.sheet.SheetRow;

/** A row together with the merged cells that reach into it. */
public final class SheetLine {

    private final SheetRow row;
    private final List<Lent> merged;
    private final int @Nullable [] starts;

    private SheetLine(SheetRow row, List<Lent> merged, int @Nullable [] starts) {
        this.row = row;
        this.merged = merged;
        this.starts = starts;
    }

    public static SheetLine of(SheetRow row, List<Lent> merged) {
        return new SheetLine(row, merged, null);
    }

    /**
     * A row some of whose cells are several of the file's.
     *
     * @param starts of each cell the file's column where it begins, and behind them the column after the last
     */
    static SheetLine rejoined(SheetRow row, int[] starts) {
        return new SheetLine(row, List.of(), starts);
    }

    /** The file's own cells that a range of the line's columns is made of. */
    public Origin origin(SheetId sheet, int firstColumn, int lastColumn, int part) {
        return new Origin(sheet, number(), fileColumn(firstColumn), fileColumn(lastColumn + 1) - 1, part);
    }

    /** The file's column in which one of the line's begins. */
    public int fileColumn(int column) {
        if (starts == null || column < 1) {
            return column;
        }
        int last = starts.length - 1;
        return column <= last ? starts[column - 1] : starts[last] + column - last - 1;
    }

    /** The same line, in which some cells say what those above them do. */
    SheetLine with(List<Lent> lent) {
        List<Lent> all = new ArrayList<>(merged);
        all.addAll(lent);
        return new SheetLine(Dittos.blanked(row, lent), List.copyOf(all), starts);
    }

    /** The same line, in which some cells say something else. */
    SheetLine saying(Map<Integer, String> said) {
        return new SheetLine(row.saying(said), merged, starts);
    }

    /** What a merged region's only text is. */
    record Lent(Region region, String text, CellType type) {}

    public SheetRow row() {
        return row;
    }

    public int number() {
        return row.number();
    }

    /** The text that stands in the cell itself. */
    public String own(int column) {
        return row.text(column);
    }

    public boolean isBlank(int column) {
        return own(column).isBlank() && row.type(column) != CellType.FORMULA_WITHOUT_VALUE;
    }

    /** The cell's text, or what a cell merged down over it says. */
    public String text(int column) {
        if (merged.isEmpty() || !isBlank(column)) {
            return own(column);
        }
        Lent lent = lentFromAbove(column);
        return lent == null ? "" : lent.text;
    }

    public CellType type(int column) {
        if (merged.isEmpty() || !isBlank(column)) {
            return row.type(column);
        }
        Lent lent = lentFromAbove(column);
        return lent == null ? CellType.TEXT : lent.type;
    }

    /** Whether the cell only repeats what a cell merged down over it says. */
    public boolean isLent(int column) {
        return !merged.isEmpty() && isBlank(column) && lentFromAbove(column) != null;
    }

    /** The merged region a cell lies in; null if none. */
    @Nullable
    public Region region(int column) {
        for (Lent lent : merged) {
            if (lent.region.contains(number(), column)) {
                return lent.region;
            }
        }
        return null;
    }

    /** Whether the row is a later one of cells merged over several rows. */
    public boolean isWithinMerged() {
        return merged.stream().anyMatch(lent -> lent.region.firstRow() < number());
    }

    /** The columns whose cells hold text, from left to right. */
    public int[] filled() {
        int[] columns = new int[row.width()];
        int count = 0;
        for (int column = 1; column <= row.width(); column++) {
            if (!own(column).isBlank()) {
                columns[count++] = column;
            }
        }
        return Arrays.copyOf(columns, count);
    }

    /** How many columns with text of their own there are. */
    public int ownCells() {
        int count = 0;
        for (int column = firstOwn(); column != 0; column = nextOwn(column)) {
            count++;
        }
        return count;
    }

    /** Whether something holds of a column with text of its own. */
    public boolean anyOwn(IntPredicate holds) {
        for (int column = firstOwn(); column != 0; column = nextOwn(column)) {
            if (holds.test(column)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something holds of every column with text of its own. */
    public boolean allOwn(IntPredicate holds) {
        return !anyOwn(holds.negate());
    }

    /** The first column with text of its own; 0 if none. */
    public int firstOwn() {
        return nextOwn(0);
    }

    /** The next column with text of its own behind another; 0 if none. */
    public int nextOwn(int column) {
        for (int next = column + 1; next <= row.width(); next++) {
            if (!isBlank(next)) {
                return next;
            }
        }
        return 0;
    }

    /** The last column with text of its own; 0 if none. */
    public int lastOwn() {
        for (int column = row.width(); column >= 1; column--) {
            if (!isBlank(column)) {
                return column;
            }
        }
        return 0;
    }

    /** All texts of the row in one, a blank between cells. */
    public String joined() {
        StringBuilder all = new StringBuilder();
        for (int column = 1; column <= row.width(); column++) {
            if (!own(column).isBlank()) {
                all.append(all.isEmpty() ? "" : "  ").append(own(column).strip());
            }
        }
        return all.toString();
    }

    private @Nullable Lent lentFromAbove(int column) {
        for (Lent lent : merged) {
            Region region = lent.region;
            if (region.firstColumn() == column && region.firstRow() < number() && region.lastRow() >= number()) {
                return lent;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return row.toString();
    }
}
