package org.yinghuo.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yinghuo.model.SourceFile;

/**
 * What is whose to do, written where every machine can look: a folder of one file a share, and which program it is for.
 *
 * <p>There is one plan at a time, named anew whenever work is shared out, so that what comes late from an earlier night finds none.
 */
public final class SharePlan {

    private static final String PROGRAM = "program";

    private final Path folder;

    private SharePlan(Path folder) {
        this.folder = folder;
    }

    /** Writes the files of a plan's shares, each called by its number, into a folder. */
    public interface Filling {
        void fill(Path folder) throws IOException;
    }

    /** Writes a plan of files to be read, in the place of the one before. */
    public static SharePlan write(Path plans, LocalDateTime asOf, List<List<SourceFile>> shares, String program)
            throws IOException {
        return write(plans, program, folder -> {
            for (int share = 0; share < shares.size(); share++) {
                new CountedFiles(asOf, shares.get(share)).save(folder.resolve(Integer.toString(share)));
            }
        });
    }

    /** Writes a plan in the place of the one before; it is there as a whole or not at all. */
    public static SharePlan write(Path plans, String program, Filling shares) throws IOException {
        DurableFiles.delete(plans);
        Path aside = plans.resolve(".new");
        DurableFiles.createFolders(aside);
        shares.fill(aside);
        DurableFiles.write(aside.resolve(PROGRAM), program.getBytes(StandardCharsets.UTF_8));
        Path folder = plans.resolve(UUID.randomUUID().toString());
        DurableFiles.move(aside, folder);
        return new SharePlan(folder);
    }

    /** The plan of a name; empty where it is not, or no longer, there. */
    public static Optional<SharePlan> find(Path plans, String name) {
        Path folder = plans.resolve(name);
        return Files.isDirectory(folder) && plans.equals(folder.normalize().getParent())
                ? Optional.of(new SharePlan(folder))
                : Optional.empty();
    }

    public String name() {
        return folder.getFileName().toString();
    }

    /** Where the shares stand, each called by its number, and what is made of them. */
    public Path folder() {
        return folder;
    }

    /** What decides how files are read, as who shared them out knows it: another program reads otherwise. */
    public String program() throws IOException {
        return Files.readString(folder.resolve(PROGRAM), StandardCharsets.UTF_8);
    }

    /** The files of a share. */
    public List<SourceFile> files(int share) throws IOException {
        CountedFiles files = CountedFiles.load(folder.resolve(Integer.toString(share)));
        if (!files.isKnown()) {
            throw new IOException("share " + share + " of the plan is gone or damaged");
        }
        return files.files();
    }
}
