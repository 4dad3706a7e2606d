package org.yinghuo.store;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;

/**
 * Writes what one input file came to, in the order it is read, into a staged file.
 *
 * <p>The format is private to this package ({@link StagedReader} is its only reader): a magic number, the records of {@link StagedForm} with variable-length
 * integers, every text written once and then called by its number, and a checksum at the end, without which the file does not count.
 */
public final class StagedWriter implements Closeable {

    private final OutputStream file;
    private final CRC32 checksum = new CRC32();
    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<SheetId, Integer> sheets = new HashMap<>();

    public StagedWriter(Path path) throws IOException {
        file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        out = new DataOutputStream(new CheckedOutputStream(file, checksum));
        out.writeInt(StagedForm.MAGIC);
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
        out.write(tag);
        StagedForm.codec(tag).write(this, staged);
    }

    /** Ends the file; without this call it does not count. */
    public void finish() throws IOException {
        out.write(StagedForm.END);
        long sum = checksum.getValue();
        out.writeLong(sum);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    void sheet(SheetId sheet) throws IOException {
        Integer known = sheets.get(sheet);
        if (known == null) {
            sheets.put(sheet, sheets.size() + 1);
            number(0);
            text(sheet.file());
            text(sheet.sheet());
        } else {
            number(known);
        }
    }

    void text(String text) throws IOException {
        Integer known = texts.get(text);
        if (known == null) {
            texts.put(text, texts.size() + 1);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(0);
            number(bytes.length);
            out.write(bytes);
        } else {
            number(known);
        }
    }

    void texts(Map<String, String> map) throws IOException {
        List<String> keys = map.keySet().stream().sorted().toList();
        number(keys.size());
        for (String key : keys) {
            text(key);
            text(map.getOrDefault(key, ""));
        }
    }

    void day(LocalDate day) throws IOException {
        number(day.toEpochDay());
    }

    void time(LocalTime time) throws IOException {
        number(time.toSecondOfDay());
    }

    void moment(LocalDateTime moment) throws IOException {
        number(moment.toEpochSecond(ZoneOffset.UTC));
    }

    void flag(boolean flag) throws IOException {
        out.write(flag ? 1 : 0);
    }

    /** All eight bytes: of a hash none is to be saved. */
    void whole(long value) throws IOException {
        out.writeLong(value);
    }

    /** Seven bits a byte, the sign in the lowest: small numbers of either sign stay short. */
    void number(long value) throws IOException {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
