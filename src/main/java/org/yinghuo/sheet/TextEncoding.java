package org.yinghuo.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file, decided by decoding all of it strictly.
 *
 * <p>The order matters: a byte order mark, NULs at one parity (UTF-16), UTF-8, then GB18030 or Big5. GB18030 takes nearly everything Big5 is, so between those two the
 * decoded characters decide: real text is made of common ones.
 *
 * @param charset the encoding
 * @param mark bytes of the byte order mark, to be left out
 */
record TextEncoding(Charset charset, int mark) {

    private static final int BLOCK = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Charset> BIG5 = List.of(Charset.forName("x-windows-950"), Charset.forName("Big5-HKSCS"));

    /**
     * @throws UnreadableFileException where no encoding fits the whole file, or it is no text
     */
    static TextEncoding of(Path file) throws IOException {
        byte[] head = head(file);
        TextEncoding marked = marked(head);
        if (marked != null) {
            Decoding decoding = Decoding.of(file, marked);
            if (decoding.failedAt == 0) {
                return decoding.text(marked);
            }
            // A program that put the mark before a file and wrote the file as it was.
            TextEncoding other = new TextEncoding(GB18030, marked.mark);
            Decoding simplified = Decoding.of(file, other);
            if (marked.charset.equals(StandardCharsets.UTF_8)
                    && simplified.failedAt == 0
                    && simplified.plausibility() > 0.5) {
                return simplified.text(other);
            }
            throw undecodable(decoding.failedAt);
        }
        if (hasNul(head)) {
            return wide(file, head);
        }
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        Decoding asUtf8 = Decoding.of(file, utf8);
        if (asUtf8.failedAt == 0 && !asUtf8.foreign()) {
            return asUtf8.text(utf8);
        }
        return legacy(file, asUtf8.failedAt == 0 ? utf8 : null, asUtf8.failedAt);
    }

    /** GB18030 or Big5, or else the one given. */
    private static TextEncoding legacy(Path file, @Nullable TextEncoding otherwise, long utf8FailedAt)
            throws IOException {
        TextEncoding best = new TextEncoding(GB18030, 0);
        Decoding simplified = Decoding.of(file, best);
        Decoding first = simplified;
        double plausible = simplified.failedAt == 0 ? simplified.plausibility() : Double.NEGATIVE_INFINITY;
        if (otherwise != null) {
            return plausible > 0.5 ? simplified.text(best) : otherwise;
        }
        boolean found = simplified.failedAt == 0;
        long furthest = Math.max(utf8FailedAt, simplified.failedAt);
        for (Charset charset : BIG5) {
            TextEncoding candidate = new TextEncoding(charset, 0);
            Decoding traditional = Decoding.of(file, candidate);
            furthest = Math.max(furthest, traditional.failedAt);
            if (traditional.failedAt == 0 && traditional.plausibility() > plausible + (found ? 0.05 : 0)) {
                best = candidate;
                first = traditional;
                plausible = traditional.plausibility();
                found = true;
            }
        }
        if (!found) {
            throw simplified.binary() ? notText() : undecodable(furthest);
        }
        return first.text(best);
    }

    private static TextEncoding wide(Path file, byte[] head) throws IOException {
        int little = 0;
        int big = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            little += head[i + 1] == 0 ? asciiWeight(head[i]) : 0;
            big += head[i] == 0 ? asciiWeight(head[i + 1]) : 0;
        }
        TextEncoding encoding =
                new TextEncoding(little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0);
        Decoding decoding = Decoding.of(file, encoding);
        if (decoding.failedAt > 0 || decoding.nuls > 0) {
            if (Files.size(file) > 0 && Decoding.of(file, new TextEncoding(StandardCharsets.UTF_8, 0)).failedAt == 0) {
                throw Unreadable.DAMAGED.because("text with NULs, as an unfinished copy leaves them");
            }
            throw notText();
        }
        return decoding.text(encoding);
    }

    /** Ends of lines and of cells tell more than letters, which may be half of a Han character such as U+4E00. */
    private static int asciiWeight(byte b) {
        return b == '\n' || b == '\r' || b == '\t' || b == ',' ? 100 : b > 0 ? 1 : 0;
    }

    private static @Nullable TextEncoding marked(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return starts(head, 0x84, 0x31, 0x95, 0x33) ? new TextEncoding(GB18030, 4) : null;
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNul(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BLOCK);
        }
    }

    private static UnreadableFileException undecodable(long line) {
        return Unreadable.CHARSET.because("no encoding fits the whole text; the best fails in line " + line, "" + line);
    }

    private static UnreadableFileException notText() {
        return Unreadable.UNSUPPORTED.because("neither a workbook nor text", "binary");
    }

    /** The file's text without its mark. */
    Reader reader(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        bytes.skipNBytes(mark);
        return new InputStreamReader(bytes, strictDecoder());
    }

    private CharsetDecoder strictDecoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** What decoding a whole file gave. */
    private static final class Decoding {

        private static final int WEIGHED = 1 << 16;

        private long line = 1;
        private long failedAt;
        private long nuls;
        private long controls;
        private long chars;
        private int wide;
        private int narrow;
        private int latin;
        private boolean afterReturn;
        private final @Nullable HanWeight weight;

        private Decoding(@Nullable HanWeight weight) {
            this.weight = weight;
        }

        static Decoding of(Path file, TextEncoding encoding) throws IOException {
            boolean doubtful = encoding.charset().equals(GB18030) || BIG5.contains(encoding.charset());
            Decoding decoding = new Decoding(doubtful ? new HanWeight() : null);
            decoding.run(file, encoding);
            return decoding;
        }

        private void run(Path file, TextEncoding encoding) throws IOException {
            CharsetDecoder decoder = encoding.strictDecoder();
            ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
            CharBuffer text = CharBuffer.allocate(BLOCK);
            try (InputStream in = Files.newInputStream(file)) {
                in.skipNBytes(encoding.mark());
                boolean end = false;
                while (!end) {
                    int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
                    end = got < 0;
                    bytes.position(bytes.position() + Math.max(got, 0)).flip();
                    CoderResult result;
                    do {
                        result = decoder.decode(bytes, text, end);
                        take(text);
                    } while (result.isOverflow());
                    if (result.isError()) {
                        failedAt = line;
                        return;
                    }
                    bytes.compact();
                }
                decoder.flush(text);
                take(text);
            }
        }

        private void take(CharBuffer text) {
            char[] array = text.array();
            int length = text.position();
            for (int i = 0; i < length; i++) {
                char c = array[i];
                if (c < 0x80) {
                    if (c < ' ') {
                        control(c);
                    }
                    afterReturn = c == '\r';
                } else {
                    afterReturn = false;
                    if (c >= 0x800) {
                        wide++;
                    } else {
                        narrow++;
                        latin += c < 0x250 ? 1 : 0;
                    }
                    if (weight != null && weight.weighed() < WEIGHED) {
                        weight.add(c);
                    }
                }
            }
            chars += length;
            text.clear();
        }

        private void control(char c) {
            if (c == '\n' ? !afterReturn : c == '\r') {
                line++;
            } else if (c == 0) {
                nuls++;
            }
            if (c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1A) {
                controls++;
            }
        }

        /** Letters of two bytes that no office of ours writes, so more likely GBK that happens to be well-formed UTF-8. */
        boolean foreign() {
            return wide == 0 && narrow > 0 && latin < narrow;
        }

        boolean binary() {
            return controls * 50 > chars;
        }

        double plausibility() {
            return weight == null ? 0 : weight.mean();
        }

        TextEncoding text(TextEncoding encoding) throws UnreadableFileException {
            if (nuls > 0) {
                throw Unreadable.DAMAGED.because("text with NULs, as an unfinished copy leaves them");
            }
            if (binary()) {
                throw notText();
            }
            return encoding;
        }
    }

    @Override
    public String toString() {
        return charset.name() + (mark > 0 ? " with mark" : "");
    }
}
