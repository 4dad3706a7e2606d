package org.yinghuo.aggregate;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an issue with a row a person or a gift.
 *
 * <p>They are filled, all in one pass over the lines, when a row of any of them is asked for, and can be forgotten once they are written:
 * a night of many issues holds those of one.
 */
final class LongTables {

    private final List<Breakdown> breakdowns;
    private final ContributingLines lines;
    private @Nullable Map<String, List<List<String>>> rows;

    LongTables(List<Breakdown> breakdowns, ContributingLines lines) {
        this.breakdowns = breakdowns.stream().filter(Breakdown::isLong).toList();
        this.lines = lines;
    }

    Table table(Breakdown breakdown) {
        return new Table(breakdown.name(), breakdown.columns(), new Rows(breakdown.name()));
    }

    private synchronized List<List<String>> rows(String table) {
        Map<String, List<List<String>>> known = rows;
        if (known == null) {
            known = fill();
            rows = known;
        }
        return Objects.requireNonNull(known.get(table));
    }

    private Map<String, List<List<String>>> fill() {
        List<Breakdown.Filling> fillings =
                breakdowns.stream().map(Breakdown::filling).toList();
        lines.forEach(line -> fillings.forEach(filling -> filling.add(line)));
        Map<String, List<List<String>>> filled = new HashMap<>();
        for (int i = 0; i < fillings.size(); i++) {
            filled.put(breakdowns.get(i).name(), fillings.get(i).texts());
        }
        return filled;
    }

    private synchronized void forget() {
        rows = null;
    }

    /** The rows of one of the tables. */
    final class Rows extends AbstractList<List<String>> implements RandomAccess {
        private final String table;
        private volatile @Nullable List<List<String>> known;

        private Rows(String table) {
            this.table = table;
        }

        @Override
        public List<String> get(int row) {
            return all().get(row);
        }

        @Override
        public int size() {
            return all().size();
        }

        private List<List<String>> all() {
            List<List<String>> all = known;
            if (all == null) {
                all = rows(table);
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
