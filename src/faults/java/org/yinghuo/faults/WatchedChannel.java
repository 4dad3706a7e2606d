package org.yinghuo.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.yinghuo.faults.DurableCall.Operation;

/** An open file whose writes and syncs are watched. */
final class WatchedChannel extends FileChannel {

    private final Path file;
    private final FileChannel plain;

    WatchedChannel(Path file, FileChannel plain) {
        this.file = file;
        this.plain = plain;
    }

    private interface PlainWrite {
        int write(ByteBuffer bytes) throws IOException;
    }

    private int write(ByteBuffer bytes, long position, PlainWrite how) throws IOException {
        DurableCall call = DurableCall.of(Operation.WRITE, file);
        int[] written = new int[1];
        WatchedProvider.watched(call, () -> {
            Watcher watcher = Watcher.Post.current();
            ByteBuffer part = bytes.duplicate();
            part.limit(bytes.position() + watcher.granted(call, bytes.remaining()));
            ByteBuffer seen = part.duplicate();
            written[0] = how.write(part);
            seen.limit(part.position());
            bytes.position(part.position());
            watcher.wrote(call, position, seen);
        });
        return written[0];
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return write(bytes, plain.position(), plain::write);
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        return write(bytes, position, part -> plain.write(part, position));
    }

    @Override
    public long write(ByteBuffer[] all, int offset, int length) throws IOException {
        long written = 0;
        for (int at = offset; at < offset + length; at++) {
            while (all[at].hasRemaining()) {
                written += write(all[at]);
            }
        }
        return written;
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long position, long count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(count, 1 << 16));
        if (from.read(bytes) <= 0) {
            return 0;
        }
        return write(bytes.flip(), position);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        WatchedProvider.watched(DurableCall.of(Operation.TRUNCATE, file), () -> plain.truncate(size));
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        WatchedProvider.watched(DurableCall.of(Operation.FORCE, file), () -> plain.force(metaData));
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return plain.read(bytes);
    }

    @Override
    public long read(ByteBuffer[] all, int offset, int length) throws IOException {
        return plain.read(all, offset, length);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return plain.read(bytes, position);
    }

    @Override
    public long position() throws IOException {
        return plain.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        plain.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return plain.size();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
        return plain.transferTo(position, count, to);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return plain.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return plain.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return plain.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        plain.close();
    }
}
