package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.model.CellType;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.lines.LineWords;

/** The rows above any header that name somebody beside a figure: a table without a header, or with one of unknown words (rule several-tables). */
final class UnheadedRows {

    /** One such line may be a title in cells of its own. */
    private static final int FEWEST = 2;

    private final Map<Integer, List<Integer>> byNameColumn = new TreeMap<>();

    /** Sees a line above the first header. */
    void see(SheetLine line) {
        int person = 0;
        boolean figured = false;
        for (int column = line.firstOwn(); column != 0; column = line.nextOwn(column)) {
            String text = line.own(column).strip();
            if (LineWords.isSigner(text)
                    || !LineWords.label(text).isEmpty()
                    || Lexicon.builtIn().header(text).isKnown()) {
                return;
            }
            boolean figure = line.type(column) != CellType.TEXT || Character.isDigit(text.charAt(0));
            figured |= figure;
            person = person == 0 && !figure && Misunderstood.mayBePerson(text) ? column : person;
        }
        if (person > 0 && figured) {
            byNameColumn.computeIfAbsent(person, any -> new ArrayList<>()).add(line.number());
        }
    }

    /** Why they are not understood, the first row among what it says; null where there are none. */
    Layout.@Nullable Refused why() {
        return byNameColumn.values().stream()
                .filter(rows -> rows.size() >= FEWEST)
                .findFirst()
                .map(rows -> new Layout.Refused(
                        "no-header.above",
                        List.of(
                                Integer.toString(rows.get(0)),
                                Integer.toString(rows.get(rows.size() - 1)),
                                Integer.toString(rows.size()))))
                .orElse(null);
    }
}
