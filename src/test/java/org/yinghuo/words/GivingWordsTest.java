package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people leave of a campaign's name in a payment's words, and what else a payment may be for (rules words-outweigh-sender, other-purpose). */
class GivingWordsTest {

    @ParameterizedTest
    @CsvSource({"助学捐款,助学", "抗震救灾捐款活动,抗震救灾", "暖冬募捐,暖冬", "春蕾计划,春蕾计划", "爱心捐款,爱心捐款", "捐款,捐款", "水捐款,水捐款"})
    void theEndIsLeftOutWhereTheRestTellsWhich(String campaign, String shorter) {
        assertThat(GivingWords.withoutEnding(campaign)).isEqualTo(shorter);
    }

    @ParameterizedTest
    @CsvSource({
        "部门aa聚餐, true",
        "aa, true",
        "aa制, true",
        "baas服务, false",
        "aab, false",
        "xaa aa, true",
        "货款, true",
        "助学捐款, false",
        "'', false"
    })
    void aShortLatinWordStandsByItself(String text, boolean otherPurpose) {
        assertThat(GivingWords.speaks(text, GivingWords.OTHER_PURPOSE)).isEqualTo(otherPurpose);
    }
}
