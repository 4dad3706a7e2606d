package org.yinghuo.reconcile.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Code;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.words.han.Readings;

/**
 * Pairs of sheets of one workbook, 初稿 and 终稿, of which half of each recurs in the other while rows about the same people say different things and count
 * twice, or other hours of which the longer count (rule overlapping-files). A list of everyone beside one a department only repeats, and is not asked about.
 */
final class SheetOverlaps {

    /** One row that recurs is a row; it takes two to speak of sheets. */
    private static final int FEWEST = 2;

    private final Readings readings;

    SheetOverlaps(Readings readings) {
        this.readings = readings;
    }

    private record Pair(SheetId later, SheetId earlier) {
        static final Comparator<Pair> ORDER = Comparator.comparing(Pair::later).thenComparing(Pair::earlier);

        static Pair of(SheetId one, SheetId other) {
            return one.compareTo(other) < 0 ? new Pair(other, one) : new Pair(one, other);
        }
    }

    /** Says which pairs recur and differ, once every repetition is known. */
    void note(List<BookLine> lines, OtherHours otherHours, Findings findings) {
        Map<SheetId, List<BookLine>> sheets = new TreeMap<>();
        Map<Pair, OtherHours.Shared> shared = new TreeMap<>(Pair.ORDER);
        Set<Origin> twins = new HashSet<>();
        for (BookLine line : lines) {
            Entry entry = line.entry;
            boolean repeats = line.fate == Fate.DUPLICATE;
            if (!(entry instanceof Attendance || entry instanceof Donation) || !(counts(line) || repeats)) {
                continue;
            }
            SheetId sheet = entry.origin().sheet();
            sheets.computeIfAbsent(sheet, any -> new ArrayList<>()).add(line);
            Origin twin = repeats ? line.twin : null;
            if (twin != null
                    && !twin.sheet().equals(sheet)
                    && twin.sheet().file().equals(sheet.file())) {
                OtherHours.Shared its =
                        shared.computeIfAbsent(Pair.of(sheet, twin.sheet()), any -> new OtherHours.Shared());
                otherHours.count(line, its);
                twins.add(twin);
            }
        }
        shared.forEach((pair, its) -> {
            List<BookLine> later = sheets.get(pair.later());
            List<BookLine> earlier = sheets.get(pair.earlier());
            if (later == null
                    || earlier == null
                    || its.rows() < FEWEST
                    || 2 * its.rows() < Math.max(later.size(), earlier.size())) {
                return;
            }
            int differing = FileCopies.of(counted(earlier, twins), counted(later, twins), readings)
                    .twins()
                    .size();
            if (differing > 0 || its.ofOtherHours() > 0) {
                findings.add(finding(pair, its, differing));
            }
        });
    }

    private static boolean counts(BookLine line) {
        return line.isOpen() || line.fate == Fate.COUNTED;
    }

    /** The rows of a sheet that count and that no other sheet repeats. */
    private static List<Entry> counted(List<BookLine> sheet, Set<Origin> twins) {
        return sheet.stream()
                .filter(line -> counts(line) && !twins.contains(line.entry.origin()))
                .map(line -> line.entry)
                .toList();
    }

    private static Finding finding(Pair pair, OtherHours.Shared shared, int differing) {
        List<String> args = List.of(
                pair.earlier().sheet(),
                Integer.toString(shared.rows()),
                Integer.toString(differing),
                Integer.toString(shared.ofOtherHours()));
        return Finding.at(
                Code.OVERLAPPING_FILES,
                new Origin(pair.later(), 0, 0, 0, 0),
                "",
                "",
                shared.ofOtherHours() > 0 ? "sheets-hours" : "sheets",
                args,
                pair.earlier().sheet() + "|" + pair.later().sheet());
    }
}
