package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yinghuo.report.page.Chromium;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clerk fills in findings.xlsx, drops it into the input folder as it is, and finds her answers in the next night's report (rule receipt-corrects). */
class ClerkRoundTripTest {

    @TempDir
    Path folder;

    private Nights office;

    @BeforeEach
    void openOffice() throws IOException {
        office = Nights.ofOneDepartment(folder, "2022,34,95,2022-09-09,2022-09-01T00:00,2022-09-09T12:00,");
        Path seeds = folder.resolve("seeds");
        Files.writeString(
                seeds.resolve("roster.csv"),
                "staff_id,name,department,title,party_member,phone\nS01,萤方,综合处,,是,\nS02,萤柏,综合处,,是,\n");
        Files.writeString(
                seeds.resolve("campaigns.csv"), "campaign,aliases,kind,starts,deadline\n抗震救灾捐款,,donation,,\n");
        office.drop(
                "捐款.csv",
                "抗震救灾捐款名单\n姓名,部门,金额,日期\n萤芳,综合处,500,2022-09-08\n萤柏,综合处,300,2022-09-08\n萤柏,综合处,300,2022-09-08\n");
    }

    private JsonNode figures() throws IOException {
        Path report = office.output().resolve("2022/034/report.json");
        return JsonMapper.builder().build().readTree(Files.readString(report)).get("figures");
    }

    /** Writes an answer beside every finding of a kind, as a person would, and drops the workbook. */
    private int answer(String kind, String answer, String as) throws IOException {
        return answer(kind, "", answer, as);
    }

    /** The same beside the findings on a file only, or on any if it is blank. */
    private int answer(String kind, String file, String answer, String as) throws IOException {
        return answer(office.output().resolve("findings.xlsx"), kind, file, answer, as);
    }

    private int answer(Path workbook, String kind, String file, String answer, String as) throws IOException {
        int answered = 0;
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            for (Sheet sheet : opened) {
                Map<String, Integer> columns = new HashMap<>();
                for (Row row : sheet) {
                    if (columns.isEmpty()) {
                        row.forEach(cell -> columns.put(cell.toString(), cell.getColumnIndex()));
                        if (!columns.containsKey("问题编号")) {
                            columns.clear();
                        }
                        continue;
                    }
                    Cell found = row.getCell(columns.get("类型"));
                    if (found != null
                            && found.toString().equals(kind)
                            && (file.isEmpty()
                                    || row.getCell(columns.get("文件")).toString().equals(file))) {
                        row.createCell(columns.get("处理决定")).setCellValue(answer);
                        answered++;
                    }
                }
            }
            try (OutputStream out = Files.newOutputStream(office.input().resolve(as))) {
                opened.write(out);
            }
        }
        return answered;
    }

    private String amount() throws IOException {
        return figures().get("donations.amount").asString();
    }

    private String findings() throws IOException {
        return Files.readString(office.output().resolve("findings.csv"));
    }

    @Test
    void aRepeatedRowThatIsSkippedCountsOnceFromTheNextNightOn() throws IOException {
        assertThat(office.run("--as-of=2022-09-10T02:00").code()).isZero();
        assertThat(figures().get("donations.amount").asString()).isEqualTo("1100.00");
        assertThat(answer("同表重复", "skip", "findings.xlsx")).isEqualTo(1);

        Nights.Ended next = office.run("--as-of=2022-09-11T02:00");

        assertThat(next.code()).as(next.printed()).isZero();
        assertThat(figures().get("donations.amount").asString()).isEqualTo("800.00");
        assertThat(figures().get("donations.gifts").asInt()).isEqualTo(2);
    }

    @Test
    void twoPeopleWhoOnlySoundAlikeStayTwoOnceThatIsSaid() throws IOException {
        assertThat(office.run("--as-of=2022-09-10T02:00").code()).isZero();
        assertThat(answer("疑为同一人", "different", "答复.xlsx")).isEqualTo(1);

        Nights.Ended next = office.run("--as-of=2022-09-11T02:00");

        assertThat(next.code()).as(next.printed()).isZero();
        String donors = Files.readString(office.output().resolve("2022/034/tables/donors.csv"));
        assertThat(donors).contains("萤芳").doesNotContain("萤方");
        assertThat(Files.readString(office.output().resolve("2022/034/findings.csv")))
                .contains("likely-same-person");
    }

    @Test
    void aWorkbookWithoutAnswersChangesNothing() throws IOException {
        assertThat(office.run("--as-of=2022-09-10T02:00").code()).isZero();
        String before = figures().toString();
        answer("no-such-code", "", "findings.xlsx");

        assertThat(office.run("--as-of=2022-09-11T02:00").code()).isZero();

        assertThat(figures().toString()).isEqualTo(before);
    }

    @Test
    void ofTwoVersionsThatNothingTellsApartTheOneSkippedNoLongerCounts() throws IOException {
        Files.delete(office.input().resolve("捐款.csv"));
        office.drop("名单.csv", "抗震救灾捐款名单\n姓名,部门,金额,日期\n萤柏,综合处,300,2022-09-08\n");
        office.drop("名单-副本.csv", "抗震救灾捐款名单\n姓名,部门,金额,日期\n萤柏,综合处,500,2022-09-08\n");
        var moment = java.nio.file.attribute.FileTime.fromMillis(1_662_600_000_000L);
        Files.setLastModifiedTime(office.input().resolve("名单.csv"), moment);
        Files.setLastModifiedTime(office.input().resolve("名单-副本.csv"), moment);
        assertThat(office.run("--as-of=2022-09-10T02:00").code()).isZero();
        assertThat(figures().get("donations.amount").asString()).isEqualTo("800.00");

        assertThat(answer("文件已有更正件", "名单-副本.csv", "skip", "findings.xlsx")).isEqualTo(1);

        assertThat(office.run("--as-of=2022-09-11T02:00").code()).isZero();
        assertThat(figures().get("donations.amount").asString()).isEqualTo("300.00");
    }

    @Test
    void anAnswerOutlivesACorrectedSheetAsLongAsItsRowIsTheSame() throws IOException {
        assertThat(office.run("--as-of=2022-09-10T02:00").code()).isZero();
        assertThat(answer("同表重复", "skip", "findings.xlsx")).isEqualTo(1);
        office.drop(
                "捐款更正.csv",
                "填报单位：综合处\n抗震救灾捐款名单\n姓名,部门,金额,日期\n萤芳,综合处,600,2022-09-08\n萤柏,综合处,300,2022-09-08\n"
                        + "萤柏,综合处,300,2022-09-08\n");

        assertThat(office.run("--as-of=2022-09-11T02:00").code()).isZero();

        assertThat(figures().get("donations.amount").asString()).isEqualTo("900.00");
        JsonNode run = JsonMapper.builder()
                .build()
                .readTree(Files.readString(office.output().resolve("runs/2022-09-11T020000.json")));
        assertThat(run.get("superseded").get(0).toString())
                .contains("\"new\":0", "\"changed\":1", "\"unchanged\":2", "\"removed\":0");
        assertThat(run.get("decisions").get(0).get("decision").asString()).isEqualTo("skip");
        assertThat(Files.readString(office.output().resolve("2022/034/changes.csv")))
                .contains("decided,findings.xlsx");
    }

    @Test
    void anAnswerInChineseOfAnyWidthIsUnderstoodAndOutlivesItsWorkbook() throws IOException {
        office.night(10);
        assertThat(answer("同表重复", "　不计。", "答复.xlsx")).isEqualTo(1);
        office.night(11);
        assertThat(amount()).isEqualTo("800.00");

        Files.delete(office.input().resolve("答复.xlsx"));
        office.night(12);

        assertThat(amount()).isEqualTo("800.00");
        JsonNode run = JsonMapper.builder()
                .build()
                .readTree(Files.readString(office.output().resolve("runs/2022-09-11T020000.json")));
        assertThat(run.get("decisions").get(0).get("decision").asString()).isEqualTo("skip");
        assertThat(run.get("decisions").get(0).get("workbook").asString()).isEqualTo("答复.xlsx");
        assertThat(run.get("decisions").get(0).get("night").asString()).startsWith("2022-09-11T02:00");
    }

    @Test
    void anAnswerIsTakenBackInWordsOrByEmptyingTheCellThatHeldIt() throws IOException {
        office.night(10);
        answer("同表重复", "不计", "答复.xlsx");
        office.night(11);
        answer("同表重复", "", "空.xlsx");
        office.night(12);
        assertThat(amount())
                .as("the cell was filled in when the workbook was written")
                .isEqualTo("1100.00");

        answer("同表重复", "不算", "再答.xlsx");
        office.night(13);
        assertThat(amount()).isEqualTo("800.00");
        answer("同表重复", "撤销", "撤销.xlsx");
        office.night(14);
        assertThat(amount()).isEqualTo("1100.00");

        Files.delete(office.input().resolve("撤销.xlsx"));
        office.night(15);
        assertThat(amount()).as("the older workbooks still lie there").isEqualTo("1100.00");
    }

    @Test
    void anEmptyCellThatNeverHeldAnAnswerSaysNothing() throws IOException {
        office.night(10);
        Files.copy(office.output().resolve("findings.xlsx"), folder.resolve("blank.xlsx"));
        answer("同表重复", "不计", "答复.xlsx");
        office.night(11);

        Files.copy(folder.resolve("blank.xlsx"), office.input().resolve("空白.xlsx"));
        office.night(12);

        assertThat(amount()).isEqualTo("800.00");
    }

    @Test
    void ofContradictingAnswersTheLaterWorkbooksStandsAndThatIsSaid() throws IOException {
        office.night(10);
        Path asked = folder.resolve("asked.xlsx");
        Files.copy(office.output().resolve("findings.xlsx"), asked);
        answer(asked, "疑为同一人", "", "同一人", "先.xlsx");
        answer(asked, "疑为同一人", "", "Different People", "后.xlsx");
        Files.setLastModifiedTime(office.input().resolve("先.xlsx"), FileTime.fromMillis(1_662_800_000_000L));
        Files.setLastModifiedTime(office.input().resolve("后.xlsx"), FileTime.fromMillis(1_662_900_000_000L));

        office.night(14);

        assertThat(Files.readString(office.output().resolve("2022/034/tables/donors.csv")))
                .contains("萤芳");
        assertThat(findings()).contains("unused-decision").contains("先.xlsx").contains("“同一人”已由较新的“");
    }

    @Test
    void anAnswerThatFitsNothingIsAWarningThatQuotesItsQuestion() throws IOException {
        office.night(10);
        answer("同表重复", "已付款", "答复.xlsx");

        office.night(11);

        assertThat(amount()).isEqualTo("1100.00");
        assertThat(findings().lines().filter(line -> line.contains("unused-decision")))
                .singleElement()
                .asString()
                .contains("warning", "已付款", "萤柏", "不计");
        Files.delete(office.input().resolve("答复.xlsx"));
        office.night(12);
        assertThat(findings())
                .as("it never took effect, so it is not remembered")
                .doesNotContain("unused-decision");
    }

    @Test
    void aReceiptThatComesBackIsTheCorrectedCopyOfItsFileAndItsAnswersCount() throws IOException {
        office.drop(
                "综合处/捐款.csv",
                "抗震救灾捐款名单\n姓名,部门,手机,金额,日期\n萤甲,综合处,13800001234,一百多,2022-09-08\n"
                        + "萤乙,综合处,13800005678,200,2022-09-08\n萤乙,综合处,13800005678,200,2022-09-08\n"
                        + "萤丙,综合处,13800009999,50,2022-09-08\n");
        Files.delete(office.input().resolve("捐款.csv"));
        office.night(10);
        assertThat(amount()).isEqualTo("450.00");
        Path receipt = office.output().resolve("receipts/综合处/捐款（回执）.xlsx");
        answer(receipt, "同表重复", "", "不计", "改好了.xlsx");
        edit(office.input().resolve("改好了.xlsx"), "一百多", "150", "萤丙");

        office.night(11);

        assertThat(amount()).as(findings()).isEqualTo("350.00");
        assertThat(findings()).contains("superseded-file").doesNotContain("bad-amount");
        assertThat(Files.readString(office.output().resolve("2022/034/lineage.csv")))
                .contains("改好了.xlsx")
                .contains("superseded");
        assertThat(Files.readAllLines(office.output().resolve("2022/034/findings.csv")))
                .noneMatch(line -> line.contains("damaged-identifier"));
    }

    @Test
    void aReceiptThatNobodyTouchedChangesNoFigure() throws IOException {
        office.drop(
                "捐款.csv",
                "抗震救灾捐款名单\n姓名,部门,手机,金额,日期\n萤柏,综合处,13800001234,若干,2022-09-08\n萤乙,综合处,13800005678,200,2022-09-08\n");
        office.night(10);
        String before = figures().toString();
        Files.copy(
                office.output().resolve("receipts/捐款（回执）.xlsx"), office.input().resolve("捐款（回执）.xlsx"));

        office.night(11);

        assertThat(figures().toString()).isEqualTo(before);
        assertThat(findings()).contains("superseded-file", "bad-amount");
    }

    /** Writes over a cell and takes out the row of a name, as a person would in a spreadsheet program. */
    private static void edit(Path workbook, String value, String now, String gone) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            Sheet sheet = opened.getSheetAt(1);
            int goneAt = -1;
            for (Row row : sheet) {
                for (int column = 0; column < row.getLastCellNum(); column++) {
                    String text = String.valueOf(row.getCell(column));
                    if (text.equals(value)) {
                        row.createCell(column).setCellValue(now);
                    }
                    goneAt = text.equals(gone) ? row.getRowNum() : goneAt;
                }
            }
            sheet.removeRow(sheet.getRow(goneAt));
            try (OutputStream out = Files.newOutputStream(workbook)) {
                opened.write(out);
            }
        }
    }

    @Test
    void answersGivenInTheBrowserAreFollowedTheNextNight() throws IOException, InterruptedException {
        Optional<Chromium> browser = Chromium.installed();
        assumeTrue(browser.isPresent(), "no Chromium on this machine: the page of questions was NOT tried");
        office.night(10);
        byte[] page = Files.readAllBytes(office.output().resolve("questions.html"));
        assertThat(new String(page, StandardCharsets.UTF_8))
                .contains("捐款金额 -300.00")
                .doesNotContain("http:")
                .doesNotContain("https:");

        String csv = browser.get().after(page, """
            const make = URL.createObjectURL;
            let saved;
            URL.createObjectURL = blob => { saved = blob; return make.call(URL, blob); };
            const item = text => [...document.querySelectorAll('.kind ol>li')].find(one => one.textContent.includes(text));
            const choose = (text, answer) => item(text).querySelector('input[value=' + answer + ']').click();
            choose('萤柏', 'skip');
            choose('萤芳', 'same');
            document.getElementById('undo').click();
            const kind = document.querySelector('[data-kind=likely-same-person]');
            kind.querySelector('.all select').value = 'different';
            kind.querySelector('[data-do=all]').click();
            document.getElementById('save').click();
            saved.text().then(tell);
            """, 390, folder);
        assertThat(csv).contains("问题编号", "skip", "different").doesNotContain("\"same\"");
        Files.writeString(office.input().resolve("答复.csv"), csv);

        office.night(11);

        assertThat(amount()).isEqualTo("800.00");
        assertThat(Files.readString(office.output().resolve("2022/034/tables/donors.csv")))
                .contains("萤芳");
        assertThat(Files.readString(office.output().resolve("questions.html"))).contains("data-before=\"skip\"");
    }

    @Test
    void whatASheetIsAndWhichFileIsVoidIsChosenInTheBrowser() throws IOException, InterruptedException {
        Optional<Chromium> browser = Chromium.installed();
        assumeTrue(browser.isPresent(), "no Chromium on this machine: the page of questions was NOT tried");
        office.drop(
                "综合处/捐款.csv",
                "抗震救灾捐款名单\n姓名,部门,金额,日期\n萤甲,综合处,20,2022-09-08\n萤乙,综合处,30,2022-09-08\n萤丙,综合处,7,2022-09-08\n");
        office.drop(
                "补报/登记.csv",
                "抗震救灾捐款名单\n姓名,部门,金额,日期\n萤甲,综合处,20,2022-09-08\n萤乙,综合处,30,2022-09-08\n萤丁,综合处,9,2022-09-08\n");
        office.drop("借款.csv", "九月借款单\n姓名,部门,金额,日期\n萤戊,综合处,1000,2022-09-08\n");
        office.night(10);
        assertThat(amount()).isEqualTo("1166.00");
        byte[] page = Files.readAllBytes(office.output().resolve("questions.html"));

        String csv = browser.get().after(page, """
            const make = URL.createObjectURL;
            let saved;
            URL.createObjectURL = blob => { saved = blob; return make.call(URL, blob); };
            const choose = (kind, answer) => {
                const own = document.querySelector('[data-kind=' + kind + '] .other');
                own.value = answer;
                own.dispatchEvent(new Event('change', {bubbles: true}));
                return own;
            };
            const sheet = choose('unrecognised-sheet', 'donations');
            if (sheet.value !== 'donations') throw new Error('the choice is not shown');
            choose('overlapping-files', '补报/登记.csv');
            document.getElementById('save').click();
            saved.text().then(tell);
            """, 390, folder);
        Files.writeString(office.input().resolve("答复.csv"), csv);
        office.night(11);

        assertThat(csv).contains("\"donations\"", "supersedes:补报/登记.csv").doesNotContain("undefined");
        assertThat(amount()).isEqualTo("2157.00");
    }

    @Test
    void whatAnAnswerNamesIsOfferedWithWhatItMoves() throws IOException, InterruptedException {
        Optional<Chromium> browser = Chromium.installed();
        assumeTrue(browser.isPresent(), "no Chromium on this machine: the page of questions was NOT tried");
        office.drop(
                "综合处/捐款.csv",
                "抗震救灾捐款名单\n姓名,部门,金额,日期\n萤甲,综合处,20,2022-09-08\n萤乙,综合处,30,2022-09-08\n萤丙,综合处,7,2022-09-08\n");
        office.drop(
                "补报13800001234/登记.csv",
                "抗震救灾捐款名单\n姓名,部门,金额,日期\n萤甲,综合处,20,2022-09-08\n萤乙,综合处,30,2022-09-08\n萤丁,综合处,9,2022-09-08\n");
        office.drop(
                "微信.csv",
                "交易时间,交易对方,收/支,金额(元),交易单号,备注\n2022-09-01 08:00:00,萤丙,收入,7.00,0000000001,\n"
                        + "2022-09-08 10:00:00,云淡风轻,收入,9.00,0000000002,捐款\n"
                        + "2022-09-13 10:00:00,萤甲,收入,20.00,0000000003,捐款\n");
        office.night(14);
        byte[] page = Files.readAllBytes(office.output().resolve("questions.html"));
        assertThat(new String(page, StandardCharsets.UTF_8)).doesNotContain("13800001234");

        String csv = browser.get().after(page, """
            const make = URL.createObjectURL;
            let saved;
            URL.createObjectURL = blob => { saved = blob; return make.call(URL, blob); };
            const payment = [...document.querySelectorAll('[data-kind=unclaimed-payment] ol>li')]
              .find(one => one.textContent.includes('云淡风轻'));
            const match = payment.querySelector('input[value^="match:"]');
            if (!match.parentElement.textContent.includes('萤丁')) throw new Error(match.parentElement.textContent);
            if (!match.parentElement.textContent.includes('+9.00')) throw new Error(match.parentElement.textContent);
            match.click();
            const files = document.querySelector('[data-kind=overlapping-files]');
            const own = files.querySelector('.other');
            const covered = [...own.options].map(one => one.value).find(one => one.includes('****'));
            own.value = covered;
            own.dispatchEvent(new Event('change', {bubbles: true}));
            if (own.value !== covered) throw new Error('the choice is not shown');
            if (!files.querySelector('.own .moves').textContent.includes('-9.00')) throw new Error(files.textContent);
            document.getElementById('save').click();
            saved.text().then(tell);
            """, 390, folder);
        assertThat(csv).contains("match:", "supersedes:补报138****1234/登记.csv");
        Files.writeString(office.input().resolve("答复.csv"), csv);
        String before = amount();
        office.night(15);

        assertThat(before).isEqualTo("1166.00");
        assertThat(amount()).as("the covered file is void").isEqualTo("1157.00");
        Files.delete(office.input().resolve("答复.csv"));
        office.drop("撤销.csv", csv.replaceAll("supersedes:[^\"]*", "撤销"));
        office.night(16);
        assertThat(figures().get("donations.received").asString()).isEqualTo("9.00");
    }

    @Test
    void thePageOfQuestionsIsUsableByAll() throws IOException, InterruptedException {
        Optional<Chromium> browser = Chromium.installed();
        assumeTrue(browser.isPresent(), "no Chromium on this machine: the page of questions was NOT tried");
        office.night(10);
        byte[] page = Files.readAllBytes(office.output().resolve("questions.html"));

        assertThat(browser.get().axe(page, 390, folder)).doesNotContain("violation");
        assertThat(browser.get().axe(page, 1280, folder)).doesNotContain("violation");
    }
}
