package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.reading.TurnedSheet.Cell;
import org.yinghuo.model.CellType;
import org.yinghuo.sheet.SheetHead;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.sheet.SheetRow;

/**
 * Sets tables of different kinds that stand side by side, gifts to the left and services to the right, one under the other.
 *
 * <p>Between them a column is blank from top to bottom, titles that reach over it aside, which are of all of them.
 */
final class TablesBeside {

    private static final int MOST = 4;

    private TablesBeside() {}

    /** The columns of one table. */
    private record Stripe(int first, int last) {

        int filled(SheetRow row) {
            return (int) Cell.filled(row).stream().filter(this::holds).count();
        }

        boolean holds(Cell cell) {
            return cell.column() >= first && cell.column() <= last;
        }

        /** The row with nothing but this table's cells, each in its own column. */
        List<Cell> of(SheetRow row) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 1; column <= last; column++) {
                cells.add(column < first ? new Cell("", CellType.TEXT, row.number(), column) : Cell.of(row, column));
            }
            return cells;
        }
    }

    /** The tables one under the other; null where the sheet holds no such. */
    static @Nullable TurnedSheet of(SheetHead head, List<SheetRow> rows) {
        List<Stripe> stripes = stripes(rows);
        int top = top(rows, stripes);
        if (stripes.size() < 2 || stripes.size() > MOST || top < 0) {
            return null;
        }
        TurnedSheet turned = new TurnedSheet(head.name());
        for (SheetRow row : rows.subList(0, top)) {
            if (isOfAll(head, row, stripes)) {
                turned.addLine(row);
            }
        }
        for (Stripe stripe : stripes) {
            for (int i = 0; i < rows.size(); i++) {
                SheetRow row = rows.get(i);
                if (stripe.filled(row) > 0 && (i >= top || !isOfAll(head, row, stripes))) {
                    turned.addLine(row, stripe.of(row));
                }
            }
        }
        return turned;
    }

    private static List<Stripe> stripes(List<SheetRow> rows) {
        BitSet columns = new BitSet();
        rows.forEach(row -> Cell.filled(row).forEach(cell -> columns.set(cell.column())));
        List<Stripe> stripes = new ArrayList<>();
        for (int first = columns.nextSetBit(0); first >= 0; ) {
            int end = columns.nextClearBit(first);
            stripes.add(new Stripe(first, end - 1));
            first = columns.nextSetBit(end);
        }
        return stripes;
    }

    /** The first row in which every table has headings; -1 where there is none. */
    private static int top(List<SheetRow> rows, List<Stripe> stripes) {
        for (int i = 0; i < rows.size(); i++) {
            SheetRow row = rows.get(i);
            if (stripes.stream().allMatch(stripe -> stripe.filled(row) > 1)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a line above the tables stands alone and is not merged over one of them only. */
    private static boolean isOfAll(SheetHead head, SheetRow row, List<Stripe> stripes) {
        List<Cell> filled = Cell.filled(row);
        if (filled.size() != 1 || !stripes.get(0).holds(filled.get(0))) {
            return false;
        }
        for (Region region : head.mergedRegions()) {
            if (region.contains(row.number(), filled.get(0).column())) {
                return region.lastColumn() > stripes.get(0).last();
            }
        }
        return true;
    }
}
