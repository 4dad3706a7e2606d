package org.yinghuo.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses XML with a text, tag, comment or CDATA section longer than any sheet needs, before a parser gathers it in memory. */
final class MarkupGuard extends FilterInputStream {

    private static final int LONGEST = 2 << 20;

    /** Bytes of a document in UTF-16, where single bytes tell nothing. */
    private static final int LONGEST_WIDE = 32 << 20;

    private enum Place {
        TEXT,
        AFTER_LESS,
        AFTER_EXCLAMATION,
        CDATA,
        COMMENT
    }

    private Place place = Place.TEXT;
    private int run;
    private long sinceTag;
    private long total;
    private boolean wide;

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
        if (total == 0) {
            wide = target[offset] == 0 || (target[offset] & 0xFF) >= 0xFE || (got > 1 && target[offset + 1] == 0);
        }
        total += got;
        if (wide) {
            if (total > LONGEST_WIDE) {
                throw Unreadable.TOO_LARGE.because("XML in UTF-16 of more than " + LONGEST_WIDE + " bytes");
            }
            return got;
        }
        for (int i = offset; i < offset + got; i++) {
            look(target[i]);
        }
        if (sinceTag > LONGEST) {
            throw Unreadable.TOO_LARGE.because("XML with a text of more than " + LONGEST + " bytes");
        }
        return got;
    }

    private void look(byte b) {
        sinceTag++;
        switch (place) {
            case TEXT -> {
                if (b == '<') {
                    sinceTag = 0;
                    place = Place.AFTER_LESS;
                }
            }
            case AFTER_LESS -> place = b == '!' ? Place.AFTER_EXCLAMATION : Place.TEXT;
            case AFTER_EXCLAMATION -> place = b == '[' ? Place.CDATA : b == '-' ? Place.COMMENT : Place.TEXT;
            case CDATA -> leaveAt(b, ']');
            case COMMENT -> leaveAt(b, '-');
        }
    }

    private void leaveAt(byte b, char mark) {
        if (b == '>' && run >= 2) {
            place = Place.TEXT;
        }
        run = b == mark ? run + 1 : 0;
    }
}
