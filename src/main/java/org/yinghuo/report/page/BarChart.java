package org.yinghuo.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.TextWidth;
import org.yinghuo.report.edition.ValueText;

/**
 * The geometry of a chart of lying bars, a group a row of a table, drawn 720 units wide; the table itself stands beside it.
 *
 * @param id unique within the page
 * @param description what the chart says, for those who cannot see it
 * @param more how many further rows only the table shows
 */
public record BarChart(
        String id, String title, String description, int height, List<Group> groups, List<String> keys, int more) {
    static final int WIDTH = 720;

    private static final int MOST_GROUPS = 24;
    private static final int LABEL = 34;
    private static final int STRIP = 22;
    private static final int GAP = 16;
    private static final int LABEL_COLUMNS = 52;
    /** As wide as a digit is on a telephone, where texts are set larger. */
    private static final int DIGIT = 16;

    public BarChart {
        groups = List.copyOf(groups);
        keys = List.copyOf(keys);
    }

    /** What is drawn for one row: its label and a strip a series. */
    public record Group(String label, String name, int labelY, List<Strip> strips) {
        public Group {
            strips = List.copyOf(strips);
        }
    }

    /**
     * One bar.
     *
     * @param series which pattern it is drawn in, from 0
     * @param below whether its value is below zero
     */
    public record Strip(int series, int y, int width, int height, String value, int valueX, boolean below) {}

    /**
     * Draws columns of a table.
     *
     * @param labels the column that names each group
     * @param series the columns drawn, each a strip in every group
     */
    static BarChart of(Table table, String labels, List<String> series, String id, ReportWords phrases) {
        int labelColumn =
                table.columns().stream().map(Table.Column::name).toList().indexOf(labels);
        List<Integer> columns = series.stream()
                .map(name -> table.columns().stream()
                        .map(Table.Column::name)
                        .toList()
                        .indexOf(name))
                .toList();
        List<List<String>> shown =
                table.rows().subList(0, Math.min(MOST_GROUPS, table.rows().size()));
        BigDecimal most = BigDecimal.ONE.movePointLeft(4);
        int widestValue = 1;
        for (List<String> row : shown) {
            for (int column : columns) {
                most = most.max(new BigDecimal(row.get(column)).abs());
                widestValue =
                        Math.max(widestValue, ValueText.grouped(row.get(column)).length());
            }
        }
        int room = WIDTH - widestValue * DIGIT - 16;
        List<Group> groups = new ArrayList<>();
        int y = 0;
        for (int at = 0; at < shown.size(); at++) {
            List<String> row = shown.get(at);
            String name = label(table, labelColumn, row.get(labelColumn), phrases);
            List<Strip> strips = new ArrayList<>();
            int stripY = y + LABEL;
            for (int i = 0; i < columns.size(); i++) {
                BigDecimal value = new BigDecimal(row.get(columns.get(i)));
                int width = value.signum() == 0
                        ? 0
                        : Math.max(
                                2,
                                value.abs()
                                        .multiply(BigDecimal.valueOf(room))
                                        .divide(most, 0, java.math.RoundingMode.HALF_EVEN)
                                        .intValue());
                strips.add(new Strip(
                        i,
                        stripY,
                        width,
                        STRIP,
                        table.isStated(at, columns.get(i))
                                ? ValueText.grouped(row.get(columns.get(i)))
                                : phrases.unstated(),
                        width + 8,
                        value.signum() < 0));
                stripY += STRIP + 4;
            }
            groups.add(new Group(TextWidth.shorten(name, LABEL_COLUMNS), name, y + LABEL - 10, strips));
            y = stripY + GAP;
        }
        List<String> keys =
                series.stream().map(name -> phrases.column(table.name(), name)).toList();
        String title = phrases.table(table.name());
        return new BarChart(
                id,
                title,
                description(groups, keys, phrases),
                Math.max(1, y - GAP),
                groups,
                keys,
                table.rows().size() - shown.size());
    }

    private static String label(Table table, int column, String text, ReportWords phrases) {
        if (text.isEmpty()) {
            return phrases.say("html.unnamed");
        }
        return table.columns().get(column).type() == ValueType.DAY
                ? ValueText.show(ValueType.DAY, text, phrases.language())
                : Masking.mask(phrases.cell(table.columns().get(column).name(), text));
    }

    private static String description(List<Group> groups, List<String> keys, ReportWords phrases) {
        List<String> sentences = new ArrayList<>();
        for (Group group : groups) {
            List<String> values = new ArrayList<>();
            for (Strip strip : group.strips()) {
                values.add(keys.get(strip.series()) + " " + strip.value());
            }
            sentences.add(
                    phrases.say("html.chart.point", group.name(), String.join(phrases.say("html.comma"), values)));
        }
        return String.join(phrases.say("html.semicolon"), sentences);
    }
}
