package org.yinghuo.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.model.Origin;
import org.yinghuo.reconcile.books.Posting;

/**
 * What stands behind an issue's figures as far as its files tell it, worked out once: whoever writes them need not have the books.
 *
 * @param inBrief what stands behind each figure of numbers, in short
 * @param counts the figures in which each entry of the issue counts; none of those that count in none
 * @param lines the issue's counted lines; none where it is still open, as only a seal tells them
 */
public record ToldLineage(
        SortedMap<String, EntriesBehind> inBrief, Map<Origin, List<String>> counts, List<ContributingLine> lines)
        implements Lineage {

    public ToldLineage {
        lines = List.copyOf(lines);
    }

    /** Works it out. */
    public static ToldLineage of(IssueReport report, boolean sealed) {
        Lineage known = report.lineage();
        List<String> figures = new ArrayList<>();
        report.figures().values().stream()
                .filter(figure -> figure.type() != ValueType.DAY)
                .forEach(figure -> figures.add(figure.name()));
        Map<Origin, List<String>> counts = new HashMap<>();
        for (Posting posting : report.postings()) {
            List<String> names = known.countsIn(posting.entry().origin());
            if (!names.isEmpty()) {
                counts.put(posting.entry().origin(), names);
            }
        }
        return new ToldLineage(new TreeMap<>(known.inShort(figures)), counts, sealed ? known.lines() : List.of());
    }

    @Override
    public List<Contribution> behind(String figure) {
        EntriesBehind told = inBrief.get(figure);
        if (told == null || told.entries() > told.first().size()) {
            throw new IllegalArgumentException("not told: what stands behind " + figure);
        }
        return told.first();
    }

    @Override
    public Map<String, EntriesBehind> inShort(Collection<String> figures) {
        Map<String, EntriesBehind> asked = new HashMap<>(inBrief);
        asked.keySet().retainAll(figures);
        return asked;
    }

    @Override
    public List<String> countsIn(Origin origin) {
        return counts.getOrDefault(origin, List.of());
    }
}
