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

    private boolean pivot;
    private boolean figured;
    private int cells;
    private int people;

    void see(SheetLine line) {
        int first = line.firstOwn();
        pivot |= first > 0 && (PivotWords.isLabel(line.own(first)) || PivotWords.isMeasure(line.own(first)));
        for (int column = line.ownCells() < 2 ? 0 : first; column != 0; column = line.nextOwn(column)) {
            String text = line.own(column).strip();
            boolean word = line.type(column) == CellType.TEXT && !Character.isDigit(text.charAt(0));
            cells++;
            figured |= !word && column > first;
            people += word
                            && (Misunderstood.mayBePerson(text)
                                    || LATIN_NAME.matcher(text).matches())
                    ? 1
                    : 0;
        }
    }

    boolean isPivot() {
        return pivot;
    }

    /** Whether there are but words, and hardly any of them a name. */
    boolean isNobodys() {
        return !figured && people * CELLS_A_PERSON < cells;
    }
}
