package org.yinghuo.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the findings of the books say to a clerk, in both languages. */
class SentencesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private static Properties sentences(String language) throws IOException {
        String name = "/org/yinghuo/report/edition/findings/reconciling_" + language + ".properties";
        Properties sentences = new Properties();
        try (var reader =
                new InputStreamReader(SentencesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }

    @ParameterizedTest
    @CsvSource({
        "duplicate-file,1",
        "superseded-file,5",
        "superseded-file.undecided,1",
        "superseded-file.unlike,1",
        "future-date,1",
        "summary-mismatch,5",
        "counter-jump,3",
        "counter-jump.issue,4",
        "duplicate-row,2",
        "duplicate-row.summary,2",
        "repeated-row,2",
        "likely-same-person,2",
        "likely-same-person.number,2",
        "ambiguous-person,2",
        "ambiguous-person.outside,1",
        "identity-conflict,2",
        "identity-conflict.staff-id,2",
        "identity-conflict.phone,2",
        "identity-conflict.id-number,2",
        "not-on-roster,2",
        "not-on-roster.near,2",
        "walk-in,3",
        "no-show,3",
        "after-deadline,2",
        "outside-any-issue,0",
        "late-entry,1",
        "unused-decision.gone,1",
        "unused-decision.not-allowed,1",
        "unused-decision.overruled,2"
    })
    void everyFindingIsSaidAndAnsweredWithWhatItKnows(String key, int args) throws IOException {
        for (String language : new String[] {"zh", "en"}) {
            Properties sentences = sentences(language);
            for (String part : new String[] {".message", ".suggestion"}) {
                String sentence = sentences.getProperty(key + part);

                assertThat(sentence).as(language + " " + key + part).isNotBlank();
                assertThat(PLACE.matcher(sentence).results().map(place -> Integer.parseInt(place.group(1))))
                        .as(language + " " + key + part)
                        .allMatch(place -> place < args);
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameSentences() throws IOException {
        assertThat(new TreeSet<>(sentences("zh").stringPropertyNames()))
                .isEqualTo(new TreeSet<>(sentences("en").stringPropertyNames()));
    }
}
