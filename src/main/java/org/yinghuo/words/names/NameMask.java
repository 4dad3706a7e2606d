package org.yinghuo.words.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yinghuo.model.Agreement;

/** Names of which a statement hides part: {@code *艳平}, {@code 刘**}, {@code 张*丰}, {@code 张某}. */
public final class NameMask {
    public static final char HIDDEN = '*';
    private static final String STANDS_FOR_HIDDEN = "*×╳○●◯□■";
    private static final int LONGEST = 8;
    private static final Set<String> SURNAMES_OF_TWO = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "夏侯", "端木", "南宫", "宇文", "长孙", "独孤",
            "轩辕", "钟离", "闻人", "澹台", "申屠", "太史", "呼延", "完颜", "拓跋", "百里", "东郭", "南门", "西门", "万俟", "濮阳", "淳于", "单于", "公羊",
            "赫连", "仲孙", "闾丘", "鲜于", "宗政", "第五");

    private NameMask() {}

    /** Whether a text has a sign that stands for hidden characters; a round one within it may be the dot of a name. */
    public static boolean hides(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (STANDS_FOR_HIDDEN.indexOf(c) >= 0 && (c != '●' || i == 0 || i == folded.length() - 1)) {
                return true;
            }
        }
        return false;
    }

    /** The name with each hidden character as {@code *}; empty where nothing is hidden or nothing is shown. */
    public static String of(String folded) {
        int length = folded.length();
        if (length < 2 || length > LONGEST) {
            return "";
        }
        boolean namesSomeone =
                length <= 4 && folded.charAt(0) != '某' && !folded.startsWith("x") && !folded.startsWith("X");
        StringBuilder mask = new StringBuilder(length);
        int hidden = 0;
        int shown = 0;
        for (int i = 0; i < length; i++) {
            char c = folded.charAt(i);
            if (STANDS_FOR_HIDDEN.indexOf(c) >= 0 || (namesSomeone && (c == '某' || c == 'x' || c == 'X'))) {
                mask.append(HIDDEN);
                hidden++;
            } else {
                mask.append(c);
                shown += Character.isIdeographic(c) || Character.isSurrogate(c) ? 1 : 0;
            }
        }
        return hidden > 0 && shown > 0 ? mask.toString() : "";
    }

    /**
     * The mask of that length under which a statement may show the name, with so many characters before and after the hidden ones; empty where
     * there is none. A surname of two characters may stand behind one sign.
     */
    public static String of(String name, int length, int before, int after) {
        if (name.length() < 2 || name.length() > LONGEST || before + after == 0 || before + after >= length) {
            return "";
        }
        if (length == name.length()) {
            return name.substring(0, before) + "*".repeat(length - before - after) + name.substring(length - after);
        }
        boolean compound = length == name.length() - 1
                && before == 0
                && after == length - 1
                && SURNAMES_OF_TWO.contains(name.substring(0, 2));
        return compound ? HIDDEN + name.substring(2) : "";
    }

    /** Whether a statement may show the name under that mask. */
    public static boolean shows(String mask, String name) {
        int before = mask.indexOf(HIDDEN);
        int after = mask.length() - 1 - mask.lastIndexOf(HIDDEN);
        return !mask.isEmpty() && mask.equals(of(name, mask.length(), before, after));
    }

    /** Whether two names may be of one: they are the same, one shows the other under a mask, or one of them is not said. */
    public static boolean mayBeOne(String name, String other) {
        return Agreement.of(name, other) || shows(of(name), other) || shows(of(other), name);
    }

    /** Every mask under which a statement may show the name; a surname of two characters may stand behind one sign. */
    public static List<String> all(String name) {
        int length = name.length();
        List<String> masks = new ArrayList<>();
        if (length < 2 || length > LONGEST) {
            return masks;
        }
        for (int before = 0; before < length; before++) {
            for (int after = 0; before + after < length; after++) {
                if (before + after > 0) {
                    masks.add(name.substring(0, before)
                            + "*".repeat(length - before - after)
                            + name.substring(length - after));
                }
            }
        }
        if (length > 2 && SURNAMES_OF_TWO.contains(name.substring(0, 2))) {
            masks.add(HIDDEN + name.substring(2));
        }
        return masks;
    }
}
