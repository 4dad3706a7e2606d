package org.yinghuo.ingest.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yinghuo.ingest.layout.DrawnTable.line;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.model.Payment.Standing;
import org.yinghuo.model.SheetId;
import org.yinghuo.words.Lexicon;

/** What a statement says of its own lines, held against them (rule totals-checked). */
class StatementCheckTest {

    private static final LocalDateTime NOON = LocalDateTime.parse("2022-09-03T12:00");

    private final StatementCheck check = new StatementCheck(Lexicon.builtIn());

    private void add(Direction printed, int yuan, Standing standing, boolean refund) {
        check.add(NOON, printed, new Amount(yuan * 100L), standing, refund);
    }

    private List<String> claims() {
        return check.claims().stream()
                .map(claim -> claim.subject() + " " + claim.stated() + (check.holds(claim) ? " = " : " != ")
                        + check.summed(claim))
                .toList();
    }

    @Test
    void countsAndSumsOfEachWayAreCompared() {
        check.hear(line(3, "收入：2笔 150.00元"));
        check.hear(line(4, "支出：1笔 31.00元"));
        check.hear(line(5, "中性交易：0笔 0.00元"));
        check.hear(line(6, "共3笔记录"));
        add(Direction.IN, 100, Standing.SETTLED, false);
        add(Direction.IN, 50, Standing.SETTLED, false);
        add(Direction.OUT, 30, Standing.SETTLED, false);
        assertThat(claims())
                .containsExactly(
                        "IN 2 / 150.00 = 2 / 150.00",
                        "OUT 1 / 31.00 != 1 / 30.00",
                        "NEUTRAL 0 / 0.00 = 0 / 0.00",
                        "ALL 3 = 3");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, true", "4, true", "5, false", "0, false"})
    void whatWasClosedIsPendingOrPaidBackMayBeCountedOrNot(int count, boolean holds) {
        add(Direction.IN, 10, Standing.SETTLED, false);
        add(Direction.IN, 10, Standing.REFUNDED, false);
        add(Direction.IN, 10, Standing.PENDING, false);
        add(Direction.IN, 10, Standing.CLOSED, false);
        check.hear(line(9, "收入：" + count + "笔"));
        assertThat(check.holds(check.claims().get(0))).isEqualTo(holds);
    }

    @Test
    void whatIsStillToComeIsOfPendingLinesAlone() {
        add(Direction.IN, 10, Standing.SETTLED, false);
        add(Direction.IN, 20, Standing.PENDING, false);
        add(Direction.OUT, 40, Standing.PENDING, false);
        check.hear(line(9, "待收入：1笔 20.00元"));
        check.hear(line(10, "待支出：1笔 30.00元"));
        assertThat(claims()).containsExactly("PENDING_IN 1 / 20.00 = 1 / 20.00", "PENDING_OUT 1 / 30.00 != 1 / 40.00");
    }

    @Test
    void aMerchantsRefundsAreSummedApart() {
        add(Direction.IN, 10, Standing.SETTLED, false);
        add(Direction.IN, 20, Standing.SETTLED, false);
        add(Direction.OUT, 5, Standing.SETTLED, true);
        check.hear(line(9, "交易合计：2笔，共30.00元 退款合计：1笔，共5.00元"));
        assertThat(claims()).contains("TRADES 2 / 30.00 = 2 / 30.00", "REFUNDS 1 / 5.00 = 1 / 5.00");
    }

    @Test
    void figuresMayStandUnderTheirLabels() {
        check.hear(line(3, "总笔数|收入金额|支出金额"));
        assertThat(check.isClaim(line(4, "`3|`150.00|`30.00"))).isTrue();
        check.hear(line(4, "`3|`150.00|`30.00"));
        assertThat(claims()).containsExactly("ALL 3 != 0", "IN 150.00 != 0.00", "OUT 30.00 != 0.00");
        assertThat(check.isClaim(line(5, "3|150.00|30.00"))).isFalse();
        assertThat(check.isClaim(line(5, "5 收 91,007,497.02"))).isTrue();
        assertThat(check.isClaim(line(5, "朱丹|收|50"))).isFalse();
    }

    @Test
    void aLineOfOneLabelOrWithANumberHeadsNoFigures() {
        check.hear(line(3, "收入金额"));
        assertThat(check.isClaim(line(4, "3|150.00"))).isFalse();
        check.hear(line(5, "总笔数2|收入金额"));
        assertThat(check.isClaim(line(6, "3|150.00"))).isFalse();
        check.hear(line(7, "总笔数|收入金额"));
        assertThat(check.isClaim(line(8, "150.00"))).isFalse();
    }

    @Test
    void theWholeOfAnExportOfWhatWentOutCoversNothing() {
        SheetId sheet = new SheetId("流水.csv", "");
        add(Direction.IN, 10, Standing.SETTLED, false);
        assertThat(check.statement(sheet, Channel.WECHAT)).isNotNull();
        check.coversNothing();
        assertThat(check.statement(sheet, Channel.WECHAT)).isNull();

        StatementCheck outgoing = new StatementCheck(Lexicon.builtIn());
        outgoing.hear(line(2, "导出类型：[支出]"));
        outgoing.add(NOON, Direction.OUT, new Amount(100), Standing.SETTLED, false);
        assertThat(outgoing.statement(sheet, Channel.WECHAT)).isNull();
    }

    @Test
    void whoseAccountItIsOnlyLinesBeforeTheFirstPaymentTell() {
        check.hear(line(2, "户名：朱丹"));
        check.goOn();
        add(Direction.IN, 10, Standing.SETTLED, false);
        check.hear(line(9, "账号：6222001"));
        assertThat(check.head().isOwn("朱丹")).isTrue();
        assertThat(check.head().isOwn("牛森")).isFalse();
        assertThat(check.head().account()).isEmpty();
    }
}
