package org.yinghuo.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;

/**
 * A number as a workbook stores it, put into words: plain decimals, a day, an instant or a time of day.
 *
 * @param text as {@link CellType} describes it
 */
record StoredNumber(CellType type, String text) {

    /** Digits a double carries for certain. */
    private static final MathContext CERTAIN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int LONGEST = 400;
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /**
     * @param raw the number as written in the file
     * @param date1904 whether days count from 1904
     */
    static StoredNumber of(String raw, NumberKind kind, boolean date1904) {
        if (kind == NumberKind.NUMBER && isPlainInteger(raw)) {
            return new StoredNumber(CellType.NUMBER, raw);
        }
        BigDecimal value = decimal(raw);
        if (value == null) {
            return new StoredNumber(CellType.TEXT, raw);
        }
        StoredNumber moment = switch (kind) {
            case NUMBER -> null;
            case DATE, TIME, ELAPSED -> moment(value, kind, date1904);
        };
        return moment == null ? new StoredNumber(CellType.NUMBER, plain(value)) : moment;
    }

    /** A day or instant that strict OOXML writes out ({@code t="d"}); as text where it is none. */
    static StoredNumber ofIsoDate(String text) {
        String plain = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        try {
            if (plain.indexOf('T') < 0 && plain.indexOf(':') < 0) {
                return new StoredNumber(CellType.DATE, LocalDate.parse(plain).toString());
            }
            if (plain.indexOf('T') <= 0) {
                LocalTime time = LocalTime.parse(plain.startsWith("T") ? plain.substring(1) : plain);
                return new StoredNumber(
                        CellType.TIME, rounded(LocalDate.EPOCH.atTime(time)).format(CLOCK));
            }
            return ofInstant(LocalDateTime.parse(plain));
        } catch (DateTimeParseException e) {
            return new StoredNumber(CellType.TEXT, text);
        }
    }

    /** A time of day, or hours that may exceed a day. */
    static StoredNumber ofSeconds(long seconds) {
        return new StoredNumber(
                CellType.TIME,
                String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60));
    }

    /** To the nearest second; an instant at midnight is its day. */
    static StoredNumber ofInstant(LocalDateTime exact) {
        LocalDateTime instant = rounded(exact);
        boolean midnight = instant.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new StoredNumber(CellType.DATE, midnight ? instant.toLocalDate().toString() : instant.format(INSTANT));
    }

    private static LocalDateTime rounded(LocalDateTime exact) {
        return exact.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The value rounded half-even to 15 significant digits, without exponent; a whole number of more digits keeps all it has, since it was an identifier and nobody
     * must take it for exact.
     */
    static String plain(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        if (value.precision() - value.scale() > CERTAIN.getPrecision()) {
            return value.setScale(0, RoundingMode.HALF_EVEN).toPlainString();
        }
        BigDecimal rounded = value.round(CERTAIN).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private static boolean isPlainInteger(String raw) {
        int length = raw.length();
        if (length == 0 || length > 15 || (raw.charAt(0) == '0' && length > 1)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable BigDecimal decimal(String raw) {
        if (raw.isEmpty() || raw.length() > LONGEST) {
            return null;
        }
        for (int i = 0; i < raw.length(); i++) {
            if ("0123456789+-.eE".indexOf(raw.charAt(i)) < 0) {
                return null;
            }
        }
        try {
            BigDecimal value = new BigDecimal(raw);
            return Math.abs((long) value.precision() - value.scale()) > LONGEST ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Null where the number is no moment a calendar knows. */
    private static @Nullable StoredNumber moment(BigDecimal serial, NumberKind kind, boolean date1904) {
        if (serial.signum() < 0 || serial.compareTo(LAST_DAY) >= 0) {
            return null;
        }
        long seconds = serial.multiply(SECONDS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        if (kind == NumberKind.ELAPSED) {
            return ofSeconds(seconds);
        }
        long day = seconds / 86_400;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % 86_400);
        if (day == 0 && !date1904) {
            boolean clock = kind == NumberKind.TIME || seconds > 0;
            return clock ? ofSeconds(seconds) : null;
        }
        if (day == 0 && kind == NumberKind.TIME) {
            return ofSeconds(seconds);
        }
        if (day == 60 && !date1904) {
            return null; // 29 February 1900 was never
        }
        LocalDate date = date1904
                ? LocalDate.of(1904, 1, 1).plusDays(day)
                : LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day);
        if (date.getYear() > 9999) {
            return null;
        }
        return ofInstant(date.atTime(time));
    }
}
