package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yinghuo.store.Database;

/** Runs in processes of their own, killed for real; the sample is the office (rule nothing-published-half). */
class KilledRunTest {

    private static final String AS_OF = "--as-of=2022-09-10T02:00";
    private static final int KILLED = 128 + 9;
    private static final int TERMINATED = 128 + 15;

    /** So many, spread over a run; the fault campaign kills one at every durable call. */
    private static final int MOMENTS = 6;

    @TempDir
    Path folder;

    private static SortedMap<String, String> undisturbed;

    @BeforeAll
    static void runUndisturbed(@TempDir Path quiet) throws IOException {
        Nights office = nights(quiet, "quiet");
        assertThat(office.run(AS_OF).code()).isZero();
        undisturbed = Nights.hashes(office.output());
        assertThat(undisturbed).isNotEmpty();
    }

    private Nights nights(String name) {
        return nights(folder, name);
    }

    private static Nights nights(Path folder, String name) {
        return new Nights(
                Path.of("input").toAbsolutePath(),
                Path.of("seeds").toAbsolutePath(),
                folder.resolve(name + "-output"),
                folder.resolve(name + "-state"));
    }

    @Test
    void aRunKilledAtAnyMomentIsCompletedByTheNextWithTheSameBytes() throws Exception {
        long wholeMillis = Long.MAX_VALUE;
        int kills = 0;
        for (int run = 0; kills < MOMENTS; run++) {
            String what = "run " + run;
            assertThat(run).as("runs of which only %d could be killed", kills).isLessThan(4 * MOMENTS);
            Nights office = nights("killed-" + run);
            long started = System.nanoTime();
            Process killed = office.start(List.of(), AS_OF);
            long moment = wholeMillis / (MOMENTS + 1) * (kills + 1);
            if (!killed.waitFor(moment, TimeUnit.MILLISECONDS)) {
                killed.destroyForcibly();
            }
            if (killed.waitFor() == 0) {
                // The first, or one that came to its end sooner than the one before it: the others are measured by it.
                wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
                continue;
            }
            assertThat(killed.exitValue()).as(what).isEqualTo(KILLED);
            kills++;

            Nights.Ended next = office.run(AS_OF);

            assertThat(next.code()).as("%s: %s", what, next.printed()).isZero();
            assertThat(Nights.hashes(office.output())).as(what).isEqualTo(undisturbed);
        }
    }

    @Test
    void aRunKilledInEachOfItsStepsIsCompletedByTheNextWithTheSameBytes() throws Exception {
        for (String line : List.of("收取", "读取", "汇总")) {
            Nights office = nights("step-" + line);
            Process run = office.start(List.of(), AS_OF);
            killAfter(run, line);

            Nights.Ended next = office.run(AS_OF);

            assertThat(next.code()).as("%s: %s", line, next.printed()).isZero();
            assertThat(Nights.hashes(office.output())).as(line).isEqualTo(undisturbed);
        }
    }

    /** Spring Batch inserts a partition and then its context; a run can be killed between the two. */
    @Test
    void aRunKilledBeforeAPartitionHadItsContextIsCompletedByTheNext() throws Exception {
        Nights office = nights("partition");
        killAfter(office.start(List.of(), AS_OF), "读取");
        try (Database database = Database.open(office.state().resolve("database"));
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                            "UPDATE batch_step_execution SET status = 'FAILED' WHERE step_name LIKE 'readFiles:%'"))
                    .isPositive();
            statement.executeUpdate("UPDATE batch_step_execution SET status = 'FAILED' WHERE step_name = 'readSheets'");
            statement.executeUpdate("DELETE FROM batch_step_execution_context");
        }

        Nights.Ended next = office.run(AS_OF);

        assertThat(next.code()).as(next.printed()).isZero();
        assertThat(Nights.hashes(office.output())).isEqualTo(undisturbed);
    }

    private static void killAfter(Process run, String line) throws Exception {
        try (var lines = run.inputReader(StandardCharsets.UTF_8)) {
            for (String next = lines.readLine(); next != null; next = lines.readLine()) {
                if (next.startsWith(line)) {
                    run.destroyForcibly();
                    assertThat(run.waitFor()).as(line).isEqualTo(KILLED);
                    return;
                }
            }
        }
        throw new AssertionError("the run never said " + line);
    }

    @Test
    void aTerminatedRunStopsCleanlyAndTheNextGoesOn() throws Exception {
        Nights office = nights("terminated");
        Process run = office.start(List.of(), AS_OF);
        try (var lines = run.inputReader(StandardCharsets.UTF_8)) {
            for (String next = lines.readLine(); next != null && !next.startsWith("收取"); ) {
                next = lines.readLine();
            }
            run.destroy();
            assertThat(run.waitFor()).isEqualTo(TERMINATED);
        }

        Nights.Ended next = office.run(AS_OF);

        assertThat(next.code()).as(next.printed()).isZero();
        assertThat(Nights.hashes(office.output())).isEqualTo(undisturbed);
    }

    @Test
    void aSecondRunAtTheSameTimeIsTurnedAway() throws Exception {
        Nights office = nights("busy");
        Options options = CommandLine.parse(office.arguments(AS_OF), java.time.InstantSource.system())
                .options();
        RunLock held = RunLock.acquire(options).orElseThrow();
        try {
            assertThat(office.start(List.of(), AS_OF).waitFor()).isEqualTo(75);
            assertThat(office.run(AS_OF).code()).isEqualTo(75);
        } finally {
            held.close();
        }
        assertThat(office.run(AS_OF).code()).isZero();
    }

    @Test
    void aDatabaseThatIsBrokenOrGoneIsMadeAnewWithTheSameBytes() throws Exception {
        Nights office = nights("broken");
        assertThat(office.run(AS_OF).code()).isZero();
        Path database = office.state().resolve("database");
        for (Path file : List.of(database.resolve("ledger.script"), database.resolve("ledger.properties"))) {
            Files.writeString(file, "no database\n");
        }

        Nights.Ended next = office.run(AS_OF);

        assertThat(next.code()).as(next.printed()).isZero();
        assertThat(Nights.hashes(office.output())).isEqualTo(undisturbed);
        Nights.deleteTree(database);
        assertThat(office.run(AS_OF).code()).isZero();
        assertThat(Nights.hashes(office.output())).isEqualTo(undisturbed);
    }

    @Test
    void aLocaleWithoutChineseReadsAndWritesChineseNames() throws Exception {
        Nights office = nights("posix");
        Process run = posix(office);

        assertThat(run.waitFor())
                .as(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
        assertThat(Nights.hashes(office.output())).isEqualTo(undisturbed);
    }

    private static Process posix(Nights office) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(office.arguments(AS_OF));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "POSIX");
        return builder.start();
    }
}
