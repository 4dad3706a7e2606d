package org.yinghuo.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "General!NUMBER",
                "G/通用格式!NUMBER",
                "0.00!NUMBER",
                "#,##0.00;[Red]-#,##0.00!NUMBER",
                "0.00E+00!NUMBER",
                "¥#,##0.00!NUMBER",
                "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ !NUMBER",
                "@!NUMBER",
                "0\"元\"!NUMBER",
                "0\"day\"!NUMBER",
                "[DBNum2][$-804]General!NUMBER",
                "0_);[Red](0)!NUMBER",
                "0.0\"小时\"!NUMBER",
                "yyyy-mm-dd!DATE",
                "yyyy\"年\"m\"月\"d\"日\";@!DATE",
                "yyyy年m月d日!DATE",
                "[$-804]yyyy\"年\"m\"月\"d\"日\"\\ dddd;@!DATE",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@!DATE",
                "m/d/yy h:mm!DATE",
                "yyyy/m/d\\ h:mm:ss!DATE",
                "mmm-yy!DATE",
                "m!DATE",
                "aaaa!NUMBER",
                "h:mm!TIME",
                "h\"时\"mm\"分\"!TIME",
                "上午/下午h\"时\"mm\"分\"!TIME",
                "[$-409]h:mm\\ AM/PM;@!TIME",
                "mm:ss!TIME",
                "mm:ss.0!TIME",
                "[h]:mm:ss!ELAPSED",
                "[mm]:ss!ELAPSED",
                "[Red]0!NUMBER",
                "[<=100]0;0.0!NUMBER",
                "e\"年\"m\"月\"!DATE",
            })
    void aFormatSaysWhatItMakesOfANumber(String code, NumberKind kind) {
        assertThat(NumberKind.ofCode(code)).isEqualTo(kind);
    }

    @Test
    void theBuiltInFormatsOfEastAsiaAreDaysAndTimes() {
        for (int id : new int[] {14, 22, 27, 28, 31, 36, 50, 54, 57, 58}) {
            assertThat(NumberKind.ofBuiltIn(id)).as("format %d", id).isEqualTo(NumberKind.DATE);
        }
        for (int id : new int[] {18, 21, 32, 33, 34, 35, 45, 47, 55, 56}) {
            assertThat(NumberKind.ofBuiltIn(id)).as("format %d", id).isEqualTo(NumberKind.TIME);
        }
        for (int id : new int[] {0, 1, 4, 9, 11, 12, 13, 37, 44, 48, 49, 59, 81, 164}) {
            assertThat(NumberKind.ofBuiltIn(id)).as("format %d", id).isEqualTo(NumberKind.NUMBER);
        }
        assertThat(NumberKind.ofBuiltIn(46)).isEqualTo(NumberKind.ELAPSED);
    }
}
