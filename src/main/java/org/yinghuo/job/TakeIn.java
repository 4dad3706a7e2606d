package org.yinghuo.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SourceFile;
import org.yinghuo.store.CountedFiles;
import org.yinghuo.store.FileLook;
import org.yinghuo.store.Manifest;
import org.yinghuo.store.Originals;
import org.yinghuo.store.SeenFiles;

/**
 * Takes in the input folder: looks twice, freezes what has settled, and keeps its bytes.
 *
 * <p>The folder is only ever read. A file that changes between the two looks may still be copying: it goes on counting as its last settled
 * bytes did, or waits for the next night where there are none.
 */
final class TakeIn {

    /** A file of so many bytes is held while it is kept. */
    private static final int READ_ONCE = 1 << 20;

    private static final String EMPTY = "empty";

    private final Path input;
    private final Duration settle;
    private final Originals originals;
    private final CountedFiles before;
    private final SeenFiles known;

    /** As {@link #TakeIn(Path, Duration, Originals, CountedFiles, SeenFiles)} where the bytes of every file are to be read. */
    TakeIn(Path input, Duration settle, Originals originals, CountedFiles before) {
        this(input, settle, originals, before, new SeenFiles());
    }

    /**
     * One look at a folder.
     *
     * @param before what the last finished night counted
     * @param known how files looked whose bytes are known; is told of those read now
     */
    TakeIn(Path input, Duration settle, Originals originals, CountedFiles before, SeenFiles known) {
        this.known = known;
        this.input = input;
        this.settle = settle;
        this.originals = originals;
        this.before = before;
    }

    /**
     * What one look at the folder saw, by path.
     *
     * @param unseen files and folders that cannot be looked at, with the reason
     */
    private record Look(Map<String, Seen> files, Map<String, String> passedOver, Map<String, String> unseen) {}

    /** @param file as the folder itself names it: a name whose bytes are no UTF-8 has no text that leads back to it */
    private record Seen(long size, Instant modified, Path file) {}

    Manifest manifest() throws IOException, InterruptedException {
        if (!Files.isDirectory(input)) {
            throw new NoSuchFileException(input.toString(), null, "the input folder is not there");
        }
        Map<String, SourceFile> counted =
                before.files().stream().collect(Collectors.toMap(SourceFile::path, file -> file));
        Look first = look();
        boolean allAsBefore = first.files().entrySet().stream()
                .allMatch(file -> isAsBefore(counted.get(file.getKey()), file.getValue()));
        // What counted and has no bytes may be saved anew at this moment.
        boolean mayChange = !allAsBefore
                || first.passedOver().entrySet().stream()
                        .anyMatch(file -> file.getValue().equals(EMPTY) && counted.containsKey(file.getKey()));
        if (mayChange) {
            Thread.sleep(settle.toMillis());
        }
        Look second = mayChange ? look() : first;

        var files = new ArrayList<SourceFile>();
        var findings = new ArrayList<Finding>();
        for (Map.Entry<String, Seen> file : second.files().entrySet()) {
            String path = file.getKey();
            Seen earlier = settle.isZero() ? file.getValue() : first.files().get(path);
            SourceFile last = counted.get(path);
            Optional<SourceFile> settled;
            try {
                settled = file.getValue().equals(earlier) ? settled(path, file.getValue()) : Optional.empty();
            } catch (CannotReadException e) {
                unseen(path, e.reason(), last, files, findings);
                continue;
            }
            if (settled.isPresent()) {
                files.add(settled.get());
                continue;
            }
            unsettled(path, last, files, findings);
        }
        for (String path : first.files().keySet()) {
            // A program that saves empties the file first and writes it then.
            if (second.passedOver().remove(path, EMPTY)) {
                unsettled(path, counted.get(path), files, findings);
            }
        }
        for (Map.Entry<String, String> hidden : second.unseen().entrySet()) {
            unseen(hidden.getKey(), hidden.getValue(), counted.get(hidden.getKey()), files, findings);
            String below = hidden.getKey() + "/";
            for (SourceFile last : before.files()) {
                if (last.path().startsWith(below) && !second.files().containsKey(last.path()) && isKept(last)) {
                    files.add(last);
                }
            }
        }
        files.sort(java.util.Comparator.naturalOrder());
        return new Manifest(files, second.passedOver(), findings);
    }

    /** What is still changing is said, and goes on counting as its last bytes did. */
    private void unsettled(String path, @Nullable SourceFile last, List<SourceFile> files, List<Finding> findings)
            throws IOException {
        boolean kept = isKept(last);
        findings.add(
                Finding.about(Code.UNSETTLED_FILE, new SheetId(path, ""), "", kept ? "earlier" : "new", List.of()));
        if (last != null && kept) {
            files.add(last);
        }
    }

    /** What cannot be looked at is said, and goes on counting as its last bytes did. */
    private void unseen(
            String path, String reason, @Nullable SourceFile last, List<SourceFile> files, List<Finding> findings)
            throws IOException {
        findings.add(Finding.about(Code.UNREADABLE_FILE, new SheetId(path, ""), "", reason, List.of()));
        if (isKept(last)) {
            files.add(last);
        }
    }

    private boolean isKept(@Nullable SourceFile last) throws IOException {
        return last != null && originals.isWhole(last.sha256());
    }

    /** Whether nothing lies in a folder that would be read. */
    static boolean isEmpty(Path folder) throws IOException {
        return new TakeIn(folder, Duration.ZERO, new Originals(folder), CountedFiles.NONE)
                .look()
                .files()
                .isEmpty();
    }

    private static boolean isAsBefore(@Nullable SourceFile counted, Seen seen) {
        return counted != null
                && counted.size() == seen.size()
                && counted.modified().equals(seen.modified());
    }

    /**
     * The file with its bytes kept; empty where they changed meanwhile.
     *
     * @throws CannotReadException where the file cannot be read; where its bytes cannot be kept, that is our own disk's fault
     */
    private Optional<SourceFile> settled(String path, Seen seen) throws IOException, CannotReadException {
        try {
            Bytes bytes;
            try {
                bytes = bytes(path, seen);
            } catch (NoSuchFileException gone) {
                return Optional.empty();
            } catch (AccessDeniedException denied) {
                throw new CannotReadException("denied");
            } catch (IOException broken) {
                throw new CannotReadException("read-failed");
            }
            BasicFileAttributes now =
                    Files.readAttributes(seen.file(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!seen(seen.file(), now).equals(seen) || !keep(seen.file(), bytes)) {
                return Optional.empty();
            }
            return Optional.of(new SourceFile(path, bytes.sha256, seen.size(), seen.modified()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** The bytes of a file, by their hash; held where they are few and were just read. */
    private static final class Bytes {
        final String sha256;
        final byte @Nullable [] read;

        Bytes(String sha256, byte @Nullable [] read) {
            this.sha256 = sha256;
            this.read = read;
        }
    }

    /** What a file's bytes are; they are read unless it looks as it did when they were. */
    private Bytes bytes(String path, Seen seen) throws IOException {
        Path file = seen.file();
        String sha256 = known.sha256(path, file);
        if (sha256 != null) {
            return new Bytes(sha256, null);
        }
        long moment = System.currentTimeMillis();
        FileLook look = FileLook.at(file);
        byte[] read = seen.size() <= READ_ONCE ? few(file) : null;
        Bytes bytes = new Bytes(read == null ? Sha256.of(file) : Sha256.of(read), read);
        known.note(path, file, bytes.sha256, look, moment);
        return bytes;
    }

    /** All bytes of a file; null where they are many by now. */
    private static byte @Nullable [] few(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] read = in.readNBytes(READ_ONCE + 1);
            return read.length > READ_ONCE ? null : read;
        }
    }

    private boolean keep(Path file, Bytes bytes) throws IOException {
        byte[] read = bytes.read;
        return read == null ? originals.keep(file, bytes.sha256) : originals.keep(read, bytes.sha256);
    }

    /** Somebody's file cannot be read; the others can. */
    private static final class CannotReadException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        CannotReadException(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    private Look look() throws IOException {
        var look = new Look(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        Map<Path, BasicFileAttributes> odd =
                new TreeMap<>(java.util.Comparator.comparing(file -> PathText.escaped(input.relativize(file))));
        Files.walkFileTree(input, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(input) && isHidden(folder)) {
                    look.passedOver().put(pathOf(folder), "hidden");
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String reason = reasonToPassOver(file, attributes);
                if (!reason.isEmpty()) {
                    look.passedOver().put(pathOf(file), reason);
                } else if (PathText.isPlain(input.relativize(file))) {
                    look.files().put(pathOf(file), seen(file, attributes));
                } else {
                    odd.put(file, attributes);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
                notSeen(path, failure, path.equals(input) || !(failure instanceof AccessDeniedException));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    notSeen(folder, failure, !(failure instanceof AccessDeniedException));
                }
                return FileVisitResult.CONTINUE;
            }

            /** What vanished meanwhile is not there; the input folder itself must be. */
            private void notSeen(Path path, IOException failure, boolean broken) throws IOException {
                if (path.equals(input)) {
                    throw failure;
                }
                if (!(failure instanceof NoSuchFileException)) {
                    look.unseen().put(pathOf(path), broken ? "read-failed" : "folder-denied");
                }
            }
        });
        odd.forEach((file, attributes) -> {
            String text = PathText.of(input.relativize(file));
            look.files()
                    .put(
                            look.files().containsKey(text) ? PathText.escaped(input.relativize(file)) : text,
                            seen(file, attributes));
        });
        return look;
    }

    private static Seen seen(Path file, BasicFileAttributes attributes) {
        return new Seen(
                attributes.size(), attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS), file);
    }

    /** Why something in the folder is no input, as a code word; empty where it is. */
    private static String reasonToPassOver(Path file, BasicFileAttributes attributes) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!attributes.isRegularFile()) {
            return "not-a-file";
        } else if (isHidden(file)) {
            return "hidden";
        } else if (name.startsWith("~$")) {
            return "lock-file";
        } else if (name.endsWith(".tmp") || name.endsWith(".part") || name.endsWith(".crdownload")) {
            return "temporary";
        }
        return attributes.size() == 0 ? EMPTY : "";
    }

    private static boolean isHidden(Path file) throws IOException {
        return String.valueOf(file.getFileName()).startsWith(".") || Files.isHidden(file);
    }

    private String pathOf(Path file) {
        return PathText.of(input.relativize(file));
    }
}
