package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money that goes back after the issue that counts it was sealed is said in the next, whether all of it or a part (rule late-entry). */
class LateRefundTest {

    private static final String GIVEN = "2022-09-05 10:00:00,萤安,捐款,100.00,100.00\n";
    private static final String BACK_BEFORE = "2022-09-11 10:00:00,萤安,退款,-40.00,60.00\n";

    @TempDir
    Path folder;

    private Nights office;

    /** Seals the first issue, with what the statement had by then. */
    private void seal(String lines) throws IOException {
        office = Nights.ofOneDepartment(
                folder,
                "2022,1,1,2022-09-09,2022-09-01T00:00,2022-09-09T23:59,2022-09-12T00:00",
                "2022,2,2,2022-09-20,,2022-09-20T23:59,2022-09-23T00:00",
                "2022,3,3,2022-09-30,,2022-09-30T23:59,");
        office.drop("捐款.csv", "姓名,部门,捐款金额,捐款日期\n萤安,综合处,100,2022-09-05\n");
        statement("12", lines);
        night(10);
        night(13);
    }

    private void statement(String until, String lines) throws IOException {
        office.drop("流水.csv", "账户明细,起止日期：2022-09-01 至 2022-09-" + until + ",,,\n交易时间,对方户名,摘要,金额,余额\n" + lines);
    }

    private void night(int day) {
        Nights.Ended ended = office.run("--as-of=2022-09-%02dT02:00".formatted(day));
        assertThat(ended.code()).as(ended.printed()).isZero();
    }

    private String told(int issue) throws IOException {
        return Files.readString(office.output().resolve("2022/00" + issue + "/findings.csv"));
    }

    @Test
    void aPartThatWentBackIsSaidUntilThatIssueIsSealedToo() throws IOException {
        seal(GIVEN);
        statement("16", GIVEN + "2022-09-14 10:00:00,萤安,退款,-40.00,60.00\n");
        night(17);
        assertThat(told(1)).doesNotContain("后来退回");
        assertThat(told(2))
                .contains("已计入第 2022-1 期的一笔到账 100.00 元，后来退回了 40.00 元")
                .doesNotContain("与封存时不同");
        assertThat(corrections(2)).contains("2022-1,payments,").contains("-40.00");
        night(24);
        assertThat(told(2)).contains("后来退回");
        assertThat(told(3)).doesNotContain("后来退回");
        assertThat(corrections(3)).doesNotContain("40.00");
    }

    @Test
    void allOfIt() throws IOException {
        seal(GIVEN);
        statement("16", GIVEN + "2022-09-14 10:00:00,萤安,退款,-100.00,0.00\n");
        night(17);
        assertThat(told(2)).contains("后来退回了 100.00 元");
    }

    /** The statement is exported anew in another form, so nothing tells the payment in its sealed words any more. */
    @Test
    void alsoWhereTheStatementWasExportedAnew() throws IOException {
        seal(GIVEN);
        Files.delete(office.input().resolve("流水.csv"));
        office.drop(
                "银行.csv",
                "交易日期,对方户名,贷方发生额,借方发生额,摘要\n2022-09-05,萤安,100.00,,捐款\n2022-09-14,萤安,,100.00,退款\n2022-09-16,何丹,1.00,,货款\n");
        night(17);
        assertThat(told(2)).contains("后来退回了 100.00 元");
        assertThat(corrections(2)).contains("-100.00");
    }

    /** The bank hides part of the payer's name; whose money goes back only the words tell. */
    @Test
    void alsoOfAPayerWhoseNameIsHiddenInPart() throws IOException {
        seal(GIVEN.replace("萤安", "*安"));
        statement("16", GIVEN.replace("萤安", "*安") + "2022-09-14 10:00:00,何丹,退还萤安捐款,-40.00,60.00\n");
        night(17);
        assertThat(told(2)).contains("后来退回了 40.00 元");
        assertThat(corrections(2)).contains("-40.00");
    }

    /** What went back before, of a statement that had it by then, is in the seal's own figures; of one that came late it is not. */
    @Test
    void onlyWhatTheSealDoesNotKnow() throws IOException {
        seal(GIVEN + BACK_BEFORE);
        night(17);
        assertThat(told(2)).doesNotContain("后来退回");
    }

    @Test
    void alsoWhatCameLate() throws IOException {
        seal(GIVEN);
        statement("16", GIVEN + BACK_BEFORE);
        night(17);
        assertThat(told(2)).contains("后来退回了 40.00 元");
    }

    /** The statement that tells it comes only when the issue of its own time is sealed as well. */
    @Test
    void aStatementThatComesAfterBothAreSealed() throws IOException {
        seal(GIVEN);
        night(24);
        statement("25", GIVEN + "2022-09-14 10:00:00,萤安,退款,-100.00,0.00\n");
        night(26);
        assertThat(told(3)).contains("后来退回了 100.00 元");
    }

    @Test
    void alsoWhatWentBackWithinTheWindowOfTheSealedIssue() throws IOException {
        seal(GIVEN);
        statement("16", GIVEN + "2022-09-08 10:00:00,萤安,退款,-40.00,60.00\n");
        night(17);
        assertThat(told(2)).contains("后来退回了 40.00 元");
        night(24);
        assertThat(told(3)).doesNotContain("后来退回");
    }

    /** One payment for several gifts is taken back once, by the issue that is told first. */
    @Test
    void aCollectivePaymentIsTakenBackOnce() throws IOException {
        String all = "2022-09-06 10:00:00,萤安,综合处2人捐款,150.00,150.00\n";
        office = Nights.ofOneDepartment(
                folder,
                "2022,1,1,2022-09-09,2022-09-01T00:00,2022-09-09T23:59,2022-09-12T00:00",
                "2022,2,2,2022-09-20,,2022-09-20T23:59,2022-09-23T00:00",
                "2022,3,3,2022-09-25,,2022-09-25T23:59,2022-09-27T00:00");
        office.drop("捐款.csv", "姓名,部门,捐款金额,捐款日期\n萤安,综合处,100,2022-09-05\n萤平,综合处,50,2022-09-05\n");
        statement("12", all);
        night(13);
        statement("29", all + "2022-09-14 10:00:00,萤安,退款,-150.00,0.00\n");
        night(24);
        night(28);
        assertThat(corrections(2)).contains("-150.00");
        assertThat(corrections(3)).doesNotContain("150.00");
    }

    private String corrections(int issue) throws IOException {
        return Files.readString(office.output().resolve("2022/00" + issue + "/tables/corrections.csv"));
    }
}
