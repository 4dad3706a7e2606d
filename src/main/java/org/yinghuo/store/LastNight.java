package org.yinghuo.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yinghuo.model.Sha256;

/**
 * What the last finished night rested on and what it said, so that one that finds all of it unchanged need not be worked out again.
 *
 * @param fingerprint a hash over everything that decides what a night comes to, except its moment
 * @param until the moment from which on time alone may change something
 * @param lines what it said at its end
 * @param numbers the entries, then the findings that still wait for an answer, by severity
 * @param worst the word of the worst severity that still waits for an answer; empty where nothing does
 */
public record LastNight(
        String fingerprint,
        LocalDateTime asOf,
        LocalDateTime until,
        List<String> lines,
        List<Long> numbers,
        String worst) {

    private static final String FIRST_LINE = "yinghuo-night-2";

    public LastNight {
        lines = List.copyOf(lines);
        numbers = List.copyOf(numbers);
    }

    /** What was remembered; nothing where the file is missing or damaged: the night is then worked out. */
    public static Optional<LastNight> load(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        List<String> parts = new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (parts.size() < 7 || !parts.get(0).equals(FIRST_LINE)) {
            return Optional.empty();
        }
        List<String> told = parts.subList(0, parts.size() - 1);
        if (!parts.get(parts.size() - 1).equals(hash(told))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LastNight(
                    told.get(1),
                    LocalDateTime.parse(told.get(2)),
                    LocalDateTime.parse(told.get(3)),
                    told.subList(6, told.size()),
                    Stream.of(told.get(5).split(" ", -1)).map(Long::valueOf).toList(),
                    told.get(4)));
        } catch (DateTimeException | NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    public void save(Path path) throws IOException {
        List<String> told = new ArrayList<>(List.of(FIRST_LINE, fingerprint, asOf.toString(), until.toString(), worst));
        told.add(numbers.stream().map(Object::toString).collect(Collectors.joining(" ")));
        told.addAll(lines);
        String text = String.join("\n", told) + "\n" + hash(told) + "\n";
        DurableFiles.write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(List<String> lines) {
        return Sha256.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
