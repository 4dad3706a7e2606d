package org.yinghuo.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * A workbook's shared strings, kept as UTF-8 since a night of unlike phones and numbers would fill the heap with objects.
 *
 * <p>Phonetic readings are left out: they are not the text. Those used lately are at hand as they are.
 */
final class SharedStrings {

    private static final int PAGE = 1 << 20;
    private static final int RECENT = 1 << 12;

    private byte[][] pages = new byte[16][];
    private int page = -1;
    private int used;
    private long[] places = new long[1 << 10];
    private int count;
    private long total;
    private final BitSet struck = new BitSet();
    private final BitSet unstruck = new BitSet();
    private final String[] recent = new String[RECENT];
    private final int[] recentIndex = new int[RECENT];

    /**
     * @param part the part's bytes; null for a workbook without
     */
    SharedStrings(@Nullable InputStream part) throws IOException {
        Arrays.fill(recentIndex, -1);
        if (part == null) {
            return;
        }
        RichText rich = new RichText();
        try (Xml xml = new Xml(part)) {
            if (!xml.nextStart() || !xml.isAt("sst")) {
                throw Unreadable.DAMAGED.because("workbook whose shared strings are none");
            }
            while (xml.nextOwnChild(1)) {
                if (xml.isAt("si")) {
                    rich.read(xml);
                    add(rich);
                }
            }
        }
    }

    private void add(RichText rich) throws IOException {
        byte[] bytes = rich.text().getBytes(StandardCharsets.UTF_8);
        total += bytes.length + 16;
        if (total > Bounds.SHARED_STRINGS) {
            throw Unreadable.TOO_LARGE.because("shared strings of more than " + Bounds.SHARED_STRINGS + " bytes");
        }
        if (page < 0 || used + bytes.length > PAGE) {
            page++;
            if (page == pages.length) {
                pages = Arrays.copyOf(pages, 2 * page);
            }
            pages[page] = new byte[Math.max(PAGE, bytes.length)];
            used = 0;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        System.arraycopy(bytes, 0, pages[page], used, bytes.length);
        places[count] = ((long) page << 44) | ((long) used << 22) | Math.min(bytes.length, (1 << 22) - 1);
        used += bytes.length;
        if (rich.isStruck()) {
            struck.set(count);
        } else if (rich.isUnstruck()) {
            unstruck.set(count);
        }
        count++;
    }

    int count() {
        return count;
    }

    /** The string of that index, from 0 to {@link #count} - 1. */
    String get(int index) {
        int slot = index & (RECENT - 1);
        String text = recent[slot];
        if (recentIndex[slot] != index || text == null) {
            long place = places[index];
            text = new String(
                    pages[(int) (place >>> 44)],
                    (int) (place >>> 22) & ((1 << 22) - 1),
                    (int) place & ((1 << 22) - 1),
                    StandardCharsets.UTF_8);
            recent[slot] = text;
            recentIndex[slot] = index;
        }
        return text;
    }

    /** Whether the text's own runs strike it through; where it has none, the cell's font decides. */
    boolean isStruck(int index, boolean byCell) {
        return struck.get(index) || (byCell && !unstruck.get(index));
    }

    /** The text of an element of runs ({@code si}, {@code is}), with what the runs say about striking through. */
    static final class RichText {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder kept = new StringBuilder();
        private boolean anyStruck;
        private boolean anyUnstruck;

        /** Reads the element just started, to its end. */
        void read(Xml xml) throws IOException {
            text.setLength(0);
            kept.setLength(0);
            anyStruck = false;
            anyUnstruck = false;
            int open = xml.depth();
            boolean strike = false;
            boolean inRun = false;
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.name()) {
                        case "t" -> {
                            int before = text.length();
                            String part = xml.text();
                            if (text.length() <= Bounds.CELL) {
                                text.append(part);
                                kept.append(strike ? "" : part);
                            }
                            boolean blank = text.substring(before).isBlank();
                            anyStruck |= strike && !blank;
                            anyUnstruck |= !strike && inRun && !blank;
                        }
                        case "r" -> {
                            strike = false;
                            inRun = false;
                        }
                        case "rPr" -> inRun = true;
                        case "strike", "dstrike" -> strike = xml.flag("val", true);
                        case "rPh", "extLst", "" -> xml.skip();
                        default -> {
                            // fonts and colours
                        }
                    }
                } else if (event == XMLStreamConstants.END_DOCUMENT
                        || (event == XMLStreamConstants.END_ELEMENT && xml.depth() < open)) {
                    return;
                }
            }
        }

        /** The text, its {@code _x000D_} turned into what they stand for; of a text struck through in part what is left of it. */
        String text() {
            return unescaped(anyStruck && anyUnstruck ? kept : text);
        }

        boolean isStruck() {
            return anyStruck && !anyUnstruck;
        }

        boolean isUnstruck() {
            return anyUnstruck;
        }

        static String unescaped(StringBuilder text) {
            int at = text.indexOf("_x");
            if (at < 0) {
                return text.toString();
            }
            StringBuilder plain = new StringBuilder(text.length());
            int done = 0;
            while (at >= 0) {
                int code = code(text, at);
                if (code < 0) {
                    at = text.indexOf("_x", at + 1);
                    continue;
                }
                plain.append(text, done, at).append((char) code);
                done = at + 7;
                at = text.indexOf("_x", done);
            }
            return plain.append(text, done, text.length()).toString();
        }

        private static int code(StringBuilder text, int at) {
            if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
                return -1;
            }
            int code = 0;
            for (int i = at + 2; i < at + 6; i++) {
                int digit = Character.digit(text.charAt(i), 16);
                if (digit < 0 || text.charAt(i) > 'f') {
                    return -1;
                }
                code = code * 16 + digit;
            }
            return code;
        }
    }
}
