package org.yinghuo.words.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Amount;

class StatementClaimTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "共12笔记录 | ALL | 12",
                "交易笔数：12 | ALL | 12",
                "收入：3笔 1,200.50元 | IN | 3 / 1200.50",
                "支出 2 笔 30.00元 | OUT | 2 / 30.00",
                "中性交易：1笔 5.00元 | NEUTRAL | 1 / 5.00",
                "待收入：1笔 5.00元 | PENDING_IN | 1 / 5.00",
                "待支出：1笔 5.00元 | PENDING_OUT | 1 / 5.00",
                "3 收 1200.50 | IN | 3 / 1200.50",
                "交易合计：7笔，共700.00 | TRADES | 7 / 700.00",
                "退款合计：1笔，100.00 | REFUNDS | 1 / 100.00",
                "贷方发生额：1,200.50 | IN | 1200.50",
                "借方总笔数：4 | OUT | 4",
                "退款总金额：30.00 | REFUNDS | 30.00"
            })
    void aLineClaimsHowManyLinesThereAreAndWhatTheyComeTo(String line, StatementClaim.Subject subject, String stated) {
        List<StatementClaim> claims = StatementClaim.in(7, line);

        assertThat(claims).hasSize(1);
        assertThat(claims.get(0).subject()).isEqualTo(subject);
        assertThat(claims.get(0).stated()).isEqualTo(stated);
        assertThat(claims.get(0).row()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本页收入：3笔 1200.50元", "本日合计 3笔", "小计：3笔", "捐款专户流水", "收入 1200.50"})
    void whatIsOfOnePageOrClaimsNothingIsNoClaim(String line) {
        assertThat(StatementClaim.in(1, line)).isEmpty();
    }

    @Test
    void itAgreesWithAsManyLinesOfThatSumWhateverTheSign() {
        StatementClaim both = StatementClaim.in(1, "支出 2 笔 30.00元").get(0);

        assertThat(both.agrees(2, Amount.parse("30"))).isTrue();
        assertThat(both.agrees(2, Amount.parse("-30"))).isTrue();
        assertThat(both.agrees(3, Amount.parse("30"))).isFalse();
        assertThat(both.agrees(2, Amount.parse("31"))).isFalse();
        assertThat(both.summed(3, Amount.parse("31"))).isEqualTo("3 / 31.00");
    }

    @Test
    void whatItDoesNotSayItDoesNotCompare() {
        StatementClaim lines = StatementClaim.in(1, "共12笔").get(0);
        StatementClaim sum = StatementClaim.in(1, "贷方发生额：1,200.50").get(0);

        assertThat(lines.agrees(12, Amount.parse("1"))).isTrue();
        assertThat(lines.summed(11, Amount.parse("1"))).isEqualTo("11");
        assertThat(sum.agrees(5, Amount.parse("1200.50"))).isTrue();
        assertThat(sum.summed(5, Amount.parse("1"))).isEqualTo("1.00");
    }
}
