package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.HeadingReader;
import org.yinghuo.ingest.reading.TurnedSheet.Cell;
import org.yinghuo.model.CellType;
import org.yinghuo.sheet.SheetHead;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.words.Field;
import org.yinghuo.words.Header;
import org.yinghuo.words.NumberedHeading;
import org.yinghuo.words.TotalWords;

/**
 * Turns a table whose columns come again with a number, 服务1日期 | 服务1内容 | 服务2日期 | 服务2内容, into one with a row for each of them.
 *
 * <p>Every number has the same columns; what stands without one is said of all. A length or a sum without a number is nobody knows which one's, and the table is left alone.
 */
final class RepeatedGroups {

    private static final Set<Field> EACHS =
            Set.of(Field.HOURS, Field.AMOUNT, Field.QUANTITY, Field.STATUS, Field.DATE, Field.ACTIVITY);

    private final HeadingReader headings;

    RepeatedGroups(HeadingReader headings) {
        this.headings = headings;
    }

    /** The table with a row for each numbered group that is filled; null where the sheet is none of the kind. */
    @Nullable
    TurnedSheet of(SheetHead head, List<SheetRow> rows) {
        for (int top = 0; top + 1 < rows.size(); top++) {
            if (Cell.filled(rows.get(top)).size() > 2) {
                return turned(head, rows, top);
            }
        }
        return null;
    }

    private @Nullable TurnedSheet turned(SheetHead head, List<SheetRow> rows, int top) {
        SheetRow header = rows.get(top);
        List<Integer> shared = new ArrayList<>();
        Map<Integer, Map<String, Integer>> groups = new TreeMap<>();
        for (Cell cell : Cell.filled(header)) {
            NumberedHeading numbered = NumberedHeading.of(cell.text());
            if (numbered != null && headings.header(numbered.heading()).isKnown()) {
                groups.computeIfAbsent(numbered.number(), any -> new LinkedHashMap<>())
                        .putIfAbsent(numbered.heading(), cell.column());
            } else {
                shared.add(cell.column());
            }
        }
        if (groups.size() < 2 || !groups.containsKey(1) || !areAlike(groups) || !mayBeShared(header, shared)) {
            return null;
        }
        TurnedSheet turned = new TurnedSheet(head.name());
        rows.subList(0, top).forEach(turned::addLine);
        Map<String, Integer> first = groups.values().iterator().next();
        List<Cell> heading = new ArrayList<>();
        shared.forEach(column -> heading.add(Cell.of(header, column)));
        first.forEach((text, column) -> heading.add(new Cell(text, CellType.TEXT, header.number(), column)));
        turned.addRow(heading, heading.get(0), 0);
        for (SheetRow row : rows.subList(top + 1, rows.size())) {
            List<Cell> filled = Cell.filled(row);
            if (filled.size() < 2 || TotalWords.isTotal(filled.get(0).text())) {
                if (filled.size() == 1) {
                    turned.addLine(row);
                }
                continue;
            }
            for (Map<String, Integer> group : groups.values()) {
                List<Cell> own = group.values().stream()
                        .map(column -> Cell.of(row, column))
                        .toList();
                if (own.stream().allMatch(cell -> cell.text().isBlank())) {
                    continue;
                }
                List<Cell> cells = new ArrayList<>();
                shared.forEach(column -> cells.add(HeadingCells.reaching(head, rows, row, column)));
                cells.addAll(own);
                turned.addRow(cells, own.get(0), 0);
            }
        }
        return turned;
    }

    /** Whether all numbers have the same columns, each known, and of them more than one or a day. */
    private boolean areAlike(Map<Integer, Map<String, Integer>> groups) {
        Set<Set<String>> alike = new LinkedHashSet<>();
        groups.values().forEach(group -> alike.add(new LinkedHashSet<>(group.keySet())));
        Set<String> only = alike.iterator().next();
        return alike.size() == 1
                && (only.size() > 1
                        || only.stream().allMatch(text -> headings.header(text).mayBe(Field.DATE)));
    }

    private boolean mayBeShared(SheetRow header, List<Integer> shared) {
        for (int column : shared) {
            Header meant = headings.header(header.text(column).strip());
            if (TotalWords.isTotal(header.text(column)) || EACHS.contains(meant.likeliest())) {
                return false;
            }
        }
        return true;
    }
}
