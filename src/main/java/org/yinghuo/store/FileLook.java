package org.yinghuo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a file looks without its bytes being read: size, times and identity, as the file system tells them.
 *
 * <p>Whoever writes into a file or puts another in its place changes the time of its last change, which no program can set.
 *
 * @param text all that is compared
 * @param changed the newest of its times, in milliseconds
 * @param fine whether a time is told more finely than in whole seconds
 */
public record FileLook(String text, long changed, boolean fine) {

    /** How much older than a look a change must be, where times are fine, and where they are whole seconds; in milliseconds. */
    private static final long TICK = 100;

    private static final long COARSE_TICK = 3_000;

    /** How a file looks now; null where it is no regular file. */
    public static @Nullable FileLook at(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        Map<String, Object> attributes = Files.readAttributes(
                file,
                unix ? "unix:size,lastModifiedTime,ctime,ino,dev" : "size,lastModifiedTime,creationTime,fileKey",
                LinkOption.NOFOLLOW_LINKS);
        StringBuilder look = new StringBuilder();
        long changed = 0;
        boolean fine = false;
        for (Map.Entry<String, Object> attribute : new TreeMap<>(attributes).entrySet()) {
            if (attribute.getValue() instanceof FileTime time) {
                look.append(time.to(TimeUnit.NANOSECONDS));
                changed = Math.max(changed, time.toMillis());
                fine |= time.to(TimeUnit.NANOSECONDS) % TimeUnit.SECONDS.toNanos(1) != 0;
            } else {
                look.append(attribute.getValue());
            }
            look.append(' ');
        }
        return new FileLook(look.toString().strip(), changed, fine);
    }

    /** Whether a file that looked so at a moment, in milliseconds, cannot have changed once more within the same tick of the clock. */
    public boolean isSettledAt(long moment) {
        return changed + (fine ? TICK : COARSE_TICK) < moment;
    }

    /** Whether the file system tells when a file was last changed, which is not when it was last written: that can be set. */
    static boolean isToldOf(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
