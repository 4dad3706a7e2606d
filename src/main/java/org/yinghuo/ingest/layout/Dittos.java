package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinghuo.model.CellType;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.words.lines.LineWords;

/** Reads 同上 and 〃 as what the cell above says, as if the two were merged; never for names, sums and numbers of people. */
public final class Dittos {

    private final Set<Integer> columns = new HashSet<>();
    private final Map<Integer, SheetLine.Lent> above = new HashMap<>();

    public Dittos(Layout layout) {
        for (Block block : layout.blocks()) {
            block.columns().forEach((field, all) -> {
                if (field.mayBeDitto()) {
                    all.forEach(column -> columns.add(column.column()));
                }
            });
        }
    }

    /** The lines with what their dittos stand for; those without any as they are. */
    public List<SheetLine> resolve(List<SheetLine> lines) {
        List<SheetLine> resolved = new ArrayList<>(lines.size());
        for (SheetLine line : lines) {
            resolved.add(resolve(line));
        }
        return resolved;
    }

    private SheetLine resolve(SheetLine line) {
        List<SheetLine.Lent> lent = new ArrayList<>();
        for (int column : columns) {
            if (line.isBlank(column)) {
                continue;
            }
            SheetLine.Lent before = above.get(column);
            if (!LineWords.isDitto(line.own(column))) {
                Region here = new Region(line.number(), column, line.number(), column);
                above.put(
                        column,
                        new SheetLine.Lent(here, line.own(column), line.row().type(column)));
            } else if (before != null) {
                Region down = new Region(before.region().firstRow(), column, line.number(), column);
                lent.add(new SheetLine.Lent(down, before.text(), before.type()));
            }
        }
        return lent.isEmpty() ? line : line.with(lent);
    }

    /** A row whose cells in some columns are blank. */
    public static SheetRow blanked(SheetRow row, List<SheetLine.Lent> lent) {
        String[] texts = new String[row.width()];
        CellType[] types = new CellType[row.width()];
        for (int column = 1; column <= row.width(); column++) {
            int at = column;
            boolean blank = lent.stream().anyMatch(one -> one.region().firstColumn() == at);
            texts[column - 1] = blank ? "" : row.text(column);
            types[column - 1] = blank ? CellType.TEXT : row.type(column);
        }
        return new SheetRow(row.number(), texts, types, row.isHidden(), row.isStruckOut(), row.malformed());
    }
}
