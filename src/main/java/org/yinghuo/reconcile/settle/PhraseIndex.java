package org.yinghuo.reconcile.settle;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Phrases to be found in running text, each with what it means: the longest one that begins at a place. */
final class PhraseIndex<T> {
    private static final int LONGEST = 40;

    private final Map<String, T> meanings = new HashMap<>();
    private final byte[] longest = new byte[Character.MAX_VALUE + 1];

    /** Learns a phrase of two characters or more; the first meaning stays. */
    void add(String phrase, T meaning) {
        if (phrase.length() > 1 && phrase.length() <= LONGEST) {
            put(phrase, meaning);
        }
    }

    /** Learns a phrase of any length; the first meaning stays. */
    void put(String phrase, T meaning) {
        if (meanings.putIfAbsent(phrase, meaning) == null) {
            char first = phrase.charAt(0);
            longest[first] = (byte) Math.max(longest[first], Math.min(LONGEST, phrase.length()));
        }
    }

    boolean isEmpty() {
        return meanings.isEmpty();
    }

    @Nullable
    T get(String phrase) {
        return meanings.get(phrase);
    }

    /** The length of the longest phrase that begins at a place of a text; 0 if none does. */
    int lengthAt(String text, int at) {
        for (int length = Math.min(longest[text.charAt(at)], text.length() - at); length > 0; length--) {
            if (meanings.containsKey(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    void forEach(BiConsumer<String, T> each) {
        meanings.forEach(each);
    }
}
