package org.yinghuo.words;

import java.util.Set;

/** What titles, names and headings say of a paper: that people put their names down, that staff are listed, that prices are. */
public final class TitleWords {

    private static final Set<String> SIGN_UPS = WordList.BUILT_IN.words("sign-up", "sure");
    private static final Set<String> NO_SIGN_UPS = WordList.BUILT_IN.words("sign-up", "none");
    private static final Set<String> INTENTIONS = WordList.BUILT_IN.words("sign-up", "intended");
    private static final Set<String> STATEMENTS = WordList.BUILT_IN.words("statement", "title");
    private static final Set<String> ROSTERS = WordList.BUILT_IN.words("roster", "title");
    private static final Set<String> PRICES = WordList.BUILT_IN.words("price", "each");
    private static final Set<String> MONEY_WORDS = WordList.BUILT_IN.words("price", "money");

    private TitleWords() {}

    /** Whether a title, a name or a heading says that people have put their names down, 报名 or 接龙; 报名时间 does not. */
    public static boolean saysSignUp(String text) {
        String folded = Folding.fold(text);
        for (String other : NO_SIGN_UPS) {
            folded = folded.replace(other, "|");
        }
        return SIGN_UPS.stream().anyMatch(folded::contains);
    }

    /** Whether a heading asks what somebody wants to do, which is no service yet: 意向岗位, 可服务时间. */
    public static boolean saysIntention(String heading) {
        String folded = Folding.fold(heading);
        return INTENTIONS.stream().anyMatch(folded::contains);
    }

    /** Whether a title says that the staff are listed: 花名册, 通讯录. */
    public static boolean saysRoster(String text) {
        String folded = Folding.fold(text);
        return ROSTERS.stream().anyMatch(folded::contains);
    }

    /** Whether a title says that this is a statement of an account: 流水, 对账单. */
    public static boolean saysStatement(String text) {
        String folded = Folding.fold(text);
        return STATEMENTS.stream().anyMatch(folded::contains);
    }

    /** Whether a heading stands over the price of each. */
    public static boolean isPrice(String heading) {
        return PRICES.contains(Folding.letters(Folding.outsideBrackets(heading)));
    }

    /** Whether a heading may stand over sums of money. */
    public static boolean speaksOfMoney(String heading) {
        String folded = Folding.fold(heading);
        return MONEY_WORDS.stream().anyMatch(folded::contains)
                || HeaderWords.BUILT_IN.header(heading).mayBe(Field.AMOUNT);
    }
}
