package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"合计", "小计", "人事处小计", "合计：12人", "计", "Total", "共计3000元"})
    void totals(String text) {
        assertThat(TotalWords.isTotal(text)).isTrue();
        assertThat(TotalWords.mayBe(text)).isTrue();
        assertThat(TotalWords.isTotal(text + "的说明")).isFalse();
    }

    @Test
    void whatIsLongerThanAnyTotalIsNone() {
        assertThat(TotalWords.isTotal("综".repeat(30) + "合计")).isFalse();
        assertThat(TotalWords.isTotal("朱")).isFalse();
        assertThat(TotalWords.mayBe("朱丹")).isFalse();
    }

    @Test
    void wordsThatHeadALineOfSums() {
        assertThat(TotalWords.isRowTotal("捐款总额")).isTrue();
        assertThat(TotalWords.isRowTotal("捐款")).isFalse();
        assertThat(TotalWords.isCarried("承前页")).isTrue();
        assertThat(TotalWords.isCarried("综合处")).isFalse();
        assertThat(TotalWords.endsAsTotal("综合处 汇总")).isTrue();
        assertThat(TotalWords.endsAsTotal("综合处共2人")).isTrue();
        assertThat(TotalWords.endsAsTotal("汇总")).isFalse();
        assertThat(TotalWords.isAtEnd("综合处（5人）小计：")).isTrue();
        assertThat(TotalWords.isAtEnd("小计")).isFalse();
    }

    @Test
    void partsOfTotalsAndStatistics() {
        assertThat(TotalWords.isPartOfTotal("其中：党员")).isTrue();
        assertThat(TotalWords.isPartOfTotal("现金")).isTrue();
        assertThat(TotalWords.isPartOfTotal("支付宝转账")).as("a way to give").isTrue();
        assertThat(TotalWords.isPartOfTotal("朱丹")).isFalse();
        assertThat(TotalWords.isStatistic("人均")).isTrue();
        assertThat(TotalWords.isStatistic("朱丹")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计人民币（大写）叁佰元整", "大写金额：叁佰元整", "总计3人，捐款300元"})
    void totalsThatSayWhatTheyComeTo(String text) {
        assertThat(TotalWords.isSpeltTotal(text)).isTrue();
        assertThat(TotalWords.isSpeltTotal("朱丹" + text)).isFalse();
    }

    @Test
    void sentencesOfTotals() {
        assertThat(TotalWords.isTotalSentence("以上共计3人，捐款合计300元。")).isTrue();
        assertThat(TotalWords.isTotalSentence("请于9月3日前报送")).isFalse();
        assertThat(TotalWords.isSubtotal("人事处小计")).isTrue();
        assertThat(TotalWords.isSubtotal("人事处合计")).isTrue();
        assertThat(TotalWords.isSubtotal("合计")).isFalse();
        assertThat(TotalWords.isSubtotal("朱丹")).isFalse();
    }
}
