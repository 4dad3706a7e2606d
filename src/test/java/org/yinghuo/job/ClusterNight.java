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
    static final String READY = "工作机就绪";
    static final int FILES = 10;

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
        try {
            parts = ClusterParts.start(Files.createDirectories(folder.resolve("parts")));
        } catch (IOException | IllegalStateException noDatabaseHere) {
            String why = "SKIPPED: no embedded PostgreSQL can be started here: " + noDatabaseHere;
            System.err.println(why);
            abort(why);
        }
        settings = parts.settings();
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
