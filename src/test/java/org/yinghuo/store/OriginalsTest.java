package org.yinghuo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yinghuo.model.Sha256;

/** The kept bytes of files are found by their hash, whether each lies by itself or many together. */
class OriginalsTest {

    private static final int MANY = 5;

    @TempDir
    Path folder;

    private Path kept;
    private final List<String> hashes = new ArrayList<>();

    @BeforeEach
    void keepFive() throws IOException {
        kept = folder.resolve("originals");
        for (int at = 0; at < MANY; at++) {
            hashes.add(keep(originals(), "文件" + at, "姓名,金额\n甲," + "9".repeat(at * 7) + "\n"));
        }
    }

    private Originals originals() {
        return new Originals(kept, kept, MANY);
    }

    private String keep(Originals into, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        String hash = Sha256.of(file);
        assertThat(into.keep(file, hash)).isTrue();
        return hash;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(kept)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> kept.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private void assertAllAreFound() throws IOException {
        Originals again = originals();
        for (int at = 0; at < MANY; at++) {
            assertThat(again.has(hashes.get(at))).isTrue();
            assertThat(again.isWhole(hashes.get(at))).isTrue();
            assertThat(again.find(hashes.get(at))).hasSameBinaryContentAs(folder.resolve("文件" + at));
            assertThat(again.at(hashes.get(at))).hasSameBinaryContentAs(folder.resolve("文件" + at));
        }
    }

    @Test
    void manySmallOnesArePutTogetherAndFoundAsBefore() throws IOException {
        assertAllAreFound();
        originals().pack();
        assertThat(names()).containsExactly("pack-000001");
        assertAllAreFound();
        assertThat(originals().has("0".repeat(64))).isFalse();
        assertThat(originals().find("0".repeat(64))).isNull();

        originals().pack();
        assertThat(names()).as("what was unpacked goes").containsExactly("pack-000001");
    }

    @Test
    void fewOrLargeOnesStayByThemselves() throws IOException {
        originals().pack();
        keep(originals(), "少", "少");
        keep(originals(), "大", "大".repeat(1 << 15));
        originals().pack();
        assertThat(names()).hasSize(3).contains("pack-000001");
        assertAllAreFound();
    }

    @Test
    void keepingWhatIsPackedKeepsNothingAnew() throws IOException {
        originals().pack();
        assertThat(originals().keep(folder.resolve("文件1"), hashes.get(1))).isTrue();
        assertThat(names()).containsExactly("pack-000001");
    }

    @Test
    void whateverBecomesOfOneTheOthersAreFound() throws IOException {
        originals().pack();
        Path pack = kept.resolve("pack-000001");
        byte[] bytes = Files.readAllBytes(pack);
        for (int at = 0; at < bytes.length; at++) {
            for (int bit : new int[] {1, 0x40}) {
                byte[] altered = bytes.clone();
                altered[at] = (byte) (altered[at] ^ bit);
                Files.write(pack, altered);
                Originals again = originals();
                long found = 0;
                for (String hash : hashes) {
                    found += again.find(hash) == null ? 0 : 1;
                }
                assertThat(found).as("byte " + at).isEqualTo(MANY - 1);
                DurableFiles.delete(kept.resolve("unpacked"));
            }
        }
        Files.write(pack, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(hashes.stream().filter(hash -> originals().find(hash) != null))
                .hasSize(MANY - 1);
    }

    @Test
    void aDamagedOneIsMendedFromTheFolderForGood() throws IOException {
        originals().pack();
        Path pack = kept.resolve("pack-000001");
        byte[] bytes = Files.readAllBytes(pack);
        bytes[bytes.length - 2] ^= 1;
        Files.write(pack, bytes);
        String last = hashes.stream()
                .filter(hash -> originals().find(hash) == null)
                .findFirst()
                .orElseThrow();
        Path file = folder.resolve("文件" + hashes.indexOf(last));

        assertThat(originals().mend(file, last)).isTrue();
        assertAllAreFound();
        for (int at = 0; at < MANY; at++) {
            keep(originals(), "更多" + at, "更多" + at);
        }
        originals().pack();
        assertThat(names()).containsExactly("pack-000001", "pack-000002");
        assertAllAreFound();
    }

    @Test
    void aNightCutShortWhilePackingLeavesNothingTwice() throws IOException {
        originals().pack();
        Path again = kept.resolve(hashes.get(2).substring(0, 2)).resolve(hashes.get(2));
        Files.createDirectories(again.getParent());
        Files.copy(folder.resolve("文件2"), again);
        assertAllAreFound();
        originals().pack();
        assertThat(names()).containsExactly("pack-000001");
        assertAllAreFound();
    }

    @Test
    void whatWasAlteredIsNotPacked() throws IOException {
        Path one = kept.resolve(hashes.get(0).substring(0, 2)).resolve(hashes.get(0));
        Files.writeString(one, "another text");
        keep(originals(), "第六", "第六");
        originals().pack();
        assertThat(names()).hasSize(2).contains(kept.relativize(one).toString());
        assertThat(originals().find(hashes.get(0))).isNull();
        assertThat(originals().mend(folder.resolve("文件0"), hashes.get(0))).isTrue();
        assertAllAreFound();
    }

    @Test
    void aDryRunFindsThemAndWritesElsewhere() throws IOException {
        originals().pack();
        Originals dry = new Originals(folder.resolve("dry"), kept, MANY);
        assertThat(dry.find(hashes.get(3))).hasSameBinaryContentAs(folder.resolve("文件3"));
        dry.pack();
        assertThat(names()).containsExactly("pack-000001");
    }
}
