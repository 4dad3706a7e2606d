package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetId;

/** Which incoming lines are money that went out of another account of ours (rule unclaimed-money). */
class OwnTransfersTest {

    private static Payment line(
            String sheet,
            Payment.Direction direction,
            String time,
            long fen,
            String own,
            String other,
            Channel channel,
            String text) {
        return new Payment(
                new Origin(new SheetId(sheet, ""), 3, 1, 9, 0),
                sheet.hashCode(),
                LocalDateTime.parse(time),
                direction,
                new Amount(fen),
                Amount.ZERO,
                Payment.Standing.SETTLED,
                "",
                other,
                "",
                text,
                channel,
                "",
                new Payment.Booking(own, null, Amount.ZERO, false));
    }

    /** Of one account of 622…1234 and one of 622…5678, or of a wallet that tells no number. */
    @ParameterizedTest
    @CsvSource({
        "6220001234, 6220005678, BANK, 归集, 2022-09-06T10:00:02, 622****1234, 归集, true",
        "6220001234, 6220005678, BANK, 归集, 2022-09-07T09:00, 1234, 归集, true",
        "6220001234, 6220005678, BANK, 归集, 2022-09-09T09:00, 6220001234, 归集, false",
        "6220001234, 6220005678, BANK, 归集, 2022-09-06T10:00:02, 6220009999, 归集, false",
        "6220001234, 6220009999, BANK, 归集, 2022-09-06T10:00:02, 6220001234, 归集, false",
        "'', '', WECHAT, 捐款, 2022-09-06T10:00:02, '', 捐款汇总, true",
        "'', '', WECHAT, 捐款, 2022-09-06T10:30, '', 捐款汇总, false",
        "'', '', WECHAT, 买菜, 2022-09-06T10:00:02, '', 捐款汇总, false",
        "'', '', BANK, 捐款, 2022-09-06T10:00:02, '', 捐款汇总, false",
    })
    void isToldByAccountsOrByBothOfGivingWithinMinutes(
            String from, String to, Channel channel, String sent, String time, String shown, String got, boolean own) {
        Payment out = line("one.csv", Payment.Direction.OUT, "2022-09-06T10:00", 22000, from, to, channel, sent);
        Payment in = line("two.csv", Payment.Direction.IN, time, 22000, "6220005678", shown, Channel.BANK, got);
        assertThat(OwnTransfers.of(List.of(out, in)).containsKey(in.origin())).isEqualTo(own);
    }
}
