package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Code;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;

/**
 * Tells gifts apart (contract, section 6): those that agree in person, campaign, day and amount count as often as the sheet that has them most
 * often says.
 */
final class Gifts {
    /** Rows that say most about which gift they mean come first, so that the vague ones find them there. */
    private static final Comparator<Line> SURER = Comparator.comparingInt((Line line) -> certainty(GiftSlot.said(line)))
            .reversed()
            .thenComparing(line -> line.entry.origin());

    private record Block(String nameKey, Amount amount) {}

    private final Findings findings;
    private final Readings readings;
    private final List<Gift> gifts = new ArrayList<>();

    Gifts(Findings findings, Readings readings) {
        this.findings = findings;
        this.readings = readings;
    }

    /** All gifts that the open lines come to, in the order of their origins; each of these gets its fate. */
    List<Gift> of(List<Line> lines) {
        Map<Block, List<Line>> blocks = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.isOpen() && line.entry instanceof Donation donation) {
                blocks.computeIfAbsent(
                                new Block(readings.key(line.who().name()), donation.amount()),
                                any -> new ArrayList<>(2))
                        .add(line);
            }
        }
        blocks.values().forEach(this::tellApart);
        gifts.sort(Comparator.comparing(gift -> gift.entry().origin()));
        return gifts;
    }

    private void tellApart(List<Line> block) {
        List<GiftSlot> slots = new ArrayList<>(1);
        for (Line line : block.stream().sorted(SURER).toList()) {
            GiftSlot best = null;
            GiftSlot repeated = null;
            for (GiftSlot slot : slots) {
                if (slot.agrees(line)) {
                    if (!slot.isToldBy(line.entry.origin().sheet())) {
                        best = best == null ? slot : best;
                    } else if (repeated == null) {
                        repeated = slot;
                    }
                }
            }
            if (best == null) {
                slots.add(new GiftSlot(line, repeated));
            } else {
                best.join(line);
            }
        }
        slots.forEach(this::settle);
    }

    private void settle(GiftSlot slot) {
        Line kept = slot.kept();
        GiftSlot earlier = slot.repeats();
        boolean skipped = false;
        if (earlier != null) {
            Origin twin = earlier.in(kept.entry.origin().sheet()).entry.origin();
            Finding repeated = Finding.of(Code.REPEATED_ROW, kept.entry, "", "", "", Services.where(twin));
            skipped = findings.add(repeated, kept).equals("skip");
        }
        IssueId issue = slot.issue();
        for (Line line : slot.lines()) {
            line.issue = issue;
        }
        if (skipped) {
            kept.close(Fate.SKIPPED, Code.REPEATED_ROW.word(), null);
        } else {
            kept.close(Fate.COUNTED, "counted", null);
            gifts.add(slot.gift());
        }
        for (Line line : slot.lines()) {
            if (line != kept) {
                Origin twin = kept.entry.origin();
                if (findings.add(Services.repeats(line, twin), line).equals("count")) {
                    line.close(Fate.COUNTED, "counted", null);
                    gifts.add(new GiftSlot(line, null).gift());
                } else {
                    line.close(Fate.DUPLICATE, Code.DUPLICATE_ROW.word(), twin);
                }
            }
        }
    }

    private static int certainty(Donation said) {
        return (said.daySource() == org.yinghuo.model.DaySource.ROW ? 8 : 0)
                + (said.campaign().isEmpty() ? 0 : 4)
                + (said.who().department().isEmpty() ? 0 : 4)
                + (said.transactionId().isEmpty() ? 0 : 2)
                + (said.channel() == org.yinghuo.model.Channel.UNSAID ? 0 : 1);
    }
}
