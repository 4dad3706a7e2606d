package org.yinghuo.report.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Text as UTF-8, encoded right into a buffer; half a surrogate pair becomes a question mark.
 *
 * <p>To close it is to flush it: the stream below stays open.
 */
public final class Utf8Writer extends Writer {

    private static final int FIRST = 1 << 10;
    private static final int SIZE = 1 << 16;

    /** So many bytes one char takes at most, and two of a pair together. */
    private static final int LONGEST = 4;

    /** So many digits a whole number has at most. */
    private static final int DIGITS = 12;

    private static final int CHARS = 1 << 10;

    private final OutputStream out;
    private byte[] buffer = new byte[FIRST];
    private final char[] chars = new char[CHARS];
    private int used;

    public Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
        if (used > buffer.length - LONGEST) {
            drain();
        }
        if (c < 0x80) {
            buffer[used++] = (byte) c;
        } else {
            put((char) c);
        }
    }

    @Override
    public void write(String text) throws IOException {
        write(text, 0, text.length());
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        // Many chars at once: asked for one by one, each would be checked to lie within the text.
        int end = from + length;
        int at = from;
        while (at < end) {
            int some = Math.min(chars.length, end - at);
            if (at + some < end && Character.isHighSurrogate(text.charAt(at + some - 1))) {
                some--;
            }
            text.getChars(at, at + some, chars, 0);
            write(chars, 0, some);
            at += some;
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        int end = from + length;
        for (int at = from; at < end; at++) {
            if (used > buffer.length - LONGEST) {
                drain();
            }
            char c = text[at];
            if (c < 0x80) {
                buffer[used++] = (byte) c;
            } else if (Character.isHighSurrogate(c) && at + 1 < end && Character.isLowSurrogate(text[at + 1])) {
                int point = Character.toCodePoint(c, text[++at]);
                buffer[used++] = (byte) (0xF0 | (point >> 18));
                buffer[used++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                buffer[used++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                buffer[used++] = (byte) (0x80 | (point & 0x3F));
            } else {
                put(c);
            }
        }
    }

    /** A whole number, as {@link Integer#toString} writes it. */
    public void number(int value) throws IOException {
        if (value < 0) {
            write(Integer.toString(value));
            return;
        }
        if (used > buffer.length - DIGITS) {
            drain();
        }
        int digits = 1;
        for (int rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        int rest = value;
        for (int at = used + digits - 1; at >= used; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += digits;
    }

    private void put(char c) {
        if (c < 0x800) {
            buffer[used++] = (byte) (0xC0 | (c >> 6));
            buffer[used++] = (byte) (0x80 | (c & 0x3F));
        } else if (Character.isSurrogate(c)) {
            buffer[used++] = '?';
        } else {
            buffer[used++] = (byte) (0xE0 | (c >> 12));
            buffer[used++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            buffer[used++] = (byte) (0x80 | (c & 0x3F));
        }
    }

    private void drain() throws IOException {
        out.write(buffer, 0, used);
        if (used > buffer.length - DIGITS && buffer.length < SIZE) {
            // Most texts are short, and thousands may be open at once.
            buffer = new byte[SIZE];
        }
        used = 0;
    }

    @Override
    public void flush() throws IOException {
        drain();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
