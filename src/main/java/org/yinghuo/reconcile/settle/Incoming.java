package org.yinghuo.reconcile.settle;

import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.reconcile.books.Match;

/** A payment that came in and stands, while the gifts it pays are sought. */
final class Incoming {
    /** What a payment left over is to every figure. */
    record Leftover(@Nullable IssueId issue, Amount net) {}

    final Payment payment;
    final Amount net;
    final long day;
    final Payer payer;

    /** What its words say. */
    final TextClues clues;

    final Leftover leftover;
    private final @Nullable Channel alsoSeenIn;

    /** The line of another account's statement that shows the same money going out; null if none does. */
    final @Nullable Origin movedFrom;

    /** Which of several payments that are the same in all their words it is, from 1. */
    int occurrence = 1;

    @Nullable
    Match match;

    /** Whether it fits several gifts equally well and is therefore left to a person. */
    @Nullable
    Ambiguity contest;

    /**
     * @param net what is left of it after what was paid back
     * @param clues what its words say
     * @param alsoSeenIn the channel of another statement that shows the same money; null if none
     * @param movedFrom the line of another account's statement that shows the same money going out; null if none does
     * @param issue the issue of its time; null if none
     */
    Incoming(
            Payment payment,
            Amount net,
            Payer payer,
            TextClues clues,
            @Nullable Channel alsoSeenIn,
            @Nullable Origin movedFrom,
            @Nullable IssueId issue) {
        this.payment = payment;
        this.net = net;
        this.day = payment.time().toLocalDate().toEpochDay();
        this.payer = payer;
        this.clues = clues;
        this.alsoSeenIn = alsoSeenIn;
        this.movedFrom = movedFrom;
        this.leftover = new Leftover(issue, net);
    }

    /** The payment as far as it stands: less what other lines paid back. */
    Payment standing() {
        return payment.leaving(net);
    }

    /** Whether no match has taken it and none may be guessed for it. */
    boolean isFree() {
        return match == null && contest == null;
    }

    /** The channel of another statement that shows the same money; null if none. */
    @Nullable
    Channel alsoSeenIn() {
        return alsoSeenIn;
    }

    /** Whether a gift given in that way may have come with it: 转账 by any. A statement that does not say whose it is may be anyone's. */
    boolean isOf(Channel channel) {
        return switch (channel) {
            case CASH -> false;
            case UNSAID, TRANSFER -> true;
            case WECHAT, ALIPAY, BANK, OTHER ->
                payment.channel() == channel || channel == alsoSeenIn || payment.channel() == Channel.UNSAID;
        };
    }

    /** Whether a gift given in that way may be among those it brings together: where its words say so, cash too. */
    boolean mayBring(Channel channel) {
        return isOf(channel) || (channel == Channel.CASH && clues.isCash());
    }

    /** What it is in words that stay the same while rows and files move; equal for payments that only {@link #occurrence} tells apart. */
    String words() {
        return words(payment.transactionId());
    }

    /** The same as a statement without numbers tells it. */
    String wordsWithoutNumber() {
        return words("");
    }

    private String words(String number) {
        return String.join(
                "|",
                payment.channel().word(),
                payment.time().toString(),
                payment.amount().toString(),
                payment.payer(),
                number);
    }

    /** Equal for payments of the same {@link #words()}. */
    int wordsHash() {
        int hash = payment.transactionId().hashCode();
        hash = 31 * hash + payment.payer().hashCode();
        hash = 31 * hash + payment.time().hashCode();
        return 31 * hash + Long.hashCode(payment.amount().fen());
    }

    /** Whether its {@link #words()} are the same. */
    boolean hasWordsOf(Incoming other) {
        return payment.amount().fen() == other.payment.amount().fen()
                && payment.channel() == other.payment.channel()
                && payment.time().equals(other.payment.time())
                && payment.payer().equals(other.payment.payer())
                && payment.transactionId().equals(other.payment.transactionId());
    }
}
