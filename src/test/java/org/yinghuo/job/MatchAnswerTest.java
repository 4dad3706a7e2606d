package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody answered about a payment holds though the statement comes anew with more columns (rule answer-remembered). */
class MatchAnswerTest {

    @TempDir
    private Path folder;

    private Nights office;

    private String id(String code) throws IOException {
        String row = Files.readString(office.output().resolve("findings.csv"))
                .lines()
                .filter(line -> line.contains("," + code + ","))
                .findFirst()
                .orElseThrow();
        return row.substring(0, row.indexOf(',')).replace("\uFEFF", "");
    }

    @Test
    void aPaymentIsKnownAgainWhenItsStatementTellsNumbers() throws IOException {
        office = Nights.ofOneDepartment(
                folder, "2022,1,1,2022-09-09,2022-09-01T00:00,2022-09-09T23:59,2022-09-30T00:00");
        office.drop("捐款.csv", "姓名,部门,捐款金额,捐款日期\n萤平,综合处,50,2022-09-06\n");
        office.drop(
                "流水.csv", "账户明细,起止日期：2022-09-01 至 2022-09-12,,\n交易时间,对方户名,摘要,收入\n2022-09-06 10:00:00,绿水青山,捐款,50.00\n");
        office.night(10);
        office.drop(
                "答复.csv", "finding_id,decision\n" + id("unpaid-donation") + ",对应:" + id("unclaimed-payment") + "\n");
        office.night(11);
        assertReceived();
        office.drop(
                "流水.csv",
                "账户明细,起止日期：2022-09-01 至 2022-09-12,,,\n交易时间,对方户名,摘要,收入,交易流水号\n2022-09-06 10:00:00,绿水青山,捐款,50.00,GH20220906000123\n");
        office.night(12);
        assertReceived();
        assertThat(Files.readString(office.output().resolve("findings.csv"))).doesNotContain("unused-decision");
    }

    private void assertReceived() throws IOException {
        assertThat(Files.readString(office.output().resolve("2022/001/report.json")))
                .contains("\"donations.received\" : \"50.00\"")
                .contains("\"payments.unclaimed\" : \"0.00\"");
    }
}
