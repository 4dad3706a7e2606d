package org.yinghuo.words.names;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yinghuo.words.Folding;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.WordList;

/**
 * A department and a post written in one cell: 综合处处长, 人事处 一级主任科员, 办公室/主任.
 *
 * @param department official where known, else as written; empty where the cell names a post alone
 * @param title what stands behind the department
 */
public record JobTitle(String department, String title) {

    private static final String TITLES =
            "(?:" + anyOf("before") + "){0,3}(?:" + anyOf("head") + "|" + anyOf("other") + ")(?:科员)?";
    private static final Pattern TITLE = Pattern.compile(TITLES + "$");
    /** 处长朱丹: a post, and behind it what can be nothing but a name. */
    private static final Pattern BEFORE_NAME = Pattern.compile("^" + TITLES + "(?=\\p{IsHan}{2,4}$)");

    /** The same, or what else somebody is: 党员黄绚, 副处长 牛森. */
    private static final Pattern BEFORE_ANY_NAME = Pattern.compile("^(?:" + TITLES + "|(?:"
            + longestFirst(WordList.BUILT_IN.words("honorific", "before")) + "))\\s*(\\p{IsHan}{2,4})$");

    private static final Set<String> NO_NAME = WordList.BUILT_IN.words("honorific", "no name");
    /** The characters that such words begin with. */
    private static final String FIRST = WordList.firstCharacters(Stream.concat(
            Stream.of("before", "head", "other").flatMap(meaning -> WordList.BUILT_IN.words("post", meaning).stream()),
            WordList.BUILT_IN.words("honorific", "before").stream()));

    private static final String BETWEEN = "^[\\s/／、,，|—－-]+|[\\s/／、,，|—－-]+$";

    /** Whether a text is a post of the staff and nothing else: 一级主任科员. */
    public static boolean isTitle(String text) {
        return TITLE.matcher(Folding.clean(text)).matches();
    }

    /** A text without the post before a name: 朱丹 of 处长朱丹. */
    static String withoutLeading(String text) {
        return BEFORE_NAME.matcher(text).replaceFirst("");
    }

    /** A name without what somebody is before it, where the rest begins as a name does: 黄绚 of 党员黄绚; else as it stands. */
    static String nameBehind(String text) {
        if (text.length() < 4 || FIRST.indexOf(text.charAt(0)) < 0) {
            return text;
        }
        Matcher behind = BEFORE_ANY_NAME.matcher(text);
        return behind.find()
                        && NameParts.beginsWithSurname(behind.group(1))
                        && !NO_NAME.contains(behind.group(1))
                        && !isTitle(behind.group(1))
                ? behind.group(1)
                : text;
    }

    /** The posts of those who lead, also as deputies: 局长, 副局长. */
    static Set<String> heads() {
        Set<String> heads = new LinkedHashSet<>();
        for (String head : WordList.BUILT_IN.words("post", "head")) {
            heads.add(head);
            heads.add("副" + head);
        }
        return heads;
    }

    /** The longest first: 主任科员 before 主任. */
    private static String anyOf(String meaning) {
        return longestFirst(WordList.BUILT_IN.words("post", meaning));
    }

    private static String longestFirst(Set<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|"));
    }

    /** Takes a cell apart; the department is the longest known one that the text begins with. */
    public static JobTitle of(String text, OfficeNames phrases) {
        String bare = Folding.clean(text);
        if (phrases.department(bare).isPresent()) {
            return new JobTitle(bare, "");
        }
        for (int end = bare.length() - 1; end >= 2; end--) {
            Optional<String> known = phrases.department(bare.substring(0, end).replaceAll(BETWEEN, ""));
            if (known.isPresent()) {
                return new JobTitle(known.get(), bare.substring(end).replaceAll(BETWEEN, ""));
            }
        }
        String within = phrases.departmentWithin(bare);
        Matcher title = TITLE.matcher(bare);
        String post = title.find() ? title.group() : "";
        String rest = bare.substring(0, bare.length() - post.length()).replaceAll(BETWEEN, "");
        return new JobTitle(within == null ? rest : within, post);
    }
}
