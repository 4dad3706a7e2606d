package org.yinghuo.job;

import java.io.IOException;
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
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SourceFile;
import org.yinghuo.store.CountedFiles;
import org.yinghuo.store.Manifest;
import org.yinghuo.store.Originals;

/**
 * Takes in the input folder: looks twice, freezes what has settled, and keeps its bytes.
 *
 * <p>The folder is only ever read. A file that changes between the two looks may still be copying: it goes on counting as its last settled
 * bytes did, or waits for the next night where there are none.
 */
final class TakeIn {

    private final Path input;
    private final Duration settle;
    private final Originals originals;
    private final CountedFiles before;

    /** @param before what the last finished night counted */
    TakeIn(Path input, Duration settle, Originals originals, CountedFiles before) {
        this.input = input;
        this.settle = settle;
        this.originals = originals;
        this.before = before;
    }

    private record Look(Map<String, Seen> files, Map<String, String> passedOver) {}

    private record Seen(long size, Instant modified) {}

    Manifest manifest() throws IOException, InterruptedException {
        if (!Files.isDirectory(input)) {
            throw new NoSuchFileException(input.toString(), null, "the input folder is not there");
        }
        Map<String, SourceFile> counted =
                before.files().stream().collect(Collectors.toMap(SourceFile::path, file -> file));
        Look first = look();
        boolean allAsBefore = first.files().entrySet().stream()
                .allMatch(file -> isAsBefore(counted.get(file.getKey()), file.getValue()));
        if (!allAsBefore) {
            Thread.sleep(settle.toMillis());
        }
        Look second = allAsBefore ? first : look();

        var files = new ArrayList<SourceFile>();
        var findings = new ArrayList<Finding>();
        for (Map.Entry<String, Seen> file : second.files().entrySet()) {
            Seen earlier = settle.isZero() ? file.getValue() : first.files().get(file.getKey());
            Optional<SourceFile> settled =
                    file.getValue().equals(earlier) ? settled(file.getKey(), file.getValue()) : Optional.empty();
            SourceFile last = counted.get(file.getKey());
            if (settled.isPresent()) {
                files.add(settled.get());
            } else if (last != null && originals.has(last.sha256())) {
                files.add(last);
            }
            if (settled.isEmpty()) {
                findings.add(Finding.about(
                        Code.UNSETTLED_FILE,
                        new SheetId(file.getKey(), ""),
                        "",
                        last == null ? "new" : "earlier",
                        List.of()));
            }
        }
        return new Manifest(files, second.passedOver(), findings);
    }

    private static boolean isAsBefore(@org.jspecify.annotations.Nullable SourceFile counted, Seen seen) {
        return counted != null
                && counted.size() == seen.size()
                && counted.modified().equals(seen.modified());
    }

    /** The file with its bytes kept; empty where they changed meanwhile. */
    private Optional<SourceFile> settled(String path, Seen seen) throws IOException {
        Path file = input.resolve(path);
        try {
            String sha256 = Sha256.of(file);
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!seen(now).equals(seen) || !originals.keep(file, sha256)) {
                return Optional.empty();
            }
            return Optional.of(new SourceFile(path, sha256, seen.size(), seen.modified()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private Look look() throws IOException {
        var look = new Look(new TreeMap<>(), new TreeMap<>());
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
                if (reason.isEmpty()) {
                    look.files().put(pathOf(file), seen(attributes));
                } else {
                    look.passedOver().put(pathOf(file), reason);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return look;
    }

    private static Seen seen(BasicFileAttributes attributes) {
        return new Seen(
                attributes.size(), attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS));
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
        return attributes.size() == 0 ? "empty" : "";
    }

    private static boolean isHidden(Path file) throws IOException {
        return String.valueOf(file.getFileName()).startsWith(".") || Files.isHidden(file);
    }

    private String pathOf(Path file) {
        return input.relativize(file).toString().replace('\\', '/');
    }
}
