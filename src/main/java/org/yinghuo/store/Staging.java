package org.yinghuo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.SourceFile;

/**
 * The folder of staged files, one an input file.
 *
 * <p>A staged file is named by all that decides what reading yields: the bytes' hash, the path, the seeds the reader knows and the reader's
 * version; so an unchanged file is never read twice, and nothing stale is ever found.
 */
public final class Staging {

    private final Path folder;
    private final Path earlier;
    private final String seedsFingerprint;

    /**
     * @param folder where rows are staged
     * @param earlier where staged rows are found too; never written to
     * @param seedsFingerprint a hash over the seed sheets
     */
    public Staging(Path folder, Path earlier, String seedsFingerprint) {
        this.folder = folder;
        this.earlier = earlier;
        this.seedsFingerprint = seedsFingerprint;
    }

    /** Where the rows of a file are staged once it was read to its end. */
    public Path at(SourceFile file) {
        Path staged = earlier.resolve(name(file));
        return Files.exists(staged) ? staged : folder.resolve(name(file));
    }

    private String name(SourceFile file) {
        return Sha256.of(StagedWriter.VERSION + "|" + seedsFingerprint + "|" + file.sha256() + "|" + file.path())
                .substring(0, 32);
    }

    public boolean has(SourceFile file) {
        return Files.exists(at(file));
    }

    /** Where its rows are written while it is being read. */
    public Path aside(SourceFile file) {
        return folder.resolve(name(file) + ".part");
    }

    /** Lets a file that was read to its end count. */
    public void complete(SourceFile file) throws IOException {
        Path aside = aside(file);
        DurableFiles.force(aside);
        DurableFiles.moveInto(aside, folder.resolve(name(file)));
    }

    /** Deletes what is staged of other files, seeds or versions: it can be read again from their bytes. */
    public void keepOnly(Collection<SourceFile> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> names = new HashSet<>();
        files.forEach(file -> names.add(name(file)));
        List<Path> others;
        try (Stream<Path> staged = Files.list(folder)) {
            others = staged.filter(path -> !names.contains(path.getFileName().toString()))
                    .toList();
        }
        for (Path other : others) {
            Files.deleteIfExists(other);
        }
    }
}
