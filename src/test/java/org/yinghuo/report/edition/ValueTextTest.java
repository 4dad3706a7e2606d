package org.yinghuo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.aggregate.ValueType;

class ValueTextTest {
    @Test
    void digitsStandInGroupsOfThree() {
        assertThat(ValueText.grouped("0")).isEqualTo("0");
        assertThat(ValueText.grouped("999")).isEqualTo("999");
        assertThat(ValueText.grouped("1000")).isEqualTo("1,000");
        assertThat(ValueText.grouped("1234567.80")).isEqualTo("1,234,567.80");
        assertThat(ValueText.grouped("-100.00")).isEqualTo("−100.00");
        assertThat(ValueText.grouped("-1000")).isEqualTo("−1,000");
    }

    @Test
    void daysAreSaidInTheLanguageOfTheReport() {
        assertThat(ValueText.show(ValueType.DAY, "2022-09-03", Language.ZH)).isEqualTo("2022年9月3日");
        assertThat(ValueText.show(ValueType.DAY, "2022-09-03", Language.EN)).isEqualTo("3 Sep 2022");
        assertThat(ValueText.show(ValueType.DAY, "", Language.EN)).isEmpty();
        assertThat(ValueText.show(ValueType.TEXT, "1000", Language.EN)).isEqualTo("1000");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void groupingChangesNoValue(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextLong() >> random.nextInt(63), random.nextInt(4));
            String shown = ValueText.grouped(value.toPlainString());
            assertThat(new BigDecimal(shown.replace(",", "").replace('−', '-'))).isEqualByComparingTo(value);
            assertThat(shown.replaceFirst("\\..*", "")).matches("−?[0-9]{1,3}(,[0-9]{3})*");
        }
    }

    @Test
    void aHanCharacterIsTwoColumnsWide() {
        assertThat(TextWidth.of("王a１ｱ。é")).isEqualTo(2 + 1 + 2 + 1 + 2 + 2);
        assertThat(TextWidth.of("")).isZero();
        assertThat(TextWidth.shorten("综合处人事处", 12)).isEqualTo("综合处人事处");
        assertThat(TextWidth.shorten("综合处人事处", 9)).isEqualTo("综合处人…");
    }
}
