package org.yinghuo.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.CellType;

/** Sums and numbers of people as sentences, totals' labels and cells hold them: 合计：5人，1200元. */
public final class SumText {

    private static final Pattern PEOPLE = Pattern.compile("(?<![\\d.])(\\d{1,7})\\s*(?:人(?!次)|名|位)");
    private static final Pattern PEOPLE_AT_LEAST = Pattern.compile("(?<![\\d.])(\\d{1,7})\\s*(?:余)?(?:人(?!次)|名|位)");
    private static final Pattern TURNS = Pattern.compile("(?<![\\d.])(\\d{1,7})\\s*(?:人次|笔|条)");
    private static final Pattern MONEY = Pattern.compile("([\\d,]+(?:\\.\\d+)?)\\s*(万?元)");
    private static final Pattern EXACT_MONEY = Pattern.compile("(?<![\\d.,])([\\d,]+(?:\\.\\d+)?)\\s*(余)?([百千万]?元)");
    /** 叁佰元整: a sum in capitals. */
    private static final Pattern CAPITALS = Pattern.compile("[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+[元圆](?:[零壹贰叁肆伍陆柒捌玖]+[角分])*[整正]?");

    private static final Pattern HEADING =
            Pattern.compile("\\d{1,6}(?:\\.\\d{1,2})?\\s*(?:元|块钱?)|[¥￥]\\s*\\d{1,6}(?:\\.\\d{1,2})?");
    private static final Pattern CAPITAL = Pattern.compile("[壹贰貳叁肆伍陆陸柒捌玖拾佰仟]");
    /** 熊倩 100元: what is numbered gives. */
    private static final Pattern SUM = Pattern.compile("\\d+(?:\\.\\d+)?\\s*(?:元|块|¥|￥)|[¥￥]\\s*\\d");

    private static final Pattern FIGURE = Pattern.compile("[¥￥]?[\\d,]+(?:\\.\\d{1,2})?元?");
    /** What a comma cut off a sum: 200 of 1,200. */
    private static final Pattern TAIL = Pattern.compile("\\d{3}(?:\\.\\d{1,2})?元?");

    private SumText() {}

    /**
     * A sum of money.
     *
     * @param figure its digits, as written
     */
    public record Money(String figure, Unit unit) {}

    /** The sum that a column is for, where its heading is nothing else: 50元; null where it is another heading. */
    public static @Nullable Amount ofHeading(String text) {
        String narrow = Folding.narrow(text).strip();
        return HEADING.matcher(narrow).matches()
                ? Amounts.read(narrow, CellType.TEXT, Unit.NONE).value()
                : null;
    }

    /** How many people a text speaks of, as written; empty where of none. 人次 are no people. */
    public static String people(String text) {
        return group(PEOPLE.matcher(text));
    }

    /** How many people a text speaks of, or more (12余人); null where of none. */
    public static @Nullable Long peopleAtLeast(String text) {
        Matcher people = PEOPLE_AT_LEAST.matcher(text);
        return people.find() ? Long.valueOf(people.group(1)) : null;
    }

    /** How many times, gifts or lines a text speaks of, as written; empty where of none. */
    public static String turns(String text) {
        return group(TURNS.matcher(text));
    }

    /** The first sum of a text, in 元 or 万元; null where it has none. */
    public static @Nullable Money money(String text) {
        Matcher money = MONEY.matcher(text);
        return money.find() ? new Money(money.group(1), UnitText.money(money.group(2))) : null;
    }

    /** The same in any unit, where the sum is no round one (300余元). */
    public static @Nullable Money exactMoney(String text) {
        Matcher money = EXACT_MONEY.matcher(text);
        return money.find() && money.group(2) == null
                ? new Money(money.group(1), UnitText.money(money.group(3)))
                : null;
    }

    /** The sum that a text has in capitals, 叁佰元整; empty where it has none. */
    public static String inCapitals(String text) {
        Matcher capitals = CAPITALS.matcher(Folding.fold(text));
        return capitals.find() ? capitals.group() : "";
    }

    /** Whether a text has any numeral in capitals. */
    public static boolean hasCapitals(String text) {
        return CAPITAL.matcher(text).find();
    }

    /** Whether a text holds a sum with its sign or unit. */
    public static boolean holdsSum(String text) {
        return SUM.matcher(text).find();
    }

    /** Whether a text is nothing but a figure, with or without the sign of money. */
    public static boolean isFigure(String text) {
        return FIGURE.matcher(text).matches();
    }

    /** Whether a cell is what a comma cut off a sum. */
    public static boolean isTail(String text) {
        return TAIL.matcher(text).matches();
    }

    private static String group(Matcher matcher) {
        return matcher.find() ? matcher.group(1) : "";
    }
}
