package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Findings;

/**
 * Asks about gifts that two sheets tell alike in all but the channel, 现金 here and 微信 there: they count as two, and may be one (rule implausible). What is
 * so of many rows of two sheets is asked once.
 */
final class OtherChannels {

    private record Sheets(SheetId later, SheetId earlier) {}

    private record Doubt(GiftSlot gift, GiftSlot other) {}

    private static final Comparator<GiftSlot> BY_ORIGIN =
            Comparator.comparing(gift -> gift.kept().entry.origin());

    private final Map<Sheets, List<Doubt>> doubts =
            new TreeMap<>(Comparator.comparing(Sheets::later).thenComparing(Sheets::earlier));

    /** Looks among gifts of one name and amount. */
    void look(List<GiftSlot> gifts) {
        if (gifts.stream().map(GiftSlot::channel).distinct().count() < 2) {
            return;
        }
        List<GiftSlot> inOrder = gifts.stream().sorted(BY_ORIGIN).toList();
        Set<GiftSlot> taken = new HashSet<>();
        for (GiftSlot gift : inOrder) {
            for (GiftSlot other : inOrder.subList(0, inOrder.indexOf(gift))) {
                if (!taken.contains(other) && other.sharesNoSheetWith(gift) && other.isAsButForChannel(gift)) {
                    taken.add(other);
                    Sheets sheets = new Sheets(sheet(gift), sheet(other));
                    doubts.computeIfAbsent(sheets, any -> new ArrayList<>(2)).add(new Doubt(gift, other));
                    break;
                }
            }
        }
    }

    private static SheetId sheet(GiftSlot gift) {
        return gift.kept().entry.origin().sheet();
    }

    /** The gifts that an answer says are none. */
    Set<GiftSlot> skipped(Findings findings) {
        Set<GiftSlot> skipped = new HashSet<>();
        doubts.forEach((sheets, all) -> {
            List<Doubt> inOrder = all.stream()
                    .sorted(Comparator.comparing(Doubt::gift, BY_ORIGIN))
                    .toList();
            Doubt first = inOrder.get(0);
            if (Decision.SKIP.is(
                    findings.add(finding(sheets, inOrder), first.gift().kept()))) {
                inOrder.forEach(doubt -> skipped.add(doubt.gift()));
            }
        });
        return skipped;
    }

    private static Finding finding(Sheets sheets, List<Doubt> doubts) {
        BookLine first = doubts.get(0).gift().kept();
        BookLine other = doubts.get(0).other().kept();
        List<String> args = new ArrayList<>(List.of(
                GiftSlot.said(first).who().name(),
                sheets.earlier().toString(),
                other.entry.origin().cells()));
        if (doubts.size() == 1) {
            String amount = GiftSlot.said(first).amount().toString();
            return Finding.of(Code.IMPLAUSIBLE, first.entry, "", amount, "channel", args);
        }
        Set<Integer> rows = new TreeSet<>();
        Amount sum = Amount.ZERO;
        for (Doubt doubt : doubts) {
            rows.add(doubt.gift().kept().entry.origin().row());
            sum = sum.plus(GiftSlot.said(doubt.gift().kept()).amount());
        }
        args.add(Integer.toString(doubts.size()));
        return Finding.of(Code.IMPLAUSIBLE, first.entry, "", sum.toString(), "channels", args)
                .ofRows(rows, doubts.size(), "channels|" + sheets.later() + "|" + sheets.earlier());
    }
}
