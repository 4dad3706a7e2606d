package org.yinghuo.ingest.layout;

import java.util.List;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading.ColumnReading;
import org.yinghuo.words.Field;

/**
 * How a table is laid out.
 *
 * @param kind what a row is
 * @param header where it stands
 * @param blocks one, or several side by side
 * @param columns what every column with a heading was taken for
 */
public record Layout(SheetKind kind, HeaderRows header, List<Block> blocks, List<ColumnReading> columns) {

    public Layout {
        blocks = List.copyOf(blocks);
        columns = List.copyOf(columns);
    }

    /** A table that cannot be understood, and why. */
    public record Refused(String variant, List<String> args) {}

    /** Whether names stand under days, shifts or places. */
    public boolean isGrid() {
        List<SpreadColumn> spreads = blocks.get(0).spreads();
        return !spreads.isEmpty() && spreads.get(0).names();
    }

    public boolean has(Field field) {
        return blocks.stream().anyMatch(block -> block.has(field));
    }
}
