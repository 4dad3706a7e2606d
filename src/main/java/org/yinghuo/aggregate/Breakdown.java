package org.yinghuo.aggregate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.model.Numbering;

/**
 * The one definition of a table: which rows a line stands in, what names them, what their columns count.
 *
 * @param keys the leading columns
 * @param rowName what a row is called in the name of a cell
 * @param rows the row or rows a line stands in, each by a text of its own
 * @param label the texts of the leading columns, from a row's own text and any of its lines
 * @param order puts the rows into it
 */
record Breakdown(
        String name,
        List<Table.Column> keys,
        Function<Row, String> rowName,
        Function<ContributingLine, List<String>> rows,
        BiFunction<String, ContributingLine, List<String>> label,
        List<Measure> measures,
        UnaryOperator<List<Row>> order) {

    private static final Set<String> LONG = Set.of("volunteers", "donors", "reconciliation");

    /** A row while it is filled: its label, the first of its lines, a tally a measure. */
    record Row(String id, List<String> label, ContributingLine first, List<Tally> tallies, List<Stating.Heard> heard) {}

    boolean counts(ContributingLine line) {
        for (Measure measure : measures) {
            if (measure.counts().test(line)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Measure measure(String column) {
        return measures.stream()
                .filter(measure -> measure.name().equals(column))
                .findFirst()
                .orElse(null);
    }

    List<Table.Column> columns() {
        List<Table.Column> columns = new ArrayList<>(keys);
        measures.forEach(measure -> columns.add(new Table.Column(measure.name(), measure.type())));
        return columns;
    }

    /** Whether it has a row a person or a gift, so that it may be very long. */
    boolean isLong() {
        return LONG.contains(name);
    }

    Filling filling() {
        return new Filling();
    }

    /** The table as far as its lines have come. */
    final class Filling {
        private final Map<String, Row> rowById = new HashMap<>();

        void add(ContributingLine line) {
            if (!counts(line)) {
                return;
            }
            for (String id : rows.apply(line)) {
                Row row = rowById.get(id);
                if (row == null) {
                    row = new Row(
                            id,
                            label.apply(id, line),
                            line,
                            measures.stream()
                                    .map(measure -> measure.tally().get())
                                    .toList(),
                            measures.stream()
                                    .map(measure -> new Stating.Heard())
                                    .toList());
                    rowById.put(id, row);
                }
                for (int i = 0; i < measures.size(); i++) {
                    if (measures.get(i).counts().test(line)) {
                        row.tallies().get(i).add(line);
                    }
                    row.heard().get(i).add(measures.get(i).stating(), line);
                }
            }
        }

        Table table() {
            return new Table(name, columns(), texts(), unstated());
        }

        /** The cells that no line states, row after row. */
        BitSet unstated() {
            BitSet unstated = new BitSet();
            int columns = keys.size() + measures.size();
            int at = 0;
            for (Row row : inOrder()) {
                for (int i = 0; i < measures.size(); i++) {
                    unstated.set(at + keys.size() + i, row.heard().get(i).isMissing());
                }
                at += columns;
            }
            return unstated;
        }

        /** The texts of the rows, in their order. */
        List<List<String>> texts() {
            List<List<String>> texts = new ArrayList<>(rowById.size());
            int columns = keys.size() + measures.size();
            for (Row row : inOrder()) {
                List<String> cells = new ArrayList<>(columns);
                cells.addAll(row.label());
                row.tallies().forEach(tally -> cells.add(tally.value()));
                texts.add(cells);
            }
            return texts;
        }

        /** The name under which each row can be opened, to the row's own text; those of equal names are numbered in their order. */
        Map<String, String> rowsByName() {
            Map<String, String> rowByName = new LinkedHashMap<>();
            Numbering names = new Numbering();
            for (Row row : inOrder()) {
                rowByName.put(names.next(rowName.apply(row)), row.id());
            }
            return rowByName;
        }

        private List<Row> inOrder() {
            return order.apply(List.copyOf(rowById.values()));
        }
    }

    /** Rows in an order of their own; those it does not tell apart by their own texts. */
    static UnaryOperator<List<Row>> sorted(Comparator<Row> order) {
        return rows -> rows.stream().sorted(order.thenComparing(Row::id)).toList();
    }

    /**
     * Rows in the order of the texts of their first column, those of one text in an order of their own.
     *
     * <p>Each text is placed once: counting strokes for every comparison of a long list would take longer than all the rest.
     */
    static UnaryOperator<List<Row>> byFirstColumn(Comparator<String> order, Comparator<Row> then) {
        return rows -> {
            Map<String, List<Row>> groups = new HashMap<>();
            rows.forEach(row -> groups.computeIfAbsent(row.label().get(0), any -> new ArrayList<>(1))
                    .add(row));
            Comparator<Row> within = then.thenComparing(Row::id);
            List<Row> ordered = new ArrayList<>(rows.size());
            groups.keySet().stream()
                    .sorted(order.thenComparing(Comparator.naturalOrder()))
                    .forEach(text -> {
                        List<Row> group = groups.getOrDefault(text, List.of());
                        group.sort(within);
                        ordered.addAll(group);
                    });
            return ordered;
        };
    }
}
