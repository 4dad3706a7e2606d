package org.yinghuo.words.time;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Numerals;

/**
 * A day as it stands within a text, its parts not yet looked at by any calendar.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param year the year as written, two to four digits; null where unsaid
 * @param month null where only a day of some month is said
 * @param last the end of a range; null where it is none
 * @param dotted whether month and day are joined by a point, so that a number may have lost its zero
 * @param rest what stands behind it, blanks trimmed
 */
public record DayText(
        int start,
        int end,
        @Nullable String year,
        @Nullable Integer month,
        int day,
        @Nullable DayText last,
        boolean dotted,
        String rest) {

    private static final String MONTHS =
            "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";
    private static final Map<String, Integer> MONTH_NUMBERS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));
    /** 2022-09-03, 2022年9月3日, 22/9/3, 民国111年9月3日. */
    private static final Pattern FULL = Pattern.compile(
            "(?:民国 ?|(?<![\\d.]))(\\d{4}|\\d{2,3}) ?([-/.年·_、,]) ?(\\d{1,2}) ?([-/.月·_、,]) ?(\\d{1,2})(?!\\d)(?:"
                    + " ?[日号])?");

    private static final Pattern PACKED = Pattern.compile("(?<!\\d)((?:19|20|21)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    /** 9月3日, 9/3, 9.3, 9-3. */
    private static final Pattern SHORT =
            Pattern.compile("(?<![\\d.a-z])(\\d{1,2}) ?([-/.月·]) ?(\\d{1,2})(?![\\d])(?: ?[日号])?");

    private static final Pattern LATIN_DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})[- ]?(" + MONTHS + ")[-,. ]*(\\d{4}|\\d{2})?(?!\\d)");
    private static final Pattern LATIN_MONTH_FIRST =
            Pattern.compile("(?<![a-z])(" + MONTHS + ")[-. ]*(\\d{1,2})(?:st|nd|rd|th)?(?:[-, ]+(\\d{4}))?(?!\\d)");
    /** Sep-22 is how a spreadsheet shows September 2022. */
    private static final Pattern MONTH_OF_YEAR = Pattern.compile("[a-z]+-[23]\\d");
    /** 9/3/2022, 9/3/22: which is the month, the calendar says. */
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<!\\d)(?:(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})|(\\d)/(\\d{1,2})/(\\d{2}))(?![\\d/])");

    private static final Pattern DAY_ONLY = Pattern.compile("(?<![\\d月.])(\\d{1,2}) ?[日号]");
    private static final Pattern JOINED = Pattern.compile("^ ?(?:-|~|—|–|―|至|到|一|→|--|——|、|,|和|及)+ ?");
    private static final Pattern NEXT_DAY = Pattern.compile("^(\\d{1,2})(?: ?[日号])?(?![\\d月:点时./])");
    private static final Pattern WEEKDAY = Pattern.compile(
            "[(\\[,]?"
                    + " ?(?:星期|礼拜|周)[一二三四五六日天末1-7][)\\]]?|[(\\[]?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[)\\],.]?(?![a-z])");
    private static final Pattern SPELT = Pattern.compile("[〇零一二两三四五六七八九十廿卅]+(?= ?[年月日号点时分])");
    private static final Pattern OFFSET =
            Pattern.compile("(\\d:\\d{2})(?:\\.\\d+)?(?: ?(?:gmt|utc)?\\+0?8(?::?00)?)?(?: ?\\(?(?:cst|china standard"
                    + " time|中国标准时间|北京时间)\\)?)?$");
    /** 20220903101112, as machines write it. */
    private static final Pattern STAMP = Pattern.compile(
            "^((?:19|20|21)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d)?$");

    /** The forms nearly every cell has, 2022-09-03 and 9月3日, without the cost of all the others; null for any other. */
    static @Nullable DayText usual(String text) {
        int length = text.length();
        int first = digits(text, 0);
        if (first == 0 || first == length) {
            return null;
        }
        char sign = text.charAt(first);
        boolean full = first == 4 && (sign == '-' || sign == '/' || sign == '.' || sign == '年');
        if (!full && (first > 2 || sign != '月')) {
            return null;
        }
        int from = full ? first + 1 : 0;
        int month = digits(text, from);
        int day = from + month + 1 < length ? digits(text, from + month + 1) : 0;
        int end = from + month + 1 + day;
        if (month < 1 || month > 2 || day < 1 || day > 2) {
            return null;
        }
        char between = text.charAt(from + month);
        boolean han = between == '月';
        if (full && !han && (between != sign || sign == '年')) {
            return null;
        }
        boolean closed = han ? end == length - 1 && text.charAt(end) == '日' : end == length;
        return closed
                ? new DayText(
                        0,
                        length,
                        full ? text.substring(0, 4) : null,
                        Integer.valueOf(text.substring(from, from + month)),
                        Integer.parseInt(text.substring(from + month + 1, end)),
                        null,
                        false,
                        "")
                : null;
    }

    /** How many ASCII digits stand from there on. */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    /** Narrow, in lower case, without weekdays, its Chinese numerals before 年, 月, 日, 点, 时, 分 as digits. */
    public static String plain(String text) {
        String narrow = signs(Folding.narrow(text).toLowerCase(Locale.ROOT));
        String week = WEEKDAY.matcher(narrow).replaceAll(" ");
        String spelt = SPELT.matcher(week).replaceAll(DayText::digits);
        return spelt.replaceAll("\\s+", " ").strip();
    }

    /** 2022。9。3 and 2022—09—03 are typed on a Chinese keyboard; traditional forms of what follows a number are folded. */
    private static String signs(String text) {
        StringBuilder signs = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            signs.append(
                    switch (c) {
                        case '—', '―' -> '-';
                        case '。' -> '.';
                        case '\\' -> '/';
                        case '號' -> '号';
                        case '點' -> '点';
                        case '時' -> '时';
                        case '國' -> '国';
                        default -> c;
                    });
        }
        return signs.toString();
    }

    /** The first day within a plain text; null if none. */
    public static @Nullable DayText find(String plain) {
        DayText best = null;
        for (DayText candidate : new @Nullable DayText[] {
            yearLast(plain), full(plain), packed(plain), brief(plain), monthFirst(plain), dayFirst(plain)
        }) {
            if (candidate != null && (best == null || candidate.start < best.start)) {
                best = candidate;
            }
        }
        return best == null ? dayOnly(plain) : best;
    }

    private static @Nullable DayText full(String plain) {
        Matcher full = FULL.matcher(plain);
        if (!full.find()) {
            return null;
        }
        boolean republic = full.group().startsWith("民国");
        String year = republic ? Integer.toString(Integer.parseInt(full.group(1)) + 1911) : full.group(1);
        return of(plain, full.start(), full.end(), year, full.group(3), full.group(5), false);
    }

    private static @Nullable DayText yearLast(String plain) {
        Matcher day = YEAR_LAST.matcher(plain);
        if (!day.find()) {
            return null;
        }
        return day.group(4) == null
                ? of(plain, day.start(), day.end(), "20" + day.group(7) + "?", day.group(5), day.group(6), false)
                : of(plain, day.start(), day.end(), day.group(4) + "?", day.group(1), day.group(3), false);
    }

    /** 13/09/22 taken for 2013: the same with its year last; null where it can be no such day. */
    @Nullable
    DayText withYearLast() {
        return year == null || year.length() != 2 || month == null || last != null
                ? null
                : new DayText(start, end, "20%02d?".formatted(day), Integer.valueOf(year), month, null, dotted, rest);
    }

    private static @Nullable DayText packed(String plain) {
        Matcher packed = PACKED.matcher(plain);
        return packed.find()
                ? of(plain, packed.start(), packed.end(), packed.group(1), packed.group(2), packed.group(3), false)
                : null;
    }

    private static @Nullable DayText brief(String plain) {
        Matcher brief = SHORT.matcher(plain);
        return brief.find()
                ? of(
                        plain,
                        brief.start(),
                        brief.end(),
                        null,
                        brief.group(1),
                        brief.group(3),
                        brief.group(2).equals("."))
                : null;
    }

    private static @Nullable DayText monthFirst(String plain) {
        Matcher day = LATIN_MONTH_FIRST.matcher(plain);
        return day.find() && !MONTH_OF_YEAR.matcher(day.group()).matches()
                ? of(plain, day.start(), day.end(), day.group(3), month(day.group(1)), day.group(2), false)
                : null;
    }

    private static @Nullable DayText dayFirst(String plain) {
        Matcher day = LATIN_DAY_FIRST.matcher(plain);
        return day.find()
                ? of(plain, day.start(), day.end(), day.group(3), month(day.group(2)), day.group(1), false)
                : null;
    }

    private static @Nullable DayText dayOnly(String plain) {
        Matcher day = DAY_ONLY.matcher(plain);
        return day.find()
                ? new DayText(
                        day.start(),
                        day.end(),
                        null,
                        null,
                        Integer.parseInt(day.group(1)),
                        null,
                        false,
                        rest(plain, day.end()))
                : null;
    }

    private static String month(String word) {
        Integer number = MONTH_NUMBERS.get(word.substring(0, 3));
        return number == null ? "0" : number.toString();
    }

    private static DayText of(
            String plain, int start, int end, @Nullable String year, String month, String day, boolean dotted) {
        DayText first = new DayText(
                start, end, year, Integer.valueOf(month), Integer.parseInt(day), null, dotted, rest(plain, end));
        return first.withLast(plain);
    }

    /** The same behind another day, whose month and year it shares where it says none: 2022年9月3日、5日. */
    DayText after(DayText before) {
        return new DayText(
                start,
                end,
                year == null ? before.year : year,
                month == null ? before.month : month,
                day,
                last,
                dotted,
                rest);
    }

    /** 9月3日-5日, 9.3-9.5, 2022-09-03至2022-09-05; a clock time behind a day is no end of a range. */
    private DayText withLast(String plain) {
        Matcher joined = JOINED.matcher(plain.substring(end));
        if (!joined.find()) {
            return this;
        }
        int from = end + joined.end();
        String behind = plain.substring(from);
        DayText next = firstOf(behind);
        if (next == null) {
            Matcher day = NEXT_DAY.matcher(behind);
            if (!day.find()) {
                return this;
            }
            next = new DayText(
                    0, day.end(), null, month, Integer.parseInt(day.group(1)), null, dotted, rest(behind, day.end()));
        }
        return new DayText(start, from + next.end, year, month, day, next, dotted, next.rest);
    }

    private static @Nullable DayText firstOf(String behind) {
        for (Pattern pattern : new Pattern[] {FULL, SHORT}) {
            Matcher day = pattern.matcher(behind);
            if (day.lookingAt()) {
                boolean full = pattern == FULL;
                return new DayText(
                        0,
                        day.end(),
                        full ? day.group(1) : null,
                        Integer.valueOf(day.group(full ? 3 : 1)),
                        Integer.parseInt(day.group(full ? 5 : 3)),
                        null,
                        false,
                        rest(behind, day.end()));
            }
        }
        return null;
    }

    /** What follows a day, without the T, comma or offset that ties a time to it. */
    private static String rest(String plain, int end) {
        String rest = plain.substring(end).strip();
        if (rest.length() > 1 && rest.charAt(0) == 't' && Character.isDigit(rest.charAt(1))) {
            rest = rest.substring(1);
        }
        if (rest.startsWith(",") || rest.startsWith("_")) {
            rest = rest.substring(1);
        }
        Matcher offset = OFFSET.matcher(rest);
        return offset.find() ? offset.replaceFirst("$1").strip() : rest.strip();
    }

    /** A day and time in digits alone, 20220903101112, with signs between them; empty where it is none. */
    static String unpacked(String digits) {
        if (digits.length() != 14 && digits.length() != 12) {
            return "";
        }
        Matcher stamp = STAMP.matcher(digits);
        if (!stamp.matches()) {
            return "";
        }
        String second = stamp.group(6) == null ? "" : ":" + stamp.group(6);
        return stamp.group(1) + "-" + stamp.group(2) + "-" + stamp.group(3) + " " + stamp.group(4) + ":"
                + stamp.group(5) + second;
    }

    private static String digits(java.util.regex.MatchResult numeral) {
        String text = numeral.group();
        java.math.BigDecimal value = text.indexOf('十') >= 0 || text.indexOf('廿') >= 0 || text.indexOf('卅') >= 0
                ? Numerals.parse(text)
                : null;
        if (value != null) {
            return value.toPlainString();
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            java.math.BigDecimal digit = Numerals.parse(text.substring(i, i + 1));
            digits.append(digit == null ? text.charAt(i) : digit.toPlainString());
        }
        return digits.toString();
    }
}
