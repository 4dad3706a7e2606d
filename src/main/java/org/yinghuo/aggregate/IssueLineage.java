package org.yinghuo.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.aggregate.lines.ContributingLines;
import org.yinghuo.model.Origin;

/** Opens the figures and cells of one issue by counting its lines once more, with the very definitions that made the values. */
final class IssueLineage implements Lineage {

    /**
     * A figure or cell.
     *
     * @param within which lines stand in its row; the measure says which of them count
     * @param given what else it is made of
     */
    private record Cell(
            String name,
            Measure measure,
            ContributingLines lines,
            Predicate<ContributingLine> within,
            List<Contribution> given) {}

    /** A table and the lines it adds up from. */
    record Source(Breakdown breakdown, ContributingLines lines) {}

    private final ContributingLines own;
    private final ContributingLines late;
    private final List<Cell> figures;
    private final List<Source> tables;
    private final List<Bridge.Step> bridge;
    private final Map<String, EntriesBehind> behindYear;
    private final Map<String, Map<String, String>> rowsByName = new HashMap<>();
    private @Nullable Map<Origin, List<String>> countsIn;

    /**
     * @param late lines of sealed issues that this issue tells of and that count in its year to date
     * @param year the year as it stands with this issue
     */
    IssueLineage(
            ContributingLines own, ContributingLines late, Year year, List<Source> tables, List<Bridge.Step> bridge) {
        this.own = own;
        this.late = late;
        this.tables = List.copyOf(tables);
        this.bridge = Bridge.withLast(bridge);
        this.behindYear = year.behind();
        List<Cell> cells = new ArrayList<>();
        for (Measure measure : Figures.OWN) {
            cells.add(new Cell(measure.name(), measure, own, line -> true, List.of()));
        }
        ContributingLines soFar = year.soFar();
        for (Measure measure : year.measures()) {
            cells.add(new Cell(measure.name(), measure, soFar, line -> true, year.opened(measure)));
        }
        this.figures = List.copyOf(cells);
    }

    @Override
    public synchronized List<Contribution> behind(String name) {
        Cell cell = cell(name);
        Tally tally = cell.measure().tally().get();
        List<Contribution> found = new ArrayList<>(cell.given());
        cell.lines().forEach(line -> {
            if (cell.measure().counts().test(line) && cell.within().test(line)) {
                tally.add(line);
                found.add(new Contribution(
                        cell.name(),
                        line.origin(),
                        tally.added(),
                        cell.measure().rule().apply(line)));
            }
        });
        return inOrder(found);
    }

    @Override
    public Map<String, EntriesBehind> inShort(Collection<String> names) {
        Map<String, EntriesBehind> found = new HashMap<>(behindYear);
        List<Tally> tallies = new ArrayList<>();
        List<FirstEntries> entries = new ArrayList<>();
        for (Measure measure : Figures.OWN) {
            tallies.add(measure.tally().get());
            entries.add(new FirstEntries(measure, List.of()));
        }
        own.forEach(line -> {
            for (int i = 0; i < tallies.size(); i++) {
                if (Figures.OWN.get(i).counts().test(line)) {
                    tallies.get(i).add(line);
                    entries.get(i).add(line, tallies.get(i));
                }
            }
        });
        for (int i = 0; i < entries.size(); i++) {
            found.put(Figures.OWN.get(i).name(), entries.get(i).told());
        }
        found.keySet().retainAll(names);
        return found;
    }

    @Override
    public synchronized void forget() {
        countsIn = null;
        rowsByName.clear();
    }

    /** By origin; an entry that speaks several times (a payment for many gifts) stands there for nothing once at most. */
    private static List<Contribution> inOrder(List<Contribution> found) {
        Set<Origin> adding = new HashSet<>();
        found.stream()
                .filter(contribution -> !isNothing(contribution))
                .forEach(contribution -> adding.add(contribution.origin()));
        List<Contribution> kept = new ArrayList<>();
        for (Contribution contribution : found) {
            if (!isNothing(contribution) || adding.add(contribution.origin())) {
                kept.add(contribution);
            }
        }
        kept.sort(Comparator.comparing(Contribution::origin));
        return kept;
    }

    private static boolean isNothing(Contribution contribution) {
        return new BigDecimal(contribution.value()).signum() == 0;
    }

    private Cell cell(String name) {
        for (Cell figure : figures) {
            if (figure.name().equals(name)) {
                return figure;
            }
        }
        int open = name.indexOf('[');
        int close = name.lastIndexOf("].");
        if (open >= 0 && close > open) {
            String table = name.substring(0, open);
            String row = name.substring(open + 1, close);
            String column = name.substring(close + 2);
            if (table.equals(Bridge.NAME)) {
                for (Bridge.Step step : bridge) {
                    if (name.equals(Bridge.cell(step.measure().name()))) {
                        return new Cell(name, step.measure(), own, line -> true, step.given());
                    }
                }
            }
            for (Source source : tables) {
                Breakdown breakdown = source.breakdown();
                String id = breakdown.name().equals(table) ? rowsByName(source).get(row) : null;
                Measure measure = breakdown.measure(column);
                if (id != null && measure != null) {
                    return new Cell(
                            name,
                            measure,
                            source.lines(),
                            line -> breakdown.rows().apply(line).contains(id),
                            List.of());
                }
            }
        }
        throw new IllegalArgumentException("no figure or cell " + name);
    }

    private Map<String, String> rowsByName(Source source) {
        return rowsByName.computeIfAbsent(source.breakdown().name(), any -> {
            Breakdown.Filling filling = source.breakdown().filling();
            source.lines().forEach(filling::add);
            return filling.rowsByName();
        });
    }

    @Override
    public synchronized List<String> names() {
        List<String> names = new ArrayList<>();
        figures.forEach(figure -> names.add(figure.name()));
        for (Source source : tables) {
            for (String row : rowsByName(source).keySet()) {
                for (Measure measure : source.breakdown().measures()) {
                    names.add(source.breakdown().name() + "[" + row + "]." + measure.name());
                }
            }
        }
        bridge.forEach(step -> names.add(Bridge.cell(step.measure().name())));
        return names;
    }

    @Override
    public List<ContributingLine> lines() {
        List<ContributingLine> lines = new ArrayList<>();
        own.forEach(lines::add);
        return lines;
    }

    @Override
    public synchronized List<String> countsIn(Origin origin) {
        Map<Origin, List<String>> known = countsIn;
        if (known == null) {
            known = countEntries();
            countsIn = known;
        }
        return known.getOrDefault(origin, List.of());
    }

    private Map<Origin, List<String>> countEntries() {
        Map<Origin, Long> bits = new HashMap<>();
        collect(own, 0, bits);
        collect(late, Figures.OWN.size(), bits);
        Map<Long, List<String>> namesByBits = new HashMap<>();
        Map<Origin, List<String>> names = new HashMap<>(bits.size() * 2);
        bits.forEach((origin, mask) -> names.put(origin, namesByBits.computeIfAbsent(mask, this::named)));
        return names;
    }

    /** @param from the first figure that may count these lines */
    private void collect(ContributingLines lines, int from, Map<Origin, Long> bits) {
        lines.forEach(line -> {
            long mask = 0;
            for (int i = from; i < figures.size(); i++) {
                if (figures.get(i).measure().counts().test(line)) {
                    mask |= 1L << i;
                }
            }
            if (mask != 0) {
                bits.merge(line.origin(), mask, (left, right) -> left | right);
            }
        });
    }

    private List<String> named(long mask) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            if ((mask & 1L << i) != 0) {
                names.add(figures.get(i).name());
            }
        }
        names.sort(Comparator.naturalOrder());
        return List.copyOf(names);
    }
}
