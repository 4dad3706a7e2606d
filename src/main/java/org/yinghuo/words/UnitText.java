package org.yinghuo.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit that a text beside a table says: 万元, （单位：小时）, 注：以上单位为万元. */
public final class UnitText {

    private static final Pattern BRACKETED =
            Pattern.compile("[（(](?:单位[:：]?\\s*([^()（）]{1,6})|[:：]?((?:人民币)?[百千万亿]{0,2}元|[美港欧日澳]元|英镑|港币))[)）]");
    private static final Pattern FOOT_UNIT = Pattern.compile(
            "(?:单位|计量|金额)[^\\p{P}\\d]{0,4}?(?:[:：]|为|是|均为|以)[:：]?\\s*((?:人民币)?[百千万亿]{0,2}元|分)(?!\\p{IsHan})|以(?:人民币)?([百千万亿]{0,2}元)(?:人民币)?(?:为单位|计)");

    private UnitText() {}

    /** The unit of money or time that a text is: 万元, 小时, 天; NONE where it is something else. */
    public static Unit of(String text) {
        Unit unit = Lexicon.unit(text);
        return unit.isMoney() || unit.isTime() ? unit : Unit.NONE;
    }

    /** The unit of money that a text is: 元, 万元, 人民币元; NONE where it is something else. */
    public static Unit money(String text) {
        Unit unit = Lexicon.unit(text);
        return unit.isMoney() ? unit : Unit.NONE;
    }

    /** The unit that a title has in brackets. */
    public static Unit inBrackets(String text) {
        Matcher matcher = BRACKETED.matcher(text);
        return matcher.find() ? of(matcher.group(matcher.group(1) == null ? 2 : 1)) : Unit.NONE;
    }

    /** The unit of money that a remark beneath a table says its sums are in. */
    public static Unit ofFootnote(String text) {
        Matcher matcher = FOOT_UNIT.matcher(Folding.clean(text));
        String unit = !matcher.find() ? "" : matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        Unit money = Lexicon.unit(unit).ofMoney();
        return money.isMoney() ? money : Unit.NONE;
    }
}
