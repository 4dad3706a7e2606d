package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever in the state folder can be made anew is checked when it is read, and made anew; nothing there wedges the nights to come. */
class DamagedStateTest {

    @TempDir
    Path folder;

    private Nights office;

    @BeforeEach
    void inventOffice() throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(
                seeds.resolve("issues.csv"),
                "year,number,cumulative,date,opens,cutoff,closed,title,publisher\n"
                        + "2026,1,1,2026-01-31,,2026-01-31T18:00,,政工简讯,党委\n");
        Files.writeString(seeds.resolve("departments.csv"), "order,department,aliases\n1,综合处,\n");
        input("捐款.csv", "7");
        input("甲/捐款.csv", "8");
        input("乙/捐款.csv", "9");
        office = new Nights(folder.resolve("input"), seeds, folder.resolve("out"), folder.resolve("state"));
        assertThat(office.run("--as-of=2026-01-20T02:00").code()).isZero();
        // A quiet night would read nothing of what is damaged here.
        Files.delete(office.state().resolve("last-night"));
    }

    private void input(String path, String yuan) throws IOException {
        Path file = folder.resolve("input").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "姓名,部门,捐款金额,捐款日期\n萤" + yuan.replace("7", "安").replace("8", "平").replace("9", "和") + ",综合处," + yuan
                        + ",2026-01-05\n");
    }

    private String amount() throws IOException {
        String report = Files.readString(office.output().resolve("2026/001/report.json"));
        int at = report.indexOf("\"donations.amount\" : \"") + 22;
        return report.substring(at, report.indexOf('"', at));
    }

    private Path find(String name) throws IOException {
        try (Stream<Path> files = Files.walk(office.state())) {
            return files.filter(path -> path.getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void damage(Path file, String how) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (how) {
            case "cut" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            case "flipped" -> {
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
            case "empty" -> Files.write(file, new byte[0]);
            default -> Files.write(file, "\0garbage\nx\ty".getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource({"cut,1", "flipped,1", "empty,1", "garbage,1", "cut,2", "flipped,2", "empty,2", "garbage,2"})
    void whatTheLastNightCountedIsReadFromACopyOrWrittenAnew(String how, int copies) throws IOException {
        damage(find("counted.tsv"), how);
        if (copies == 2) {
            damage(find("counted.tsv.copy"), how);
        }
        SortedMap<String, String> before = Nights.published(office.output());

        Nights.Ended night = office.run("--as-of=2026-01-21T02:00");

        assertThat(night.code()).as(night.printed()).isZero();
        assertThat(night.printed().contains("counted.tsv")).isEqualTo(copies == 2);
        assertThat(Nights.published(office.output())).isEqualTo(before);
        assertThat(office.run("--as-of=2026-01-22T02:00").printed()).doesNotContain("counted.tsv");
    }

    @ParameterizedTest
    @CsvSource({
        "staged,cut",
        "staged,flipped",
        "staged,empty",
        "staged,garbage",
        "originals,cut",
        "originals,flipped",
        "originals,empty"
    })
    void stagedRowsAndOriginalsAreMadeAnewInTheSameNight(String kept, String how) throws IOException {
        try (Stream<Path> files = Files.walk(office.state().resolve(kept))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                damage(file, how);
            }
        }
        if (kept.equals("originals")) {
            Nights.deleteTree(office.state().resolve("staged"));
        }
        SortedMap<String, String> before = Nights.published(office.output());

        Nights.Ended night = office.run("--as-of=2026-01-21T02:00");

        assertThat(night.code()).as(night.printed()).isZero();
        assertThat(Nights.published(office.output())).isEqualTo(before);
        assertThat(amount()).isEqualTo("24.00");
        assertThat(office.run("--as-of=2026-01-22T02:00").code()).isZero();
    }

    /** The bytes of another gift under the hash of this one, as a careless restore leaves them. */
    @Test
    void anOriginalThatWasAlteredIsNotCountedInsteadOfTheInput() throws IOException {
        try (Stream<Path> files = Files.walk(office.state().resolve("originals"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, Files.readString(file).replaceAll(",[789],", ",700,"));
            }
        }
        Nights.deleteTree(office.state().resolve("staged"));
        input("丙/捐款.csv", "1");

        Nights.Ended night = office.run("--as-of=2026-01-21T02:00");

        assertThat(night.code()).as(night.printed()).isZero();
        assertThat(amount()).isEqualTo("25.00");
        assertThat(night.printed()).contains("原件");
    }

    /** Where a line of its script is cut off, HSQLDB opens with nothing in the columns that are missing. */
    @ParameterizedTest
    @CsvSource({
        "BATCH_JOB_INSTANCE",
        "BATCH_JOB_EXECUTION_PARAMS",
        "BATCH_STEP_EXECUTION",
        "BATCH_STEP_EXECUTION_CONTEXT"
    })
    void aDatabaseThatOpensAndCannotBeWorkedWithIsMadeAnew(String table) throws IOException {
        Path script = office.state().resolve("database/ledger.script");
        String text = Files.readString(script);
        int row = text.lastIndexOf("INSERT INTO " + table + " VALUES(");
        assertThat(row).isPositive();
        Files.writeString(script, text.substring(0, text.indexOf(',', row)));
        input("丁.csv", "1");

        Nights.Ended night = office.run("--as-of=2026-01-21T02:00");

        assertThat(night.code()).as(night.printed()).isZero();
        assertThat(amount()).isEqualTo("25.00");
        assertThat(office.run("--as-of=2026-01-22T02:00").code()).isZero();
    }

    /** As an unpacking or a mistaken hand leaves it; the name of a file is taken, and no night could go on. */
    @Test
    void aFolderWhereAFileBelongsStopsNoNight() throws IOException {
        List<Path> taken = new ArrayList<>(
                List.of(office.output().resolve("index.html"), office.output().resolve("2026/001/report.json")));
        try (Stream<Path> staged = Files.list(office.state().resolve("staged"))) {
            taken.addAll(staged.toList());
        }
        for (Path file : taken) {
            Files.delete(file);
            Files.createDirectory(file);
        }

        Nights.Ended night = office.run("--as-of=2026-01-21T02:00");

        assertThat(night.code()).as(night.printed()).isZero();
        assertThat(taken).allMatch(Files::isRegularFile);
    }

    /** The same of what the state folder keeps of what was published and seen. */
    @Test
    void foldersWhereCopiesOfWhatWasPublishedBelongStopNoNight() throws IOException {
        List<Path> taken = new ArrayList<>(List.of(office.state().resolve("seen.tsv")));
        try (Stream<Path> published = Files.walk(office.state().resolve("published"))) {
            published.filter(Files::isRegularFile).forEach(taken::add);
        }
        for (Path file : taken) {
            Files.delete(file);
            Files.createDirectory(file);
        }

        Nights.Ended night = office.run("--as-of=2026-01-21T02:00");

        assertThat(night.code()).as(night.printed()).isZero();
        assertThat(office.state().resolve("seen.tsv")).isRegularFile();
    }

    @Test
    void aNightInTheFutureThatPublishedNothingBindsNobody() throws IOException {
        Nights.Ended future = office.run("--as-of=2031-01-01T02:00");
        assertThat(future.code()).as(future.printed()).isZero();

        Nights.Ended next = office.run("--as-of=2026-01-21T02:00");

        assertThat(next.code()).as(next.printed()).isZero();
        input("捐款.csv", "70");
        assertThat(office.run("--as-of=2026-01-22T02:00").code()).isZero();
        assertThat(office.run("--as-of=2026-01-21T02:00").code()).isEqualTo(2);
    }

    /** As root one may read everything, unless that right is given up. */
    private static List<String> withoutRights() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search") : List.of();
    }

    @Test
    void whatMayNotBeReadIsSaidAndGoesOnCounting() throws Exception {
        Path input = folder.resolve("input");
        Path file = input.resolve("捐款.csv");
        Path closed = input.resolve("甲");
        input("丁.csv", "1");
        List<Path> shut = new ArrayList<>(List.of(file, closed));
        for (Path path : shut) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        }
        try {
            Process run = office.start(withoutRights(), List.of(), "--as-of=2026-01-21T02:00");
            String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(run.waitFor()).as(printed).isZero();
        } finally {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(amount()).isEqualTo("25.00");
        assertThat(Files.readString(office.output().resolve("findings.csv"))).contains("没有权限读取这个文件", "没有权限打开这个文件夹");
    }
}
