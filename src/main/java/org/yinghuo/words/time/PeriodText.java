package org.yinghuo.words.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moments and ranges of them as the lines around a statement write them: 起始日期：2022-09-01 00:00:00, 2022年9月1日至9日. */
public final class PeriodText {

    private static final String MOMENT =
            "(?<!\\d)(20\\d{2})([-/.年]?)(0?[1-9]|1[0-2])(?:[-/.月]|(?<=\\d{2}))(\\d{1,2})日?(?:["
                    + " T]?\\s*(\\d{1,2})[:：时](\\d{2})(?:[:：分](\\d{2}))?)?(?!\\d)";
    private static final Pattern MOMENTS = Pattern.compile(MOMENT);
    private static final Pattern RANGE = Pattern.compile(MOMENT
            + "\\s*(?:至|到|-{1,2}|[—–~～]{1,2}|to|until|through)\\s*(?=20\\d{2}|(\\d{1,2})[-/.月](\\d{1,2})|(\\d{1,2})日)");
    private static final Pattern LABEL =
            Pattern.compile("起始|开始|起日|终止|结束|截止|止日|期间|周期|时间段|范围|查询|起止|账期|自.*至|period|from", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL_OF_DAY = Pattern.compile("(?:查询|账单)?(?:起始|开始|终止|结束|截止|起|止|起止)(?:日期|时间|日)[:：]?");
    private static final Pattern START = Pattern.compile("起始|开始|起日|from|start", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("终止|结束|截止|止日|until|end", Pattern.CASE_INSENSITIVE);

    private PeriodText() {}

    /**
     * A moment that a text names.
     *
     * @param dayOnly whether it names the day alone
     */
    public record Moment(LocalDateTime time, boolean dayOnly) {}

    /** Whether a text speaks of a period: 起止日期, 查询期间. */
    public static boolean isLabelled(String text) {
        return LABEL.matcher(text).find();
    }

    /** Whether a text is nothing but a label of a period's days: 开始日期, beside which the day stands. */
    public static boolean isLabel(String text) {
        return LABEL_OF_DAY.matcher(text).matches();
    }

    /** Whether a text speaks of a beginning. */
    public static boolean saysStart(String text) {
        return START.matcher(text).find();
    }

    /** Whether a text speaks of an end. */
    public static boolean saysEnd(String text) {
        return END.matcher(text).find();
    }

    /** Whether a text holds a range, the year or month of whose end may be left out. */
    public static boolean holdsRange(String text) {
        return RANGE.matcher(text).find();
    }

    /** The moments that a text names, in its order. */
    public static List<Moment> moments(String text) {
        List<Moment> moments = new ArrayList<>();
        Matcher matcher = MOMENTS.matcher(text);
        while (matcher.find()) {
            LocalDateTime time = time(matcher);
            if (time != null) {
                moments.add(new Moment(time, matcher.group(5) == null));
            }
        }
        return moments;
    }

    /** The end of a range that leaves out its year, or year and month: 2022年9月1日至9月9日, 2022年9月1日至9日. */
    public static @Nullable LocalDateTime shortEnd(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.find() || (range.group(8) == null && range.group(10) == null)) {
            return null;
        }
        LocalDateTime start = time(range);
        if (start == null) {
            return null;
        }
        try {
            int month = range.group(8) == null ? start.getMonthValue() : Integer.parseInt(range.group(8));
            int day = Integer.parseInt(range.group(8) == null ? range.group(10) : range.group(9));
            int year = month < start.getMonthValue() ? start.getYear() + 1 : start.getYear();
            LocalDateTime end = LocalDateTime.of(year, month, day, 0, 0);
            return end.toLocalDate().isBefore(start.toLocalDate()) ? null : end;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDateTime time(Matcher matcher) {
        try {
            int hour = matcher.group(5) == null ? 0 : Integer.parseInt(matcher.group(5));
            int minute = matcher.group(6) == null ? 0 : Integer.parseInt(matcher.group(6));
            int second = matcher.group(7) == null ? 0 : Integer.parseInt(matcher.group(7));
            if (hour == 24 && minute == 0) {
                hour = 23;
                minute = 59;
                second = 59;
            }
            return LocalDateTime.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4)),
                    hour,
                    minute,
                    second);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
