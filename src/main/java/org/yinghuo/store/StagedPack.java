package org.yinghuo.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Small staged files one behind the other in one file, since each of its own takes a whole block of the disk.
 *
 * <p>What each holds tells by itself whether it is whole; the list of them at the end has a checksum. A pack that is not as it was written holds nothing.
 */
final class StagedPack {

    private static final String FILE = "pack";
    private static final int MAGIC = 0x59485031;
    private static final int NAME = 32;

    /** A pack of more bytes is not held. */
    private static final int LARGE = 1 << 24;

    /** Of the list of places: name, where it begins, how long it is. */
    private static final int PLACE = NAME + Long.BYTES + Integer.BYTES;

    /** At the end: how many places, the checksum of their list, the magic number. */
    private static final int TAIL = Integer.BYTES + Long.BYTES + Integer.BYTES;

    private final @Nullable Path file;
    private final Map<String, Place> places;
    private byte @Nullable [] whole;

    private record Place(long begins, int length) {}

    /** What is to be packed, by name. */
    interface Source {
        byte[] bytes(String name) throws IOException;
    }

    private StagedPack(@Nullable Path file, Map<String, Place> places) {
        this.file = file;
        this.places = places;
    }

    static boolean isPack(Path file) {
        return String.valueOf(file.getFileName()).equals(FILE);
    }

    /** The pack of a folder; an empty one where there is none that is as it was written. */
    static StagedPack in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Map<String, Place> places = new LinkedHashMap<>();
        if (Files.isRegularFile(file)) {
            try (FileChannel channel = FileChannel.open(file)) {
                list(channel, places);
            }
        }
        return new StagedPack(file, places);
    }

    private static void list(FileChannel channel, Map<String, Place> places) throws IOException {
        long size = channel.size();
        if (size < TAIL) {
            return;
        }
        ByteBuffer tail = ByteBuffer.wrap(read(channel, size - TAIL, TAIL));
        int count = tail.getInt();
        long checksum = tail.getLong();
        long begins = size - TAIL - (long) count * PLACE;
        if (tail.getInt() != MAGIC || count < 0 || begins < 0 || size - TAIL - begins > Integer.MAX_VALUE) {
            return;
        }
        byte[] bytes = read(channel, begins, count * PLACE);
        if (checksum(bytes) != checksum) {
            return;
        }
        ByteBuffer list = ByteBuffer.wrap(bytes);
        byte[] name = new byte[NAME];
        for (int i = 0; i < count; i++) {
            list.get(name);
            Place place = new Place(list.getLong(), list.getInt());
            places.put(new String(name, StandardCharsets.US_ASCII), place);
        }
    }

    Set<String> names() {
        return places.keySet();
    }

    /** What was packed under a name; nothing where it is not among them. */
    Optional<byte[]> bytes(String name) throws IOException {
        Place place = places.get(name);
        if (place == null || file == null) {
            return Optional.empty();
        }
        byte[] all = whole(file);
        if (place.begins() + place.length() <= all.length) {
            return Optional.of(Arrays.copyOfRange(all, (int) place.begins(), (int) place.begins() + place.length()));
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return Optional.of(read(channel, place.begins(), place.length()));
        }
    }

    /** All of a pack that is not large, read once: a night asks for nearly all that it holds. */
    private synchronized byte[] whole(Path pack) throws IOException {
        byte[] read = whole;
        if (read == null) {
            read = Files.size(pack) <= LARGE ? Files.readAllBytes(pack) : new byte[0];
            whole = read;
        }
        return read;
    }

    /** Puts a pack of just these into a folder, in one step, in the place of the one that was there. */
    static void write(Path folder, Iterable<String> names, Source source) throws IOException {
        Map<String, Place> begun = new LinkedHashMap<>();
        DurableFiles.replace(folder.resolve(FILE), target -> {
            DataOutputStream out = new DataOutputStream(target);
            long next = 0;
            for (String name : names) {
                byte[] bytes = source.bytes(name);
                begun.put(name, new Place(next, bytes.length));
                out.write(bytes);
                next += bytes.length;
            }
            byte[] places = new byte[begun.size() * PLACE];
            ByteBuffer list = ByteBuffer.wrap(places);
            begun.forEach((name, place) -> list.put(name.getBytes(StandardCharsets.US_ASCII))
                    .putLong(place.begins())
                    .putInt(place.length()));
            out.write(places);
            out.writeInt(begun.size());
            out.writeLong(checksum(places));
            out.writeInt(MAGIC);
            out.flush();
        });
    }

    /** Takes a folder's pack away. */
    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    /** So many bytes from a place on; fewer, and zeros, where the file ends before. */
    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        ByteBuffer into = ByteBuffer.wrap(bytes);
        long at = from;
        while (into.hasRemaining()) {
            int read = channel.read(into, at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        return bytes;
    }

    private static long checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
