package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Channel;
import org.yinghuo.words.filing.ReceiptName;

/** How money was given, whose statement a text names, what whoever looks records over says, and what a receipt is called. */
class ChannelWordsTest {

    @ParameterizedTest
    @CsvSource({
        "微信, WECHAT",
        "微信（转给处长）, WECHAT",
        "微信转给处长, WECHAT",
        "支付宝扫码给会计, ALIPAY",
        "中国工商银行(尾号0000), BANK",
        "农村信用社转来, BANK",
        "交了现金, CASH",
        "现金, CASH",
        "'', UNSAID",
        "/, UNSAID",
        "转账, TRANSFER",
        "扫码, TRANSFER",
        "鸽子, OTHER"
    })
    void howMoneyWasGiven(String text, Channel channel) {
        assertThat(ChannelWords.read(text)).isEqualTo(channel);
        assertThat(ChannelWords.isNamed(text))
                .isEqualTo(!List.of(Channel.UNSAID, Channel.OTHER, Channel.TRANSFER)
                        .contains(channel));
    }

    @Test
    void onlyAListedWordIsOne() {
        assertThat(ChannelWords.isWord("微信")).isTrue();
        assertThat(ChannelWords.isWord("微信转给处长")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"微信支付账单明细, WECHAT", "支付宝交易记录（微信提现）, ALIPAY", "捐款名单, "})
    void theFirstNamedIsWhoseStatementItIs(String title, Channel channel) {
        assertThat(ChannelWords.firstNamed(title)).isEqualTo(channel);
    }

    @ParameterizedTest
    @CsvSource({
        "审核通过, APPROVED, true",
        "审核通过（王）, APPROVED, true",
        "待审核, PENDING, true",
        "待审核, APPROVED, false",
        "审核不通过, REFUSED, true",
        "审核通过（一二三四五六七八九十一二三四五六七八九十）, APPROVED, false"
    })
    void whoeverLooksRecordsOverSaysSoInAWord(String text, Review review, boolean says) {
        assertThat(review.says(text)).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource({"签到表, 签到表（回执）", "签到表（回执）, 签到表（回执2）", "签到表(回执9), 签到表（回执10）", "回执单, 回执单（回执）"})
    void aReceiptIsCalledAsItsFile(String name, String receipt) {
        assertThat(ReceiptName.of(name)).isEqualTo(receipt);
    }

    @ParameterizedTest
    @CsvSource({"回执, true", "' 回执 2', true", "Receipt, true", "签到表, false", "附回执, false"})
    void itsFirstSheetIsCalledSo(String name, boolean receipt) {
        assertThat(ReceiptName.isSheet(name)).isEqualTo(receipt);
    }

    @Test
    void equalWordsOfAFieldHashAlikeAndOthersDoNot() {
        assertThat(ContentHash.of(Field.NAME, "朱丹")).isEqualTo(ContentHash.of(Field.NAME, " 朱　丹 "));
        assertThat(ContentHash.of(Field.NAME, "朱丹"))
                .isNotEqualTo(ContentHash.of(Field.NAME, "丹朱"))
                .isNotEqualTo(ContentHash.of(Field.TITLE, "朱丹"))
                .isNotEqualTo(0);
        assertThat(ContentHash.of(Field.NAME, "  ")).isZero();
        // Ids of findings are made of it: a night's answers must fit the next version's questions.
        assertThat(Long.toHexString(ContentHash.of(Field.NAME, "朱丹"))).isEqualTo("dbb530b612500e74");
    }

    @Test
    void aSumOfTheWholeIsNoneOfItsParts() {
        assertThat(TotalWords.ofWhole("合计3人，300元，其中党员1人")).isEqualTo("合计3人，300元，");
        assertThat(TotalWords.ofWhole("合计：去年3人，300元")).isEmpty();
        assertThat(TotalWords.ofWhole("朱丹")).isEmpty();
    }
}
