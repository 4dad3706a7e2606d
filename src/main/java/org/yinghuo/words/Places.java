package org.yinghuo.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places that are known as such by how their names end: 幸福社区, 四道街街道. */
public final class Places {

    private static final String ENDINGS = "(?:" + String.join("|", WordList.BUILT_IN.words("place", "ending")) + ")";
    private static final Pattern PLACE = Pattern.compile(".{1,14}" + ENDINGS);
    private static final Pattern LEADING = Pattern.compile("^\\p{IsHan}{1,8}?" + ENDINGS);

    /** 幸福社区A区, but of 幸福社区卡点 the whole. */
    private static final Pattern WITHIN =
            Pattern.compile("[\\p{IsHan}A-Za-z0-9]{1,14}?" + ENDINGS + "(?!卡)(?:[A-Za-z0-9]区)?");

    private static final Pattern PLACE_PREFIX = Pattern.compile("^(?:.*[日年月期号]|.*(?:参加|前往|奔赴|开展|下沉|支援|走进|[赴到在往于进]))");

    private Places() {}

    /** Finds the places that a longer text names, with what stands before each back to the last sign. */
    public static Matcher within(CharSequence text) {
        return WITHIN.matcher(text);
    }

    /** Whether a text is nothing but a place's name. */
    public static boolean isPlace(String text) {
        return PLACE.matcher(text).matches();
    }

    /** The place that a text begins with: 幸福社区 of 幸福社区秩序维护; empty where it begins with none. */
    public static String leading(String text) {
        Matcher place = LEADING.matcher(text);
        return place.find() ? place.group() : "";
    }

    /** A place without what leads up to it: 幸福社区 of 9月3日前往幸福社区. */
    public static String bare(String place) {
        return PLACE_PREFIX.matcher(place).replaceFirst("");
    }
}
