package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.CellType;

/** Shows (rule exact-money). */
class CurrencyTest {

    @ParameterizedTest
    @ValueSource(strings = {"USD", "美元", "hk$", "INR", "€", "S$", "林吉特", "£"})
    void anotherMoneyIsKnownInAColumnAHeadingAndACell(String money) {
        assertThat(Currency.isForeign(money)).isTrue();
        assertThat(HeaderWords.BUILT_IN.header("捐款金额（" + money + "）").unit()).isEqualTo(Unit.FOREIGN_MONEY);
        assertThat(HeaderWords.BUILT_IN.header("Amount " + money).unit()).isEqualTo(Unit.FOREIGN_MONEY);
        assertThat(Amounts.read("20" + money, CellType.TEXT, Unit.NONE).problem())
                .isEqualTo("foreign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CNY", "人民币", "￥", "¥", "元", "RMB"})
    void yuanIsNone(String money) {
        assertThat(Currency.isForeign(money)).isFalse();
        assertThat(Currency.isYuan(money)).isTrue();
        assertThat(HeaderWords.BUILT_IN.header("捐款金额（" + money + "）").unit()).isEqualTo(Unit.YUAN);
        assertThat(Amounts.read("20" + money, CellType.TEXT, Unit.NONE).problem())
                .isNotEqualTo("foreign");
    }
}
