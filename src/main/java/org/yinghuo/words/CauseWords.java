package org.yinghuo.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a title, a heading or a purpose says that gifts are for, by the words of causes that stand in it: 泸定地震捐款 and 抗震救灾捐款 are for one cause,
 * 助学捐款 is for another.
 *
 * <p>At each place the longest listed word counts; a word that an office is called by (地震局, 扶贫办) says nothing, and a general one (救灾) nothing more
 * beside a special one.
 */
public final class CauseWords {

    public static final CauseWords BUILT_IN = new CauseWords();

    private static final int LONGEST_TEXT = 200;
    private static final String NOTHING = "nothing";

    private final Map<String, String> words = new HashMap<>();
    private final Set<String> offices = WordList.BUILT_IN.words("topic organisation", "ending");
    private final Set<String> noOffices = WordList.BUILT_IN.words("topic organisation", "none");
    private final int longest;

    private CauseWords() {
        for (WordList.Line line : WordList.BUILT_IN.section("cause")) {
            line.words().forEach(word -> words.put(Folding.fold(word), line.meaning()));
        }
        longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The causes of a text as the words are listed under, in order and apart by blanks; empty where it names none. */
    public String in(String text) {
        if (text.length() > LONGEST_TEXT) {
            return "";
        }
        String folded = Folding.fold(text);
        Set<String> found = new TreeSet<>();
        for (int at = 0; at < folded.length(); at++) {
            for (int end = Math.min(folded.length(), at + longest); end > at; end--) {
                String cause = words.get(folded.substring(at, end));
                if (cause != null) {
                    if (!cause.equals(NOTHING) && !isOffice(folded, end)) {
                        found.add(cause);
                    }
                    at = end - 1;
                    break;
                }
            }
        }
        found.removeIf(cause -> found.stream().anyMatch(other -> other.startsWith(cause + "/")));
        return String.join(" ", found);
    }

    private boolean isOffice(String folded, int end) {
        return offices.stream().anyMatch(ending -> folded.startsWith(ending, end))
                && noOffices.stream().noneMatch(ending -> folded.startsWith(ending, end));
    }
}
