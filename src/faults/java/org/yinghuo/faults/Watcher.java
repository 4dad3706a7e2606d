package org.yinghuo.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.ReentrantLock;

/** Is told of every call that changes the disk before it is made, and may make it fail; one call at a time. */
public interface Watcher {

    /** Sees nothing, changes nothing. */
    Watcher NONE = call -> {};

    /** Before a call; what it throws is what the program gets to see, and the call is not made. */
    void before(DurableCall call) throws IOException;

    /** How many of so many bytes this write may write; fewer is a short write, which every program must be ready for. */
    default int granted(DurableCall write, int bytes) throws IOException {
        return bytes;
    }

    /** After a call was made. */
    default void after(DurableCall call) throws IOException {}

    /** After bytes were written at a place of a file. */
    default void wrote(DurableCall write, long position, ByteBuffer bytes) throws IOException {}

    /** The one that watches now. */
    final class Post {
        static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();
        private static volatile Watcher current = NONE;

        private Post() {}

        static Watcher current() {
            return current;
        }

        static void set(Watcher watcher) {
            current = watcher;
        }
    }
}
