package org.yinghuo.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;

/** Where records are written by a {@link RecordCodec}: variable-length integers, every text and whatever else repeats written once and then called by its number. */
public final class RecordOutput {

    /** Instead of a sheet's number. */
    static final int SAME = -1;

    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<SheetId, Integer> sheets = new HashMap<>();
    private final Map<Object, Integer> repeated = new HashMap<>();
    private @Nullable Origin origin;

    public RecordOutput(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /** One byte, which is no part of a record. */
    void tag(int tag) throws IOException {
        out.write(tag);
    }

    void flush() throws IOException {
        out.flush();
    }

    <T> void repeated(T value, RecordCodec<T> codec) throws IOException {
        Integer known = repeated.get(value);
        number(known == null ? 0 : known);
        if (known == null) {
            codec.write(this, value);
            repeated.put(value, repeated.size() + 1);
        }
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

    /** Where an entry stands; of the same one as last, only that. */
    void origin(Origin at) throws IOException {
        if (at.equals(origin)) {
            number(SAME);
            return;
        }
        origin = at;
        sheet(at.sheet());
        number(at.row());
        number(at.firstColumn());
        number(at.lastColumn());
        number(at.part());
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
