package org.yinghuo.words.lines;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.words.Folding;

/**
 * A line of a list pasted from a group chat: 3. 朱丹 综合处.
 *
 * @param text what stands behind the number
 */
public record NumberedLine(int number, String text) {

    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*[（(]?(\\d{1,3})(?:[）)]|\\s*[.、．:：,，]|\\s)\\s*(\\S.{0,60})$");

    private static final Pattern BETWEEN = Pattern.compile("[\\s()（）\\[\\]【】:：,，、/-]+");

    /** Null where the line begins with no number. */
    public static @Nullable NumberedLine of(String line) {
        Matcher numbered = NUMBERED.matcher(Folding.narrow(line));
        return numbered.matches() ? new NumberedLine(Integer.parseInt(numbered.group(1)), numbered.group(2)) : null;
    }

    /** What blanks, brackets and commas part: 黄绚, 请假 of 黄绚（请假）. */
    public List<String> words() {
        return words(text);
    }

    /** The same of a line that has no number. */
    public static List<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text.strip(), -1))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
