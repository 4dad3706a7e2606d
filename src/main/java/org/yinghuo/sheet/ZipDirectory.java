package org.yinghuo.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The directory of a zip, checked before anything is unpacked: every program must see the same entries in it, and no more than a workbook holds.
 *
 * <p>Refused are entries named twice (in any case) or like a path out of the zip, bytes before the first, after the last or between (two zips in one file), names that
 * differ between directory and entry, entries that overlap, and anything beyond {@link Bounds}.
 */
final class ZipDirectory {

    /**
     * @param name its bytes, each as one character
     * @param size unpacked, in bytes
     */
    record Entry(String name, int flags, int method, long packed, long size, long offset) {}

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final long UINT = 0xFFFFFFFFL;

    private final FileChannel file;
    private final long length;
    private final List<Entry> entries = new ArrayList<>();

    private ZipDirectory(FileChannel file) throws IOException {
        this.file = file;
        this.length = file.size();
    }

    /**
     * The entries, in the directory's order.
     *
     * @throws UnreadableFileException where the zip is damaged, encrypted, hostile or too large
     */
    static List<Entry> check(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            ZipDirectory zip = new ZipDirectory(file);
            zip.readDirectory();
            zip.checkEntries();
            return zip.entries;
        }
    }

    private void readDirectory() throws IOException {
        int tail = (int) Math.min(length, 22 + 65_535 + 20);
        ByteBuffer end = bytes(length - tail, tail);
        int at = tail - 22;
        while (at >= 0 && !(end.getInt(at) == END && at + 22 + u16(end, at + 20) == tail)) {
            at--;
        }
        if (at < 0) {
            throw damaged("it has no end");
        }
        long endAt = length - tail + at;
        long count = u16(end, at + 10);
        long size = u32(end, at + 12);
        long offset = u32(end, at + 16);
        if ((count == 0xFFFF || size == UINT || offset == UINT) && at >= 20 && end.getInt(at - 20) == LOCATOR_64) {
            long end64 = end.getLong(at - 12);
            ByteBuffer wide = bytes(end64, 56);
            if (wide.getInt(0) != END_64) {
                throw damaged("it has no end");
            }
            count = wide.getLong(32);
            size = wide.getLong(40);
            offset = wide.getLong(48);
            endAt = end64;
        }
        if (offset < 0 || size < 0 || offset + size != endAt) {
            throw damaged("it is not one zip");
        }
        if (count > Bounds.ENTRIES || size > Bounds.SMALL_PART) {
            throw Unreadable.TOO_LARGE.because("zip with " + count + " entries");
        }
        readEntries(bytes(offset, (int) size), (int) count);
    }

    private void readEntries(ByteBuffer directory, int count) throws IOException {
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + 46 > directory.limit() || directory.getInt(at) != CENTRAL) {
                throw damaged("its directory is broken");
            }
            int nameLength = u16(directory, at + 28);
            int extraLength = u16(directory, at + 30);
            int next = at + 46 + nameLength + extraLength + u16(directory, at + 32);
            if (next > directory.limit()) {
                throw damaged("its directory is broken");
            }
            byte[] name = new byte[nameLength];
            directory.get(at + 46, name);
            long[] wide = {u32(directory, at + 24), u32(directory, at + 20), u32(directory, at + 42)};
            widen(directory, at + 46 + nameLength, extraLength, wide);
            entries.add(new Entry(
                    new String(name, StandardCharsets.ISO_8859_1),
                    u16(directory, at + 8),
                    u16(directory, at + 10),
                    wide[1],
                    wide[0],
                    wide[2]));
            at = next;
        }
        if (at != directory.limit()) {
            throw damaged("its directory is broken");
        }
    }

    /** Puts the 64-bit sizes and offset of the extra field where the 32-bit ones are all ones. */
    private static void widen(ByteBuffer directory, int from, int extraLength, long[] values) {
        int end = from + extraLength;
        for (int at = from; at + 4 <= end; at += 4 + u16(directory, at + 2)) {
            if (u16(directory, at) == 1) {
                int value = at + 4;
                for (int i = 0; i < 3; i++) {
                    if (values[i] == UINT && value + 8 <= end) {
                        values[i] = directory.getLong(value);
                        value += 8;
                    }
                }
                return;
            }
        }
    }

    private void checkEntries() throws IOException {
        Set<String> names = new HashSet<>();
        long total = 0;
        for (Entry entry : entries) {
            if ((entry.flags() & 1) != 0 || entry.method() == 99) {
                throw Unreadable.ENCRYPTED.because("encrypted zip");
            }
            if (entry.method() != 0 && entry.method() != 8) {
                throw Unreadable.UNSUPPORTED.because("zip with method " + entry.method(), "zip");
            }
            String name = entry.name();
            if (name.isEmpty() || name.startsWith("/") || name.contains("\\..") || name.contains("../")) {
                throw damaged("an entry's name leads out of it");
            }
            if (!names.add(key(name))) {
                throw damaged("two entries have one name");
            }
            total += entry.size();
            if (entry.size() < 0 || total > Bounds.UNPACKED) {
                throw Unreadable.TOO_LARGE.because("zip that unpacks to more than " + Bounds.UNPACKED + " bytes");
            }
        }
        checkPlaces();
    }

    /** The name as parts are looked up by: in lower case, as far as it is ASCII, without a slash before it. */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            key.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '\\' ? '/' : c);
        }
        return key.length() > 0 && key.charAt(0) == '/' ? key.substring(1) : key.toString();
    }

    private void checkPlaces() throws IOException {
        List<Entry> placed = new ArrayList<>(entries);
        placed.sort(Comparator.comparingLong(Entry::offset));
        long free = 0;
        for (Entry entry : placed) {
            if (entry.offset() < free || (free == 0 && entry.offset() != 0)) {
                throw damaged("its entries overlap or do not start it");
            }
            ByteBuffer local = bytes(entry.offset(), 30);
            int nameLength = u16(local, 26);
            if (local.getInt(0) != LOCAL || nameLength != entry.name().length()) {
                throw damaged("an entry differs from the directory");
            }
            ByteBuffer name = bytes(entry.offset() + 30, nameLength);
            if (!name.equals(ByteBuffer.wrap(entry.name().getBytes(StandardCharsets.ISO_8859_1)))) {
                throw damaged("an entry's name differs from the directory's");
            }
            free = entry.offset() + 30 + nameLength + u16(local, 28) + entry.packed();
            if (entry.packed() < 0 || free > length) {
                throw damaged("an entry is cut off");
            }
        }
    }

    private ByteBuffer bytes(long from, int count) throws IOException {
        if (from < 0 || from + count > length) {
            throw damaged("it is cut off");
        }
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw damaged("it is cut off");
            }
        }
        return bytes.flip();
    }

    private static int u16(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private static long u32(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & UINT;
    }

    private static UnreadableFileException damaged(String why) {
        return Unreadable.DAMAGED.because("damaged zip: " + why);
    }
}
