package org.yinghuo.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What texts are about, by their words: giving, volunteering, or one of the many papers that are neither.
 *
 * <p>At each place the longest listed word counts, so that 服务费 is a fee and no service; a word that an organisation is called by (志愿服务处)
 * says nothing.
 */
public final class TopicWords {

    /** What a text ends with that is what volunteers do. */
    private static final Set<String> ENDINGS = WordList.BUILT_IN.words("topic volunteering", "task");

    public static final TopicWords BUILT_IN = new TopicWords();

    /** How a word bears upon what a paper is about. */
    public enum Sort {
        GIVING,
        VOLUNTEERING,
        /** 服务: of volunteers where nothing else is told. */
        SERVICE,
        /** What volunteers commonly do: 秩序维护. */
        TASK,
        /** 值班: an office's own, or that of volunteers somewhere else. */
        DUTY,
        /** What an office's own duty is known by: 节假日. */
        OFFICE,
        /** A list kept of those who come to work: 考勤. */
        FORM,
        /** A paper of another sort: a meeting's, of expenses, of goods. */
        OTHER
    }

    /**
     * A word found in a text.
     *
     * @param topic {@code giving}, {@code volunteering}, or the other paper's name as in words.txt: {@code meeting}
     * @param end where it ends; of a title the last word tells most
     */
    public record Found(Sort sort, String topic, int end) {}

    private static final int LONGEST = 8;
    private static final int LONGEST_TEXT = 200;
    private static final int LONG_LATIN = 6;
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z]+");

    private final Map<String, Found> words = new HashMap<>();
    private final Set<String> nothing = WordList.BUILT_IN.words("topic nothing", "any");
    private final Set<String> organisations = WordList.BUILT_IN.words("topic organisation", "ending");
    private final Set<String> noOrganisations = WordList.BUILT_IN.words("topic organisation", "none");

    private TopicWords() {
        put("topic giving", "sure", Sort.GIVING, "giving");
        put("topic volunteering", "sure", Sort.VOLUNTEERING, "volunteering");
        put("topic volunteering", "weak", Sort.SERVICE, "volunteering");
        put("topic volunteering", "task", Sort.TASK, "volunteering");
        put("topic duty", "duty", Sort.DUTY, "duty");
        put("topic duty", "office", Sort.OFFICE, "duty");
        for (WordList.Line line : WordList.BUILT_IN.section("topic form")) {
            put("topic form", line.meaning(), Sort.FORM, line.meaning());
        }
        for (WordList.Line line : WordList.BUILT_IN.section("topic other")) {
            put("topic other", line.meaning(), Sort.OTHER, line.meaning());
        }
    }

    private void put(String section, String meaning, Sort sort, String topic) {
        for (String word : WordList.BUILT_IN.words(section, meaning)) {
            words.putIfAbsent(word, new Found(sort, topic, 0));
        }
    }

    /** The words of a text that tell what it is about, from left to right; departments' names should have been taken out. */
    public List<Found> in(String text) {
        String bounded = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        List<Found> found = new ArrayList<>();
        String folded = Folding.fold(bounded);
        for (int at = 0; at < folded.length(); at++) {
            int end = Folding.isHan(folded.charAt(at)) ? longest(folded, at) : 0;
            if (end > 0) {
                Found word = words.get(folded.substring(at, end));
                if (word != null && !isOrganisation(folded, end)) {
                    found.add(new Found(word.sort, word.topic, end));
                }
                at = end - 1;
            }
        }
        latin(Folding.narrow(bounded), folded.length(), found);
        return found;
    }

    /** Whether a text holds a word for what volunteers do. */
    public boolean isTask(String text) {
        return in(text).stream()
                .anyMatch(found ->
                        found.sort() == Sort.TASK || found.sort() == Sort.DUTY || found.sort() == Sort.VOLUNTEERING);
    }

    /** Whether a text is what volunteers do, and ends with the word for it: 秩序维护, 社区垃圾分类. */
    public boolean isTaskItself(String text) {
        List<Found> found = in(text);
        return !found.isEmpty()
                && found.stream().allMatch(one -> one.sort() == Sort.TASK)
                && ENDINGS.stream().anyMatch(text::endsWith);
    }

    private int longest(String folded, int at) {
        for (int end = Math.min(folded.length(), at + LONGEST); end > at; end--) {
            String word = folded.substring(at, end);
            if (words.containsKey(word) || nothing.contains(word)) {
                return end;
            }
        }
        return 0;
    }

    private boolean isOrganisation(String folded, int end) {
        return organisations.stream().anyMatch(ending -> folded.startsWith(ending, end))
                && noOrganisations.stream().noneMatch(ending -> folded.startsWith(ending, end));
    }

    private void latin(String narrow, int offset, List<Found> found) {
        String[] tokens = CAMEL.split(narrow, -1);
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i].isEmpty()) {
                continue;
            }
            StringBuilder joined = new StringBuilder();
            Found best = null;
            for (int j = i; j < Math.min(tokens.length, i + 3); j++) {
                Found word = words.get(
                        joined.append(tokens[j].toLowerCase(Locale.ROOT)).toString());
                best = word == null ? best : word;
            }
            if (best == null) {
                best = beginning(tokens[i].toLowerCase(Locale.ROOT));
            }
            if (best != null) {
                found.add(new Found(best.sort, best.topic, offset + i));
            }
        }
    }

    /** donationdate begins with a listed word. */
    private @org.jspecify.annotations.Nullable Found beginning(String token) {
        for (int end = token.length() - 1; end >= LONG_LATIN; end--) {
            Found word = words.get(token.substring(0, end));
            if (word != null) {
                return word;
            }
        }
        return null;
    }
}
