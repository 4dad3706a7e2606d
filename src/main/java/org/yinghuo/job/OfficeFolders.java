package org.yinghuo.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of offices: each folder in it that has {@code seeds} or {@code input} is one (rule many-offices).
 *
 * <p>An office may keep folders outside its own, as its settings say, but none that lies within another's or around it: what one office dropped
 * would be counted or published by the other.
 */
final class OfficeFolders {

    private final Path folder;
    private final OptionsOfOffice options;

    OfficeFolders(Path folder, OptionsOfOffice options) {
        this.folder = folder;
        this.options = options;
    }

    /** The options of the office whose home is this folder. */
    interface OptionsOfOffice {
        Options of(Path home) throws UsageException;
    }

    Path folder() {
        return folder;
    }

    /** The offices by name, in the order of their names. */
    List<String> names() throws IOException, UsageException {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("--offices 不是文件夹 (not a folder): " + folder);
        }
        List<String> names;
        try (Stream<Path> all = Files.list(folder)) {
            names = all.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(home ->
                            Files.isDirectory(home.resolve("seeds")) || Files.isDirectory(home.resolve("input")))
                    .map(home -> home.getFileName().toString())
                    .sorted()
                    .toList();
        }
        if (names.isEmpty()) {
            throw new UsageException(folder + " 里没有单位：每个单位是其中一个文件夹，内有 seeds 和 input"
                    + " (holds no office: each is a folder in it with seeds and input)");
        }
        return names;
    }

    /**
     * An office's options.
     *
     * @throws UsageException where its settings are wrong, or one of its folders is another office's too
     */
    Options options(String name) throws IOException, UsageException {
        Options own = options.of(folder.resolve(name));
        Path home = real(folder).resolve(name);
        for (Path one : folders(own)) {
            if (one.startsWith(home)) {
                continue;
            }
            for (String other : names()) {
                if (!other.equals(name) && touches(one, other)) {
                    throw new UsageException(name + "：文件夹 " + one + " 与单位“" + other
                            + "”的相互包含；每个单位只能用自己的文件夹 (lies within a folder of the office " + other + " or around it)");
                }
            }
        }
        return own;
    }

    private boolean touches(Path one, String other) throws IOException {
        List<Path> theirs = new ArrayList<>();
        theirs.add(real(folder).resolve(other));
        Options options = find(other);
        if (options != null) {
            theirs.addAll(folders(options));
        }
        return theirs.stream().anyMatch(path -> path.startsWith(one) || one.startsWith(path));
    }

    /** The options of an office; null where its settings are wrong, which is said when its turn comes. */
    private @Nullable Options find(String name) {
        try {
            return options.of(folder.resolve(name));
        } catch (UsageException wrong) {
            return null;
        }
    }

    private static List<Path> folders(Options options) throws IOException {
        return List.of(real(options.input()), real(options.output()), real(options.seeds()), real(options.state()));
    }

    /** Where a path leads, links followed as far as it exists. */
    private static Path real(Path path) throws IOException {
        Path above = path.getParent();
        if (Files.exists(path) || above == null) {
            return path.toRealPath();
        }
        return real(above).resolve(path.getFileName());
    }
}
