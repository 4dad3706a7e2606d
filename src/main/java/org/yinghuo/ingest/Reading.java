package org.yinghuo.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What a cell's text came to: a value, nothing at all, or a problem; never an exception.
 *
 * @param value null where the cell is blank or unreadable
 * @param problem empty where there is none; else a variant of the finding's sentence: {@code unreadable}, {@code no-such-day}, {@code negative} …
 */
record Reading<T>(@Nullable T value, String problem) {

    static <T> Reading<T> of(T value) {
        return new Reading<>(value, "");
    }

    /** The cell says nothing. */
    static <T> Reading<T> blank() {
        return new Reading<>(null, "");
    }

    /** The cell says something that cannot be understood, or must not be. */
    static <T> Reading<T> bad(String problem) {
        return new Reading<>(null, problem);
    }

    boolean isBlank() {
        return value == null && problem.isEmpty();
    }

    boolean isBad() {
        return !problem.isEmpty();
    }
}
