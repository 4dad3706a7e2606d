package org.yinghuo.faults;

import java.nio.file.Path;

/**
 * A call that changes what a disk holds.
 *
 * @param path the file or folder it is about, as the machine spells it
 * @param target where a move leads; else the same as path
 */
public record DurableCall(Operation operation, Path path, Path target) {

    /** What a program can do to a disk. */
    public enum Operation {
        CREATE,
        WRITE,
        TRUNCATE,
        FORCE,
        MOVE,
        DELETE,
        FOLDER,
        RIGHTS
    }

    static DurableCall of(Operation operation, Path path) {
        return new DurableCall(operation, path, path);
    }

    /** Whether the file or folder it leaves behind lies below a folder. */
    boolean isBelow(Path folder) {
        return path.startsWith(folder) || target.startsWith(folder);
    }
}
