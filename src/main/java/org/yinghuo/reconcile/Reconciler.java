package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Unread;

/** Makes the night's entries into books: people, repetitions, participations, gifts, payments, decisions. */
public final class Reconciler {
    private Reconciler() {}

    /** The books of an intake. The same entries in any order give the same books. */
    public static Books reconcile(Intake intake) {
        List<Line> lines = lines(intake.entries());
        Readings readings = new Readings();
        Files files = new Files(intake.sources(), intake.readings(), readings);
        files.closeDuplicates(lines);
        Decisions decisions = Decisions.of(asides(lines, Aside.Kind.DECISION), intake.readings());
        Findings findings = new Findings(decisions);
        files.noteDuplicates(findings);
        files.closeReplaced(findings);
        closeWithoutWeight(lines);
        Hearsay hearsay = new Hearsay(intake.findings(), intake.readings(), lines);
        hearsay.noteIn(findings, files);
        Windows windows = new Windows(intake.seeds(), intake.asOf(), findings);
        windows.assign(lines);
        Roster roster = new Roster(intake.seeds(), asides(lines, Aside.Kind.ROSTER), readings);
        new People(intake.seeds(), roster, readings, decisions, findings).find(lines);
        List<Participation> participations = new Participations(findings).of(lines);
        List<Gift> gifts = gifts(lines, findings, readings);
        Settlement settlement = unverified(gifts);
        windows.noteDeadlines(lines);
        Counters counters = new Counters(findings);
        counters.checkTurns(participations);
        counters.checkIssues(intake.seeds().calendar());
        decisions.reportUnused(findings);
        Map<SheetId, IssueId> onlyIssues = hearsay.onlyIssues();
        hearsay.dateTheRest(onlyIssues);
        return new Books(
                lines.stream().map(Line::posting).toList(),
                participations,
                gifts,
                settlement,
                findings.inOrder(onlyIssues),
                findings.decided());
    }

    /** Named gifts and those of unnamed people, in the order of their origins. */
    private static List<Gift> gifts(List<Line> lines, Findings findings, Readings readings) {
        List<Gift> named = new Gifts(findings, readings).of(lines);
        List<Gift> gifts = new ArrayList<>(named);
        gifts.addAll(new Summaries(findings).of(lines, named));
        gifts.sort(Comparator.comparing(gift -> gift.entry().origin()));
        return List.copyOf(gifts);
    }

    private static List<Line> lines(List<Entry> entries) {
        List<Line> lines = new ArrayList<>(entries.size());
        entries.forEach(entry -> lines.add(new Line(entry)));
        lines.sort(Comparator.comparing(line -> line.entry.origin()));
        return lines;
    }

    private static List<Aside> asides(List<Line> lines, Aside.Kind kind) {
        List<Aside> asides = new ArrayList<>();
        for (Line line : lines) {
            if (line.entry instanceof Aside aside && aside.kind() == kind && line.fate != Fate.DUPLICATE) {
                asides.add(aside);
            }
        }
        return asides;
    }

    /** Gives their fate to entries that no figure is made of. */
    private static void closeWithoutWeight(List<Line> lines) {
        for (Line line : lines) {
            if (line.entry instanceof Aside aside) {
                line.close(Fate.NEUTRAL, aside.kind().name().toLowerCase(java.util.Locale.ROOT), null);
            } else if (line.entry instanceof Unread unread) {
                line.close(Fate.REJECTED, unread.code().word(), null);
            } else if (line.entry instanceof Payment) {
                line.close(Fate.NEUTRAL, "payment", null);
            }
        }
    }

    /** Without any statement nobody knows which gifts arrived. */
    private static Settlement unverified(List<Gift> gifts) {
        List<Settlement.Account> accounts = gifts.stream()
                .map(gift -> new Settlement.Account(gift, Amount.ZERO, Amount.ZERO, gift.amount(), null))
                .toList();
        return new Settlement(accounts, List.of(), List.of(), Map.of(), List.of());
    }
}
