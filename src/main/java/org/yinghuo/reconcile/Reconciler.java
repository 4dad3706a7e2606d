package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.Unread;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Decisions;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Intake;
import org.yinghuo.reconcile.books.Participation;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.Settlement;
import org.yinghuo.reconcile.copies.Files;
import org.yinghuo.reconcile.people.People;
import org.yinghuo.reconcile.people.Roster;
import org.yinghuo.reconcile.settle.Payers;
import org.yinghuo.reconcile.settle.Settler;
import org.yinghuo.words.Readings;

/** Makes the night's entries into books: people, repetitions, participations, gifts, payments, decisions. */
public final class Reconciler {
    private Reconciler() {}

    /** The books of an intake. The same entries in any order give the same books. */
    public static Books reconcile(Intake intake) {
        List<BookLine> lines = lines(intake.entries());
        Readings readings = new Readings();
        Files files = new Files(intake.sources(), intake.readings(), readings);
        files.closeDuplicates(lines);
        Decisions decisions = Decisions.of(asides(lines, Aside.Kind.DECISION), intake.readings(), intake.sources());
        Findings findings = new Findings(decisions);
        files.noteDuplicates(findings);
        files.closeReplaced(findings);
        closeWithoutWeight(lines);
        ReadingFindings hearsay = new ReadingFindings(intake.findings(), intake.readings(), lines);
        hearsay.noteIn(findings, files);
        Windows windows = new Windows(intake.seeds(), intake.asOf(), findings);
        windows.assign(lines);
        Roster roster = new Roster(intake.seeds(), asides(lines, Aside.Kind.ROSTER), readings);
        new People(intake.seeds(), roster, readings, decisions, findings).find(lines);
        List<Participation> participations = new Participations(findings).of(lines);
        List<Gift> gifts = gifts(lines, findings, readings);
        Settlement settlement = settlement(intake, lines, gifts, roster, readings, decisions);
        settlement.findings().forEach(findings::add);
        findings.refuseMatchesInVain(settlement);
        windows.noteDeadlines(lines);
        Counters counters = new Counters(findings);
        counters.checkTurns(participations);
        counters.checkIssues(intake.seeds().calendar());
        decisions.reportUnused(findings);
        Map<SheetId, IssueId> onlyIssues = hearsay.onlyIssues();
        hearsay.dateTheRest(onlyIssues);
        return new Books(
                lines.stream().map(line -> posting(line, settlement)).toList(),
                participations,
                gifts,
                settlement,
                findings.inOrder(onlyIssues),
                findings.decided());
    }

    /** Named gifts and those of unnamed people, in the order of their origins. */
    private static List<Gift> gifts(List<BookLine> lines, Findings findings, Readings readings) {
        List<Gift> named = new Gifts(findings, readings).of(lines);
        List<Gift> gifts = new ArrayList<>(named);
        gifts.addAll(new Summaries(findings).of(lines, named));
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
            if (line.entry instanceof Aside aside && aside.kind() == kind && line.fate != Fate.DUPLICATE) {
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

    /** Finds the money behind the gifts, and gives every payment its fate. */
    private static Settlement settlement(
            Intake intake,
            List<BookLine> lines,
            List<Gift> gifts,
            Roster roster,
            Readings readings,
            Decisions decisions) {
        List<BookLine> open = lines.stream()
                .filter(line -> line.isOpen() && line.entry instanceof Payment)
                .toList();
        Settlement settlement = Settler.settle(
                gifts,
                open.stream().map(line -> (Payment) line.entry).toList(),
                intake.readings().stream()
                        .map(SheetReading::statement)
                        .filter(Objects::nonNull)
                        .toList(),
                Payers.of(intake.seeds(), roster.persons(), gifts, readings),
                intake.seeds().calendar(),
                intake.asOf(),
                decisions.answers());
        for (BookLine line : open) {
            Posting posting = settlement.fates().get(line.entry.origin());
            if (posting != null) {
                line.issue = posting.issue();
                line.close(posting.fate(), posting.reason(), posting.twin());
            }
        }
        return settlement;
    }

    private static Posting posting(BookLine line, Settlement settlement) {
        Posting settled = settlement.fates().get(line.entry.origin());
        return settled == null ? line.posting() : settled;
    }
}
