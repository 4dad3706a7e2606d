package org.yinghuo.job;

/** How a run ends, as the shell sees it. */
enum ExitCode {
    /** Published, or nothing had changed. */
    DONE(0),
    FAILED(1),
    USAGE(2),
    /** Published, and {@code --fail-on} asks for attention. */
    ATTENTION(3),
    /** Another run holds the lock; {@code EX_TEMPFAIL} of sysexits. */
    LOCKED(75);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
