package org.yinghuo.aggregate;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.lines.ContributingLines;

/**
 * The tables of an issue with a row a person or a gift.
 *
 * <p>They are filled, all in one pass over the lines, when a row of any of them is asked for, and can be forgotten once they are written:
 * a night of many issues holds those of one.
 */
final class LongTables {

    private final List<Breakdown> breakdowns;
    private final ContributingLines lines;
    private @Nullable Map<String, Filled> filled;

    private record Filled(List<List<String>> rows, BitSet unstated) {}

    LongTables(List<Breakdown> breakdowns, ContributingLines lines) {
        this.breakdowns = breakdowns.stream().filter(Breakdown::isLong).toList();
        this.lines = lines;
    }

    Table table(Breakdown breakdown) {
        return new Table(breakdown.name(), breakdown.columns(), new Rows(breakdown.name()));
    }

    private synchronized Filled filled(String table) {
        Map<String, Filled> known = filled;
        if (known == null) {
            known = fill();
            filled = known;
        }
        return Objects.requireNonNull(known.get(table));
    }

    private Map<String, Filled> fill() {
        List<Breakdown.Filling> fillings =
                breakdowns.stream().map(Breakdown::filling).toList();
        lines.forEach(line -> fillings.forEach(filling -> filling.add(line)));
        Map<String, Filled> all = new HashMap<>();
        for (int i = 0; i < fillings.size(); i++) {
            all.put(
                    breakdowns.get(i).name(),
                    new Filled(fillings.get(i).texts(), fillings.get(i).unstated()));
        }
        return all;
    }

    private synchronized void forget() {
        filled = null;
    }

    /** The rows of one of the tables. */
    final class Rows extends AbstractList<List<String>> implements RandomAccess {
        private final String table;
        private volatile @Nullable Filled known;

        private Rows(String table) {
            this.table = table;
        }

        @Override
        public List<String> get(int row) {
            return all().rows().get(row);
        }

        @Override
        public int size() {
            return all().rows().size();
        }

        BitSet unstated() {
            return all().unstated();
        }

        private Filled all() {
            Filled all = known;
            if (all == null) {
                all = filled(table);
                known = all;
            }
            return all;
        }

        void forget() {
            known = null;
            LongTables.this.forget();
        }
    }
}
