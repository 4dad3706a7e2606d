package org.yinghuo.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetReading;

/** Reads a staged file back; equal texts of all files read with the same instance are one object, which keeps a big night small. */
public final class StagedReader {

    private final RecordInput in = new RecordInput();

    /** What a staged file holds, each list in the order it was written. */
    public record Content(List<Entry> entries, List<Finding> findings, List<SheetReading> readings) {}

    /** The content of a staged file's bytes; empty where they are not whole or of another version. */
    public Optional<Content> read(byte[] bytes) {
        if (!isWhole(bytes)) {
            return Optional.empty();
        }
        in.begin(ByteBuffer.wrap(bytes, Integer.BYTES, bytes.length - Integer.BYTES));
        var content = new Content(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int tag = in.tag(); tag != StagedForm.END; tag = in.tag()) {
            Record staged = StagedForm.codec(tag).read(in);
            if (staged instanceof Entry entry) {
                content.entries().add(entry);
            } else if (staged instanceof Finding finding) {
                content.findings().add(finding);
            } else if (staged instanceof SheetReading reading) {
                content.readings().add(reading);
            }
        }
        return Optional.of(content);
    }

    private static boolean isWhole(byte[] bytes) {
        int body = bytes.length - Long.BYTES;
        if (body <= Integer.BYTES || ByteBuffer.wrap(bytes).getInt() != StagedForm.MAGIC) {
            return false;
        }
        var checksum = new CRC32();
        checksum.update(bytes, 0, body);
        return ByteBuffer.wrap(bytes).getLong(body) == checksum.getValue();
    }
}
