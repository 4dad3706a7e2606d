package org.yinghuo.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * One record in a file of its own, on its way from one process to another of the same program.
 *
 * <p>It is there as a whole or not at all, and read only while its bytes have the checksum they end with. Whoever reads it is of the same build: what
 * components it has stands nowhere in it.
 *
 * @param <R> the record
 */
public final class RecordFile<R extends Record> {

    private final RecordCodec<R> codec;

    /** @param repeated the records within it of which most are the same ones over and over */
    public RecordFile(Class<R> type, Class<?>... repeated) {
        codec = RecordCodec.of(type, repeated);
    }

    /** Writes the file. */
    public void write(R value, Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + DurableFiles.ASIDE);
        var checksum = new CRC32();
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16)) {
            var out = new RecordOutput(new CheckedOutputStream(bytes, checksum));
            codec.write(out, value);
            out.flush();
            out.whole(checksum.getValue());
            out.flush();
        }
        DurableFiles.force(aside);
        DurableFiles.moveInto(aside, file);
    }

    /** Reads it back; it throws where the file is not whole. */
    public R read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int body = bytes.limit() - Long.BYTES;
        var checksum = new CRC32();
        checksum.update(bytes.array(), 0, Math.max(0, body));
        if (body <= 0 || bytes.getLong(body) != checksum.getValue()) {
            throw new IOException(file.getFileName() + " is damaged");
        }
        var in = new RecordInput();
        in.begin(bytes);
        return codec.read(in);
    }
}
