package org.yinghuo.words.filing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Finding;
import org.yinghuo.words.Folding;
import org.yinghuo.words.WordList;

/** What a person's answer to a finding says, in Chinese or English, whatever its case and width: 同一人 and {@code Same person} are {@code same}. */
public final class AnswerWords {

    /** The answer that takes an answer back. */
    public static final String WITHDRAW = "withdraw";

    private static final String MATCH = "match";
    private static final String SUPERSEDES = "supersedes";
    private static final Pattern ID = Pattern.compile("(?<![a-z0-9])[a-z0-9]{12}(?![a-z0-9])");
    private static final Pattern PADDING = Pattern.compile("^[\\s\"'“”‘’「」《》()（）]+|[\\s\"'“”‘’「」《》()（）。.!！,，;；]+$");
    private static final String PREFERRED = "为准";

    private static final Map<String, List<String>> MEANINGS = new HashMap<>();
    private static final Map<String, Set<String>> NAMING = new HashMap<>();

    static {
        for (WordList.Line line : WordList.BUILT_IN.section("answer")) {
            for (String word : line.words()) {
                MEANINGS.computeIfAbsent(Folding.fold(word), any -> new ArrayList<>(1))
                        .add(line.meaning());
            }
        }
        for (WordList.Line line : WordList.BUILT_IN.section("answer naming")) {
            NAMING.put(line.meaning(), WordList.BUILT_IN.words("answer naming", line.meaning()));
        }
    }

    private static final Pattern NAMED_MATCH = Pattern.compile("(?:match|对应)[:：]\\s*[a-z0-9]{12}");

    private static final String BETWEEN = "、";
    private static final Pattern BEFORE_ANSWER = Pattern.compile(BETWEEN + "(?=[a-z0-9]{12}=)");

    private AnswerWords() {}

    /** Several answers in one cell, each as {@code id=answer}. */
    public static String joined(List<String> answers) {
        return String.join(BETWEEN, answers);
    }

    /** The answers that a cell joins. */
    public static List<String> parted(String cell) {
        return List.of(BEFORE_ANSWER.split(cell));
    }

    /**
     * The answer in the program's own words; what is none of them stays as it was written, blanks around it left out.
     *
     * @param allowed the answers that the finding takes; where a word means several things, the one that is among them
     */
    public static String decision(String text, List<Decision> allowed) {
        String bare = withoutRemark(PADDING.matcher(text).replaceAll(""));
        List<String> meanings = MEANINGS.getOrDefault(Folding.fold(bare), List.of());
        for (String meaning : meanings) {
            if (allowed.stream().anyMatch(one -> one.word().equals(meaning))) {
                return meaning;
            }
        }
        if (meanings.contains(WITHDRAW)) {
            return WITHDRAW;
        }
        if ((allowed.contains(Decision.KIND) && AskedSheet.kind(bare) != null)
                || (allowed.contains(Decision.FIELD) && AskedSheet.field(bare) != null)) {
            return Normalizer.normalize(bare, Normalizer.Form.NFKC);
        }
        String naming = naming(bare, allowed);
        return !naming.isEmpty()
                ? naming
                : meanings.isEmpty() ? Normalizer.normalize(bare, Normalizer.Form.NFKC) : meanings.get(0);
    }

    /** 不同人（已核实 without what stands behind the answer in brackets, where that says no figure and no other answer; padding has closed the bracket. */
    private static String withoutRemark(String text) {
        int open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
        if (open < 1) {
            return text;
        }
        String answer = text.substring(0, open).strip();
        String remark = Folding.fold(text.substring(open + 1));
        List<String> meanings = MEANINGS.getOrDefault(Folding.fold(answer), List.of());
        boolean says = remark.chars().anyMatch(c -> Character.isDigit(c) || (c >= 'a' && c <= 'z'))
                || MEANINGS.entrySet().stream()
                        .anyMatch(word -> word.getKey().length() > 1
                                && remark.contains(word.getKey())
                                && !meanings.containsAll(word.getValue()));
        return meanings.isEmpty() || says ? text : answer;
    }

    /** {@code match:…} and {@code supersedes:…}; empty where the text is neither. */
    private static String naming(String text, List<Decision> allowed) {
        int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
        String word = Folding.fold(colon < 0 ? "" : text.substring(0, colon));
        String rest = colon < 0 ? text : text.substring(colon + 1);
        if (allowed.contains(Decision.MATCH)
                || NAMING.getOrDefault(MATCH, Set.of()).contains(word)) {
            String id = id(rest);
            if (!id.isEmpty()) {
                return Decision.MATCH.of(id);
            }
        }
        if (NAMING.getOrDefault(SUPERSEDES, Set.of()).contains(word)) {
            return Decision.SUPERSEDES.of(PADDING.matcher(rest).replaceAll(""));
        }
        if (text.endsWith(PREFERRED)) {
            String file = text.substring(text.startsWith("以") ? 1 : 0, text.length() - PREFERRED.length());
            return "prefer:" + PADDING.matcher(file).replaceAll("");
        }
        return "";
    }

    /** The finding id in a text as findings write it today; empty where there is none. */
    public static String id(String text) {
        Matcher matcher = ID.matcher(Folding.fold(text).toLowerCase(Locale.ROOT));
        return matcher.find() ? Finding.letters(matcher.group()) : "";
    }

    /** Whether a decision names another finding by its id: match:0123456789ab, 对应：0123456789ab. */
    public static boolean isMatch(String decision) {
        return NAMED_MATCH.matcher(decision).matches();
    }

    /** Whether such a decision stands within a text. */
    public static boolean holdsMatch(String text) {
        return NAMED_MATCH.matcher(text).find();
    }
}
