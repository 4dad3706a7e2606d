package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.store.FileLook;
import org.yinghuo.store.SeenFiles;

/** A night that finds nothing new ends after looking at the folders, and comes to what a night worked out in full comes to (rules quiet-night, kept-runs). */
class QuietNightTest {

    private static final String FIRST = "--as-of=2025-01-20T02:00";

    @TempDir
    Path folder;

    private Nights quick;
    private Nights slow;

    @BeforeEach
    void offices() throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(
                seeds.resolve("issues.csv"),
                "year,number,cumulative,date,opens,cutoff,closed,title,publisher,disclosure,report_to,send_to,copies\n"
                        + "2025,1,1,2025-01-19,2025-01-06T00:00,2025-01-19T23:59,2025-01-29T00:00,简讯,综合处,主动公开,,,1\n"
                        + "2025,2,2,2025-02-02,,2025-02-02T23:59,,简讯,综合处,主动公开,,,1\n");
        Files.writeString(seeds.resolve("departments.csv"), "order,department,aliases\n1,综合处,\n");
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.writeString(
                input.resolve("志愿服务.csv"),
                "姓名,部门,服务内容,地点,日期,时长（小时）\n王伟芳,综合处,秩序维护,东苑小区,2025-01-08,3\n" + "李娜敏,综合处,秩序维护,东苑小区,2025-01-22,2\n");
        quick = new Nights(input, seeds, folder.resolve("quick/output"), folder.resolve("quick/state"));
        slow = new Nights(input, seeds, folder.resolve("slow/output"), folder.resolve("slow/state"));
        assertThat(quick.run(FIRST).code()).isZero();
        assertThat(slow.run(FIRST).code()).isZero();
    }

    @Test
    void itComesToWhatANightInFullComesTo() throws IOException {
        String next = "--as-of=2025-01-21T02:00";
        Nights.Ended quiet = quick.run(next);
        Files.delete(slow.state().resolve("last-night"));
        Nights.Ended full = slow.run(next);

        assertThat(isQuiet(quiet)).isTrue();
        assertThat(isQuiet(full)).isFalse();
        assertThat(quiet.code()).isEqualTo(full.code());
        assertThat(Nights.hashes(quick.output())).isEqualTo(Nights.hashes(slow.output()));
        assertThat(quick.run("--as-of=2025-01-21T03:00", "--fail-on=warning").code())
                .isEqualTo(slow.run("--as-of=2025-01-21T03:00", "--fail-on=warning")
                        .code())
                .isEqualTo(3);
    }

    /** The second row's day comes, the first issue closes: by time alone. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-01-22T02:00", "2025-01-29T00:00", "2025-03-01T02:00"})
    void aMomentThatChangesSomethingIsNoQuietNight(String moment) throws IOException {
        assertThat(isQuiet(quick.run("--as-of=" + moment))).isFalse();
        Files.delete(slow.state().resolve("last-night"));
        slow.run("--as-of=" + moment);

        assertThat(Nights.hashes(quick.output())).isEqualTo(Nights.hashes(slow.output()));
    }

    @Test
    void aFileThatHoldsSomethingElseAtTheSameSizeAndTimeIsSeen() throws IOException {
        Path file = folder.resolve("input/志愿服务.csv");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("2025-01-08,3", "2025-01-08,5"));
        Files.setLastModifiedTime(file, time);

        // The only file is another one now, which looks like a folder emptied.
        assertThat(isQuiet(quick.run("--as-of=2025-01-21T02:00", "--accept-withdrawals")))
                .isFalse();
        assertThat(Files.readString(quick.output().resolve("2025/001/report.json")))
                .contains("\"volunteers.hours\" : 5");
    }

    /** What may happen to a folder between two nights, each after the one before. */
    private enum Change {
        NOTHING,
        OTHER_BYTES,
        EXCHANGED,
        ADDED,
        RENAMED,
        BACK_IN_TIME,
        GONE
    }

    @Test
    void aFolderLookedAtComesToWhatAFolderReadComesTo() throws Exception {
        Path input = folder.resolve("input");
        Path first = input.resolve("志愿服务.csv");
        Path second = input.resolve("第二批.csv");
        Files.copy(first, second);
        int hour = 3;
        for (Change change : Change.values()) {
            FileTime time = Files.getLastModifiedTime(first);
            String text = Files.readString(first);
            switch (change) {
                case NOTHING -> Thread.sleep(150);
                case OTHER_BYTES -> {
                    Files.writeString(first, text.replace("08,3", "08,4"));
                    Files.setLastModifiedTime(first, time);
                }
                case EXCHANGED -> {
                    Path other = folder.resolve("other.csv");
                    Files.writeString(other, text.replace("08,4", "08,5"));
                    Files.setLastModifiedTime(other, time);
                    Files.move(other, first, StandardCopyOption.REPLACE_EXISTING);
                }
                case ADDED -> Files.writeString(input.resolve("第三批.csv"), text.replace("王伟芳", "赵小兰"));
                case RENAMED -> Files.move(second, input.resolve("改名.csv"));
                case BACK_IN_TIME -> Files.setLastModifiedTime(first, FileTime.from(Instant.EPOCH));
                case GONE -> Files.delete(first);
            }
            String moment = "--as-of=2025-01-21T" + hour++ + ":00";
            Nights.Ended looked = quick.run(moment.replace("T", "T0"), "--accept-withdrawals");
            Files.deleteIfExists(slow.state().resolve("seen.tsv"));
            Nights.Ended read = slow.run(moment.replace("T", "T0"), "--accept-withdrawals");

            assertThat(looked.printed().replace("quick", "slow"))
                    .as(change.name())
                    .isEqualTo(read.printed());
            assertThat(Nights.hashes(quick.output())).as(change.name()).isEqualTo(Nights.hashes(slow.output()));
        }
    }

    @Test
    void aFolderWhoseFilesAreAsTheyWereIsNotReadAgain() throws Exception {
        Path file = folder.resolve("input/志愿服务.csv");
        Path list = folder.resolve("seen.tsv");
        SeenFiles read = new SeenFiles();
        FileLook look = FileLook.at(file);
        read.note("志愿服务.csv", file, "0".repeat(64), look, Long.MAX_VALUE);
        read.save(list);

        assertThat(SeenFiles.load(list).sha256("志愿服务.csv", file)).isEqualTo("0".repeat(64));
        Files.writeString(list, Files.readString(list).replace("0000", "0001"));
        assertThat(SeenFiles.load(list).sha256("志愿服务.csv", file)).isNull();

        SeenFiles atOnce = new SeenFiles();
        atOnce.note("志愿服务.csv", file, "0".repeat(64), look, look.changed());
        atOnce.save(list);
        // It may change once more within the same tick of the clock.
        assertThat(SeenFiles.load(list).sha256("志愿服务.csv", file)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "output", "gone", "language", "state"})
    void whateverElseChangedIsSeen(String what) throws IOException {
        String more = "--zone=Asia/Shanghai";
        switch (what) {
            case "seed" -> Files.writeString(folder.resolve("seeds/activities.csv"), "activity,aliases\n秩序维护,维持秩序\n");
            case "output" -> Files.writeString(quick.output().resolve("2025/001/report.json"), "{}");
            case "gone" -> Files.delete(quick.output().resolve("findings.csv"));
            case "language" -> more = "--lang=en";
            default -> Files.writeString(quick.state().resolve("last-night"), "yinghuo-night-1\n");
        }

        assertThat(isQuiet(quick.run("--as-of=2025-01-21T02:00", more))).isFalse();
    }

    @Test
    void aFileTouchedButNotChangedIsTakenInAnew() throws IOException {
        Files.setLastModifiedTime(
                folder.resolve("input/志愿服务.csv"), FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));

        assertThat(isQuiet(quick.run("--as-of=2025-01-21T02:00"))).isFalse();
        assertThat(isQuiet(quick.run("--as-of=2025-01-21T03:00"))).isTrue();
    }

    @Test
    void soManyRecordsOfRunsStayAsKeepSays() throws IOException {
        for (int hour = 3; hour < 7; hour++) {
            String moment = "--as-of=2025-01-21T0" + hour + ":00";
            quick.run(moment, "--keep=2");
            Files.delete(slow.state().resolve("last-night"));
            slow.run(moment, "--keep=2");
        }

        // The first night's stays, since none after it published anything.
        assertThat(quick.output().resolve("runs"))
                .isDirectoryContaining("glob:**/2025-01-20T020000.json")
                .isDirectoryContaining("glob:**/2025-01-21T050000.json")
                .isDirectoryContaining("glob:**/2025-01-21T060000.json")
                .isDirectoryNotContaining("glob:**/2025-01-21T040000.json");
        assertThat(Nights.hashes(quick.output())).isEqualTo(Nights.hashes(slow.output()));
        assertThat(quick.run("--as-of=2025-01-21T08:00", "--keep=none").code()).isEqualTo(2);
    }

    /** A night worked out in full says how many files it took in. */
    private static boolean isQuiet(Nights.Ended ended) {
        assertThat(ended.code()).as(ended.printed()).isIn(0, 3);
        return !ended.printed().contains("收取：") && !ended.printed().contains("taken in:");
    }
}
