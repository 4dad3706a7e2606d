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

    /** How many rows of two files or sheets recur, and of how many of them the hours differ. */
    static final class Shared {
        private int rows;
        private int ofOtherHours;

        int rows() {
            return rows;
        }

        int ofOtherHours() {
            return ofOtherHours;
        }
    }

    private final Map<Origin, Attendance> twins = new HashMap<>();

    OtherHours(List<BookLine> lines) {
        Set<Origin> named = new HashSet<>();
        for (BookLine line : lines) {
            if (line.fate == Fate.DUPLICATE && line.twin != null && line.entry instanceof Attendance) {
                named.add(line.twin);
            }
        }
        if (named.isEmpty()) {
            return;
        }
        for (BookLine line : lines) {
            if (line.entry instanceof Attendance said && named.contains(said.origin())) {
                twins.put(said.origin(), said);
            }
        }
    }

    /** Counts a row that recurs. */
    void count(BookLine line, Shared shared) {
        Attendance twin = line.fate == Fate.DUPLICATE && line.twin != null ? twins.get(line.twin) : null;
        shared.rows++;
        if (twin != null && line.entry instanceof Attendance said && said.differsInHours(twin)) {
            shared.ofOtherHours++;
        }
    }
}
