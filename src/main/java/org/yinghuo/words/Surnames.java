package org.yinghuo.words;

import java.util.Set;

/** The surnames that tell a person's name from the name of a thing. */
public final class Surnames {

    private static final Set<String> ONE = WordList.BUILT_IN.words("surname", "one");
    private static final Set<String> TWO = WordList.BUILT_IN.words("surname", "two");

    private Surnames() {}

    /** Whether a name begins as people's do; Latin names and those with a dot within all do. */
    public static boolean begins(String name) {
        String folded = Folding.fold(name);
        if (folded.isEmpty()) {
            return false;
        }
        return !Folding.isHan(folded.charAt(0))
                || folded.indexOf('\u00b7') > 0
                || ONE.contains(folded.substring(0, 1))
                || (folded.length() > 2 && TWO.contains(folded.substring(0, 2)));
    }
}
