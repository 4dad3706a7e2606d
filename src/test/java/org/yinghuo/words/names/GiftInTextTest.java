package org.yinghuo.words.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gifts told in a line of text, and nothing besides (rule chat-list). */
class GiftInTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1. 朱丹 100元; false; /朱丹/100元",
                "综合处：朱丹100元、黄绚50元; false; 综合处/朱丹/100元 综合处/黄绚/50元",
                "朱丹捐款1,000元，黄绚50元; false; /朱丹/1,000元 /黄绚/50元",
                "朱丹 100; false; ''",
                "朱丹 100; true; /朱丹/100",
                "朱丹 100元，谢谢大家; false; ''",
                "朱丹（综合处）100元; false; /朱丹(综合处)/100元",
                "3号楼一层维修费 100元; false; ''"
            })
    void areReadWhereALineTellsNothingElse(String line, boolean yuan, String gifts) {
        assertThat(String.join(
                        " ",
                        GiftInText.of(line, yuan).stream()
                                .map(one -> one.department() + "/" + one.name() + "/" + one.sum())
                                .toList()))
                .isEqualTo(gifts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1. 朱丹 100元 微信; 朱丹/100元/微信", "朱丹100元（现金）、黄绚50元 支付宝; 朱丹/100元/现金 黄绚/50元/支付宝", "朱丹 100元 综合处; ''"})
    void mayTellHowTheyWereGiven(String line, String gifts) {
        assertThat(String.join(
                        " ",
                        GiftInText.withChannels(line, false).stream()
                                .map(one -> one.name() + "/" + one.sum() + "/" + one.channel())
                                .toList()))
                .isEqualTo(gifts);
        assertThat(GiftInText.of(line, false)).isEmpty();
    }

    @Test
    void thatItCameChangesNothing() {
        assertThat(GiftInText.of("5. 朱丹 200 已转账", true)).containsExactly(new GiftInText("", "朱丹", "200", ""));
        assertThat(GiftInText.of("牛森 50元（已付）", false)).containsExactly(new GiftInText("", "牛森", "50元", ""));
        assertThat(GiftInText.of("牛森 50元（未付）", false)).isEmpty();
    }

    @Test
    void theSameOfEachIsAGiftOfEach() {
        assertThat(GiftInText.of("6. 江雁、朱丹 各100元", false))
                .containsExactly(new GiftInText("", "江雁", "100元", ""), new GiftInText("", "朱丹", "100元", ""));
        assertThat(GiftInText.of("各100元", false)).isEmpty();
    }
}
