package org.yinghuo.words;

import java.util.Set;
import java.util.regex.Pattern;

/** The words that head totals, and parts of them, in a cell of their own: 合计, 人事处小计, 过次页, 其中：党员. */
public final class TotalWords {

    private static final Set<String> TOTALS = WordList.BUILT_IN.words("total", "whole");
    private static final Set<String> SUBTOTALS = WordList.BUILT_IN.words("total", "part");
    private static final Set<String> ROW_TOTALS = WordList.BUILT_IN.words("total", "row");
    private static final Set<String> CARRIED = letters("carried");
    private static final Set<String> TOTAL_ENDS = letters("end");
    /** 综合处 共2人. */
    private static final Pattern COUNTED = Pattern.compile("\\p{IsHan}{2,12}(?:共计|合计|共)[0-9]{1,4}(?:人次|人|名|位|笔)");

    private static final Set<String> PARTS_OF_TOTAL = letters("of which");
    private static final String OF_WHICH = "其中";
    /** What is said of some of the givers, or of what is still to come, says nothing of all. */
    private static final WordSet OF_SOME = WordSet.of("row says", "of_some");

    private static final Set<String> STATISTICS = WordList.BUILT_IN.words("total", "statistic");
    /** 合计人民币（大写）叁佰元整, 大写金额：叁佰元整, 总计3人，捐款300元: a total with what it comes to. */
    private static final Pattern SPELT_TOTAL = Pattern.compile(
            "(?:以上|本表|本页|本次|全部|全体|各处室)*(?:(?:合计|总计|共计|小计|总合计|累计|总共|合共)(?:人民币|捐款|捐赠|金额|人数|服务|时长|总额|共计|大写|小写|共)*"
                    + "|(?:人民币|金额|合计)?大写(?:金额|人民币|合计)*)"
                    + "[0-9〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟元圆角分整正人名位次笔个份件天小时共计捐款金额合人民币cny]*");
    /** 共3人捐款300元, alone in its row. */
    private static final Pattern SENTENCE_OF_TOTALS = Pattern.compile(
            "(?:以上|本表|本页|本次|截[止至].{0,16})*(?:合计|总计|共计|小计|累计|总共|共有|共)(?:有|收到|捐款|捐赠|参加|服务)*[0-9]+(?:人|名|位|笔|元|万元|小时).*");

    /** 综合处（5人）小计：. */
    private static final Pattern AT_END = Pattern.compile("^.{1,16}(?:小计|合计|总计|共计)[:：]?$");

    private TotalWords() {}

    /** Whether a cell heads a line of totals: 小计, 合计, 人事处小计, 合计：12人. */
    public static boolean isTotal(String text) {
        if (text.length() > 30) {
            return false;
        }
        String word = Folding.letters(text);
        if (word.length() < 2) {
            return word.equals("计");
        }
        return TOTALS.contains(word)
                || SUBTOTALS.contains(word)
                || word.endsWith("小计")
                || word.endsWith("合计")
                || word.endsWith("总计")
                || word.endsWith("共计")
                || TOTALS.contains(withoutNumbers(word))
                || SUBTOTALS.contains(withoutNumbers(word));
    }

    /** Whether a cell heads a line of totals, where as a heading it would head a column of sums: 捐款总额. */
    public static boolean isRowTotal(String text) {
        return text.length() <= 30 && ROW_TOTALS.contains(Folding.letters(text));
    }

    /** Whether a cell heads a line that carries a page's sum over: 过次页, 承前页. */
    public static boolean isCarried(String text) {
        return text.length() <= 20 && CARRIED.contains(Folding.letters(text));
    }

    /** Whether a cell that is no total's word by itself ends as one: 综合处 汇总. */
    public static boolean endsAsTotal(String text) {
        String word = Folding.letters(text);
        return text.length() <= 30
                && (COUNTED.matcher(word).matches()
                        || TOTAL_ENDS.stream().anyMatch(end -> word.endsWith(end) && word.length() > end.length()));
    }

    /** Whether a cell heads a part of a total: 现金, 其中：党员, 微信. */
    public static boolean isPartOfTotal(String text) {
        String word = Folding.letters(text);
        return text.length() <= 20
                && (word.startsWith(OF_WHICH) || PARTS_OF_TOTAL.contains(word) || ChannelWords.isListed(word));
    }

    /** Whether a cell heads a line that says of all others what is no sum of them: 人均, 捐款人数. */
    public static boolean isStatistic(String text) {
        return text.length() <= 12 && STATISTICS.contains(Folding.letters(text));
    }

    /** Whether a cell heads a line of totals and says what they come to: 合计人民币（大写）叁佰元整. */
    public static boolean isSpeltTotal(String text) {
        return text.length() <= 60 && SPELT_TOTAL.matcher(Folding.letters(text)).matches();
    }

    /** Whether a text that stands alone in its row says what the rows come to: 以上共计3人，捐款合计300元。 */
    public static boolean isTotalSentence(String text) {
        return text.length() <= 60
                && SENTENCE_OF_TOTALS.matcher(Folding.letters(text)).matches();
    }

    /** What such a sentence says of the whole, up to where it tells of parts: 合计3人，其中党员1人; empty where it says nothing of it. */
    public static String ofWhole(String sentence) {
        int part = sentence.indexOf(OF_WHICH);
        String whole = part < 0 ? sentence : sentence.substring(0, part);
        return isTotalSentence(sentence) && !OF_SOME.isWithin(whole) ? whole : "";
    }

    /** Whether a total word means a part only: 小计, 人事处合计. */
    public static boolean isSubtotal(String text) {
        if (!isTotal(text)) {
            return false;
        }
        String word = withoutNumbers(Folding.letters(text));
        if (SUBTOTALS.contains(word) || word.endsWith("小计")) {
            return true;
        }
        return word.length() > 3 && word.endsWith("合计") && !TOTALS.contains(word);
    }

    /** 合计12人3000元 is 合计. */
    private static String withoutNumbers(String word) {
        int end = word.length();
        while (end > 0
                && (Character.isDigit(word.charAt(end - 1)) || "元人次名笔个份件天时小".indexOf(word.charAt(end - 1)) >= 0)) {
            end--;
        }
        return word.substring(0, end);
    }

    private static Set<String> letters(String meaning) {
        return WordList.BUILT_IN.words("total", meaning).stream()
                .map(Folding::letters)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Whether a cell ends with a total's word, whatever signs stand before it. */
    public static boolean isAtEnd(String text) {
        return AT_END.matcher(text).matches();
    }

    /** A cheap look: no total's word lacks all of these. */
    public static boolean mayBe(String text) {
        for (int i = 0; i < text.length() && i < 40; i++) {
            if ("计計共总總合和额額数數写寫tTsS".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
