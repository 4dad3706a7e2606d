package org.yinghuo.ingest.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words of the command {@code check} in one language. */
final class CheckWords {

    private final Properties words = new Properties();

    /** @param language {@code zh} or {@code en} */
    CheckWords(String language) {
        String name = "check_" + language + ".properties";
        try (InputStream in = CheckWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no words in " + language);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence of a key, with {@code {0}}, {@code {1}} … filled in; the key itself where there is none. */
    String say(String key, Object... values) {
        String sentence = words.getProperty(key, key);
        for (int i = 0; i < values.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return sentence;
    }
}
