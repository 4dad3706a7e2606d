package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "捐款金額（元）|捐款金额(元)",
                "ＡＢＣ１２３|abc123",
                "收／支|收/支",
                "⻓宁⼀路|长宁一路",
                "姓　名|姓名",
                "No.|no.",
                "貳佰圓|贰佰圆",
                "【合计】|[合计]",
                "–5−3|-5-3",
            })
    void foldsWhatAReaderSeesAsTheSame(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void takesOutEveryBlankAndFormatCharacter() {
        assertThat(Folding.fold("\ufeff姓\u200b \u00a0\u3000\u2003\t\r\n名\u200d\u2060\u00ad"))
                .isEqualTo("姓名");
        assertThat(Folding.letters(" 日 志-号: ")).isEqualTo("日志号");
    }

    @Test
    void keepsTextAsWrittenButForItsPadding() {
        assertThat(Folding.clean("  东苑　小区Ａ区\t")).isEqualTo("东苑小区A区");
        assertThat(Folding.clean("John   Smith")).isEqualTo("John Smith");
        assertThat(Folding.clean("國際社區")).as("traditional forms are kept").isEqualTo("國際社區");
        assertThat(Folding.clean("花园(一期)")).isEqualTo(Folding.clean("花园（一期）"));
        assertThat(Folding.clean("plan（B）")).isEqualTo("plan(B)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "/", "--", "——", "无", "N/A", " － ", "\u200b", "null"})
    void knowsWhatOnlyFillsACell(String filler) {
        assertThat(Folding.isBlank(filler)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "×", "√", "无锡", "-1", "a", "。"})
    void takesNoValueForAFiller(String value) {
        assertThat(Folding.isBlank(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void foldingOrCleaningTwiceChangesNothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String text = RandomText.of(random, 12);
            String folded = Folding.fold(text);
            String clean = Folding.clean(text);
            assertThat(Folding.fold(folded)).isEqualTo(folded);
            assertThat(Folding.clean(clean)).isEqualTo(clean);
        }
    }
}
