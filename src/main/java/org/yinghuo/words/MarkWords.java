package org.yinghuo.words;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Status;

/** The marks people make under a day, a shift or a status: √, ○, ×, 休, √（3小时）. */
public final class MarkWords {

    private static final Set<String> CIRCLES = Set.of("○", "◯", "〇", "⭕", "△", "O", "o");
    private static final Set<String> HALF_DAY = WordList.BUILT_IN.words("mark", "half day");
    private static final Pattern NOT_THERE = Pattern.compile("[×xX✗✘]|否|(?i:no)|休|休息|轮休|公休|(?i:off)");
    private static final WordSet PRESENT = WordSet.of("mark", "present");
    private static final WordSet LATE = WordSet.of("mark", "late");
    private static final WordSet ABSENT = WordSet.of("mark", "absent");
    private static final WordSet EXCUSED = WordSet.of("mark", "excused");
    private static final Pattern CROSS = Pattern.compile("[×xX✗✘]");
    private static final Pattern MARK_AND_MORE =
            Pattern.compile("(?:[√✓✔☑✅]|是|到岗|到|已到)\\s*\\(?\\s*([^()]+?)\\s*\\)?|([^√✓✔☑✅]+?)\\s*[√✓✔☑✅]");
    private static final Pattern ONCE = Pattern.compile("[1一]次");

    private MarkWords() {}

    /** Whether a cell says that somebody was not to come: a cross, a no, or a day off in a roster of shifts. */
    public static boolean isDayOff(String text) {
        return NOT_THERE.matcher(text.strip()).matches();
    }

    /** Whether a cell is crossed: where others are ticked, of somebody who was not there. */
    public static boolean isCross(String text) {
        return CROSS.matcher(text.strip()).matches();
    }

    /** What a letter says in a list that marks with letters: P, A, L, E; null for any other. */
    public static @Nullable Status lettered(String text) {
        return PRESENT.is(text) || LATE.is(text)
                ? Status.SERVED
                : ABSENT.is(text) ? Status.ABSENT : EXCUSED.is(text) ? Status.CANCELLED : null;
    }

    /** Whether a cell holds a circle, which is no zero; what it means only a legend would say. */
    public static boolean isCircle(String text) {
        return CIRCLES.contains(text.strip());
    }

    /** Whether a cell says half a day: 半. */
    public static boolean isHalfDay(String text) {
        return HALF_DAY.contains(Folding.fold(text));
    }

    /** Whether a cell says 1次. */
    public static boolean isOnce(String text) {
        return ONCE.matcher(Folding.fold(text)).matches();
    }

    /** What stands beside a mark, 3小时 in √（3小时） or 3h√; empty where nothing does. */
    public static String besideMark(String text) {
        Matcher more = MARK_AND_MORE.matcher(Folding.narrow(text).strip());
        if (!more.matches()) {
            return "";
        }
        return more.group(1) == null ? more.group(2) : more.group(1);
    }
}
