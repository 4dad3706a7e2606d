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
        String file,
        String time,
        Payment.Direction direction,
        int yuan,
        int refunded,
        Payment.Standing standing,
        String payer,
        String account,
        String number,
        String text,
        Channel channel,
        String method,
        Payment.Booking booking) {

    static Transfer in(int row) {
        return new Transfer(
                row,
                "",
                "2022-09-03T12:00",
                Payment.Direction.IN,
                100,
                0,
                Payment.Standing.SETTLED,
                "张三",
                "",
                "",
                "",
                Channel.BANK,
                "",
                Payment.Booking.PLAIN);
    }

    static Transfer out(int row) {
        return in(row).direction(Payment.Direction.OUT).at("2022-09-05T12:00");
    }

    Transfer row(int other) {
        return new Transfer(
                other, file, time, direction, yuan, refunded, standing, payer, account, number, text, channel, method,
                booking);
    }

    Transfer in(String other) {
        return new Transfer(
                row, other, time, direction, yuan, refunded, standing, payer, account, number, text, channel, method,
                booking);
    }

    Transfer at(String other) {
        return new Transfer(
                row, file, other, direction, yuan, refunded, standing, payer, account, number, text, channel, method,
                booking);
    }

    Transfer direction(Payment.Direction other) {
        return new Transfer(
                row, file, time, other, yuan, refunded, standing, payer, account, number, text, channel, method,
                booking);
    }

    Transfer yuan(int other) {
        return new Transfer(
                row, file, time, direction, other, refunded, standing, payer, account, number, text, channel, method,
                booking);
    }

    Transfer refunded(int other) {
        return new Transfer(
                row, file, time, direction, yuan, other, standing, payer, account, number, text, channel, method,
                booking);
    }

    Transfer standing(Payment.Standing other) {
        return new Transfer(
                row, file, time, direction, yuan, refunded, other, payer, account, number, text, channel, method,
                booking);
    }

    Transfer payer(String other) {
        return new Transfer(
                row, file, time, direction, yuan, refunded, standing, other, account, number, text, channel, method,
                booking);
    }

    Transfer account(String other) {
        return new Transfer(
                row, file, time, direction, yuan, refunded, standing, payer, other, number, text, channel, method,
                booking);
    }

    Transfer number(String other) {
        return new Transfer(
                row, file, time, direction, yuan, refunded, standing, payer, account, other, text, channel, method,
                booking);
    }

    Transfer text(String other) {
        return new Transfer(
                row, file, time, direction, yuan, refunded, standing, payer, account, number, other, channel, method,
                booking);
    }

    Transfer of(Channel other) {
        return new Transfer(
                row, file, time, direction, yuan, refunded, standing, payer, account, number, text, other, method,
                booking);
    }

    Transfer method(String other) {
        return new Transfer(
                row, file, time, direction, yuan, refunded, standing, payer, account, number, text, channel, other,
                booking);
    }

    Transfer booking(Payment.Booking other) {
        return new Transfer(
                row, file, time, direction, yuan, refunded, standing, payer, account, number, text, channel, method,
                other);
    }

    Transfer balance(int after) {
        return booking(new Payment.Booking(
                booking.ownAccount(), new Amount(100L * after), booking.fee(), booking.takesBack()));
    }

    Transfer own(String account) {
        return booking(new Payment.Booking(account, booking.balance(), booking.fee(), booking.takesBack()));
    }

    Transfer fee(int fen) {
        return booking(
                new Payment.Booking(booking.ownAccount(), booking.balance(), new Amount(fen), booking.takesBack()));
    }

    Transfer takingBack() {
        return booking(new Payment.Booking(booking.ownAccount(), booking.balance(), booking.fee(), true));
    }

    Payment payment() {
        return new Payment(
                new Origin(new SheetId(file.isEmpty() ? channel.word() + ".csv" : file, ""), row, 1, 9, 0),
                row,
                LocalDateTime.parse(time),
                direction,
                new Amount(100L * yuan),
                new Amount(100L * refunded),
                standing,
                payer,
                account,
                number,
                text,
                channel,
                method,
                booking);
    }
}
