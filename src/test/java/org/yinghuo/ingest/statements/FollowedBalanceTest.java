package org.yinghuo.ingest.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.Amount;
import org.yinghuo.model.SheetKind;

/** A balance followed from row to row: where nearly all follow, the one that does not is told (rule totals-checked). */
class FollowedBalanceTest {

    private final DrawnTable table = DrawnTable.of(SheetKind.PAYMENTS, "交易时间:TIME", "收入:CREDIT", "余额:BALANCE", "账号:");
    private final RunningBalance balance = new RunningBalance(table.layout());
    private int row = 1;

    private FollowedBalanceTest add(int change, String stated) {
        return add(change, stated, "6222001");
    }

    private FollowedBalanceTest add(int change, String stated, String account) {
        balance.add(
                table.cells(++row, "2022-09-03|" + change + "|" + stated + "|" + account),
                new Amount(change * 100L),
                Stated.NOTHING);
        return this;
    }

    private String breaks() {
        return balance.breaks().stream()
                .map(broken -> broken.row() + " " + broken.heading() + " " + broken.text() + ": " + broken.stated()
                        + " not " + broken.summed())
                .toList()
                .toString();
    }

    @Test
    void theRowThatDoesNotFollowIsTold() {
        add(100, "100").add(50, "150").add(-30, "120").add(7, "127").add(10, "140");
        assertThat(breaks()).isEqualTo("[6 余额 140: 140.00 not 137.00]");
    }

    @Test
    void theNewestMayStandFirst() {
        add(10, "137").add(7, "127").add(-30, "120").add(50, "150").add(100, "101");
        assertThat(breaks()).isEqualTo("[6 余额 101: 101.00 not 100.00]");
    }

    @Test
    void tooFewThatFollowHoldNoneToIt() {
        add(100, "100").add(50, "150").add(-30, "120").add(10, "140");
        assertThat(breaks()).isEqualTo("[]");
    }

    @Test
    void ofFourPairsOneMayBreakOfFiveNotTwo() {
        add(100, "100")
                .add(50, "150")
                .add(-30, "120")
                .add(7, "127")
                .add(10, "140")
                .add(10, "190");
        assertThat(breaks()).isEqualTo("[]");
    }

    @Test
    void eachAccountIsFollowedByItself() {
        add(100, "100").add(50, "950", "6222002").add(20, "120").add(50, "1000", "6222002");
        add(30, "150").add(1, "1001", "6222002").add(30, "181");
        assertThat(breaks()).isEqualTo("[8 余额 181: 181.00 not 180.00]");
    }

    @Test
    void aRowThatTellsNoneBeginsAnew() {
        add(100, "100")
                .add(50, "150")
                .add(-30, "120")
                .add(7, "127")
                .add(500, "")
                .add(10, "900");
        assertThat(breaks()).isEqualTo("[]");
    }

    @Test
    void theOwnAccountIsTheNumberOfItsColumn() {
        assertThat(balance.account(table.cells(2, "2022-09-03|5|5| 6222001 "))).isEqualTo("6222001");
        assertThat(balance.account(table.cells(2, "2022-09-03|5|5|朱丹"))).isEmpty();
        assertThat(balance.isOwn(table.cells(2, "2022-09-03|5|5|朱丹 "), "朱丹")).isTrue();
        assertThat(balance.isOwn(table.cells(2, "2022-09-03|5|5|"), "")).isFalse();
    }
}
