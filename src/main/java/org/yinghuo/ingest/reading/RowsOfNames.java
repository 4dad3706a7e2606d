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
import org.yinghuo.words.time.DayWords;

/** Turns names that fill row after row beneath a title into a list: 朱丹 | 熊倩 | 黄绚, perhaps with their department before them. */
final class RowsOfNames {

    private static final String DEPARTMENT_HEADING =
            WordList.BUILT_IN.words("list in text", "department").iterator().next();

    /** Two names may be a form's label and its value. */
    private static final int FEWEST = 4;

    private static final int LONGEST = 3;

    private final OfficeNames phrases;

    RowsOfNames(OfficeNames phrases) {
        this.phrases = phrases;
    }

    /** The list with a row for each name; null where the sheet holds anything but titles, departments and names. */
    @Nullable
    TurnedSheet of(SheetHead head, List<SheetRow> rows) {
        TurnedSheet turned = new TurnedSheet(head.name());
        int people = 0;
        boolean titled = false;
        for (SheetRow row : rows) {
            List<Cell> cells = Cell.filled(row);
            List<Cell> names = names(cells, people > 0);
            if (names.isEmpty()) {
                boolean form = people == 0 && cells.stream().allMatch(RowsOfNames::isPair);
                if (cells.size() > 1 && !form && !TurnedSheet.isAside(cells)) {
                    return null;
                }
                titled |= people == 0 && !cells.isEmpty();
                turned.addLine(row);
                continue;
            }
            Cell department = names.size() < cells.size() ? cells.get(0) : with(names.get(0), "");
            if (people == 0) {
                turned.addRow(
                        List.of(with(department, DEPARTMENT_HEADING), with(names.get(0), NamesInText.HEADING)),
                        names.get(0),
                        0);
            }
            names.forEach(name -> turned.addRow(List.of(department, name), name, 0));
            people += names.stream()
                    .mapToInt(name -> Names.split(name.text()).size())
                    .sum();
        }
        // Names without a title may be those that other sheets' cells are chosen from.
        return people < FEWEST || !titled ? null : turned;
    }

    /** The names that fill a row, but for a department before them; none where it holds anything else. */
    private List<Cell> names(List<Cell> cells, boolean begun) {
        List<Cell> names = new ArrayList<>(cells);
        if (names.size() > 1 && isDepartment(names.get(0))) {
            names.remove(0);
        }
        boolean all = !names.isEmpty()
                && names.stream()
                        .allMatch(cell -> cell.type() == CellType.TEXT
                                && !isDepartment(cell)
                                && !DayWords.isWeekday(cell.text().strip())
                                && areNames(cell.text()));
        // What looks like one long name above all others is a title.
        boolean isShort = names.size() == 1 && names.get(0).text().strip().length() <= LONGEST;
        boolean several = names.size() > 1
                || (names.size() == 1 && Names.split(names.get(0).text()).size() > 1);
        return all && (begun || several || isShort) ? names : List.of();
    }

    private static boolean areNames(String text) {
        List<Names.Named> named = Names.split(text);
        return !named.isEmpty()
                && named.stream().allMatch(one -> Names.isPlausible(one.name()) && Names.beginsWithSurname(one.name()));
    }

    /** 时间：9月3日, a part of a form's line. */
    private static boolean isPair(Cell cell) {
        return Folding.narrow(cell.text()).indexOf(':') > 0;
    }

    private boolean isDepartment(Cell cell) {
        return phrases.department(cell.text().strip()).isPresent();
    }

    private static Cell with(Cell cell, String text) {
        return new Cell(text, CellType.TEXT, cell.row(), cell.column());
    }
}
