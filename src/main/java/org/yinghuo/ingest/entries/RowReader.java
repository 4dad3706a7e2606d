package org.yinghuo.ingest.entries;

import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.words.Reading;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.time.Day;

/** Makes entries of the rows of one kind of table. */
public interface RowReader {

    /** Whether the block's cells in a row hold anything that an entry is made of. */
    boolean isRow(Cells cells);

    /**
     * Reads an entry, or several, or what is wrong with it.
     *
     * @param day what the cell with the day says, settled by its neighbours; blank where there is none
     * @param said what the titles and section lines say about the row
     */
    void read(Cells cells, Reading<Day> day, Stated said, ReadingOutcome outcome);

    /** Whether a text that stands alone in its row under a heading of names is one, and no remark. */
    default boolean isName(String text) {
        return Names.split(text).stream().anyMatch(named -> named.anonymous() || Names.isPlausible(named.name()));
    }

    /**
     * Reads a line that names people beneath or between the rows: 请假人员：牛森、熊倩.
     *
     * @return whether it does
     */
    default boolean readList(SheetLine line, Stated said, ReadingOutcome outcome) {
        return false;
    }

    /** Listens to a line that is no row; a statement's footer says what its lines come to. */
    default void hear(SheetLine line) {}

    /** The header stands there again: what follows may be a further page, or a paper of the same form. */
    default void goOn() {}

    /** The table ends: what is said of its rows together. */
    default void end(ReadingOutcome outcome) {}
}
