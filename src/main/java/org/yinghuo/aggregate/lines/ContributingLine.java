package org.yinghuo.aggregate.lines;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Channel;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.HalfDay;
import org.yinghuo.model.Hours;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Person;
import org.yinghuo.model.Quantity;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Status;
import org.yinghuo.model.Who;

/**
 * What one counted entry says, and all it can add to any figure: the figures of an issue are sums over its lines and nothing else.
 *
 * @param issue the issue it counts in
 * @param origin the entry
 * @param about the entry whose row it shares in {@code reconciliation}: for a payment the gift it pays, else the entry itself
 * @param content the entry's hash, by which it is known again when its file was renamed
 * @param sheetKind the kind of sheet the entry is of, as its word: {@code services}
 * @param who the same text for the same person; an entry of nobody in particular has one of its own
 * @param unnamed whether nobody knows which people these are: they are added each time
 * @param person whom it is about; a person with no key where the books do not know
 * @param department under which it stands in the tables; empty if unknown
 * @param campaign empty if not said
 * @param cause what a gift was for, by the words around it; empty if not said, and for all else
 * @param attended {@link Attended#NONE} for money
 * @param money {@link Money#NONE} for attendance
 */
public record ContributingLine(
        IssueId issue,
        Kind kind,
        Origin origin,
        Origin about,
        long content,
        String sheetKind,
        String who,
        boolean unnamed,
        Person person,
        String department,
        String campaign,
        String cause,
        LocalDate day,
        Attended attended,
        Money money) {

    /** What a line is about. */
    public enum Kind {
        ATTENDANCE,
        GIFT,
        /** Money taken for a gift; the gift's own line bears the amounts. */
        PAYMENT,
        UNCLAIMED
    }

    /**
     * The part of a line that tells of taking part.
     *
     * @param activities for a service those it names itself, else those of the participation; empty if not said
     * @param status what became of the participation
     * @param standing the person's status in the whole issue: the first of served, registered, waitlisted, absent that anything of theirs is
     * @param firstTime whether a person who serves here never served before
     * @param turns how many turns the entry itself is: 0 for a sign-up
     * @param hours zero where not stated; of all the people together
     * @param quantity zero where not stated
     */
    public record Attended(
            List<String> activities,
            String place,
            Status status,
            Status standing,
            boolean firstTime,
            int turns,
            Hours hours,
            Quantity quantity,
            String unit) {

        /** Of a line that is about money. */
        public static final Attended NONE = new Attended(
                List.of(), "", Status.CANCELLED, Status.CANCELLED, false, 0, Hours.ZERO, Quantity.ZERO, "");

        public Attended {
            activities = List.copyOf(activities);
        }
    }

    /**
     * The part of a line that tells of money; what a gift received, what not and what is unverified sum to what it declared.
     *
     * @param paid what a payment came to, before anything of it went back; told by each of its lines, adds to no figure of its own issue
     * @param brought the part of it that counts in this issue: less where it pays gifts of others too, or where some of it went back
     * @param how the step that matched gift and payment; empty where none did
     */
    public record Money(
            int gifts,
            Amount declared,
            Amount received,
            Amount unreceived,
            Amount unverified,
            Amount unclaimed,
            Amount paid,
            Amount brought,
            String how) {

        /** Of a line that is about taking part. */
        public static final Money NONE = new Money(
                0, Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO, "");
    }

    /** The entry as far as the line tells of it; null where it is neither a gift nor a service. */
    @Nullable
    public Entry entry() {
        return switch (kind) {
            case GIFT ->
                sheetKind.equals(SheetKind.DONATION_SUMMARY.word())
                        ? new DonationSummary(
                                origin,
                                content,
                                department,
                                person.heads(),
                                money.declared(),
                                day,
                                DaySource.ROW,
                                null,
                                campaign,
                                cause,
                                false,
                                issue)
                        : new Donation(
                                origin,
                                content,
                                named(),
                                money.declared(),
                                day,
                                DaySource.ROW,
                                null,
                                campaign,
                                cause,
                                Channel.UNSAID,
                                "",
                                issue);
            case ATTENDANCE -> attended.turns() > 0 ? service() : null;
            case PAYMENT, UNCLAIMED -> null;
        };
    }

    private Attendance service() {
        return new Attendance(
                origin,
                content,
                false,
                named(),
                attended.activities(),
                "",
                attended.place(),
                day,
                DaySource.ROW,
                null,
                null,
                HalfDay.NONE,
                attended.hours().equals(Hours.ZERO) ? null : attended.hours(),
                attended.quantity(),
                attended.unit(),
                0,
                attended.turns(),
                attended.status(),
                campaign,
                issue);
    }

    private Who named() {
        return new Who(
                person.name(),
                List.of(),
                person.department(),
                "",
                "",
                "",
                person.title(),
                null,
                person.heads(),
                unnamed);
    }

    /** The path of the file that told it. */
    public String file() {
        return origin.sheet().file();
    }

    /** Whether several lines may be about the same payment. */
    public boolean isOfPayment() {
        return kind == Kind.PAYMENT || kind == Kind.UNCLAIMED;
    }

    /** What sort of entry it tells of; the same for a payment whatever it was taken for. */
    public String what() {
        return switch (kind) {
            case ATTENDANCE -> attended.turns() > 0 ? "turn" : "word";
            case GIFT -> "gift";
            case PAYMENT, UNCLAIMED -> "payment";
        };
    }

    public boolean isServed() {
        return kind == Kind.ATTENDANCE && attended.status() == Status.SERVED;
    }

    /** The line taken back: all it adds is taken away, and so many people. */
    public ContributingLine reversed(int people) {
        return counting(-people, -1);
    }

    /** The line as one that brings so many people, whatever it says of them. */
    public ContributingLine bringing(int people) {
        return counting(people, 1);
    }

    private ContributingLine counting(int people, int sign) {
        return new ContributingLine(
                issue,
                kind,
                origin,
                about,
                content,
                sheetKind,
                who,
                unnamed,
                new Person(
                        person.key(),
                        person.name(),
                        person.department(),
                        person.title(),
                        person.partyMember(),
                        person.onRoster(),
                        people),
                department,
                campaign,
                cause,
                day,
                new Attended(
                        attended.activities(),
                        attended.place(),
                        attended.status(),
                        attended.standing(),
                        attended.firstTime(),
                        sign * attended.turns(),
                        new Hours(sign * attended.hours().millis()),
                        attended.quantity(),
                        attended.unit()),
                new Money(
                        sign * money.gifts(),
                        new Amount(sign * money.declared().fen()),
                        new Amount(sign * money.received().fen()),
                        new Amount(sign * money.unreceived().fen()),
                        new Amount(sign * money.unverified().fen()),
                        new Amount(sign * money.unclaimed().fen()),
                        new Amount(sign * money.paid().fen()),
                        new Amount(sign * money.brought().fen()),
                        money.how()));
    }
}
