package org.yinghuo.words.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.model.HalfDay;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Reading;

/**
 * Reads clock times: 14:30, 下午2点半, 2:30 PM, 14：30-16：30.
 *
 * <p>A half of the day is reported only where no clock time says more. 中午 and 全天 are no half.
 */
public final class Times {

    private static final String MARKS = "上午|下午|中午|凌晨|清晨|早晨|早上|傍晚|晚上|夜间|夜晚|午后|午前|早|晚|am|pm|a\\.m\\.|p\\.m\\.";
    /** One clock time; # stands for the number of its groups. */
    private static final String CLOCK = "(?<mark#>" + MARKS + ")? ?(?<hour#>\\d{1,2})"
            + "(?: ?(?<sign#>[:点时]|点钟) ?(?:(?<minute#>\\d{1,2}) ?分?(?::?(?<second#>\\d{1,2})(?:\\.\\d+)?秒?)?"
            + "|(?<half#>半|一刻|三刻|整|钟))?)? ?(?<after#>am|pm|a\\.m\\.|p\\.m\\.)?";

    private static final Pattern ONE = Pattern.compile(CLOCK.replace("#", "1"));
    private static final Pattern RANGE =
            Pattern.compile(CLOCK.replace("#", "1") + " ?(?:-|~|—|–|―|到|至|→)+ ?" + CLOCK.replace("#", "2"));
    private static final Pattern HALF = Pattern.compile(
            "(?:(?<morning>上午|早上|早晨|清晨|凌晨|午前|早|am|a\\.m\\.|morning)|(?<afternoon>下午|午后|pm|p\\.m\\.|afternoon)|(?<evening>晚上|傍晚|夜间|夜晚|晚|夜|晚间|evening|night)|中午|白(?=班)|中(?=班)|全天|整天|一天|全日|白天|上下午|上午[、,和/+"
                    + " ]?下午|noon|allday|all day)(?:班|场|时段|半天|半日)?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{2}) ?[-~—–至到] ?(\\d{1,2})\\.(\\d{2})");
    private static final Pattern PACKED =
            Pattern.compile("([01]\\d|2[0-4])([0-5]\\d)(?: ?[-~—–至到] ?([01]\\d|2[0-4])([0-5]\\d))?");
    private static final Pattern BETWEEN = Pattern.compile(" ?[,;、；/] ?|(?<=\\d) (?=\\d|上|下|晚)");
    private static final Pattern REMARK = Pattern.compile(" ?[(\\[][^()\\[\\]]*[)\\]]$");
    private static final Pattern ALONE = Pattern.compile("(?:上午|下午|晚上)?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?");
    private static final Pattern SIGNED = Pattern.compile("\\d[:：点时]");

    /** 白班（8:00-18:00）, 第一班 8:00-10:00, 下午（2:00-4:00）: a shift's name before its hours. */
    private static final Pattern SHIFT = Pattern.compile(
            "(?:(?<part>上午|下午|中午|晚上|夜间|早上) ?[(]|(?:第?\\d{1,2}|[a-z]|\\p{IsHan}{1,3})?(?:班|班次|场|时段|白天|全天) ?[(:]?) ?(?<range>\\d[^()]*)\\)?");

    private static final Pattern ABOUT = Pattern.compile("^(?:约|大约)|(?:左右|前后|许)(?=$|-)|次日|第二天|翌日");
    /** 9；00 is typed on a Chinese keyboard. */
    private static final Pattern SEMICOLON = Pattern.compile("(?<=\\d)[;](?=[0-5]\\d(?!\\d))");
    /** What stands for a time where a column holds nothing but times: 9, 9.30, 9-12. */
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:\\.([0-5]\\d))?");

    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,2})(?:\\.([0-5]\\d))? ?[-~—–至到]+ ?(\\d{1,2})(?:\\.([0-5]\\d))?");
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    private Times() {}

    /** Whether a text is a clock's time and nothing else: 9:05, 下午2:30. */
    public static boolean isClock(String text) {
        return ALONE.matcher(text.strip()).matches();
    }

    /** A cheap look: whether a text may say an hour, and not a bare number. */
    public static boolean saysHour(String text) {
        return SIGNED.matcher(text).find();
    }

    /**
     * The time a cell says, alone or as a range, or only 上午 or 下午.
     *
     * @return problems {@code unreadable}, {@code no-such-time}, {@code error} (the cell shows an error)
     */
    public static Reading<Clock> read(String text, CellType type) {
        if (type == CellType.ERROR) {
            return Reading.bad("error");
        }
        if (Folding.isBlank(text)) {
            return Reading.blank();
        }
        return switch (type) {
            case TIME -> iso(text.strip());
            case DATE -> text.indexOf('T') > 0 ? iso(text.substring(text.indexOf('T') + 1)) : Reading.bad("unreadable");
            case NUMBER -> ofFraction(text);
            case TEXT -> ofInstant(Instants.read(text), Folding.unquoted(text));
            case BOOLEAN, ERROR, FORMULA_WITHOUT_VALUE -> Reading.bad("unreadable");
        };
    }

    private static Reading<Clock> ofInstant(@Nullable LocalDateTime instant, String text) {
        return instant == null ? text(text) : iso(instant.toLocalTime().toString());
    }

    /** The time a cell says in a column of nothing but times, where a bare 9 is nine o'clock and 9-12 lasts three hours. */
    public static Reading<Clock> readHour(String text, CellType type) {
        Reading<Clock> clock = read(text, type);
        if (!clock.isBad() || text.length() > 20 || (type != CellType.TEXT && type != CellType.NUMBER)) {
            return clock;
        }
        String narrow = DayText.plain(Folding.unquoted(text));
        Matcher hour = HOUR.matcher(narrow);
        if (hour.matches()) {
            // As a number 9.3 has lost its zero or is a decimal fraction.
            return type == CellType.NUMBER && hour.group(2) != null ? clock : orNone(clock, one(hour(hour, 1)));
        }
        Matcher hours = HOURS.matcher(narrow);
        if (type == CellType.TEXT && hours.matches()) {
            LocalTime start = hour(hours, 1);
            LocalTime end = hour(hours, 3);
            return start != null && end != null && start.isBefore(end) ? range(start, end) : clock;
        }
        return clock;
    }

    private static Reading<Clock> orNone(Reading<Clock> none, Reading<Clock> some) {
        return some.value() == null ? none : some;
    }

    private static @Nullable LocalTime hour(Matcher hour, int group) {
        String minute = hour.group(group + 1);
        return time(hour.group(group), minute == null ? "0" : minute);
    }

    /** The same for a text already narrow, in lower case and with Chinese numerals as digits; what stands behind a day. */
    static Reading<Clock> readNarrow(String text) {
        String clock = text.strip();
        Matcher half = HALF.matcher(clock);
        if (half.matches()) {
            return Reading.of(new Clock(
                    null,
                    null,
                    half.group("morning") != null
                            ? HalfDay.MORNING
                            : half.group("afternoon") != null
                                    ? HalfDay.AFTERNOON
                                    : half.group("evening") != null ? HalfDay.EVENING : HalfDay.NONE));
        }
        Matcher dotted = DOTTED.matcher(clock);
        if (dotted.matches()) {
            return range(time(dotted.group(1), dotted.group(2)), time(dotted.group(3), dotted.group(4)));
        }
        Matcher packed = PACKED.matcher(clock);
        if (packed.matches()) {
            LocalTime start = time(packed.group(1), packed.group(2));
            return packed.group(3) == null ? one(start) : range(start, time(packed.group(3), packed.group(4)));
        }
        Matcher range = RANGE.matcher(clock);
        if (range.matches()) {
            return range(range);
        }
        List<Clock> ranges = ranges(clock);
        if (!ranges.isEmpty()) {
            // 9:00-12:00, 14:00-17:00: from the first start to the last end.
            return Reading.of(new Clock(
                    ranges.get(0).start(), ranges.get(ranges.size() - 1).end(), HalfDay.NONE));
        }
        Matcher one = ONE.matcher(clock);
        if (one.matches() && saysHour(one, 1)) {
            return one(time(one, 1, null));
        }
        return Reading.bad("unreadable");
    }

    /** Several ranges of one day, divided by blanks or commas; empty unless there are at least two and all are readable. */
    static List<Clock> ranges(String plain) {
        List<Clock> ranges = new ArrayList<>();
        for (String part : BETWEEN.split(plain.strip(), -1)) {
            Matcher range = RANGE.matcher(part);
            Clock clock = range.matches() ? range(range).value() : null;
            if (clock == null) {
                return List.of();
            }
            ranges.add(clock);
        }
        return ranges.size() < 2 ? List.of() : List.copyOf(ranges);
    }

    private static Reading<Clock> text(String text) {
        if (text.length() > 60) {
            return Reading.bad("unreadable");
        }
        String narrow = ABOUT.matcher(SEMICOLON.matcher(DayText.plain(text)).replaceAll(":"))
                .replaceAll("");
        Reading<Clock> clock = readNarrow(hoursOfShift(narrow));
        Matcher remark = REMARK.matcher(narrow);
        if (clock.value() == null && remark.find() && remark.start() > 0) {
            clock = readNarrow(narrow.substring(0, remark.start()));
        }
        if (clock.isBad() && clock.problem().equals("unreadable")) {
            // A start that is written with its day: 2022-09-03 14:30.
            DayText day = DayText.find(narrow);
            if (day != null && day.start() == 0 && !day.rest().isBlank()) {
                return readNarrow(day.rest());
            }
        }
        return clock;
    }

    /** The hours that stand behind a shift's name; the text itself where none do. */
    private static String hoursOfShift(String text) {
        Matcher shift = SHIFT.matcher(text);
        if (!shift.matches() || !RANGE.matcher(shift.group("range").strip()).matches()) {
            return text;
        }
        String part = shift.group("part");
        return (part == null ? "" : part) + shift.group("range").strip();
    }

    private static Reading<Clock> iso(String text) {
        try {
            return one(LocalTime.parse(text));
        } catch (DateTimeException e) {
            return Reading.bad("unreadable");
        }
    }

    /** A time of day that lost its format: 0.6041666 of a day. */
    private static Reading<Clock> ofFraction(String text) {
        if (text.length() > 40) {
            return Reading.bad("unreadable");
        }
        try {
            BigDecimal day = new BigDecimal(text.strip());
            if (day.signum() <= 0 || day.compareTo(BigDecimal.ONE) >= 0 || day.scale() > 40) {
                return Reading.bad("unreadable");
            }
            long seconds = day.multiply(SECONDS_A_DAY)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact();
            return one(LocalTime.ofSecondOfDay(Math.min(seconds, 86_399)));
        } catch (NumberFormatException e) {
            return Reading.bad("unreadable");
        }
    }

    private static Reading<Clock> range(Matcher clock) {
        if (!saysHour(clock, 1) && !saysHour(clock, 2)) {
            return Reading.bad("unreadable");
        }
        String mark = mark(clock, 1);
        String endMark = mark(clock, 2);
        // 2-4pm: the mark behind the end holds for both.
        LocalTime start = time(clock, 1, mark == null ? clock.group("after2") : null);
        LocalTime end = time(clock, 2, null);
        if (start != null && end != null && endMark == null && mark != null && end.isBefore(start)) {
            // 下午2点-5点, 上午10:00-1:00: the end's hour is of the same half of the day, or the next.
            end = end.getHour() < 12 ? end.plusHours(12) : end;
        }
        return range(start, end);
    }

    private static Reading<Clock> range(@Nullable LocalTime start, @Nullable LocalTime end) {
        return start == null || end == null
                ? Reading.bad("no-such-time")
                : Reading.of(new Clock(start, end, HalfDay.NONE));
    }

    private static Reading<Clock> one(@Nullable LocalTime time) {
        return time == null ? Reading.bad("no-such-time") : Reading.of(new Clock(time, null, HalfDay.NONE));
    }

    /** Whether it is a time and not a bare number. */
    private static boolean saysHour(Matcher clock, int which) {
        return clock.group("sign" + which) != null || mark(clock, which) != null;
    }

    private static @Nullable String mark(Matcher clock, int which) {
        String mark = clock.group("mark" + which);
        return mark != null ? mark : clock.group("after" + which);
    }

    private static @Nullable LocalTime time(Matcher clock, int which, @Nullable String otherMark) {
        String said = mark(clock, which);
        String mark = said == null ? otherMark : said;
        int hour = Integer.parseInt(clock.group("hour" + which));
        String minutes = clock.group("minute" + which);
        String half = clock.group("half" + which);
        int minute = minutes != null
                ? Integer.parseInt(minutes)
                : half == null ? 0 : half.equals("半") ? 30 : half.equals("一刻") ? 15 : half.equals("三刻") ? 45 : 0;
        String seconds = clock.group("second" + which);
        int second = seconds == null ? 0 : Integer.parseInt(seconds);
        if (mark != null) {
            hour = switch (mark) {
                case "下午", "午后", "傍晚", "晚上", "晚", "夜间", "夜晚", "pm", "p.m." -> hour < 12 ? hour + 12 : hour;
                case "中午" -> hour < 11 ? hour + 12 : hour;
                case "am", "a.m.", "凌晨" -> hour == 12 ? 0 : hour;
                default -> hour;
            };
        }
        return time(hour, minute, second);
    }

    private static @Nullable LocalTime time(String hour, String minute) {
        return time(Integer.parseInt(hour), Integer.parseInt(minute), 0);
    }

    /** 24:00 ends a day and is midnight here. */
    private static @Nullable LocalTime time(int hour, int minute, int second) {
        if (hour == 24 && minute == 0 && second == 0) {
            return LocalTime.MIDNIGHT;
        }
        return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
    }
}
