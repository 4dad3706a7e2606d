package org.yinghuo.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SourceFile;

/**
 * Reads all sheets of a file and understands them, row by row.
 *
 * <p>Whatever is wrong with the content ends in findings: an unreadable file gives one and ends. An {@link IOException} means the disk failed.
 */
public final class EntryReader implements Closeable {

    /**
     * @param source the file as it lies in the input folder; its name may say what its sheets do not
     * @param bytes where its bytes are read from
     */
    public EntryReader(SourceFile source, Path bytes, Seeds seeds) {}

    /** The next row's outcome; null after the last sheet. */
    public @Nullable Ingested read() throws IOException {
        return null;
    }

    @Override
    public void close() throws IOException {}
}
