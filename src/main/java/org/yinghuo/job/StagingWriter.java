package org.yinghuo.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.yinghuo.ingest.entries.Ingested;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SourceFile;
import org.yinghuo.store.StagedWriter;
import org.yinghuo.store.Staging;

/** Writes rows into the staged file of their input file; a file's last row lets it count. */
final class StagingWriter implements ItemWriter<FileRow>, AutoCloseable {

    private final Staging staging;
    private @Nullable SourceFile file;
    private @Nullable StagedWriter staged;

    StagingWriter(Staging staging) {
        this.staging = staging;
    }

    @Override
    public void write(Chunk<? extends FileRow> rows) throws IOException {
        for (FileRow row : rows) {
            StagedWriter target = stagedFor(row.file());
            Ingested outcome = row.outcome();
            if (outcome == null) {
                target.finish();
                close();
                staging.complete(row.file());
            } else {
                add(outcome, outcome.alone() ? begunAnew(row.file()) : target);
            }
        }
    }

    private static void add(Ingested outcome, StagedWriter target) throws IOException {
        for (Entry entry : outcome.entries()) {
            target.add(entry);
        }
        List<Finding> findings = outcome.findings();
        for (Finding finding : findings) {
            target.add(finding);
        }
        if (outcome.reading() != null) {
            target.add(outcome.reading());
        }
    }

    private StagedWriter stagedFor(SourceFile next) throws IOException {
        if (staged == null || !next.equals(file)) {
            close();
            Files.createDirectories(staging.aside(next).getParent());
            staged = new StagedWriter(staging.aside(next));
            file = next;
        }
        return staged;
    }

    /** The staged file of a file of which all that was written is withdrawn. */
    private StagedWriter begunAnew(SourceFile withdrawn) throws IOException {
        close();
        return stagedFor(withdrawn);
    }

    @Override
    public void close() {
        StagedWriter open = staged;
        staged = null;
        file = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
