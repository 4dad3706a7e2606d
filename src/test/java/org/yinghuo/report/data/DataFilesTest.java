package org.yinghuo.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.report.FullReport;
import org.yinghuo.report.SampleNight;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.publish.ChangesCsv;
import org.yinghuo.report.workbook.FindingsXlsx;

class DataFilesTest {

    private static final String PHONE = "13000000001";
    private static final String IDENTITY = "110101190001010012";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86",
                "-1",
                "@SUM(A1)",
                "＝1+1",
                "＋1",
                "－1",
                "＠a",
                "\t=1",
                "\n=1",
                "\r=1",
                "  =1",
                "\u3000=1",
                "\u00a0-1",
                "\u200b=1",
                "\ufeff=1",
                "\ttext",
                "\ntext"
            })
    void aTextThatASpreadsheetProgramWouldRunIsWrittenAsText(String text) throws IOException {
        String csv = write(new TableCsv("donors"), FullReport.with(text, List.of(), Map.of(), Language.ZH));

        assertThat(CsvText.safe(text)).startsWith("'");
        assertThat(parse(csv).get(1).get(0)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"综合处", "A-1", "1", "张三=李四", "", " ", "'=1", "2022-09-03"})
    void anyOtherTextStaysAsItIs(String text) throws IOException {
        assertThat(CsvText.safe(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"-5.00,-5.00", "12.00,12.00"})
    void aNumberOfOursStaysANumber(String value, String written) throws IOException {
        Edition edition = FullReport.with("字", List.of(), Map.of(), Language.ZH);
        Edition changed = new Edition(
                edition.report(),
                1,
                edition.asOf(),
                false,
                List.of(new Change("bridge[x].amount", value, "=1", "added", "=a.xlsx")),
                List.of(),
                List.of(),
                edition.departments(),
                Language.ZH,
                "",
                Map.of());

        assertThat(write(new ChangesCsv(), changed)).contains("," + written + ",'=1,added,'=a.xlsx\r\n");
    }

    @Test
    void aCsvStartsWithABomAndSpreadsheetProgramsAndParsersReadItBack() throws IOException {
        String text = "甲,乙\"丙\"\n丁 ";
        String csv = write(new TableCsv("donors"), FullReport.with(text, List.of(), Map.of(), Language.ZH));

        assertThat(csv).startsWith("\uFEFFname,department,amount,gifts,received\r\n");
        assertThat(parse(csv).get(1)).containsExactly("甲,乙\"丙\" 丁 ", "甲,乙\"丙\" 丁 ", "12600.00", "3", "12600.00");
        List<List<String>> ours = new ArrayList<>();
        CsvText.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), ours::add);
        assertThat(ours).isEqualTo(parse(csv));
    }

    @Test
    void noWholePhoneOrIdentityNumberIsInAnyFile() throws IOException {
        String text = "电话" + PHONE + "证件" + IDENTITY;
        Finding finding = Finding.at(
                Code.BAD_DATE,
                new Origin(new SheetId(PHONE + ".xlsx", IDENTITY), 3, 1, 1, 0),
                "手机" + PHONE,
                text,
                "",
                List.of(text),
                "subject");
        Edition edition = FullReport.with(text, List.of(finding), Map.of(finding.id(), PHONE), Language.ZH);
        List<IssueFile> files = new ArrayList<>(
                List.of(new ReportJson(), new FindingsCsv(), new FindingsXlsx(), new LineageCsv(), new ChangesCsv()));
        edition.report().tables().forEach(table -> files.add(new TableCsv(table.name())));
        for (IssueFile file : files) {
            assertThat(write(file, edition)).as(file.path()).doesNotContain(PHONE, IDENTITY);
        }
        assertThat(write(new FindingsCsv(), edition)).contains("130****0001", "****0012");
    }

    @Test
    void theWorkbookOfFindingsOffersTheAnswersThatAreAllowedAndRepeatsThoseGiven() throws IOException {
        Finding repeated = SampleNight.badAmount("名单.xlsx", "甲1");
        Finding bad = Finding.at(
                Code.BAD_DATE, new Origin(new SheetId("=1.csv", ""), 4, 1, 1, 0), "日期", "=1+1", "", List.of(), "b");
        Finding unpaid = Finding.at(
                Code.UNPAID_DONATION, new Origin(new SheetId("a.csv", ""), 5, 1, 1, 0), "", "", "", List.of(), "u");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FindingsXlsx()
                .write(
                        FullReport.with(
                                "字", List.of(repeated, bad, unpaid), Map.of(repeated.id(), "skip"), Language.ZH),
                        out);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<String> head = texts(sheet.getRow(1));
            assertThat(head).startsWith("程度", "类型", "说明", "建议", "处理决定").endsWith("问题编号", "原答复");
            assertThat(texts(sheet.getRow(2)))
                    .as("the error first")
                    .startsWith("错误")
                    .contains("=1+1", "=1.csv");
            assertThat(texts(sheet.getRow(3))).startsWith("提醒", "捐款未到账").endsWith(unpaid.id(), "");
            assertThat(texts(sheet.getRow(4)))
                    .as("what is answered last, its answer twice")
                    .startsWith("提醒", "同表重复")
                    .contains("不计")
                    .endsWith(repeated.id(), "不计");
            assertThat(sheet.isColumnHidden(head.size() - 1)).isTrue();
            for (Row row : sheet) {
                row.forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING));
            }
            List<? extends DataValidation> offers = sheet.getDataValidations();
            assertThat(offers).hasSize(2);
            assertThat(offers.get(0).getValidationConstraint().getExplicitListValues())
                    .containsExactly("不对应", "撤销");
            assertThat(offers.get(1).getValidationConstraint().getExplicitListValues())
                    .containsExactly("不计", "计入", "撤销");
            assertThat(offers.get(0).getShowErrorBox())
                    .as("what is written in other words is understood too")
                    .isFalse();
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static String write(IssueFile file, Edition edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(edition, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> parse(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv.substring(1), CSVFormat.RFC4180)) {
            List<List<String>> rows = new ArrayList<>();
            parser.forEach(row -> rows.add(row.toList()));
            return rows;
        }
    }
}
