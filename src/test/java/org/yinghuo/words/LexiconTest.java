package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.model.Payment.Standing;
import org.yinghuo.model.Status;

class LexiconTest {

    private final Lexicon lexicon = Lexicon.builtIn();
    private final Header status = lexicon.header("状态");

    @ParameterizedTest
    @CsvSource({
        "REGISTERED,已报名 已报到 待安排 报名成功 审核通过 待定 已录取 录用",
        "WAITLISTED,候补 人员已满 暂不需要 未录取 未录用 名额已满 排队 备选",
        "SERVED,已服务 已完成 已参加 到岗 是 √ ✓ ✔ ☑ 到场 已到 出勤 已签到 参加 完成 1 Y YES （已服务） 已完成（补） 已\u3000完成 到岗。",
        "CANCELLED,取消 请假 退出 放弃 病假 事假 已取消 取消报名 因病请假 因孩子发烧请假 请假（病假） 無法參加",
        "ABSENT,缺席 未到 未参加 未到岗 × ✗ 否 0 N 缺勤 No-show"
    })
    void knowsTheWordsOfEveryStatus(Status meant, String words) {
        for (String word : words.split(" ")) {
            assertThat(lexicon.statuses().read(word, status)).as(word).isEqualTo(Reading.of(meant));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "-", "无", "\u200b"})
    void aBlankSaysNothing(String text) {
        assertThat(lexicon.statuses().read(text, status).isBlank()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"乱写", "未请假", "没有取消", "张三", "不再参加了吧", "2", "100", "？"})
    void anUnknownWordIsSaidToBe(String text) {
        assertThat(lexicon.statuses().read(text, status).value()).as(text).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "是否录取,是,SERVED",
        "是否录取,√,SERVED",
        "是否录取,否,WAITLISTED",
        "是否到岗,是,SERVED",
        "是否到岗,否,ABSENT",
        "是否取消,是,CANCELLED",
        "是否取消,否,",
        "是否请假,否,",
        "是否报名,是,REGISTERED",
        "是否报名,否,CANCELLED",
        "是否缺席,是,ABSENT",
        "是否缺席,否,SERVED",
        "是否录取,人员已满,WAITLISTED",
        "是否录取,到岗,SERVED",
        "是否取消,已完成,SERVED"
    })
    void aYesMeansWhatItsColumnAsks(String header, String word, Status meant) {
        Reading<Status> read = lexicon.statuses().read(word, lexicon.header(header));
        assertThat(read.problem()).isEmpty();
        assertThat(read.value()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"√", "✓", "✔", "是", "1", "到岗", "Y", " √ "})
    void knowsMarks(String text) {
        assertThat(lexicon.statuses().isMark(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "0", "×", "否", "请假", "3小时", "缺席"})
    void knowsWhatIsNoMark(String text) {
        assertThat(lexicon.statuses().isMark(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "是,true",
        "√,true",
        "党员,true",
        "中共党员,true",
        "预备党员,true",
        "中共预备党员,true",
        "中共党员（预备）,true",
        "否,false",
        "群众,false",
        "团员,false",
        "共青团员,false",
        "民革党员,false",
        "农工党党员,false",
        "九三学社,false",
        "无党派人士,false",
        "入党积极分子,false",
        "非党员,false",
        "×,false"
    })
    void knowsMembersOfTheParty(String word, boolean member) {
        assertThat(PartyWords.member(word)).isEqualTo(Reading.of(member));
    }

    @Test
    void aBlankMembershipSaysNothing() {
        assertThat(PartyWords.member("").isBlank()).isTrue();
        assertThat(PartyWords.member("/").isBlank()).isTrue();
        assertThat(PartyWords.member("保密").isBad()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "微信,WECHAT",
        "微信支付,WECHAT",
        "微信转给处长,WECHAT",
        "支付宝,ALIPAY",
        "Alipay,ALIPAY",
        "银行转账,BANK",
        "中国工商银行(尾号0000),BANK",
        "对公转账,BANK",
        "现金,CASH",
        "现金（办公室代收）,CASH",
        "转账,TRANSFER",
        "募捐箱,OTHER",
        "某种方式,OTHER",
        "'',UNSAID",
        "/,UNSAID"
    })
    void knowsHowMoneyWasGiven(String word, Channel channel) {
        assertThat(ChannelWords.read(word)).isEqualTo(channel);
    }

    @ParameterizedTest
    @CsvSource({
        "收入,IN",
        "支出,OUT",
        "/,NEUTRAL",
        "不计收支,NEUTRAL",
        "贷,IN",
        "借,OUT",
        "贷 Cr,IN",
        "借 Dr,OUT",
        "C,IN",
        "D,OUT",
        "来账,IN",
        "往账,OUT",
        "中性交易,NEUTRAL"
    })
    void knowsWhichWayMoneyWent(String word, Direction direction) {
        assertThat(lexicon.payments().direction(word)).contains(direction);
    }

    @ParameterizedTest
    @CsvSource({
        "支付成功,SETTLED",
        "已存入零钱,SETTLED",
        "已转账,SETTLED",
        "朋友已收钱,SETTLED",
        "对方已收钱,SETTLED",
        "已收钱,SETTLED",
        "充值完成,SETTLED",
        "提现已到账,SETTLED",
        "交易成功,SETTLED",
        "SUCCESS,SETTLED",
        "还款成功,SETTLED",
        "已全额退款,REFUNDED",
        "退款成功,REFUNDED",
        "对方已退还,REFUNDED",
        "REFUND,REFUNDED",
        "交易关闭,CLOSED",
        "'提现失败，已退回零钱',CLOSED",
        "REVOKED,CLOSED",
        "等待确认收货,PENDING",
        "等待付款,PENDING"
    })
    void knowsWhetherAPaymentStands(String word, Standing standing) {
        assertThat(lexicon.payments().state(word)).contains(new PaymentState(standing, null));
    }

    @Test
    void aPartialRefundHidesInTheStatus() {
        assertThat(lexicon.payments().state("已退款(￥5.00)"))
                .contains(new PaymentState(Standing.SETTLED, Amount.parse("5.00")));
        assertThat(lexicon.payments().state("已退款￥50.00"))
                .contains(new PaymentState(Standing.SETTLED, Amount.parse("50.00")));
        assertThat(lexicon.payments().state("某状态")).isEmpty();
    }

    @Test
    void someTransactionsAreNoGift() {
        assertThat(lexicon.payments().sort("零钱提现")).contains(TransactionSort.OWN_MONEY);
        assertThat(lexicon.payments().sort("转入零钱通-来自零钱")).contains(TransactionSort.OWN_MONEY);
        assertThat(lexicon.payments().sort("信用卡还款")).contains(TransactionSort.OWN_MONEY);
        assertThat(lexicon.payments().sort("微信红包-退款")).contains(TransactionSort.REFUND);
        assertThat(lexicon.payments().sort("消费撤销")).contains(TransactionSort.REFUND);
        assertThat(lexicon.payments().sort("结息")).contains(TransactionSort.INTEREST_OR_FEE);
        assertThat(lexicon.payments().sort("二维码收款")).isEmpty();
        assertThat(lexicon.payments().sort("转账")).isEmpty();
        assertThat(lexicon.payments().sort("定期捐款")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计",
                "合  计",
                "总计",
                "小计",
                "合计：",
                "人事处小计",
                "合计12人",
                "总合计",
                "Total",
                "共计",
                "人民币合计",
                "合计：3,000元",
                "捐款合计"
            })
    void knowsTotals(String text) {
        assertThat(TotalWords.isTotal(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "人事处", "会计", "统计处", "1", "合计划", "计生办"})
    void knowsWhatIsNoTotal(String text) {
        assertThat(TotalWords.isTotal(text)).isFalse();
    }

    @Test
    void aSubtotalIsOfAPart() {
        assertThat(TotalWords.isSubtotal("小计")).isTrue();
        assertThat(TotalWords.isSubtotal("人事处小计")).isTrue();
        assertThat(TotalWords.isSubtotal("人事处合计")).isTrue();
        assertThat(TotalWords.isSubtotal("合计")).isFalse();
        assertThat(TotalWords.isSubtotal("合计：12人")).isFalse();
        assertThat(TotalWords.isSubtotal("总计")).isFalse();
    }

    @Test
    void theVocabularyAddsHeadersAndStatuses() {
        Lexicon own = new Lexicon(Map.of("泡汤", "cancelled", "心意", "amount", "◎", "served", "站岗处", "地点", "顶班", "已参加"));
        assertThat(own.statuses().read("泡汤", status)).isEqualTo(Reading.of(Status.CANCELLED));
        assertThat(own.statuses().read("◎", status)).isEqualTo(Reading.of(Status.SERVED));
        assertThat(own.statuses().isMark("◎")).isTrue();
        assertThat(new Lexicon(Map.of("放鸽子", "爽约")).statuses().read("放鸽子", status))
                .as("a status word that may head a column too")
                .isEqualTo(Reading.of(Status.ABSENT));
        assertThat(own.statuses().read("顶班", status))
                .as("explained by a built-in word")
                .isEqualTo(Reading.of(Status.SERVED));
        assertThat(own.header("心意").likeliest()).isEqualTo(Field.AMOUNT);
        assertThat(own.header("站岗处").likeliest()).isEqualTo(Field.PLACE);
        assertThat(lexicon.statuses().read("泡汤", status).isBad()).isTrue();
    }
}
