package org.yinghuo.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The kept bytes of many small files one behind the other in one file, since each of its own takes whole blocks of the disk.
 *
 * <p>Before each stand a mark, its hash and its length, and nowhere else is said what a pack holds: whatever becomes of one, the others are found. A pack is
 * written once and never changed.
 */
final class OriginalsPack {

    private static final int MARK = 0x5948464F;
    private static final int HASH = 32;
    private static final int HEAD = Integer.BYTES + HASH + Integer.BYTES;

    private OriginalsPack() {}

    /** Where in a pack the bytes of a hash stand. */
    record Place(Path pack, long begins, int length) {

        /** They as they are now; fewer where the pack ends before. */
        byte[] bytes() throws IOException {
            try (FileChannel channel = FileChannel.open(pack)) {
                return read(channel, begins, length);
            }
        }
    }

    /**
     * Notes what a pack holds, by hash; the bytes themselves are not looked at.
     *
     * <p>Where no mark is where the one before said that the next would be, either may be damaged: so it goes on behind the head of the one before.
     */
    static void find(Path pack, Map<String, Place> places) throws IOException {
        try (FileChannel channel = FileChannel.open(pack)) {
            long size = channel.size();
            long at = 0;
            long resume = 0;
            while (at < size) {
                ByteBuffer head = ByteBuffer.wrap(read(channel, at, HEAD));
                if (isHead(head, size - at)) {
                    byte[] hash = new byte[HASH];
                    head.get(Integer.BYTES, hash);
                    int length = head.getInt(Integer.BYTES + HASH);
                    places.put(HexFormat.of().formatHex(hash), new Place(pack, at + HEAD, length));
                    resume = at + HEAD;
                    at += HEAD + length;
                } else {
                    at = next(channel, resume, size);
                    resume = at + 1;
                }
            }
        }
    }

    private static boolean isHead(ByteBuffer head, long left) {
        if (head.remaining() < HEAD || head.getInt(0) != MARK) {
            return false;
        }
        int length = head.getInt(Integer.BYTES + HASH);
        return length >= 0 && HEAD + (long) length <= left;
    }

    /** The next place from there on where a mark stands; the end where there is none. */
    private static long next(FileChannel channel, long from, long size) throws IOException {
        int window = 1 << 16;
        for (long at = from; at + HEAD <= size; at += window - Integer.BYTES + 1) {
            ByteBuffer bytes = ByteBuffer.wrap(read(channel, at, (int) Math.min(window, size - at)));
            for (int offset = 0; offset + Integer.BYTES <= bytes.limit(); offset++) {
                if (bytes.getInt(offset) == MARK) {
                    return at + offset;
                }
            }
        }
        return size;
    }

    /** Writes a pack of files, each named by the hash of its bytes. */
    static void write(Path pack, List<Path> files) throws IOException {
        DurableFiles.replace(pack, target -> {
            DataOutputStream out = new DataOutputStream(target);
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                out.writeInt(MARK);
                out.write(HexFormat.of().parseHex(file.getFileName().toString()));
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            out.flush();
        });
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(length);
        long at = from;
        while (into.hasRemaining()) {
            int read = channel.read(into, at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        return into.hasRemaining() ? java.util.Arrays.copyOf(into.array(), into.position()) : into.array();
    }
}
