package org.yinghuo.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** One run at a time: a lock of the operating system, which a killed process cannot leave behind. */
final class RunLock implements Closeable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, making the state folder its owner's only; empty where another run holds it. */
    static Optional<RunLock> acquire(Options options) throws IOException {
        makePrivate(options.state());
        return acquire(options.lockFile());
    }

    /** Takes the lock that a file stands for; empty where another run holds it. */
    static Optional<RunLock> acquire(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new RunLock(channel));
            }
        } catch (OverlappingFileLockException held) {
            // By another thread of this very process, as in tests; the answer is the same.
        }
        channel.close();
        return Optional.empty();
    }

    private static void makePrivate(Path state) throws IOException {
        Files.createDirectories(state);
        if (state.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
