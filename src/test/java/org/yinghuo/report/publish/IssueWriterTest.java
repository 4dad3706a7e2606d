package org.yinghuo.report.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yinghuo.job.Nights;
import org.yinghuo.report.SampleNight;
import org.yinghuo.report.document.IssueDocument;
import org.yinghuo.report.document.Newsletter;
import org.yinghuo.report.edition.Effects;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.page.IndexPage;
import org.yinghuo.report.workbook.ReportWorkbook;
import org.yinghuo.store.DurableFiles;

/** An issue written elsewhere from its draft has the bytes it would have here, also where two write it (rule same-night-on-workers). */
class IssueWriterTest {

    @TempDir
    Path folder;

    @Test
    void revisionsAndTheSealComeToTheSameBytesFromDrafts() throws IOException {
        for (SampleNight night : nights()) {
            publisher("here").publish(night.report(), List.of(), false);

            Drafts drafts = draft(night);
            writer().write(drafts(), 0, () -> {});
            publisher("elsewhere").publish(night.report(), List.of(), Effects.NONE, drafts.in(drafts()));

            assertThat(output("elsewhere")).isEqualTo(output("here"));
        }
        assertThat(output("elsewhere")).containsKeys("2022/034/sealed.json", "2022/034/revisions/1/report.json");
        assertThat(copies("elsewhere")).isEqualTo(copies("here"));
    }

    @Test
    void ofTwoThatWriteTheSameIssueOneIsTaken() throws Exception {
        SampleNight night = nights().get(0);
        Drafts drafts = draft(night);
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            work.add(() -> {
                writer().write(drafts(), 0, () -> {});
                return null;
            });
        }
        for (Future<Void> done : both.invokeAll(work)) {
            done.get();
        }
        both.shutdown();
        try (Stream<Path> left = Files.list(drafts())) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("0", "0.written");
        }
        SortedMap<String, String> once = Nights.hashes(drafts());
        writer().write(drafts(), 0, () -> {
            throw new AssertionError("written again");
        });
        assertThat(Nights.hashes(drafts())).isEqualTo(once);

        publisher("here").publish(night.report(), List.of(), false);
        publisher("elsewhere").publish(night.report(), List.of(), Effects.NONE, drafts.in(drafts()));
        assertThat(output("elsewhere")).isEqualTo(output("here"));
    }

    @Test
    void whatNobodyHasWrittenIsWrittenByWhoPublishes() throws IOException {
        SampleNight night = nights().get(0);
        Drafts drafts = draft(night).in(drafts());

        publisher("elsewhere").publish(night.report(), List.of(), Effects.NONE, drafts);

        publisher("here").publish(night.report(), List.of(), false);
        assertThat(output("elsewhere")).isEqualTo(output("here"));
    }

    @Test
    void nothingIsPublishedOfWhatWasAltered() throws IOException {
        SampleNight night = nights().get(0);
        Drafts drafts = draft(night).in(drafts());
        writer().write(drafts(), 0, () -> {});
        Files.writeString(drafts().resolve("0.written/files/report.xlsx"), "half");
        assertThatThrownBy(() -> publisher("elsewhere").publish(night.report(), List.of(), Effects.NONE, drafts))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("report.xlsx");

        Files.delete(drafts().resolve("0.written/written.json"));
        assertThatThrownBy(() -> publisher("elsewhere").publish(night.report(), List.of(), Effects.NONE, drafts))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("0.written");
        assertThat(folder.resolve("elsewhere/2022")).doesNotExist();
    }

    @Test
    void aDamagedDraftAndOtherWordsAreRefused() throws IOException {
        draft(nights().get(0));
        IssueWriter others = new IssueWriter(folder.resolve("elsewhere-state"), language -> {
            Path seeds = Files.createDirectories(folder.resolve("seeds"));
            Files.writeString(seeds.resolve(Newsletter.FILE), "标题 别的简讯\n");
            return List.of(new IssueDocument(Newsletter.read(seeds, language)));
        });
        assertThatThrownBy(() -> others.write(drafts(), 0, () -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("newsletter");

        byte[] draft = Files.readAllBytes(drafts().resolve("0"));
        draft[draft.length / 2] ^= 1;
        Files.write(drafts().resolve("0"), draft);
        assertThatThrownBy(() -> writer().write(drafts(), 0, () -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
        assertThat(drafts().resolve("0.written")).doesNotExist();
    }

    private static List<SampleNight> nights() {
        return List.of(
                SampleNight.at("2022-09-10T02:00").file("综合处.csv", "100", "50").file("人事处.csv", "200"),
                SampleNight.at("2022-09-11T02:00").file("综合处.csv", "100", "70").file("人事处.csv", "200", "5"),
                SampleNight.at("2022-09-20T02:00")
                        .file("综合处.csv", "100", "70")
                        .file("人事处.csv", "200", "5")
                        .finding(SampleNight.badAmount("人事处.csv", "若干"))
                        .closed("2022-09-15T00:00"));
    }

    private Path drafts() {
        return folder.resolve("drafts");
    }

    private Drafts draft(SampleNight night) throws IOException {
        DurableFiles.delete(drafts());
        Files.createDirectories(drafts());
        Drafts drafts = publisher("elsewhere").draft(night.report(), drafts());
        assertThat(drafts.count()).isEqualTo(1);
        return drafts;
    }

    private IssueWriter writer() {
        return new IssueWriter(folder.resolve("elsewhere-state"), IssueWriterTest::pages);
    }

    private Publisher publisher(String name) {
        return new Publisher(
                folder.resolve(name), folder.resolve(name + "-state"), pages(Language.ZH), List.of(new IndexPage()));
    }

    private static List<IssueFile> pages(Language any) {
        return List.of(new ReportWorkbook());
    }

    private SortedMap<String, String> output(String name) throws IOException {
        return Nights.hashes(folder.resolve(name));
    }

    private SortedMap<String, String> copies(String name) throws IOException {
        SortedMap<String, String> copies = Nights.hashes(folder.resolve(name + "-state"));
        copies.keySet().removeIf(path -> path.contains("stamps"));
        return copies;
    }
}
