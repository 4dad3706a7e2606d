package org.yinghuo.aggregate;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.aggregate.lines.ContributingLines;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Hours;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Person;
import org.yinghuo.model.Quantity;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Status;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.Participation;
import org.yinghuo.reconcile.books.Settlement;
import org.yinghuo.reconcile.people.KnownPeople;

/**
 * The lines of one issue, drawn from the books anew each time they are asked for, so that a night of millions of rows need not hold them.
 *
 * <p>Attendance comes first, then gifts each followed by its payments, then what nobody claimed; in the first two all lines of one person stand
 * together, else in the books' own order.
 */
final class IssueLines implements ContributingLines {

    /** The statuses a person may have in an issue, the one that outweighs the others first. */
    private static final List<Status> STANDINGS =
            List.of(Status.SERVED, Status.REGISTERED, Status.WAITLISTED, Status.ABSENT, Status.CANCELLED);

    private final IssueId issue;
    private final FirstSeen firstServed;
    private final KnownPeople people;
    private final ActivityLabels labels;
    private final List<Participation> participations;
    private final List<Settlement.Account> accounts;
    private final List<Settlement.Unclaimed> unclaimed;
    private final Set<Origin> matched;

    /**
     * @param firstServed in which issue each person served first
     * @param people whom earlier issues know
     * @param official whether seeds list an activity
     * @param matched those of the unclaimed payments that were taken for gifts and are left over in part
     */
    IssueLines(
            IssueId issue,
            FirstSeen firstServed,
            KnownPeople people,
            Predicate<String> official,
            List<Participation> participations,
            List<Settlement.Account> accounts,
            List<Settlement.Unclaimed> unclaimed,
            Set<Origin> matched) {
        this.issue = issue;
        this.firstServed = firstServed;
        this.people = people;
        this.labels = new ActivityLabels(participations, official);
        this.participations = ContributingLines.together(participations, this::who);
        this.accounts = ContributingLines.together(accounts, account -> who(account.gift()));
        this.unclaimed = List.copyOf(unclaimed);
        this.matched = matched;
    }

    @Override
    public void forEach(Consumer<ContributingLine> to) {
        int end;
        for (int start = 0; start < participations.size(); start = end) {
            String who = who(participations.get(start));
            end = start + 1;
            while (end < participations.size() && who(participations.get(end)).equals(who)) {
                end++;
            }
            person(who, inOrder(participations.subList(start, end)), to);
        }
        for (Settlement.Account account : accounts) {
            gift(account, to);
        }
        for (Settlement.Unclaimed left : unclaimed) {
            to.accept(unclaimed(left));
        }
    }

    /** The same text for the same person; for a stranger one that nobody else has. */
    private String who(Participation participation) {
        return Unnamed.is(participation)
                ? Unnamed.who(participation)
                : people.known(participation.person()).key();
    }

    private String who(Gift gift) {
        return Unnamed.is(gift)
                ? Unnamed.who(gift)
                : people.known(gift.person()).key();
    }

    private static List<Participation> inOrder(List<Participation> theirs) {
        return theirs.size() == 1
                ? theirs
                : theirs.stream()
                        .sorted(Comparator.comparing(Participation::day)
                                .thenComparing(participation ->
                                        participation.evidence().get(0).origin()))
                        .toList();
    }

    private void person(String who, List<Participation> theirs, Consumer<ContributingLine> to) {
        Status standing = Status.CANCELLED;
        int turnsSoFar = 0;
        boolean servedBefore = !firstServed.isFirst(who, issue);
        for (Participation participation : theirs) {
            if (STANDINGS.indexOf(participation.status()) < STANDINGS.indexOf(standing)) {
                standing = participation.status();
            }
            if (participation.status() == Status.SERVED) {
                for (Attendance entry : participation.evidence()) {
                    // The second time within this issue is no earlier one.
                    servedBefore |= entry.timesThisYear() > turnsSoFar + 1;
                }
                turnsSoFar += participation.turns().stream()
                        .mapToInt(Attendance::turns)
                        .sum();
            }
        }
        for (Participation participation : theirs) {
            for (Attendance entry : participation.evidence()) {
                to.accept(attendance(who, participation, entry, standing, !servedBefore));
            }
        }
    }

    private ContributingLine attendance(
            String who, Participation participation, Attendance entry, Status standing, boolean firstTime) {
        Person person = people.known(participation.person());
        boolean turn = isTurn(participation, entry);
        Hours hours = entry.hours();
        Quantity quantity = entry.quantity();
        List<String> activities =
                turn && !entry.activities().isEmpty() ? entry.activities() : participation.activities();
        return new ContributingLine(
                participation.issue(),
                ContributingLine.Kind.ATTENDANCE,
                entry.origin(),
                entry.origin(),
                entry.content(),
                entry.signUp() ? SheetKind.SIGN_UPS.word() : SheetKind.SERVICES.word(),
                who,
                Unnamed.is(participation),
                person,
                person.department(),
                participation.campaign(),
                "",
                participation.day(),
                new ContributingLine.Attended(
                        labels.of(activities),
                        participation.place(),
                        participation.status(),
                        standing,
                        firstTime,
                        turn ? Math.multiplyExact(person.heads(), entry.turns()) : 0,
                        turn && hours != null
                                ? new Hours(Math.multiplyExact(hours.millis(), person.heads()))
                                : Hours.ZERO,
                        turn && quantity != null ? quantity : Quantity.ZERO,
                        turn ? entry.unit() : ""),
                ContributingLine.Money.NONE);
    }

    private static boolean isTurn(Participation participation, Attendance entry) {
        for (Attendance turn : participation.turns()) {
            if (turn.origin().equals(entry.origin())) {
                return true;
            }
        }
        return false;
    }

    private void gift(Settlement.Account account, Consumer<ContributingLine> to) {
        Gift gift = account.gift();
        Match match = account.match();
        String how = match == null ? "" : match.how().word();
        String who = who(gift);
        Person person = people.known(gift.person());
        boolean unnamed = Unnamed.is(gift);
        to.accept(new ContributingLine(
                gift.issue(),
                ContributingLine.Kind.GIFT,
                gift.entry().origin(),
                gift.entry().origin(),
                gift.entry().content(),
                gift.entry() instanceof DonationSummary
                        ? SheetKind.DONATION_SUMMARY.word()
                        : SheetKind.DONATIONS.word(),
                who,
                unnamed,
                person,
                gift.department(),
                gift.campaign(),
                gift.cause(),
                gift.day(),
                ContributingLine.Attended.NONE,
                new ContributingLine.Money(
                        1,
                        gift.amount(),
                        account.received(),
                        account.unreceived(),
                        account.unverified(),
                        Amount.ZERO,
                        Amount.ZERO,
                        Amount.ZERO,
                        how)));
        if (match == null) {
            return;
        }
        for (Payment payment : match.payments()) {
            to.accept(new ContributingLine(
                    gift.issue(),
                    ContributingLine.Kind.PAYMENT,
                    payment.origin(),
                    gift.entry().origin(),
                    payment.content(),
                    SheetKind.PAYMENTS.word(),
                    who,
                    unnamed,
                    person,
                    gift.department(),
                    gift.campaign(),
                    "",
                    payment.time().toLocalDate(),
                    ContributingLine.Attended.NONE,
                    new ContributingLine.Money(
                            0,
                            Amount.ZERO,
                            Amount.ZERO,
                            Amount.ZERO,
                            Amount.ZERO,
                            Amount.ZERO,
                            payment.amount(),
                            match.brought(payment, gift.issue()),
                            how)));
        }
    }

    private ContributingLine unclaimed(Settlement.Unclaimed left) {
        Payment payment = left.payment();
        Person known = left.payer();
        Person payer = known == null ? new Person("", payment.payer(), "", "", false, false, 0) : people.known(known);
        return new ContributingLine(
                issue,
                ContributingLine.Kind.UNCLAIMED,
                payment.origin(),
                payment.origin(),
                payment.content(),
                SheetKind.PAYMENTS.word(),
                payer.key(),
                known == null,
                payer,
                payer.department(),
                "",
                "",
                payment.time().toLocalDate(),
                ContributingLine.Attended.NONE,
                new ContributingLine.Money(
                        0,
                        Amount.ZERO,
                        Amount.ZERO,
                        Amount.ZERO,
                        Amount.ZERO,
                        left.amount(),
                        payment.amount(),
                        payment.net(),
                        matched.contains(payment.origin()) ? "excess" : ""));
    }
}
