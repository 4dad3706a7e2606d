package org.yinghuo.words.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people did, with the part of the day in which they did it written beside it: 秩序维护（上午）, 下午秩序维护.
 *
 * @param task without that
 * @param part the part of the day; unsaid where none is written
 */
public record TimedTask(String task, Clock part) {

    private static final Pattern IN_BRACKETS = Pattern.compile("^(.{2,}?)\\s*[（(]([^（()）]{2,20})[)）]$");
    private static final Pattern BEFORE = Pattern.compile("^([上下]午)[\\s:：,，-]*(.{2,})$");

    public static TimedTask of(String written) {
        String text = written.strip();
        Matcher brackets = IN_BRACKETS.matcher(text);
        Clock inside = brackets.matches() ? DayWords.partOfDay(brackets.group(2).strip()) : null;
        if (inside != null) {
            return new TimedTask(brackets.group(1), inside);
        }
        Matcher before = BEFORE.matcher(text);
        Clock half = before.matches() ? DayWords.partOfDay(before.group(1)) : null;
        return half == null ? new TimedTask(text, Clock.UNSAID) : new TimedTask(before.group(2), half);
    }
}
