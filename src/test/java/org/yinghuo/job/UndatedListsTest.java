package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A list without any day counts on its campaign's deadline, which may lie in another issue than the day another list tells: it is the same gift all the
 * same (rules same-gift, sums-are-no-entries).
 */
class UndatedListsTest {

    private static final String DATED = "姓名,部门,捐款金额,捐款日期\n萤安,综合处,100,2022-09-05\n萤平,综合处,50,2022-09-06\n";
    private static final String UNDATED = "姓名,部门,捐款金额\n萤安,综合处,100\n萤平,综合处,50\n";
    private static final String SUM = "爱心捐款汇总表,,\n部门,捐款人数,捐款金额\n综合处,2,150\n";

    @TempDir
    private Path folder;

    private Nights office;

    @BeforeEach
    void found() throws IOException {
        office = Nights.ofOneDepartment(
                folder,
                "2022,1,1,2022-09-09,2022-09-01T00:00,2022-09-09T23:59,2022-09-12T00:00",
                "2022,2,2,2022-09-20,,2022-09-20T23:59,");
        Files.writeString(
                folder.resolve("seeds").resolve("campaigns.csv"),
                "campaign,aliases,kind,starts,deadline\n爱心捐款,,donation,2022-09-01,2022-09-18\n");
    }

    private void assertSecondIssue(String own, String year) throws IOException {
        assertThat(Files.readString(office.output().resolve("2022/002/report.json")))
                .contains("\"donations.amount\" : \"" + own + "\"")
                .contains("\"year_to_date.donations.amount\" : \"" + year + "\"");
    }

    private String findings() throws IOException {
        return Files.readString(office.output().resolve("findings.csv"));
    }

    @Test
    void aListWithoutDaysRepeatsOneWithThem() throws IOException {
        office.drop("明细.csv", DATED);
        office.drop("爱心捐款名单.csv", UNDATED + "萤和,综合处,30\n");
        office.night(20);
        assertSecondIssue("30.00", "180.00");
        assertThat(findings()).contains("overlapping-files");
    }

    @Test
    void alsoOneThatIsGoneButSealed() throws IOException {
        office.drop("爱心捐款名单.csv", DATED);
        office.night(13);
        Files.delete(office.input().resolve("爱心捐款名单.csv"));
        office.drop("爱心捐款总名单.csv", UNDATED + "萤和,综合处,30\n");
        assertThat(office.run("--as-of=2022-09-20T02:00", "--accept-withdrawals")
                        .code())
                .isZero();
        assertSecondIssue("30.00", "180.00");
        assertThat(findings()).contains("duplicate-row");
    }

    @Test
    void aSumWithoutADayHoldsWhatTheIssueBeforeCounted() throws IOException {
        office.drop("明细.csv", DATED);
        office.drop("汇总.csv", SUM);
        office.night(20);
        assertSecondIssue("0.00", "150.00");
    }

    @Test
    void beforeTheDeadlineItIsSaidThatItTellsNoDay() throws IOException {
        office.drop("爱心捐款名单.csv", UNDATED);
        office.night(10);
        assertThat(findings()).contains("本表没有写日期");
    }

    @Test
    void aSumWithADayBesideAListWithoutIsAsked() throws IOException {
        office.drop("汇总.csv", SUM.replace("汇总表", "汇总表（2022年9月8日）"));
        office.night(13);
        office.drop("爱心捐款名单.csv", UNDATED);
        office.night(20);
        assertThat(findings()).contains("可能是同一笔钱计了两次");
    }

    /** Whether services without days are those of another list, or their sum, only a person knows. */
    @Test
    void servicesWithoutDaysAreAskedAndMayBeLeftOut() throws IOException {
        Files.writeString(
                folder.resolve("seeds").resolve("campaigns.csv"),
                "campaign,aliases,kind,starts,deadline\n社区值守,,volunteering,2022-09-01,2022-09-18\n");
        office.drop(
                "明细.csv", "姓名,部门,志愿服务内容,日期,时长（小时）,项目\n萤安,综合处,秩序维护,2022-09-05,2,社区值守\n萤平,综合处,秩序维护,2022-09-06,3,社区值守\n");
        office.drop("社区值守名单.csv", "姓名,部门,志愿服务内容,时长（小时）,项目\n萤安,综合处,秩序维护,2,社区值守\n萤和,综合处,秩序维护,4,社区值守\n");
        office.night(20);
        assertThat(findings()).contains("其中 1 行（如萤安）在“明细.csv”A2:F2 等处已有写明日期的同一服务");

        String asked = findings()
                .lines()
                .filter(row -> row.contains("implausible"))
                .findFirst()
                .orElseThrow();
        office.drop("答复.csv", "finding_id,decision\n" + asked.substring(0, asked.indexOf(',')) + ",不计\n");
        office.night(21);
        assertThat(Files.readString(office.output().resolve("2022/002/report.json")))
                .contains("\"year_to_date.volunteers.turns\" : 3")
                .contains("\"year_to_date.volunteers.hours\" : 9");
    }
}
