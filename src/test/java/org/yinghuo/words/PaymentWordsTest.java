package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.model.Payment.Standing;

class PaymentWordsTest {

    private final PaymentWords words = Lexicon.builtIn().payments();

    @ParameterizedTest
    @CsvSource({"收入,IN", "贷,IN", "支出,OUT", "/,NEUTRAL", "朱丹,"})
    void directions(String text, Direction direction) {
        assertThat(words.direction(text).orElse(null)).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({
        "支付成功,SETTLED",
        "支付成功（已入账）,SETTLED",
        "已全额退款,REFUNDED",
        "交易关闭,CLOSED",
        "处理中,PENDING",
        "等待付款，交易成功,PENDING",
        "朱丹,"
    })
    void standings(String text, Standing standing) {
        assertThat(words.state(text).map(PaymentState::standing).orElse(null)).isEqualTo(standing);
        assertThat(words.isSettled(text)).isEqualTo(standing == Standing.SETTLED);
    }

    @Test
    void aPartPaidBackIsRead() {
        assertThat(words.state("已退款(￥89.84)")).contains(new PaymentState(Standing.SETTLED, Amount.parse("89.84")));
    }

    @ParameterizedTest
    @CsvSource({"退款-捐款,REFUND", "零钱提现,OWN_MONEY", "结息,INTEREST_OR_FEE", "朱丹捐款,"})
    void sorts(String text, TransactionSort sort) {
        assertThat(words.sort(text).orElse(null)).isEqualTo(sort);
    }

    @Test
    void aWholeTextMayBeTheSort() {
        assertThat(words.wholeSort("退款")).contains(TransactionSort.REFUND);
        assertThat(words.wholeSort("退款说明")).isEmpty();
        assertThat(words.wholeSort("退".repeat(41))).isEmpty();
    }

    @Test
    void balances() {
        assertThat(PaymentWords.isBalance("期初余额")).isTrue();
        assertThat(PaymentWords.isBalance("朱丹")).isFalse();
    }

    @Test
    void aVocabularyAddsToThem() {
        PaymentWords own = new Lexicon(Map.of("到手", "settled", "泡汤了", "closed", "进", "out", "回流", "refund")).payments();

        assertThat(own.state("到手").map(PaymentState::standing)).contains(Standing.SETTLED);
        assertThat(own.state("泡汤了").map(PaymentState::standing)).contains(Standing.CLOSED);
        assertThat(own.direction("进")).contains(Direction.OUT);
        assertThat(own.sort("捐款回流")).contains(TransactionSort.REFUND);
        assertThat(own.wholeSort("回流")).contains(TransactionSort.REFUND);
    }
}
