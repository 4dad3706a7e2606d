package org.yinghuo.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Hours;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;

/** Reads a staged file back; equal texts of all files read with the same instance are one object, which keeps a big night small. */
public final class StagedReader {

    private static final int SECONDS_A_DAY = 86_400;

    private final Map<String, String> sharedTexts = new HashMap<>();
    private final Map<Long, LocalDate> sharedDays = new HashMap<>();
    private final Map<Long, Hours> sharedHours = new HashMap<>();
    private final Map<Long, Amount> sharedAmounts = new HashMap<>();
    private final Map<Object, Object> shared = new HashMap<>();
    private final @Nullable LocalTime[] sharedTimes = new @Nullable LocalTime[SECONDS_A_DAY];

    private ByteBuffer in = ByteBuffer.allocate(0);
    private final List<String> texts = new ArrayList<>();
    private final List<SheetId> sheets = new ArrayList<>();

    /** What a staged file holds, each list in the order it was written. */
    public record Content(List<Entry> entries, List<Finding> findings, List<SheetReading> readings) {}

    /** The content; empty where the file is not whole or of another version. */
    public Optional<Content> read(Path path) throws IOException {
        return read(Files.readAllBytes(path));
    }

    /** The content of a staged file's bytes; empty where they are not whole or of another version. */
    public Optional<Content> read(byte[] bytes) {
        if (!isWhole(bytes)) {
            return Optional.empty();
        }
        in = ByteBuffer.wrap(bytes);
        in.position(Integer.BYTES);
        texts.clear();
        sheets.clear();
        var content = new Content(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int tag = in.get(); tag != StagedForm.END; tag = in.get()) {
            Record staged = StagedForm.codec(tag).read(this);
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

    /** The value, or one equal to it that was met before. */
    @SuppressWarnings("unchecked")
    <T> T shared(T value) {
        Object before = shared.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }

    SheetId sheet() {
        int index = (int) number();
        if (index == 0) {
            sheets.add(new SheetId(text(), text()));
            return sheets.get(sheets.size() - 1);
        }
        return sheets.get(index - 1);
    }

    String text() {
        int index = (int) number();
        if (index == 0) {
            byte[] bytes = new byte[(int) number()];
            in.get(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            String before = sharedTexts.putIfAbsent(text, text);
            texts.add(before == null ? text : before);
            return texts.get(texts.size() - 1);
        }
        return texts.get(index - 1);
    }

    Map<String, String> texts() {
        var map = new HashMap<String, String>();
        for (long left = number(); left > 0; left--) {
            map.put(text(), text());
        }
        return map;
    }

    LocalDate day() {
        return sharedDays.computeIfAbsent(number(), LocalDate::ofEpochDay);
    }

    LocalTime time() {
        return timeOf((int) number());
    }

    private LocalTime timeOf(int second) {
        LocalTime known = sharedTimes[second];
        if (known == null) {
            known = LocalTime.ofSecondOfDay(second);
            sharedTimes[second] = known;
        }
        return known;
    }

    LocalDateTime moment() {
        long second = number();
        LocalDate day = sharedDays.computeIfAbsent(Math.floorDiv(second, (long) SECONDS_A_DAY), LocalDate::ofEpochDay);
        return LocalDateTime.of(day, timeOf((int) Math.floorMod(second, (long) SECONDS_A_DAY)));
    }

    Amount amount() {
        return sharedAmounts.computeIfAbsent(number(), Amount::new);
    }

    Hours hours() {
        return sharedHours.computeIfAbsent(number(), Hours::new);
    }

    boolean flag() {
        return in.get() != 0;
    }

    long whole() {
        return in.getLong();
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
    }
}
