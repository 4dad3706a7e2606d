package org.yinghuo.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yinghuo.model.Fate;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.reconcile.books.Posting;

/** The control totals of all sheets: entries as the reader counted them against fates as the books tell them. */
public final class Controls {

    private final Map<SheetId, SheetControl> sheets;

    private Controls(Map<SheetId, SheetControl> sheets) {
        this.sheets = sheets;
    }

    /** The totals of every sheet that was read or that any posting names. */
    public static Controls of(Collection<SheetReading> readings, Iterable<Posting> postings) {
        Map<SheetId, Map<Fate, Long>> fates = new TreeMap<>();
        SheetId last = null;
        Map<Fate, Long> ofLast = new EnumMap<>(Fate.class);
        for (Posting posting : postings) {
            SheetId sheet = posting.entry().origin().sheet();
            if (!sheet.equals(last)) {
                last = sheet;
                ofLast = fates.computeIfAbsent(sheet, any -> new EnumMap<>(Fate.class));
            }
            ofLast.merge(posting.fate(), 1L, Long::sum);
        }
        Map<SheetId, Long> entries = new TreeMap<>();
        readings.forEach(reading -> entries.merge(reading.sheet(), reading.entries(), Long::sum));
        Set<SheetId> all = new TreeSet<>(entries.keySet());
        all.addAll(fates.keySet());
        Map<SheetId, SheetControl> sheets = new TreeMap<>();
        for (SheetId sheet : all) {
            sheets.put(
                    sheet,
                    new SheetControl(sheet, entries.getOrDefault(sheet, 0L), fates.getOrDefault(sheet, Map.of())));
        }
        return new Controls(sheets);
    }

    /** Those of some sheets. */
    List<SheetControl> of(Collection<SheetId> wanted) {
        List<SheetControl> found = new ArrayList<>();
        for (SheetId sheet : new TreeSet<>(wanted)) {
            SheetControl control = sheets.get(sheet);
            if (control != null) {
                found.add(control);
            }
        }
        return found;
    }

    /** Throws an {@link UnbalancedBooksException} that names the first sheet whose totals differ, if there is one. */
    public void requireBalance() {
        for (SheetControl control : sheets.values()) {
            if (!control.balances()) {
                throw new UnbalancedBooksException(control.sheet() + ": the reader counted " + control.entries()
                        + " entries, the books know " + control.met());
            }
        }
    }
}
