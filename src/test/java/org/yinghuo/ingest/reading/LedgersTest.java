package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledgers and bank lists that an office keeps by hand: sums of days and months among the lines, clocks of other zones. */
class LedgersTest {

    @Test
    void sumsOfADayOrAMonthAreNoLines() {
        var understood = Paper.of(
                        "日期|凭证号|摘要|借方|贷方|方向|余额",
                        "2022-09-01||上年结转|||贷|10,000.00",
                        "2022-09-06|记-01|收捐款||414.00|贷|10,414.00",
                        "2022-09-06|记-02|收捐款||101.00|贷|10,515.00",
                        "2022-09-06||本日合计||515.00|贷|10,515.00",
                        "2022-09-07|记-03|付物资款|300.00||贷|10,215.00",
                        "2022-09-30||本月合计|300.00|515.00|贷|10,215.00",
                        "2022-09-30||本年累计|300.00|515.00|贷|10,215.00")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:G3 2022-09-06T00:00 IN 414.00 - 收捐款",
                        "A4:G4 2022-09-06T00:00 IN 101.00 - 收捐款",
                        "A5:G5 TOTAL",
                        "A6:G6 2022-09-07T00:00 OUT 300.00 - 付物资款",
                        "A7:G7 TOTAL");
        assertThat(understood.found()).isEmpty();
    }

    @Test
    void aDonorsOwnWordsAreNoTotal() {
        assertThat(Paper.of("日期|对方户名|摘要|收入|支出", "2022-09-06|朱丹|合计|100.00|")
                        .read()
                        .lines())
                .containsExactly("A2:D2 2022-09-06T00:00 IN 100.00 朱丹 合计");
    }

    @Test
    void payerAndPayeeMayBeTheGivingAndTheTakingSide() {
        assertThat(Paper.of("入账时间|付方户名|付方账号|收方户名|收方账号|金额|用途", "2022/9/6 9:05|朱丹|6222|工会|6333|126.00|捐款")
                        .read()
                        .lines())
                .containsExactly("A2:G2 2022-09-06T09:05 IN 126.00 朱丹 捐款");
    }

    /** A program that states its offset states the instant. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-09-30T09:30:00Z",
                "2022-09-30 09:30:00 UTC",
                "2022-09-30T18:30:00+09:00",
                "2022-09-30 09:30:00 +0000",
                "2022-09-30 09:30:00 GMT"
            })
    void aClockOfAnotherZoneIsCarriedToTheOffices(String time) {
        assertThat(Paper.of("交易时间|交易对方|金额|收/支", time + "|朱丹|100.00|收入").read().lines())
                .containsExactly("A2:D2 2022-09-30T17:30 IN 100.00 朱丹 -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-09-30T17:30:00+08:00", "2022-09-30 17:30:00"})
    void theOfficesOwnClockIsRead(String time) {
        assertThat(Paper.of("交易时间|交易对方|金额|收/支", time + "|朱丹|100.00|收入").read().lines())
                .containsExactly("A2:D2 2022-09-30T17:30 IN 100.00 朱丹 -");
    }

    /** An office's own journal keeps what came in as 借方, whatever stands among its sums, and an account of income as 贷方. */
    @Test
    void theOfficesOwnBooksTellWhatCameInByTheSideOfTheirBalance() {
        assertThat(Paper.of(
                                "银行存款日记账",
                                "日期|凭证字号|摘要|对方科目|借方金额|贷方金额|方向|余额",
                                "2022-09-05||期初余额||||借|1000.00",
                                "2022-09-05|记-1|收朱丹捐款|捐赠收入|200.00||借|1200.00",
                                "2022-09-06|记-2|拨付善款|业务活动成本||500.00|借|700.00",
                                "||本月合计||200.00|500.00|借|700.00",
                                "||本年累计||900.00|500.00|借|700.00")
                        .read()
                        .lines())
                .containsExactly(
                        "A4:H4 2022-09-05T00:00 IN 200.00 - 收朱丹捐款",
                        "A5:H5 2022-09-06T00:00 OUT 500.00 - 拨付善款",
                        "C6:H6 TOTAL");
        assertThat(Paper.of("现金日记账", "日期|凭证字号|摘要|借方|贷方", "2022-09-05|记-1|收朱丹捐款|200.00|", "2022-09-06|记-3|拨付善款||500.00")
                        .read()
                        .lines())
                .containsExactly(
                        "A3:D3 2022-09-05T00:00 IN 200.00 - 收朱丹捐款", "A4:E4 2022-09-06T00:00 OUT 500.00 - 拨付善款");
        assertThat(Paper.of("捐赠收入明细账", "日期|凭证字号|摘要|借方|贷方|方向|余额", "2022-09-05|记-1|收朱丹捐款||200.00|贷|200.00")
                        .read()
                        .lines())
                .containsExactly("A3:G3 2022-09-05T00:00 IN 200.00 - 收朱丹捐款");
    }

    @Test
    void vouchersOfSeveralAccountsTellOfNoneWhatCameIn() {
        assertThat(Paper.of(
                                "序时账",
                                "日期|凭证号|摘要|科目名称|借方|贷方",
                                "2022-09-05|记-1|收朱丹捐款|银行存款|200|",
                                "2022-09-05|记-1|收朱丹捐款|捐赠收入||200")
                        .read()
                        .found())
                .containsExactly("unrecognised-sheet/vouchers 2");
    }

    /** A program's own journal: year, month and day in columns of their own, and behind the balance on which side it stands. */
    @Test
    void aJournalMayHaveItsDayInThreeColumns() {
        var understood = Paper.of(
                        "年|月|日|凭证号数|摘要|结算号|对方科目|借方金额|贷方金额|方向|余额金额",
                        "2022|09|||上年结转|||0|0|借|1000",
                        "2022|09|04|回-0001|收朱丹捐款|网银转账|4301|500|0|借|1500",
                        "2022|09|04|付-0001|支付网银服务费|网银转账|660301|0|25|借|1475",
                        "2022|09|04||本日合计|||500|25|借|1475",
                        "2022|09|05|回-0002|收牛森捐款|网银转账|4301|100|0|借|1575",
                        "2022|09|05||本日合计|||100|0|借|1575",
                        "2022|09|||本月合计|||600|25|借|1575",
                        "2022|09|||本年累计|||600|25|借|1575")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A3:K3 2022-09-04T00:00 IN 500.00 - 收朱丹捐款",
                        "A4:K4 2022-09-04T00:00 OUT 25.00 - 支付网银服务费",
                        "A5:K5 TOTAL",
                        "A6:K6 2022-09-05T00:00 IN 100.00 - 收牛森捐款",
                        "A7:K7 TOTAL",
                        "A8:K8 TOTAL");
        assertThat(understood.found()).isEmpty();
    }
}
