package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.report.data.Json;
import tools.jackson.databind.JsonNode;

/**
 * Output and state as earlier versions of the program left them, after the second night of the golden case {@code correction-after-closing}: what they
 * staged is read again, what they sealed stands, and a correction of it is found by its seal (rule sealed-issue).
 */
class EarlierVersionsTest {

    private static final Path NIGHTS = Path.of("src/test/resources/cases/correction-after-closing");

    private static final Path LEFT = Path.of("src/test/resources/states");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26", "2026-11-29"})
    void theNextNightGoesOnFromWhatTheyLeft(String version) throws IOException {
        unzip(LEFT.resolve(version + ".zip"), folder);
        byte[] seal = Files.readAllBytes(folder.resolve("output/2022/034/sealed.json"));
        byte[] sealed = Files.readAllBytes(folder.resolve("output/2022/034/report.json"));

        Nights.Ended ended = new Nights(
                        NIGHTS.resolve("night-3/input"),
                        NIGHTS.resolve("seeds"),
                        folder.resolve("output"),
                        folder.resolve("state"))
                .run("--as-of=2022-09-13T02:00");

        assertThat(ended.code()).as(ended.printed()).isZero();
        assertThat(folder.resolve("output/2022/034/sealed.json")).hasBinaryContent(seal);
        assertThat(folder.resolve("output/2022/034/report.json")).hasBinaryContent(sealed);
        JsonNode open = json(folder.resolve("output/2022/035/report.json"));
        JsonNode expected = json(NIGHTS.resolve("night-3/expected/2022/035/report.json"));
        assertThat(expected.path("tables").path("corrections")).isNotEmpty();
        for (String part : new String[] {"figures", "not_stated", "control"}) {
            assertThat(open.path(part)).as(part).isEqualTo(expected.path(part));
        }
        for (var table : expected.path("tables").properties()) {
            assertThat(open.path("tables").path(table.getKey()))
                    .as(table.getKey())
                    .isEqualTo(table.getValue());
        }
    }

    private static JsonNode json(Path file) throws IOException {
        JsonNode json = Json.readObject(file);
        assertThat(json).as(file.toString()).isNotNull();
        return json;
    }

    private static void unzip(Path zip, Path to) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream in = new ZipInputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = to.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                }
            }
        }
    }
}
