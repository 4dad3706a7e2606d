package org.yinghuo.words.names;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Numerals;
import org.yinghuo.words.Simplified;
import org.yinghuo.words.WordList;

/**
 * Knows who is nobody in particular: 匿名, 爱心网友A, 不愿透露姓名的热心市民, 两位群众.
 *
 * <p>Besides the listed words it is what sort of person somebody is (网友, 市民) behind what tells nothing more (爱心, 一位, 某).
 */
final class Anonymous {

    private static final Set<String> WHOLE = WordList.BUILT_IN.words("anonymous", "any");
    private static final Set<String> SORTS = WordList.BUILT_IN.words("anonymous", "sort");
    private static final Set<String> ALONE = WordList.BUILT_IN.words("anonymous", "alone");
    private static final List<String> BEFORE = WordList.BUILT_IN.words("anonymous", "before").stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();
    /** What such a word can begin with, where that is no digit or sign. */
    private static final String FIRST =
            WordList.firstCharacters(Stream.of(WHOLE, SORTS, ALONE, BEFORE).flatMap(Collection::stream))
                    + "一二两三四五六七八九十百匿";

    /** 网友A, 市民2, 群众甲: one of several. */
    private static final Pattern WHICH = Pattern.compile("(?:[a-z]|\\d{1,8}|[一二三四五六七八九十甲乙丙丁戊己庚辛])号?$");
    /** How many: 两位, 3名. */
    private static final Pattern MANY = Pattern.compile("^(\\d{1,4}|[一二两三四五六七八九十百]{1,4})[名位个]");

    private static final int LONGEST = 24;

    private Anonymous() {}

    static boolean is(String name) {
        if (name.length() > LONGEST || !mayBegin(name)) {
            return false;
        }
        String word = Folding.letters(name);
        return isWord(word) || isWord(WHICH.matcher(word).replaceFirst(""));
    }

    /** A cheap look that keeps nearly all names out: none of the words begins as they do. */
    private static boolean mayBegin(String name) {
        char first = name.isEmpty() ? ' ' : name.charAt(0);
        return !Folding.isHan(first) || FIRST.indexOf(Simplified.of(first)) >= 0;
    }

    private static boolean isWord(String word) {
        if (word.isEmpty()) {
            return false;
        }
        if (WHOLE.contains(word) || ALONE.contains(word) || (word.startsWith("匿名") && word.length() <= 8)) {
            return true;
        }
        String rest = MANY.matcher(word).replaceFirst("");
        boolean told = rest.length() < word.length();
        for (boolean found = true; found; ) {
            found = false;
            for (String before : BEFORE) {
                if (rest.length() > before.length() && rest.startsWith(before)) {
                    rest = MANY.matcher(rest.substring(before.length())).replaceFirst("");
                    found = true;
                    told = true;
                    break;
                }
            }
        }
        return told && (SORTS.contains(rest) || ALONE.contains(rest));
    }

    /** How many people such a name stands for: 3 of 三名群众. */
    static int heads(String name) {
        Matcher many = MANY.matcher(Folding.letters(name));
        if (!many.find()) {
            return 1;
        }
        String count = many.group(1);
        BigDecimal value = Character.isDigit(count.charAt(0)) ? new BigDecimal(count) : Numerals.parse(count);
        return value == null ? 1 : Math.max(1, value.intValue());
    }
}
