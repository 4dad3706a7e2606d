package org.yinghuo.ingest.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinghuo.model.CellType;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.lines.TickedBoxes;

/**
 * Says in plain words what the cells of a table say by signs of its own: marks that a legend explains, answers with boxes to tick, sums all of
 * whose cells have a decimal comma.
 */
public final class PlainCells {

    private final Map<String, String> legend;
    private final Set<Integer> marks = new HashSet<>();
    private final Set<Integer> boxes = new HashSet<>();
    private final Set<Integer> decimalCommas = new HashSet<>();

    /**
     * For the lines beneath a header.
     *
     * @param legend what each mark means
     * @param sample lines of the table
     */
    public PlainCells(Layout layout, Map<String, String> legend, List<SheetLine> sample) {
        this.legend = legend;
        for (Block block : layout.blocks()) {
            if (!legend.isEmpty()) {
                block.marks().forEach(spread -> marks.add(spread.column()));
                block.all(Field.STATUS).forEach(column -> marks.add(column.column()));
            }
            block.columns()
                    .forEach((field, columns) -> columns.stream()
                            .filter(column -> field.isMoney() && hasDecimalCommas(column.column(), sample))
                            .forEach(column -> decimalCommas.add(column.column())));
        }
        for (SheetLine line : sample) {
            for (int column : line.filled()) {
                if (TickedBoxes.read(line.own(column)) != null) {
                    boxes.add(column);
                }
            }
        }
    }

    /** Whether all sums of a column are written 1.200,50: one alone may be a slip. */
    private static boolean hasDecimalCommas(int column, List<SheetLine> sample) {
        int sums = 0;
        for (SheetLine line : sample) {
            if (line.isBlank(column)) {
                continue;
            }
            if (line.row().type(column) != CellType.TEXT
                    || Amounts.ofDecimalComma(line.own(column)).isEmpty()) {
                return false;
            }
            sums++;
        }
        return sums > 1;
    }

    /** The line in plain words. */
    public SheetLine plain(SheetLine line) {
        if (marks.isEmpty() && boxes.isEmpty() && decimalCommas.isEmpty()) {
            return line;
        }
        Map<Integer, String> said = new HashMap<>();
        for (int column : marks) {
            String meaning = legend.get(Folding.narrow(line.own(column)).strip());
            if (meaning != null) {
                said.put(column, meaning);
            }
        }
        for (int column : boxes) {
            String ticked = TickedBoxes.read(line.own(column));
            if (ticked != null) {
                said.put(column, ticked);
            }
        }
        for (int column : decimalCommas) {
            String sum = Amounts.ofDecimalComma(line.own(column));
            if (!sum.isEmpty()) {
                said.put(column, sum);
            }
        }
        return said.isEmpty() ? line : line.saying(said);
    }
}
