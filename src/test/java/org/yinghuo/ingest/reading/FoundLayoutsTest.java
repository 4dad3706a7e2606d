package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Layouts that platforms, form services, clocks, group chats, foundations, schools and offices really use, with invented people.
 *
 * <p>{@code layouts/found.txt} holds one after the other: {@code # name}, rows whose cells {@code |} divides, and behind {@code =>} the kind, the
 * entries and the findings that a careful clerk would reach.
 *
 * <p>Shows (rule every-cell-accounted).
 */
class FoundLayoutsTest {

    private static final Path FOUND = Path.of("src/test/resources/layouts/found.txt");

    record Found(String name, List<String> rows, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Found> layouts() throws IOException {
        List<Found> all = new ArrayList<>();
        for (String line : Files.readAllLines(FOUND, StandardCharsets.UTF_8)) {
            if (line.startsWith("# ")) {
                all.add(new Found(line.substring(2), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("=> ")) {
                all.get(all.size() - 1).expected().add(line.substring(3));
            } else if (!line.isBlank()) {
                all.get(all.size() - 1).rows().add(line.replace("\\n", "\n"));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void isUnderstoodAsACarefulClerkWould(Found found) {
        Understood understood = Paper.of(found.rows().toArray(String[]::new))
                .named(found.name())
                .read();
        List<String> said = new ArrayList<>();
        said.add(understood.kind().isEmpty() ? "unrecognised" : understood.kind());
        said.addAll(understood.lines());
        said.addAll(understood.found());
        assertThat(said).isEqualTo(found.expected());
    }
}
