package org.yinghuo.reconcile.settle;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.IssueId;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Match;

/** A gift while its money is sought: declared, and open until a match settles it. */
final class Pledge {
    /** As the night lists them. */
    static final Comparator<Pledge> IN_ORDER = Comparator.comparingInt(pledge -> pledge.index);

    /** What a gift is to every figure and table cell; of two that are alike in it, it does not matter which one was paid. */
    record Likeness(
            String name,
            String department,
            String title,
            String campaign,
            IssueId issue,
            Amount amount,
            Channel channel,
            boolean covered) {
        static final Comparator<Likeness> LARGEST_FIRST = Comparator.comparing(Likeness::amount)
                .reversed()
                .thenComparing(Likeness::name)
                .thenComparing(Likeness::department)
                .thenComparing(Likeness::title)
                .thenComparing(Likeness::campaign)
                .thenComparing(Likeness::issue)
                .thenComparing(Likeness::channel)
                .thenComparing(Likeness::covered);
    }

    /** Farther from any gift than any payment may be. */
    static final long FAR = Long.MAX_VALUE / 4;

    final Gift gift;
    final int index;

    /** The day it was given; of a gift whose row says none, the last of those it may have been given on. */
    final long day;

    /** The first day it may have been given on. */
    final long since;

    /** Whether its own row says the day. */
    final boolean dayIsSure;

    final Set<String> names;
    final boolean anonymous;
    final Likeness likeness;

    /** Which of several gifts that are the same in all their words it is, from 1. */
    int occurrence = 1;

    @Nullable
    Match match;

    /** What was paid by its match, for it and others together; null where it has none. */
    @Nullable
    Amount paid;

    /** Whether a payment fits it as well as another gift, so that nobody may guess any further. */
    boolean contested;

    /**
     * @param index its place among the night's gifts
     * @param names keys of the names its donors go by
     * @param span the days it may have been given on
     * @param covered whether a statement would show its money
     */
    Pledge(Gift gift, int index, Set<String> names, boolean anonymous, GivingDays span, boolean covered) {
        this.gift = gift;
        this.index = index;
        this.day = span.last();
        this.since = span.first();
        this.dayIsSure = span.isSure();
        this.names = names;
        this.anonymous = anonymous;
        this.likeness = new Likeness(
                gift.person().name(),
                gift.department(),
                gift.person().title(),
                gift.campaign(),
                gift.issue(),
                gift.amount(),
                gift.channel(),
                covered);
    }

    boolean isOpen() {
        return match == null;
    }

    /**
     * How many days a payment lies from it: none on any day it may have been given on. A gift whose day nobody wrote down is paid on one of its days or
     * after them, never before.
     */
    long daysTo(long other) {
        if (other > day) {
            return other - day;
        }
        return other >= since ? 0 : dayIsSure ? since - other : FAR;
    }

    /** The first day on which a payment lies so many days from it at most. */
    long firstWithin(long days) {
        return dayIsSure ? since - days : since;
    }

    /** What it is in words that stay the same while rows and files move; equal for gifts that only {@link #occurrence} tells apart. */
    String words() {
        return String.join(
                "|",
                gift.person().key(),
                gift.campaign(),
                gift.issue().toString(),
                gift.day().toString(),
                gift.amount().toString(),
                gift.channel().word(),
                gift.transactionId());
    }

    /** Equal for gifts of the same {@link #words()}. */
    int wordsHash() {
        int hash = gift.person().key().hashCode();
        hash = 31 * hash + gift.day().hashCode();
        hash = 31 * hash + Long.hashCode(gift.amount().fen());
        hash = 31 * hash + gift.campaign().hashCode();
        return 31 * hash + gift.transactionId().hashCode();
    }

    /** Whether its {@link #words()} are the same. */
    boolean hasWordsOf(Pledge other) {
        return gift.day().equals(other.gift.day())
                && gift.amount().fen() == other.gift.amount().fen()
                && gift.person().key().equals(other.gift.person().key())
                && gift.campaign().equals(other.gift.campaign())
                && gift.issue().equals(other.gift.issue())
                && gift.channel() == other.gift.channel()
                && gift.transactionId().equals(other.gift.transactionId());
    }
}
