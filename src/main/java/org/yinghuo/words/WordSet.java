package org.yinghuo.words;

import java.util.Set;

/** Words that mean one thing, and whether a text is one of them; of the text only letters and digits matter, folded. */
public record WordSet(Set<String> words) {

    public WordSet {
        words = Set.copyOf(words);
    }

    /** Words of some meanings in a section of {@code words.txt}. */
    public static WordSet of(String section, String... meanings) {
        return new WordSet(WordList.BUILT_IN.words(section, meanings));
    }

    /** Whether a text is one of the words. */
    public boolean is(String text) {
        return words.contains(Folding.letters(text));
    }

    /** Whether one of the words stands within a text. */
    public boolean isWithin(String text) {
        String letters = Folding.letters(text);
        return words.stream().anyMatch(letters::contains);
    }

    /** Whether a text ends with one of the words. */
    public boolean ends(String text) {
        String letters = Folding.letters(text);
        return words.stream().anyMatch(letters::endsWith);
    }

    /** Whether a text begins with one of the words. */
    public boolean begins(String text) {
        String letters = Folding.letters(text);
        return words.stream().anyMatch(letters::startsWith);
    }
}
