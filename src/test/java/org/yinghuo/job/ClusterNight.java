package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An office whose night can be had by one machine and by several, over a real broker and a real database. */
abstract class ClusterNight {

    static final String SHARE_BEGINS = "开始读一份";
    static final String ISSUE_BEGINS = "开始写一期";
    static final String READY = "工作机就绪";
    static final int FILES = 10;

    /** One that is closed, one of which most tests tell, and one that has just begun. */
    private static final String ISSUES = """
        year,number,cumulative,date,opens,cutoff,closed,title,publisher,disclosure,report_to,send_to,copies
        2022,33,94,2022-09-01,2022-08-20T00:00,2022-09-01T00:00,2022-09-05T00:00,东城简讯,东城,主动公开,上级机关,各处室,13
        2022,34,95,2022-09-09,2022-09-01T00:00,2022-09-09T12:00,,东城简讯,东城,主动公开,上级机关,各处室,13
        2022,35,96,2022-09-20,2022-09-09T12:00,2022-09-20T12:00,,东城简讯,东城,,上级机关,各处室,13
        """;

    @TempDir
    Path folder;

    ClusterParts parts;
    Path input;
    Path seeds;
    Path settings;

    @BeforeEach
    void begin() throws Exception {
        input = Files.createDirectories(folder.resolve("input"));
        seeds = folder.resolve("seeds");
        Nights.copyTree(Path.of("src/test/resources/offices/three/offices/东城局/seeds"), seeds);
        Files.writeString(seeds.resolve("issues.csv"), ISSUES);
        try {
            parts = parts(Files.createDirectories(folder.resolve("parts")));
        } catch (IOException | IllegalStateException noDatabaseHere) {
            String why = "SKIPPED: no embedded PostgreSQL can be started here: " + noDatabaseHere;
            System.err.println(why);
            abort(why);
        }
        settings = parts.settings();
    }

    /** Broker and database as the test wants them. */
    ClusterParts parts(Path home) throws Exception {
        return ClusterParts.start(home);
    }

    @AfterEach
    void end() throws Exception {
        if (parts != null) {
            parts.close();
        }
    }

    /** Sheets of volunteers, each with so many rows. */
    void sheets(int rows) throws IOException {
        for (int file = 0; file < FILES; file++) {
            var text = new StringBuilder("志愿服务登记\n姓名,部门,服务内容,服务地点,日期,时长(小时)\n");
            for (int row = 0; row < rows; row++) {
                text.append("萤")
                        .append((char) (0x4E00 + row % 5_000))
                        .append((char) (0x5E00 + row / 5_000 + 30 * file))
                        .append(",东一处,维持秩序,")
                        .append(file)
                        .append("号花园,2022-09-05,2\n");
            }
            Files.writeString(input.resolve("服务" + file + ".csv"), text);
        }
    }

    /** Gifts, money and questions of all three issues. */
    void gifts() throws IOException {
        Files.writeString(input.resolve("捐款名单.csv"), """
            抗洪捐款名单,,,
            姓名,部门,日期,金额
            黄绚,东一处,2022-08-25,200
            牛森,东一处,2022-08-26,若干
            黄绚,东一处,2022-09-03,100
            牛森,东一处,2022-09-04,50
            刘艳平,东一处,2022-09-09 18:00,70
            """);
        Files.writeString(input.resolve("收款.csv"), """
            银行账户明细,,,
            交易时间,收入金额,对方户名,摘要
            2022-08-25 10:00:00,200.00,黄绚,抗洪捐款
            2022-09-03 11:00:00,80.00,黄绚,抗洪捐款
            2022-09-04 11:00:00,50.00,*森,捐
            2022-09-09 19:00:00,33.00,不认识,抗洪捐款
            """);
    }

    List<String> office(String name, String... more) {
        List<String> arguments =
                new ArrayList<>(new Nights(input, seeds, folder.resolve(name), folder.resolve(name + "-state"))
                        .arguments("--as-of=2022-09-10T02:00"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    ClusterParts.Running manager() throws IOException {
        return parts.start(office("shared", "--accept-withdrawals", "--cluster=" + settings));
    }

    ClusterParts.Running worker() throws IOException {
        return parts.start(
                List.of("--cluster=" + settings, "--role=worker", "--state=" + folder.resolve("shared-state")));
    }

    /** What the night comes to on one machine. */
    SortedMap<String, String> alone() throws IOException {
        assertThat(Nights.command(office("alone", "--accept-withdrawals")).code())
                .isZero();
        return Nights.published(folder.resolve("alone"));
    }

    SortedMap<String, String> published() throws IOException {
        return Nights.published(folder.resolve("shared"));
    }
}
