package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night shared out among few or many processors publishes the same bytes (rule same-bytes). */
class ProcessorsTest {

    /** More than a chunk; one department that sends so many is enough. */
    private static final int ROWS_A_FILE = 2_800;

    private static final int FEWER_ROWS = 400;

    @TempDir
    Path folder;

    @Test
    void oneTwoOrSevenProcessorsPublishTheSameBytes() throws Exception {
        inventOffice();
        SortedMap<String, String> one = publishedBy(1);

        assertThat(one).containsKeys("2026/001/report.json", "2026/002/sealed.json", "index.html");
        assertThat(publishedBy(2)).isEqualTo(one);
        assertThat(publishedBy(7)).isEqualTo(one);
    }

    private SortedMap<String, String> publishedBy(int processors) throws Exception {
        Path place = folder.resolve("with-" + processors);
        var office =
                new Nights(folder.resolve("input"), folder.resolve("seeds"), place.resolve("out"), place.resolve("s"));
        Process run = office.start(List.of("-XX:ActiveProcessorCount=" + processors), "--as-of=2026-03-05T02:00");
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(printed).isZero();
        return Nights.hashes(office.output());
    }

    /** Four departments that send their services and gifts, some of them twice, and a statement. */
    private void inventOffice() throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(
                seeds.resolve("issues.csv"),
                "year,number,cumulative,date,opens,cutoff,closed,title,publisher\n"
                        + "2026,1,1,2026-01-31,,2026-01-31T18:00,2026-02-10T00:00,政工简讯,党委\n"
                        + "2026,2,2,2026-02-28,,2026-02-28T18:00,2026-03-04T00:00,政工简讯,党委\n");
        Files.writeString(
                seeds.resolve("departments.csv"), "order,department,aliases\n1,综合处,\n2,人事处,\n3,财务处,\n4,宣传处,\n");
        Path input = Files.createDirectories(folder.resolve("input"));
        var random = new Random(20261126);
        StringBuilder statement = new StringBuilder("交易时间,收入金额,支出金额,对方户名,流水号,摘要\n");
        String[] departments = {"综合处", "人事处", "财务处", "宣传处"};
        for (String department : departments) {
            StringBuilder services = new StringBuilder("姓名,部门,服务内容,服务地点,服务日期,时长\n");
            StringBuilder gifts = new StringBuilder("姓名,部门,捐款金额,捐款日期\n");
            for (int row = 0; row < (department.equals(departments[0]) ? ROWS_A_FILE : FEWER_ROWS); row++) {
                String name = "萤" + (char) (0x4e00 + random.nextInt(400)) + (char) (0x4e00 + random.nextInt(3));
                String day = "2026-0" + (1 + random.nextInt(2)) + "-" + (10 + random.nextInt(18));
                if (random.nextInt(4) > 0) {
                    services.append(String.join(",", name, department, "秩序维护", "河滨社区" + random.nextInt(9), day, "2"));
                    services.append('\n');
                } else {
                    String amount = 50 * (1 + random.nextInt(9)) + ".00";
                    gifts.append(String.join(",", name, department, amount, day))
                            .append('\n');
                    statement.append(
                            String.join(",", day + " 10:00:00", amount, "", name, "L" + statement.length(), "捐款"));
                    statement.append('\n');
                }
            }
            Files.writeString(input.resolve(department + "志愿服务.csv"), services);
            Files.writeString(input.resolve(department + "捐款.csv"), gifts);
        }
        Files.writeString(input.resolve("银行流水.csv"), statement);
    }
}
