package org.yinghuo.report.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.yinghuo.aggregate.ValueType;

/** Values as people read them: digits in groups of three, days in words; the machine's own locale has no say in it. */
public final class ValueText {
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR_ZH = DateTimeFormatter.ofPattern("M月d日", Locale.ROOT);
    private static final DateTimeFormatter DAY_OF_YEAR_EN = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT_ZH = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MOMENT_EN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private ValueText() {}

    /** A figure's or a cell's text: {@code 12600.00} is {@code 12,600.00}, {@code 2022-09-03} is 2022年9月3日. */
    public static String show(ValueType type, String value, Language language) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (type) {
            case TEXT -> value;
            case COUNT, HOURS, MONEY, QUANTITY -> grouped(value);
            case DAY -> day(LocalDate.parse(value), language);
        };
    }

    public static String day(LocalDate day, Language language) {
        return switch (language) {
            case ZH -> DAY_ZH.format(day);
            case EN -> DAY_EN.format(day);
        };
    }

    /** Without its year. */
    static String dayOfYear(LocalDate day, Language language) {
        return switch (language) {
            case ZH -> DAY_OF_YEAR_ZH.format(day);
            case EN -> DAY_OF_YEAR_EN.format(day);
        };
    }

    /** A day that is written already, and a time of it: 9月9日10:21. */
    static String at(String day, String time, Language language) {
        return switch (language) {
            case ZH -> day + time;
            case EN -> day + ", " + time;
        };
    }

    public static String moment(LocalDateTime moment, Language language) {
        return switch (language) {
            case ZH -> MOMENT_ZH.format(moment);
            case EN -> MOMENT_EN.format(moment);
        };
    }

    public static boolean isNumber(ValueType type) {
        return switch (type) {
            case TEXT, DAY -> false;
            case COUNT, HOURS, MONEY, QUANTITY -> true;
        };
    }

    /** A value known to be a plain decimal, with its decimals as they are. */
    public static String grouped(String decimal) {
        String plain = new BigDecimal(decimal).toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        int first = plain.startsWith("-") ? 1 : 0;
        for (int at = point - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString().replace('-', '−');
    }
}
