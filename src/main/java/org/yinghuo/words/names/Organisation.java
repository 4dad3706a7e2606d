package org.yinghuo.words.names;

import java.util.Set;
import org.yinghuo.words.WordList;

/** Names of companies and the like, as lists shorten them and banks write them out. */
public final class Organisation {
    private static final Set<String> ENDINGS = WordList.BUILT_IN.words("organisation", "ending");
    private static final Set<String> GENERIC = WordList.BUILT_IN.words("organisation", "general");
    private static final Set<String> PLACES = WordList.BUILT_IN.words("organisation", "place");
    private static final int SHORTEST_CORE = 2;

    private Organisation() {}

    /** Whether a name is an organisation's. */
    public static boolean is(String name) {
        return name.length() > 3 && ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Whether two names may be one organisation's: both are, and the longer has the core of the shorter in it. */
    public static boolean isSame(String one, String other) {
        if (!is(one) || !is(other)) {
            return false;
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        String core = core(shorter);
        return core.length() >= SHORTEST_CORE && !PLACES.contains(core) && longer.contains(core);
    }

    private static String core(String name) {
        String core = name;
        boolean more = true;
        while (more) {
            String before = core;
            for (String word : GENERIC) {
                core = core.endsWith(word) ? core.substring(0, core.length() - word.length()) : core;
            }
            more = core.length() < before.length();
        }
        return core;
    }
}
