package org.yinghuo.report.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.yinghuo.aggregate.Contribution;
import org.yinghuo.aggregate.EntriesBehind;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Origin;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.workbook.CellStyles.Look;

/**
 * The entries behind every figure, figure by figure, so that each can be opened down to its cells.
 *
 * <p>Behind a figure with many only the first are listed, so that the workbook stays light; {@code lineage.csv} and {@code explain} have all.
 */
final class LineageSheet {
    static final int[] WIDTHS = {24, 34, 34, 16, 8, 14, 16, 22};

    private final ReportWords phrases;
    private final Map<String, Block> blocks = new LinkedHashMap<>();

    /** Where the entries behind a figure stand, and how many there are in all. */
    record Block(String address, long entries) {}

    LineageSheet(ReportWords phrases) {
        this.phrases = phrases;
    }

    Optional<Block> behind(String figure) {
        return Optional.ofNullable(blocks.get(figure));
    }

    List<String> heads() {
        return List.of(
                phrases.column("figure"),
                phrases.say("workbook.figure.name"),
                phrases.column("file"),
                phrases.column("sheet"),
                phrases.column("row"),
                phrases.column("cells"),
                phrases.say("workbook.value"),
                phrases.say("workbook.rule"));
    }

    /** @param name what the sheet is called */
    void write(SheetRows sheet, String name, IssueReport report) {
        Map<String, EntriesBehind> known = report.lineage()
                .inShort(report.figures().values().stream()
                        .filter(figure -> figure.type() != ValueType.DAY)
                        .map(Figure::name)
                        .toList());
        for (Figure figure : report.figures().values()) {
            EntriesBehind behind = known.getOrDefault(figure.name(), new EntriesBehind(0, List.of()));
            if (behind.entries() > 0) {
                int first = sheet.next();
                behind.first().forEach(contribution -> entry(sheet, figure, contribution));
                if (behind.first().size() < behind.entries()) {
                    String more = phrases.say(
                            "workbook.lineage.more",
                            behind.entries() - behind.first().size(),
                            figure.name());
                    sheet.row();
                    sheet.text(0, more, Look.QUIET);
                }
                CellRangeAddress rows = new CellRangeAddress(first, sheet.next() - 1, 0, WIDTHS.length - 1);
                blocks.put(figure.name(), new Block("'" + name + "'!" + rows.formatAsString(), behind.entries()));
            }
        }
        sheet.finish();
    }

    private void entry(SheetRows sheet, Figure figure, Contribution contribution) {
        Origin origin = contribution.origin();
        sheet.row();
        sheet.text(0, phrases.figure(figure.name()));
        sheet.text(1, figure.name());
        sheet.text(2, Masking.mask(origin.sheet().file()));
        sheet.text(3, Masking.mask(origin.sheet().sheet()));
        sheet.value(4, ValueType.COUNT, Integer.toString(origin.row()));
        sheet.text(5, origin.cells());
        sheet.value(6, figure.type(), contribution.value());
        sheet.text(7, contribution.rule());
    }
}
