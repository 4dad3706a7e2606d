package org.yinghuo.report.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;

/**
 * A table as a page shows it.
 *
 * @param id unique within the page
 * @param rows the first column names the row
 * @param total the last row, from the issue's own figures since people may stand in several rows; empty for none
 * @param more how many further rows only the workbook and the CSV file hold
 */
public record PageTable(
        String id, String caption, List<Head> heads, List<List<Cell>> rows, List<Cell> total, int more) {
    /** Longer tables would make the page slow to open; their files hold the rest. */
    public static final int MOST_ROWS = 500;

    private static final int BESIDE_A_CHART = 86;
    private static final int WORDY = 3;
    private static final int MANY = 6;
    private static final int LONG = 40;
    private static final int SHORT = 14;

    public PageTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        total = List.copyOf(total);
    }

    public PageTable(String id, String caption, List<Head> heads, List<List<Cell>> rows, int more) {
        this(id, caption, heads, rows, List.of(), more);
    }

    /** Whether it needs the page's whole width, so that no chart has room beside it. */
    public boolean isWide() {
        int width = rows.stream()
                .mapToInt(row -> TextWidth.of(row.get(0).text()))
                .max()
                .orElse(0);
        int heading = heads.stream().mapToInt(head -> TextWidth.of(head.text())).sum();
        return heading + Math.min(width, LONG) > BESIDE_A_CHART;
    }

    /** Whether it tells more in words than in numbers: a telephone shows each row of it as a paragraph. */
    public boolean isRoll() {
        return heads.size() >= MANY
                && heads.stream().filter(head -> !head.number()).count() >= WORDY;
    }

    /** Its rows as the template reads them. */
    public List<PageRow> body() {
        return PageRow.of(this);
    }

    public record Head(String text, boolean number) {}

    public record Cell(String text, boolean number) {

        /** Its class: numbers, what is too long for one line, and in a roll what should not be broken. */
        @Nullable
        String look(boolean roll) {
            if (number) {
                return "n";
            }
            int width = TextWidth.of(text);
            if (width > LONG) {
                return "path";
            }
            return roll && width <= SHORT && !text.isEmpty() ? "s" : null;
        }
    }

    /**
     * The table as a page shows it.
     *
     * @param without columns that are not shown
     */
    public static PageTable of(Table table, IssueReport report, Set<String> without, ReportWords phrases) {
        List<Head> heads = new ArrayList<>();
        List<Integer> shownColumns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Table.Column column = table.columns().get(i);
            if (without.contains(column.name()) || (i > 0 && isBlank(table, i))) {
                continue;
            }
            shownColumns.add(i);
            heads.add(new Head(phrases.column(table.name(), column.name()), ValueText.isNumber(column.type())));
        }
        List<List<Cell>> rows = new ArrayList<>();
        int shown = Math.min(MOST_ROWS, table.rows().size());
        for (int at = 0; at < shown; at++) {
            List<String> row = table.rows().get(at);
            List<Cell> cells = new ArrayList<>();
            for (int i : shownColumns) {
                cells.add(
                        table.isStated(at, i)
                                ? cell(table.columns().get(i), row.get(i), i == 0, phrases)
                                : new Cell(phrases.unstated(), true));
            }
            rows.add(cells);
        }
        return new PageTable(
                "table-" + table.name().replace('_', '-'),
                phrases.table(table.name()),
                heads,
                rows,
                total(table, shownColumns, report, phrases),
                table.rows().size() - rows.size());
    }

    /** Whether a column of words says nothing in any row: titles where there is no roster. */
    private static boolean isBlank(Table table, int column) {
        return table.columns().get(column).type() == ValueType.TEXT
                && !table.rows().isEmpty()
                && table.rows().stream().allMatch(row -> row.get(column).isEmpty());
    }

    /** Figures under the columns that sum up to them, where the table has several rows and the issue such figures. */
    private static List<Cell> total(Table table, List<Integer> columns, IssueReport report, ReportWords phrases) {
        String group = table.name().startsWith("volunteers_by_")
                ? "volunteers."
                : table.name().startsWith("donations_by_") ? "donations." : "";
        if (group.isEmpty() || table.rows().size() < 2) {
            return List.of();
        }
        List<Cell> total = new ArrayList<>();
        for (int i : columns) {
            String name = group + table.columns().get(i).name();
            Figure figure = report.figures().get(name);
            if (total.isEmpty()) {
                total.add(new Cell(phrases.say("html.total"), false));
            } else if (figure == null) {
                total.add(new Cell("", false));
            } else {
                total.add(new Cell(
                        report.notStated().contains(name)
                                ? phrases.unstated()
                                : ValueText.show(figure.type(), figure.value(), phrases.language()),
                        true));
            }
        }
        return total;
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
