package org.yinghuo.report.edition;

import java.util.ArrayList;
import java.util.List;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;

/**
 * A table as a page shows it.
 *
 * @param id unique within the page
 * @param rows the first column names the row
 * @param more how many further rows only the workbook and the CSV file hold
 */
public record PageTable(String id, String caption, List<Head> heads, List<List<Cell>> rows, int more) {
    /** Longer tables would make the page slow to open; their files hold the rest. */
    public static final int MOST_ROWS = 500;

    public PageTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    public record Head(String text, boolean number) {}

    public record Cell(String text, boolean number) {}

    public static PageTable of(Table table, ReportWords phrases) {
        List<Head> heads = new ArrayList<>();
        for (Table.Column column : table.columns()) {
            heads.add(new Head(phrases.column(table.name(), column.name()), ValueText.isNumber(column.type())));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (List<String> row :
                table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()))) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(cell(table.columns().get(i), row.get(i), i == 0, phrases));
            }
            rows.add(cells);
        }
        return new PageTable(
                "table-" + table.name().replace('_', '-'),
                phrases.table(table.name()),
                heads,
                rows,
                table.rows().size() - rows.size());
    }

    private static Cell cell(Table.Column column, String value, boolean first, ReportWords phrases) {
        if (value.isEmpty() && first) {
            return new Cell(phrases.say("html.unnamed"), false);
        }
        String text = column.type() == ValueType.TEXT
                ? Masking.mask(column.name(), phrases.cell(column.name(), value))
                : ValueText.show(column.type(), value, phrases.language());
        return new Cell(text, ValueText.isNumber(column.type()));
    }
}
