package org.yinghuo.words;

import java.util.Comparator;
import java.util.List;

/** What a cell says beneath a heading that asks whether money came: 是否到账, 缴款情况. */
public final class ArrivalWords {

    /** What a cell says of it. */
    public enum Said {
        /** That it came. */
        CAME,
        /** That it did not, or not yet. */
        NOT_COME,
        /** Something else. */
        OTHER
    }

    private static final List<String> NOT_COME = beginnings("not_come");
    private static final List<String> CAME = beginnings("come");
    private static final int LONGEST = 8;

    private ArrivalWords() {}

    private static List<String> beginnings(String meaning) {
        return WordList.BUILT_IN.words("row says", meaning).stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** 否, ×, 未到账, 待缴, 尚欠 have not come; 是, √, 已缴 have; 部分到账 is neither. */
    public static Said read(String text) {
        if (StatusWords.isNo(text)) {
            return Said.NOT_COME;
        }
        if (StatusWords.isYes(text)) {
            return Said.CAME;
        }
        String words = Folding.letters(text);
        if (words.isEmpty() || words.length() > LONGEST || words.chars().anyMatch(Character::isDigit)) {
            return Said.OTHER;
        }
        if (NOT_COME.stream().anyMatch(words::startsWith)) {
            return Said.NOT_COME;
        }
        return CAME.stream().anyMatch(words::startsWith) ? Said.CAME : Said.OTHER;
    }
}
