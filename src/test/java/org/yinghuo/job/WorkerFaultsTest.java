package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever dies, the night comes to the same bytes or says what is away; each fault is seen to have happened (rule same-night-on-workers). */
@Tag("cluster")
class WorkerFaultsTest extends ClusterNight {

    @Test
    void whatADeadWorkerHeldIsDoneByAnother() throws Exception {
        sheets(8_000);
        ClusterParts.Running manager = manager();
        ClusterParts.Running dying = worker();
        dying.waitFor(SHARE_BEGINS, 2);
        while (parts.partitions("STARTED") == 0) {
            Thread.sleep(5);
        }
        dying.kill();
        assertThat(parts.partitions("STARTED")).as("killed at work").isEqualTo(1);
        assertThat(parts.partitions("STARTING")).isPositive();
        assertThat(manager.isAlive()).isTrue();

        ClusterParts.Running second = worker();

        assertThat(manager.exit()).as(manager.printed()).isZero();
        assertThat(second.times(SHARE_BEGINS)).isPositive();
        assertThat(parts.partitions("STARTED")).isZero();
        assertThat(published()).isEqualTo(alone());
    }

    @Test
    void anIssueThatADeadWorkerWasWritingIsWrittenByAnother() throws Exception {
        sheets(4_000);
        gifts();
        ClusterParts.Running manager = manager();
        ClusterParts.Running dying = worker();
        dying.waitFor(ISSUE_BEGINS, 1);
        while (halfWritten().isEmpty()) {
            Thread.sleep(5);
        }
        dying.kill();
        assertThat(halfWritten()).as("killed while writing").hasSize(1);
        assertThat(parts.partitions("writeIssue", "STARTED")).isEqualTo(1);
        assertThat(folder.resolve("shared/2022"))
                .as("nothing is published half")
                .doesNotExist();
        assertThat(manager.isAlive()).isTrue();

        ClusterParts.Running second = worker();

        assertThat(manager.exit()).as(manager.printed()).isZero();
        assertThat(second.times(ISSUE_BEGINS)).isPositive();
        assertThat(published()).isEqualTo(alone());
        assertThat(folder.resolve("shared-state/drafts")).doesNotExist();
    }

    /** The folders that a worker has begun to write and not yet given its name. */
    private List<Path> halfWritten() throws IOException {
        Path drafts = folder.resolve("shared-state/drafts");
        if (!Files.exists(drafts)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(drafts, 2)) {
            return all.filter(path -> path.getFileName().toString().matches("\\.\\d+-.+")
                            && Files.isDirectory(path.resolve("files")))
                    .toList();
        } catch (UncheckedIOException movedMeanwhile) {
            return List.of();
        }
    }

    @Test
    void aManagerThatDiesWhileIssuesAreWrittenIsStartedAgain() throws Exception {
        sheets(2_000);
        gifts();
        ClusterParts.Running dying = manager();
        ClusterParts.Running worker = worker();
        worker.waitFor(ISSUE_BEGINS, 1);
        dying.kill();
        assertThat(folder.resolve("shared/index.html")).doesNotExist();

        ClusterParts.Running manager = manager();

        assertThat(manager.exit()).as(manager.printed()).isZero();
        assertThat(worker.isAlive()).as(worker.printed()).isTrue();
        assertThat(published()).isEqualTo(alone());
    }

    @Test
    void aManagerThatDiesIsStartedAgainAndGoesOn() throws Exception {
        sheets(8_000);
        ClusterParts.Running dying = manager();
        ClusterParts.Running first = worker();
        first.waitFor(SHARE_BEGINS, 3);
        dying.kill();
        int read = parts.partitions("COMPLETED");
        assertThat(read).as("some shares were read, not all").isBetween(1, 9);
        assertThat(folder.resolve("shared/index.html")).doesNotExist();

        ClusterParts.Running manager = manager();

        assertThat(manager.exit()).as(manager.printed()).isZero();
        assertThat(published()).isEqualTo(alone());
    }

    @Test
    void aBrokerThatGoesAwayEndsTheNightAndNothingIsTouched() throws Exception {
        SortedMap<String, String> before = anEarlierNight();
        ClusterParts.Running manager = manager();
        ClusterParts.Running worker = worker();
        worker.waitFor(SHARE_BEGINS, 2);

        parts.stopBroker();

        assertThat(manager.exit()).as(manager.printed()).isEqualTo(1);
        assertThat(manager.printed()).contains("连不上消息服务 tcp://127.0.0.1");
        assertThat(worker.exit()).as(worker.printed()).isEqualTo(1);
        assertThat(worker.printed()).contains("连不上消息服务");
        assertThat(published()).isEqualTo(before);
        assertThat(folder.resolve("shared/FAILED.txt")).exists();
        parts.startBroker();
        goesOn();
    }

    @Test
    void aDatabaseThatGoesAwayEndsTheNightAndNothingIsTouched() throws Exception {
        SortedMap<String, String> before = anEarlierNight();
        ClusterParts.Running manager = manager();
        ClusterParts.Running worker = worker();
        worker.waitFor(SHARE_BEGINS, 2);

        parts.stopDatabase();

        assertThat(manager.exit()).as(manager.printed()).isEqualTo(1);
        assertThat(manager.printed()).contains("连不上数据库 jdbc:postgresql://127.0.0.1");
        assertThat(worker.exit()).as(worker.printed()).isEqualTo(1);
        assertThat(published()).isEqualTo(before);
        parts.startDatabase();
        goesOn();
    }

    private SortedMap<String, String> anEarlierNight() throws IOException {
        sheets(5);
        assertThat(Nights.command(office("shared", "--as-of=2022-09-09T02:00").stream()
                                .filter(option -> !option.equals("--as-of=2022-09-10T02:00"))
                                .toList())
                        .code())
                .isZero();
        Nights.copyTree(folder.resolve("shared"), folder.resolve("before"));
        Nights.copyTree(folder.resolve("shared-state"), folder.resolve("before-state"));
        SortedMap<String, String> before = published();
        sheets(8_000);
        return before;
    }

    private void goesOn() throws Exception {
        ClusterParts.Running worker = worker();
        ClusterParts.Running manager = manager();
        assertThat(manager.exit()).as(manager.printed()).isZero();
        assertThat(worker.times(SHARE_BEGINS)).isPositive();
        assertThat(Nights.hashes(folder.resolve("shared")).keySet()).contains("2022/034/revisions/1/report.json");
        Nights.copyTree(folder.resolve("before"), folder.resolve("alone"));
        Nights.copyTree(folder.resolve("before-state"), folder.resolve("alone-state"));
        assertThat(published()).isEqualTo(alone());
    }

    @Test
    void aSecondManagerEndsAtOnceAlsoWhereTheFolderKnowsNoLocks() throws Exception {
        sheets(5);
        ClusterParts.Running first = manager();
        first.waitFor("收取", 1);
        long end = System.nanoTime() + 60_000_000_000L;
        while (parts.partitions("STARTING") == 0 && System.nanoTime() < end) {
            Thread.sleep(50);
        }

        ClusterParts.Running second = manager();
        assertThat(second.exit()).as(second.printed()).isEqualTo(75);

        Path other = Files.createDirectories(folder.resolve("elsewhere-state"));
        Files.copy(folder.resolve("shared-state/office-id"), other.resolve("office-id"));
        ClusterParts.Running third = parts.start(office("elsewhere", "--cluster=" + settings));
        assertThat(third.exit()).as(third.printed()).isEqualTo(75);
        assertThat(folder.resolve("elsewhere/index.html")).doesNotExist();

        worker();
        assertThat(first.exit()).as(first.printed()).isZero();
    }

    @Test
    void withoutAnyWorkerTheNightEndsWhenPatienceDoes() throws Exception {
        sheets(5);
        settings = parts.settings("patience=3s");

        ClusterParts.Running manager = manager();

        assertThat(manager.exit()).as(manager.printed()).isEqualTo(1);
        assertThat(manager.printed()).contains("没有一台工作机有进展（已完成 0/8）");
        worker();
        settings = parts.settings();
        ClusterParts.Running again = manager();
        assertThat(again.exit()).as(again.printed()).isZero();
        assertThat(published()).isEqualTo(alone());
    }

    /** All that is known to be hard to publish, each case an office of its own. */
    @Test
    void everyCaseComesToTheSameBytes() throws Exception {
        Path offices = folder.resolve("offices");
        theCases(offices);
        List<String> all = List.of("--offices=" + offices, "--settle=0s", "--as-of=2027-01-01T02:00");
        List<String> shared = new ArrayList<>(all);
        shared.add("--cluster=" + settings);
        List<String> working = List.of("--cluster=" + settings, "--role=worker", "--offices=" + offices);
        ClusterParts.Running first = parts.start(working);
        ClusterParts.Running second = parts.start(working);
        ClusterParts.Running manager = parts.start(shared);
        int exit = manager.exit();
        assertThat(first.times(ISSUE_BEGINS)).as(manager.printed()).isPositive();
        assertThat(second.times(ISSUE_BEGINS)).as(manager.printed()).isPositive();
        SortedMap<String, SortedMap<String, String>> onWorkers = published(offices);

        theCases(offices);
        assertThat(Nights.command(all).code()).isEqualTo(exit);
        SortedMap<String, SortedMap<String, String>> alone = published(offices);
        assertThat(onWorkers.keySet()).isEqualTo(alone.keySet()).hasSizeGreaterThan(20);
        alone.forEach(
                (office, bytes) -> assertThat(onWorkers.get(office)).as(office).isEqualTo(bytes));
    }

    private static void theCases(Path offices) throws IOException {
        Nights.deleteTree(offices);
        Files.createDirectories(offices);
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources/cases"))) {
            for (Path one :
                    cases.filter(path -> Files.exists(path.resolve("input"))).toList()) {
                Path office = Files.createDirectories(offices.resolve(one.getFileName()));
                Nights.copyTree(one.resolve("input"), office.resolve("input"));
                Nights.copyTree(one.resolve("seeds"), office.resolve("seeds"));
            }
        }
    }

    private static SortedMap<String, SortedMap<String, String>> published(Path offices) throws IOException {
        SortedMap<String, SortedMap<String, String>> all = new TreeMap<>();
        try (Stream<Path> each = Files.list(offices)) {
            for (Path office : each.toList()) {
                all.put(office.getFileName().toString(), Nights.published(office.resolve("output")));
            }
        }
        return all;
    }

    @Test
    void officesOfOneFolderShareTheirWorkers() throws Exception {
        Path offices = folder.resolve("offices");
        Nights.copyTree(Path.of("src/test/resources/offices/three/offices"), offices);
        List<String> all = List.of("--offices=" + offices, "--settle=0s", "--as-of=2022-09-10T02:00");
        List<String> shared = new ArrayList<>(all);
        shared.add("--cluster=" + settings);
        ClusterParts.Running worker =
                parts.start(List.of("--cluster=" + settings, "--role=worker", "--offices=" + offices));
        ClusterParts.Running manager = parts.start(shared);
        assertThat(manager.exit()).as(manager.printed()).isZero();
        assertThat(worker.times(SHARE_BEGINS)).isGreaterThanOrEqualTo(3);
        SortedMap<String, String> onWorkers = Nights.published(offices.resolve("东城局/output"));

        Nights.copyTree(Path.of("src/test/resources/offices/three/offices"), offices);
        assertThat(Nights.command(all).code()).isZero();
        assertThat(onWorkers).isEqualTo(Nights.published(offices.resolve("东城局/output")));
    }
}
