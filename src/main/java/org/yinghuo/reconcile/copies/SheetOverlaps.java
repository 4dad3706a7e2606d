package org.yinghuo.reconcile.copies;

import java.util.ArrayList;
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
 * twice (rule overlapping-files). A list of everyone beside one a department only repeats, and is not asked about.
 */
final class SheetOverlaps {

    /** One row that recurs is a row; it takes two to speak of sheets. */
    private static final int FEWEST = 2;

    private final Readings readings;

    SheetOverlaps(Readings readings) {
        this.readings = readings;
    }

    /** What one sheet of a workbook holds. */
    private static final class Holding {
        private final List<BookLine> lines = new ArrayList<>();
        private final Map<SheetId, Integer> repeated = new TreeMap<>();
    }

    /** Says which pairs recur and differ, once every repetition is known. */
    void note(List<BookLine> lines, Findings findings) {
        Map<SheetId, Holding> sheets = new TreeMap<>();
        Set<Origin> twins = new HashSet<>();
        for (BookLine line : lines) {
            Entry entry = line.entry;
            boolean repeats = line.fate == Fate.DUPLICATE;
            if (!(entry instanceof Attendance || entry instanceof Donation) || !(counts(line) || repeats)) {
                continue;
            }
            SheetId sheet = entry.origin().sheet();
            Holding holding = sheets.computeIfAbsent(sheet, any -> new Holding());
            holding.lines.add(line);
            Origin twin = repeats ? line.twin : null;
            if (twin != null
                    && !twin.sheet().equals(sheet)
                    && twin.sheet().file().equals(sheet.file())) {
                holding.repeated.merge(twin.sheet(), 1, Integer::sum);
                twins.add(twin);
            }
        }
        sheets.forEach((sheet, holding) -> holding.repeated.forEach((twin, rows) -> {
            Holding other = sheets.get(twin);
            if (other == null || rows < FEWEST || 2 * rows < Math.max(holding.lines.size(), other.lines.size())) {
                return;
            }
            int differing = FileCopies.of(counted(other, twins), counted(holding, twins), readings)
                    .twins()
                    .size();
            if (differing > 0) {
                findings.add(finding(sheet, twin, rows, differing));
            }
        }));
    }

    private static boolean counts(BookLine line) {
        return line.isOpen() || line.fate == Fate.COUNTED;
    }

    /** The rows of a sheet that count and that no other sheet repeats. */
    private static List<Entry> counted(Holding holding, Set<Origin> twins) {
        return holding.lines.stream()
                .filter(line -> counts(line) && !twins.contains(line.entry.origin()))
                .map(line -> line.entry)
                .toList();
    }

    private static Finding finding(SheetId sheet, SheetId twin, int rows, int differing) {
        List<String> args = List.of(twin.sheet(), Integer.toString(rows), Integer.toString(differing));
        return Finding.at(
                Code.OVERLAPPING_FILES,
                new Origin(sheet, 0, 0, 0, 0),
                "",
                "",
                "sheets",
                args,
                twin.sheet() + "|" + sheet.sheet());
    }
}
