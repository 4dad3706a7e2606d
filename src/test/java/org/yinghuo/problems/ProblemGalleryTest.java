package org.yinghuo.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yinghuo.ingest.entries.EntryReader;
import org.yinghuo.ingest.entries.Ingested;
import org.yinghuo.ingest.seeds.SeedReader;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SourceFile;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.Language;

/** One tiny file a problem, with the very words a clerk reads about it; the same is a page of the documentation. */
class ProblemGalleryTest {

    private static final Path GALLERY = Path.of("src/test/resources/problems");
    private static final Path PAGE = Path.of("src/docs/problems.md");
    /** {@code -Dproblems.update=true} writes the expected words and the page anew, to be read before they are committed. */
    private static final boolean UPDATE = Boolean.getBoolean("problems.update");

    /** The codes that reading raises; all others are found when entries are brought together. */
    private static final List<Code> RAISED_BY_READING = List.of(
            Code.UNREADABLE_FILE,
            Code.ENCRYPTED_FILE,
            Code.UNRECOGNISED_SHEET,
            Code.HIDDEN_CONTENT,
            Code.FORMULA_WITHOUT_VALUE,
            Code.STRUCK_OUT,
            Code.MISSING_VALUE,
            Code.BAD_DATE,
            Code.BAD_AMOUNT,
            Code.MALFORMED_ROW,
            Code.BAD_TIME,
            Code.BAD_HOURS,
            Code.DAMAGED_IDENTIFIER,
            Code.UNKNOWN_STATUS,
            Code.UNKNOWN_DEPARTMENT,
            Code.TOTAL_MISMATCH);

    static List<Code> codes() {
        return RAISED_BY_READING;
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aProblemIsSaidInExactlyTheseWords(Code code) throws IOException {
        Path expected = GALLERY.resolve(code.word()).resolve("expected.txt");
        if (UPDATE) {
            Files.write(expected, said(code));
        }
        assertThat(said(code)).isNotEmpty().isEqualTo(Files.readAllLines(expected));
    }

    @Test
    void everyProblemIsOnThePage() throws IOException {
        StringBuilder page = new StringBuilder("# 读表时会发现的问题 / What reading finds\n\n");
        page.append("每种问题附一个小例子和办事员读到的原话。Each with a tiny file, and the very words a clerk reads.\n");
        for (Code code : RAISED_BY_READING) {
            page.append("\n## ").append(code.word()).append("\n\n");
            page.append("例 example: `")
                    .append(GALLERY.relativize(file(code)).toString().replace('\\', '/'))
                    .append("`\n\n");
            for (String line : said(code)) {
                page.append("- ").append(line).append('\n');
            }
        }
        if (UPDATE) {
            Files.writeString(PAGE, page);
        }
        assertThat(page.toString()).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(keys(Language.EN)).isEqualTo(keys(Language.ZH));
        for (String key : keys(Language.ZH)) {
            String other = key.endsWith(".message")
                    ? key.replace(".message", ".suggestion")
                    : key.replace(".suggestion", ".message");
            assertThat(keys(Language.ZH)).contains(other);
        }
    }

    private static TreeSet<String> keys(Language language) throws IOException {
        Properties words = new Properties();
        String name = "/org/yinghuo/report/edition/findings/reading_" + language.tag() + ".properties";
        try (var in = ProblemGalleryTest.class.getResourceAsStream(name)) {
            assertThat(in).isNotNull();
            words.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        TreeSet<String> keys = new TreeSet<>(words.stringPropertyNames());
        // A frame around other sentences has no advice of its own.
        keys.remove("of-rows.message");
        return keys;
    }

    /** What is said about a code's example, in both languages. */
    private static List<String> said(Code code) throws IOException {
        Path file = file(code);
        Seeds seeds = SeedReader.read(GALLERY.resolve("seeds"));
        assertThat(seeds.findings()).isEmpty();
        SourceFile source = new SourceFile(file.getFileName().toString(), "0", Files.size(file), Instant.EPOCH);
        List<String> said = new ArrayList<>();
        try (EntryReader reader = new EntryReader(source, file, seeds)) {
            for (Ingested row = reader.read(); row != null; row = reader.read()) {
                for (Finding finding : row.findings()) {
                    assertThat(finding.code()).isEqualTo(code);
                    said.add(line(finding, Language.ZH));
                    said.add(line(finding, Language.EN));
                }
            }
        }
        return said;
    }

    private static Path file(Code code) throws IOException {
        try (Stream<Path> files = Files.list(GALLERY.resolve(code.word()))) {
            return files.filter(file -> !file.getFileName().toString().equals("expected.txt"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String line(Finding finding, Language language) {
        FindingText text = FindingText.in(language);
        String at = finding.row() == 0 && finding.firstColumn() == 0
                ? ""
                : Origin.columnName(finding.firstColumn()) + (finding.row() == 0 ? "" : finding.row()) + " ";
        return at + text.message(finding) + " | " + text.suggestion(finding);
    }
}
