package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clerk fills in findings.xlsx, drops it into the input folder as it is, and finds her answers in the next night's report. */
class ClerkRoundTripTest {

    @TempDir
    Path folder;

    private Nights office;

    @BeforeEach
    void openOffice() throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(
                seeds.resolve("issues.csv"),
                "year,number,cumulative,date,opens,cutoff,closed,title,publisher,disclosure,report_to,send_to,copies\n"
                        + "2022,34,95,2022-09-09,2022-09-01T00:00,2022-09-09T12:00,,简讯,办公室,主动公开,,,13\n");
        Files.writeString(seeds.resolve("departments.csv"), "order,department,aliases\n1,综合处,\n");
        Files.writeString(
                seeds.resolve("roster.csv"),
                "staff_id,name,department,title,party_member,phone\nS01,萤方,综合处,,是,\nS02,萤柏,综合处,,是,\n");
        Files.writeString(
                seeds.resolve("campaigns.csv"), "campaign,aliases,kind,starts,deadline\n抗震救灾捐款,,donation,,\n");
        drop("捐款.csv", "抗震救灾捐款名单\n姓名,部门,金额,日期\n萤芳,综合处,500,2022-09-08\n萤柏,综合处,300,2022-09-08\n萤柏,综合处,300,2022-09-08\n");
        office = new Nights(input(), seeds, folder.resolve("output"), folder.resolve("state"));
    }

    private Path input() {
        return folder.resolve("input");
    }

    private void drop(String name, String text) throws IOException {
        Files.createDirectories(input());
        Files.writeString(input().resolve(name), text);
    }

    private JsonNode figures() throws IOException {
        Path report = office.output().resolve("2022/034/report.json");
        return JsonMapper.builder().build().readTree(Files.readString(report)).get("figures");
    }

    /** Writes a decision beside every finding of a code, as a person would, and drops the workbook. */
    private int answer(String code, String decision, String as) throws IOException {
        return answer(code, "", decision, as);
    }

    /** The same beside the findings on a file only, or on any if it is blank. */
    private int answer(String code, String file, String decision, String as) throws IOException {
        int answered = 0;
        try (InputStream in = Files.newInputStream(office.output().resolve("findings.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Map<String, Integer> columns = new HashMap<>();
            for (Row row : workbook.getSheetAt(0)) {
                if (columns.isEmpty() && row.getLastCellNum() > 5) {
                    row.forEach(cell -> columns.put(cell.toString(), cell.getColumnIndex()));
                }
                Cell found = columns.isEmpty() ? null : row.getCell(columns.get("code"));
                if (found != null
                        && found.toString().equals(code)
                        && (file.isEmpty()
                                || row.getCell(columns.get("file")).toString().equals(file))) {
                    row.createCell(columns.get("decision")).setCellValue(decision);
                    answered++;
                }
            }
            try (OutputStream out = Files.newOutputStream(input().resolve(as))) {
                workbook.write(out);
            }
        }
        return answered;
    }

    @Test
    void aRepeatedRowThatIsSkippedCountsOnceFromTheNextNightOn() throws IOException {
        assertThat(office.run("--as-of=2022-09-10T02:00").code()).isZero();
        assertThat(figures().get("donations.amount").asString()).isEqualTo("1100.00");
        assertThat(answer("repeated-row", "skip", "findings.xlsx")).isEqualTo(1);

        Nights.Ended next = office.run("--as-of=2022-09-11T02:00");

        assertThat(next.code()).as(next.printed()).isZero();
        assertThat(figures().get("donations.amount").asString()).isEqualTo("800.00");
        assertThat(figures().get("donations.gifts").asInt()).isEqualTo(2);
    }

    @Test
    void twoPeopleWhoOnlySoundAlikeStayTwoOnceThatIsSaid() throws IOException {
        assertThat(office.run("--as-of=2022-09-10T02:00").code()).isZero();
        assertThat(answer("likely-same-person", "different", "答复.xlsx")).isEqualTo(1);

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
        Files.delete(input().resolve("捐款.csv"));
        drop("名单.csv", "抗震救灾捐款名单\n姓名,部门,金额,日期\n萤柏,综合处,300,2022-09-08\n");
        drop("名单-副本.csv", "抗震救灾捐款名单\n姓名,部门,金额,日期\n萤柏,综合处,500,2022-09-08\n");
        var moment = java.nio.file.attribute.FileTime.fromMillis(1_662_600_000_000L);
        Files.setLastModifiedTime(input().resolve("名单.csv"), moment);
        Files.setLastModifiedTime(input().resolve("名单-副本.csv"), moment);
        assertThat(office.run("--as-of=2022-09-10T02:00").code()).isZero();
        assertThat(figures().get("donations.amount").asString()).isEqualTo("800.00");

        assertThat(answer("superseded-file", "名单-副本.csv", "skip", "findings.xlsx"))
                .isEqualTo(1);

        assertThat(office.run("--as-of=2022-09-11T02:00").code()).isZero();
        assertThat(figures().get("donations.amount").asString()).isEqualTo("300.00");
    }

    @Test
    void anAnswerOutlivesACorrectedSheetAsLongAsItsRowIsTheSame() throws IOException {
        assertThat(office.run("--as-of=2022-09-10T02:00").code()).isZero();
        assertThat(answer("repeated-row", "skip", "findings.xlsx")).isEqualTo(1);
        drop(
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
}
