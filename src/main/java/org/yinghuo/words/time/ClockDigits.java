package org.yinghuo.words.time;

import org.yinghuo.model.CellType;
import org.yinghuo.words.Reading;

/** Reads the time of day in a bank's own column, where it may be digits only: 101112, or 91112 where a number lost its zero. */
public final class ClockDigits {

    private ClockDigits() {}

    public static Reading<Clock> read(String text, CellType type) {
        String bare = text.strip();
        boolean digits = (bare.length() == 5 || bare.length() == 6)
                && bare.chars().allMatch(c -> c >= '0' && c <= '9')
                && (type == CellType.TEXT || type == CellType.NUMBER);
        if (!digits) {
            return Times.read(text, type);
        }
        String padded = bare.length() == 5 ? "0" + bare : bare;
        return Times.read(
                padded.substring(0, 2) + ":" + padded.substring(2, 4) + ":" + padded.substring(4), CellType.TEXT);
    }
}
