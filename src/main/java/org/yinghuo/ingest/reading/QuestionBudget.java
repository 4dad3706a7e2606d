package org.yinghuo.ingest.reading;

import org.yinghuo.ingest.entries.Ingested;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Unread;
import org.yinghuo.sheet.Unreadable;
import org.yinghuo.sheet.UnreadableFileException;

/**
 * How many rows of a file may be rejected before the file as a whole is: junk beneath a good header, row after row, is no office's list, and nobody would answer
 * a question about each.
 */
final class QuestionBudget {

    /** With more rejected rows than this a file is refused where hardly any other row of it is understood. */
    private static final long SOME = 2_000;

    /** With more rejected rows than this it is refused in any case: the questions of a night must fit into its memory. */
    private static final long MOST = 20_000;

    /** Of so many entries one must be understood. */
    private static final long ONE_OF = 10;

    private long entries;
    private long rejected;

    void spend(Ingested row) throws UnreadableFileException {
        for (Entry entry : row.entries()) {
            entries++;
            rejected += entry instanceof Unread ? 1 : 0;
        }
        boolean hardlyAny = (entries - rejected) * ONE_OF < rejected;
        if (rejected > MOST || (rejected > SOME && hardlyAny)) {
            throw Unreadable.MOSTLY_UNREAD.because(
                    rejected + " rows rejected", Integer.toString(row.row()), Long.toString(rejected));
        }
    }
}
