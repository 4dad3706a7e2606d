package org.yinghuo.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says what broke and where, in one line, without a row's content. */
final class Failure {

    private Failure() {}

    static String describe(Throwable failure) {
        Throwable root = root(failure);
        String read = file(failure);
        String message = root.getMessage() == null ? "" : ": " + root.getMessage();
        String what = root instanceof FileSystemException file && file.getReason() == null
                ? root.getClass().getSimpleName()
                : root.getClass().getName();
        StackTraceElement[] trace = root.getStackTrace();
        String where = trace.length == 0 || root instanceof FileSystemException ? "" : " (" + trace[0] + ")";
        return (read.isEmpty() ? "" : read + "：") + what + message + where;
    }

    /** Whether the program had less memory than the night took. */
    static boolean isOfMemory(Throwable failure) {
        return root(failure) instanceof OutOfMemoryError;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    /** The input file that could not be read for a fault of the program; empty where it is something else. */
    static String file(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRowReader.Fault fault) {
                return String.valueOf(fault.getMessage());
            }
        }
        return "";
    }

    /** Keeps the whole stack trace for whoever mends the program. */
    static void record(Throwable failure, Path log) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            Files.writeString(log, trace.toString());
        } catch (IOException diskBroken) {
            failure.addSuppressed(diskBroken);
        }
    }
}
