package org.yinghuo.words.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yinghuo.words.Folding;
import org.yinghuo.words.WordList;

/**
 * Tells what a cell that names some of a row's people says of each: 黄绚未到 says nothing of 邓海 beside her, 黄绚、邓海未到 the same of
 * both, 黄绚未到，其余到岗 that the others came. Of whom it excepts (除黄绚外均到岗) it says what nobody can know.
 */
public final class SaidOfNames {

    private static final String SIGNS = "、,，;；。和与及/ \t\n:：";
    private static final List<String> REST = longestFirst(WordList.BUILT_IN.words("said of several", "rest"));
    private static final List<String> EXCEPT = longestFirst(WordList.BUILT_IN.words("said of several", "except"));

    private final String text;
    private final List<String> names;

    private SaidOfNames(String text, List<String> names) {
        this.text = text;
        this.names = longestFirst(names);
    }

    /**
     * The part of a text that is about one person.
     *
     * @param names of the row's people
     * @return the text itself where it names none of them; empty where it speaks of others only
     */
    public static String of(String text, String name, List<String> names) {
        if (names.size() < 2 || Folding.isBlank(text) || names.stream().noneMatch(text::contains)) {
            return text;
        }
        int excepted = excepted(text);
        if (excepted == 0) {
            return new SaidOfNames(text, names).of(name);
        }
        return text.substring(0, excepted).contains(name) ? text.substring(0, excepted) : text.substring(excepted);
    }

    /** Whether a text is only that somebody is excepted from what is said of others. */
    public static boolean excepts(String text) {
        return !text.isEmpty() && excepted(text) == text.length();
    }

    /** Where the words end that except some: behind 外 in 除黄绚外均到岗; 0 where there are none. */
    private static int excepted(String text) {
        for (String word : EXCEPT) {
            int at = text.startsWith("除") ? text.indexOf(word) : -1;
            if (at > 0) {
                return at + word.length();
            }
        }
        return 0;
    }

    private String of(String name) {
        StringBuilder own = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        Set<String> named = new HashSet<>();
        boolean said = false;
        boolean ofRest = false;
        for (int at = 0; at < text.length(); ) {
            String next = at(at, names);
            String others = next.isEmpty() ? at(at, REST) : "";
            if (!next.isEmpty() || !others.isEmpty()) {
                if (said) {
                    named.clear();
                    said = false;
                }
                ofRest = !others.isEmpty();
                named.add(next);
                at += next.length() + others.length();
                continue;
            }
            char c = text.charAt(at++);
            if (SIGNS.indexOf(c) >= 0) {
                continue;
            }
            said = true;
            if (named.contains(name)) {
                own.append(c);
            } else if (ofRest) {
                rest.append(c);
            }
        }
        return own.isEmpty() && !text.contains(name) ? rest.toString() : own.toString();
    }

    private String at(int at, List<String> words) {
        for (String word : words) {
            if (!word.isEmpty() && text.startsWith(word, at)) {
                return word;
            }
        }
        return "";
    }

    private static List<String> longestFirst(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
