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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the rules as they are written against the code and the tests that name them. */
class RulesTest {

    private static final Pattern HEADING = Pattern.compile("(?m)^### ([a-z-]+)$");

    /** {@code (rule same-gift)} or {@code (rules same-gift, late-entry)}, also where a line ends within. */
    private static final Pattern MENTION = Pattern.compile("\\(rules? ([a-z-]+(?:,[\\s*]+[a-z-]+)*)\\)");

    private static final Pattern NAME = Pattern.compile("[a-z]+(?:-[a-z]+)*");

    private static final Set<String> RULES = new TreeSet<>();

    static {
        try {
            HEADING.matcher(Files.readString(Path.of("src/docs/rules.md")))
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
