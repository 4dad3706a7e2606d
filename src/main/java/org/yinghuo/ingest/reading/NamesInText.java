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

/** Gives a heading to lines that each name a known department and its people: 综合处：黄绚、朱丹. */
final class NamesInText {

    /** What heads names where the sheet says nothing over them. */
    static final String HEADING =
            WordList.BUILT_IN.words("list in text", "name").iterator().next();

    private final OfficeNames phrases;

    NamesInText(OfficeNames phrases) {
        this.phrases = phrases;
    }

    /** The list with its heading; null where the sheet holds anything but titles and such lines. */
    @Nullable
    TurnedSheet of(SheetHead head, List<SheetRow> rows) {
        List<Cell> lines = new ArrayList<>();
        TurnedSheet turned = new TurnedSheet(head.name());
        for (SheetRow row : rows) {
            int column = only(row);
            boolean names = column > 0 && isNames(row.text(column));
            if (column == 0 || (!names && !lines.isEmpty())) {
                return null;
            }
            if (names) {
                lines.add(Cell.of(row, column));
            } else {
                turned.addLine(row);
            }
        }
        if (lines.isEmpty()) {
            return null;
        }
        Cell first = lines.get(0);
        Cell heading = new Cell(HEADING, CellType.TEXT, first.row(), first.column());
        turned.addRow(List.of(heading), first, 0);
        lines.forEach(line -> turned.addRow(List.of(line), line, 0));
        return turned;
    }

    private boolean isNames(String text) {
        String[] parts = Folding.narrow(text).split(":", 2);
        return parts.length == 2
                && !phrases.department(parts[0]).isEmpty()
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
