package org.yinghuo.sheet;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a zipped document by name, whatever its case; never more bytes than the directory says. */
final class ZipParts implements Closeable {

    /** How often a part is read: for its merged cells twice, for its rows, and once more to spare. */
    private static final int READINGS = 4;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    /** How many bytes may still be unpacked: each part is read a few times at most, however many sheets name it. */
    private long budget = Bounds.SMALL_PART;

    /**
     * @param checked the file's directory, by {@link ZipDirectory#check}
     */
    ZipParts(Path file, List<ZipDirectory.Entry> checked) throws IOException {
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        } catch (ZipException e) {
            throw Unreadable.DAMAGED.because("damaged zip: " + e.getMessage());
        }
        zip.stream().forEach(entry -> parts.put(ZipDirectory.key(entry.getName()), entry));
        for (ZipEntry entry : parts.values()) {
            budget += READINGS * Math.max(0, entry.getSize());
        }
        if (parts.size() != checked.size()) {
            zip.close();
            throw Unreadable.DAMAGED.because("damaged zip: entries differ from the directory");
        }
    }

    boolean has(String name) {
        return parts.containsKey(ZipDirectory.key(name));
    }

    /** The part's size unpacked, in bytes; 0 where there is none. */
    long size(String name) {
        ZipEntry entry = parts.get(ZipDirectory.key(name));
        return entry == null ? 0 : entry.getSize();
    }

    /** The part's bytes; null where there is none. */
    @Nullable
    InputStream open(String name) throws IOException {
        ZipEntry entry = parts.get(ZipDirectory.key(name));
        return entry == null ? null : new Bounded(zip.getInputStream(entry), entry.getSize());
    }

    /** A part that is read as a whole; null where there is none. */
    @Nullable
    InputStream openSmall(String name) throws IOException {
        if (size(name) > Bounds.SMALL_PART) {
            throw Unreadable.TOO_LARGE.because("part of " + size(name) + " bytes");
        }
        return open(name);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends with an error where an entry unpacks to more than the directory says, or its bytes do not unpack. */
    private final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long size) {
            super(in);
            left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got;
            try {
                got = super.read(target, offset, length);
            } catch (ZipException | java.io.EOFException e) {
                throw Unreadable.DAMAGED.because("damaged zip: " + e.getMessage());
            }
            left -= Math.max(got, 0);
            budget -= Math.max(got, 0);
            if (budget < 0) {
                throw Unreadable.TOO_LARGE.because("zip whose parts are read again and again");
            }
            if (left < 0) {
                throw Unreadable.DAMAGED.because("damaged zip: an entry is larger than the directory says");
            }
            return got;
        }
    }
}
