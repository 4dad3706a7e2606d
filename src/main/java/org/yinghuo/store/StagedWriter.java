package org.yinghuo.store;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetReading;

/**
 * Writes what one input file came to, in the order it is read, into a staged file.
 *
 * <p>The format is private to this package ({@link StagedReader} is its only reader): a magic number, the records of {@link StagedForm}, and a
 * checksum at the end, without which the file does not count.
 */
public final class StagedWriter implements Closeable {

    private final OutputStream file;
    private final CRC32 checksum = new CRC32();
    private final OutputStream checked;
    private final RecordOutput out;

    public StagedWriter(Path path) throws IOException {
        file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        checked = new CheckedOutputStream(file, checksum);
        checked.write(StagedForm.magic());
        out = new RecordOutput(checked);
    }

    public void add(Entry entry) throws IOException {
        record((Record) entry);
    }

    public void add(Finding finding) throws IOException {
        record(finding);
    }

    public void add(SheetReading reading) throws IOException {
        record(reading);
    }

    private void record(Record staged) throws IOException {
        int tag = StagedForm.tag(staged);
        out.tag(tag);
        StagedForm.codec(tag).write(out, staged);
    }

    /** Ends the file; without this call it does not count. */
    public void finish() throws IOException {
        out.tag(StagedForm.END);
        out.whole(checksum.getValue());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
