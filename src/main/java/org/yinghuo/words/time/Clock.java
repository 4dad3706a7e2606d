package org.yinghuo.words.time;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.HalfDay;

/** A time of day as a cell says it: a start, an end, a half of the day, or some of these; null for what it does not say. */
public record Clock(@Nullable LocalTime start, @Nullable LocalTime end, HalfDay half) {

    public static final Clock UNSAID = new Clock(null, null, HalfDay.NONE);

    private static final String DIGITS = "00:00:00";

    /** The form nearly every statement has, 09:30 and 09:30:15, without the cost of all the others; null for any other, and for midnight. */
    static @Nullable Clock usual(String text) {
        if (text.length() != 5 && text.length() != 8) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DIGITS.charAt(i) == ':' ? c != ':' : c < '0' || c > '9') {
                return null;
            }
        }
        int hour = Integer.parseInt(text, 0, 2, 10);
        int minute = Integer.parseInt(text, 3, 5, 10);
        int second = text.length() == 5 ? 0 : Integer.parseInt(text, 6, 8, 10);
        return hour > 23 || minute > 59 || second > 59 || hour + minute + second == 0
                ? null
                : new Clock(LocalTime.of(hour, minute, second), null, HalfDay.NONE);
    }
}
