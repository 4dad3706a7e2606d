package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SourceFile;
import org.yinghuo.store.CountedFiles;
import org.yinghuo.store.Manifest;
import org.yinghuo.store.Originals;

/** Shows (rules input-is-truth, unsettled-file). */
class TakeInTest {

    @TempDir
    Path folder;

    private Path input;
    private Originals originals;

    @BeforeEach
    void makeFolders() throws IOException {
        input = Files.createDirectories(folder.resolve("input"));
        originals = new Originals(folder.resolve("originals"));
    }

    private Manifest takeIn(Duration settle, CountedFiles before) throws IOException, InterruptedException {
        return new TakeIn(input, settle, originals, before).manifest();
    }

    private static CountedFiles counted(Manifest manifest) {
        return new CountedFiles(LocalDateTime.parse("2022-09-10T02:00"), manifest.files());
    }

    private Path drop(String path, String text) throws IOException {
        Path file = input.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void filesAtAnyDepthAreTakenInTheOrderOfTheirPaths() throws Exception {
        drop("b.csv", "b");
        drop("处室/a.csv", "a");

        Manifest manifest = takeIn(Duration.ZERO, CountedFiles.NONE);

        assertThat(manifest.files()).extracting(SourceFile::path).containsExactly("b.csv", "处室/a.csv");
        assertThat(manifest.findings()).isEmpty();
        assertThat(Files.readString(originals.at(manifest.files().get(1).sha256())))
                .isEqualTo("a");
    }

    @Test
    void whatIsNoInputIsNamedWithTheReason() throws Exception {
        drop(".hidden.csv", "x");
        drop(".folder/a.csv", "x");
        drop("~$a.xlsx", "x");
        drop("a.tmp", "x");
        drop("a.csv.part", "x");
        drop("a.CRDOWNLOAD", "x");
        drop("empty.csv", "");
        Files.createSymbolicLink(input.resolve("link.csv"), drop("real.csv", "x"));

        Manifest manifest = takeIn(Duration.ZERO, CountedFiles.NONE);

        assertThat(manifest.files()).extracting(SourceFile::path).containsExactly("real.csv");
        assertThat(manifest.passedOver())
                .containsEntry(".hidden.csv", "hidden")
                .containsEntry(".folder", "hidden")
                .containsEntry("~$a.xlsx", "lock-file")
                .containsEntry("a.tmp", "temporary")
                .containsEntry("a.csv.part", "temporary")
                .containsEntry("a.CRDOWNLOAD", "temporary")
                .containsEntry("empty.csv", "empty")
                .containsEntry("link.csv", "not-a-file");
    }

    @Test
    void aFileStillChangingGoesOnCountingAsItsLastSettledBytes() throws Exception {
        Path growing = drop("a.csv", "settled");
        Manifest before = takeIn(Duration.ZERO, CountedFiles.NONE);
        Files.writeString(growing, "still");
        Thread writer = new Thread(() -> {
            for (int i = 0; i < 40; i++) {
                try {
                    Files.writeString(growing, "still growing " + "x".repeat(i));
                    TimeUnit.MILLISECONDS.sleep(25);
                } catch (IOException | InterruptedException e) {
                    return;
                }
            }
        });
        writer.start();

        Manifest manifest = takeIn(Duration.ofMillis(400), counted(before));
        writer.interrupt();
        writer.join();

        assertThat(manifest.files()).isEqualTo(before.files());
        assertThat(manifest.findings()).extracting(Finding::code).containsExactly(Code.UNSETTLED_FILE);
    }

    @Test
    void aFileThatNeverSettledWaits() throws Exception {
        Thread dropper = new Thread(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(150);
                drop("late.csv", "x");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        drop("early.csv", "x");
        dropper.start();

        Manifest manifest = takeIn(Duration.ofMillis(600), CountedFiles.NONE);
        dropper.join();

        assertThat(manifest.files()).extracting(SourceFile::path).containsExactly("early.csv");
        assertThat(manifest.findings()).extracting(Finding::variant).containsExactly("new");
    }

    @Test
    void aMissingFolderIsNoEmptyFolder() {
        Path nowhere = folder.resolve("unmounted");

        assertThatThrownBy(() -> new TakeIn(nowhere, Duration.ZERO, originals, CountedFiles.NONE).manifest())
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aManifestIsRememberedWithAnyName() throws Exception {
        drop("名\t单\n（1）.csv", "x");
        Manifest manifest = takeIn(Duration.ZERO, CountedFiles.NONE);
        Path file = folder.resolve("counted.tsv");

        counted(manifest).save(file);

        assertThat(CountedFiles.load(file)).isEqualTo(counted(manifest));
        assertThat(CountedFiles.load(folder.resolve("none.tsv"))).isEqualTo(CountedFiles.NONE);
    }
}
