package org.yinghuo.words.time;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.words.Folding;

/** Days, months and parts of days as headings and titles hold them beside other words: 9月3日秩序维护, 3（周六）, 上午. */
public final class DayWords {

    private static final int LONGEST = 40;
    private static final String IN_HAN = "[(（]?(?:周|星期|礼拜)?[一二三四五六日天][)）]?";
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[、，,;；/／\\s]+(?![^（(]*[）)])");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}\\s*年度?");
    private static final Pattern SIGNATURE = Pattern.compile(
            "[^\\d:：]{0,20}\\d{4} ?[年./-] ?\\d{1,2} ?[月./-] ?\\d{1,2} ?日?" + "(?: ?\\d{1,2}[时点:：]\\d{0,2}分?)?止?[)）。]?");
    private static final Pattern WEEKDAY_IN_HAN = Pattern.compile(IN_HAN);
    private static final Pattern WEEKDAY = Pattern.compile(IN_HAN + "|(?i)(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}");
    private static final Pattern MONTH = Pattern.compile("(?:\\d{2,4}年)?(\\d{1,2})月份?");
    private static final Pattern MONTH_IN_HAN = Pattern.compile("(?:[一二三四五六七八九]|十[一二]?)月份?");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})[日号]?(.*)");
    private static final Pattern DAY_WITHIN =
            Pattern.compile("[（(]?(?:\\d{2,4}年|\\d{4}[./-])?\\d{1,2}[月./-]\\d{1,2}[日号]?(?:[（(]?" + Weekdays.CHINESE
                    + "[）)]?)?(?:上午|下午|晚上)?[）)]?");
    private static final Pattern DAYS = Pattern.compile(
            "(?:\\d{2,4}[年./-])?\\d{1,2}[月./-]\\d{1,2}[日号]?|\\d{4}年(?:\\d{1,2}月份?)?|\\d{8}|\\d{1,2}月份?");
    /** What is left around a day that was taken out. */
    private static final Pattern AROUND_DAY = Pattern.compile(
            "^[\\s,，、;；()（）-]+|[\\s,，、;；(（-]+$|[(（]\\s*[)）]|(?:时间|日期)[:：]?\\s*$|[（(]?(?:周|星期|礼拜)[一二三四五六日天][）)]?");

    /** What a part of the day is called, before its hours. */
    private static final Pattern NAMED_RANGE =
            Pattern.compile("\\p{IsHan}{1,6}[ ]?[（(]?(\\d{1,2}[:：]\\d{2} ?[-~～—－–至到] ?\\d{1,2}[:：]\\d{2})[）)]?");

    private static final Pattern PART_BEFORE =
            Pattern.compile("([上下中]午|晚上|夜间|[早中晚白夜]班|\\d{1,2}[:：]\\d{2} ?[-~—–至到] ?\\d{1,2}[:：]\\d{2}) ?(\\D{2,})");

    /** How a cell begins that says when, behind a word or two: 2022, 9/3, 9月3. */
    private static final Pattern BEGINNING = Pattern.compile("^\\D{0,4}(?:\\d{4}|\\d{1,2}[-/.月]\\d{1,2}(?!\\d))");

    private static final Pattern WITHIN = Pattern.compile("\\d{4}|\\d{1,2}[-/.月]\\d{1,2}");

    /** 0903, or 0903 before words; 1103 before words may be a room. */
    private static final Pattern FOUR_DIGITS =
            Pattern.compile("^(0[1-9]|1[0-2](?=..$))(0[1-9]|[12]\\d|3[01])(?=$|[\\p{IsHan}&&[^年月日号室]])");

    /** 秩序维护0903, 秩序维护_220903(2): the same at the end of a name, perhaps with its year. */
    private static final Pattern DIGITS_BEHIND =
            Pattern.compile("(?<=[\\p{IsHan}_ -])(2\\d)?(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=$|[\\s_（(-])");

    private static final String ANY_DAY = "(?:\\d{4}\\s*[年./-]\\s*)?\\d{1,2}\\s*[月./-]\\s*\\d{1,2}\\s*[日号]?";
    private static final Pattern CUTOFF = Pattern.compile("截[至止]到?\\s*" + ANY_DAY);
    /** 原定9月3日, 9月3日改为 before another day. */
    private static final Pattern PUT_OFF = Pattern.compile("原(?:定|计划|拟)?(?:时间|日期)?[于在为:：]?\\s*" + ANY_DAY
            + "|(?:由|从|自)?" + ANY_DAY
            + "(?=\\s*[,，]?(?:现|已)?(?:改[为到至在于]|调整[为到至]|变更[为到至]|延期?[到至]|推迟[到至]|提前[到至]|顺延[到至])\\s*" + ANY_DAY + ")");

    private DayWords() {}

    /** A title without the days on which nothing need have happened: up to which it counts (截至9月9日), from which it was put off (原定9月3日). */
    public static String withoutCutoff(String title) {
        return PUT_OFF.matcher(CUTOFF.matcher(title).replaceAll(" ")).replaceAll(" ");
    }

    /** The name of a sheet or a file with the day that it begins or ends with, four digits or six, spelt out: 0903 is 09月03日. */
    public static String spelt(String name) {
        String begun = FOUR_DIGITS.matcher(name.strip()).replaceFirst("$1月$2日");
        // Behind a day, record_20220903_1109, they are a time.
        return DAYS.matcher(begun).find()
                ? begun
                : DIGITS_BEHIND
                        .matcher(begun)
                        .replaceAll(day -> (day.group(1) == null ? "" : "20" + day.group(1) + "年") + day.group(2) + "月"
                                + day.group(3) + "日");
    }

    /** Whether a heading is a weekday, whole or short: 周六, （六）, Sat. */
    public static boolean isWeekday(String text) {
        return WEEKDAY.matcher(text).matches();
    }

    /** Whether a text is a month and nothing else: 九月份. */
    public static boolean isMonthInHan(String text) {
        return MONTH_IN_HAN.matcher(text).matches();
    }

    /** Whether a heading is a month: 9月, 2022年9月份. */
    public static boolean isMonth(String text) {
        return MONTH.matcher(text).matches();
    }

    /** The month that a group of columns says, to which a day may be added: 2022年9月; empty where it says none. */
    public static String monthWithin(String group) {
        String plain = Folding.clean(group);
        Matcher month = MONTH.matcher(plain);
        return month.find() ? plain.substring(0, month.end()).replace("份", "") : "";
    }

    /** 2022年, 2022年度: a year alone. */
    public static boolean isYear(String text) {
        return YEAR.matcher(text.strip()).matches();
    }

    /** A heading without its day. */
    public static String withoutDay(String text) {
        return DAY_WITHIN
                .matcher(Folding.clean(text))
                .replaceAll(" ")
                .replaceAll("^[\\s:：-]+|[\\s:：-]+$", "")
                .strip();
    }

    /** Whether a heading says a day and nothing else: 9月3日, 9月3日（周六）. */
    public static boolean isDay(String text) {
        return !text.isBlank() && withoutDay(text).isEmpty();
    }

    /** The day of the month that a heading is, 3, 3日 or 3（周六）; 0 where it is none. */
    public static int dayOfMonth(String text) {
        Matcher matcher = DAY_OF_MONTH.matcher(text);
        if (!matcher.matches()) {
            return 0;
        }
        String rest = matcher.group(2).strip();
        int day = Integer.parseInt(matcher.group(1));
        boolean weekdayOnly = rest.isEmpty() || WEEKDAY_IN_HAN.matcher(rest).matches() || isPartOfDay(rest);
        return weekdayOnly && day <= 31 ? day : 0;
    }

    /** Which part of a day a heading says, 上午, 晚班, 9:00-11:00 or 上学（7:40-8:40）; null where it says none. */
    public static @Nullable Clock partOfDay(String text) {
        Matcher named = NAMED_RANGE.matcher(text.strip());
        String part = named.matches() ? named.group(1) : text;
        Clock clock =
                part.length() > LONGEST ? null : Times.read(part, CellType.TEXT).value();
        return clock == null || (clock.start() != null && clock.end() == null) ? null : clock;
    }

    /** The parts of a day that a heading names one after the other: 上午（7：45）、下午（13：55）; empty where it is not made of two at least. */
    public static List<String> partsOfDay(String text) {
        List<String> parts = text.length() > LONGEST
                ? List.of()
                : Stream.of(BETWEEN_PARTS.split(text.strip()))
                        .map(String::strip)
                        .toList();
        return parts.size() > 1 && parts.stream().allMatch(DayWords::isPartOfDay) ? parts : List.of();
    }

    /** What stands behind the part of a day that a heading begins with: 值班人员 of 上午值班人员; empty where it begins with none. */
    public static String behindPartOfDay(String text) {
        Matcher part = PART_BEFORE.matcher(Folding.clean(text));
        return part.matches() && isPartOfDay(part.group(1)) ? part.group(2).strip() : "";
    }

    /** Which part of a day the heading over several columns says, alone or before what is done in it: 上午, 下午：核酸引导; null where it says none. */
    public static @Nullable Clock partOfDayOver(String group) {
        Matcher part = PART_BEFORE.matcher(Folding.clean(group));
        return partOfDay(part.matches() ? part.group(1) : group);
    }

    /** Whether a heading says a part of a day. */
    public static boolean isPartOfDay(String text) {
        return partOfDay(text) != null;
    }

    /** A text with blanks where it has days. */
    public static String blanked(String text) {
        return DAYS.matcher(text).replaceAll(" ");
    }

    /** A text with its days cut out. */
    public static String cutOut(String text) {
        return DAYS.matcher(text).replaceAll("");
    }

    /** What is left of a text whose day was taken out, without the signs and the weekday around it. */
    public static String tidied(String rest) {
        return Folding.clean(AROUND_DAY.matcher(rest).replaceAll("")).strip();
    }

    /** Whether a value says a month: 9月3日. */
    public static boolean saysMonth(String text) {
        return text.indexOf('月') > 0;
    }

    /** The day that a year, which may be left out, a month and a day of it make, each in a cell of its own; empty where they make none. */
    public static String ofParts(String year, String month, String day) {
        String ofYear = number(year, "年");
        String ofMonth = number(month, "月");
        String ofDay = number(day, "日号");
        boolean whole = ofMonth.length() <= 2 && ofDay.length() <= 2 && !ofMonth.isEmpty() && !ofDay.isEmpty();
        return whole ? (ofYear.isEmpty() ? "" : ofYear + "年") + dayOf(ofMonth, ofDay) : "";
    }

    /** A day as people write it, of a month and its number: 9月3日. */
    public static String dayOf(String month, String day) {
        return month + (month.endsWith("月") ? "" : "月") + day + "日";
    }

    /** The digits of a cell that holds no more than a number and one of these signs; empty where it holds more. */
    private static String number(String text, String signs) {
        String plain = Folding.fold(text);
        int end = plain.length();
        if (end > 0 && signs.indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        String digits = plain.substring(0, end).replaceFirst("\\.0+$", "");
        return digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? digits : "";
    }

    /** Whether a line is a day under which a paper is signed, with no more before it than by whom: 综合处 2022年9月8日, 截至2022年9月8日17时. */
    public static boolean isSignature(String text) {
        return SIGNATURE.matcher(text.strip()).matches();
    }

    /** Whether a value begins with a year or a day. */
    public static boolean beginsWithDay(String text) {
        return BEGINNING.matcher(text).find();
    }

    /** Whether a value holds a year or a day anywhere. */
    public static boolean holdsDay(String text) {
        return WITHIN.matcher(text).find();
    }

    /** Whether a value is a part of a day or a range of times, not an instant. */
    public static boolean isPart(String text, CellType type) {
        Clock clock = Times.read(text, type).value();
        return clock != null && (clock.start() == null || clock.end() != null);
    }
}
