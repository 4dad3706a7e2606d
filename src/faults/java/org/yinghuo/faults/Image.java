package org.yinghuo.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All files and folders below one folder as they were at an instant; files of the same bytes share them. */
final class Image {

    /** A file with its bytes, or a folder without. */
    record Entry(byte[] bytes, FileTime modified) {
        boolean isFolder() {
            return bytes == null;
        }

        boolean hasBytesOf(Entry other) {
            return other != null && !isFolder() && Arrays.equals(bytes, other.bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry entry && Arrays.equals(bytes, entry.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    private record Bytes(byte[] all) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes bytes && Arrays.equals(all, bytes.all);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(all);
        }
    }

    private static final Map<Bytes, byte[]> SHARED = new ConcurrentHashMap<>();

    private final SortedMap<String, Entry> entries;

    Image(SortedMap<String, Entry> entries) {
        this.entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    static byte[] shared(byte[] bytes) {
        byte[] first = SHARED.putIfAbsent(new Bytes(bytes), bytes);
        return first == null ? bytes : first;
    }

    static Image of(Path folder) {
        Path root = machine(folder);
        SortedMap<String, Entry> entries = new TreeMap<>();
        try {
            if (Files.exists(root)) {
                Files.walkFileTree(root, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes is) {
                        entries.put(root.relativize(path).toString(), new Entry(null, is.lastModifiedTime()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes is) throws IOException {
                        entries.put(
                                root.relativize(path).toString(),
                                new Entry(shared(Files.readAllBytes(path)), is.lastModifiedTime()));
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Image(entries);
    }

    /** Makes the folder hold just this. */
    void restore(Path folder) throws IOException {
        Path root = machine(folder);
        delete(root);
        Files.createDirectories(root);
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            Path path = root.resolve(entry.getKey());
            if (entry.getValue().isFolder()) {
                Files.createDirectories(path);
            } else {
                Files.createDirectories(path.getParent());
                Files.write(path, entry.getValue().bytes());
                Files.setLastModifiedTime(path, entry.getValue().modified());
            }
        }
    }

    static void delete(Path folder) throws IOException {
        Path root = machine(folder);
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** What the campaign itself does to the disk is not watched. */
    static Path machine(Path path) {
        return path instanceof WatchedPath ? WatchedPath.plain(path) : path;
    }

    SortedMap<String, Entry> entries() {
        return entries;
    }

    /** The files below a folder of the image, by their path below that; all of them where it has no name. */
    SortedMap<String, Entry> files(String folder) {
        String above = folder.isEmpty() ? "" : folder + "/";
        SortedMap<String, Entry> files = new TreeMap<>();
        entries.forEach((path, entry) -> {
            if (!entry.isFolder() && path.startsWith(above)) {
                files.put(path.substring(above.length()), entry);
            }
        });
        return files;
    }

    /** The same bytes under the same names, changed at the same times. */
    boolean isTouchedLike(Image other) {
        return entries.equals(other.entries)
                && entries.entrySet().stream()
                        .allMatch(entry -> entry.getValue()
                                .modified()
                                .equals(other.entries.get(entry.getKey()).modified()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Image image && entries.equals(image.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }
}
