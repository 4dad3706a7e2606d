package org.yinghuo.words.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CounterpartyTest {

    @Test
    void nameAndAccountInOneCellAreTakenApart() {
        assertThat(Counterparty.of("朱丹(zhu***@example.com)"))
                .isEqualTo(new Counterparty("朱丹", "zhu***@example.com", ""));
        assertThat(Counterparty.of("6222****0001/朱丹")).isEqualTo(new Counterparty("朱丹", "6222****0001", ""));
        assertThat(Counterparty.of("朱丹 6222****0001")).isEqualTo(new Counterparty("朱丹", "6222****0001", ""));
    }

    @Test
    void aNameAloneIsLeftAsItIs() {
        assertThat(Counterparty.of("*艳平")).isEqualTo(new Counterparty("*艳平", "", ""));
        assertThat(Counterparty.of("某公司（北京）")).isEqualTo(new Counterparty("某公司（北京）", "", ""));
        assertThat(Counterparty.of("扎西·顿珠")).isEqualTo(new Counterparty("扎西·顿珠", "", ""));
    }

    @Test
    void fillersAreNobody() {
        assertThat(Counterparty.of("------")).isEqualTo(new Counterparty("", "", ""));
    }

    @Test
    void aNumberAloneIsAnAccountAndAWalletNoName() {
        assertThat(Counterparty.of("6222000000000013")).isEqualTo(new Counterparty("", "6222000000000013", ""));
        assertThat(Counterparty.of("6.222E+18")).isEqualTo(new Counterparty("", "", ""));
        assertThat(Counterparty.of("某公司66666666666666")).isEqualTo(new Counterparty("某公司", "66666666666666", ""));
        assertThat(Counterparty.of("支付宝-朱丹")).isEqualTo(new Counterparty("朱丹", "", "支付宝"));
        assertThat(Counterparty.of("支付宝-青禾文具店")).isEqualTo(new Counterparty("支付宝-青禾文具店", "", ""));
    }
}
