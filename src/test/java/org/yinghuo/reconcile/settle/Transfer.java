package org.yinghuo.reconcile.settle;

import java.time.LocalDateTime;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetId;

/** A statement's line in the making, for tests of single steps; yuan 100 from 张三 by bank at noon, unless said otherwise. */
record Transfer(
        int row,
        String time,
        Payment.Direction direction,
        int yuan,
        int refunded,
        Payment.Standing standing,
        String payer,
        String number,
        String text,
        Channel channel,
        String method) {

    static Transfer in(int row) {
        return new Transfer(
                row,
                "2022-09-03T12:00",
                Payment.Direction.IN,
                100,
                0,
                Payment.Standing.SETTLED,
                "张三",
                "",
                "",
                Channel.BANK,
                "");
    }

    static Transfer out(int row) {
        return in(row).direction(Payment.Direction.OUT).at("2022-09-05T12:00");
    }

    Transfer at(String other) {
        return new Transfer(row, other, direction, yuan, refunded, standing, payer, number, text, channel, method);
    }

    Transfer direction(Payment.Direction other) {
        return new Transfer(row, time, other, yuan, refunded, standing, payer, number, text, channel, method);
    }

    Transfer yuan(int other) {
        return new Transfer(row, time, direction, other, refunded, standing, payer, number, text, channel, method);
    }

    Transfer refunded(int other) {
        return new Transfer(row, time, direction, yuan, other, standing, payer, number, text, channel, method);
    }

    Transfer standing(Payment.Standing other) {
        return new Transfer(row, time, direction, yuan, refunded, other, payer, number, text, channel, method);
    }

    Transfer payer(String other) {
        return new Transfer(row, time, direction, yuan, refunded, standing, other, number, text, channel, method);
    }

    Transfer number(String other) {
        return new Transfer(row, time, direction, yuan, refunded, standing, payer, other, text, channel, method);
    }

    Transfer text(String other) {
        return new Transfer(row, time, direction, yuan, refunded, standing, payer, number, other, channel, method);
    }

    Transfer of(Channel other) {
        return new Transfer(row, time, direction, yuan, refunded, standing, payer, number, text, other, method);
    }

    Transfer method(String other) {
        return new Transfer(row, time, direction, yuan, refunded, standing, payer, number, text, channel, other);
    }

    Payment payment() {
        return new Payment(
                new Origin(new SheetId(channel.word() + ".csv", ""), row, 1, 9, 0),
                row,
                LocalDateTime.parse(time),
                direction,
                new Amount(100L * yuan),
                new Amount(100L * refunded),
                standing,
                payer,
                "",
                number,
                text,
                channel,
                method);
    }
}
