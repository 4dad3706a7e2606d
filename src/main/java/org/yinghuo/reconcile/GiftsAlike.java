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
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.words.OfficeNames;

/**
 * Asks about gifts that two sheets tell alike in all but one thing: they count as two, and may be one (rule implausible). What is so of many rows of two
 * sheets is asked once.
 */
final class GiftsAlike {

    private record Sheets(SheetId later, SheetId earlier) {}

    private record Doubt(GiftSlot gift, GiftSlot other) {}

    private static final Comparator<GiftSlot> BY_ORIGIN =
            Comparator.comparing(gift -> gift.kept().entry.origin());

    /** One row that recurs is a row; it takes two to speak of a list. */
    private static final int LIST = 2;

    private final String one;
    private final String several;
    private final boolean singly;
    private final Predicate<List<Doubt>> convincing;
    private final BiPredicate<GiftSlot, GiftSlot> alike;
    private final Map<SheetId, Integer> sizes = new HashMap<>();
    private final Map<Sheets, List<Doubt>> doubts =
            new TreeMap<>(Comparator.comparing(Sheets::later).thenComparing(Sheets::earlier));

    /** @param convincing of many rows of two sheets that are alike, whether they are worth a question */
    private GiftsAlike(
            String one,
            String several,
            boolean singly,
            Predicate<List<Doubt>> convincing,
            BiPredicate<GiftSlot, GiftSlot> alike) {
        this.one = one;
        this.several = several;
        this.singly = singly;
        this.convincing = convincing;
        this.alike = alike;
    }

    /** Alike but for the channel, 现金 here and 微信 there. */
    static GiftsAlike butForChannel() {
        return new GiftsAlike("channel", "channels", true, rows -> true, GiftSlot::isAsButForChannel);
    }

    /**
     * Alike but for what they are for, 助学 here and 地震 there, in half of two lists: somebody may well give the same sum twice on a day, but a list does
     * not repeat by chance. Campaigns that the office knows are told apart without a question.
     */
    static GiftsAlike butForPurpose(OfficeNames names) {
        return new GiftsAlike(
                "",
                "purposes",
                false,
                rows -> true,
                (gift, other) -> gift.isAsButForPurpose(other)
                        && (names.campaign(gift.campaign()).isEmpty()
                                || names.campaign(other.campaign()).isEmpty()));
    }

    /**
     * Alike but for the day, the 5th here and the 6th there, in half of two lists and in sums of several sizes: the day somebody gave, and that on which it
     * was written down. Of one sum alone, 一元捐, people give again.
     */
    static GiftsAlike butForDay() {
        return new GiftsAlike("", "days", false, GiftsAlike::differInSum, GiftSlot::isAsButForDay);
    }

    /** Looks among gifts of one name and amount. */
    void look(List<GiftSlot> gifts) {
        Set<SheetId> sheets = new HashSet<>();
        for (GiftSlot gift : gifts) {
            gift.lines().forEach(line -> {
                sheets.add(line.entry.origin().sheet());
                sizes.merge(line.entry.origin().sheet(), 1, Integer::sum);
            });
        }
        if (sheets.size() < 2) {
            // Thousands of equal gifts in one list are compared with nothing.
            return;
        }
        List<GiftSlot> inOrder = gifts.stream().sorted(BY_ORIGIN).toList();
        Set<GiftSlot> taken = new HashSet<>();
        for (int at = 0; at < inOrder.size(); at++) {
            GiftSlot gift = inOrder.get(at);
            for (GiftSlot other : inOrder.subList(0, at)) {
                if (!taken.contains(other) && other.sharesNoSheetWith(gift) && alike.test(other, gift)) {
                    taken.add(other);
                    Sheets pair = new Sheets(sheet(gift), sheet(other));
                    doubts.computeIfAbsent(pair, any -> new ArrayList<>(2)).add(new Doubt(gift, other));
                    break;
                }
            }
        }
    }

    private static SheetId sheet(GiftSlot gift) {
        return gift.kept().entry.origin().sheet();
    }

    /** Asks, and takes in the gifts that an answer says are none. */
    void ask(Findings findings, Set<GiftSlot> skipped) {
        doubts.forEach((sheets, all) -> {
            if (!singly && !(isHalf(sheets, all.size()) && convincing.test(all))) {
                return;
            }
            List<Doubt> inOrder = all.stream()
                    .sorted(Comparator.comparing(Doubt::gift, BY_ORIGIN))
                    .toList();
            Doubt first = inOrder.get(0);
            if (Decision.SKIP.is(
                    findings.add(finding(sheets, inOrder), first.gift().kept()))) {
                inOrder.forEach(doubt -> skipped.add(doubt.gift()));
            }
        });
    }

    private static boolean differInSum(List<Doubt> doubts) {
        return doubts.stream()
                        .map(doubt -> GiftSlot.said(doubt.gift().kept()).amount())
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    private boolean isHalf(Sheets sheets, int rows) {
        int longer = Math.max(sizes.getOrDefault(sheets.later(), 0), sizes.getOrDefault(sheets.earlier(), 0));
        return rows >= LIST && 2 * rows >= longer;
    }

    private Finding finding(Sheets sheets, List<Doubt> doubts) {
        BookLine first = doubts.get(0).gift().kept();
        BookLine other = doubts.get(0).other().kept();
        List<String> args = new ArrayList<>(List.of(
                GiftSlot.said(first).who().name(),
                sheets.earlier().toString(),
                other.entry.origin().cells()));
        if (doubts.size() == 1) {
            String amount = GiftSlot.said(first).amount().toString();
            return Finding.of(Code.IMPLAUSIBLE, first.entry, "", amount, one, args);
        }
        Set<Integer> rows = new TreeSet<>();
        Amount sum = Amount.ZERO;
        for (Doubt doubt : doubts) {
            rows.add(doubt.gift().kept().entry.origin().row());
            sum = sum.plus(GiftSlot.said(doubt.gift().kept()).amount());
        }
        args.add(Integer.toString(doubts.size()));
        return Finding.of(Code.IMPLAUSIBLE, first.entry, "", sum.toString(), several, args)
                .ofRows(rows, doubts.size(), several + "|" + sheets.later() + "|" + sheets.earlier());
    }
}
