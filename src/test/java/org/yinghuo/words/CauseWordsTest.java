package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Agreement;

/** Shows (rule causes-apart). */
class CauseWordsTest {

    private static String cause(String text) {
        return CauseWords.BUILT_IN.in(text);
    }

    @ParameterizedTest
    @CsvSource({
        "泸定地震捐款名单, 抗震救灾爱心捐款",
        "甘孜抗震救災捐款, 四川地震灾区捐款",
        "赈灾捐款, 防汛救灾捐款",
        "赈灾捐款, 抗震捐款",
        "助学捐款, 春蕾计划捐款",
        "助学扶贫捐款, 乡村振兴捐款",
        "抗疫捐款, 疫情防控爱心捐款"
    })
    void wordsOfOneCauseAgree(String one, String other) {
        assertThat(cause(one)).isNotEmpty();
        assertThat(cause(other)).isNotEmpty();
        assertThat(Agreement.onCause(cause(one), cause(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"助学捐款名单, 地震捐款名单", "防汛救灾捐款, 抗震救灾捐款", "希望工程捐款, 敬老爱老捐款", "防疫捐款, 扶贫捐款", "赈灾捐款, 义务植树捐款"})
    void wordsOfTwoCausesDoNot(String one, String other) {
        assertThat(Agreement.onCause(cause(one), cause(other))).isFalse();
        assertThat(Agreement.onCause(cause(other), cause(one))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"爱心捐款名单", "慈善一日捐", "送温暖捐款", "省地震局捐款名单", "扶贫办捐款", "因疫情线上收款", ""})
    void whatAnyGivingSaysAndWhoGaveTellNoCause(String text) {
        assertThat(cause(text)).isEmpty();
        assertThat(Agreement.onCause(cause(text), cause("地震捐款"))).isTrue();
    }
}
