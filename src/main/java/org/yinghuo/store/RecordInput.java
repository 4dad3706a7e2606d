package org.yinghuo.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Hours;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;

/** Where records are read from by a {@link RecordCodec}; equal texts of all that is read with the same instance are one object, which keeps a big night small. */
public final class RecordInput {

    private static final int SECONDS_A_DAY = 86_400;

    private final Map<String, String> sharedTexts = new HashMap<>();
    private final Map<Long, LocalDate> sharedDays = new HashMap<>();
    private final Map<Long, Hours> sharedHours = new HashMap<>();
    private final Map<Long, Amount> sharedAmounts = new HashMap<>();
    private final Map<Object, Object> shared = new HashMap<>();
    private final @Nullable LocalTime[] sharedTimes = new @Nullable LocalTime[SECONDS_A_DAY];

    private final UnaryOperator<String> fileNames;
    private ByteBuffer in;
    private final List<String> texts = new ArrayList<>();
    private final List<SheetId> sheets = new ArrayList<>();
    private final List<Object> repeated = new ArrayList<>();
    private @Nullable Origin origin;

    RecordInput() {
        this(ByteBuffer.allocate(0), UnaryOperator.identity());
    }

    /** @param fileNames from the name of a file as written to its own */
    public RecordInput(ByteBuffer in, UnaryOperator<String> fileNames) {
        this.in = in;
        this.fileNames = fileNames;
    }

    /** Goes on with what another {@link RecordOutput} wrote. */
    void begin(ByteBuffer next) {
        in = next;
        texts.clear();
        sheets.clear();
        repeated.clear();
        origin = null;
    }

    int tag() {
        return in.get();
    }

    @SuppressWarnings("unchecked") // what stands under a number is of the type that it was written as
    <T> T repeated(RecordCodec<T> codec) {
        int index = (int) number();
        if (index == 0) {
            T value = shared(codec.read(this));
            repeated.add(value);
            return value;
        }
        return (T) repeated.get(index - 1);
    }

    /** The value, or one equal to it that was met before. */
    @SuppressWarnings("unchecked")
    <T> T shared(T value) {
        Object before = shared.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }

    SheetId sheet() {
        return sheet((int) number());
    }

    Origin origin() {
        int sheet = (int) number();
        Origin at = sheet == RecordOutput.SAME ? origin : null;
        if (at == null) {
            at = new Origin(sheet(sheet), (int) number(), (int) number(), (int) number(), (int) number());
            origin = at;
        }
        return at;
    }

    private SheetId sheet(int index) {
        if (index == 0) {
            sheets.add(new SheetId(fileNames.apply(text()), text()));
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
