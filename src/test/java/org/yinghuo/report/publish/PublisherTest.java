package org.yinghuo.report.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.job.Nights;
import org.yinghuo.model.Finding;
import org.yinghuo.report.SampleNight;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.NightReport;
import org.yinghuo.report.edition.OutputFile;
import org.yinghuo.report.publish.Published.Outcome;
import org.yinghuo.store.DurableFiles;

/** Shows (rules earlier-moment, nothing-published-half, kept-edits). */
class PublisherTest {

    private static final String REPORT = "2022/034/report.json";

    @TempDir
    Path folder;

    @Test
    void theFirstRunPublishesRevisionOneWithAllItsFiles() throws IOException {
        Published published = publish(first());

        assertThat(published.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.outcome()).isEqualTo(Outcome.FIRST);
            assertThat(issue.revision()).isEqualTo(1);
        });
        assertThat(tree().keySet())
                .contains(
                        REPORT,
                        "2022/034/report.schema.json",
                        "2022/034/tables/donors.csv",
                        "2022/034/findings.csv",
                        "2022/034/findings.xlsx",
                        "2022/034/lineage.csv",
                        "2022/034/changes.csv",
                        "2022/034/datapackage.json",
                        "2022/034/SHA256SUMS",
                        "2022/034/report.docx",
                        "findings.csv",
                        "findings.xlsx",
                        "index.html",
                        "runs/2022-09-10T020000.json")
                .noneMatch(path -> path.startsWith("."));
    }

    @Test
    void theChecksumsCoverEveryOtherFileOfTheFolder() throws IOException {
        publish(first());
        publish(second());

        Path issue = output().resolve("2022/034");
        SortedMap<String, String> sums = Checksums.read(issue.resolve("SHA256SUMS"));
        List<String> paths;
        try (Stream<Path> files = Files.walk(issue)) {
            paths = files.filter(Files::isRegularFile)
                    .map(file -> issue.relativize(file).toString())
                    .filter(path -> !path.equals("SHA256SUMS"))
                    .sorted()
                    .toList();
        }
        assertThat(sums.keySet()).containsExactlyElementsOf(paths);
        for (String path : paths) {
            assertThat(DurableFiles.sha256(issue.resolve(path))).isEqualTo(sums.get(path));
        }
    }

    @Test
    void aRunThatFindsNothingNewPublishesNothing() throws IOException {
        publish(first());
        SortedMap<String, String> before = tree();

        Published again = publish(SampleNight.at("2022-09-11T02:00")
                .file("名单.xlsx", "100.00", "200.00")
                .report());

        assertThat(again.changed()).isFalse();
        assertThat(issuesOf(tree())).isEqualTo(issuesOf(before));
        assertThat(tree()).containsKey("runs/2022-09-11T020000.json");
        assertThat(Files.readString(output().resolve("index.html"))).contains("没有变化");
    }

    /** All but what tells of the runs, and what people had changed and was kept. */
    private static SortedMap<String, String> issuesOf(SortedMap<String, String> tree) {
        SortedMap<String, String> issues = new TreeMap<>(tree);
        issues.keySet()
                .removeIf(path -> path.startsWith("runs/")
                        || path.equals("index.html")
                        || path.equals("files.html")
                        || path.contains("（改动于"));
        return issues;
    }

    @Test
    void whatSomeoneWroteIntoAPublishedFileIsKeptAlsoWhenItsIssueIsPublishedAnew() throws IOException {
        publish(first());
        Path document = output().resolve("2022/034/report.docx");
        Files.writeString(document, "edited by hand");
        Published again = publish(first());
        String kept = "2022/034/report（改动于2022-09-10）.docx";
        assertThat(again.kept()).containsExactly(kept);
        assertThat(output().resolve(kept)).hasContent("edited by hand");
        assertThat(Files.readString(document)).isNotEqualTo("edited by hand");
        assertThat(Files.readString(output().resolve("index.html"))).contains("report（改动于2022-09-10）.docx");

        Files.writeString(document, "edited once more");
        publish(second());
        assertThat(output().resolve(kept)).hasContent("edited by hand");
        assertThat(output().resolve("2022/034/report（改动于2022-09-11）.docx")).hasContent("edited once more");
        assertThat(output().resolve("2022/034/revisions/1/report.docx")).exists();
    }

    @Test
    void aFailedRunIsSaidAndTheNextGoodOneTakesItBack() throws IOException {
        publish(first());
        SortedMap<String, String> before = tree();
        publisher(Handover.Checkpoint.NONE)
                .notices()
                .failed(LocalDateTime.parse("2022-09-11T02:00"), Language.ZH, "磁盘已满", "请腾出空间。");
        assertThat(issuesOf(tree()).keySet()).contains("FAILED.txt");
        assertThat(Files.readString(output().resolve("FAILED.txt"))).contains("磁盘已满", "请腾出空间");
        assertThat(Files.readString(output().resolve("index.html"))).contains("上次运行失败", "FAILED.txt", "磁盘已满");
        publish(SampleNight.at("2022-09-12T02:00")
                .file("名单.xlsx", "100.00", "200.00")
                .report());
        assertThat(issuesOf(tree())).isEqualTo(issuesOf(before));
        assertThat(Files.readString(output().resolve("index.html"))).doesNotContain("FAILED.txt");
        assertThat(Files.readString(output().resolve("files.html"))).contains("磁盘已满");
    }

    @Test
    void aFailureOfTheVeryFirstRunStandsOnThePageToo() throws IOException {
        publisher(Handover.Checkpoint.NONE)
                .notices()
                .failed(LocalDateTime.parse("2022-09-11T02:00"), Language.ZH, "磁盘已满", "请腾出空间。");
        assertThat(Files.readString(output().resolve("index.html"))).contains("上次运行失败", "磁盘已满");
    }

    @Test
    void theSameNightGivesTheSameBytesWithoutAnyStateUnderAnotherLocaleAndZone() throws IOException {
        publish(first());
        SortedMap<String, String> before = tree();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            DurableFiles.delete(state());
            DurableFiles.delete(output());
            publish(first());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void aChangeMakesTheNextRevisionAndKeepsTheEarlierOneWhole() throws IOException {
        publish(first());
        byte[] report = Files.readAllBytes(output().resolve(REPORT));
        byte[] changes = Files.readAllBytes(output().resolve("2022/034/changes.csv"));
        byte[] document = Files.readAllBytes(output().resolve("2022/034/report.docx"));

        Published published = publish(second());

        assertThat(published.issues().get(0).revision()).isEqualTo(2);
        Path kept = output().resolve("2022/034/revisions/1");
        assertThat(kept.resolve("report.json")).hasBinaryContent(report);
        assertThat(kept.resolve("changes.csv")).hasBinaryContent(changes);
        assertThat(kept.resolve("report.docx")).hasBinaryContent(document);
        assertThat(Checksums.read(kept.resolve("SHA256SUMS")))
                .containsEntry("report.json", DurableFiles.sha256(kept.resolve("report.json")))
                .hasSize(3);
    }

    @Test
    void changesNameTheFileThatCausedThem() throws IOException {
        publish(first());
        publish(second());
        Published third = publish(SampleNight.at("2022-09-12T02:00")
                .file("名单.xlsx", "100.00", "300.00")
                .report());

        assertThat(Files.readString(output().resolve("2022/034/changes.csv")))
                .contains("donations.amount,350.00,400.00,changed,名单.xlsx\r\n")
                .contains("donations.amount,350.00,400.00,withdrawn,补充.xlsx\r\n");
        assertThat(third.issues().get(0).changes()).contains(new Change("donors", "3", "2", "withdrawn", "补充.xlsx"));
    }

    @Test
    void anAlteredOrMissingOutputIsRestored() throws IOException {
        publish(first());
        SortedMap<String, String> before = tree();
        Files.writeString(output().resolve(REPORT), "{}");
        Files.delete(output().resolve("2022/034/tables/donors.csv"));
        Files.delete(output().resolve("index.html"));
        Files.delete(output().resolve("runs/2022-09-10T020000.json"));

        Published published = publish(first());

        assertThat(published.changed()).isFalse();
        assertThat(published.restored())
                .containsExactly(
                        "2022/034/report.json",
                        "2022/034/tables/donors.csv",
                        "index.html",
                        "runs/2022-09-10T020000.json");
        assertThat(tree()).containsKey("2022/034/report（改动于2022-09-10）.json");
        assertThat(issuesOf(tree())).isEqualTo(issuesOf(before));
    }

    @Test
    void anAlterationThatKeepsSizeAndTimeIsSeen() throws IOException, InterruptedException {
        NightReport night = first();
        publish(night);
        publish(night);
        Path report = output().resolve(REPORT);
        byte[] before = Files.readAllBytes(report);
        var modified = Files.getLastModifiedTime(report);
        // Later than one tick of the file system's clock.
        Thread.sleep(20);
        byte[] altered = before.clone();
        altered[altered.length / 2] ^= 1;
        Files.write(report, altered);
        Files.setLastModifiedTime(report, modified);

        assertThat(publish(night).restored()).containsExactly(REPORT);
        assertThat(Files.readAllBytes(report)).isEqualTo(before);
    }

    @Test
    void aFolderThatIsGoneComesBackWhole() throws IOException {
        publish(first());
        publish(second());
        SortedMap<String, String> before = tree();
        DurableFiles.delete(output().resolve("2022"));

        List<String> steps = new ArrayList<>();
        publisher(steps::add).publish(second(), receipts(), false);

        assertThat(tree()).isEqualTo(before);
        assertThat(steps).contains("in 2022/034").noneMatch(step -> step.startsWith("file 2022"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lineage.csv", "report.json", "SHA256SUMS", "tables/donors.csv", "sealed.json"})
    void aFileThatIsAlteredOrGoneIsWrittenAnewWhereNoCopyIsLeft(String name) throws IOException {
        NightReport night = name.equals("sealed.json") ? closed() : first();
        publish(night);
        SortedMap<String, String> before = tree();
        Path file = output().resolve("2022/034").resolve(name);

        DurableFiles.delete(state());
        Files.writeString(file, Files.readString(file).replace("300.00", "999.00") + " ");
        Published altered = publish(night);

        assertThat(issuesOf(tree())).isEqualTo(issuesOf(before));
        assertThat(altered.changed()).isFalse();
        assertThat(altered.issues().get(0).outcome()).isEqualTo(Outcome.REWRITTEN);
        if (!name.equals("report.json")) {
            DurableFiles.delete(state());
            Files.delete(file);
            assertThat(publish(night).issues().get(0).outcome()).isEqualTo(Outcome.REWRITTEN);
            assertThat(issuesOf(tree())).isEqualTo(issuesOf(before));
        }
    }

    @Test
    void aSealedIssueStandsWithoutAnyState() throws IOException {
        publish(closed());
        SortedMap<String, String> before = issueTree();
        DurableFiles.delete(state());

        Publisher publisher = publisher(Handover.Checkpoint.NONE);
        assertThat(publisher.past(List.of()).sealed())
                .singleElement()
                .satisfies(one -> assertThat(one.issue().id()).isEqualTo(SampleNight.ISSUE));
        assertThat(publisher.past(List.of()).declared()).isEmpty();
        Published later = publisher.publish(
                SampleNight.at("2022-09-21T02:00").file("另一份.xlsx", "9.00").report(), receipts(), false);

        assertThat(later.issues().get(0).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(issueTree()).isEqualTo(before);
    }

    @Test
    void anOutputWithoutStateIsTakenForWhatIsPublished() throws IOException {
        publish(first());
        SortedMap<String, String> before = tree();
        DurableFiles.delete(state());

        Published published = publish(first());

        assertThat(published.changed()).isFalse();
        assertThat(tree()).isEqualTo(before);
        Files.delete(output().resolve(REPORT));
        assertThat(publish(first()).restored()).containsExactly(REPORT);
    }

    @Test
    void aRevisionLaterThanAListBroughtBackKnowsIsNotPublishedTwice() throws IOException {
        publish(first());
        Path old = folder.resolve("old");
        Nights.copyTree(state(), old);
        publish(second());
        SortedMap<String, String> before = issueTree();
        Nights.copyTree(old, state());
        Files.writeString(output().resolve("2022/034/note.txt"), "a clerk's");

        assertThatThrownBy(() -> publish(first())).isInstanceOf(EarlierThanPublishedException.class);
        Published again = publish(second());

        assertThat(again.issues().get(0).revision()).isEqualTo(2);
        assertThat(issueTree()).containsKey("2022/034/note.txt").containsAllEntriesOf(before);
        Nights.copyTree(old, state());
        Files.writeString(output().resolve("2022/034/changes.csv"), "altered");
        assertThat(publish(second()).issues().get(0).revision())
                .as("what is not whole is not believed")
                .isEqualTo(2);
        assertThat(issueTree()).containsAllEntriesOf(before);
    }

    @Test
    void anIssueIsSealedByTheFirstRunAfterItsClosingAndNeverTouchedAgain() throws IOException {
        publish(first());
        Published sealed = publish(SampleNight.at("2022-09-20T02:00")
                .closed("2022-09-19T00:00")
                .file("名单.xlsx", "100.00", "200.00")
                .report());
        SortedMap<String, String> before = issueTree();

        Published later = publish(SampleNight.at("2022-09-21T02:00")
                .closed("2022-09-19T00:00")
                .file("另一份.xlsx", "999.00")
                .report());
        Published reopened = publish(
                SampleNight.at("2022-09-22T02:00").file("另一份.xlsx", "998.00").report());

        assertThat(sealed.issues().get(0).outcome()).isEqualTo(Outcome.SEALED);
        assertThat(sealed.issues().get(0).revision()).isEqualTo(1);
        assertThat(later.issues().get(0).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(reopened.issues().get(0).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(issueTree()).isEqualTo(before);
    }

    @Test
    void anEarlierMomentIsRefused() throws IOException {
        publish(first());

        assertThatThrownBy(() -> publish(SampleNight.at("2022-09-09T02:00").report()))
                .isInstanceOf(EarlierThanPublishedException.class);
        DurableFiles.delete(state());
        assertThatThrownBy(() -> publish(SampleNight.at("2022-09-09T02:00").report()))
                .isInstanceOf(EarlierThanPublishedException.class);
    }

    @Test
    void aDryRunTellsWhatTheRealRunThenDoesAndTouchesNothing() throws IOException {
        publish(first());
        SortedMap<String, String> before = tree();
        SortedMap<String, String> stateBefore = tree(state());

        Published dry = publisher(Handover.Checkpoint.NONE).publish(second(), receipts(), true);

        assertThat(tree()).isEqualTo(before);
        assertThat(tree(state())).isEqualTo(stateBefore);
        Published real = publish(second());
        assertThat(dry.issues()).isEqualTo(real.issues());
        assertThat(dry.written()).isEqualTo(real.written());
        assertThat(dry.removed()).isEqualTo(real.removed());
    }

    @Test
    void aFindingThatIsNewOrDecidedMakesANewRevision() throws IOException {
        Finding finding = SampleNight.badAmount("名单.xlsx", "甲1");
        publish(first());
        publish(SampleNight.at("2022-09-11T02:00")
                .file("名单.xlsx", "100.00", "200.00")
                .finding(finding)
                .report());
        Published decided = publish(SampleNight.at("2022-09-12T02:00")
                .file("名单.xlsx", "100.00", "200.00")
                .finding(finding)
                .decide(finding, "skip")
                .report());

        assertThat(decided.issues().get(0).revision()).isEqualTo(3);
        assertThat(decided.issues().get(0).changes())
                .containsExactly(new Change("decisions", "", finding.id() + "=skip", "decided", ""));
    }

    @Test
    void aReceiptGoesWithItsFile() throws IOException {
        publish(first());
        assertThat(tree()).containsKey("receipts/00000000-名单.xlsx");

        Published published = publisher(Handover.Checkpoint.NONE).publish(second(), List.of(), false);

        assertThat(published.removed()).containsExactly("receipts/00000000-名单.xlsx");
        assertThat(tree()).doesNotContainKey("receipts/00000000-名单.xlsx");
    }

    @Test
    void aStrangersFileInTheOutputFolderIsLeftAlone() throws IOException {
        Files.createDirectories(output());
        Files.writeString(output().resolve("说明.txt"), "别删");
        publish(first());
        DurableFiles.delete(state());
        publish(second());

        assertThat(output().resolve("说明.txt")).hasContent("别删");
    }

    /** Kills the run before every single step that another process could see, and at each step of the recovery too. */
    @Test
    void aRunKilledAtAnyStepIsCompletedByTheNextWithTheSameBytes() throws IOException {
        SortedMap<String, String> firstTree;
        SortedMap<String, String> secondTree;
        int steps = 0;
        publish(first());
        firstTree = tree();
        List<String> seen = new ArrayList<>();
        publisher(seen::add).publish(second(), receipts(), false);
        secondTree = tree();
        assertThat(seen).hasSizeGreaterThan(7);
        for (int kill = 0; kill < seen.size(); kill++) {
            for (int killAgain = -1; killAgain < seen.size() - kill; killAgain += 7) {
                DurableFiles.delete(output());
                DurableFiles.delete(state());
                publish(first());
                int at = kill;
                assertThatThrownBy(() -> publisher(new Killer(at)).publish(second(), receipts(), false))
                        .isInstanceOf(Killed.class);
                assertEveryIssueFolderIsWhole(firstTree, secondTree);
                if (killAgain >= 0) {
                    int again = killAgain;
                    try {
                        publisher(new Killer(again)).publish(second(), receipts(), false);
                    } catch (Killed killed) {
                        assertEveryIssueFolderIsWhole(firstTree, secondTree);
                    }
                }
                publish(second());
                assertThat(tree()).as("killed before " + seen.get(kill)).isEqualTo(secondTree);
                steps++;
            }
        }
        assertThat(steps).isGreaterThan(seen.size());
    }

    /** Every file is the old one or the new, none is missing that both have, and the new checksums stand only over new files. */
    private void assertEveryIssueFolderIsWhole(SortedMap<String, String> first, SortedMap<String, String> second)
            throws IOException {
        SortedMap<String, String> before = below(first);
        SortedMap<String, String> after = below(second);
        SortedMap<String, String> now = issueTree();
        now.forEach((path, sha256) -> assertThat(sha256).as(path).isIn(before.get(path), after.get(path)));
        before.keySet().stream()
                .filter(after::containsKey)
                .forEach(path -> assertThat(now).containsKey(path));
        String sums = "2022/034/SHA256SUMS";
        if (now.get(sums).equals(after.get(sums))) {
            after.forEach((path, sha256) -> assertThat(now).containsEntry(path, sha256));
        }
    }

    /** Readers open the issue's files all the while it is published again and again. */
    @Test
    void whoReadsDuringAnExchangeAlwaysFindsTheIssueAndEveryFileWhole() throws Exception {
        publish(first());
        SortedMap<String, String> one = tree();
        publish(second());
        SortedMap<String, String> two = tree();
        List<String> opened = List.of(REPORT, "2022/034/report.docx", "2022/034/lineage.csv", "2022/034/SHA256SUMS");
        var going = new java.util.concurrent.atomic.AtomicBoolean(true);
        var seen = new java.util.concurrent.ConcurrentHashMap<String, Boolean>();
        var reads = new java.util.concurrent.atomic.AtomicInteger();
        Thread reader = new Thread(() -> {
            while (going.get()) {
                for (String path : opened) {
                    try {
                        seen.put(path + " " + DurableFiles.sha256(Files.readAllBytes(output().resolve(path))), true);
                        reads.incrementAndGet();
                    } catch (IOException e) {
                        seen.put("missing " + path, true);
                    }
                }
            }
        });
        reader.start();
        for (int round = 0; round < 40; round++) {
            // The state of the night before: the same revision is published over the one that stands.
            publisher(Handover.Checkpoint.NONE).publish(round % 2 == 0 ? third() : fourth(), receipts(), false);
        }
        going.set(false);
        reader.join();
        assertThat(reads.get()).isGreaterThan(100);
        assertThat(seen.keySet()).noneMatch(what -> what.startsWith("missing"));
        assertThat(seen.keySet().stream()
                        .filter(what -> what.startsWith(REPORT))
                        .count())
                .isGreaterThan(1);
        assertThat(one).isNotEqualTo(two);
    }

    private static NightReport third() {
        return SampleNight.at("2022-09-12T02:00").file("名单.xlsx", "100.00").report();
    }

    private static NightReport fourth() {
        return SampleNight.at("2022-09-12T02:00")
                .file("名单.xlsx", "100.00", "300.00")
                .report();
    }

    private static SortedMap<String, String> below(SortedMap<String, String> tree) {
        return new TreeMap<>(tree.subMap("2022/", "20220"));
    }

    /** Ends the run as a kill would: nothing after it is done. */
    private static final class Killer implements Handover.Checkpoint {
        private int left;

        Killer(int steps) {
            left = steps;
        }

        @Override
        public void before(String step) {
            if (left-- == 0) {
                throw new Killed(step);
            }
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Killed(String step) {
            super(step);
        }
    }

    private static NightReport first() {
        return SampleNight.at("2022-09-10T02:00")
                .file("名单.xlsx", "100.00", "200.00")
                .report();
    }

    private static NightReport closed() {
        return SampleNight.at("2022-09-20T02:00")
                .closed("2022-09-19T00:00")
                .file("名单.xlsx", "100.00", "200.00")
                .report();
    }

    private static NightReport second() {
        return SampleNight.at("2022-09-11T02:00")
                .file("名单.xlsx", "100.00", "200.00")
                .file("补充.xlsx", "50.00")
                .report();
    }

    private Published publish(NightReport night) throws IOException {
        return publisher(Handover.Checkpoint.NONE).publish(night, receipts(), false);
    }

    private Publisher publisher(Handover.Checkpoint checkpoint) {
        return new Publisher(
                output(),
                state(),
                List.of(new Document()),
                List.of(new org.yinghuo.report.page.IndexPage(), new org.yinghuo.report.page.FilesPage()),
                checkpoint);
    }

    private static List<OutputFile> receipts() {
        return List.of(new Receipt());
    }

    private Path output() {
        return folder.resolve("output");
    }

    private Path state() {
        return folder.resolve("state");
    }

    private SortedMap<String, String> tree() throws IOException {
        return tree(output());
    }

    private SortedMap<String, String> issueTree() throws IOException {
        return below(tree());
    }

    private static SortedMap<String, String> tree(Path root) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !root.relativize(file).startsWith(".publishing"))
                    .forEach(file -> {
                        try {
                            tree.put(root.relativize(file).toString(), DurableFiles.sha256(file));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
        return tree;
    }

    /** Stands for the pages of an issue. */
    private record Document() implements IssueFile {
        @Override
        public String path() {
            return "report.docx";
        }

        @Override
        public void write(Edition edition, OutputStream out) throws IOException {
            out.write(
                    ("第" + edition.revision() + "版" + edition.report().figures().get("donations.amount"))
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Receipt() implements OutputFile {
        @Override
        public String about() {
            return "名单.csv";
        }

        @Override
        public String path() {
            return "receipts/00000000-名单.xlsx";
        }

        @Override
        public String basis() {
            return "same";
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write("回执".getBytes(StandardCharsets.UTF_8));
        }
    }
}
