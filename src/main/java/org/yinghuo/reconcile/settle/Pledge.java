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

    final Gift gift;
    final int index;
    final long day;
    final Set<String> names;
    final boolean anonymous;
    final Likeness likeness;

    /** Which of several gifts that are the same in all their words it is, from 1. */
    int occurrence = 1;

    @Nullable
    Match match;

    /** Whether a payment fits it as well as another gift, so that nobody may guess any further. */
    boolean contested;

    /**
     * @param index its place among the night's gifts
     * @param names keys of the names its donors go by
     * @param covered whether a statement would show its money
     */
    Pledge(Gift gift, int index, Set<String> names, boolean anonymous, boolean covered) {
        this.gift = gift;
        this.index = index;
        this.day = gift.day().toEpochDay();
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
        hash = 31 * hash + Long.hashCode(day);
        hash = 31 * hash + Long.hashCode(gift.amount().fen());
        hash = 31 * hash + gift.campaign().hashCode();
        return 31 * hash + gift.transactionId().hashCode();
    }

    /** Whether its {@link #words()} are the same. */
    boolean hasWordsOf(Pledge other) {
        return day == other.day
                && gift.amount().fen() == other.gift.amount().fen()
                && gift.person().key().equals(other.gift.person().key())
                && gift.campaign().equals(other.gift.campaign())
                && gift.issue().equals(other.gift.issue())
                && gift.channel() == other.gift.channel()
                && gift.transactionId().equals(other.gift.transactionId());
    }
}
