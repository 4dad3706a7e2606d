package org.yinghuo.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places that are known as such by how their names end: 幸福社区, 四道街街道. */
public final class Places {

    private static final String ENDINGS = "(?:社区|小区|街道|村|广场|公园|医院|学校|小学|中学|献血屋|敬老院|养老院|福利院|卡点|点位)";
    private static final Pattern PLACE = Pattern.compile(".{1,14}" + ENDINGS);
    private static final Pattern LEADING = Pattern.compile("^\\p{IsHan}{1,8}?" + ENDINGS);

    private Places() {}

    /** Whether a text is nothing but a place's name. */
    public static boolean isPlace(String text) {
        return PLACE.matcher(text).matches();
    }

    /** The place that a text begins with: 幸福社区 of 幸福社区秩序维护; empty where it begins with none. */
    public static String leading(String text) {
        Matcher place = LEADING.matcher(text);
        return place.find() ? place.group() : "";
    }
}
