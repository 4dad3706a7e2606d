package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

    private interface Change {
        void make() throws IOException;
    }

    /** Changes something in the folder while the night waits for files to settle. */
    private static Thread soon(Change change) {
        Thread changing = new Thread(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(150);
                change.make();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        changing.start();
        return changing;
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
    void aBackslashIsALetterOfAName() throws Exception {
        assumeTrue(java.io.File.separatorChar == '/');
        drop("一月\\捐款.csv", "a");

        Manifest manifest = takeIn(Duration.ofMillis(1), CountedFiles.NONE);

        assertThat(manifest.files()).extracting(SourceFile::path).containsExactly("一月\\捐款.csv");
        assertThat(manifest.findings()).isEmpty();
        assertThat(takeIn(Duration.ofMillis(1), counted(manifest)).files()).isEqualTo(manifest.files());
    }

    /** As an archive made on an old Windows leaves them: GBK, and bytes that are text in no encoding. */
    @Test
    void namesWhoseBytesAreNoUtf8AreTakenIn() throws Exception {
        assumeTrue(java.io.File.separatorChar == '/');
        make("b", "\\276\\350\\277\\356.csv");
        make("c", "\\377.csv");
        make("d", "\\376.csv");
        drop("捐款二.csv", "a");

        Manifest manifest = takeIn(Duration.ofMillis(1), CountedFiles.NONE);

        assertThat(manifest.files())
                .extracting(SourceFile::path)
                .containsExactlyInAnyOrder("捐款二.csv", "捐款.csv", "%FF.csv", "%FE.csv");
        assertThat(manifest.findings()).isEmpty();
        for (SourceFile file : manifest.files()) {
            assertThat(originals.isWhole(file.sha256())).isTrue();
        }
        assertThat(takeIn(Duration.ofMillis(1), counted(manifest)).files()).isEqualTo(manifest.files());
        make("e", "%s".formatted("捐款.csv"));
        assertThat(takeIn(Duration.ofMillis(1), CountedFiles.NONE).files()).hasSize(5);
    }

    /** Writes a file whose name is given in octal bytes. */
    private void make(String content, String octal) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s' " + content + " > \"$(printf '" + octal + "')\"")
                .directory(input.toFile())
                .start();
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void whatVanishesWhileItIsLookedForIsNotThere() throws Exception {
        drop("留下.csv", "a");
        var going = new java.util.concurrent.atomic.AtomicBoolean(true);
        Thread clerk = new Thread(() -> {
            while (going.get()) {
                try {
                    for (int i = 0; i < 20; i++) {
                        drop("来去" + i + "/深/a.csv", "x");
                    }
                    for (int i = 0; i < 20; i++) {
                        org.yinghuo.store.DurableFiles.delete(input.resolve("来去" + i));
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        clerk.start();
        try {
            for (int night = 0; night < 200; night++) {
                assertThat(takeIn(Duration.ZERO, CountedFiles.NONE).files())
                        .extracting(SourceFile::path)
                        .contains("留下.csv");
            }
        } finally {
            going.set(false);
            clerk.join();
        }
    }

    @Test
    void aKeptOriginalThatWasAlteredIsNotReadButMended() throws Exception {
        Path file = drop("a.csv", "original");
        String sha256 = takeIn(Duration.ZERO, CountedFiles.NONE).files().get(0).sha256();
        Files.writeString(originals.at(sha256), "originaL");

        Originals nextNight = new Originals(folder.resolve("originals"));
        assertThat(nextNight.isWhole(sha256)).isFalse();
        assertThat(nextNight.mend(file, sha256)).isTrue();
        assertThat(Files.readString(nextNight.at(sha256))).isEqualTo("original");

        Files.writeString(nextNight.at(sha256), "x");
        Files.delete(file);
        Originals another = new Originals(folder.resolve("originals"));
        assertThat(another.mend(file, sha256)).isFalse();
        assertThat(another.has(sha256)).isFalse();
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
    void aFileEmptiedToBeSavedAnewGoesOnCountingAsItsLastSettledBytes() throws Exception {
        Path saved = drop("a.csv", "settled");
        Manifest before = takeIn(Duration.ZERO, CountedFiles.NONE);
        drop("a.csv", "settled, and more");
        drop("新.csv", "x");
        Thread saving = soon(() -> {
            Files.writeString(saved, "");
            drop("新.csv", "");
        });

        Manifest manifest = takeIn(Duration.ofMillis(600), counted(before));
        saving.join();

        assertThat(manifest.files()).isEqualTo(before.files());
        assertThat(manifest.passedOver()).isEmpty();
        assertThat(manifest.findings())
                .extracting(Finding::code, Finding::variant)
                .containsExactlyInAnyOrder(tuple(Code.UNSETTLED_FILE, "earlier"), tuple(Code.UNSETTLED_FILE, "new"));
    }

    @Test
    void aFileThatIsJustBeingSavedGoesOnCountingAsItsLastSettledBytes() throws Exception {
        Path saved = drop("a.csv", "settled");
        Manifest before = takeIn(Duration.ZERO, CountedFiles.NONE);
        Files.writeString(saved, "");
        Thread saving = soon(() -> {
            Files.writeString(saved, "settled, and more");
        });

        Manifest manifest = takeIn(Duration.ofMillis(600), counted(before));
        saving.join();

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
