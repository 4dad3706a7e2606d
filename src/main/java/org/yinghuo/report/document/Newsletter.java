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
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.SheetId;
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
    private final boolean own;

    private Newsletter(List<Line> lines, boolean own) {
        this.lines = List.copyOf(lines);
        this.own = own;
    }

    /** What a line of the text is about. */
    sealed interface Block {}

    record Title(String text) implements Block {}

    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    record TableHere(String table) implements Block {}

    /** A roll of names: of those with a status among the volunteers, or {@code donors}. */
    record RollHere(String of, String title) implements Block {}

    /**
     * A line of the text.
     *
     * @param number of the line in the file
     * @param only the one issue it is for, as {@code 2022-34}; empty for all
     */
    private record Line(int number, String only, Kind kind, String word, SentenceTemplate sentence, String written) {
        boolean isFor(IssueId issue) {
            return only.isEmpty() || only.equals(issue.toString());
        }
    }

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
        return Files.isRegularFile(file) ? of(decode(Files.readAllBytes(file)), true) : builtIn(language);
    }

    public static Newsletter builtIn(Language language) {
        String resource = "newsletter_" + language.tag() + ".txt";
        try (InputStream in = Newsletter.class.getResourceAsStream(resource)) {
            return of(new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Newsletter of(String text) {
        return of(text, true);
    }

    private static Newsletter of(String text, boolean own) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            String line = raw.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(line(number, "", line));
            }
        }
        return new Newsletter(lines, own);
    }

    private static Line line(int number, String only, String line) {
        if (line.startsWith("== ")) {
            return new Line(
                    number,
                    only,
                    Kind.HEADING,
                    "",
                    SentenceTemplate.parse(line.substring(3).strip()),
                    line);
        }
        if (line.startsWith("= ")) {
            return new Line(
                    number,
                    only,
                    Kind.TITLE,
                    "",
                    SentenceTemplate.parse(line.substring(2).strip()),
                    line);
        }
        int close = line.indexOf(']');
        if (line.startsWith("[") && close > 0) {
            String[] words = line.substring(1, close).strip().split("\\s+", 2);
            String rest = line.substring(close + 1).strip();
            String of = words.length > 1 ? words[1].strip() : "";
            Kind kind = switch (words[0]) {
                case "each" -> Kind.EACH;
                case "table" -> Kind.TABLE;
                case "roll" -> Kind.ROLL;
                default -> Kind.PARAGRAPH;
            };
            if (words[0].equals("issue") && only.isEmpty()) {
                return line(number, of, rest);
            }
            if (kind != Kind.PARAGRAPH) {
                return new Line(number, only, kind, of, SentenceTemplate.parse(rest), line);
            }
        }
        return new Line(number, only, Kind.PARAGRAPH, "", SentenceTemplate.parse(line), line);
    }

    /** A hash of what the office has written for an issue; empty where the text is the built-in one. */
    String fingerprint(IssueId issue) {
        StringBuilder text = new StringBuilder();
        lines.stream()
                .filter(line -> own && line.isFor(issue))
                .forEach(line -> text.append(line.written()).append('\n'));
        return text.isEmpty() ? "" : Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Lines that name what nobody knows: they are not printed, and the office is asked to mend them. */
    public List<Finding> findings(Language language) {
        ReportWords words = ReportWords.in(language);
        List<Finding> findings = new ArrayList<>();
        for (Line line : lines) {
            for (String name : unknown(line, words)) {
                findings.add(Finding.at(
                        Code.MALFORMED_ROW,
                        new Origin(new SheetId("seeds/" + FILE, ""), line.number(), 1, 1, 0),
                        "",
                        "{" + name + "}",
                        "placeholder",
                        List.of(),
                        FILE + "|" + name + "|" + line.written()));
            }
        }
        return findings;
    }

    private static List<String> unknown(Line line, ReportWords words) {
        List<String> names = new ArrayList<>(line.sentence().names());
        if (line.kind() == Kind.EACH || line.kind() == Kind.TABLE) {
            names.add(line.word());
        }
        return names.stream()
                .filter(name -> !NewsletterValues.isKnown(name, words))
                .distinct()
                .toList();
    }

    /** The text filled for an issue; rolls of names only where its disclosure lets them be shown. */
    List<Block> fill(IssueReport report, LocalDateTime asOf, ReportWords phrases) {
        NewsletterValues values = NewsletterValues.of(report, asOf, phrases);
        List<Block> blocks = new ArrayList<>();
        for (Line line : lines) {
            if (!line.isFor(report.issue().id()) || !unknown(line, phrases).isEmpty()) {
                continue;
            }
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
