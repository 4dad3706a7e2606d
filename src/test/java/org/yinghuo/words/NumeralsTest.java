package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "三十四,34",
        "一万三千五百,13500",
        "两百,200",
        "两百零五,205",
        "壹仟贰佰叁拾肆,1234",
        "二〇二二,2022",
        "三点五,3.5",
        "十,10",
        "十五,15",
        "廿二,22",
        "卅,30",
        "一百一十五,115",
        "一千零五十,1050",
        "一千零五,1005",
        "五,5",
        "零,0",
        "〇,0",
        "三千万,30000000",
        "一亿零三百,100000300",
        "一亿二千万,120000000",
        "3千5百,3500",
        "壹拾萬,100000",
        "一万零五十,10050"
    })
    void readsEverydayAndCapitalNumerals(String text, BigDecimal value) {
        assertThat(Numerals.parse(text)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "三百五", "一万三", "百", "千", "万", "三三", "五十百", "一百二百", "十十", "三百零", "零百", "一二百", "点五", "三点", "三元", "abc",
                "一千零零五", "零五百", "万一"
            })
    void refusesWhatIsNoNumberOrTwo(String text) {
        assertThat(Numerals.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"三百五", "一万三", "一千二", "贰佰伍"})
    void knowsNumbersOfTheEar(String text) {
        assertThat(Numerals.isColloquial(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void readsWhateverTheStandardPrints(long seed) {
        Random random = new Random(seed);
        RuleBasedNumberFormat format =
                new RuleBasedNumberFormat(ULocale.SIMPLIFIED_CHINESE, RuleBasedNumberFormat.SPELLOUT);
        for (int i = 0; i < 2_000; i++) {
            long value = (long) Math.pow(10, random.nextDouble() * 9);
            for (String rules :
                    new String[] {"%spellout-numbering", "%spellout-cardinal", "%spellout-cardinal-financial"}) {
                String text = format.format(value, rules);
                assertThat(Numerals.parse(text)).as(text).isEqualByComparingTo(BigDecimal.valueOf(value));
            }
        }
    }
}
