package org.yinghuo.words.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.CellType;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Reading;

/**
 * Reads days in every form offices write them (rules day-of-entry, ambiguous-day).
 *
 * <p>A missing year is the one a title gives, unless an issue covers the day only a year away from it (a January row under a December
 * title); where no title gives one, the one nearest to the issues' windows. Two digits of a year, and which number is the month in
 * 9/3/2022 where the sheet does not show it, are decided by the issues too, and refused where they do not decide.
 */
public final class Days {
    /** A spreadsheet program's number of a day and a time. */
    private static final Pattern SERIAL = Pattern.compile("[0-9]{5}\\.[0-9]{1,15}");

    /** A quoted name, or a day as events are called: 9·5, 5·12. */
    private static final Pattern EVENT =
            Pattern.compile("[“\"「『][^”\"」』]{0,30}[”\"」』]|(?<![0-9.])[0-9]{1,2}[·•‧・][0-9]{1,2}(?![0-9])");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20|21)\\d{2}) ?(?:年|学年|财年)");
    /** A year of the Republic of China: 民国111年, 111年度. */
    private static final Pattern REPUBLIC =
            Pattern.compile("民国 ?(\\d{2,3}) ?年|(?<![\\d第])(1[0-2]\\d) ?(?:年度|学年度|年)(?!级)");

    private static final int REPUBLIC_ZERO = 1911;
    private static final Pattern BARE_YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
    private static final Pattern MONTH =
            Pattern.compile("(?:(?<!\\d)(\\d{4}) ?[年./-] ?)?(?<!\\d)(\\d{1,2}) ?月(?! ?\\d)");
    private static final Pattern REMARK = Pattern.compile("[(\\[][^()\\[\\]0-9]*[)\\]]$|(?:当天|当日|全天|补|左右|前后)$");
    /** What a spreadsheet program writes behind a day in a CSV file. */
    private static final Pattern MIDNIGHT = Pattern.compile("0{1,2}:00(?::00)?");

    private static final Pattern STOP = Pattern.compile("[)\\]】,，;；。].*$");
    private static final Pattern HALF_BEHIND = Pattern.compile("上午|下午|晚上|晚");
    private static final Pattern PUNCTUATION = Pattern.compile("^[,;:.、；/]+|[,;:.、；/-]+$");
    private static final Pattern BETWEEN_DAYS =
            Pattern.compile(" ?(?:[、,;┋|和及与]|(?<=[日号]|/\\d{1,2}) (?=\\d{1,2}[月/日号])|(?<=-\\d{1,2}) (?=\\d{4}-\\d)) ?");
    /** What a form marks a question with that must be answered. */
    private static final Pattern REQUIRED = Pattern.compile("[*＊]+$");

    private static final Pattern DAY_OF_MONTH = Pattern.compile("\\d{1,2}");
    private static final int MOST_DAYS = 31;
    private static final Pattern DIGITS = Pattern.compile("\\d{4,8}");
    /** Of 2022-09-03, before its time. */
    private static final int DAY_LENGTH = 10;

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");
    private static final int FIRST_SERIAL = 36_526;
    private static final int LAST_SERIAL = 60_000;

    private final Dates dates;
    private final @Nullable Day span;

    /**
     * Days of a sheet.
     *
     * @param calendar the issues, of which the nearest gives a missing year
     * @param yearGiven the year a title gives to rows without one; null if none
     */
    public Days(Calendar calendar, @Nullable Integer yearGiven) {
        this(calendar, yearGiven, null, null);
    }

    /** With the days a title spans, of which columns headed by a weekday alone are one each; null if none. */
    public Days(Calendar calendar, @Nullable Integer yearGiven, @Nullable Integer monthGiven, @Nullable Day span) {
        this.span = span != null && span.isRange() && span.first().plusDays(7).isAfter(span.last()) ? span : null;
        this.dates = new Dates(calendar, yearGiven, monthGiven, DayOrder.UNKNOWN);
    }

    private Days(Dates dates, @Nullable Day span) {
        this.dates = dates;
        this.span = span;
    }

    /** The same where the sheet shows which comes first in 9/3/2022. */
    public Days written(DayOrder shown) {
        return shown == DayOrder.UNKNOWN ? this : new Days(dates.written(shown), span);
    }

    /**
     * The day a cell says.
     *
     * @return problems {@code unreadable}, {@code no-such-day} (31 June), {@code ambiguous} (3/4/2022), {@code several} (days that are no range),
     *     {@code error} (the cell shows an error)
     */
    public Reading<Day> read(String text, CellType type) {
        if (type == CellType.ERROR) {
            return Reading.bad("error");
        }
        if (Folding.isBlank(text)) {
            return Reading.blank();
        }
        if (text.length() > 80) {
            return Reading.bad("unreadable");
        }
        return switch (type) {
            case DATE -> stored(text.strip());
            case NUMBER -> number(text.strip());
            case TEXT -> text(Folding.unquoted(text));
            case TIME, BOOLEAN, ERROR, FORMULA_WITHOUT_VALUE -> Reading.bad("unreadable");
        };
    }

    /** The instant a statement's cell says, midnight where it says the day only; problems as for a day, and {@code no-such-time}. */
    public Reading<LocalDateTime> moment(String text, CellType type) {
        Reading<Day> day = read(text, type);
        Day value = day.value();
        if (value == null) {
            return new Reading<>(null, day.problem());
        }
        return value.isRange() || value.isSeveral() ? Reading.bad("several") : Reading.of(value.moment());
    }

    /**
     * The day that stands within a longer text such as a title, a form line or a file's name; null if none that exists.
     *
     * <p>An event that is called by its day (“9·5”泸定地震) is a name and says nothing of when a gift was made.
     */
    @Nullable
    public Day within(String text) {
        if (text.length() > 2000) {
            return null;
        }
        String rest = DayText.plain(EVENT.matcher(text).replaceAll(" "));
        for (DayText found = DayText.find(rest); found != null && !rest.isEmpty(); found = DayText.find(rest)) {
            Day day = found.month() == null && !dates.hasMonth()
                    ? null
                    : dates.of(found, Clock.UNSAID).value();
            if (day != null) {
                Clock clock = clockBehind(found.rest());
                return clock == null ? day : new Day(day.first(), day.last(), clock, day.yearSaid(), null);
            }
            rest = rest.substring(Math.max(found.end(), 1));
        }
        return null;
    }

    /** The time that follows a day within a title: （9月3日 14:00-16:30）, 9月3日下午在幸福社区; null if none. */
    private static @Nullable Clock clockBehind(String rest) {
        String behind = STOP.matcher(rest).replaceFirst("").strip();
        Clock whole = Times.readNarrow(behind).value();
        if (whole != null) {
            return whole;
        }
        Matcher half = HALF_BEHIND.matcher(behind);
        return half.lookingAt() ? Times.readNarrow(half.group()).value() : null;
    }

    /** The year that stands within a title: 2022年, 二〇二二年, 2022年度, else a bare 2022; null if none. */
    public static @Nullable Integer yearWithin(String text) {
        if (text.length() > 2000) {
            return null;
        }
        String plain = DayText.plain(text);
        Matcher year = YEAR.matcher(plain);
        if (year.find()) {
            return Integer.valueOf(year.group(1));
        }
        DayText day = DayText.find(plain);
        if (day != null && day.year() != null && day.year().length() == 4) {
            return Integer.valueOf(day.year());
        }
        Matcher republic = REPUBLIC.matcher(plain);
        if (republic.find()) {
            return REPUBLIC_ZERO + Integer.parseInt(republic.group(1) == null ? republic.group(2) : republic.group(1));
        }
        Matcher bare = BARE_YEAR.matcher(plain);
        return bare.find() ? Integer.valueOf(bare.group(1)) : null;
    }

    /** The month that stands within a title, without a day: 2022年9月, 9月份; null if none. */
    public static @Nullable Integer monthWithin(String text) {
        if (text.length() > 2000) {
            return null;
        }
        Matcher month = MONTH.matcher(DayText.plain(text));
        if (!month.find()) {
            return null;
        }
        int number = Integer.parseInt(month.group(2));
        return number >= 1 && number <= 12 ? number : null;
    }

    /** The day a header heads a column with: 9月1日, 9月1日上午, 9/1, 2022-09-01, 9月1日* of a form, 1日 (with a month given); null where it is none. */
    @Nullable
    public Day columnDay(String heading, CellType type) {
        String text = REQUIRED.matcher(heading).replaceFirst("");
        Day serial = serialHeading(text, type);
        if (serial != null) {
            return serial;
        }
        if (type == CellType.NUMBER ? text.indexOf('.') < 0 : type != CellType.TEXT && type != CellType.DATE) {
            return null;
        }
        if (type == CellType.TEXT
                && DIGITS.matcher(text.strip()).matches()
                && text.strip().length() != 8) {
            return null;
        }
        Day weekday = type == CellType.TEXT && span != null ? weekday(text, span) : null;
        if (weekday != null) {
            return weekday;
        }
        Day day = read(text, type).value();
        return day == null || day.isRange() || day.isSeveral() ? null : day;
    }

    /** What a spreadsheet leaves of a heading that was a day, saved as text or as a bare number: 44807; only near the issues, for a sum may look so. */
    private @Nullable Day serialHeading(String text, CellType type) {
        String digits = text.strip();
        if ((type != CellType.TEXT && type != CellType.NUMBER)
                || !FIVE_DIGITS.matcher(digits).matches()) {
            return null;
        }
        int number = Integer.parseInt(digits);
        if (number < FIRST_SERIAL || number > LAST_SERIAL) {
            return null;
        }
        LocalDate day = SERIAL_ZERO.plusDays(number);
        return dates.isNearIssues(day) ? Day.at(day.atStartOfDay(), true) : null;
    }

    /** 周三 in a list of 5 to 9 September is the 7th. */
    private static @Nullable Day weekday(String text, Day span) {
        DayOfWeek named = Weekdays.read(text);
        if (named == null) {
            return null;
        }
        LocalDate day = span.first().with(TemporalAdjusters.nextOrSame(named));
        return day.isAfter(span.last()) ? null : new Day(day, day, Clock.UNSAID, true, null);
    }

    /** 星期一 in a row of a list of 5 to 9 September is the 5th. */
    private Reading<Day> weekdayAlone(String text) {
        Day day = span == null ? null : weekday(text, span);
        return day == null ? Reading.bad("unreadable") : Reading.of(day);
    }

    private Reading<Day> stored(String text) {
        try {
            LocalDateTime at = text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            return Reading.of(Day.at(at, true));
        } catch (DateTimeException e) {
            return Reading.bad("unreadable");
        }
    }

    private Reading<Day> number(String text) {
        BigDecimal value;
        try {
            value = new BigDecimal(text);
        } catch (NumberFormatException e) {
            return Reading.bad("unreadable");
        }
        Day instant = value.scale() <= 0 ? instant(value.toPlainString()) : null;
        if (instant != null) {
            return Reading.of(instant);
        }
        String stamp = DayText.unpacked(text);
        if (!stamp.isEmpty()) {
            return text(stamp);
        }
        if (value.signum() <= 0 || value.scale() > 20 || value.precision() - value.scale() > 8) {
            return Reading.bad("unreadable");
        }
        int whole = value.intValue();
        if (whole >= FIRST_SERIAL && whole <= LAST_SERIAL) {
            return Reading.of(Day.at(serial(value), true));
        }
        String plain = value.toPlainString();
        if (value.scale() <= 0) {
            return packed(plain);
        }
        Reading<Day> day = text(plain);
        Day read = day.value();
        if (read == null || value.scale() != 1) {
            return day;
        }
        // 9.3 may have been typed 9.30: a number keeps no trailing zero.
        int tens = (plain.charAt(plain.length() - 1) - '0') * 10;
        LocalDate first = read.first();
        return tens > YearMonth.from(first).lengthOfMonth()
                ? day
                : Reading.of(new Day(first, first, read.clock(), false, first.withDayOfMonth(tens)));
    }

    private static LocalDateTime serial(BigDecimal value) {
        long seconds = value.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        return SERIAL_ZERO.plusDays(value.longValue()).atStartOfDay().plusSeconds(seconds);
    }

    private Reading<Day> text(String text) {
        DayText usual = DayText.usual(text);
        if (usual != null) {
            return dates.of(usual, Clock.UNSAID);
        }
        DayText instant = text.length() > DAY_LENGTH && " T".indexOf(text.charAt(DAY_LENGTH)) >= 0
                ? DayText.usual(text.substring(0, DAY_LENGTH))
                : null;
        Clock time = instant == null ? null : Clock.usual(text.substring(DAY_LENGTH + 1));
        if (instant != null && time != null) {
            return dates.of(instant, time);
        }
        Day written = instant(text);
        if (written != null) {
            return Reading.of(written);
        }
        String plain = DayText.plain(text);
        if (DIGITS.matcher(plain).matches()) {
            return packed(plain);
        }
        String stamp = DayText.unpacked(plain);
        if (!stamp.isEmpty()) {
            return text(stamp);
        }
        if (SERIAL.matcher(plain).matches()) {
            BigDecimal value = new BigDecimal(plain);
            return value.intValue() >= FIRST_SERIAL && value.intValue() <= LAST_SERIAL
                    ? Reading.of(Day.at(serial(value), true))
                    : Reading.bad("unreadable");
        }
        DayText day = DayText.find(plain);
        if (day == null) {
            return weekdayAlone(text);
        }
        // 上午9月3日, 2:30 PM Sep 3 are unusual, but not a word before the day.
        Day several = several(plain);
        if (several != null) {
            return Reading.of(several);
        }
        String before = plain.substring(0, day.start()).strip();
        String behind = PUNCTUATION
                .matcher(REMARK.matcher(day.rest()).replaceFirst(""))
                .replaceAll("")
                .strip();
        if (before.equals("(") && behind.endsWith(")")) {
            // 周六（9月3日）, its weekday left out already.
            before = "";
            behind = behind.substring(0, behind.length() - 1).strip();
        }
        if (!before.isEmpty() && !behind.isEmpty()) {
            return Reading.bad("unreadable");
        }
        String words = before.isEmpty() ? behind : before;
        if (isSeveral(day, plain)) {
            return Reading.bad("several");
        }
        if (words.isEmpty() || MIDNIGHT.matcher(words).matches()) {
            return dates.of(day, Clock.UNSAID);
        }
        Reading<Clock> clock = Times.readNarrow(words);
        return clock.value() == null ? new Reading<>(null, clock.problem()) : dates.of(day, clock.value());
    }

    /** An instant as a program writes it, by the office's clock; null where the text is none. */
    private @Nullable Day instant(String text) {
        LocalDateTime written = Instants.read(text);
        if (written == null) {
            LocalDateTime counted = Instants.sinceEpoch(text.strip());
            written = counted != null && isNearIssues(counted.toLocalDate()) ? counted : null;
        }
        return written == null ? null : Day.at(written, true);
    }

    /** 9月3日、5日, 9.3 9.5: single days of which each may leave to the one before what is the same; null where it is not that. */
    private @Nullable Day several(String plain) {
        String[] parts = BETWEEN_DAYS.split(plain, -1);
        if (parts.length < 2 || parts.length > MOST_DAYS) {
            return null;
        }
        List<LocalDate> days = new ArrayList<>();
        DayText before = null;
        for (String part : parts) {
            DayText text = DayText.find(part);
            if (text == null && before != null && DAY_OF_MONTH.matcher(part).matches()) {
                text = DayText.find(part + "日");
            }
            if (text == null
                    || text.start() > 0
                    || text.last() != null
                    || !text.rest().isEmpty()
                    || (text.month() == null && before == null && !dates.hasMonth())) {
                return null;
            }
            if (before != null) {
                text = text.after(before);
            }
            LocalDate day = dates.date(text, null).value();
            if (day == null || days.contains(day)) {
                return null;
            }
            days.add(day);
            before = text;
        }
        boolean yearSaid = before != null && before.year() != null;
        return new Day(days.get(0), days.get(0), Clock.UNSAID, yearSaid, days.subList(1, days.size()), null);
    }

    /** 9月3日、5日 is two days, 9月3日-5日 a span. */
    private static boolean isSeveral(DayText day, String plain) {
        return day.last() != null
                && plain.substring(day.start(), day.end()).chars().anyMatch(c -> "、,和及".indexOf(c) >= 0);
    }

    /** Whether a day lies in the windows of the issues or a few weeks from one of them; where there are no issues, any does. */
    public boolean isNearIssues(LocalDate day) {
        return dates.isNearIssues(day);
    }

    /** Digits only: 20220903, 1110903, 220903, 0903, or a day's serial number. */
    private Reading<Day> packed(String digits) {
        return switch (digits.length()) {
            case 8 -> dates.of(dayText(digits.substring(0, 4), digits.substring(4)), Clock.UNSAID);
            case 7 -> dates.of(dayText(digits.substring(0, 3), digits.substring(3)), Clock.UNSAID);
            case 6 -> dates.of(dayText(digits.substring(0, 2), digits.substring(2)), Clock.UNSAID);
            case 5 -> {
                int serial = Integer.parseInt(digits);
                yield serial >= FIRST_SERIAL && serial <= LAST_SERIAL
                        ? Reading.of(Day.at(SERIAL_ZERO.plusDays(serial).atStartOfDay(), true))
                        : Reading.bad("unreadable");
            }
            case 4 ->
                digits.charAt(0) <= '1' ? dates.of(dayText(null, digits), Clock.UNSAID) : Reading.bad("unreadable");
            default -> Reading.bad("unreadable");
        };
    }

    private static DayText dayText(@Nullable String year, String monthAndDay) {
        return new DayText(
                0,
                0,
                year,
                Integer.valueOf(monthAndDay.substring(0, 2)),
                Integer.parseInt(monthAndDay.substring(2)),
                null,
                false,
                "");
    }
}
