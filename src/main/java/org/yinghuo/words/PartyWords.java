package org.yinghuo.words;

import java.util.Set;

/** Whether somebody is a member of the party: 中共党员, 群众, √. */
public final class PartyWords {

    private static final Set<String> PARTY = WordList.BUILT_IN.words("party", "yes");
    private static final Set<String> NO_PARTY = WordList.BUILT_IN.words("party", "no");

    private PartyWords() {}

    /** Whether somebody is a member of the party; blank where not said, problem {@code unknown}. */
    public static Reading<Boolean> member(String text) {
        if (Folding.isBlank(text)) {
            return Reading.blank();
        }
        String word = Folding.sign(text);
        for (String form : new String[] {word, Folding.sign(Folding.outsideBrackets(text))}) {
            if (PARTY.contains(form)) {
                return Reading.of(true);
            }
            if (NO_PARTY.contains(form)) {
                return Reading.of(false);
            }
        }
        return Reading.bad("unknown");
    }
}
