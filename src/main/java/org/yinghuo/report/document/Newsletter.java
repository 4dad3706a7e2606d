package org.yinghuo.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.page.ReportPage;

/**
 * The text of an issue as the office words it, line by line: a title, headings, paragraphs, and where tables and rolls of names stand.
 *
 * <p>It is {@code seeds/newsletter.txt} where the office has written one, else the built-in text of the language, which says in its first lines
 * how it is done. A heading with nothing under it is left out, and so is a paragraph of which no word remains.
 */
public final class Newsletter {
    /** The file in the seeds folder. */
    public static final String FILE = "newsletter.txt";

    private final List<Line> lines;

    private Newsletter(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** What a line of the text is about. */
    sealed interface Block {}

    record Title(String text) implements Block {}

    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    record TableHere(String table) implements Block {}

    /** A roll of names: of those with a status among the volunteers, or {@code donors}. */
    record RollHere(String of, String title) implements Block {}

    private record Line(Kind kind, String word, SentenceTemplate sentence) {}

    private enum Kind {
        TITLE,
        HEADING,
        PARAGRAPH,
        EACH,
        TABLE,
        ROLL
    }

    /** The office's own text, else the built-in one. */
    public static Newsletter read(Path seeds, Language language) throws IOException {
        Path file = seeds.resolve(FILE);
        return Files.isRegularFile(file) ? of(decode(Files.readAllBytes(file))) : builtIn(language);
    }

    public static Newsletter builtIn(Language language) {
        String resource = "newsletter_" + language.tag() + ".txt";
        try (InputStream in = Newsletter.class.getResourceAsStream(resource)) {
            return of(new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Newsletter of(String text) {
        List<Line> lines = new ArrayList<>();
        for (String raw : text.replace("\uFEFF", "").lines().toList()) {
            String line = raw.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(line(line));
            }
        }
        return new Newsletter(lines);
    }

    private static Line line(String line) {
        if (line.startsWith("== ")) {
            return new Line(
                    Kind.HEADING, "", SentenceTemplate.parse(line.substring(3).strip()));
        }
        if (line.startsWith("= ")) {
            return new Line(
                    Kind.TITLE, "", SentenceTemplate.parse(line.substring(2).strip()));
        }
        int close = line.indexOf(']');
        if (line.startsWith("[") && close > 0) {
            String[] words = line.substring(1, close).strip().split("\\s+", 2);
            SentenceTemplate rest =
                    SentenceTemplate.parse(line.substring(close + 1).strip());
            String of = words.length > 1 ? words[1] : "";
            switch (words[0]) {
                case "each" -> {
                    return new Line(Kind.EACH, of, rest);
                }
                case "table" -> {
                    return new Line(Kind.TABLE, of, rest);
                }
                case "roll" -> {
                    return new Line(Kind.ROLL, of, rest);
                }
                default -> {
                    // Words in brackets are words.
                }
            }
        }
        return new Line(Kind.PARAGRAPH, "", SentenceTemplate.parse(line));
    }

    /** The text filled for an issue; rolls of names only where its disclosure lets them be shown. */
    List<Block> fill(IssueReport report, LocalDateTime asOf, ReportWords phrases) {
        NewsletterValues values = NewsletterValues.of(report, asOf, phrases);
        List<Block> blocks = new ArrayList<>();
        for (Line line : lines) {
            switch (line.kind()) {
                case TITLE -> add(blocks, new Title(line.sentence().fill(values)));
                case HEADING -> {
                    dropEmptyHeading(blocks);
                    add(blocks, new Heading(line.sentence().fill(values)));
                }
                case PARAGRAPH -> add(blocks, new Paragraph(line.sentence().fill(values)));
                case EACH -> {
                    for (NewsletterValues row : values.rows(line.word())) {
                        add(blocks, new Paragraph(line.sentence().fill(row)));
                    }
                }
                case TABLE -> {
                    if (isShown(report, line.word())) {
                        blocks.add(new TableHere(line.word()));
                    }
                }
                case ROLL -> {
                    if (report.issue().namesArePublic() && Roll.has(report, line.word())) {
                        blocks.add(new RollHere(line.word(), line.sentence().fill(values)));
                    }
                }
            }
        }
        dropEmptyHeading(blocks);
        return blocks;
    }

    private static boolean isShown(IssueReport report, String name) {
        return report.tables().stream()
                .anyMatch(table -> table.name().equals(name)
                        && !table.rows().isEmpty()
                        && (report.issue().namesArePublic() || !ReportPage.OF_PEOPLE.contains(name)));
    }

    private static void add(List<Block> blocks, Block block) {
        String text = block instanceof Title title
                ? title.text()
                : block instanceof Heading heading ? heading.text() : ((Paragraph) block).text();
        if (!text.isBlank()) {
            blocks.add(block);
        }
    }

    private static void dropEmptyHeading(List<Block> blocks) {
        if (!blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Heading) {
            blocks.remove(blocks.size() - 1);
        }
    }

    /** Notepad saves in the machine's code page; on a Chinese machine that is GB18030. */
    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
