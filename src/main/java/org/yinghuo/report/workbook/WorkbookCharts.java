package org.yinghuo.report.workbook;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.report.edition.ReportWords;

/** The charts of a workbook; each draws the cells of a table's own sheet, so that it follows when they are edited. */
final class WorkbookCharts {
    /** One bar alone says no more than its number. */
    private static final int FEWEST_ROWS = 2;

    private static final int MOST_ROWS = 40;
    private static final int WIDTH = 10;
    private static final int HEIGHT = 20;
    private static final List<String> COLOURS = List.of("14695A", "E0A83A");

    private static final List<Plan> PLANS = List.of(
            new Plan("volunteers_by_department", BarDirection.BAR, "served", "turns"),
            new Plan("volunteers_by_activity", BarDirection.BAR, "served", "turns"),
            new Plan("volunteers_by_day", BarDirection.COL, "served", "turns"),
            new Plan("volunteers_by_place", BarDirection.BAR, "served", "turns"),
            new Plan("donations_by_department", BarDirection.BAR, "amount", "received"),
            new Plan("donations_by_campaign", BarDirection.BAR, "amount", "received"));

    private final IssueReport report;
    private final ReportWords phrases;

    WorkbookCharts(IssueReport report, ReportWords phrases) {
        this.report = report;
        this.phrases = phrases;
    }

    private record Plan(String table, BarDirection direction, List<String> series) {
        Plan(String table, BarDirection direction, String... series) {
            this(table, direction, List.of(series));
        }
    }

    /** Draws all that have something to show, two beside each other; says how many. The tables are those whose sheets are held whole. */
    int draw(XSSFSheet sheet, Map<String, XSSFSheet> tables) {
        int drawn = 0;
        for (Plan plan : PLANS) {
            XSSFSheet source = tables.get(plan.table());
            if (source != null && report.table(plan.table()).rows().size() >= FEWEST_ROWS) {
                chart(sheet, drawn++, plan, report.table(plan.table()), source);
            }
        }
        return drawn;
    }

    private void chart(XSSFSheet sheet, int position, Plan plan, Table table, XSSFSheet source) {
        int column = position % 2 * (WIDTH + 1);
        int row = position / 2 * (HEIGHT + 1);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart =
                drawing.createChart(drawing.createAnchor(0, 0, 0, 0, column, row, column + WIDTH, row + HEIGHT));
        chart.setTitleText(phrases.table(table.name()));
        chart.setTitleOverlay(false);
        // POI would write down the machine's own locale.
        chart.getCTChart()
                .getTitle()
                .getTx()
                .getRich()
                .getPArray(0)
                .getRArray(0)
                .getRPr()
                .setLang(phrases.say("html.lang"));
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        boolean lying = plan.direction() == BarDirection.BAR;
        XDDFCategoryAxis categories = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(lying ? AxisPosition.TOP : AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setMinimum(0);
        if (lying) {
            categories.setOrientation(AxisOrientation.MAX_MIN);
        }
        int last = Math.min(table.rows().size(), MOST_ROWS);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(plan.direction());
        data.setGapWidth(60);
        data.setVaryColors(false);
        for (String name : plan.series()) {
            int at = table.columns().stream().map(Table.Column::name).toList().indexOf(name);
            XDDFChartData.Series series = data.addSeries(
                    labels(table, source, last),
                    XDDFDataSourcesFactory.fromNumericCellRange(source, new CellRangeAddress(1, last, at, at)));
            series.setTitle(
                    phrases.column(table.name(), name),
                    new org.apache.poi.ss.util.CellReference(source.getSheetName(), 0, at, true, true));
            series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(
                    java.util.HexFormat.of().parseHex(COLOURS.get(plan.series().indexOf(name))))));
        }
        chart.plot(data);
    }

    private static XDDFDataSource<?> labels(Table table, XSSFSheet source, int last) {
        CellRangeAddress range = new CellRangeAddress(1, last, 0, 0);
        return table.columns().get(0).type() == ValueType.DAY
                ? XDDFDataSourcesFactory.fromNumericCellRange(source, range)
                : XDDFDataSourcesFactory.fromStringCellRange(source, range);
    }
}
