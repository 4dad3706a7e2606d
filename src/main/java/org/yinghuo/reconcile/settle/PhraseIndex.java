package org.yinghuo.reconcile.settle;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Phrases to be found in running text, each with what it means: the longest one that begins at a place. */
final class PhraseIndex<T> {
    private static final int LONGEST = 40;

    private final Map<String, T> meanings = new HashMap<>();
    private final byte[] longest = new byte[Character.MAX_VALUE + 1];

    /** Learns a phrase that is long enough to tell anything, and no longer than anything searched for; the first meaning stays. */
    void add(String phrase, T meaning) {
        if (phrase.length() > 1 && phrase.length() <= LONGEST) {
            put(phrase, meaning);
        }
    }

    /** Learns a phrase of any length; the first meaning stays. */
    void put(String phrase, T meaning) {
        if (meanings.putIfAbsent(phrase, meaning) == null) {
            char first = phrase.charAt(0);
            longest[first] = (byte) Math.max(longest[first], Math.min(Byte.MAX_VALUE, phrase.length()));
        }
    }

    @Nullable
    T get(String phrase) {
        return meanings.get(phrase);
    }

    /** What a known phrase means. */
    T meaningOf(String phrase) {
        return Objects.requireNonNull(meanings.get(phrase));
    }

    /** The length of the longest phrase that begins at a place of a text; 0 if none does. */
    int lengthAt(String text, int at) {
        int length = Math.min(longest[text.charAt(at)], text.length() - at);
        while (length > 0 && !meanings.containsKey(text.substring(at, at + length))) {
            length--;
        }
        return length;
    }
}
