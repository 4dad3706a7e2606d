package org.yinghuo.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The money a sum is told in: CNY, 人民币元; US$, 港币, EUR. */
public final class Currency {
    private static final Set<String> YUAN = WordList.BUILT_IN.words("currency", "yuan");
    private static final Set<String> FOREIGN = WordList.BUILT_IN.words("currency", "foreign");
    private static final List<String> HAN = FOREIGN.stream()
            .filter(word -> Folding.isHan(word.charAt(word.length() - 1)))
            .toList();
    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    private Currency() {}

    /** Whether a currency is yuan: CNY, 人民币元, 156. */
    public static boolean isYuan(String text) {
        return YUAN.contains(Folding.letters(text)) || YUAN.contains(Folding.fold(text));
    }

    /** Whether a currency is known to be another than yuan. */
    public static boolean isForeign(String text) {
        return FOREIGN.contains(Folding.letters(text)) || hasForeignSign(text);
    }

    /** Whether a folded text that tells a sum names another money: 100usd, 50美元, $20. */
    static boolean isForeignWithin(String folded) {
        if (hasForeignSign(folded) || HAN.stream().anyMatch(folded::contains)) {
            return true;
        }
        Matcher word = LATIN.matcher(folded);
        while (word.find()) {
            if (FOREIGN.contains(word.group())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sign of another money stands in a text: $, €, £. */
    static boolean hasForeignSign(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL && c != '¥' && c != '￥');
    }
}
