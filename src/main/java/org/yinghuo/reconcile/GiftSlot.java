package org.yinghuo.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Agreement;
import org.yinghuo.model.Channel;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Donation;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Gift;

/**
 * One gift that one or more rows tell of, at most one in each sheet; what one row leaves blank another may say. The surest row comes first, so its day
 * is the gift's.
 */
final class GiftSlot {
    private final List<BookLine> lines = new ArrayList<>(1);
    private final Set<SheetId> sheets = new HashSet<>(2);
    private @Nullable GiftSlot repeats;
    private String campaign = "";
    private String cause = "";
    private final LocalDate day;
    private final DaySource daySource;
    /** Who gives every week gives again; within one, a list may have another day for the same gifts. */
    private static final int DAYS_OF_A_WEEK = 7;

    private Channel channel = Channel.UNSAID;
    private String transactionId = "";

    /** @param repeats an earlier gift that a row of the same sheet tells of in the same words; null if none */
    GiftSlot(BookLine first, @Nullable GiftSlot repeats) {
        this.repeats = repeats;
        this.day = said(first).day();
        this.daySource = said(first).daySource();
        join(first);
    }

    static Donation said(BookLine line) {
        return (Donation) line.entry;
    }

    void join(BookLine line) {
        Donation said = said(line);
        lines.add(line);
        sheets.add(line.entry.origin().sheet());
        if (campaign.isEmpty()) {
            campaign = said.campaign();
        }
        if (cause.isEmpty()) {
            cause = said.cause();
        }
        if (channel == Channel.UNSAID || (channel == Channel.TRANSFER && said.channel() != Channel.UNSAID)) {
            channel = said.channel();
        }
        if (transactionId.isEmpty()) {
            transactionId = said.transactionId();
        }
    }

    /** Whether a row may tell of the same gift. */
    boolean agrees(BookLine line) {
        return isAlike(line)
                && isForTheSame(line)
                && channelsAgree(channel, said(line).channel());
    }

    Channel channel() {
        return channel;
    }

    /** Whether another gift is told alike in all but the channel, and nothing else says that they are two. */
    boolean isAsButForChannel(GiftSlot other) {
        boolean bothNumbered = !transactionId.isEmpty() && !other.transactionId.isEmpty();
        return !bothNumbered
                && isAlike(other.kept())
                && isForTheSame(other.kept())
                && !channelsAgree(channel, other.channel);
    }

    /** Whether another gift is told alike in all but what it is for, and nothing else says that they are two. */
    boolean isAsButForPurpose(GiftSlot other) {
        boolean bothNumbered = !transactionId.isEmpty() && !other.transactionId.isEmpty();
        return !bothNumbered
                && isAlike(other.kept())
                && !isForTheSame(other.kept())
                && channelsAgree(channel, other.channel);
    }

    /** Whether another gift is told alike in all but its day, a few days from this one's, and nothing else says that they are two. */
    boolean isAsButForDay(GiftSlot other) {
        long apart = Math.abs(ChronoUnit.DAYS.between(day, other.day));
        return transactionId.isEmpty()
                && other.transactionId.isEmpty()
                && apart > 0
                && apart < DAYS_OF_A_WEEK
                && daySource == DaySource.ROW
                && other.daySource == DaySource.ROW
                && peopleAgree(kept(), other.kept())
                && isForTheSame(other.kept())
                && channelsAgree(channel, other.channel);
    }

    /** The campaign that some row says it is of; empty if none does. */
    String campaign() {
        return campaign;
    }

    private boolean isForTheSame(BookLine line) {
        Donation said = said(line);
        return Agreement.of(campaign, said.campaign()) && Agreement.onCause(cause, said.cause());
    }

    /** A channel that is not said agrees with any, and 转账 with any account or wallet: it names none. */
    private static boolean channelsAgree(Channel one, Channel other) {
        return one == other
                || one == Channel.UNSAID
                || other == Channel.UNSAID
                || (one == Channel.TRANSFER && isAccount(other))
                || (other == Channel.TRANSFER && isAccount(one));
    }

    private static boolean isAccount(Channel channel) {
        return channel == Channel.WECHAT || channel == Channel.ALIPAY || channel == Channel.BANK;
    }

    private boolean isAlike(BookLine line) {
        Donation said = said(line);
        return daysAgree(line, said)
                && (transactionId.isEmpty()
                        || said.transactionId().isEmpty()
                        || transactionId.equals(said.transactionId()))
                && peopleAgree(kept(), line);
    }

    /**
     * The same day; where one of the two has it from a title only, any day of the same issue. A day that nothing but the campaign's deadline gives is told
     * nowhere, so it agrees with any.
     */
    private boolean daysAgree(BookLine line, Donation said) {
        if (day.equals(said.day()) || daySource == DaySource.DEADLINE || said.daySource() == DaySource.DEADLINE) {
            return true;
        }
        boolean oneIsVague = daySource != DaySource.ROW || said.daySource() != DaySource.ROW;
        IssueId issue = issue();
        return oneIsVague && issue != null && issue.equals(line.issue);
    }

    /** The same person; or, where one row says no department and so nobody is known by it, the same name. */
    private static boolean peopleAgree(BookLine one, BookLine other) {
        if (one.who() == other.who()) {
            return true;
        }
        Donation left = said(one);
        Donation right = said(other);
        if (left.who().anonymous()
                || right.who().anonymous()
                || left.who().heads() != right.who().heads()) {
            return false;
        }
        boolean phonesDiffer = !left.who().phone().isEmpty()
                && !right.who().phone().isEmpty()
                && !left.who().phone().equals(right.who().phone());
        return !phonesDiffer && (isPlaceless(one) || isPlaceless(other));
    }

    private static boolean isPlaceless(BookLine line) {
        return said(line).who().department().isEmpty() && !line.who().onRoster();
    }

    /** Whether another gift's rows can agree at all with the row this one was made from: it was sure of what it said. */
    boolean mayAgree(GiftSlot other) {
        Donation own = said(kept());
        Donation theirs = said(other.kept());
        boolean oneDayIsVague = own.daySource() != DaySource.ROW || theirs.daySource() != DaySource.ROW;
        return oneDayIsVague || own.day().equals(theirs.day());
    }

    boolean sharesNoSheetWith(GiftSlot other) {
        return other.sheets.stream().noneMatch(sheets::contains);
    }

    /** Notes that a row of the same sheet tells of another gift in words that agree; a sheet that tells 转账 from 微信 means two. */
    void noteRepeated(GiftSlot other) {
        boolean toldApart = channel != other.channel && channel != Channel.UNSAID && other.channel != Channel.UNSAID;
        if (repeats == null
                && !toldApart
                && other.sheets.contains(kept().entry.origin().sheet())) {
            repeats = other;
        }
    }

    /** The row of a sheet that tells of it. */
    BookLine in(SheetId sheet) {
        return lines.stream()
                .filter(line -> line.entry.origin().sheet().equals(sheet))
                .findFirst()
                .orElseThrow();
    }

    BookLine kept() {
        return lines.get(0);
    }

    List<BookLine> lines() {
        return lines;
    }

    @Nullable
    GiftSlot repeats() {
        return repeats;
    }

    /** The issue a row names, else that of the row kept. */
    @Nullable
    IssueId issue() {
        for (BookLine line : lines) {
            if (said(line).issueNamed() != null) {
                return line.issue;
            }
        }
        return kept().issue;
    }

    Gift gift() {
        BookLine kept = kept();
        IssueId issue = issue();
        if (issue == null) {
            throw new IllegalStateException("open without an issue: " + kept.entry.origin());
        }
        return new Gift(
                kept.entry,
                kept.who().person(),
                issue,
                kept.who().department(),
                campaign,
                day,
                daySource,
                said(kept).since(),
                said(kept).amount(),
                channel,
                transactionId);
    }
}
