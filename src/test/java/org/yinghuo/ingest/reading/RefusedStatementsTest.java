package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Finding;

/** A sheet that looks like a statement and is none we can read says which of time, sum and counterparty it lacks (rule kind-by-evidence). */
class RefusedStatementsTest {

    private static Finding refused(String... lines) {
        Understood understood = Paper.of(lines).read();
        assertThat(understood.findings()).hasSize(1);
        return understood.findings().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "对方户名|收入|支出|余额; time",
                "序号|对方户名|收入|支出|余额|摘要; time",
                "交易时间|交易对方|余额; sum",
                "交易日期|对方户名|余额|摘要; sum",
                "交易时间|金额; other_side",
                "金额|备注; time.other_side",
                "交易时间|备注; sum.other_side"
            })
    void whatAStatementLacksIsSaid(String header, String lacking) {
        String row = header.replaceAll("[^|]+", "x").replaceFirst("^x", header.startsWith("交易") ? "2022-09-03" : "1");
        Finding refused = refused("中国某某银行账户交易明细", header, row, row, row);
        assertThat(refused.variant()).startsWith("no-statement");
        assertThat(refused.args().get(4)).isEqualTo("@statement.lacks." + lacking);
    }

    @Test
    void columnsThatNobodyKnowsAreAsked() {
        Finding refused = refused("某某银行流水", "甲栏|乙栏|丙栏|丁栏", "2022-09-03|朱丹|200|x", "2022-09-04|牛森|100|y");
        assertThat(refused.variant()).isEqualTo("no-statement.unknown");
        assertThat(refused.args().get(4)).isEqualTo("@statement.lacks.time.sum.other_side");
    }

    @Test
    void linesWithoutAHeaderAreSaidToBeAStatements() {
        assertThat(refused(
                                "某某银行账户交易明细",
                                "2022-09-03|朱丹|200.00|1200.00",
                                "2022-09-04|牛森|100.00|1300.00",
                                "2022-09-05|熊倩|100.00|1400.00")
                        .variant())
                .isEqualTo("no-header.statement");
    }

    @Test
    void whatIsNoStatementIsNotSaidToBeOne() {
        assertThat(refused("机关食堂采购", "品名|单价|数量|金额", "白菜|1|20|20", "萝卜|1|30|30").variant())
                .doesNotStartWith("no-statement");
    }
}
