package org.yinghuo.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.yinghuo.ingest.entries.Ingested;
import org.yinghuo.ingest.reading.EntryReader;
import org.yinghuo.ingest.reading.Readers;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SourceFile;
import org.yinghuo.store.Originals;

/**
 * Reads the rows of a partition's files, one file after the other.
 *
 * <p>Closed by the step's scope, not as an item stream: it keeps no position of its own. A file is the unit of restart: one that was read to its end is staged and not read again, one that was not is read from its start.
 */
final class FileRowReader implements ItemReader<FileRow>, AutoCloseable {

    private final Deque<SourceFile> files;
    private final Originals originals;
    private final Readers words;
    private final ReadingProgress progress;
    private @Nullable SourceFile file;
    private @Nullable EntryReader rows;

    FileRowReader(List<SourceFile> files, Originals originals, Seeds seeds, ReadingProgress progress) {
        this.files = new ArrayDeque<>(files);
        this.originals = originals;
        this.words = new Readers(seeds);
        this.progress = progress;
    }

    /** The program's own fault with one file, which its message names. */
    static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Fault(String file, Throwable cause) {
            super(file, cause);
        }
    }

    @Override
    public @Nullable FileRow read() throws IOException {
        try {
            return next();
        } catch (UncheckedIOException disk) {
            throw disk;
        } catch (RuntimeException | LinkageError broken) {
            // A program that was replaced while it ran, or a class that broke as it began, is no fault of the file
            // either; but the file tells where to look.
            if (file == null) {
                throw broken;
            }
            throw new Fault(file.path(), broken);
        }
    }

    private @Nullable FileRow next() throws IOException {
        if (file == null || rows == null) {
            file = files.poll();
            if (file == null) {
                return null;
            }
            rows = new EntryReader(file, originals.at(file.sha256()), originals::find, words, Map.of());
        }
        SourceFile current = file;
        Ingested outcome = rows.read();
        if (outcome == null) {
            close();
            progress.done(current, System.nanoTime());
        } else {
            progress.row(current, System.nanoTime());
        }
        return new FileRow(current, outcome);
    }

    @Override
    public void close() {
        EntryReader open = rows;
        file = null;
        rows = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
