package org.yinghuo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The reference sheets of the last finished night, kept so that it can be explained when the office's own are elsewhere or have changed since. */
public final class KeptSeeds {

    private KeptSeeds() {}

    /** Keeps a copy of the folder's files, in the place of the one kept before. */
    public static void keep(Path seeds, Path kept) throws IOException {
        Path aside = kept.resolveSibling(kept.getFileName() + ".new");
        DurableFiles.delete(aside);
        DurableFiles.createFolders(aside);
        for (Path file : files(seeds)) {
            DurableFiles.writeForced(aside.resolve(file.getFileName()), out -> Files.copy(file, out));
        }
        DurableFiles.delete(kept);
        Files.move(aside, kept);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
