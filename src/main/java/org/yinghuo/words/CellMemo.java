package org.yinghuo.words;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.yinghuo.model.CellType;

/** Remembers what cells were read as: columns repeat the same days, sums and words over and over. */
public final class CellMemo<V> {

    private static final int MOST = 4096;

    private final BiFunction<String, CellType, V> reader;
    private final Map<CellType, Map<String, V>> known = new EnumMap<>(CellType.class);

    /** @param reader a pure function of a cell's text and type */
    public CellMemo(BiFunction<String, CellType, V> reader) {
        this.reader = reader;
    }

    public V read(String text, CellType type) {
        Map<String, V> ofType = known.computeIfAbsent(type, key -> new HashMap<>());
        V value = ofType.get(text);
        if (value == null) {
            value = reader.apply(text, type);
            if (ofType.size() >= MOST) {
                ofType.clear();
            }
            ofType.put(text, value);
        }
        return value;
    }
}
