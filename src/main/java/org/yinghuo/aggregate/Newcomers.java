package org.yinghuo.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;

/** Lines that a sealed issue does not know; those found to stand for older ones are taken away. */
final class Newcomers {

    private record Row(SheetId sheet, int row) {}

    private final Map<Origin, ContributingLine> byOrigin = new LinkedHashMap<>();
    private final Map<Object, List<ContributingLine>> byPersonOrRow = new HashMap<>();

    Newcomers(List<ContributingLine> lines) {
        for (ContributingLine line : lines) {
            byOrigin.put(line.origin(), line);
            byPersonOrRow.computeIfAbsent(line.who(), any -> new ArrayList<>(1)).add(line);
            byPersonOrRow.computeIfAbsent(row(line), any -> new ArrayList<>(1)).add(line);
        }
    }

    List<ContributingLine> left() {
        return List.copyOf(byOrigin.values());
    }

    /** The line of an entry, if it is one of them. */
    @Nullable
    ContributingLine take(@Nullable Origin origin) {
        return origin == null ? null : byOrigin.remove(origin);
    }

    /** The line that most likely stands where an old one stood, if there is one. */
    @Nullable
    ContributingLine successor(ContributingLine old, boolean sameFile) {
        List<ContributingLine> candidates = new ArrayList<>(byPersonOrRow.getOrDefault(old.who(), List.of()));
        candidates.addAll(byPersonOrRow.getOrDefault(row(old), List.of()));
        ContributingLine best = null;
        int bestFit = 0;
        for (ContributingLine line : candidates) {
            int fit = byOrigin.containsKey(line.origin()) ? fit(old, line, sameFile) : 0;
            if (fit > bestFit) {
                best = line;
                bestFit = fit;
            }
        }
        return best == null ? null : take(best.origin());
    }

    private static Object row(ContributingLine line) {
        return new Row(line.origin().sheet(), line.origin().row());
    }

    private static int fit(ContributingLine old, ContributingLine line, boolean sameFile) {
        if (line.kind() != old.kind()) {
            return 0;
        }
        boolean file = line.origin().sheet().file().equals(old.origin().sheet().file());
        if (sameFile && !file) {
            return 0;
        }
        boolean place = line.origin().sheet().equals(old.origin().sheet())
                && line.origin().row() == old.origin().row();
        if (!line.who().equals(old.who())) {
            return place ? 1 : 0;
        }
        return 2 + (file ? 4 : 0) + (line.day().equals(old.day()) ? 2 : 0) + (place ? 1 : 0);
    }
}
