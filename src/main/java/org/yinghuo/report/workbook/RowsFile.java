package org.yinghuo.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.poi.util.TempFile;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet until they are put into the package: in memory while they are few, else in a file where workbooks are put together.
 *
 * <p>A workbook may have thousands of sheets, all of them open until the last is written; so many files may not be.
 */
final class RowsFile extends OutputStream {

    private static final int HELD = 1 << 16;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream(0);
    private OutputStream to = held;
    private @Nullable File file;
    private long size;

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (file == null && size + length > HELD) {
            file = TempFile.createTempFile("rows", ".xml");
            to = Files.newOutputStream(file.toPath());
            held.writeTo(to);
            held.reset();
        }
        to.write(bytes, from, length);
        size += length;
    }

    InputStream read() throws IOException {
        return file == null ? new ByteArrayInputStream(held.toByteArray()) : Files.newInputStream(file.toPath());
    }

    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        to.close();
    }

    /** Takes the file away. */
    void delete() throws IOException {
        close();
        if (file != null) {
            Files.deleteIfExists(file.toPath());
        }
    }
}
