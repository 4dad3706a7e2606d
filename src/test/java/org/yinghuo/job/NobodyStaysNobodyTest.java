package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Donors whom nobody knows stand as sealed too when their list is saved in another form (rule late-entry). */
class NobodyStaysNobodyTest {

    private static final String HEADER = "姓名,金额,日期\n";

    @TempDir
    Path folder;

    private Nights office;

    @BeforeEach
    void seal() throws IOException {
        office = Nights.ofOneDepartment(
                folder,
                "2022,1,1,2022-09-09,2022-09-01T00:00,2022-09-09T23:59,2022-09-12T00:00",
                "2022,2,2,2022-09-20,,2022-09-20T23:59,");
        office.drop(
                "爱心捐款.csv",
                HEADER
                        + "萤安,100.00,2022-09-05\n匿名,100.00,2022-09-05\n朱丹,50.00,2022-09-06\n匿名,20.00,2022-09-06\n牛森,30.00,2022-09-06\n");
        office.drop("第二处捐款.csv", HEADER + "江雁,5,2022-09-05\n");
        office.drop("第三处捐款.csv", HEADER + "谭青,6,2022-09-05\n");
        office.night(13);
    }

    private String late() throws IOException {
        var tables = JsonMapper.shared()
                .readTree(office.output().resolve("2022/002/report.json").toFile())
                .at("/tables");
        return tables.at("/supplements") + " " + tables.at("/corrections");
    }

    @Test
    void underAnotherNameAndInOtherWords() throws IOException {
        Files.delete(office.input().resolve("爱心捐款.csv"));
        office.drop(
                "报送/捐款（汇总）.csv",
                HEADER
                        + "萤安,100,2022-09-05\n匿名,100,2022-09-05\n朱丹,50,2022-09-06\n匿名,20,2022-09-06\n牛森,30,2022-09-06\n");
        office.night(14);
        assertThat(late()).isEqualTo("[] []");
        assertThat(Files.readString(office.output().resolve("findings.csv"))).doesNotContain("late-entry");
    }

    @Test
    void underTheSameNameInOtherWords() throws IOException {
        office.drop(
                "爱心捐款.csv",
                HEADER
                        + "萤安,100,2022-09-05\n匿名,100,2022-09-05\n朱丹,50,2022-09-06\n匿名,20,2022-09-06\n牛森,30,2022-09-06\n");
        office.night(14);
        assertThat(late()).isEqualTo("[] []");
    }

    @Test
    void oneMoreOfThemIsLate() throws IOException {
        Files.delete(office.input().resolve("爱心捐款.csv"));
        office.drop(
                "捐款.csv",
                HEADER
                        + "萤安,100,2022-09-05\n匿名,100,2022-09-05\n匿名,100,2022-09-05\n朱丹,50,2022-09-06\n匿名,20,2022-09-06\n牛森,30,2022-09-06\n");
        office.night(14);
        assertThat(late()).contains("\"amount\":\"100.00\"").endsWith(" []");
    }
}
