package org.yinghuo.report.page;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Leaves out the blanks at the beginning of lines: they are a fifth of a page with long tables, and a browser shows none of them. */
final class UnindentedWriter extends FilterWriter {
    private boolean begun;

    UnindentedWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        if (c != ' ' || begun) {
            begun = c != '\n';
            out.write(c);
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        int end = from + length;
        int at = from;
        while (at < end) {
            while (!begun && at < end && text[at] == ' ') {
                at++;
            }
            int line = at;
            while (at < end && text[at] != '\n') {
                at++;
            }
            begun |= at > line;
            if (at < end) {
                at++;
                begun = false;
            }
            out.write(text, line, at - line);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
    }
}
