package org.yinghuo.store;

import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Hours;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Quantity;
import org.yinghuo.model.SheetId;

/**
 * How values of one type stand in a file of records. A record's is made of its components, in their order and each by its type: a component more is written,
 * read back and part of the form's name without a line here.
 *
 * @param <T> what it writes and reads
 */
public final class RecordCodec<T extends @Nullable Object> {

    /** Writes a value. */
    private interface Writing<T extends @Nullable Object> {
        void write(RecordOutput out, T value) throws IOException;
    }

    /** Reads a value back. */
    private interface Reading<T extends @Nullable Object> {
        T read(RecordInput in);
    }

    private static final Map<Class<?>, RecordCodec<?>> PLAIN = new HashMap<>();

    static {
        plain(int.class, (out, value) -> out.number(value), in -> (int) in.number());
        plain(long.class, RecordOutput::whole, RecordInput::whole);
        plain(Long.class, RecordOutput::whole, RecordInput::whole);
        plain(boolean.class, RecordOutput::flag, RecordInput::flag);
        plain(Boolean.class, RecordOutput::flag, RecordInput::flag);
        plain(String.class, RecordOutput::text, RecordInput::text);
        plain(LocalDate.class, RecordOutput::day, RecordInput::day);
        plain(LocalTime.class, RecordOutput::time, RecordInput::time);
        plain(LocalDateTime.class, RecordOutput::moment, RecordInput::moment);
        plain(Instant.class, (out, value) -> out.whole(value.toEpochMilli()), in -> Instant.ofEpochMilli(in.whole()));
        plain(Amount.class, (out, value) -> out.number(value.fen()), RecordInput::amount);
        plain(Hours.class, (out, value) -> out.number(value.millis()), RecordInput::hours);
        plain(
                Quantity.class,
                (out, value) -> out.text(value.toString()),
                in -> new Quantity(new BigDecimal(in.text())));
        plain(SheetId.class, RecordOutput::sheet, RecordInput::sheet);
        plain(BigDecimal.class, (out, value) -> out.text(value.toString()), in -> new BigDecimal(in.text()));
        plain(BitSet.class, RecordCodec::bits, RecordCodec::bits);
        plain(Origin.class, RecordOutput::origin, RecordInput::origin);
    }

    private final String name;
    private final Writing<T> writing;
    private final Reading<T> reading;

    private RecordCodec(String name, Writing<T> writing, Reading<T> reading) {
        this.name = name;
        this.writing = writing;
        this.reading = reading;
    }

    private static <T> void plain(Class<T> type, Writing<T> writing, Reading<T> reading) {
        PLAIN.put(type, new RecordCodec<>(type.getSimpleName(), writing, reading));
    }

    /**
     * That of a record.
     *
     * @param repeated the records within it of which most are the same ones over and over: each stands once, then its number
     */
    public static <R extends Record> RecordCodec<R> of(Class<R> type, Class<?>... repeated) {
        return record(type, Set.of(repeated));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of codecs
    private static <R extends Record> RecordCodec<R> record(Class<R> type, Set<Class<?>> repeated) {
        RecordComponent[] components = type.getRecordComponents();
        Method[] accessors = new Method[components.length];
        RecordCodec<@Nullable Object>[] parts = new RecordCodec[components.length];
        StringBuilder name = new StringBuilder(type.getSimpleName());
        for (int i = 0; i < components.length; i++) {
            accessors[i] = components[i].getAccessor();
            // Whether it may be called is looked at once, not at each of a million calls.
            accessors[i].setAccessible(true);
            parts[i] = of(components[i].getAnnotatedType(), repeated);
            name.append(i == 0 ? '(' : ',')
                    .append(components[i].getName())
                    .append(':')
                    .append(parts[i].name);
        }
        Constructor<R> constructor = constructor(type);
        Writing<R> writing = (out, value) -> {
            for (int i = 0; i < parts.length; i++) {
                parts[i].write(out, component(accessors[i], value));
            }
        };
        Reading<R> reading = in -> {
            @Nullable Object[] values = new @Nullable Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].read(in);
            }
            return make(constructor, values);
        };
        RecordCodec<R> whole = new RecordCodec<>(name.append(')').toString(), writing, reading);
        return repeated.contains(type)
                ? new RecordCodec<>(
                        whole.name + "^", (out, value) -> out.repeated(value, whole), in -> in.repeated(whole))
                : whole;
    }

    private static <R extends Record> Constructor<R> constructor(Class<R> type) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its constructor: " + type, e);
        }
    }

    private static <R extends Record> R make(Constructor<R> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + constructor.getName(), e);
        }
    }

    private static @Nullable Object component(Method accessor, Record value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }

    private static RecordCodec<@Nullable Object> of(AnnotatedType type, Set<Class<?>> repeated) {
        RecordCodec<@Nullable Object> known = whole(type, repeated);
        if (!type.isAnnotationPresent(Nullable.class)) {
            return known;
        }
        return new RecordCodec<>(
                known.name + "?",
                (out, value) -> {
                    out.flag(value != null);
                    if (value != null) {
                        known.write(out, value);
                    }
                },
                in -> in.flag() ? known.read(in) : null);
    }

    @SuppressWarnings("unchecked")
    private static RecordCodec<@Nullable Object> whole(AnnotatedType type, Set<Class<?>> repeated) {
        if (type instanceof AnnotatedParameterizedType generic) {
            return (RecordCodec<@Nullable Object>) several(generic, repeated);
        }
        Class<?> plain = (Class<?>) type.getType();
        RecordCodec<?> codec = PLAIN.get(plain);
        if (codec == null && plain.isEnum()) {
            codec = constants(plain);
        } else if (codec == null && plain.isSealed()) {
            codec = oneOf(plain, repeated);
        } else if (codec == null) {
            codec = record(plain.asSubclass(Record.class), repeated);
        }
        return (RecordCodec<@Nullable Object>) codec;
    }

    private static RecordCodec<?> several(AnnotatedParameterizedType type, Set<Class<?>> repeated) {
        AnnotatedType[] of = type.getAnnotatedActualTypeArguments();
        Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
        if (raw == List.class) {
            return list(of(of[0], repeated));
        }
        if (raw == SortedSet.class) {
            RecordCodec<List<@Nullable Object>> list = list(of(of[0], repeated));
            return new RecordCodec<SortedSet<Object>>(
                    "sorted " + list.name,
                    (out, values) -> list.write(out, new ArrayList<>(values)),
                    in -> new TreeSet<>(list.read(in)));
        }
        boolean texts = of[0].getType() == String.class && of[1].getType() == String.class;
        return texts && raw == Map.class
                ? texts()
                : map(raw == SortedMap.class, of(of[0], repeated), of(of[1], repeated));
    }

    private static RecordCodec<Map<@Nullable Object, @Nullable Object>> map(
            boolean sorted, RecordCodec<@Nullable Object> keys, RecordCodec<@Nullable Object> values) {
        return new RecordCodec<>(
                (sorted ? "sorted " : "") + "map(" + keys.name + "," + values.name + ")",
                (out, map) -> {
                    out.number(map.size());
                    for (Map.Entry<@Nullable Object, @Nullable Object> entry : map.entrySet()) {
                        keys.write(out, entry.getKey());
                        values.write(out, entry.getValue());
                    }
                },
                in -> {
                    Map<@Nullable Object, @Nullable Object> map = sorted ? new TreeMap<>() : new HashMap<>();
                    for (long left = in.number(); left > 0; left--) {
                        map.put(keys.read(in), values.read(in));
                    }
                    return map;
                });
    }

    /** Of several records one, called by its place among them. */
    private static RecordCodec<@Nullable Object> oneOf(Class<?> type, Set<Class<?>> repeated) {
        List<Class<?>> all = List.of(type.getPermittedSubclasses());
        List<RecordCodec<Record>> codecs = new ArrayList<>();
        StringBuilder name = new StringBuilder(type.getSimpleName());
        for (Class<?> one : all) {
            @SuppressWarnings("unchecked") // all are records
            RecordCodec<Record> codec = (RecordCodec<Record>) record(one.asSubclass(Record.class), repeated);
            codecs.add(codec);
            name.append('/').append(codec.name);
        }
        return new RecordCodec<>(
                name.toString(),
                (out, value) -> {
                    int at = all.indexOf(Objects.requireNonNull(value).getClass());
                    out.number(at);
                    codecs.get(at).write(out, (Record) value);
                },
                in -> codecs.get((int) in.number()).read(in));
    }

    private static void bits(RecordOutput out, BitSet bits) throws IOException {
        long[] words = bits.toLongArray();
        out.number(words.length);
        for (long word : words) {
            out.whole(word);
        }
    }

    private static BitSet bits(RecordInput in) {
        long[] words = new long[(int) in.number()];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.whole();
        }
        return BitSet.valueOf(words);
    }

    private static RecordCodec<@Nullable Object> constants(Class<?> type) {
        Map<String, Object> byName = new HashMap<>();
        for (Object one : type.getEnumConstants()) {
            byName.put(((Enum<?>) one).name(), one);
        }
        return new RecordCodec<>(
                type.getSimpleName(),
                (out, value) -> out.text(((Enum<?>) Objects.requireNonNull(value)).name()),
                in -> byName.get(in.text()));
    }

    private static RecordCodec<List<@Nullable Object>> list(RecordCodec<@Nullable Object> of) {
        return new RecordCodec<>(
                of.name + "*",
                (out, values) -> {
                    out.number(values.size());
                    for (@Nullable Object value : values) {
                        of.write(out, value);
                    }
                },
                in -> {
                    int size = (int) in.number();
                    List<@Nullable Object> values = new ArrayList<>(size);
                    for (int i = 0; i < size; i++) {
                        values.add(of.read(in));
                    }
                    return size == 0 ? List.of() : in.shared(List.copyOf(values));
                });
    }

    private static RecordCodec<Map<String, String>> texts() {
        return new RecordCodec<>("texts", RecordOutput::texts, RecordInput::texts);
    }

    public void write(RecordOutput out, T value) throws IOException {
        writing.write(out, value);
    }

    public T read(RecordInput in) {
        return reading.read(in);
    }

    /** What it writes, in words: another one where a component is added, goes, or changes its type or place. */
    public String name() {
        return name;
    }
}
