package org.yinghuo.ingest;

import java.util.List;

/** Reads names of people: folded, several in one cell, 张三等3人, 匿名. */
final class Names {

    private Names() {}

    /** A single name, folded: {@code 朱　丹} is {@code 朱丹}; 同志, 先生 and (代) are left out; empty for a blank. */
    static String fold(String text) {
        return text;
    }

    /**
     * All people a cell names, in its order; empty for a blank.
     *
     * <p>{@code 张三、李四等5人} is two names of which the last stands for four people; a couple is two heads.
     */
    static List<Named> split(String text) {
        return List.of();
    }

    /** Whether a name is nobody in particular. */
    static boolean isAnonymous(String name) {
        return false;
    }

    /** Whether a text can be the name of one person: two to four Han characters, or a longer one with a dot, or Latin words. */
    static boolean isPlausible(String text) {
        return false;
    }

    /** @param heads how many people stand behind the name, at least 1 */
    record Named(String name, int heads, boolean anonymous) {}
}
