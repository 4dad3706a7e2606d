package org.yinghuo.reconcile.copies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Origin;
import org.yinghuo.reconcile.books.BookLine;

/** Which rows repeat a service that another row tells with other hours: only the longer count, and whether they should only a person knows. */
final class OtherHours {

    private final Map<Origin, Attendance> twins = new HashMap<>();

    OtherHours(List<BookLine> lines) {
        Set<Origin> named = new HashSet<>();
        for (BookLine line : lines) {
            if (line.fate == Fate.DUPLICATE && line.twin != null && line.entry instanceof Attendance) {
                named.add(line.twin);
            }
        }
        for (BookLine line : lines) {
            if (line.entry instanceof Attendance said && named.contains(said.origin())) {
                twins.put(said.origin(), said);
            }
        }
    }

    boolean has(BookLine line) {
        Attendance twin = line.fate == Fate.DUPLICATE && line.twin != null ? twins.get(line.twin) : null;
        return twin != null && line.entry instanceof Attendance said && said.differsInHours(twin);
    }
}
