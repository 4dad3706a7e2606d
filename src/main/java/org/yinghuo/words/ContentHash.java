package org.yinghuo.words;

/** Hashes what cells say; the hashes of an entry's cells are added up, so that their order does not matter. */
public final class ContentHash {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private ContentHash() {}

    /** 0 for a blank. */
    public static long of(Field field, String text) {
        String folded = text.isBlank() ? "" : Folding.fold(text);
        if (folded.isEmpty()) {
            return 0;
        }
        long hash = OFFSET;
        hash = add(hash, field.name());
        hash = (hash ^ '=') * PRIME;
        hash = add(hash, folded);
        hash ^= hash >>> 32;
        hash *= 0x9E3779B97F4A7C15L;
        return hash ^ hash >>> 29;
    }

    private static long add(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
