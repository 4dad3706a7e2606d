package org.yinghuo.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Physical lines of a text, whatever ends them; of a line too long only the beginning is held. */
final class LineReader implements Closeable {

    private final Reader in;
    private final char[] buffer = new char[1 << 15];
    private int next;
    private int limit;
    private boolean skipLineFeed;

    LineReader(Reader in) {
        this.in = in;
    }

    /** The next line without its end, at most {@link Bounds#LINE} + 1 characters of it; null after the last. */
    @Nullable
    String read() throws IOException {
        StringBuilder begun = null;
        while (true) {
            if (next == limit && !fill()) {
                return begun == null ? null : begun.toString();
            }
            if (skipLineFeed) {
                skipLineFeed = false;
                if (buffer[next] == '\n') {
                    next++;
                    continue;
                }
            }
            int start = next;
            int end = start;
            while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            next = end;
            if (end < limit) {
                skipLineFeed = buffer[end] == '\r';
                next = end + 1;
                if (begun == null) {
                    return new String(buffer, start, end - start);
                }
                return append(begun, start, end).toString();
            }
            begun = append(begun == null ? new StringBuilder(2 * (end - start)) : begun, start, end);
        }
    }

    private StringBuilder append(StringBuilder begun, int start, int end) {
        int room = Bounds.LINE + 1 - begun.length();
        return begun.append(buffer, start, Math.min(end - start, room));
    }

    private boolean fill() throws IOException {
        int got;
        do {
            got = in.read(buffer, 0, buffer.length);
        } while (got == 0);
        next = 0;
        limit = Math.max(got, 0);
        return got > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
