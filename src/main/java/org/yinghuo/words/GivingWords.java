package org.yinghuo.words;

import java.util.Set;

/** The words by which payments tell what they are for. */
public final class GivingWords {
    /** Money for something else: 聚餐, AA, 货款, 工资. */
    public static final Set<String> OTHER_PURPOSE = WordList.BUILT_IN.words("purpose", "any", "payment");

    /** A gift: 捐, 善款. */
    public static final Set<String> GIVING = words("giving");

    /** Cash that was collected. */
    public static final Set<String> CASH = words("cash");

    /** Money of several people sent at once, or taken from their pay: 代扣, 代收, 汇总. */
    public static final Set<String> GATHERED = words("gathered");

    /** What was short is made good: 补交, 尾款. */
    public static final Set<String> LATER = words("later");

    /** Behind it stands whoever is paid, or handles it: 收款人, 经办. */
    public static final Set<String> RECIPIENT = words("recipient");

    /** Behind it stands the donor whom somebody else pays for: 代, 替. */
    public static final Set<String> PROXY = words("proxy");

    /** Several people whom somebody pays for, and nobody's name: 大家, 全科. */
    public static final Set<String> EVERYBODY = words("everybody");

    /** Whoever sends it is one of the donors named: 本人, 自己. */
    public static final Set<String> SELF = words("self");

    /** Beside it a name of two characters stands by itself: 转账, 网银. */
    public static final Set<String> PLAIN = words("plain");

    /** What else may stand in a payer's cell beside the name: 女士, 支付宝. */
    public static final Set<String> DECORATION = words("decoration");

    /** Characters that may stand right before a name of two characters. */
    public static final Set<String> BEFORE = words("before");

    /** Characters that may stand right behind a name of two characters. */
    public static final Set<String> BEHIND = words("behind");

    /** Characters that make a department's name before them part of a longer one. */
    public static final Set<String> OFFICES = words("offices");

    /** Ends of a department's name that people leave out: 处 of 财务处. */
    public static final Set<String> OFFICE_ENDINGS = words("office-ending");

    /** What somebody does with money for whom the text names: 捐, 交. */
    public static final Set<String> GIVES = words("gives");

    /** Money that goes back: 退款, 转错. */
    public static final Set<String> TAKEN_BACK = words("taken-back");

    /** Ends of a campaign's name that people leave out: 捐款 of 助学捐款. */
    private static final Set<String> CAMPAIGN_ENDINGS = words("campaign-ending");

    /** What alone tells no campaign from another: 爱心, 慈善. */
    private static final Set<String> ANY_CAMPAIGN = words("any-campaign");

    private GivingWords() {}

    private static Set<String> words(String meaning) {
        return WordList.BUILT_IN.words("payment text", meaning);
    }

    /** What people leave of a campaign's name; the name itself where nothing is left that tells it from others. */
    public static String withoutEnding(String campaign) {
        String shorter = campaign;
        for (String ending : CAMPAIGN_ENDINGS) {
            String rest =
                    campaign.endsWith(ending) ? campaign.substring(0, campaign.length() - ending.length()) : campaign;
            shorter = rest.length() < shorter.length() ? rest : shorter;
        }
        return shorter.length() < 2 || ANY_CAMPAIGN.contains(shorter) ? campaign : shorter;
    }

    /** Whether a folded text has one of the words in it; a short word of Latin letters must stand by itself. */
    public static boolean speaks(String folded, Set<String> words) {
        for (String word : words) {
            int at = folded.indexOf(word);
            while (at >= 0) {
                boolean latin = word.charAt(0) < 0x80 && word.length() < 4;
                if (!latin || (!isLatin(folded, at - 1) && !isLatin(folded, at + word.length()))) {
                    return true;
                }
                at = folded.indexOf(word, at + 1);
            }
        }
        return false;
    }

    private static boolean isLatin(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 0x80 && Character.isLetter(text.charAt(at));
    }
}
