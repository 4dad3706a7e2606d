package org.yinghuo.job;

/** The command line asks for something that does not exist; exit code 2, and nothing was done. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
