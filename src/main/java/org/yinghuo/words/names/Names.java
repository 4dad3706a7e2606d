package org.yinghuo.words.names;

import com.ibm.icu.text.Normalizer2;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Numerals;
import org.yinghuo.words.WordList;

/**
 * Reads names of people: folded, several in one cell, 张三等3人, 匿名.
 *
 * <p>The dot between the parts of a name becomes U+00B7 in all its variants (民委发〔2016〕33号).
 */
public final class Names {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Set<String> SURNAMES = WordList.BUILT_IN.words("surname", "common", "beginning");
    private static final Set<String> LONG_SURNAMES = WordList.BUILT_IN.words("surname", "two");
    /** The longest first: 副处长 before 处长. */
    private static final List<String> HONORIFICS = Stream.concat(
                    WordList.BUILT_IN.words("honorific", "any").stream(), JobTitle.heads().stream())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private static final String DOTS =
            "\u00b7\u2022\u30fb\uff65\u2027\u2219\u22c5\u25cf\uff0e.\u0387\u2024\u16eb\u2e31\u2e33\u25e6\u00b0\ua78f\u119e\u318d";
    /** What clerks put beside a name to mark it. */
    private static final Pattern MARKS = Pattern.compile("^[\u00b7:：、,，.★☆▲△●※◆]+|[\u00b7:：、,，.★☆▲△●※◆]+$");

    /** 高一(1)班: a number within a name is part of it. */
    private static final Pattern NUMBER_WITHIN =
            Pattern.compile("(?<=\\p{IsHan})[(（]\\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*[)）](?=\\p{IsHan})");

    private static final Pattern BRACKETS = Pattern.compile("[(\\[（【][^()\\[\\]（）【】]*[)\\]）】]");
    /** 王芳（B） is 王芳B, whom the letter tells from 王芳A. */
    private static final Pattern NAMESAKE = Pattern.compile("[(（]\\s*([A-Za-z])\\s*[)）]\\s*$");

    private static final Pattern GROUP = Pattern.compile(
            "^(.*?)等?[(]?(?:共|计|全家|一家|一家人)?([0-9]{1,4}|[一二两三四五六七八九十百零〇]{1,6})(?:人|口人|口|名|位|个人|名同志|位同志|名党员|名志愿者|名干部|名职工)(?:捐款|合捐|共捐)?[)]?$");
    /** 张三+1: somebody who brings others. */
    private static final Pattern PLUS = Pattern.compile("^(.*[\\p{IsHan}）)])\\s*[+＋]\\s*([0-9]{1,2})人?$");

    /** 张三（携家属2人）: the same in words. */
    private static final Pattern BROUGHT = Pattern.compile(
            "^(.*?[\\p{IsHan}])\\s*[(]?(?:携带|携|带领|带|偕|另带|另有|同行|随行)(?:家属|孩子|家人|小孩|子女|同事|朋友|亲友|学生)?([0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?:人|名|位|个|口)(?:家属|孩子|家人|小孩|子女|同事|朋友|亲友|学生)?[)]?$");

    private static final Pattern COUPLE = Pattern.compile("(.*?)(?:夫妇|夫妻|伉俪|夫妻俩|夫妇二人|夫妻二人)$");
    private static final Pattern FAMILY =
            Pattern.compile("(.*?)(?:一家|全家|一家人)(?:([0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:口|人))?$");
    /** （女，藏族） behind a name: what somebody is, and nobody else. */
    private static final Pattern ASIDE = Pattern.compile("[（(](?:[^（()）]{0,12}[、，,；;/ ])?[^（()）、，,；;/]{0,6}(?:"
            + WordList.BUILT_IN.either("beside name", "what") + ")(?:[、，,；;/ ][^（()）]{0,12})?[)）]");

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[\\\\＼、，,；;/／|｜\\n\\r&＆+＋]+\\s*");

    /** 朱丹🌸: what people put beside their names in a chat. */
    private static final Pattern PICTURES = Pattern.compile("[\\x{1F000}-\\x{1FAFF}\\x{2764}\\x{2728}\\x{FE0F}]+");

    /** One name over two lines of a narrow cell: a single character is nobody's. */
    private static final Pattern WRAPPED = Pattern.compile(
            "(?=\\p{IsHan}\\s*[\\n\\r]|.*[\\n\\r]\\s*\\p{IsHan}$)(\\p{IsHan}{1,3})\\s*[\\n\\r]\\s*(\\p{IsHan}{1,3})",
            Pattern.DOTALL);
    /** 张三和李四; 李和平 is one name. */
    private static final Pattern AND = Pattern.compile("([\\u4e00-\\u9fff]{2,3})[和与及]([\\u4e00-\\u9fff]{2,3})");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0\\u2000-\\u200a\\u202f\\u205f]+");
    private static final Pattern BEFORE = Pattern.compile("^(?:[0-9]{1,3}[.、)）]\\s*|捐款人[:：]|姓名[:：]|志愿者[:：])");
    /** What a formula shows instead of a name, and numbers that are none: #N/A, 0. */
    private static final Pattern NO_NAME = Pattern.compile("#[A-Za-z/?!0-9_]{2,12}[!?]?|[-+]?[0-9][0-9.,]*");
    /** What closes a list of names: 。 and 等. */
    private static final Pattern CLOSING =
            Pattern.compile("(?:[\\s、，,；;]*等(?:人|同志|志愿者)?)?[\\s。．.、，,；;！!…]+$|(?<=[\\s、，,；;])\\s*等(?:人|同志|志愿者)?$");

    private static final Pattern OTHERS = Pattern.compile("(?<=..)等(?:人|同志|志愿者)?$");
    /** Smith, John. */
    private static final Pattern LAST_NAME_FIRST =
            Pattern.compile("[A-Za-z][A-Za-z'.-]+\\s*[,，]\\s*[A-Za-z][A-Za-z'.-]*(?:\\s[A-Za-z][A-Za-z'.-]*)?");
    /** What stands behind a comma in a company's name. */
    private static final Pattern COMPANY = Pattern.compile(
            "(?i)(?:co\\.?|ltd\\.?|limited|inc\\.?|llc|corp\\.?|company|plc)(?:[ ,]+(?:ltd\\.?|limited))?");
    /** 1.熊倩 2.黄绚, ①熊倩②黄绚: numbers that divide. */
    private static final Pattern NUMBERS = Pattern.compile(
            "(?:^|[\\s\\u3000、，,;；/]+|(?<=[\\p{IsHan}）)]))(?:[\\u2460-\\u2473]|[（(]\\d{1,2}[）)]|\\d{1,2}[.．、)）])[\\s\\u3000]*(?=\\p{IsHan})");
    /** 组长：熊倩；组员：黄绚. */
    private static final Pattern ROLE = Pattern.compile(
            "(?:^|(?<=[、，,;；/\\s]))(?:正|副)?(?:组长|组员|队长|队员|领队|带队|带队人|成员|党员|群众|团员|志愿者|参加人员|参加人|参与人员|人员|负责人|联络员|姓名)[:：]\\s*");

    private static final int MOST_HEADS = 100_000;

    private Names() {}

    /** Whether a text is what a formula shows that went wrong: #N/A, #REF!. */
    public static boolean isErrorValue(String text) {
        return text.startsWith("#") && NO_NAME.matcher(text).matches();
    }

    /** A name and how many people stand behind it, at least 1. */
    public record Named(String name, int heads, boolean anonymous) {}

    /**
     * The people a cell names.
     *
     * @param people as they are taken
     * @param instead who they would be were a blank that is taken as padding a divider; empty where that can be told
     */
    public record Cell(List<Named> people, List<Named> instead) {
        public Cell {
            people = List.copyOf(people);
            instead = List.copyOf(instead);
        }
    }

    /** A single name, folded: {@code 朱　丹} is {@code 朱丹}; 同志, 先生 and (代) are left out; empty for a blank. */
    public static String fold(String text) {
        if (isPlainHan(text)) {
            return withoutHonorific(text);
        }
        if (Folding.isBlank(text)) {
            return "";
        }
        String numbered = NUMBER_WITHIN.matcher(text).replaceAll("$1");
        String bare =
                BRACKETS.matcher(NAMESAKE.matcher(numbered).replaceFirst("$1")).replaceAll("");
        if (NameParts.isOrganisation(bare)) {
            return withoutHonorific(MARKS.matcher(shown(withoutRemarks(text)))
                    .replaceAll("")
                    .replace('(', '（')
                    .replace(')', '）'));
        }
        String name = Folding.isEmpty(bare) ? text : bare;
        return withoutHonorific(MARKS.matcher(shown(name)).replaceAll(""));
    }

    /** An organisation's name without the brackets around it; what is within it is part of it: 华星（天津）电子有限公司. */
    private static String withoutRemarks(String text) {
        String clean = Folding.clean(text);
        Matcher brackets = BRACKETS.matcher(clean);
        StringBuilder name = new StringBuilder(clean.length());
        while (brackets.find()) {
            boolean within = name.length() + brackets.start() > 0 && brackets.end() < clean.length();
            brackets.appendReplacement(name, within ? Matcher.quoteReplacement(brackets.group()) : "");
        }
        return brackets.appendTail(name).toString();
    }

    /** Whom a name that stands for more than one names: 张三夫妇, 张三一家 and 张三等 are 张三; any other stays as it is. */
    public static String principal(String name) {
        String named = name.strip();
        int others = named.indexOf('等');
        named = others > 1 ? named.substring(0, others) : named;
        for (Pattern together : List.of(COUPLE, FAMILY)) {
            Matcher several = together.matcher(named);
            named = several.matches() && several.end(1) > 1 ? several.group(1) : named;
        }
        return named;
    }

    /** A name as a statement shows it: width, blanks and dots folded, stars that mask it and remarks in brackets kept. */
    static String shown(String text) {
        if (isPlainHan(text)) {
            return text;
        }
        if (Folding.isBlank(text)) {
            return "";
        }
        String clean = Folding.clean(NFKC.normalize(Folding.clean(text)));
        StringBuilder folded = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            folded.append(DOTS.indexOf(c) >= 0 && isBetweenHan(clean, i) ? '\u00b7' : c);
        }
        // A blank beside a dot, or one the dot's folding laid bare, is padding too.
        return folded.toString().replaceAll(" ?\u00b7 ?", "\u00b7");
    }

    /**
     * All people a cell names, in its order; empty for a blank, an error and a number.
     *
     * <p>{@code 张三、李四等5人} is two names of which the last stands for four people; a couple is two heads.
     */
    public static List<Named> split(String text) {
        return read(text, any -> false).people();
    }

    /**
     * The same where it is known who else there is.
     *
     * @param borne whether the roster or another row knows somebody of that name
     */
    public static Cell read(String text, Predicate<String> borne) {
        if (isPlainHan(text) && text.length() <= 3) {
            return new Cell(List.of(named(text, 1)), List.of());
        }
        String tidy = tidy(PICTURES.matcher(text).replaceAll(""));
        if (Folding.isBlank(tidy) || NO_NAME.matcher(tidy).matches()) {
            return new Cell(List.of(), List.of());
        }
        String list = BEFORE.matcher(divided(tidy)).replaceFirst("");
        int total = 0;
        String narrow = Folding.narrow(list).strip();
        Matcher brought = BROUGHT.matcher(narrow);
        Integer along = brought.matches() ? number(brought.group(2)) : null;
        if (along != null && !SEPARATOR.matcher(brought.group(1)).find()) {
            List<Named> who = split(brought.group(1));
            return new Cell(withTotal(new ArrayList<>(who), heads(who) + along), List.of());
        }
        Matcher group = GROUP.matcher(narrow);
        if (group.matches()) {
            Integer heads = number(group.group(2));
            String names = group.group(1).replaceAll("[、,;等 (共]+$", "");
            if (heads != null && heads > 0) {
                if (names.isEmpty()) {
                    return new Cell(List.of(new Named(Folding.clean(list), heads, true)), List.of());
                }
                total = heads;
                list = names;
            }
        }
        Matcher plus = PLUS.matcher(narrow);
        if (total == 0 && plus.matches()) {
            List<Named> others = split(plus.group(1));
            return new Cell(
                    withTotal(new ArrayList<>(others), heads(others) + Integer.parseInt(plus.group(2))), List.of());
        }
        List<Named> people = new ArrayList<>();
        List<Named> instead = new ArrayList<>();
        boolean untold = false;
        for (String part : parts(list)) {
            List<String> several = bySpaces(JobTitle.nameBehind(part.strip()));
            NameParts.Verdict verdict = verdict(part, several, borne);
            List<String> taken = verdict == NameParts.Verdict.SEVERAL ? several : List.of(part);
            untold |= verdict == NameParts.Verdict.UNTOLD;
            add(taken, people);
            add(verdict == NameParts.Verdict.UNTOLD ? several : taken, instead);
        }
        return new Cell(
                total == 0 ? people : withTotal(people, total),
                !untold ? List.of() : total == 0 ? instead : withTotal(instead, total));
    }

    private static NameParts.Verdict verdict(String part, List<String> several, Predicate<String> borne) {
        if (several.size() < 2 || !SPACES.matcher(part.strip()).find()) {
            return NameParts.Verdict.SEVERAL;
        }
        return several.stream().anyMatch(NameParts::isOrganisation)
                ? NameParts.Verdict.ONE
                : NameParts.of(several, borne);
    }

    private static void add(List<String> singles, List<Named> people) {
        for (String single : singles) {
            Named named = couple(single);
            if (!named.name().isEmpty()) {
                people.add(named);
            }
        }
    }

    /** Without what nobody sees, and without the stop or the 等 that closes a list and names nobody. */
    private static String tidy(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Folding.isInvisible(c)) {
                seen.append(Folding.isSpace(c) && c != '\n' && c != '\r' && c != '\u3000' ? ' ' : c);
            }
        }
        return CLOSING.matcher(seen.toString().strip()).replaceFirst("").strip();
    }

    /** What stops divide, but for what belongs together: organisations joined by one ending, Co., Ltd., Smith, John. */
    private static List<String> parts(String list) {
        List<String> parts = List.of(SEPARATOR.split(list, -1));
        if (parts.size() < 2) {
            return parts;
        }
        if (LAST_NAME_FIRST.matcher(list.strip()).matches()) {
            int comma = Math.max(list.indexOf(','), list.indexOf('，'));
            return List.of(list.substring(comma + 1).strip() + " "
                    + list.substring(0, comma).strip());
        }
        String last = parts.get(parts.size() - 1);
        boolean joint = NameParts.isJoint(last) || COMPANY.matcher(last.strip()).matches();
        boolean organisation = joint || parts.stream().anyMatch(NameParts::isOrganisation);
        if (!organisation) {
            return parts;
        }
        boolean apart = !joint
                && parts.stream()
                        .map(String::strip)
                        .allMatch(part -> part.isEmpty()
                                || NameParts.isOrganisation(part)
                                || isAnonymous(part)
                                || (isHanName(part) && NameParts.beginsWithSurname(part)));
        return apart ? parts : List.of(list);
    }

    /** The text with numbers and posts between its names taken out. */
    private static String divided(String text) {
        Matcher wrapped = WRAPPED.matcher(text);
        String list = wrapped.matches() ? wrapped.group(1) + wrapped.group(2) : text;
        if (text.indexOf(':') >= 0 || text.indexOf('：') >= 0) {
            list = ROLE.matcher(list).replaceAll("");
        }
        list = ASIDE.matcher(list)
                .replaceAll(aside -> SEPARATOR.matcher(aside.group()).replaceAll(" "));
        if (NUMBERS.matcher(list).results().limit(2).count() == 2) {
            list = NUMBERS.matcher(list).replaceAll("、").replaceFirst("^、", "");
        }
        return list;
    }

    /** How many people a cell's names stand for together. */
    public static int heads(List<Named> people) {
        return people.stream().mapToInt(Named::heads).sum();
    }

    /** Whether a name is nobody in particular. */
    public static boolean isAnonymous(String name) {
        return Anonymous.is(name);
    }

    /** Whether a text can be the name of one person: two to four Han characters, or a longer one with a dot, or Latin words. */
    public static boolean isPlausible(String text) {
        if (text.length() > 60 || Folding.isBlank(text)) {
            return false;
        }
        String name = fold(text);
        if (isAnonymous(name)) {
            return true;
        }
        int han = 0;
        int latin = 0;
        int dots = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '\u00b7') {
                dots++;
            } else if (Folding.isHan(c)) {
                han += Character.isLowSurrogate(c) ? 0 : 1;
            } else if (Character.isLetter(c) || (latin > 0 && " .'-".indexOf(c) >= 0)) {
                latin++;
            } else {
                return false;
            }
        }
        if (han == 0) {
            return latin >= 2 && latin <= 40;
        }
        return latin == 0 && han >= 2 && han <= (dots > 0 ? 20 : 4);
    }

    /** 张三等5人 behind other names: the last name stands for all who are not named. */
    private static List<Named> withTotal(List<Named> people, int total) {
        int named = heads(people);
        if (people.isEmpty() || total <= named) {
            return List.copyOf(people);
        }
        Named last = people.remove(people.size() - 1);
        people.add(new Named(last.name(), last.heads() + total - named, last.anonymous()));
        return List.copyOf(people);
    }

    private static Named couple(String text) {
        String folded = fold(text);
        // 朱丹等 without a number names nobody else.
        String name = folded.length() > 2 ? OTHERS.matcher(folded).replaceFirst("") : folded;
        Matcher couple = COUPLE.matcher(name);
        if (couple.matches()) {
            return named(couple.group(1).isEmpty() ? name : couple.group(1), 2);
        }
        Matcher family = FAMILY.matcher(name);
        if (family.matches() && family.group(2) != null) {
            Integer heads = number(family.group(2));
            return named(family.group(1).isEmpty() ? name : family.group(1), heads == null ? 1 : heads);
        }
        return named(name, 1);
    }

    private static Named named(String name, int heads) {
        boolean anonymous = isAnonymous(name);
        return new Named(name, anonymous && heads == 1 ? Anonymous.heads(name) : heads, anonymous);
    }

    /**
     * Names divided by blanks only: 熊倩 黄绚 牛森. A blank within one name (朱 丹, 扎西 顿珠 with one character on a side) is padding.
     *
     * <p>Blanks divide where every part is a name of two to four Han characters; a single pair of two-character parts is taken as two names.
     */
    private static List<String> bySpaces(String part) {
        String[] words = SPACES.split(part.strip(), -1);
        if (words.length < 2) {
            Matcher two = AND.matcher(part.strip());
            return two.matches() ? List.of(two.group(1), two.group(2)) : List.of(part);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            // 朱 丹 李明: a lone character begins a name of two that was padded apart.
            if (word.length() == 1
                    && Folding.isHan(word.charAt(0))
                    && i + 1 < words.length
                    && words[i + 1].length() == 1
                    && words.length > 2) {
                word += words[++i];
            }
            if (!isHanName(word)) {
                return List.of(part);
            }
            names.add(word);
        }
        return names;
    }

    /** Whether a name begins as people's do, with a surname; Latin names and those with a dot within all do. */
    public static boolean beginsWithSurname(String name) {
        String folded = Folding.fold(name);
        if (folded.isEmpty()) {
            return false;
        }
        return !Folding.isHan(folded.charAt(0))
                || folded.indexOf('\u00b7') > 0
                || SURNAMES.contains(folded.substring(0, 1))
                || (folded.length() > 2 && LONG_SURNAMES.contains(folded.substring(0, 2)));
    }

    /** Whether a text is names and nothing else, each beginning as names do: 朱丹、熊倩, and not 下午： or 还差3人. */
    public static boolean arePeople(String text) {
        List<Named> names = split(text);
        return !names.isEmpty()
                && names.stream()
                        .allMatch(one -> one.anonymous() || (isPlausible(one.name()) && beginsWithSurname(one.name())));
    }

    private static boolean isHanName(String word) {
        String bare = BRACKETS.matcher(word).replaceAll("");
        return bare.length() >= 2 && bare.length() <= 4 && bare.chars().allMatch(c -> Folding.isHan((char) c));
    }

    private static String withoutHonorific(String text) {
        String name = JobTitle.nameBehind(text);
        if (name.length() > 3) {
            for (String honorific : HONORIFICS) {
                if (name.endsWith(honorific)) {
                    // 张副处长 is known by the post alone.
                    return name.length() - honorific.length() < 2
                            ? name
                            : name.substring(0, name.length() - honorific.length())
                                    .strip();
                }
            }
        }
        return name;
    }

    private static boolean isBetweenHan(String text, int i) {
        int before = i - 1;
        int after = i + 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        return before >= 0
                && after < text.length()
                && Folding.isHan(text.charAt(before))
                && Folding.isHan(text.charAt(after));
    }

    private static boolean isPlainHan(String text) {
        if (text.isEmpty() || text.length() > 8) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x4e00 || c > 0x9fff) {
                return false;
            }
        }
        return !text.equals("无") && !text.equals("暂无");
    }

    private static @Nullable Integer number(String text) {
        BigDecimal value = Numerals.parse(text);
        if (value == null) {
            value = text.chars().allMatch(c -> c >= '0' && c <= '9') ? new BigDecimal(text) : null;
        }
        return value == null || value.compareTo(BigDecimal.valueOf(MOST_HEADS)) > 0 ? null : value.intValue();
    }
}
