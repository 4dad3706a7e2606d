package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.reading.TurnedSheet.Cell;
import org.yinghuo.model.CellType;
import org.yinghuo.sheet.SheetHead;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.words.Folding;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.WordList;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.time.Days;

/** Gives headings to lines that each name a known department, or a day, and its people: 综合处：黄绚、朱丹, 9月3日：黄绚、朱丹. */
final class NamesInText {

    /** What heads names where the sheet says nothing over them. */
    static final String HEADING =
            WordList.BUILT_IN.words("list in text", "name").iterator().next();

    private static final String DAY_HEADING =
            WordList.BUILT_IN.words("list in text", "day").iterator().next();

    private final OfficeNames phrases;
    private final Days days;

    NamesInText(OfficeNames phrases, Days days) {
        this.days = days;
        this.phrases = phrases;
    }

    /** The list with its heading; null where the sheet holds anything but titles and such lines. */
    @Nullable
    TurnedSheet of(SheetHead head, List<SheetRow> rows) {
        List<Cell> lines = new ArrayList<>();
        TurnedSheet turned = new TurnedSheet(head.name());
        int dated = 0;
        for (SheetRow row : rows) {
            if (!lines.isEmpty() && TurnedSheet.isAside(Cell.filled(row))) {
                turned.addLine(row);
                continue;
            }
            int column = only(row);
            boolean names = column > 0 && isNames(row.text(column));
            if (column == 0 || (!names && !lines.isEmpty())) {
                return null;
            }
            if (names) {
                lines.add(Cell.of(row, column));
                dated += isDay(label(row.text(column))) ? 1 : 0;
            } else {
                turned.addLine(row);
            }
        }
        if (lines.isEmpty() || (dated > 0 && dated < lines.size())) {
            return null;
        }
        Cell first = lines.get(0);
        Cell heading = new Cell(HEADING, CellType.TEXT, first.row(), first.column());
        if (dated == 0) {
            turned.addRow(List.of(heading), first, 0);
            lines.forEach(line -> turned.addRow(List.of(line), line, 0));
            return turned;
        }
        turned.addRow(List.of(with(heading, DAY_HEADING), heading), first, 0);
        for (Cell line : lines) {
            String label = label(line.text());
            String names = Folding.narrow(line.text()).substring(label.length() + 1);
            turned.addRow(List.of(with(line, label), with(line, names)), line, 0);
        }
        return turned;
    }

    private static Cell with(Cell cell, String text) {
        return new Cell(text, CellType.TEXT, cell.row(), cell.column());
    }

    /** What stands before the colon. */
    private static String label(String text) {
        return Folding.narrow(text).split(":", 2)[0];
    }

    private boolean isDay(String label) {
        return days.columnDay(label.strip(), CellType.TEXT) != null;
    }

    private boolean isNames(String text) {
        String[] parts = Folding.narrow(text).split(":", 2);
        return parts.length == 2
                && (phrases.department(parts[0]).isPresent() || isDay(parts[0]))
                && !Folding.isBlank(parts[1])
                && Names.split(parts[1]).stream()
                        .allMatch(named -> Names.isPlausible(named.name()) && Names.beginsWithSurname(named.name()));
    }

    /** The only column of a row that holds anything; 0 where several do. */
    static int only(SheetRow row) {
        List<Cell> filled = Cell.filled(row);
        return filled.size() == 1 ? filled.get(0).column() : 0;
    }
}
