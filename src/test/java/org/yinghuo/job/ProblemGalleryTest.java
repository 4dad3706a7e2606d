package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.aggregate.Counted;
import org.yinghuo.aggregate.Past;
import org.yinghuo.aggregate.SealedIssue;
import org.yinghuo.ingest.entries.Ingested;
import org.yinghuo.ingest.reading.EntryReader;
import org.yinghuo.ingest.seeds.SeedReader;
import org.yinghuo.model.Code;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.Severity;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.reconcile.books.Intake;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.store.CountedFiles;
import org.yinghuo.store.Originals;

/**
 * Tiny files for every kind of finding, with the very words a clerk reads about them; the same is a page of the documentation (rule stable-finding).
 *
 * <p>An example is a folder named as the code. Its files are a night's input; what lies in {@code sealed} was the input of the night before, which sealed
 * the issue that was due.
 */
class ProblemGalleryTest {

    private static final Path GALLERY = Path.of("src/test/resources/problems");
    private static final Path PAGE = Path.of("src/docs/problems.md");
    private static final String EXPECTED = "expected.txt";
    private static final String SEALED = "sealed";
    private static final LocalDateTime NIGHT = LocalDateTime.parse("2022-09-10T02:00");

    /**
     * What is said of the same rows besides: who bears a name that cannot be taken apart, or is of a department nobody knows, is on no roster; rows of two
     * files that are alike are repeated; ambiguous money is unclaimed and leaves its gifts unpaid.
     */
    private static final Map<Code, Set<Code>> FOLLOWING = Map.of(
            Code.AMBIGUOUS_NAMES, Set.of(Code.NOT_ON_ROSTER),
            Code.UNKNOWN_DEPARTMENT, Set.of(Code.NOT_ON_ROSTER),
            Code.OVERLAPPING_FILES, Set.of(Code.DUPLICATE_ROW),
            Code.AMBIGUOUS_PAYMENT, Set.of(Code.UNPAID_DONATION, Code.UNCLAIMED_PAYMENT));

    /** {@code -Dproblems.update=true} writes the expected words and the page anew, to be read before they are committed. */
    private static final boolean UPDATE = Boolean.getBoolean("problems.update");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aProblemIsSaidInExactlyTheseWords(Code code) throws Exception {
        Path example = GALLERY.resolve(code.word());
        assertThat(example).as("an example of %s", code.word()).isDirectory();
        List<String> said = said(code);
        if (UPDATE) {
            Files.write(example.resolve(EXPECTED), said);
        }
        assertThat(said).isNotEmpty().isEqualTo(Files.readAllLines(example.resolve(EXPECTED)));
    }

    @Test
    void everyProblemIsOnThePage() throws IOException {
        StringBuilder page = new StringBuilder("# 会提出的问题 / What is found and asked\n\n");
        page.append("每种问题附一个小例子和办事员读到的原话。Each with tiny files, and the very words a clerk reads.\n");
        for (Severity severity : Severity.values()) {
            ReportWords zh = ReportWords.in(Language.ZH);
            ReportWords en = ReportWords.in(Language.EN);
            page.append("\n## ")
                    .append(zh.severity(severity))
                    .append(" / ")
                    .append(en.severity(severity))
                    .append('\n');
            for (Code code : Code.values()) {
                if (code.severity() == severity) {
                    page.append(section(code));
                }
            }
        }
        if (UPDATE) {
            Files.writeString(PAGE, page);
        }
        assertThat(page.toString()).isEqualTo(Files.readString(PAGE));
    }

    private static String section(Code code) throws IOException {
        StringBuilder section = new StringBuilder("\n### ").append(code.word()).append("\n\n");
        section.append("例 example: ");
        section.append(String.join(
                " · ",
                files(GALLERY.resolve(code.word()), true).stream()
                        .map(file -> "`" + slashed(GALLERY.relativize(file)) + "`")
                        .toList()));
        section.append("\n\n");
        for (String line : Files.readAllLines(GALLERY.resolve(code.word()).resolve(EXPECTED))) {
            section.append("- ").append(line).append('\n');
        }
        return section.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading", "reconciling", "settling", "otherwise"})
    void bothLanguagesSayTheSameThings(String sentences) throws IOException {
        assertThat(keys(sentences, Language.EN)).isEqualTo(keys(sentences, Language.ZH));
        for (String key : keys(sentences, Language.ZH)) {
            String other = key.endsWith(".message")
                    ? key.replace(".message", ".suggestion")
                    : key.replace(".suggestion", ".message");
            assertThat(keys(sentences, Language.ZH)).contains(other);
        }
    }

    private static TreeSet<String> keys(String sentences, Language language) throws IOException {
        Properties words = new Properties();
        String name = "/org/yinghuo/report/edition/findings/" + sentences + "_" + language.tag() + ".properties";
        try (InputStream in = ProblemGalleryTest.class.getResourceAsStream(name)) {
            assertThat(in).isNotNull();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        TreeSet<String> keys = new TreeSet<>(words.stringPropertyNames());
        // A frame around other sentences has no advice of its own.
        keys.remove("of-rows.message");
        keys.remove("of-sheets.message");
        return keys;
    }

    /** What a night says about a code's example, in both languages; it says nothing else but what cannot stand without it. */
    private List<String> said(Code code) throws Exception {
        Path example = GALLERY.resolve(code.word());
        Past past = Past.NONE;
        if (Files.isDirectory(example.resolve(SEALED))) {
            List<SealedIssue> sealed = new ArrayList<>();
            night(example.resolve(SEALED), List.of(), past).reports().stream()
                    .filter(report -> !report.issue().isOpen(NIGHT))
                    .forEach(report -> sealed.add(SealedIssue.of(report)));
            past = new Past(sealed, Map.of());
        }
        List<Finding> whileTakenIn = code == Code.UNSETTLED_FILE ? whileItGrows(example) : List.of();
        Counted counted = night(example, whileTakenIn, past);
        boolean several = files(example, false).size() > 1;
        List<String> said = new ArrayList<>();
        for (Finding finding : counted.books().findings()) {
            if (finding.code() == code) {
                said.add(line(finding, several, Language.ZH));
                said.add(line(finding, several, Language.EN));
            } else {
                assertThat(finding.code()).as("%s", finding).isIn(FOLLOWING.getOrDefault(code, Set.of()));
            }
        }
        return said;
    }

    private static Counted night(Path input, List<Finding> whileTakenIn, Past past) throws IOException {
        Seeds seeds = SeedReader.read(GALLERY.resolve("seeds"));
        assertThat(seeds.findings()).isEmpty();
        List<SourceFile> sources = new ArrayList<>();
        List<SheetReading> readings = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(whileTakenIn);
        for (Path file : files(input, false)) {
            String path = slashed(input.relativize(file));
            SourceFile source = new SourceFile(path, Sha256.of(file), Files.size(file), Instant.EPOCH);
            sources.add(source);
            try (EntryReader reader = new EntryReader(source, file, seeds)) {
                for (Ingested row = reader.read(); row != null; row = reader.read()) {
                    entries.addAll(row.entries());
                    findings.addAll(row.findings());
                    if (row.reading() != null) {
                        readings.add(row.reading());
                    }
                }
            }
        }
        Intake intake = new Intake(NIGHT, seeds, sources, readings, entries, findings, Map.of());
        return Pipeline.count(intake, Pipeline.reconcile(intake, past), past);
    }

    /** What taking in says of files that are written to all the while. */
    private List<Finding> whileItGrows(Path example) throws Exception {
        Path input = folder.resolve("input");
        Nights.copyTree(example, input);
        Files.deleteIfExists(input.resolve(EXPECTED));
        List<Path> growing = files(input, false);
        var copying = new Thread(() -> {
            try {
                while (true) {
                    for (Path file : growing) {
                        Files.writeString(file, "\n", StandardOpenOption.APPEND);
                    }
                    Thread.sleep(2);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        copying.start();
        try {
            var originals = new Originals(folder.resolve("originals"));
            return new TakeIn(input, Duration.ofMillis(200), originals, CountedFiles.NONE)
                    .manifest()
                    .findings();
        } finally {
            copying.interrupt();
            copying.join();
        }
    }

    /** The files of an example, by path. */
    private static List<Path> files(Path example, boolean withSealed) throws IOException {
        try (Stream<Path> files = Files.walk(example)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !Objects.equals(file.getFileName(), Path.of(EXPECTED)))
                    .filter(file -> withSealed || !example.relativize(file).startsWith(SEALED))
                    .sorted()
                    .toList();
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String line(Finding finding, boolean several, Language language) {
        FindingText text = FindingText.in(language);
        assertThat(text.message(finding))
                .as("a sentence of its own for %s", finding)
                .doesNotContain(finding.code().word());
        String file = several && !finding.file().isEmpty() ? finding.file() + " " : "";
        String at = finding.row() == 0 && finding.firstColumn() == 0
                ? ""
                : Origin.columnName(finding.firstColumn()) + (finding.row() == 0 ? "" : finding.row()) + " ";
        return file + at + text.message(finding) + " | " + text.suggestion(finding);
    }
}
