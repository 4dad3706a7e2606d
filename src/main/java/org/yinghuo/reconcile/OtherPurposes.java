package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.yinghuo.words.OfficeNames;

/**
 * Asks about two sheets of which half and more of each tells the same people, days and sums for something else, 助学 here and 地震 there: they count as two,
 * and may be one list under another title (rule implausible). Campaigns that the office knows are told apart without a question.
 */
final class OtherPurposes {

    private record Sheets(SheetId later, SheetId earlier) {}

    private record Doubt(GiftSlot gift, GiftSlot other) {}

    private static final Comparator<GiftSlot> BY_ORIGIN =
            Comparator.comparing(gift -> gift.kept().entry.origin());

    /** Somebody may well give the same sum twice on a day; a list does not repeat by chance. */
    private static final int FEWEST = 2;

    private final OfficeNames names;
    private final Map<SheetId, Integer> sizes = new HashMap<>();
    private final Map<Sheets, List<Doubt>> doubts =
            new TreeMap<>(Comparator.comparing(Sheets::later).thenComparing(Sheets::earlier));

    /** @param names tell which campaigns the office knows */
    OtherPurposes(OfficeNames names) {
        this.names = names;
    }

    /** Looks among gifts of one name and amount. */
    void look(List<GiftSlot> gifts) {
        for (GiftSlot gift : gifts) {
            gift.lines().forEach(line -> sizes.merge(line.entry.origin().sheet(), 1, Integer::sum));
        }
        if (gifts.size() < 2) {
            return;
        }
        List<GiftSlot> inOrder = gifts.stream().sorted(BY_ORIGIN).toList();
        Set<GiftSlot> taken = new HashSet<>();
        for (GiftSlot gift : inOrder) {
            for (GiftSlot other : inOrder.subList(0, inOrder.indexOf(gift))) {
                if (!taken.contains(other)
                        && other.sharesNoSheetWith(gift)
                        && other.isAsButForPurpose(gift)
                        && !(isKnown(gift) && isKnown(other))) {
                    taken.add(other);
                    Sheets sheets = new Sheets(sheet(gift), sheet(other));
                    doubts.computeIfAbsent(sheets, any -> new ArrayList<>(2)).add(new Doubt(gift, other));
                    break;
                }
            }
        }
    }

    private boolean isKnown(GiftSlot gift) {
        return names.campaign(gift.campaign()).isPresent();
    }

    private static SheetId sheet(GiftSlot gift) {
        return gift.kept().entry.origin().sheet();
    }

    /** The gifts that an answer says are none. */
    Set<GiftSlot> skipped(Findings findings) {
        Set<GiftSlot> skipped = new HashSet<>();
        doubts.forEach((sheets, all) -> {
            int longer = Math.max(sizes.getOrDefault(sheets.later(), 0), sizes.getOrDefault(sheets.earlier(), 0));
            if (all.size() < FEWEST || 2 * all.size() < longer) {
                return;
            }
            List<Doubt> inOrder = all.stream()
                    .sorted(Comparator.comparing(Doubt::gift, BY_ORIGIN))
                    .toList();
            if (Decision.SKIP.is(
                    findings.add(finding(sheets, inOrder), inOrder.get(0).gift().kept()))) {
                inOrder.forEach(doubt -> skipped.add(doubt.gift()));
            }
        });
        return skipped;
    }

    private static Finding finding(Sheets sheets, List<Doubt> doubts) {
        BookLine first = doubts.get(0).gift().kept();
        BookLine other = doubts.get(0).other().kept();
        Set<Integer> rows = new TreeSet<>();
        Amount sum = Amount.ZERO;
        for (Doubt doubt : doubts) {
            rows.add(doubt.gift().kept().entry.origin().row());
            sum = sum.plus(GiftSlot.said(doubt.gift().kept()).amount());
        }
        List<String> args = List.of(
                GiftSlot.said(first).who().name(),
                sheets.earlier().toString(),
                other.entry.origin().cells(),
                Integer.toString(doubts.size()));
        return Finding.of(Code.IMPLAUSIBLE, first.entry, "", sum.toString(), "purposes", args)
                .ofRows(rows, doubts.size(), "purposes|" + sheets.later() + "|" + sheets.earlier());
    }
}
