package org.yinghuo.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.yinghuo.aggregate.Contribution;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Origin;
import org.yinghuo.report.CellStyles.Look;

/** The entries behind every figure, figure by figure, so that each can be opened down to its cells. */
final class LineageSheet {
    /** Entries listed behind one figure, so that the workbook stays light; {@code lineage.csv} and {@code explain} have all. */
    static final int MOST_BEHIND_A_FIGURE = 1_000;

    private static final int[] WIDTHS = {24, 34, 34, 16, 8, 14, 16, 22};

    private final Cells cells;
    private final Phrases phrases;
    private final Map<String, Block> blocks = new LinkedHashMap<>();

    /** Where the entries behind a figure stand, and how many there are in all. */
    record Block(String address, int entries) {}

    LineageSheet(Cells cells, Phrases phrases) {
        this.cells = cells;
        this.phrases = phrases;
    }

    Optional<Block> behind(String figure) {
        return Optional.ofNullable(blocks.get(figure));
    }

    void write(Sheet target, IssueReport report, String title) {
        List<String> heads = List.of(
                phrases.column("figure"),
                phrases.say("workbook.figure.name"),
                phrases.column("file"),
                phrases.column("sheet"),
                phrases.column("row"),
                phrases.column("cells"),
                phrases.say("workbook.value"),
                phrases.say("workbook.rule"));
        DataSheet sheet = new DataSheet(target, heads, WIDTHS, title, cells, phrases);
        for (Figure figure : report.figures().values()) {
            List<Contribution> contributions = figure.type() == ValueType.DAY
                    ? List.of()
                    : report.lineage().behind(figure.name());
            if (!contributions.isEmpty()) {
                int first = sheet.next();
                int listed = Math.min(contributions.size(), MOST_BEHIND_A_FIGURE);
                contributions.subList(0, listed).forEach(contribution -> entry(sheet.row(), figure, contribution));
                if (listed < contributions.size()) {
                    String more = phrases.say("workbook.lineage.more", contributions.size() - listed, figure.name());
                    cells.text(sheet.row(), 0, more, Look.QUIET);
                }
                CellRangeAddress rows = new CellRangeAddress(first, sheet.next() - 1, 0, heads.size() - 1);
                blocks.put(
                        figure.name(),
                        new Block("'" + target.getSheetName() + "'!" + rows.formatAsString(), contributions.size()));
            }
        }
        sheet.finish();
    }

    private void entry(Row row, Figure figure, Contribution contribution) {
        Origin origin = contribution.origin();
        cells.text(row, 0, phrases.figure(figure.name()));
        cells.text(row, 1, figure.name());
        cells.text(row, 2, Masking.mask(origin.sheet().file()));
        cells.text(row, 3, Masking.mask(origin.sheet().sheet()));
        cells.value(row, 4, ValueType.COUNT, Integer.toString(origin.row()));
        cells.text(row, 5, origin.cells());
        cells.value(row, 6, figure.type(), contribution.value());
        cells.text(row, 7, contribution.rule());
    }
}
