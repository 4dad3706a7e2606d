package org.yinghuo.reconcile.settle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Person;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.books.Gift;

/** Gifts and payments for tests of single steps. */
final class Money {
    static final LocalDate START = LocalDate.of(2022, 9, 1);

    private Money() {}

    static Gift gift(int row, String name, String campaign, long fen, int day, Channel channel) {
        Draft draft = Draft.of(name, "综合处")
                .on(START.plusDays(day).toString())
                .campaign(campaign)
                .yuan(new Amount(fen).toString())
                .by(channel);
        return new Gift(
                draft.donation(new Origin(new SheetId("list.xlsx", ""), row, 1, 5, 0)),
                new Person("key " + name, name, "综合处", "", false, true, 1),
                new IssueId(2022, 34),
                "综合处",
                campaign,
                START.plusDays(day),
                DaySource.ROW,
                null,
                new Amount(fen),
                channel,
                "");
    }

    static Pledge pledge(int row, String name, String campaign, long fen, int day) {
        return pledge(row, name, campaign, fen, day, Channel.UNSAID);
    }

    static Pledge pledge(int row, String name, String campaign, long fen, int day, Channel channel) {
        long epochDay = START.plusDays(day).toEpochDay();
        GivingDays days = new GivingDays(epochDay, epochDay, true);
        return new Pledge(gift(row, name, campaign, fen, day, channel), row, Set.of(name), false, days, true);
    }

    static Payment payment(int row, LocalDateTime time, String payer, long fen, Channel channel, String text) {
        return new Payment(
                new Origin(new SheetId("statement.csv", ""), row, 1, 9, 0),
                row,
                time,
                Payment.Direction.IN,
                new Amount(fen),
                Amount.ZERO,
                Payment.Standing.SETTLED,
                payer,
                "",
                "",
                text,
                channel,
                "",
                Payment.Booking.PLAIN);
    }

    static Incoming receipt(int row, String name, long fen, int day, Channel channel, int issue) {
        return new Incoming(
                payment(row, START.plusDays(day).atTime(9, row % 60), name, fen, channel, ""),
                new Amount(fen),
                new Payer(Set.of(name), "", "", Set.of(), false, Set.of()),
                TextClues.NONE,
                null,
                null,
                new IssueId(2022, issue));
    }

    static Incoming receipt(int row, String name, long fen, int day) {
        return receipt(row, name, fen, day, Channel.WECHAT, 34);
    }
}
