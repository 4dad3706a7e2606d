package org.yinghuo.report.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Pieces of work that do not depend on each other, done as many at once as there are processors. */
final class Parallel {

    private Parallel() {}

    /** One piece. */
    interface Work {
        void run() throws IOException;
    }

    /**
     * Does all of them; the longest should come first.
     *
     * @throws IOException the first failure in the order given, after all have ended
     */
    static void run(List<? extends Work> works) throws IOException {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), works.size());
        if (threads < 2) {
            for (Work work : works) {
                work.run();
            }
            return;
        }
        List<Callable<Void>> calls = new ArrayList<>();
        for (Work work : works) {
            calls.add(() -> {
                work.run();
                return null;
            });
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> done : executor.invokeAll(calls)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw asThrown(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while writing", stopped);
        } finally {
            executor.shutdownNow();
        }
    }

    private static IOException asThrown(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof IOException broken) {
            return broken;
        }
        if (cause instanceof RuntimeException bug) {
            throw bug;
        }
        if (cause instanceof Error fatal) {
            throw fatal;
        }
        return new IOException(failed);
    }
}
