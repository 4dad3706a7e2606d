package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.store.DurableFiles;

/**
 * Published files that people have changed in place: each is kept beside the restored one, under a name that says so.
 *
 * <p>Such a copy is nobody's but theirs: it is on no list, is carried along when its issue's folder is replaced, and is never deleted.
 */
final class KeptEdits {

    private static final String ZH = "（改动于";
    private static final String EN = " (changed ";

    private final Path output;
    private final ReportWords phrases;
    private final LocalDate day;

    /** @param day when the change was found */
    KeptEdits(Path output, Language language, LocalDate day) {
        this.output = output;
        this.phrases = ReportWords.in(language);
        this.day = day;
    }

    /** The name under which a changed file is kept, free or with the same bytes; its folder stays. */
    String nameFor(String path) throws IOException {
        int slash = path.lastIndexOf('/') + 1;
        int dot = path.lastIndexOf('.');
        int end = dot > slash ? dot : path.length();
        String stem = path.substring(0, end);
        String ending = path.substring(end);
        String sha256 = DurableFiles.sha256(output.resolve(path));
        String kept = phrases.say("kept.name", stem, day.toString()) + ending;
        for (int number = 2; isTaken(kept, sha256); number++) {
            kept = phrases.say("kept.name", stem, day + "-" + number) + ending;
        }
        return kept;
    }

    private boolean isTaken(String path, @org.jspecify.annotations.Nullable String sha256) throws IOException {
        String there = DurableFiles.sha256(output.resolve(path));
        return there != null && !there.equals(sha256);
    }

    /** Whether a published file is there and holds something else than what was published. */
    boolean isEdited(String path) throws IOException {
        Path file = output.resolve(path);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) > 0
                && !isWrittenEveryNight(path);
    }

    private static boolean isWrittenEveryNight(String path) {
        return path.equals("index.html") || path.equals("files.html") || path.startsWith("runs/");
    }

    /** Backups into a folder that will take an issue's place what in that issue is not ours, and what of ours was changed. */
    void carryOver(String folder, Path aside, SortedMap<String, Backups.Entry> published, Collection<String> edited)
            throws IOException {
        Path live = output.resolve(folder);
        if (!Files.isDirectory(live)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(live)) {
            files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path file : files) {
            String path = output.relativize(file).toString().replace('\\', '/');
            String within = path.substring(folder.length() + 1);
            if (!published.containsKey(path)) {
                put(file, aside.resolve(within));
            } else if (edited.contains(path)) {
                put(file, aside.resolve(nameFor(path).substring(folder.length() + 1)));
            }
        }
    }

    private static void put(Path from, Path to) throws IOException {
        Path parent = to.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (!Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            DurableFiles.writeForced(to, out -> Files.copy(from, out));
        }
    }

    /** All that are kept, in the output folder itself, its receipts and the folders of issues. */
    static List<String> all(Path output, Collection<String> folders) throws IOException {
        List<String> kept = new ArrayList<>();
        List<String> places = new ArrayList<>(List.of("", "receipts"));
        places.addAll(folders);
        for (String place : places) {
            Path folder = place.isEmpty() ? output : output.resolve(place);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.map(file -> output.relativize(file).toString().replace('\\', '/'))
                            .filter(path -> path.contains(ZH) || path.contains(EN))
                            .sorted()
                            .forEach(kept::add);
                }
            }
        }
        return kept;
    }
}
