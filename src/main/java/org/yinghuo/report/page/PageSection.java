package org.yinghuo.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Table;
import org.yinghuo.report.edition.PageTable;
import org.yinghuo.report.edition.ReportWords;

/** A part of a page with a heading of its own: some tables, and a picture of those that one says more of. */
public record PageSection(String id, String title, List<BarChart> charts, List<PageTable> tables) {
    public PageSection {
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
    }

    /**
     * The section of some tables; nothing where they are empty.
     *
     * @param without columns that are not shown
     */
    static Optional<PageSection> of(
            String id, IssueReport report, List<String> tables, Set<String> without, ReportWords phrases) {
        List<BarChart> charts = new ArrayList<>();
        List<PageTable> shown = new ArrayList<>();
        for (String name : tables) {
            Table table = report.table(name);
            if (!table.rows().isEmpty()) {
                PageTable page = PageTable.of(table, report, without, phrases);
                shown.add(page);
                List<String> series = series(name).stream()
                        .filter(column -> !without.contains(column))
                        .toList();
                if (!series.isEmpty() && table.rows().size() > 1 && hasValues(table, series)) {
                    charts.add(
                            BarChart.of(table, table.columns().get(0).name(), series, "chart-" + page.id(), phrases));
                }
            }
        }
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageSection(id, phrases.say("html.section." + id), charts, shown));
    }

    /** Which columns of a table are drawn; none where a picture would say no more than the table. */
    private static List<String> series(String table) {
        return switch (table) {
            case "volunteers_by_department",
                    "volunteers_by_activity",
                    "volunteers_by_day",
                    "volunteers_by_place",
                    "volunteers_by_campaign" -> List.of("served", "turns");
            case "donations_by_department", "donations_by_campaign" -> List.of("amount", "received");
            case "bridge" -> List.of("amount");
            default -> List.of();
        };
    }

    private static boolean hasValues(Table table, List<String> series) {
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            if (series.contains(table.columns().get(i).name())
                    && table.rows().stream().anyMatch(row -> new BigDecimal(row.get(column)).signum() != 0)) {
                return true;
            }
        }
        return false;
    }
}
