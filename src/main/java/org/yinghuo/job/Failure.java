package org.yinghuo.job;

import java.nio.file.FileSystemException;

/** Says what broke and where, in one line, without a row's content. */
final class Failure {

    private Failure() {}

    static String describe(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : ": " + root.getMessage();
        String what = root instanceof FileSystemException file && file.getReason() == null
                ? root.getClass().getSimpleName()
                : root.getClass().getName();
        StackTraceElement[] trace = root.getStackTrace();
        String where = trace.length == 0 || root instanceof FileSystemException ? "" : " (" + trace[0] + ")";
        return what + message + where;
    }
}
