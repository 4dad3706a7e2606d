package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered before an issue was sealed is known from the seal, when the workbook and the state folder are lost (rule answer-remembered). */
class AnswersOutliveTheirStateTest {

    private static final String HEAD = "抗震救灾捐款名单\n姓名,部门,金额,日期\n";
    private static final String REPEATED =
            HEAD + "萤芳,综合处,500,2022-09-08\n萤柏,综合处,300,2022-09-08\n萤柏,综合处,300,2022-09-08\n";

    @TempDir
    Path folder;

    private Nights office;

    @BeforeEach
    void openOffice() throws IOException {
        office = Nights.ofOneDepartment(
                folder,
                "2022,34,95,2022-09-09,2022-09-01T00:00,2022-09-09T12:00,2022-09-12T00:00",
                "2022,35,96,2022-09-16,2022-09-09T12:00,2022-09-16T12:00,2022-09-19T00:00",
                "2022,36,97,2022-09-23,2022-09-16T12:00,2022-09-23T12:00,");
        office.drop("捐款.csv", REPEATED);
        office.night(10);
    }

    private String findings(String of) throws IOException {
        return Files.readString(office.output().resolve(of + "findings.csv"));
    }

    private String idOf(String code) throws IOException {
        return findings("")
                .lines()
                .filter(line -> line.contains(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code))
                .split(",", 2)[0];
    }

    private void answer(String workbook, String code, String decision) throws IOException {
        office.drop(workbook, "finding_id,decision\n" + idOf(code) + "," + decision + "\n");
    }

    private void loseAllButTheSeals(String workbook) throws IOException {
        Files.delete(folder.resolve("input").resolve(workbook));
        Nights.deleteTree(office.state());
    }

    private void assertTheYear(String amount) throws IOException {
        assertTheYear("035", amount);
    }

    private void assertTheYear(String issue, String amount) throws IOException {
        assertThat(Files.readString(office.output().resolve("2022/" + issue + "/report.json")))
                .contains("\"year_to_date.donations.amount\" : \"" + amount + "\"");
    }

    @Test
    void aRowSkippedBeforeTheSealStaysSkipped() throws IOException {
        answer("答复.csv", "repeated-row", "skip");
        office.night(11);
        office.night(13);
        assertTheYear("800.00");
        loseAllButTheSeals("答复.csv");

        office.night(14);

        assertTheYear("800.00");
        assertThat(findings("2022/035/")).doesNotContain("late-entry");
        office.night(15);
        assertTheYear("800.00");
        assertThat(Files.readString(office.output().resolve("runs/2022-09-15T020000.json")))
                .contains("\"workbook\" : \"2022/034/sealed.json\"", "\"night\" : \"2022-09-13T02:00");
    }

    @Test
    void anAnswerGivenAfterTheLastSealComesBackFromTheRecordOfItsRun() throws IOException {
        office.drop("借款.csv", "九月借款单\n姓名,部门,金额,日期\n萤戊,综合处,1000,2022-09-10\n");
        office.night(13);
        answer("答复.csv", "unrecognised-sheet", "donations");
        office.night(14);
        assertTheYear("2100.00");
        office.night(15);
        loseAllButTheSeals("答复.csv");

        office.night(16);

        assertTheYear("2100.00");
        assertThat(Files.readString(office.output().resolve("runs/2022-09-16T020000.json")))
                .contains("\"workbook\" : \"答复.csv\"", "\"night\" : \"2022-09-14T02:00");
        office.drop("撤销.csv", "finding_id,decision\n" + idOf("unrecognised-sheet") + ",撤销\n");
        office.night(17);
        loseAllButTheSeals("撤销.csv");
        office.night(18);
        assertTheYear("1100.00");
    }

    @Test
    void aWorkbookThatSaysOtherwiseIsLaterThanTheSeal() throws IOException {
        answer("答复.csv", "repeated-row", "skip");
        String id = idOf("repeated-row");
        office.night(11);
        office.night(13);
        loseAllButTheSeals("答复.csv");
        office.drop("撤销.csv", "finding_id,decision\n" + id + ",撤销\n");

        office.night(14);

        assertTheYear("1100.00");
        office.night(15);
        assertTheYear("1100.00");
    }

    @Test
    void whatAWorkbookSaysAgainIsItsOwnWord() throws IOException {
        answer("答复.csv", "repeated-row", "skip");
        office.night(11);
        office.night(13);
        Nights.deleteTree(office.state());

        office.night(14);

        assertThat(Files.readString(office.output().resolve("runs/2022-09-14T020000.json")))
                .contains("\"workbook\" : \"答复.csv\"")
                .doesNotContain("sealed.json\"");
    }

    @Test
    void anAnswerToAQuestionOfAnotherIssueIsKeptTooAndOneTakenBackIsNot() throws IOException {
        office.drop("借款.csv", "九月借款单\n姓名,部门,金额,日期\n萤戊,综合处,1000,2022-09-10\n");
        office.night(11);
        answer("答复.csv", "unrecognised-sheet", "donations");
        office.night(12);
        assertTheYear("2100.00");
        loseAllButTheSeals("答复.csv");
        office.night(13);
        assertTheYear("2100.00");

        office.drop("撤销.csv", "finding_id,decision\n" + idOf("unrecognised-sheet") + ",撤销\n");
        office.night(20);
        loseAllButTheSeals("撤销.csv");
        office.night(21);

        assertTheYear("036", "1100.00");
        assertThat(findings("")).contains("unrecognised-sheet");
    }
}
