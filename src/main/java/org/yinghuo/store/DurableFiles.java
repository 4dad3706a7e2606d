package org.yinghuo.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writing so that a power cut leaves the old file or the new one, whole. */
public final class DurableFiles {

    private DurableFiles() {}

    /** Forces a file's bytes, or a directory's entries, to the disk. */
    public static void force(Path path) throws IOException {
        boolean directory = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, directory ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Moves a forced file over its target in one step and forces the directory. */
    public static void moveInto(Path aside, Path target) throws IOException {
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path directory = target.toAbsolutePath().getParent();
        if (directory != null) {
            force(directory);
        }
    }

    /** Writes a whole file aside, forces it and moves it into place. */
    public static void write(Path target, byte[] bytes) throws IOException {
        Path aside = target.resolveSibling(target.getFileName() + ".part");
        Files.write(aside, bytes);
        force(aside);
        moveInto(aside, target);
    }
}
