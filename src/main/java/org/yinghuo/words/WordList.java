package org.yinghuo.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The built-in words as {@code words.txt} lists them: sections of lines {@code meaning = word word word}.
 *
 * <p>A damaged list is a bug of the program, so it throws.
 */
public final class WordList {

    public static final WordList BUILT_IN = load("words.txt");

    private final Map<String, List<Line>> sections;

    private WordList(Map<String, List<Line>> sections) {
        this.sections = sections;
    }

    /** One meaning with its words, in the order of the file. */
    public record Line(String meaning, List<String> words) {}

    /** The lines of a section. */
    public List<Line> section(String name) {
        List<Line> lines = sections.get(name);
        if (lines == null) {
            throw new IllegalArgumentException("no words called " + name);
        }
        return lines;
    }

    /** All words of some meanings in a section, folded, in the order of the file. */
    public Set<String> words(String section, String... meanings) {
        Set<String> words = new LinkedHashSet<>();
        for (Line line : section(section)) {
            if (List.of(meanings).contains(line.meaning())) {
                line.words().forEach(word -> words.add(Folding.fold(word)));
            }
        }
        return words;
    }

    /**
     * The meanings of a section by word.
     *
     * @param key how a word is looked up
     */
    <E extends Enum<E>> Map<String, E> byWord(String section, Class<E> type, UnaryOperator<String> key) {
        Map<String, E> byWord = new HashMap<>();
        for (Line line : section(section)) {
            E meaning = Enum.valueOf(type, line.meaning().toUpperCase(Locale.ROOT));
            for (String word : line.words()) {
                String found = key.apply(word);
                byWord.putIfAbsent(found.isEmpty() ? Folding.fold(word) : found, meaning);
            }
        }
        return Collections.unmodifiableMap(byWord);
    }

    /** A regular expression for any one word of a meaning, as the file has it, to be looked for in a text. */
    public String either(String section, String meaning) {
        List<String> words = section(section).stream()
                .filter(line -> line.meaning().equals(meaning))
                .flatMap(line -> line.words().stream())
                .map(Pattern::quote)
                .toList();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no words of " + section + " mean " + meaning);
        }
        return "(?:" + String.join("|", words) + ")";
    }

    private static WordList load(String resource) {
        Map<String, List<Line>> sections = new LinkedHashMap<>();
        try (InputStream in = WordList.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<Line> section = new ArrayList<>();
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                String line = text.strip();
                if (line.isEmpty() || line.startsWith("# ") || line.equals("#")) {
                    continue;
                }
                if (line.startsWith("[") && line.endsWith("]")) {
                    section = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
                    continue;
                }
                int equals = line.indexOf(" = ");
                if (equals < 0) {
                    throw new IllegalStateException(resource + ": not understood: " + line);
                }
                section.add(new Line(
                        line.substring(0, equals).strip(),
                        List.of(line.substring(equals + 3).strip().split("\\s+", -1))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordList(sections);
    }

    /** The characters that some words begin with, for a cheap look before a dear one. */
    public static String firstCharacters(Stream<String> words) {
        return words.map(word -> word.substring(0, 1)).distinct().sorted().collect(Collectors.joining());
    }
}
