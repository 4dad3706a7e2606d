package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Payment.Direction;

/** Which bank line is which wallet line's, told as {@code bank=wallet} by their rows (rule settlement-of-a-merchant). */
class WalletTwinsTest {

    private static final Transfer BANK = Transfer.in(1);
    private static final Transfer WECHAT = Transfer.in(2).of(Channel.WECHAT);
    private static final String CARD = "招商银行储蓄卡(1234)";

    private static String told(Transfer... lines) {
        String told = tell(List.of(lines));
        List<Transfer> turned = new ArrayList<>(List.of(lines));
        Collections.reverse(turned);
        assertThat(tell(turned)).as("in any order").isEqualTo(told);
        return told;
    }

    private static String tell(List<Transfer> lines) {
        List<Payment> payments = lines.stream().map(Transfer::payment).toList();
        WalletTwins twins = WalletTwins.of(payments, UnaryOperator.identity());
        TreeSet<String> told = new TreeSet<>();
        twins.walletLine().forEach((bank, wallet) -> {
            assertThat(twins.isInBank(wallet)).isTrue();
            told.add(bank.row() + "=" + wallet.origin().row());
        });
        assertThat(payments.stream().filter(twins::isInBank)).hasSize(told.size());
        return String.join(" ", told);
    }

    @Test
    void theBankNamesTheWalletAndTheWalletTheBank() {
        assertThat(told(BANK.payer("财付通支付科技有限公司"), WECHAT.method(CARD))).isEqualTo("1=2");
        assertThat(told(BANK.payer("").text("微信支付"), WECHAT.method(CARD))).isEqualTo("1=2");
        assertThat(told(BANK.payer("支付宝（中国）网络技术有限公司"), WECHAT.of(Channel.ALIPAY).method("建设银行")))
                .isEqualTo("1=2");
        assertThat(told(BANK.payer("支付宝（中国）网络技术有限公司"), WECHAT.method("零钱")))
                .as("the other wallet")
                .isEmpty();
    }

    @Test
    void whereOnlyTheBankNamesTheWalletTheyAreMinutesApartOrThePayerIsNamed() {
        Transfer bank = BANK.payer("财付通").text("转账");
        assertThat(told(bank, WECHAT.at("2022-09-03T12:10"))).isEqualTo("1=2");
        assertThat(told(bank, WECHAT.at("2022-09-03T12:11"))).isEmpty();
        assertThat(told(bank.text("张三转账"), WECHAT.at("2022-09-03T20:00"))).isEqualTo("1=2");
        assertThat(told(bank.text("张三转账"), WECHAT.payer("三").at("2022-09-03T20:00")))
                .as("one character names nobody")
                .isEmpty();
    }

    @Test
    void whereOnlyTheWalletNamesTheBankThePayerIsTheSameOrNotSaidMinutesApart() {
        Transfer wallet = WECHAT.method(CARD);
        assertThat(told(BANK, wallet.at("2022-09-03T20:00"))).isEqualTo("1=2");
        assertThat(told(BANK.payer("李四"), wallet)).isEmpty();
        assertThat(told(BANK.payer(""), wallet.at("2022-09-03T12:10"))).isEqualTo("1=2");
        assertThat(told(BANK.payer(""), wallet.at("2022-09-03T12:11"))).isEmpty();
        assertThat(told(BANK, WECHAT.method("零钱")))
                .as("neither names the other")
                .isEmpty();
    }

    @Test
    void theyAgreeInTheSumAndLieADayApartAtMost() {
        Transfer wallet = WECHAT.method(CARD);
        assertThat(told(BANK.yuan(101), wallet)).isEmpty();
        assertThat(told(BANK.at("2022-09-04T12:00"), wallet)).isEqualTo("1=2");
        assertThat(told(BANK.at("2022-09-04T12:01"), wallet)).isEmpty();
        assertThat(told(BANK.at("2022-09-02T12:00"), wallet)).isEqualTo("1=2");
        assertThat(told(BANK.at("2022-09-02T11:59"), wallet)).isEmpty();
        assertThat(told(BANK.at("2022-09-04T00:00"), wallet))
                .as("a day without a time is any time of it")
                .isEqualTo("1=2");
        assertThat(told(BANK.at("2022-09-05T00:00"), wallet)).isEmpty();
    }

    @Test
    void theNearestAreTwinsOneToOne() {
        Transfer wallet = WECHAT.method(CARD);
        Transfer other = Transfer.in(3).of(Channel.WECHAT).method(CARD);
        assertThat(told(BANK, wallet.at("2022-09-03T13:00"), other.at("2022-09-03T12:30")))
                .isEqualTo("1=3");
        assertThat(told(
                        BANK,
                        Transfer.in(4).at("2022-09-03T14:00"),
                        wallet.at("2022-09-03T13:50"),
                        other.at("2022-09-03T12:30")))
                .isEqualTo("1=3 4=2");
        assertThat(told(BANK, Transfer.in(4), wallet)).isEqualTo("1=2");
    }

    @Test
    void aWithdrawalIsTheBanksLineToo() {
        Transfer moved =
                WECHAT.direction(Direction.NEUTRAL).payer("").text("零钱提现").method(CARD);
        assertThat(told(BANK.payer("财付通支付科技有限公司"), moved)).isEqualTo("1=2");
        assertThat(told(BANK.payer("财付通支付科技有限公司"), moved.direction(Direction.OUT)))
                .isEqualTo("1=2");
        assertThat(told(BANK.payer("财付通支付科技有限公司"), moved.text("转入零钱通"))).isEmpty();
        assertThat(told(BANK.payer("某公司"), moved)).isEmpty();
    }

    @Test
    void whatWentOutOfTheBankIsNobodysTwinNorIsAnotherWalletsLine() {
        assertThat(told(BANK.direction(Direction.OUT).payer("财付通"), WECHAT.method(CARD)))
                .isEmpty();
        assertThat(told(WECHAT.payer("财付通"), Transfer.in(3).of(Channel.ALIPAY).method(CARD)))
                .isEmpty();
        assertThat(told(BANK.payer("财付通"), Transfer.in(3).method(CARD))).isEmpty();
    }
}
