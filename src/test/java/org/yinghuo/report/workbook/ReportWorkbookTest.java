package org.yinghuo.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.yinghuo.aggregate.Contribution;
import org.yinghuo.aggregate.EntriesBehind;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.Lineage;
import org.yinghuo.aggregate.Table;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.report.FullReport;
import org.yinghuo.report.InventedIssue;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.TextWidth;

/** Shows (rule no-formula-runs). */
class ReportWorkbookTest {
    private static final Edition ISSUE = InventedIssue.edition(Language.ZH);
    private static final ReportWords PHRASES = ReportWords.in(Language.ZH);

    @Test
    void everyTableHasItsSheetWithAllItsRows() throws IOException {
        try (XSSFWorkbook workbook = open(ISSUE)) {
            for (Table table : ISSUE.report().tables()) {
                Sheet sheet = workbook.getSheet(PHRASES.table(table.name()));
                assertThat(sheet).as(table.name()).isNotNull();
                assertThat(sheet.getLastRowNum()).isEqualTo(table.rows().size());
            }
            assertThat(workbook.getSheetName(0)).isEqualTo("封面");
        }
    }

    @Test
    void whatHasNoNameIsCalledTheSameAsOnThePage() throws IOException {
        Edition unnamed = FullReport.with("", List.of(), Map.of(), Language.ZH);
        Table departments = unnamed.report().table("donations_by_department");
        assertThat(departments.rows()).anySatisfy(row -> assertThat(row.get(0)).isEmpty());
        try (XSSFWorkbook workbook = open(unnamed)) {
            Sheet sheet = workbook.getSheet(PHRASES.table(departments.name()));
            List<String> names = new ArrayList<>();
            sheet.forEach(row -> names.add(row.getCell(0).getStringCellValue()));
            assertThat(names).contains("未注明").doesNotContain("");
        }
    }

    @Test
    void headersAreFrozenFilteredAndPrintedOnEveryPage() throws IOException {
        try (XSSFWorkbook workbook = open(ISSUE)) {
            XSSFSheet sheet = workbook.getSheet("志愿者名录");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                    .isEqualTo(
                            "A1:H" + (ISSUE.report().table("volunteers").rows().size() + 1));
            assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("1:1"));
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
            assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页 共 &N 页");
        }
    }

    @Test
    void numbersAreNumbersDaysAreDaysAndTextIsText() throws IOException {
        try (XSSFWorkbook workbook = open(ISSUE)) {
            Row gift = workbook.getSheet("各部门捐款情况").getRow(1);
            assertThat(gift.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(gift.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(gift.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(BigDecimal.valueOf(gift.getCell(3).getNumericCellValue()))
                    .isEqualByComparingTo(ISSUE.report()
                            .table("donations_by_department")
                            .rows()
                            .get(0)
                            .get(3));
            Cell day = workbook.getSheet("每日志愿服务情况").getRow(1).getCell(0);
            assertThat(day.getLocalDateTimeCellValue().toLocalDate()).hasToString("2022-09-03");
        }
    }

    @Test
    void everyFigureOnTheCoverLeadsToTheRowsThatAddUpToIt() throws IOException {
        try (XSSFWorkbook workbook = open(ISSUE)) {
            Sheet cover = workbook.getSheetAt(0);
            int followed = 0;
            for (Row row : cover) {
                Cell link = row.getCell(4);
                if (link != null && link.getHyperlink() != null) {
                    String address = link.getHyperlink().getAddress();
                    Sheet target = workbook.getSheet(address.substring(1, address.indexOf("'!")));
                    CellRangeAddress rows = CellRangeAddress.valueOf(address.substring(address.indexOf('!') + 1));
                    BigDecimal sum = BigDecimal.ZERO;
                    for (int at = rows.getFirstRow(); at <= rows.getLastRow(); at++) {
                        assertThat(target.getRow(at).getCell(0).getStringCellValue())
                                .isEqualTo(row.getCell(0).getStringCellValue());
                        sum = sum.add(
                                BigDecimal.valueOf(target.getRow(at).getCell(6).getNumericCellValue()));
                    }
                    assertThat(sum)
                            .isEqualByComparingTo(
                                    BigDecimal.valueOf(row.getCell(1).getNumericCellValue()));
                    followed++;
                }
            }
            assertThat(followed).isEqualTo(6);
        }
    }

    @Test
    void chartsDrawTheCellsOfTheTables() throws IOException {
        try (XSSFWorkbook workbook = open(ISSUE)) {
            XSSFSheet sheet = workbook.getSheet("图表");
            List<String> drawn = new ArrayList<>();
            for (XSSFChart chart : sheet.getDrawingPatriarch().getCharts()) {
                var bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
                drawn.add(bars.getSerArray(0).getVal().getNumRef().getF());
                assertThat(bars.sizeOfSerArray()).isEqualTo(2);
                assertThat(chart.getCTChart().xmlText()).doesNotContain("lang=\"en\"");
            }
            assertThat(drawn)
                    .hasSize(5)
                    .anyMatch(range -> range.startsWith("各部门志愿服务情况!$C$2:$C$"))
                    .anyMatch(range -> range.startsWith("每日志愿服务情况!"))
                    .anyMatch(range -> range.startsWith("各部门捐款情况!$D$2"));
        }
    }

    @Test
    void noCellRunsWhateverStandsInIt() throws IOException {
        Edition hostile = InventedIssue.with(
                ISSUE,
                "volunteers_by_place",
                List.of(
                        List.of("=HYPERLINK(\"http://a\")", "1", "1", "1", "2"),
                        List.of("@SUM(A1)", "1", "1", "1", "2")));
        try (XSSFWorkbook workbook = open(hostile)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    }
                }
            }
            Cell cell = workbook.getSheet("各地点志愿服务情况").getRow(1).getCell(0);
            assertThat(cell.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://a\")");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void columnsAreWideEnoughForTheirChineseText() throws IOException {
        try (XSSFWorkbook workbook = open(ISSUE)) {
            Table table = ISSUE.report().table("volunteers");
            Sheet sheet = workbook.getSheet("志愿者名录");
            for (int column = 0; column < table.columns().size(); column++) {
                int at = column;
                int widest = table.rows().stream()
                        .mapToInt(row -> TextWidth.of(row.get(at)))
                        .max()
                        .orElseThrow();
                assertThat(sheet.getColumnWidth(column) / 256).isGreaterThanOrEqualTo(Math.min(widest, 60));
            }
        }
    }

    @Test
    void aSheetWrittenRowByRowHoldsWhatAShortOneDoes() throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("<丁>&\"'", "综合处", "", "served", "1", "2.5", "", " x "),
                List.of("=1+1", "a\nb\tc", "", "registered", "12345678", "0.25", "𠮷", "\u00a0"),
                List.of("", "", "", "absent", "", "1234567.5", "", "")));
        List<List<String>> many = new ArrayList<>(rows);
        while (many.size() <= 200) {
            many.add(rows.get(0));
        }
        try (XSSFWorkbook few = open(InventedIssue.with(ISSUE, "volunteers", rows));
                XSSFWorkbook lots = open(InventedIssue.with(ISSUE, "volunteers", many))) {
            Sheet brief = few.getSheet("志愿者名录");
            Sheet sheet = lots.getSheet("志愿者名录");
            assertThat(sheet.getLastRowNum()).isEqualTo(many.size());
            for (int row = 0; row <= rows.size(); row++) {
                assertThat(sheet.getRow(row).getHeight())
                        .isEqualTo(brief.getRow(row).getHeight());
                for (int column = 0; column < 8; column++) {
                    var cell = sheet.getRow(row).getCell(column);
                    var twin = brief.getRow(row).getCell(column);
                    assertThat(cell.toString()).isEqualTo(twin.toString());
                    assertThat(cell.getCellType()).isEqualTo(twin.getCellType());
                    assertThat(cell.getCellStyle().getDataFormatString())
                            .isEqualTo(twin.getCellStyle().getDataFormatString());
                    assertThat(cell.getCellStyle().getQuotePrefixed())
                            .isEqualTo(twin.getCellStyle().getQuotePrefixed());
                    assertThat(cell.getCellStyle().getAlignment())
                            .isEqualTo(twin.getCellStyle().getAlignment());
                }
            }
            for (int column = 0; column < 8; column++) {
                assertThat(sheet.getColumnWidth(column)).isEqualTo(brief.getColumnWidth(column));
            }
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRepeatingRows()).isEqualTo(brief.getRepeatingRows());
        }
    }

    @Test
    void aLongRollIsWrittenWholeAndStandsInItsPlace() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            rows.add(List.of("丁" + i, "综合处", "", "served", "1", "2.5", "", ""));
        }
        try (XSSFWorkbook workbook = open(InventedIssue.with(ISSUE, "volunteers", rows))) {
            assertThat(workbook.getSheet("志愿者名录").getLastRowNum()).isEqualTo(2_500);
            assertThat(workbook.getSheetIndex("志愿者名录")).isEqualTo(workbook.getSheetIndex("服务数量") - 1);
        }
    }

    @Test
    void beyondSomeThousandEntriesTheListSaysHowManyAreLeftOut() throws IOException {
        Origin origin = new Origin(new SheetId("a.csv", ""), 2, 1, 3, 0);
        int entries = EntriesBehind.WHOLE + 7;
        Edition large = InventedIssue.with(
                ISSUE, ISSUE.report().figures(), ISSUE.report().tables(), new Lineage() {
                    @Override
                    public List<Contribution> behind(String figure) {
                        return figure.equals("volunteers.turns")
                                ? Collections.nCopies(entries, new Contribution(figure, origin, "1", "served"))
                                : List.of();
                    }

                    @Override
                    public List<String> countsIn(Origin of) {
                        return List.of();
                    }
                });
        try (XSSFWorkbook workbook = open(large)) {
            Sheet lineage = workbook.getSheet("明细");
            assertThat(lineage.getLastRowNum()).isEqualTo(EntriesBehind.OF_MANY + 1);
            assertThat(lineage.getRow(lineage.getLastRowNum()).getCell(0).getStringCellValue())
                    .contains(String.valueOf(entries - EntriesBehind.OF_MANY), "volunteers.turns");
        }
    }

    @Test
    void anIssueInWhichNothingHappenedOpensAllTheSame() throws IOException {
        try (XSSFWorkbook workbook = open(InventedIssue.quiet(Language.EN))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Cover");
            assertThat(workbook.getSheet("Charts").getRow(0).getCell(0).getStringCellValue())
                    .isNotBlank();
        }
    }

    @Test
    void numbersOfPeopleAreCovered() throws IOException {
        Edition edition =
                InventedIssue.with(ISSUE, "donors", List.of(List.of("13000000001", "综合处", "1.00", "1", "1.00")));
        try (XSSFWorkbook workbook = open(edition)) {
            assertThat(workbook.getSheet("捐款名录").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("130****0001");
        }
    }

    @Test
    void theSameEditionGivesTheSameBytesWhateverTheMachinesLocale() throws IOException {
        byte[] here = InventedIssue.bytes(new ReportWorkbook(), InventedIssue.edition(Language.ZH));
        java.util.Locale before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr-TR"));
            assertThat(InventedIssue.bytes(new ReportWorkbook(), InventedIssue.edition(Language.ZH)))
                    .isEqualTo(here);
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    @Test
    void everyFigureIsOnTheCover() throws IOException {
        try (XSSFWorkbook workbook = open(ISSUE)) {
            List<String> labels = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> {
                if (row.getCell(0) != null) {
                    labels.add(row.getCell(0).getStringCellValue());
                }
            });
            assertThat(labels)
                    .containsAll(ISSUE.report().figures().values().stream()
                            .map(Figure::name)
                            .map(PHRASES::figure)
                            .toList());
        }
    }

    private static XSSFWorkbook open(Edition edition) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(InventedIssue.bytes(new ReportWorkbook(), edition)));
    }
}
