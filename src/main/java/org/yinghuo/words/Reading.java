package org.yinghuo.words;

import org.jspecify.annotations.Nullable;

/**
 * What a cell's text came to: a value, nothing at all, or a problem; never an exception.
 *
 * @param value null where the cell is blank or unreadable
 * @param problem empty where there is none; else a variant of the finding's sentence: {@code unreadable}, {@code no-such-day}, {@code negative} …
 */
public record Reading<T>(@Nullable T value, String problem) {

    public static <T> Reading<T> of(T value) {
        return new Reading<>(value, "");
    }

    /** The cell says nothing. */
    public static <T> Reading<T> blank() {
        return new Reading<>(null, "");
    }

    /** The cell says something that cannot be understood, or must not be. */
    public static <T> Reading<T> bad(String problem) {
        return new Reading<>(null, problem);
    }

    public boolean isBlank() {
        return value == null && problem.isEmpty();
    }

    public boolean isBad() {
        return !problem.isEmpty();
    }
}
