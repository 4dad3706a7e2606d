package org.yinghuo.job;

import java.io.PrintStream;
import org.yinghuo.report.edition.Language;

/**
 * Says how far the night has come: on a terminal one line that is overwritten, elsewhere plain lines.
 *
 * <p>Counts and file names only; never a cell's content.
 */
final class Progress {

    private static final long REWRITE_EVERY_NANOS = 100_000_000L;

    private final PrintStream out;
    private final Language language;
    private final boolean terminal;
    private boolean lineOpen;
    private long lastRewrite;

    Progress(PrintStream out, Language language, boolean terminal) {
        this.out = out;
        this.language = language;
        this.terminal = terminal;
    }

    /** The sentence of the language asked for. */
    String text(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    /** A line that stays. */
    synchronized void line(String zh, String en) {
        endOpenLine();
        out.println(text(zh, en));
        out.flush();
    }

    /** Where the work stands; shown on a terminal only. */
    synchronized void at(String zh, String en) {
        long now = System.nanoTime();
        if (terminal && now - lastRewrite > REWRITE_EVERY_NANOS) {
            lastRewrite = now;
            out.print("\r\033[K" + text(zh, en));
            out.flush();
            lineOpen = true;
        }
    }

    private void endOpenLine() {
        if (lineOpen) {
            out.print("\r\033[K");
            lineOpen = false;
        }
    }
}
