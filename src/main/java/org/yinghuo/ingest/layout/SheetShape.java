package org.yinghuo.ingest.layout;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.words.SumText;
import org.yinghuo.words.time.Weekdays;

/** What a sheet looks like from afar, when nothing in it is understood: blank, prose, or a table all the same. */
public final class SheetShape {

    private static final int ROWS_OF_A_TABLE = 3;

    private static final int CELLS_OF_DATA = 3;
    private static final int MOST_WEEKDAYS = 7;
    private static final int LONGEST_LABEL = 20;

    private long lines;
    private int wide;
    private boolean figured;
    private @Nullable SheetLine headed;
    private int beneath;
    private final Set<String> weekdays = new LinkedHashSet<>();

    public void see(SheetLine line) {
        int cells = line.ownCells();
        if (cells > 1 && weekdays.size() < MOST_WEEKDAYS) {
            Arrays.stream(line.filled())
                    .mapToObj(column -> line.own(column).strip())
                    .filter(text -> Weekdays.headed(text) != null && text.length() > 1)
                    .forEach(weekdays::add);
        }
        if (headed == null && cells >= CELLS_OF_DATA && areLabels(line)) {
            headed = line;
        } else if (headed != null && cells >= CELLS_OF_DATA) {
            beneath++;
        }
        if (cells > 0) {
            lines++;
        }
        figured |= cells >= CELLS_OF_DATA && holdsFigure(line);
        if (wide < ROWS_OF_A_TABLE && cells >= 2 && FormLine.of(line).pairs().isEmpty()) {
            wide++;
        }
    }

    /** Days of the week that stand in cells of their own; none where only one does. */
    public List<String> weekdays() {
        return weekdays.size() < 2 ? List.of() : List.copyOf(weekdays);
    }

    public boolean isBlank() {
        return lines == 0;
    }

    public boolean isTabular() {
        return wide >= ROWS_OF_A_TABLE || figured || headed() != null;
    }

    /** The line that looks like a header, words over rows as wide; null where none does. */
    public @Nullable SheetLine headed() {
        return beneath > 0 ? headed : null;
    }

    /** Whether all cells of a line are short words, none twice, as headings are. */
    private static boolean areLabels(SheetLine line) {
        Set<String> words = new HashSet<>();
        for (int column : line.filled()) {
            String text = line.own(column).strip();
            boolean word = line.row().type(column) == CellType.TEXT
                    && text.length() >= 2
                    && text.length() <= LONGEST_LABEL
                    && text.chars().noneMatch(Character::isDigit)
                    && text.indexOf('：') < 0
                    && text.indexOf(':') < 0;
            if (!word || !words.add(text)) {
                return false;
            }
        }
        return true;
    }

    /** One row of cells with a number or a day among them may be somebody's: a sheet that goes on without its header. */
    private static boolean holdsFigure(SheetLine line) {
        return line.anyOwn(column -> column > 1
                && switch (line.row().type(column)) {
                    case NUMBER, DATE -> true;
                    case TEXT -> SumText.isFigure(line.own(column).strip());
                    default -> false;
                });
    }
}
