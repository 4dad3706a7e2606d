package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseIndexTest {
    private final PhraseIndex<String> phrases = new PhraseIndex<>();

    @Test
    void theLongestPhraseThatBeginsAtAPlaceIsFound() {
        phrases.add("助学", "short");
        phrases.add("助学捐款", "long");
        assertThat(phrases.lengthAt("为助学捐款", 1)).isEqualTo(4);
        assertThat(phrases.lengthAt("为助学贷款", 1)).isEqualTo(2);
        assertThat(phrases.lengthAt("为助学", 1)).isEqualTo(2);
        assertThat(phrases.lengthAt("为助学", 0)).isZero();
        assertThat(phrases.lengthAt("为助", 1)).isZero();
        assertThat(phrases.meaningOf("助学捐款")).isEqualTo("long");
    }

    @Test
    void theFirstMeaningStays() {
        phrases.add("综合", "综合处");
        phrases.add("综合", "综合科");
        assertThat(phrases.get("综合")).isEqualTo("综合处");
    }

    @Test
    void oneCharacterTellsNothingUnlessItIsPutIn() {
        phrases.add("办", "办公室");
        assertThat(phrases.lengthAt("办", 0)).isZero();
        phrases.put("代", "proxy");
        assertThat(phrases.lengthAt("代", 0)).isEqualTo(1);
    }

    @Test
    void whatIsLongerThanFortyCharactersIsNoPhrase() {
        phrases.add("捐".repeat(40), "forty");
        phrases.add("款".repeat(41), "forty-one");
        assertThat(phrases.lengthAt("捐".repeat(50), 0)).isEqualTo(40);
        assertThat(phrases.lengthAt("款".repeat(50), 0)).isZero();
    }

    @Test
    void aNameLongerThanAnyHidesNoneThatBeginsLikeIt() {
        phrases.put("青禾明远", "known");
        phrases.put("青".repeat(200), "somebody's essay in the column of names");
        assertThat(phrases.lengthAt("青禾明远捐款", 0)).isEqualTo(4);
    }
}
