package org.yinghuo.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Identity;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.han.Readings;

/**
 * Tells gifts apart (rule same-gift): those that agree in person, campaign, day and amount count as often as the sheet that has them most
 * often says.
 */
final class Gifts {
    /** Rows that say most about which gift they mean come first, so that the vague ones find them there. */
    private static final Comparator<BookLine> SURER = Comparator.comparingInt(
                    (BookLine line) -> certainty(GiftSlot.said(line)))
            .reversed()
            .thenComparing(line -> line.entry.origin());

    private record Block(String nameKey, Amount amount) {}

    /** All that tells a gift from others of its name and amount. */
    private record Said(
            Identity who,
            LocalDate day,
            boolean dayIsSure,
            String campaign,
            String cause,
            Channel channel,
            String transactionId,
            boolean departmentIsSaid) {
        static Said by(BookLine line) {
            Donation said = GiftSlot.said(line);
            return new Said(
                    line.who(),
                    said.day(),
                    said.daySource() == DaySource.ROW,
                    said.campaign(),
                    said.cause(),
                    said.channel(),
                    said.transactionId(),
                    !said.who().department().isEmpty());
        }
    }

    private final Findings findings;
    private final Readings readings;
    private final OfficeNames names;
    private final List<Gift> gifts = new ArrayList<>();

    /** @param names tell which campaigns the office knows */
    Gifts(Findings findings, Readings readings, OfficeNames names) {
        this.findings = findings;
        this.readings = readings;
        this.names = names;
    }

    /** All gifts that the open lines come to, in the order of their origins; each of these gets its fate. */
    List<Gift> of(List<BookLine> lines) {
        Map<Block, List<BookLine>> blocks = new LinkedHashMap<>();
        for (BookLine line : lines) {
            if (!line.isOpen() || !(line.entry instanceof Donation donation)) {
                continue;
            }
            if (donation.who().anonymous()) {
                settle(new GiftSlot(line, null), false);
            } else {
                blocks.computeIfAbsent(
                                new Block(readings.key(line.who().name()), donation.amount()),
                                any -> new ArrayList<>(2))
                        .add(line);
            }
        }
        List<GiftSlot> told = new ArrayList<>();
        List<GiftsAlike> doubtful =
                List.of(GiftsAlike.butForChannel(), GiftsAlike.butForPurpose(names), GiftsAlike.butForDay());
        blocks.values().forEach(block -> {
            List<GiftSlot> apart = tellApart(block);
            doubtful.forEach(doubts -> doubts.look(apart));
            told.addAll(apart);
        });
        Set<GiftSlot> skipped = new HashSet<>();
        doubtful.forEach(doubts -> doubts.ask(findings, skipped));
        told.forEach(slot -> settle(slot, skipped.contains(slot)));
        gifts.sort(Comparator.comparing(gift -> gift.entry().origin()));
        return gifts;
    }

    /**
     * Rows that say exactly the same fill gifts sheet by sheet: the second row of a sheet is the second gift. Then what is said vaguely goes with what
     * is said surely, as long as no sheet would tell of one gift twice.
     */
    private static List<GiftSlot> tellApart(List<BookLine> block) {
        Map<Said, List<BookLine>> bySaying = new LinkedHashMap<>();
        for (BookLine line : block.stream().sorted(SURER).toList()) {
            bySaying.computeIfAbsent(Said.by(line), any -> new ArrayList<>(2)).add(line);
        }
        List<List<GiftSlot>> surer = new ArrayList<>();
        for (List<BookLine> lines : bySaying.values()) {
            List<GiftSlot> own = new ArrayList<>(1);
            for (GiftSlot slot : filled(lines)) {
                if (!goesWith(slot, surer)) {
                    own.add(slot);
                }
            }
            surer.add(own);
        }
        return surer.stream().flatMap(List::stream).toList();
    }

    private static List<GiftSlot> filled(List<BookLine> lines) {
        List<GiftSlot> slots = new ArrayList<>(1);
        Map<SheetId, Integer> told = new HashMap<>();
        for (BookLine line : lines) {
            int time = told.merge(line.entry.origin().sheet(), 1, Integer::sum);
            if (time <= slots.size()) {
                slots.get(time - 1).join(line);
            } else {
                slots.add(new GiftSlot(line, time == 1 ? null : slots.get(0)));
            }
        }
        return slots;
    }

    /** Whether some surer gift takes the rows in; if not, it may repeat one of the same sheet. */
    private static boolean goesWith(GiftSlot slot, List<List<GiftSlot>> surer) {
        for (List<GiftSlot> others : surer) {
            for (GiftSlot other : others) {
                if (!other.mayAgree(slot)) {
                    break;
                }
                if (other.agrees(slot.kept())) {
                    if (other.sharesNoSheetWith(slot)) {
                        slot.lines().forEach(other::join);
                        return true;
                    }
                    slot.noteRepeated(other);
                }
            }
        }
        return false;
    }

    /** @param doubted whether an answer says that it is no gift of its own */
    private void settle(GiftSlot slot, boolean doubted) {
        BookLine kept = slot.kept();
        GiftSlot earlier = slot.repeats();
        boolean skipped = false;
        if (earlier != null) {
            Origin twin = earlier.in(kept.entry.origin().sheet()).entry.origin();
            Finding repeated = Finding.of(
                    Code.REPEATED_ROW, kept.entry, "", GiftSlot.said(kept).who().name(), "", twin.where());
            skipped = Decision.SKIP.is(findings.add(repeated, kept));
        }
        IssueId issue = slot.issue();
        for (BookLine line : slot.lines()) {
            line.issue = issue;
        }
        if (skipped || doubted) {
            kept.close(Fate.SKIPPED, (skipped ? Code.REPEATED_ROW : Code.IMPLAUSIBLE).word(), null);
        } else {
            kept.close(Fate.COUNTED, "counted", null);
            gifts.add(slot.gift());
        }
        for (BookLine line : slot.lines()) {
            if (line != kept) {
                Origin twin = kept.entry.origin();
                if (Decision.COUNT.is(findings.add(Services.repeats(line, twin), line))) {
                    line.close(Fate.COUNTED, "counted", null);
                    gifts.add(new GiftSlot(line, null).gift());
                } else {
                    line.close(Fate.DUPLICATE, Code.DUPLICATE_ROW.word(), twin);
                }
            }
        }
    }

    private static int certainty(Donation said) {
        return (said.daySource() == DaySource.ROW ? 32 : said.daySource() == DaySource.DEADLINE ? 0 : 16)
                + (said.campaign().isEmpty() ? 0 : 8)
                + (said.who().department().isEmpty() ? 0 : 8)
                + (said.transactionId().isEmpty() ? 0 : 4)
                + (said.channel() == Channel.UNSAID ? 0 : said.channel() == Channel.TRANSFER ? 1 : 2);
    }
}
