package org.yinghuo.words.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.words.Folding;
import org.yinghuo.words.WordList;

/** The names of the days of the week: 周三, 星期三, 礼拜三, Wed. */
public final class Weekdays {

    /** A weekday by its Chinese name, as part of a longer pattern. */
    public static final String CHINESE = "(?:周|週|星期|礼拜)[一二三四五六日天末]";

    private static final Map<String, DayOfWeek> DAYS = days();

    private static final Pattern WITHIN = Pattern.compile(CHINESE + "|[A-Za-z]{3,9}");

    private Weekdays() {}

    /** The only weekday that stands beside a day in one text, 9月3日（周六）; null where none or several do. */
    public static @Nullable DayOfWeek within(String text) {
        Matcher word = WITHIN.matcher(text);
        DayOfWeek only = null;
        while (word.find()) {
            DayOfWeek day = DAYS.get(Folding.letters(word.group()));
            if (day != null && only != null) {
                return null;
            }
            only = day == null ? only : day;
        }
        return only;
    }

    /** The weekday that a cell beneath 星期 says: 星期六, 六, Sat; null where it says none. */
    public static @Nullable DayOfWeek headed(String text) {
        DayOfWeek whole = read(text);
        return whole != null || text.isBlank() || text.length() > 2 ? whole : read("周" + text.strip());
    }

    /** The weekday that a text is, and nothing else; null where it is none. */
    static @Nullable DayOfWeek read(String text) {
        return text.length() > 16 ? null : DAYS.get(Folding.letters(text));
    }

    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> days = new HashMap<>();
        for (WordList.Line line : WordList.BUILT_IN.section("weekday")) {
            DayOfWeek day = DayOfWeek.valueOf(line.meaning().toUpperCase(Locale.ROOT));
            line.words().forEach(word -> days.put(Folding.letters(word), day));
        }
        return days;
    }
}
