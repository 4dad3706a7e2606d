package org.yinghuo.words;

import java.util.regex.Pattern;

/** Knows what says of a gift that it was goods: 物资 as its kind; 折价, 口罩1000个 beside a sum that may be their worth. */
public final class GoodsWords {

    private static final WordSet KIND = WordSet.of("goods said", "kind");
    private static final WordSet WORTH = WordSet.of("goods said", "worth");
    private static final WordSet MEASURES = WordSet.of("goods said", "counted");
    private static final Pattern COUNTED = Pattern.compile("[\\p{IsHan}、，,（）()]{1,16}?\\d+(?:\\.\\d+)?\\s*"
            + WordList.BUILT_IN.either("goods said", "counted") + "(?:[、，,；;].*)?");

    /** 口罩一箱: the number in words too, and nothing that speaks of money. */
    private static final Pattern COUNTED_ALONE = Pattern.compile("(?!.*[元块圆￥¥钱款])[\\p{IsHan}、，,（）()]{1,16}?"
            + "(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千半]+)\\s*"
            + WordList.BUILT_IN.either("goods said", "counted") + "(?:[、，,；;].*)?");

    private GoodsWords() {}

    /** Whether a cell is what kind of gift it was, and that was goods: 物资, 实物捐赠. */
    public static boolean isKind(String text) {
        return text.length() <= 12 && KIND.is(text);
    }

    /** Whether a cell is a measure of goods: 箱, 床. */
    public static boolean isMeasure(String text) {
        return MEASURES.is(text);
    }

    /** Whether a cell that should hold a sum tells goods instead: 口罩一箱, 消毒液20瓶. */
    public static boolean areCounted(String text) {
        return text.length() <= 60
                && COUNTED_ALONE.matcher(Folding.narrow(text).strip()).matches();
    }

    /** Whether a cell tells what goods there were or what they are worth, so that the sum beside it may be no money: 折价, 棉被50床. */
    public static boolean mayBeWorth(String text) {
        return text.length() <= 60
                && (WORTH.isWithin(text)
                        || COUNTED.matcher(Folding.narrow(text).strip()).matches());
    }
}
