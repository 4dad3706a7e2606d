package org.yinghuo.ingest.layout;

import java.util.Set;
import org.yinghuo.words.Folding;
import org.yinghuo.words.WordList;

/** Knows what says of a list, or of a column, that its sums are those of other rows: 累计, 截至9月15日, 个人合计. */
public final class CumulativeWords {

    /** How surely a title says so. */
    enum Said {
        NOTHING,
        /** It tells up to which day it goes, as any list may. */
        PERHAPS,
        SURELY
    }

    private static final Set<String> SURELY = WordList.BUILT_IN.words("cumulative", "surely");
    private static final Set<String> PERHAPS = WordList.BUILT_IN.words("cumulative", "perhaps");
    private static final Set<String> RUNNING = WordList.BUILT_IN.words("before", "running");
    private static final Set<String> INCREMENT = WordList.BUILT_IN.words("row says", "increment");
    private static final Set<String> WHOLE = WordList.BUILT_IN.words("cumulative", "whole");
    private static final Set<String> SUM = WordList.BUILT_IN.words("cumulative", "sum");

    private CumulativeWords() {}

    static Said inTitle(String title) {
        String words = Folding.letters(title);
        return holds(words, SURELY) ? Said.SURELY : holds(words, PERHAPS) ? Said.PERHAPS : Said.NOTHING;
    }

    public static boolean isCumulative(String heading) {
        String words = Folding.letters(heading);
        return holds(words, SURELY) || holds(words, RUNNING);
    }

    /** Whether a heading names the sums of some days, which add to those of other days: 当日金额, 新增人数. */
    public static boolean isIncrement(String heading) {
        return holds(Folding.letters(heading), INCREMENT);
    }

    /** Whether a heading beside the sums of some days names all there is: 总金额. */
    public static boolean isWhole(String heading) {
        return holds(Folding.letters(heading), WHOLE) && !isIncrement(heading);
    }

    static boolean isSum(String heading) {
        return holds(Folding.letters(heading), SUM);
    }

    private static boolean holds(String text, Set<String> words) {
        return words.stream().anyMatch(text::contains);
    }
}
