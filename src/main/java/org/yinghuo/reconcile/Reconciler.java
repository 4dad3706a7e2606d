package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Unread;

/** Makes the night's entries into books: people, repetitions, participations, gifts, payments, decisions. */
public final class Reconciler {
    private Reconciler() {}

    /** The books of an intake. The same entries in any order give the same books. */
    public static Books reconcile(Intake intake) {
        List<Line> lines = lines(intake.entries());
        Files files = Files.of(intake.sources());
        files.closeDuplicates(lines);
        Decisions decisions = Decisions.of(asides(lines, Aside.Kind.DECISION), intake.readings());
        Findings findings = new Findings(decisions);
        closeWithoutWeight(lines);
        Windows windows = new Windows(intake.seeds(), intake.asOf(), findings);
        windows.assign(lines);
        Readings readings = new Readings();
        Roster roster = new Roster(intake.seeds(), asides(lines, Aside.Kind.ROSTER), readings);
        new People(intake.seeds(), roster, readings, decisions, findings).find(lines);
        List<Participation> participations = new Participations(findings).of(lines);
        List<Gift> gifts = new ArrayList<>(new Gifts(findings, readings).of(lines));
        gifts.addAll(new Summaries(findings).of(lines, gifts));
        gifts.sort(Comparator.comparing(gift -> gift.entry().origin()));
        Settlement settlement = unverified(gifts);
        windows.noteDeadlines(lines);
        for (Finding finding : intake.findings()) {
            findings.add(finding);
        }
        decisions.reportUnused(findings);
        return new Books(
                lines.stream().map(Line::posting).toList(),
                participations,
                gifts,
                settlement,
                findings.inOrder(),
                findings.decided());
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
        return new Settlement(accounts, List.of(), List.of(), java.util.Map.of(), List.of());
    }
}
