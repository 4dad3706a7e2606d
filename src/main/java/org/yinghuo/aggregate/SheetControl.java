package org.yinghuo.aggregate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.yinghuo.model.Fate;
import org.yinghuo.model.SheetId;

/**
 * A sheet's control totals: as many fates in the books as the reader saw entries, or nothing is published.
 *
 * @param entries by the reader's own count
 * @param fates how many entries met each fate, by the books; a fate nobody met is absent
 */
public record SheetControl(SheetId sheet, long entries, Map<Fate, Long> fates) {

    public SheetControl {
        fates = fates.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(fates));
    }

    /** How many entries met a fate, by the books. */
    public long met() {
        return fates.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean balances() {
        return entries == met();
    }
}
