package org.yinghuo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the rules as they are written against the code and the tests that name them. */
class RulesTest {

    private static final Pattern HEADING = Pattern.compile("(?m)^### ([a-z-]+)$");

    /** {@code (rule same-gift)} or {@code (rules same-gift, late-entry)}, also where a line ends within. */
    private static final Pattern MENTION = Pattern.compile("\\(rules? ([a-z-]+(?:,[\\s*]+[a-z-]+)*)\\)");

    private static final Pattern NAME = Pattern.compile("[a-z]+(?:-[a-z]+)*");

    /** A row of the table of figures: its first cell. */
    private static final Pattern FIGURE =
            Pattern.compile("(?m)^\\| ((?:`(?:volunteers|donations|payments|year_to_date)\\.[a-z_.]+`(?:, )?)+) \\|");

    private static final Pattern QUOTED = Pattern.compile("`([a-z_.]+)`");

    private static final Path RULES_FILE = Path.of("src/docs/rules.md");

    private static final Set<String> RULES = new TreeSet<>();

    static {
        try {
            HEADING.matcher(Files.readString(RULES_FILE))
                    .results()
                    .map(heading -> heading.group(1))
                    .forEach(RULES::add);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Test
    void everyRuleThatCodeOrTestsNameIsWrittenDown() throws IOException {
        assertThat(RULES).isNotEmpty().containsAll(named("src/main")).containsAll(named("src/test"));
    }

    @Test
    void everyRuleIsShownByATest() throws IOException {
        assertThat(named("src/test")).containsAll(RULES);
    }

    /** Every figure of a report is one that the rules say the meaning of (rule figures-of-an-issue), and they tell of no other. */
    @Test
    void everyFigureIsDefined() throws IOException {
        JsonNode figures = JsonMapper.shared()
                .readTree(Files.readString(Path.of("src/main/resources/org/yinghuo/report/data/report.schema.json")))
                .at("/properties/figures");
        Set<String> published = new TreeSet<>();
        collect(figures, "", published);
        Set<String> defined = FIGURE.matcher(Files.readString(RULES_FILE))
                .results()
                .flatMap(row -> QUOTED.matcher(row.group(1)).results().map(name -> name.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(published).isNotEmpty();
        assertThat(defined).isEqualTo(published);
    }

    private static void collect(JsonNode of, String path, Set<String> names) {
        of.path("properties").forEachEntry((name, child) -> {
            String whole = path.isEmpty() ? name : path + "." + name;
            if (child.has("properties")) {
                collect(child, whole, names);
            } else {
                names.add(whole);
            }
        });
    }

    private static Set<String> named(String folder) throws IOException {
        var names = new TreeSet<String>();
        try (Stream<Path> tree = Files.walk(Path.of(folder))) {
            List<Path> files = tree.filter(file -> file.toString().endsWith(".java")
                            || file.getFileName().toString().equals("night.properties"))
                    .toList();
            for (Path file : files) {
                MENTION.matcher(Files.readString(file))
                        .results()
                        .flatMap(mention ->
                                NAME.matcher(mention.group(1)).results().map(MatchResult::group))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
