package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yinghuo.report.data.Json;

/**
 * Small offices, one a rule, each with what the night must make of it.
 *
 * <p>A case is a folder with {@code seeds}, {@code input} and {@code expected}; one of several nights has {@code night-1}, {@code night-2} … with an
 * {@code input} and {@code expected} each, run one after the other over the same output and state. {@code night.properties} names the moment ({@code as-of}) and
 * further {@code options}, a published file that somebody {@code edited} before it, and where that is {@code kept}. {@code mvn test -Dtest=GoldenTest -Dgolden.update=true} writes the expected files anew, to be read before they are committed.
 *
 * <p>Every sentence of the printed newsletter is held against the figures, too. Shows (rules not-stated, days-of-service).
 *
 * <p>In {@code figures-moved-by-several-causes} and {@code arrival-moved-by-time} the changes of each night are read by their causes (rule cause-of-change).
 */
class GoldenTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final String EDITED = "polished by hand";
    private static final List<String> WATCHED = List.of("report.json", "findings.csv", "lineage.csv", "changes.csv");

    private final NewsletterTruth newsletter = new NewsletterTruth();

    @TempDir
    Path folder;

    static List<String> cases() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theNightMakesOfItWhatIsExpected(String name) throws IOException {
        Path home = CASES.resolve(name);
        Path input = folder.resolve("input");
        Path seeds = folder.resolve("seeds");
        var nights = new Nights(input, seeds, folder.resolve("output"), folder.resolve("state"));
        for (Path night : nightsOf(home)) {
            Nights.copyTree(night.resolve("input"), input);
            Nights.copyTree(
                    Files.exists(night.resolve("seeds")) ? night.resolve("seeds") : home.resolve("seeds"), seeds);
            Properties settings = settings(night);
            edit(nights.output(), settings.getProperty("edited", ""));
            var options = new ArrayList<>(List.of("--as-of=" + settings.getProperty("as-of")));
            Stream.of(settings.getProperty("options", "").split(" "))
                    .filter(option -> !option.isBlank())
                    .forEach(options::add);

            Nights.Ended ended = nights.run(options.toArray(String[]::new));

            assertThat(ended.code())
                    .as("%s: %s", night.getFileName(), ended.printed())
                    .isEqualTo(Integer.parseInt(settings.getProperty("exit", "0")));
            assertKept(nights.output(), settings);
            newsletter.check(nights.output());
            compare(
                    nights.output(),
                    night.resolve("expected"),
                    night.getFileName().toString());
        }
    }

    private static void edit(Path output, String edited) throws IOException {
        if (!edited.isEmpty()) {
            Files.writeString(output.resolve(edited), EDITED);
        }
    }

    /** What somebody wrote stands beside what the night published and is named on the first page. */
    private static void assertKept(Path output, Properties settings) throws IOException {
        String kept = settings.getProperty("kept", "");
        if (!kept.isEmpty()) {
            assertThat(output.resolve(kept)).hasContent(EDITED);
            assertThat(Files.readString(output.resolve("index.html"))).contains(">" + kept + "<");
        }
        String edited = settings.getProperty("edited", "");
        if (!edited.isEmpty()) {
            assertThat(output.resolve(edited))
                    .isNotEmptyFile()
                    .content(StandardCharsets.ISO_8859_1)
                    .startsWith("PK");
        }
    }

    private static List<Path> nightsOf(Path home) throws IOException {
        if (Files.exists(home.resolve("input"))) {
            return List.of(home);
        }
        try (Stream<Path> nights = Files.list(home)) {
            return nights.filter(path -> path.getFileName().toString().startsWith("night-"))
                    .sorted()
                    .toList();
        }
    }

    private static Properties settings(Path night) throws IOException {
        var settings = new Properties();
        try (InputStream in = Files.newInputStream(night.resolve("night.properties"))) {
            settings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return settings;
    }

    private static void compare(Path output, Path expected, String night) throws IOException {
        SortedMap<String, String> now = watched(output);
        if (UPDATE) {
            Nights.deleteTree(expected);
            for (String path : now.keySet()) {
                Files.createDirectories(expected.resolve(path).getParent());
                Files.writeString(expected.resolve(path), now.get(path));
            }
            return;
        }
        SortedMap<String, String> then = watched(expected);
        assertThat(now.keySet()).as(night).isEqualTo(then.keySet());
        for (String path : then.keySet()) {
            assertThat(now.get(path)).as("%s: %s", night, path).isEqualTo(then.get(path));
        }
    }

    private static SortedMap<String, String> watched(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                if (WATCHED.contains(file.getFileName().toString())) {
                    texts.put(folder.relativize(file).toString(), text(file));
                }
            }
        }
        return texts;
    }

    /** What a file says; where JSON breaks its lines is another test's. */
    private static String text(Path file) throws IOException {
        if (!file.toString().endsWith(".json")) {
            return Files.readString(file, StandardCharsets.UTF_8);
        }
        var out = new ByteArrayOutputStream();
        Json.write(Objects.requireNonNull(Json.readObject(file), file.toString()), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
