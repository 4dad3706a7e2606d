package org.yinghuo.ingest.reading;

import java.util.regex.Pattern;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.model.CellType;
import org.yinghuo.words.PivotWords;

/** Whether nothing on a sheet could count, whatever its header: words to choose from, without names and figures, or a pivot table, which only sums. */
final class WordsOnly {

    /** 成都 looks like a name; a column of people has nearly nothing else. */
    private static final int CELLS_A_PERSON = 4;

    private static final Pattern LATIN_NAME = Pattern.compile("\\p{IsLatin}{2,}(?:[ .·-]{1,2}\\p{IsLatin}+){1,4}");

    private int pivotRow;
    private boolean inPivot;
    private int last;
    private boolean figured;
    private int cells;
    private int people;

    void see(SheetLine line) {
        int first = line.firstOwn();
        boolean headsPivot =
                first > 0 && (PivotWords.isLabel(line.own(first)) || PivotWords.isMeasure(line.own(first)));
        inPivot = headsPivot || (first > 0 && goesOnWithPivot(line.number()));
        last = line.number();
        if (headsPivot && pivotRow == 0) {
            pivotRow = last;
        }
        if (inPivot || line.ownCells() < 2) {
            return;
        }
        for (int column = first; column != 0; column = line.nextOwn(column)) {
            String text = line.own(column).strip();
            boolean word = line.type(column) == CellType.TEXT && !Character.isDigit(text.charAt(0));
            boolean person = word
                    && (Misunderstood.mayBePerson(text)
                            || LATIN_NAME.matcher(text).matches());
            cells++;
            figured |= !word && column > first;
            people += person ? 1 : 0;
        }
    }

    /** Whether a row is the next of a pivot table, which a blank one ends. */
    boolean goesOnWithPivot(int row) {
        return inPivot && row == last + 1;
    }

    /** Whether the line seen last is a pivot table's. */
    boolean isInPivot() {
        return inPivot;
    }

    /** Where a pivot table begins; 0 where there is none. */
    int pivotRow() {
        return pivotRow;
    }

    /** Whether there are but words, hardly any of them a name, or nothing but a pivot table. */
    boolean isNobodys() {
        return cells == 0 ? pivotRow > 0 : !figured && people * CELLS_A_PERSON < cells;
    }
}
