package org.yinghuo.words.han;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Characters that can be read in several ways, by the Unihan database. */
final class Polyphones {
    private static final Map<String, List<String>> READINGS = read();

    private Polyphones() {}

    /** The readings of a character without tones, none where it has but one. */
    static List<String> readings(String character) {
        return READINGS.getOrDefault(character, List.of());
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> readings = new HashMap<>();
        try (InputStream stream = Polyphones.class.getResourceAsStream("polyphones.txt")) {
            if (stream == null) {
                throw new IllegalStateException("the list of readings is not in the jar");
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    List<String> words = Arrays.asList(line.split(" ", -1));
                    readings.put(words.get(0), List.copyOf(words.subList(1, words.size())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(readings);
    }
}
