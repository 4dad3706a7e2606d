package org.yinghuo.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What whoever looks records over says of one: 审核通过, 已驳回, 待审核. */
public enum Review {
    APPROVED,
    REFUSED,
    PENDING;

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【].*?[)）\\]】]");

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<String> words = WordList.BUILT_IN.words("review", name().toLowerCase(Locale.ROOT));

    /** Whether a cell says any of them. */
    public static boolean isWord(String text) {
        return Arrays.stream(values()).anyMatch(review -> review.says(text));
    }

    /** Whether a cell says so, brackets aside. */
    public boolean says(String text) {
        return text.length() <= 24
                && words.contains(Folding.letters(BRACKETS.matcher(text).replaceAll("")));
    }
}
