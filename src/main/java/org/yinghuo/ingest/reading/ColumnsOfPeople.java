package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.HeadingReader;
import org.yinghuo.ingest.reading.TurnedSheet.Cell;
import org.yinghuo.model.CellType;
import org.yinghuo.sheet.SheetHead;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Header;
import org.yinghuo.words.TotalWords;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.time.Days;

/** Turns a table whose people stand across and whose headings, or days, stand down the first column: 姓名 | 朱丹 | 熊倩 over 9月3日 | √ | √. */
final class ColumnsOfPeople {

    /** A single person's column is a form. */
    private static final int FEWEST_PEOPLE = 2;

    private static final int FEWEST_LABELS = 2;
    private static final double MOST = 0.6;

    private final HeadingReader headings;
    private final Days days;

    ColumnsOfPeople(HeadingReader headings, Days days) {
        this.headings = headings;
        this.days = days;
    }

    /** The table with a row for each person; null where the sheet is none of the kind. */
    @Nullable
    TurnedSheet of(SheetHead head, List<SheetRow> rows) {
        int labels = firstColumn(rows);
        int top = top(rows, labels);
        if (top < 0) {
            return null;
        }
        int end = top;
        while (end < rows.size()
                && isFilled(rows.get(end), labels)
                && !TurnedSheet.isAside(Cell.filled(rows.get(end)))) {
            end++;
        }
        List<SheetRow> block = rows.subList(top, end);
        SheetRow people =
                block.stream().filter(row -> isPeople(row, labels)).findFirst().orElse(null);
        boolean rest = rows.subList(end, rows.size()).stream().allMatch(row -> cells(row) < 2);
        if (people == null || !rest || !areLabels(block, labels, people)) {
            return null;
        }
        return turned(head, rows, block, labels, people, top, end);
    }

    private TurnedSheet turned(
            SheetHead head, List<SheetRow> rows, List<SheetRow> block, int labels, SheetRow people, int top, int end) {
        TurnedSheet turned = new TurnedSheet(head.name());
        rows.subList(0, top).forEach(turned::addLine);
        List<Cell> header = new ArrayList<>();
        for (SheetRow row : block) {
            boolean named = row == people && !header(row, labels).mayBe(Field.NAME);
            header.add(
                    named ? new Cell(NamesInText.HEADING, CellType.TEXT, row.number(), labels) : Cell.of(row, labels));
        }
        turned.addRow(header, header.get(0), 0);
        int width = block.stream().mapToInt(SheetRow::width).max().orElse(0);
        for (int row = 0; row < block.size(); row++) {
            for (Region region : head.mergedRegions()) {
                if (region.firstRow() == block.get(row).number()
                        && region.lastRow() == region.firstRow()
                        && region.firstColumn() > labels) {
                    turned.merge(row + 1, region.firstColumn() - labels - 1, region.lastColumn() - labels - 1);
                }
            }
        }
        for (int column = labels + 1; column <= width; column++) {
            int at = column;
            List<Cell> cells = block.stream().map(row -> Cell.of(row, at)).toList();
            turned.addRow(cells, Cell.of(people, column), 0);
        }
        rows.subList(end, rows.size()).forEach(turned::addLine);
        return turned;
    }

    private static int firstColumn(List<SheetRow> rows) {
        return rows.stream()
                .filter(row -> cells(row) > 1)
                .mapToInt(row -> Cell.filled(row).get(0).column())
                .min()
                .orElse(1);
    }

    /** The first row with a label and something beside it; -1 where there is none. */
    private int top(List<SheetRow> rows, int labels) {
        for (int row = 0; row < rows.size(); row++) {
            if (cells(rows.get(row)) > 1) {
                return isFilled(rows.get(row), labels)
                                && (isPeople(rows.get(row), labels) || isLabel(rows.get(row), labels))
                        ? row
                        : -1;
            }
        }
        return -1;
    }

    /** Whether nearly all labels are headings or days, and at least two. */
    private boolean areLabels(List<SheetRow> block, int labels, SheetRow people) {
        List<SheetRow> others = block.stream().filter(row -> row != people).toList();
        long known = others.stream().filter(row -> isLabel(row, labels)).count();
        boolean days = others.stream().anyMatch(row -> day(row, labels));
        boolean named = header(people, labels).mayBe(Field.NAME)
                || (days
                        && (people.text(labels).isBlank()
                                || header(people, labels).mayBe(Field.DATE)));
        return named && known >= (days ? 1 : FEWEST_LABELS - 1) && known >= MOST * others.size();
    }

    private boolean isLabel(SheetRow row, int labels) {
        return header(row, labels).exact() || day(row, labels);
    }

    private boolean day(SheetRow row, int labels) {
        return days.columnDay(row.text(labels), row.type(labels)) != null;
    }

    private Header header(SheetRow row, int labels) {
        return headings.header(row.text(labels).strip());
    }

    /** Whether all that stands beside a label are names, a sum's heading aside. */
    private static boolean isPeople(SheetRow row, int labels) {
        List<String> texts = IntStream.rangeClosed(labels + 1, row.width())
                .mapToObj(row::text)
                .filter(text -> !Folding.isBlank(text) && !TotalWords.isTotal(text))
                .toList();
        return texts.size() >= FEWEST_PEOPLE
                && texts.stream()
                        .allMatch(text ->
                                Names.isPlausible(Names.fold(text)) && Names.beginsWithSurname(Names.fold(text)));
    }

    private static boolean isFilled(SheetRow row, int column) {
        return !Folding.isBlank(row.text(column)) || cells(row) > 1;
    }

    private static int cells(SheetRow row) {
        return Cell.filled(row).size();
    }
}
