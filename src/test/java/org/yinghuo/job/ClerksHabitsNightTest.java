package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What clerks do with rows and values (rules undone-row, unsigned-row, sums-are-no-entries, really-happened, punches, stands-for-several, implausible, names-divide,
 * one-cause), each with the figures a careful clerk would reach.
 *
 * <p>A habit is a text: a line that says what it shows, figures as {@code 2022-34 donations.amount = 100}, the number of errors and warnings allowed, and
 * behind {@code === NAME} each file of its office.
 */
class ClerksHabitsNightTest {

    private static final Path HABITS = Path.of("src/test/resources/habits");
    private static final String ISSUES = """
        year,number,cumulative,date,opens,cutoff,closed,title,publisher,disclosure
        2022,34,34,2022-09-09,2022-09-01T00:00,2022-09-09T12:00,,简讯,办公室,主动公开
        2022,35,35,2022-09-16,2022-09-09T12:00,2022-09-16T12:00,,简讯,办公室,主动公开
        """;
    private static final String DEPARTMENTS = """
        order,department,aliases
        1,综合处,
        2,人事处,
        3,财务处,
        """;
    private static final String CAMPAIGNS = """
        campaign,aliases,kind,starts,deadline
        泸定地震捐款,抗震救灾捐款,donation,2022-09-05,2022-09-09
        """;

    @TempDir
    Path folder;

    /** A habit as its text tells it. */
    private record Habit(String what, Map<String, String> figures, String questions, Map<String, String> files) {

        static Habit of(Path text) throws IOException {
            String what = "";
            String questions = "any";
            Map<String, String> figures = new LinkedHashMap<>();
            Map<String, StringBuilder> files = new TreeMap<>();
            StringBuilder file = null;
            for (String line : Files.readAllLines(text)) {
                if (line.startsWith("=== ")) {
                    file = files.computeIfAbsent(line.substring(4), any -> new StringBuilder());
                } else if (file != null) {
                    file.append(line).append('\n');
                } else if (line.startsWith("# ")) {
                    what = line.substring(2);
                } else {
                    int equals = line.indexOf(" = ");
                    if (line.startsWith("questions")) {
                        questions = line.substring(equals + 3);
                    } else {
                        figures.put(line.substring(0, equals), line.substring(equals + 3));
                    }
                }
            }
            Map<String, String> texts = new TreeMap<>();
            files.forEach((name, content) -> texts.put(name, content.toString()));
            return new Habit(what, figures, questions, texts);
        }
    }

    static List<String> habits() throws IOException {
        try (Stream<Path> texts = Files.list(HABITS)) {
            List<String> names =
                    texts.map(path -> path.getFileName().toString()).sorted().toList();
            assertThat(names).hasSizeGreaterThan(50);
            return names;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("habits")
    void theFiguresAreThoseOfACarefulClerk(String name) throws IOException {
        Habit habit = Habit.of(HABITS.resolve(name));
        Path input = Files.createDirectories(folder.resolve("input"));
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(seeds.resolve("issues.csv"), ISSUES);
        Files.writeString(seeds.resolve("departments.csv"), DEPARTMENTS);
        Files.writeString(seeds.resolve("campaigns.csv"), CAMPAIGNS);
        for (Map.Entry<String, String> file : habit.files().entrySet()) {
            Path home = file.getKey().equals("roster.csv") ? seeds : input;
            Files.writeString(home.resolve(file.getKey()), file.getValue());
        }
        Nights nights = new Nights(input, seeds, folder.resolve("output"), folder.resolve("state"));
        Nights.Ended ended = nights.run("--as-of=2022-09-20T02:00");
        assertThat(ended.code()).as(ended.printed()).isZero();
        Map<String, String> told = new LinkedHashMap<>();
        for (String figure : habit.figures().keySet()) {
            told.put(figure, figure(nights.output(), figure));
        }
        List<String> questions = questions(nights.output());
        assertThat(told).as("%s %s", habit.what(), questions).isEqualTo(habit.figures());
        if (!habit.questions().equals("any")) {
            assertThat(questions).as(habit.what()).hasSizeLessThanOrEqualTo(Integer.parseInt(habit.questions()));
        }
    }

    /** A figure by its issue and name, whole numbers without decimals. */
    private static String figure(Path output, String figure) throws IOException {
        String[] parts = figure.split(" ", -1);
        String[] issue = parts[0].split("-", -1);
        Path report = output.resolve(issue[0]).resolve("0" + issue[1]).resolve("report.json");
        JsonNode value = new ObjectMapper()
                .readTree(Files.readString(report))
                .path("figures")
                .path(parts[1]);
        return value.asString("0").replaceFirst("\\.0+$", "");
    }

    /** All errors and warnings that are said anywhere, each once. */
    private static List<String> questions(Path output) throws IOException {
        Set<String> ids = new TreeSet<>();
        List<String> questions = new ArrayList<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file :
                    files.filter(path -> path.endsWith("findings.csv")).sorted().toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8).replace("\ufeff", "");
                try (CSVParser rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new java.io.StringReader(text))) {
                    for (CSVRecord row : rows) {
                        if (!row.get("severity").equals("info") && ids.add(row.get("finding_id"))) {
                            questions.add(row.get("code") + " " + row.get("message"));
                        }
                    }
                }
            }
        }
        return questions;
    }
}
