package org.yinghuo.words.names;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.yinghuo.words.Folding;
import org.yinghuo.words.WordList;

/**
 * Says what the parts of a cell of names are: one person or several, as 朱丹 黄绚 are two, 欧阳 娜娜 and 尼玛 次仁 one; or an organisation, 和平街道办事处.
 *
 * <p>A part is borne out as a name of its own by the roster, by another row, or by beginning with a surname.
 */
final class NameParts {

    /** What a cell comes to. */
    enum Verdict {
        ONE,
        SEVERAL,
        /** Taken as one, and asked. */
        UNTOLD
    }

    private static final Set<String> SURNAMES = WordList.BUILT_IN.words("surname", "common", "rare");
    private static final Set<String> COMPOUND = WordList.BUILT_IN.words("surname", "two", "rare two");
    private static final Set<String> NAME_PARTS = WordList.BUILT_IN.words("name part", "any");

    /** From so many names on, half of them borne out bear out the others. */
    private static final int MANY = 4;

    private static final List<String> ENDS = List.copyOf(WordList.BUILT_IN.words("organisation", "end"));
    private static final List<String> JOINT = List.copyOf(WordList.BUILT_IN.words("organisation", "joint"));
    /** What an organisation's ending may stand behind in a name of three characters or less: 张局 is somebody. */
    private static final Set<String> WHOLE = Set.of("工会", "妇联", "团委", "党委", "佛协", "工商联");

    private NameParts() {}

    /**
     * The verdict on parts of two to four Han characters each.
     *
     * @param borne whether the roster or another row knows somebody of that name
     */
    static Verdict of(List<String> parts, Predicate<String> borne) {
        int known = 0;
        int borneOut = 0;
        boolean apart = false;
        for (String part : parts) {
            boolean isKnown = borne.test(part);
            known += isKnown ? 1 : 0;
            boolean isPart = NAME_PARTS.contains(part);
            borneOut += isKnown || (!isPart && beginsWithSurname(part)) ? 1 : 0;
            apart |= isPart && !isKnown;
        }
        if (known == parts.size()) {
            return Verdict.SEVERAL;
        }
        if (borne.test(String.join("", parts))) {
            return Verdict.ONE;
        }
        if (parts.size() == 2) {
            boolean compound = COMPOUND.contains(parts.get(0)) && !borne.test(parts.get(0));
            return borneOut == 2 && !compound
                    ? Verdict.SEVERAL
                    : borneOut == 0 || compound || (apart && known == 0) ? Verdict.ONE : Verdict.UNTOLD;
        }
        boolean enough = borneOut >= parts.size() - 1 || (parts.size() >= MANY && borneOut * 2 >= parts.size());
        return enough ? Verdict.SEVERAL : borneOut == 0 ? Verdict.ONE : Verdict.UNTOLD;
    }

    /** Whether a name begins with a surname, single or compound, and goes on. */
    static boolean beginsWithSurname(String name) {
        return name.length() > 1
                && (SURNAMES.contains(name.substring(0, 1))
                        || (name.length() > 2 && COMPOUND.contains(name.substring(0, 2))));
    }

    /** Whether a name is an organisation's. */
    static boolean isOrganisation(String name) {
        String word = Folding.fold(name);
        if (WHOLE.contains(word)) {
            return true;
        }
        for (String end : ENDS) {
            boolean latin = end.charAt(0) < 0x80;
            if (word.endsWith(end) && word.length() > end.length() + (latin ? 2 : end.length() == 1 ? 2 : 1)) {
                return !latin || isWordEnd(name, end);
            }
        }
        return false;
    }

    /** Whether a name is that of several organisations as one: 中国石油、中石化联合体. */
    static boolean isJoint(String name) {
        String word = Folding.fold(name);
        return JOINT.stream().anyMatch(word::endsWith);
    }

    /** Robinson is no organisation though "inc" may end a word: the ending stands apart. */
    private static boolean isWordEnd(String name, String end) {
        String narrow = Folding.narrow(name).strip().toLowerCase(Locale.ROOT);
        int at = narrow.length() - end.length();
        return at > 0 && narrow.endsWith(end) && !Character.isLetter(narrow.charAt(at - 1));
    }
}
