package org.yinghuo.model;

import java.time.Instant;

/**
 * A file of the input folder as the night found it.
 *
 * @param path below the input folder, with {@code /} between folders
 * @param sha256 of its bytes, in hexadecimal
 * @param size in bytes
 * @param modified when the file was last written, by the file system
 */
public record SourceFile(String path, String sha256, long size, Instant modified) implements Comparable<SourceFile> {

    @Override
    public int compareTo(SourceFile other) {
        return path.compareTo(other.path);
    }

    /** The folder it lies in, empty at the top. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The name without folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
