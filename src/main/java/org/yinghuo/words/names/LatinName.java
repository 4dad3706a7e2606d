package org.yinghuo.words.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name in Latin letters, of which nobody can tell by itself which word is the family's: CHAN Tai Man, Tai Man Chan and Chan Tai-man may be one
 * person's, who writes the family's name first or last, in capitals or not, the given name in one word or several.
 *
 * @param readings what it may be: the family's name first, and last; one where capitals tell
 * @param words how many words it has
 */
public record LatinName(Set<Reading> readings, int words) {

    /** One way to understand a name. */
    public record Reading(String family, String given) {

        /** The same words with the family's name the other. */
        public Reading turned() {
            return new Reading(/* family= */ given, /* given= */ family);
        }
    }

    public LatinName {
        readings = Set.copyOf(readings);
    }

    /** Whether it is told which word is the family's. */
    public boolean isTold() {
        return readings.size() == 1;
    }

    /** Whether a name is of several words in Latin letters. */
    public static boolean isOne(String name) {
        return name.length() > 2
                && name.indexOf(' ') > 0
                && name.charAt(0) < 0x250
                && Character.isLetter(name.charAt(0));
    }

    public static LatinName of(String name) {
        List<String> words = new ArrayList<>();
        List<Boolean> capitals = new ArrayList<>();
        for (String word : name.strip().split("[\\s-]+", -1)) {
            String bare = letters(word);
            if (!bare.isEmpty()) {
                words.add(bare);
                capitals.add(bare.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)));
            }
        }
        int last = words.size() - 1;
        if (last < 1) {
            return new LatinName(Set.of(new Reading(String.join("", words), "")), words.size());
        }
        Reading first = new Reading(words.get(0), String.join("", words.subList(1, last + 1)));
        Reading behind = new Reading(words.get(last), String.join("", words.subList(0, last)));
        long shouted = capitals.stream().filter(is -> is).count();
        if (shouted == 1 && capitals.get(0)) {
            return new LatinName(Set.of(first), words.size());
        }
        if (shouted == 1 && capitals.get(last)) {
            return new LatinName(Set.of(behind), words.size());
        }
        Set<Reading> both = new LinkedHashSet<>(List.of(first, behind));
        return new LatinName(both, words.size());
    }

    private static String letters(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> letters.append((char) Character.toLowerCase(c)));
        return letters.toString();
    }
}
