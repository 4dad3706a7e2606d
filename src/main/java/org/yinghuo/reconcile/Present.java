package org.yinghuo.reconcile;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Origin;
import org.yinghuo.reconcile.books.SealedPayment.Told;

/** What is there tonight, found by how a seal knows it: in its place, else by its words; each once. */
final class Present<T> {
    private final Map<Told, T> found = new HashMap<>();
    private final Map<Origin, T> left = new TreeMap<>();
    private final Function<T, Entry> entry;

    Present(Collection<T> things, Function<T, Entry> entry) {
        this.entry = entry;
        things.forEach(thing -> left.put(entry.apply(thing).origin(), thing));
    }

    void find(List<Told> wanted) {
        for (Told told : wanted) {
            T there = left.get(told.origin());
            if (there != null && entry.apply(there).content() == told.content()) {
                found.put(told, there);
                left.remove(told.origin());
            }
        }
        Map<Long, Deque<T>> byContent = new HashMap<>();
        left.values()
                .forEach(thing -> byContent
                        .computeIfAbsent(entry.apply(thing).content(), any -> new ArrayDeque<>(1))
                        .add(thing));
        for (Told told : wanted) {
            T same = found.containsKey(told)
                    ? null
                    : byContent
                            .getOrDefault(told.content(), new ArrayDeque<>(0))
                            .poll();
            if (same != null) {
                found.put(told, same);
                left.remove(entry.apply(same).origin());
            }
        }
    }

    /** As a seal knows it; absent where it is not there. */
    Map<Told, T> found() {
        return Collections.unmodifiableMap(found);
    }

    boolean isFound(Told told) {
        return found.containsKey(told);
    }

    boolean isLeft(T thing) {
        return left.containsKey(entry.apply(thing).origin());
    }

    /** Takes one of those left for what a seal told in other words. */
    void take(Told told, T thing) {
        found.put(told, thing);
        left.remove(entry.apply(thing).origin());
    }

    /** What no seal told in its words, in order. */
    Collection<T> left() {
        return List.copyOf(left.values());
    }
}
