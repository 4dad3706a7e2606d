package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What paid a gift when its issue was sealed pays no other gift that becomes known later, however near it lies (rule paid-stays-paid). */
class PaidStaysPaidTest {

    private static final String LIST = "姓名,部门,捐款金额,捐款日期,捐款方式\n";
    private static final String STATEMENT = "账户明细,起止日期：2022-09-01 至 2022-09-15,,,\n交易时间,对方户名,摘要,金额,余额\n";
    private static final String PAYMENT = "2022-09-10 10:00:00,萤安,捐款,100.00,100.00\n";

    @TempDir
    Path folder;

    private Nights office;

    @BeforeEach
    void seal() throws IOException {
        office = Nights.ofOneDepartment(
                folder,
                "2022,1,1,2022-09-09,2022-09-01T00:00,2022-09-09T23:59,2022-09-12T00:00",
                "2022,2,2,2022-09-20,,2022-09-20T23:59,");
        office.drop("第一周.csv", LIST + "萤安,综合处,100,2022-09-08,银行转账\n");
        office.drop("流水.csv", STATEMENT + PAYMENT);
        office.night(13);
        assertThat(received(1)).isEqualTo("100.00");
        // Two days lie between the gift that was sealed and its payment, one between it and this one.
        office.drop("第二周.csv", LIST + "萤安,综合处,100,2022-09-11,银行转账\n");
    }

    private String received(int issue) throws IOException {
        return JsonMapper.shared()
                .readTree(office.output()
                        .resolve("2022/00" + issue + "/report.json")
                        .toFile())
                .at("/figures/donations.received")
                .asString();
    }

    private void move(String from, String to) throws IOException {
        Files.createDirectories(office.input().resolve(to).getParent());
        Files.move(office.input().resolve(from), office.input().resolve(to));
    }

    /** As another bank's form tells it, after the first export was deleted. */
    private void exportAnew(String line) throws IOException {
        Files.delete(office.input().resolve("流水.csv"));
        office.drop("银行.csv", "交易日期,对方户名,贷方发生额,借方发生额,余额,摘要\n" + line + "2022-09-16,何丹,1.00,,101.00,货款\n");
    }

    /** The other gift is not paid, and that is asked; nothing of the sealed issue is corrected. */
    private void assertStillPaid() throws IOException {
        office.night(17);
        assertThat(received(2)).isEqualTo("0.00");
        Path second = office.output().resolve("2022/002");
        assertThat(Files.readString(second.resolve("findings.csv"))).contains("unpaid-donation");
        assertThat(Files.readAllLines(second.resolve("tables/corrections.csv"))).hasSize(1);
    }

    @Test
    void byThePaymentItHad() throws IOException {
        assertStillPaid();
    }

    @Test
    void alsoWhereListAndStatementWereMoved() throws IOException {
        move("第一周.csv", "归档/捐款0908.csv");
        move("流水.csv", "归档/银行.csv");
        assertStillPaid();
    }

    @Test
    void alsoWhereAFullerStatementTellsThePaymentAgain() throws IOException {
        office.drop(
                "对账单.csv",
                "账户明细,起止日期：2022-09-01 至 2022-09-15,,,,\n交易时间,对方户名,对方账号,摘要,收入金额,余额,交易流水号\n"
                        + "2022-09-10 10:00:00,萤安,6222****1234,爱心捐款,100.00,100.00,20220910000017\n");
        assertStillPaid();
    }

    @Test
    void alsoWhereTheStatementWasExportedAnewUnderAnotherName() throws IOException {
        exportAnew("2022-09-10,萤安,100.00,,100.00,捐款\n");
        assertStillPaid();
    }

    @Test
    void byNobodyElsesPaymentOfThatDayAndSum() throws IOException {
        office.drop("第二周.csv", LIST + "萤平,综合处,100,2022-09-11,银行转账\n");
        exportAnew("2022-09-10,萤平,100.00,,100.00,捐款\n");
        office.night(17);
        assertThat(received(2)).isEqualTo("100.00");
    }

    @Test
    void notWhereItsOwnListIsCorrected() throws IOException {
        office.drop("第一周.csv", LIST + "萤安,综合处,80,2022-09-08,银行转账\n");
        office.night(17);
        assertThat(received(2)).isEqualTo("100.00");
    }

    /** What nobody had claimed when the issue was sealed may be claimed later; the sealed issue is corrected by it, in whatever words the statement tells it. */
    @Test
    void whatNobodyClaimedIsCorrectedOnceItIsClaimed() throws IOException {
        office.drop("流水.csv", STATEMENT + PAYMENT + "2022-09-09 10:00:00,萤平,捐款,60.00,160.00\n");
        Files.delete(office.input().resolve("第二周.csv"));
        Nights.deleteTree(office.output());
        Nights.deleteTree(office.state());
        office.night(13);
        exportAnew("2022-09-09,萤平,60.00,,60.00,捐款\n2022-09-10,萤安,100.00,,160.00,捐款\n");
        office.drop("第二周.csv", LIST + "萤平,综合处,60,2022-09-11,银行转账\n");
        office.night(17);
        assertThat(received(2)).isEqualTo("60.00");
        assertThat(Files.readString(office.output().resolve("2022/002/tables/corrections.csv")))
                .contains("2022-1,payments,0,0,0,0,-60.00");
    }
}
