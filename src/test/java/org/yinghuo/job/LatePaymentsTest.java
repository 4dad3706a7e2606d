package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sealed issue counted as money stands until a statement that covers its day says otherwise (rule late-entry). */
class LatePaymentsTest {

    private static final String HEAD = "交易时间,对方户名,摘要,金额\n";
    private static final String FIRST = "2022-09-05 10:00:00,萤安,捐款,100.00\n";
    private static final String SECOND = "2022-09-06 10:00:00,萤平,转账,70.00\n";

    @TempDir
    Path folder;

    private Nights office;

    @BeforeEach
    void seal() throws IOException {
        office = Nights.ofOneDepartment(
                folder,
                "2022,1,1,2022-09-09,2022-09-01T00:00,2022-09-09T23:59,2022-09-12T00:00",
                "2022,2,2,2022-09-20,,2022-09-20T23:59,");
        roster("萤安", "萤平");
        office.drop("捐款.csv", "姓名,部门,捐款金额,捐款日期\n萤安,综合处,100,2022-09-05\n");
        statement("2022-09-01 至 2022-09-12", FIRST + SECOND);
        office.night(13);
        assertThat(Files.readString(office.output().resolve("2022/001/report.json")))
                .contains("\"donations.received\" : \"100.00\"", "\"payments.unclaimed\" : \"70.00\"");
    }

    private void roster(String... people) throws IOException {
        StringBuilder rows = new StringBuilder("staff_id,name,department,title,party_member,phone\n");
        for (String name : people) {
            rows.append("S").append(name).append(',').append(name).append(",综合处,科员,否,\n");
        }
        Files.writeString(folder.resolve("seeds/roster.csv"), rows);
    }

    private void statement(String period, String lines) throws IOException {
        office.drop("流水.csv", "账户明细,起止日期：" + period + ",,\n" + HEAD + lines);
    }

    private List<String> corrections() throws IOException {
        office.night(17);
        return Files.readAllLines(office.output().resolve("2022/002/tables/corrections.csv"));
    }

    /** Each week's export is saved under the same name. */
    @Test
    void aStatementOfOtherDaysUnderTheSameNameTakesNothingBack() throws IOException {
        statement("2022-09-13 至 2022-09-16", "2022-09-14 10:00:00,何丹,货款,1.00\n");
        assertThat(corrections()).hasSize(1);
    }

    @Test
    void aLineThatIsGoneFromAStatementOfItsDayIsTakenBack() throws IOException {
        statement("2022-09-01 至 2022-09-16", SECOND);
        assertThat(corrections())
                .hasSize(2)
                .last()
                .asString()
                .contains("2022-1,payments,")
                .contains("-100.00");
    }

    private List<String> lateEntries(String findings) throws IOException {
        return Files.readAllLines(office.output().resolve(findings)).stream()
                .filter(line -> line.contains("late-entry"))
                .toList();
    }

    /** A file that held a list and a statement lacks rows of both: one question, of no issue, that stands the same whatever is sealed meanwhile. */
    @Test
    void whatAListAndAStatementOfOneFileLackIsAskedTogetherAndInOnePlace() throws IOException {
        Nights one = Nights.ofFourWeeks(folder.resolve("other"));
        office = one;
        String list = "爱心捐款名单,,,\n姓名,部门,捐款金额,捐款日期\n萤安,综合处,100,2022-09-05\n萤平,综合处,50,2022-09-06\n";
        String lines =
                ",,,\n账户明细,起止日期：2022-09-01 至 2022-09-12,,\n" + HEAD + FIRST + "2022-09-06 10:00:00,萤平,捐款,50.00\n";
        String late = "萤和,综合处,70,2022-09-05\n";
        String paid = "2022-09-05 12:00:00,萤和,捐款,70.00\n";
        office.drop("第一周.csv", list + late + lines + paid);
        office.night(9);
        office.night(11);
        Files.delete(office.input().resolve("第一周.csv"));
        office.drop("收支.csv", list + lines);
        List<String> asked = null;
        for (int night : new int[] {13, 16, 18, 23, 25}) {
            office.run("--as-of=2022-09-%02dT02:00".formatted(night), "--accept-withdrawals");
            List<String> now = lateEntries("findings.csv");
            assertThat(now)
                    .as("by 9-" + night)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("2 条（如 萤和）", "late-entry,,收支.csv");
            assertThat(asked == null ? now : asked).isEqualTo(now);
            asked = now;
            assertThat(lateEntries("2022/002/findings.csv")).isEmpty();
        }
    }

    /** The payer of unclaimed money leaves the office: nobody has decided that it is no gift. */
    @Test
    void aPayerWhomNobodyKnowsAnyMoreTakesNothingBack() throws IOException {
        roster("萤安");
        assertThat(corrections()).hasSize(1);
    }
}
