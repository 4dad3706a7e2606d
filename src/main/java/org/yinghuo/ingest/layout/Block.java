package org.yinghuo.ingest.layout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yinghuo.words.Field;

/**
 * The columns of one entry: a whole row, or one of several tables that stand side by side.
 *
 * @param columns the columns of each field, the one to read first in front
 * @param spreads columns of which each holds an entry of its own; usually none
 * @param totals columns that sum others of the row
 * @param said what a heading over the whole block says
 * @param shared the columns that belong to other blocks too
 */
public record Block(
        Map<Field, List<Column>> columns,
        List<SpreadColumn> spreads,
        List<Heading> totals,
        Stated said,
        Set<Integer> shared) {

    public Block {
        columns = Map.copyOf(columns);
        spreads = List.copyOf(spreads);
        totals = List.copyOf(totals);
        shared = Set.copyOf(shared);
    }

    /** The columns that are this block's alone. */
    public Set<Integer> own() {
        Set<Integer> own = new TreeSet<>();
        columns.values().forEach(all -> all.forEach(column -> own.add(column.column())));
        spreads.forEach(spread -> own.add(spread.column()));
        own.removeAll(shared);
        return own;
    }

    /** The columns that each hold a service of the row's person. */
    public List<SpreadColumn> marks() {
        return spreads.stream().filter(SpreadColumn::isService).toList();
    }

    public boolean has(Field field) {
        return columns.containsKey(field);
    }

    public List<Column> all(Field field) {
        return columns.getOrDefault(field, List.of());
    }

    @Nullable
    public Column column(Field field) {
        List<Column> all = columns.get(field);
        return all == null ? null : all.get(0);
    }
}
