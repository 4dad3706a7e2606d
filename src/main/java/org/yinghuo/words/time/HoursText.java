package org.yinghuo.words.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Hours;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Numerals;
import org.yinghuo.words.Reading;
import org.yinghuo.words.Unit;

/**
 * Reads lengths of service: 3, 3小时, 3.5h, 90分钟, 半天 (4), 一天 (8), 1天半 (12), 9:00-11:30 (2.5).
 *
 * <p>A unit in the cell wins over the header's. Whether a length is plausible is asked where the days are known.
 */
public final class HoursText {

    private static final String NUMBER =
            "(\\d{1,6}(?:\\.\\d{1,18})?|\\.\\d{1,18}|[〇零一二两三四五六七八九十]{1,5}(?:点[〇零一二三四五六七八九]+)?)";
    private static final String HOUR = "(?:个)?(?:小时|工时|钟头|钟点|钟|时|hours|hour|hrs|hr|h)";
    private static final String MINUTE = "(?:分钟|分|minutes|minute|mins|min|m|')";
    private static final Pattern APPROXIMATE = Pattern.compile("^(?:约|大约|共|共计|计|合计|近)|(?:左右)$");
    private static final Pattern HOURS = Pattern.compile(NUMBER + HOUR + "(?:整)?");
    private static final Pattern HOURS_HALF = Pattern.compile(NUMBER + "(?:" + HOUR + "半|个半" + "(?:小时|钟头|钟|h)?)");
    private static final Pattern MINUTES = Pattern.compile(NUMBER + MINUTE);
    private static final Pattern BOTH = Pattern.compile(NUMBER + HOUR + "(?:零|又|,)?" + NUMBER + MINUTE + "?");
    private static final Pattern DAYS = Pattern.compile(NUMBER + "(?:个)?(?:天|日|工作日|days|day|d)(半)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?");
    private static final Pattern PLAIN = Pattern.compile("[+]?" + NUMBER);
    private static final BigDecimal MILLIS_AN_HOUR = BigDecimal.valueOf(3_600_000);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal HALF_DAY = BigDecimal.valueOf(4);
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(8);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(1000);

    private static final long MOST_SECONDS = 3_600_000;

    private static final Pattern SERVED_HOURS =
            Pattern.compile("(已?(?:服务|参加|完成|到岗|参与)了?)?\\s*[(,，]?\\s*(\\d[^()]{0,8}(?:小时|分钟|h|天))\\s*\\)?");

    /** 每人服务3小时 in a sentence, 服务时长：3小时 in the brackets of a title; 总时长6小时 and 不少于3小时 are none of it. */
    private static final Pattern OF_EVERYBODY = Pattern.compile(
            "(?:(?:每人|人均|每位志愿者)(?:每次|每天|每场)?(?:志愿)?(?:服务|值守|值班|参与|参加)?(?:时长|时间|工时)?|[(（](?:志愿)?(?:服务|活动)?(?:时长|工时))"
                    + "[为是计:]{0,2}[ ]?(\\d{1,2}(?:\\.\\d{1,2})?(?:个)?(?:小时|分钟|h))(?![\\p{IsHan}\\d])");

    private static final Pattern UNIT_AT_END = Pattern.compile("(?:小时|个小时|h|H|hours?)$");

    private HoursText() {}

    /** How long everyone served by a title or a remark, as written; empty where it says nothing of it. */
    public static String ofEverybody(String text) {
        Matcher said = OF_EVERYBODY.matcher(Folding.narrow(text));
        return said.find() ? said.group(1) : "";
    }

    /** Whether a cell says a length that a day may hold: where only values tell what a column is, longer ones are no hours. */
    public static boolean isWithinDay(String text, CellType type) {
        Hours hours = read(text, type, Unit.NONE).value();
        return hours != null && hours.millis() <= 24 * 3_600_000L;
    }

    /**
     * The length a cell says.
     *
     * @param unit the header's unit, for cells without one; hours where it states none
     * @return problems {@code unreadable}, {@code hours-and-minutes} (2.30 where the header says 时:分), {@code negative}, {@code too-long} (over 1000 hours), {@code error} (the cell shows an error)
     */
    public static Reading<Hours> read(String text, CellType type, Unit unit) {
        if (type == CellType.ERROR) {
            return Reading.bad("error");
        }
        if (Folding.isBlank(text)) {
            return Reading.blank();
        }
        if (text.length() > 60) {
            return Reading.bad("unreadable");
        }
        return switch (type) {
            case NUMBER -> number(text.strip(), unit);
            case TEXT -> text(Folding.unquoted(text), unit);
            case TIME -> clock(text.strip());
            case DATE, BOOLEAN, ERROR, FORMULA_WITHOUT_VALUE -> Reading.bad("unreadable");
        };
    }

    /** From a start to an end, over midnight where the end is the earlier one; null where either is unsaid or they are the same. */
    public static @Nullable Hours between(@Nullable LocalTime start, @Nullable LocalTime end) {
        if (start == null || end == null || start.equals(end)) {
            return null;
        }
        Duration duration = Duration.between(start, end);
        Duration length = duration.isNegative() ? duration.plusDays(1) : duration;
        return new Hours(length.toMillis());
    }

    /** What several ranges of one day come to, the rest between them left out: 9:00-11:00，14:00-16:00 is 4; null where there are not several. */
    public static @Nullable Hours ofRanges(String text) {
        if (text.length() > 60) {
            return null;
        }
        String plain = DayText.plain(text);
        DayText day = DayText.find(plain);
        List<Clock> ranges = Times.ranges(day == null || day.start() > 0 ? plain : day.rest());
        long millis = 0;
        for (Clock range : ranges) {
            Hours length = between(range.start(), range.end());
            millis += length == null ? 0 : length.millis();
        }
        return millis == 0 ? null : new Hours(millis);
    }

    private static Reading<Hours> number(String text, Unit unit) {
        try {
            BigDecimal value = new BigDecimal(text);
            return Math.abs((long) value.scale()) > 40 ? Reading.bad("unreadable") : inUnit(value, unit);
        } catch (NumberFormatException e) {
            return Reading.bad("unreadable");
        }
    }

    private static Reading<Hours> text(String text, Unit unit) {
        String word = APPROXIMATE.matcher(Folding.fold(text)).replaceAll("");
        if (word.length() > 2 && word.endsWith(")") && word.indexOf('(') > 0) {
            String remark = word.substring(word.indexOf('(') + 1, word.length() - 1);
            if (remark.chars().noneMatch(Character::isDigit)
                    || Times.readNarrow(remark).value() != null) {
                word = word.substring(0, word.indexOf('('));
            }
        }
        boolean negative = word.startsWith("-");
        String length = negative ? word.substring(1) : word;
        BigDecimal hours = hours(length);
        if (hours != null) {
            return of(negative ? hours.negate() : hours);
        }
        if (PLAIN.matcher(length).matches()) {
            BigDecimal value = decimal(length.startsWith("+") ? length.substring(1) : length);
            return value == null ? Reading.bad("unreadable") : inUnit(negative ? value.negate() : value, unit);
        }
        return negative ? Reading.bad("unreadable") : clockOrRange(text, length);
    }

    private static @Nullable BigDecimal hours(String word) {
        BigDecimal named = named(word);
        if (named != null) {
            return named;
        }
        Matcher half = HOURS_HALF.matcher(word);
        if (half.matches()) {
            return plus(decimal(half.group(1)), HALF);
        }
        Matcher hours = HOURS.matcher(word);
        if (hours.matches()) {
            return decimal(hours.group(1));
        }
        Matcher minutes = MINUTES.matcher(word);
        if (minutes.matches()) {
            return minutes(decimal(minutes.group(1)));
        }
        Matcher both = BOTH.matcher(word);
        if (both.matches()) {
            BigDecimal whole = decimal(both.group(1));
            BigDecimal rest = decimal(both.group(2));
            return rest == null || rest.compareTo(SIXTY) >= 0 ? null : plus(whole, minutes(rest));
        }
        Matcher days = DAYS.matcher(word);
        if (days.matches()) {
            BigDecimal number = plus(decimal(days.group(1)), days.group(2) == null ? BigDecimal.ZERO : HALF);
            return number == null ? null : number.multiply(HOURS_A_DAY);
        }
        return null;
    }

    private static @Nullable BigDecimal named(String word) {
        return switch (word) {
            case "半天", "半日", "上午", "下午", "上午半天", "下午半天", "半天上午", "半天下午", "halfday", "halfaday", "半个工作日" -> HALF_DAY;
            case "全天", "整天", "一整天", "全日", "fullday", "一个工作日" -> HOURS_A_DAY;
            case "半小时", "半个小时", "半个钟头", "半个钟", "半h" -> HALF;
            case "一刻钟" -> QUARTER;
            default -> null;
        };
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == null || right == null ? null : left.add(right);
    }

    private static @Nullable BigDecimal minutes(@Nullable BigDecimal minutes) {
        // Ten digits are far finer than the thousandth of a second that hours keep.
        return minutes == null ? null : minutes.divide(SIXTY, 12, RoundingMode.HALF_EVEN);
    }

    private static @Nullable BigDecimal decimal(String text) {
        char first = text.charAt(0);
        return (first >= '0' && first <= '9') || first == '.' ? new BigDecimal(text) : Numerals.parse(text);
    }

    private static Reading<Hours> clockOrRange(String text, String word) {
        if (CLOCK.matcher(word).matches()) {
            return clock(word);
        }
        Hours together = ofRanges(text);
        if (together != null) {
            return of(BigDecimal.valueOf(together.millis()).divide(MILLIS_AN_HOUR, 12, RoundingMode.HALF_EVEN));
        }
        Clock clock = Times.read(text, CellType.TEXT).value();
        Hours between = clock == null ? null : between(clock.start(), clock.end());
        return between == null ? Reading.bad("unreadable") : Reading.of(between);
    }

    /** A length typed as a clock shows it: 2:30 is two hours and a half. */
    private static Reading<Hours> clock(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return Reading.bad("unreadable");
        }
        long seconds = Long.parseLong(clock.group(1)) * 3600 + Long.parseLong(clock.group(2)) * 60;
        seconds += clock.group(3) == null ? 0 : Long.parseLong(clock.group(3));
        return seconds > MOST_SECONDS ? Reading.bad("too-long") : Reading.of(new Hours(seconds * 1000));
    }

    private static Reading<Hours> inUnit(BigDecimal value, Unit unit) {
        return switch (unit) {
            case MINUTES -> of(value.divide(SIXTY, 12, RoundingMode.HALF_EVEN));
            case DAYS -> of(value.multiply(HOURS_A_DAY));
            case HOURS_AND_MINUTES ->
                value.stripTrailingZeros().scale() > 0 ? Reading.bad("hours-and-minutes") : of(value);
            default -> of(value);
        };
    }

    private static Reading<Hours> of(BigDecimal hours) {
        if (hours.signum() < 0) {
            return Reading.bad("negative");
        }
        return hours.compareTo(LONGEST) > 0 ? Reading.bad("too-long") : Reading.of(Hours.of(hours));
    }

    /**
     * The length that a text is or says somebody served, 3小时 of 已服务3小时; empty where it says none.
     *
     * @param only whether a bare length is none
     */
    public static String said(String text, boolean only) {
        Matcher hours = SERVED_HOURS.matcher(Folding.narrow(text).strip());
        return hours.matches() && (!only || hours.group(1) != null) ? hours.group(2) : "";
    }

    /** A length without its unit: 12.5 of 12.5小时. */
    public static String withoutUnit(String hours) {
        return UNIT_AT_END.matcher(hours).replaceAll("").strip();
    }
}
