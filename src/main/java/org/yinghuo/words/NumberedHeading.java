package org.yinghuo.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A heading of which there are several, told apart by a number in it: 服务1日期, 第二次服务内容, 日期3.
 *
 * @param number which of them
 * @param heading what is left without the number
 */
public record NumberedHeading(int number, String heading) {

    private static final String DIGITS = "一二三四五六七八九十";
    private static final Pattern NUMBERED = Pattern.compile(
            "^(.{0,8}?)(?:第([一二三四五六七八九十]|[1-9]\\d?)(?:次|场|个|天|日)?|(?<!\\d)([1-9]\\d?)(?!\\d))(.{0,8})$");

    private static final Pattern BATCH =
            Pattern.compile("第(?:[一二三四五六七八九十]{1,3}|[1-9]\\d?)(?:批|次|轮|期|场|天|日)(?:次|捐款|捐赠|募捐|活动|认捐)?");

    /** Whether a heading, its day aside, only says which of several times it is: 第一批, 第2次捐款. */
    public static boolean isBatch(String text) {
        return BATCH.matcher(Folding.letters(text)).matches();
    }

    /** What a heading says with its number taken out; null where it has none, or is nothing but one. */
    public static @Nullable NumberedHeading of(String text) {
        String narrow = Folding.narrow(text).replaceAll("\\s+|[()（）_.:：-]", "");
        Matcher numbered = NUMBERED.matcher(narrow);
        if (!numbered.matches()) {
            return null;
        }
        String digits = numbered.group(2) == null ? numbered.group(3) : numbered.group(2);
        int han = DIGITS.indexOf(digits);
        String heading = numbered.group(1) + numbered.group(4);
        // 9月3日 is a day.
        boolean day =
                numbered.group(4).matches("[月日号年点时].*") && !numbered.group(4).matches("(?:日期|时间|时长|时段|时数).*");
        return heading.isEmpty() || day
                ? null
                : new NumberedHeading(han >= 0 ? han + 1 : Integer.parseInt(digits), heading);
    }
}
