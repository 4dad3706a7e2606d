package org.yinghuo.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses XML with a text, tag, comment or CDATA section longer than any sheet needs, or a tag with more attributes, before a parser gathers it in memory. */
final class MarkupGuard extends FilterInputStream {

    private static final int LONGEST = 2 << 20;

    /** In one tag; the most of any sheet's are the namespaces an OpenDocument declares. */
    private static final int ATTRIBUTES = 1_000;

    private enum Place {
        TEXT,
        AFTER_LESS,
        AFTER_EXCLAMATION,
        TAG,
        QUOTED,
        INSTRUCTION,
        CDATA,
        COMMENT
    }

    /** How the units of a document are written; of UTF-32 the empty halves are passed over. */
    private enum Width {
        BYTES,
        LITTLE_ENDIAN,
        BIG_ENDIAN
    }

    private Place place = Place.TEXT;
    private int run;
    private int quote;
    private int attributes;
    private long sinceTag;
    private boolean begun;
    private Width width = Width.BYTES;
    private int half = -1;

    MarkupGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        if (got <= 0) {
            return got;
        }
        if (!begun) {
            begun = true;
            width = width(target, offset, got);
        }
        for (int i = offset; i < offset + got; i++) {
            if (width == Width.BYTES) {
                look(target[i]);
            } else {
                lookWide(target[i] & 0xFF);
            }
        }
        if (sinceTag > LONGEST) {
            throw Unreadable.TOO_LARGE.because("XML with a text of more than " + LONGEST + " characters");
        }
        return got;
    }

    private static Width width(byte[] head, int offset, int got) {
        int first = head[offset] & 0xFF;
        int second = got > 1 ? head[offset + 1] & 0xFF : -1;
        if (first == 0 || (first == 0xFE && second == 0xFF)) {
            return Width.BIG_ENDIAN;
        }
        return second == 0 || (first == 0xFF && second == 0xFE) ? Width.LITTLE_ENDIAN : Width.BYTES;
    }

    private void lookWide(int b) throws UnreadableFileException {
        if (half < 0) {
            half = b;
            return;
        }
        int unit = width == Width.BIG_ENDIAN ? (half << 8) | b : (b << 8) | half;
        half = -1;
        if (unit != 0) {
            look(unit);
        }
    }

    private void look(int unit) throws UnreadableFileException {
        sinceTag++;
        switch (place) {
            case TEXT -> {
                if (unit == '<') {
                    sinceTag = 0;
                    place = Place.AFTER_LESS;
                }
            }
            case AFTER_LESS -> {
                attributes = 0;
                place = unit == '!' ? Place.AFTER_EXCLAMATION : unit == '?' ? Place.INSTRUCTION : Place.TAG;
                if (unit == '>') {
                    place = Place.TEXT;
                }
            }
            case AFTER_EXCLAMATION -> place = unit == '[' ? Place.CDATA : unit == '-' ? Place.COMMENT : Place.TEXT;
            case TAG -> tag(unit);
            case QUOTED -> {
                if (unit == quote) {
                    place = Place.TAG;
                }
            }
            case INSTRUCTION -> {
                if (unit == '>') {
                    place = Place.TEXT;
                }
            }
            case CDATA -> leaveAt(unit, ']');
            case COMMENT -> leaveAt(unit, '-');
        }
    }

    private void tag(int unit) throws UnreadableFileException {
        switch (unit) {
            case '>' -> place = Place.TEXT;
            case '"', '\'' -> {
                quote = unit;
                place = Place.QUOTED;
            }
            case '=' -> {
                if (++attributes > ATTRIBUTES) {
                    throw Unreadable.TOO_LARGE.because("XML with a tag of more than " + ATTRIBUTES + " attributes");
                }
            }
            default -> {
                // names and blanks
            }
        }
    }

    private void leaveAt(int unit, char mark) {
        if (unit == '>' && run >= 2) {
            place = Place.TEXT;
        }
        run = unit == mark ? run + 1 : 0;
    }
}
