package org.yinghuo.report.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sentences by their keys, read from UTF-8 properties of one language; the machine's own locale has no say in it.
 *
 * <p>A place in a sentence is {@code {name}} or {@code {0}}; what fills it is never looked at again.
 */
final class Wording {

    private final SortedMap<String, String> sentences;

    private Wording(SortedMap<String, String> sentences) {
        this.sentences = sentences;
    }

    /** The sentences of {@code NAME_zh.properties} beside this class, for each name; one that is missing has none. */
    static Wording of(Language language, String... names) {
        SortedMap<String, String> sentences = new TreeMap<>();
        for (String name : names) {
            String resource = name + "_" + language.tag() + ".properties";
            try (InputStream in = Wording.class.getResourceAsStream(resource)) {
                if (in != null) {
                    read(new InputStreamReader(in, StandardCharsets.UTF_8), sentences);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + resource + " of the program itself", e);
            }
        }
        return new Wording(Collections.unmodifiableSortedMap(sentences));
    }

    private static void read(Reader reader, Map<String, String> sentences) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        for (String key : properties.stringPropertyNames()) {
            sentences.put(key, properties.getProperty(key));
        }
    }

    /** The sentence of a key, null where there is none. */
    @Nullable
    String find(String key) {
        return sentences.get(key);
    }

    SortedMap<String, String> all() {
        return sentences;
    }

    private static boolean isQuoted(String sentence, int open, int close) {
        return open > 0
                && sentence.charAt(open - 1) == '“'
                && close + 1 < sentence.length()
                && sentence.charAt(close + 1) == '”';
    }

    /** Quotes within quotes are single ones: “‘9·5’泸定地震捐款”. */
    private static String within(String value) {
        return value.replace('“', '‘').replace('”', '’');
    }

    /** What the places of a sentence are filled with. */
    @FunctionalInterface
    interface Places {

        /** The value of a place; null where its name means nothing. */
        @Nullable
        String value(String place);
    }

    /** A sentence with its places filled; a place whose name means nothing to {@code values} stays as it is written. */
    static String fill(String sentence, Places values) {
        StringBuilder filled = new StringBuilder(sentence.length() + 32);
        int at = 0;
        while (at < sentence.length()) {
            int open = sentence.indexOf('{', at);
            int close = open < 0 ? -1 : sentence.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String value = values.value(sentence.substring(open + 1, close));
            filled.append(sentence, at, open);
            if (value == null) {
                filled.append(sentence, open, close + 1);
            } else {
                filled.append(isQuoted(sentence, open, close) ? within(value) : value);
            }
            at = close + 1;
        }
        return filled.append(sentence, at, sentence.length()).toString();
    }
}
