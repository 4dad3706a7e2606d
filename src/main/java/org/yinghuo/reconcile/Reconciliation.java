package org.yinghuo.reconcile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.Statement;
import org.yinghuo.model.Unread;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.BooksInOrder;
import org.yinghuo.reconcile.books.Decisions;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Intake;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.Participation;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.SealedBooks;
import org.yinghuo.reconcile.books.Settlement;
import org.yinghuo.reconcile.copies.Files;
import org.yinghuo.reconcile.people.People;
import org.yinghuo.reconcile.people.Roster;
import org.yinghuo.reconcile.settle.Payers;
import org.yinghuo.reconcile.settle.Settler;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.han.Readings;

/**
 * The night's entries understood once, and the books they come to: at the closing of each issue that is to be sealed, and at the night's moment.
 *
 * <p>What people did does not depend on the moment; which money had arrived does. So an issue is closed with the payments that were there by then, and
 * what they paid stays paid in all books made after. The closings come in order, the night's own moment last.
 */
public final class Reconciliation implements BooksInOrder {

    /**
     * How many days before an issue's window money is looked at again when it closes: what was paid earlier can pay no gift of it and stands as the
     * closing before left it.
     */
    private static final int BEFORE_WINDOW = 62;

    private final Intake intake;
    private final List<BookLine> lines;

    /** The places of the lines whose fate depends on the moment, and of those whose issue does: all others are posted once for all books. */
    private final List<Integer> payments;

    private final List<Integer> undated;

    private List<Posting> posted = List.of();
    private final Findings findings;
    private final ReadingFindings readingFindings;
    private final List<Participation> participations;
    private final List<Gift> gifts;
    private final List<Statement> statements;
    private final Payers payers;
    private final Set<IssueId> closed = new HashSet<>();
    private List<Match> standing;
    private @Nullable Settlement before;
    private @Nullable Books atNight;

    private Reconciliation(Intake intake, SealedBooks sealed) {
        this.intake = intake;
        this.lines = lines(intake.entries());
        Readings readings = new Readings();
        Files files = new Files(intake.sources(), intake.readings(), readings);
        files.closeDuplicates(lines);
        Decisions decisions = Decisions.of(
                asides(lines, Aside.Kind.DECISION),
                intake.readings(),
                intake.sources(),
                intake.remembered(),
                intake.asOf());
        this.findings = new Findings(decisions);
        files.noteDuplicates(findings);
        files.closeReplaced(findings, decisions);
        closeWithoutWeight(lines);
        this.readingFindings = new ReadingFindings(intake.findings(), intake.readings(), lines);
        readingFindings.noteIn(findings, files);
        Windows windows = new Windows(intake.seeds(), intake.asOf(), findings);
        windows.assign(lines);
        Roster roster = new Roster(intake.seeds(), asides(lines, Aside.Kind.ROSTER), readings);
        new People(intake.seeds(), roster, readings, sealed, decisions, findings).find(lines);
        new Punches(findings).pair(lines);
        new Plausibility(findings).check(lines);
        WithdrawnEntries withdrawn = new WithdrawnEntries(intake.seeds(), intake.readings(), lines, sealed::counted);
        new SummedLists(findings, intake.readings()).close(lines, withdrawn.lines());
        withdrawn.closeUndated(lines, findings);
        new UndatedServices(findings).ask(lines, withdrawn.lines());
        this.participations = new Participations(
                        findings,
                        SheetReading.given(intake.readings(), SheetReading.PLANNED)
                                .keySet())
                .of(lines);
        this.gifts = gifts(
                lines,
                new Summaries(findings, intake.readings(), withdrawn.gifts()),
                new Gifts(findings, readings, new OfficeNames(intake.seeds())));
        files.noteOverlaps(lines, findings);
        windows.noteDeadlines(lines);
        Counters counters = new Counters(findings);
        counters.checkTurns(participations);
        counters.checkIssues(intake.seeds().calendar());
        this.payments = places(line -> line.isOpen() && line.entry instanceof Payment);
        this.undated = places(line -> line.issue == null && !(line.entry instanceof Payment));
        this.statements = intake.readings().stream()
                .flatMap(reading -> reading.statements().stream())
                .toList();
        this.payers = Payers.of(intake.seeds(), roster.persons(), gifts, readings);
        this.standing = payments.isEmpty() ? List.of() : SealedMatches.of(sealed.payments(), gifts, payments());
        standing.forEach(match -> match.gifts().forEach(gift -> closed.add(gift.issue())));
    }

    /** Understands the entries of an intake before which nothing was sealed. The same entries in any order give the same books. */
    public static Reconciliation of(Intake intake) {
        return of(intake, SealedBooks.NONE);
    }

    /** Understands the entries of an intake; the seals are only asked for what a sheet that runs on, or a payment, makes worth knowing. */
    public static Reconciliation of(Intake intake, SealedBooks sealed) {
        return new Reconciliation(intake, sealed);
    }

    /** As they stood when an issue closed; from then on what paid its gifts pays them. */
    @Override
    public Books atClosing(Issue issue) {
        LocalDateTime moment = Objects.requireNonNull(issue.closed(), "an open issue does not close");
        closed.add(issue.id());
        if (payments.isEmpty() && statements.isEmpty()) {
            // No money is seen, so every moment gives the same books.
            return atNight();
        }
        Settlement settlement = settle(moment, before == null ? LocalDate.MIN : from(issue));
        before = settlement;
        standing = standing(settlement);
        return books(settlement, moment);
    }

    @Override
    public Books atNight() {
        Books made = atNight;
        if (made == null) {
            made = books(settle(intake.asOf(), LocalDate.MIN), intake.asOf());
            atNight = made;
        }
        return made;
    }

    private List<Integer> places(Predicate<BookLine> wanted) {
        return IntStream.range(0, lines.size())
                .filter(place -> wanted.test(lines.get(place)))
                .boxed()
                .toList();
    }

    private List<Payment> payments() {
        return payments.stream().map(place -> (Payment) lines.get(place).entry).toList();
    }

    private static LocalDate from(Issue issue) {
        return issue.opens().toLocalDate().minusDays(BEFORE_WINDOW);
    }

    /** The money behind the gifts as it stood at a moment; what lies before a day is taken as it stood at the moment before. */
    private Settlement settle(LocalDateTime moment, LocalDate from) {
        Settlement earlier = before;
        Set<Origin> again = earlier == null ? Set.of() : reachingPast(from);
        List<Gift> theirs = gifts.stream()
                .filter(gift -> !gift.day().isBefore(from)
                        || again.contains(gift.entry().origin()))
                .filter(gift -> !moment.isBefore(intake.asOf())
                        || !gift.day().atStartOfDay().isAfter(moment))
                .toList();
        List<Payment> money = payments().stream()
                .filter(payment -> !payment.time().isAfter(moment)
                        && (!payment.time().toLocalDate().isBefore(from) || again.contains(payment.origin())))
                .toList();
        Settlement now = Settler.settle(
                theirs,
                money,
                statements,
                payers,
                intake.seeds().calendar(),
                moment,
                findings.decisions().aboutMoney(),
                standing.stream()
                        .filter(match -> from.equals(LocalDate.MIN)
                                || again.contains(match.payments().get(0).origin())
                                || !match.payments().get(0).time().toLocalDate().isBefore(from))
                        .toList());
        return earlier == null || from.equals(LocalDate.MIN) ? now : joined(earlier, now, theirs, money);
    }

    /** Gifts and payments before a day that stand with one that is not. */
    private Set<Origin> reachingPast(LocalDate from) {
        Set<Origin> reaching = new HashSet<>();
        for (Match match : standing) {
            boolean past = match.gifts().stream().anyMatch(gift -> !gift.day().isBefore(from))
                    || match.payments().stream()
                            .anyMatch(payment -> !payment.time().toLocalDate().isBefore(from));
            if (past) {
                match.gifts().forEach(gift -> reaching.add(gift.entry().origin()));
                match.payments().forEach(payment -> reaching.add(payment.origin()));
            }
        }
        return reaching;
    }

    private static Settlement joined(Settlement earlier, Settlement now, List<Gift> gifts, List<Payment> payments) {
        Set<Origin> anew = new HashSet<>();
        gifts.forEach(gift -> anew.add(gift.entry().origin()));
        payments.forEach(payment -> anew.add(payment.origin()));
        List<Settlement.Account> accounts = new ArrayList<>(now.accounts());
        earlier.accounts().stream()
                .filter(account -> !anew.contains(account.gift().entry().origin()))
                .forEach(accounts::add);
        accounts.sort(Comparator.comparing(account -> account.gift().entry().origin()));
        List<Match> matches = new ArrayList<>(now.matches());
        earlier.matches().stream()
                .filter(match -> !anew.contains(match.gifts().get(0).entry().origin()))
                .forEach(matches::add);
        matches.sort(Comparator.comparing(match -> match.gifts().get(0).entry().origin()));
        List<Settlement.Unclaimed> unclaimed = new ArrayList<>(now.unclaimed());
        earlier.unclaimed().stream()
                .filter(left -> !anew.contains(left.payment().origin()))
                .forEach(unclaimed::add);
        unclaimed.sort(Comparator.comparing(left -> left.payment().origin()));
        return new Settlement(accounts, matches, unclaimed, now.fates(), now.findings());
    }

    /** What was paid when its issue closed stays paid by the same payments (rule paid-stays-paid). */
    private List<Match> standing(Settlement settlement) {
        return settlement.matches().stream()
                .filter(match -> match.gifts().stream().anyMatch(gift -> closed.contains(gift.issue())))
                .toList();
    }

    private Books books(Settlement settlement, LocalDateTime moment) {
        List<Integer> settled = payments.stream()
                .filter(place -> settle(place, settlement, moment))
                .toList();
        undated.forEach(place -> lines.get(place).issue = null);
        Findings all = findings.copy();
        settlement.findings().forEach(all::add);
        all.refuseMatchesInVain(settlement);
        all.decisions().reportUnused(all);
        Map<SheetId, IssueId> onlyIssues = readingFindings.onlyIssues();
        readingFindings.dateTheRest(intake.seeds().calendar(), intake.asOf());
        posted = postings(settled, settlement);
        return new Books(
                posted,
                participations,
                gifts,
                settlement,
                all.inOrder(onlyIssues),
                all.decided(),
                all.decisions().toRemember(all.decided()));
    }

    /** Named gifts and those of unnamed people, in the order of their origins. */
    private static List<Gift> gifts(List<BookLine> lines, Summaries summaries, Gifts told) {
        List<Gift> named = told.of(lines);
        List<Gift> gifts = new ArrayList<>(named);
        gifts.addAll(summaries.of(lines, named));
        gifts.sort(Comparator.comparing(gift -> gift.entry().origin()));
        return List.copyOf(gifts);
    }

    private static List<BookLine> lines(List<Entry> entries) {
        List<BookLine> lines = new ArrayList<>(entries.size());
        entries.forEach(entry -> lines.add(new BookLine(entry)));
        lines.sort(Comparator.comparing(line -> line.entry.origin()));
        return lines;
    }

    private static List<Aside> asides(List<BookLine> lines, Aside.Kind kind) {
        List<Aside> asides = new ArrayList<>();
        for (BookLine line : lines) {
            if (line.entry instanceof Aside aside
                    && aside.kind() == kind
                    && line.fate != Fate.DUPLICATE
                    && line.fate != Fate.SUPERSEDED) {
                asides.add(aside);
            }
        }
        return asides;
    }

    /** Gives their fate to entries that no figure is made of. */
    private static void closeWithoutWeight(List<BookLine> lines) {
        for (BookLine line : lines) {
            if (line.entry instanceof Aside aside) {
                line.close(Fate.NEUTRAL, aside.kind().name().toLowerCase(java.util.Locale.ROOT), null);
            } else if (line.entry instanceof Unread unread) {
                line.close(Fate.REJECTED, unread.code().word(), null);
            }
        }
    }

    /** Gives a payment the fate it has at a moment; says whether that is another than it had, or may be. */
    private boolean settle(int place, Settlement settlement, LocalDateTime moment) {
        BookLine line = lines.get(place);
        Posting posting = settlement.fates().get(line.entry.origin());
        boolean isKnown = !((Payment) line.entry).time().isAfter(moment);
        if (posting == null && (isKnown || line.fate == Fate.NOT_YET)) {
            // As a closing before left it.
            return false;
        }
        line.reopen();
        if (posting == null) {
            line.close(Fate.NOT_YET, "not-yet", null);
        } else {
            line.issue = posting.issue();
            line.close(posting.fate(), posting.reason(), posting.twin());
        }
        return true;
    }

    private List<Posting> postings(List<Integer> settled, Settlement settlement) {
        List<Posting> postings = new ArrayList<>(posted);
        if (posted.isEmpty()) {
            lines.forEach(line -> postings.add(posting(line, settlement)));
        } else {
            settled.forEach(place -> postings.set(place, posting(lines.get(place), settlement)));
            undated.forEach(place -> postings.set(place, posting(lines.get(place), settlement)));
        }
        return Collections.unmodifiableList(postings);
    }

    private static Posting posting(BookLine line, Settlement settlement) {
        Posting settled = settlement.fates().get(line.entry.origin());
        return settled == null ? line.posting() : settled;
    }
}
