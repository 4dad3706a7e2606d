package org.yinghuo.report.edition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as a page's template reads it.
 *
 * <p>With getters and no record: of what a page says most stands in such cells, and a template reads a property eight times as fast as it calls a method.
 */
public final class PageRow {

    private final Cell name;
    private final List<Cell> cells;

    private PageRow(Cell name, List<Cell> cells) {
        this.name = name;
        this.cells = cells;
    }

    /** All rows of a table that are shown. */
    static List<PageRow> of(PageTable table) {
        boolean roll = table.isRoll();
        List<PageRow> rows = new ArrayList<>(table.rows().size());
        for (List<PageTable.Cell> row : table.rows()) {
            List<Cell> cells = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                PageTable.Cell cell = row.get(i);
                String label = roll && cell.number() ? table.heads().get(i).text() : null;
                cells.add(new Cell(cell.text(), cell.look(roll), label));
            }
            rows.add(new PageRow(cells.get(0), cells.subList(1, cells.size())));
        }
        return rows;
    }

    /** What names the row. */
    public Cell getName() {
        return name;
    }

    public List<Cell> getCells() {
        return cells;
    }

    /** A cell with its class and, where the row is shown as a paragraph, what its number is; null for none. */
    public static final class Cell {

        private final String text;
        private final @Nullable String look;
        private final @Nullable String label;

        private Cell(String text, @Nullable String look, @Nullable String label) {
            this.text = text;
            this.look = look;
            this.label = label;
        }

        public String getText() {
            return text;
        }

        public @Nullable String getLook() {
            return look;
        }

        public @Nullable String getLabel() {
            return label;
        }
    }
}
