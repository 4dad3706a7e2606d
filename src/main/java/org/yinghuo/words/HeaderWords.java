package org.yinghuo.words;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Header.Match;

/**
 * Understands header cells: a listed word first, then one with its unit or a remark behind it, then one put together from listed parts.
 *
 * <p>Every letter of a header must be accounted for, so that a title or a value that merely contains a header word is none.
 */
final class HeaderWords {

    private static final int LONGEST = 40;
    private static final Pattern NUMBERED = Pattern.compile("^\\s*[*※]*\\s*(?:q|Q)?\\d{1,2}\\s*[、.,:)_]\\s*(?=\\D)");
    private static final Pattern MARKS = Pattern.compile("^[*※＊]+|[*※＊:：]+$");
    private static final Pattern HAN = Pattern.compile("[\\u3400-\\u9fff]");
    private static final Pattern LINES = Pattern.compile("\\s*[\\n\\r]+\\s*");
    private static final Pattern LATIN = Pattern.compile("[a-z]{2,}|[^\\p{IsHan}a-z0-9]{2,}");
    private static final Pattern SLASHES = Pattern.compile("\\s*[/|]\\s*");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[\\s_.-]+");
    private static final int MOST_LINES = 4;

    private static final Set<String> ASKING = WordList.BUILT_IN.words("question", "word");
    private static final Set<String> SUBJECTS = WordList.BUILT_IN.words("question", "subject");
    private static final Map<String, Field> QUESTIONS =
            Map.of("when", Field.DATE, "where", Field.PLACE, "who", Field.NAME);

    private static final Pattern ASKED =
            Pattern.compile("(?:是否|是不是|有没有|有无)(?:已经?|实际|成功|按时)?(.{1,4})|(?:已经?|实际)?(.{2,4})(?:与否|了吗|没有)");
    private static final Set<String> COMING = WordList.BUILT_IN.words("question", "coming");
    private static final Entry CAME = new Entry(Set.of(Field.STATUS), Unit.NONE, false);

    private static final Map<String, Entry> WORDS = Collections.unmodifiableMap(builtIn());

    /** The built-in words alone; read by many threads, changed by none. */
    static final HeaderWords BUILT_IN = new HeaderWords(Map.of());

    private final Map<String, Entry> words;
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Field> sides = new HashMap<>();
    private final Set<String> before = WordList.BUILT_IN.words("before", "any");
    private final Set<String> beforeMembers = WordList.BUILT_IN.words("before", "member");
    private final Set<String> days = WordList.BUILT_IN.words("before", "day");
    private final Set<String> periods = WordList.BUILT_IN.words("before", "period");
    private final Set<String> beforeMoney = WordList.BUILT_IN.words("before", "money");
    private final Set<String> beforeRunning = WordList.BUILT_IN.words("before", "running");
    private final Set<String> after = WordList.BUILT_IN.words("after", "any");

    private record Entry(Set<Field> fields, Unit unit, boolean weak) {}

    /** The built-in words and more of them, folded to letters, each with its field; they override the built-in ones. */
    HeaderWords(Map<String, Field> more) {
        this.words = new HashMap<>(WORDS);
        more.forEach((word, field) -> words.put(word, new Entry(Set.of(field), Unit.NONE, false)));
        for (WordList.Line line : WordList.BUILT_IN.section("unit")) {
            Unit unit = Unit.valueOf(line.meaning().toUpperCase(Locale.ROOT));
            line.words().forEach(word -> units.put(unitKey(word), unit));
        }
        for (String money : WordList.BUILT_IN.words("currency", "foreign")) {
            units.put(unitKey(money), Unit.FOREIGN_MONEY);
            units.put(unitKey("单位" + money), Unit.FOREIGN_MONEY);
        }
        WordList.BUILT_IN.words("direction", "in").forEach(word -> sides.put(word, Field.CREDIT));
        WordList.BUILT_IN.words("direction", "out").forEach(word -> sides.put(word, Field.DEBIT));
    }

    /** What a header cell may mean. */
    Header header(String text) {
        if (text.length() > 2 * LONGEST || Folding.isEmpty(text)) {
            return new Header("", Set.of(), Unit.NONE, Match.NONE);
        }
        String narrow = NUMBERED.matcher(Folding.narrow(text)).replaceFirst("");
        Parts parts = Parts.of(narrow);
        String name = MARKS.matcher(Folding.clean(parts.outside())).replaceAll("");
        String whole = Folding.letters(narrow);
        if (whole.isEmpty()) {
            return narrow.strip().equals("#")
                    ? new Header("#", Set.of(Field.SEQ), Unit.NONE, Match.LISTED)
                    : new Header(name, Set.of(), Unit.NONE, Match.NONE);
        }
        if (Folding.letters(parts.outside()).length() > LONGEST) {
            Header asked = asked(name, parts.outside(), unit(parts.inside()));
            return asked == null ? new Header(name, Set.of(), Unit.NONE, Match.NONE) : asked;
        }
        Unit unit = Currency.hasForeignSign(narrow) ? Unit.FOREIGN_MONEY : unit(parts.inside());
        Entry listed = words.get(whole);
        if (listed != null) {
            return header(name, listed, unit, Match.LISTED);
        }
        String outside = Folding.letters(parts.outside());
        Header found = known(name, outside, unit);
        if (found == null) {
            found = measured(name, parts.outside(), outside);
        }
        if (found == null) {
            found = oneLanguage(name, parts.outside(), unit);
        }
        if (found == null) {
            found = inLines(name, text, unit);
        }
        if (found == null && narrow.indexOf('/') > 0 && HAN.matcher(narrow).find()) {
            found = inLines(name, SLASHES.matcher(narrow).replaceAll("\n"), unit);
        }
        if (found == null) {
            found = inWords(name, narrow, unit);
        }
        if (found == null) {
            found = asked(name, parts.outside(), unit);
        }
        return found == null ? new Header(name, Set.of(), unit, Match.NONE) : sided(found, parts.inside());
    }

    /** 发生额（贷方）: the brackets say which way the money of the column went. */
    private Header sided(Header header, String inside) {
        Field side = header.mayBe(Field.AMOUNT) ? sides.get(Folding.fold(inside)) : null;
        return side == null ? header : new Header(header.text(), Set.of(side), header.unit(), header.match());
    }

    /** The unit that a text such as 元, 单位：万元 or 小时 states. */
    Unit unit(String text) {
        Unit unit = units.get(unitKey(text));
        return unit == null ? Unit.NONE : unit;
    }

    private @Nullable Header known(String name, String letters, Unit unit) {
        if (letters.isEmpty()) {
            return null;
        }
        Entry listed = words.get(letters);
        if (listed != null) {
            return header(name, listed, unit, Match.LISTED);
        }
        Entry composed = asksWhoCame(letters) ? CAME : composed(letters, 3);
        return composed == null ? null : header(name, composed, unit, Match.COMPOSED);
    }

    /** 是否献血, 已值守与否: asks of everyone what volunteers do. */
    private static boolean asksWhoCame(String letters) {
        Matcher asked = ASKED.matcher(letters);
        return asked.matches() && COMING.contains(asked.group(1) == null ? asked.group(2) : asked.group(1));
    }

    /** 金额/元, 时长h: the unit behind the word, without brackets. */
    private @Nullable Header measured(String name, String outside, String letters) {
        for (int cut = letters.length() - 1; cut > 0 && cut >= letters.length() - 6; cut--) {
            Unit unit = units.get(letters.substring(cut));
            if (unit == null) {
                continue;
            }
            Header header = known(name, letters.substring(0, cut), unit);
            if (header != null && outside.indexOf(':') < 0 && suits(header)) {
                return header;
            }
        }
        return null;
    }

    private static boolean suits(Header header) {
        Unit unit = header.unit();
        return header.fields().stream()
                .anyMatch(field -> unit.isMoney()
                        ? field.isMoney()
                        : unit.isTime()
                                ? field == Field.HOURS
                                : unit == Unit.COUNT
                                        && (field.value() == Field.Value.COUNT
                                                || field.value() == Field.Value.QUANTITY));
    }

    /** 姓名 Name: the Han alone, else the Latin alone. */
    private @Nullable Header oneLanguage(String name, String outside, Unit unit) {
        if (!HAN.matcher(outside).find() || outside.chars().noneMatch(c -> c < 0x80 && Character.isLetter(c))) {
            return null;
        }
        StringBuilder han = new StringBuilder();
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < outside.length(); i++) {
            char c = outside.charAt(i);
            (c < 0x250 ? latin : han).append(c);
        }
        Entry inHan = words.get(Folding.letters(han.toString()));
        Entry inLatin = words.get(Folding.letters(latin.toString()));
        // Both must be headers, or the Latin is only an abbreviation; a value such as "A区 志愿者" is none.
        if (inHan == null || inLatin == null) {
            return null;
        }
        if (inLatin.fields().equals(Set.of(Field.SEQ)) && !inHan.fields().contains(Field.SEQ)) {
            // 项目ID numbers the projects and names none.
            return header(name, new Entry(Set.of(Field.OTHER), Unit.NONE, false), unit, Match.COMPOSED);
        }
        return header(name, inHan, unit, Match.LISTED);
    }

    /**
     * 捐款人⏎姓名⏎Name: several lines that say the same, in several words or languages.
     *
     * <p>Lines in a foreign language need not be known: who writes one beneath a header's word translates it.
     */
    private @Nullable Header inLines(String name, String text, Unit unit) {
        String[] lines = LINES.split(text.strip(), -1);
        if (lines.length < 2 || lines.length > MOST_LINES) {
            return null;
        }
        Set<Field> common = null;
        Unit stated = unit;
        for (String line : lines) {
            Parts parts = Parts.of(NUMBERED.matcher(Folding.narrow(line)).replaceFirst(""));
            String letters = Folding.letters(parts.outside());
            if (letters.isEmpty()) {
                continue;
            }
            Header known = known(name, letters, unit(parts.inside()));
            known = known == null ? measured(name, parts.outside(), letters) : known;
            if (known == null && LATIN.matcher(letters).matches()) {
                continue;
            }
            if (known == null) {
                return null;
            }
            stated = stated == Unit.NONE ? known.unit() : stated;
            Set<Field> fields = new LinkedHashSet<>(common == null ? known.fields() : common);
            fields.retainAll(known.fields());
            common = fields;
        }
        return common == null || common.isEmpty()
                ? null
                : header(name, new Entry(Collections.unmodifiableSet(common), stated, false), stated, Match.COMPOSED);
    }

    /** donorPhone, donation_date: words of a program, of which the first say whose it is. */
    private @Nullable Header inWords(String name, String narrow, Unit unit) {
        if (HAN.matcher(narrow).find()) {
            return null;
        }
        List<String> tokens = Arrays.stream(CAMEL.split(narrow, -1))
                .map(Folding::letters)
                .filter(token -> !token.isEmpty())
                .toList();
        for (int from = 1; from < tokens.size(); from++) {
            if (!before.contains(tokens.get(from - 1))) {
                return null;
            }
            Entry rest = words.get(String.join("", tokens.subList(from, tokens.size())));
            if (rest != null) {
                return header(name, rest, unit, Match.COMPOSED);
            }
        }
        return null;
    }

    /** What is your full name? Which day can you come? An English question, of which the words that only ask are taken away. */
    private @Nullable Header asked(String name, String outside, Unit unit) {
        if (HAN.matcher(outside).find()) {
            return null;
        }
        List<String> all = Arrays.stream(outside.strip().split("[\\s/,;:!?.…'’\"]+", -1))
                .map(Folding::letters)
                .filter(token -> !token.isEmpty())
                .toList();
        if (all.size() < 3 && !outside.strip().endsWith("?")) {
            return null;
        }
        int subject = 0;
        while (subject < all.size() && !SUBJECTS.contains(all.get(subject))) {
            subject++;
        }
        boolean asks = all.stream().anyMatch(ASKING::contains);
        Header before = asks ? told(name, all.subList(0, subject), unit) : null;
        return before != null || !asks ? before : told(name, all, unit);
    }

    /** What the words of a question tell that do not only ask. */
    private @Nullable Header told(String name, List<String> words, Unit unit) {
        List<String> telling =
                words.stream().filter(word -> !ASKING.contains(word)).toList();
        if (telling.isEmpty()) {
            for (String word : words) {
                Field field = QUESTIONS.get(word);
                if (field != null) {
                    return header(name, new Entry(Set.of(field), Unit.NONE, false), unit, Match.COMPOSED);
                }
            }
            String whole = String.join("", words);
            Entry much = this.words.get(whole.startsWith("how") ? whole.substring(0, Math.min(7, whole.length())) : "");
            return much == null ? null : header(name, much, unit, Match.COMPOSED);
        }
        // Number of hours: of what there is a number says more than that there is one.
        List<String> counted =
                telling.stream().filter(word -> !isOnlyNumber(word)).toList();
        Header found = longest(name, counted, unit);
        return found == null ? longest(name, telling, unit) : found;
    }

    private boolean isOnlyNumber(String word) {
        Entry entry = words.get(word);
        return entry != null && entry.fields().equals(Set.of(Field.SEQ));
    }

    /** What the longest run of words that is listed or put together means; null where none is. */
    private @Nullable Header longest(String name, List<String> telling, Unit unit) {
        for (int length = telling.size(); length > 0; length--) {
            for (int from = 0; from + length <= telling.size(); from++) {
                Entry entry = part(String.join("", telling.subList(from, from + length)), 2);
                if (entry != null) {
                    return header(name, entry, unit, Match.COMPOSED);
                }
            }
        }
        return null;
    }

    private @Nullable Entry composed(String letters, int depth) {
        Entry oneWay = oneWay(letters);
        if (oneWay != null) {
            return oneWay;
        }
        for (String suffix : after) {
            if (letters.length() > suffix.length() + 1 && letters.endsWith(suffix)) {
                Entry rest = part(letters.substring(0, letters.length() - suffix.length()), depth);
                if (rest != null) {
                    return rest;
                }
            }
        }
        for (int cut = Math.min(8, letters.length() - 2); cut >= 1; cut--) {
            String prefix = letters.substring(0, cut);
            boolean running = beforeRunning.contains(prefix);
            Predicate<Field> behind = behind(prefix, running);
            if (behind == null) {
                continue;
            }
            Entry rest = part(letters.substring(cut), depth);
            if (rest == null || rest.fields().stream().noneMatch(behind)) {
                continue;
            }
            if (running) {
                return new Entry(rest.fields(), rest.unit(), true);
            }
            return rest.fields().contains(Field.DEPARTMENT) && rest.fields().contains(Field.UNIT)
                    ? new Entry(Set.of(Field.DEPARTMENT), rest.unit(), rest.weak())
                    : rest;
        }
        return null;
    }

    /** 支取金额, 金额汇入: a sum and the word that says which way it went. */
    private @Nullable Entry oneWay(String letters) {
        for (int cut = 1; cut < letters.length(); cut++) {
            String first = letters.substring(0, cut);
            String second = letters.substring(cut);
            Field side = isSum(second) ? sides.get(first) : isSum(first) ? sides.get(second) : null;
            if (side != null) {
                return new Entry(Set.of(side), Unit.NONE, false);
            }
        }
        return null;
    }

    private boolean isSum(String letters) {
        Entry listed = words.get(letters);
        return listed != null && listed.fields().equals(Set.of(Field.AMOUNT));
    }

    /** What a heading must be for a word to stand before it; null where the word stands before none. */
    private @Nullable Predicate<Field> behind(String prefix, boolean running) {
        if (running || periods.contains(prefix)) {
            return field -> field == Field.AMOUNT || field == Field.PEOPLE;
        }
        if (days.contains(prefix)) {
            return field -> field == Field.AMOUNT || field == Field.PEOPLE || field == Field.HOURS;
        }
        if (beforeMembers.contains(prefix)) {
            return HeaderWords::isOfPerson;
        }
        if (beforeMoney.contains(prefix)) {
            return field -> field.isMoney() || field == Field.PAYER || field == Field.TIME;
        }
        return before.contains(prefix) ? field -> true : null;
    }

    /** 党员 before such a word says whose it is; before others, 党员人数, it says of whom they are counted. */
    private static boolean isOfPerson(Field field) {
        return field == Field.OTHER || field.isIn(SheetKind.ROSTER);
    }

    private @Nullable Entry part(String letters, int depth) {
        Entry listed = words.get(letters);
        return listed != null || depth == 0 ? listed : composed(letters, depth - 1);
    }

    private static Header header(String name, Entry entry, Unit bracket, Match match) {
        Unit unit = bracket == Unit.NONE ? entry.unit() : bracket;
        Set<Field> fields = entry.fields();
        boolean money = !fields.contains(Field.HOURS) && fields.stream().anyMatch(Field::isMoney);
        unit = money ? unit.ofMoney() : unit.ofTime();
        if (unit.isTime() && fields.contains(Field.HOURS)) {
            fields = Set.of(Field.HOURS);
        } else if (unit.isMoney() && fields.contains(Field.AMOUNT)) {
            fields = Set.of(Field.AMOUNT);
        } else if (unit == Unit.COUNT && fields.contains(Field.PEOPLE) && !fields.contains(Field.QUANTITY)) {
            fields = Set.of(Field.PEOPLE);
        }
        return new Header(name, fields, unit, entry.weak() && match == Match.LISTED ? Match.WEAK : match);
    }

    /** A header's text outside and inside its brackets. */
    private record Parts(String outside, String inside) {

        static Parts of(String narrow) {
            StringBuilder outside = new StringBuilder();
            StringBuilder inside = new StringBuilder();
            int depth = 0;
            for (int i = 0; i < narrow.length(); i++) {
                char c = narrow.charAt(i);
                if ("([{<".indexOf(c) >= 0) {
                    depth++;
                } else if (")]}>".indexOf(c) >= 0) {
                    depth = Math.max(0, depth - 1);
                } else {
                    (depth > 0 ? inside : outside).append(c);
                }
            }
            return new Parts(outside.toString(), inside.toString());
        }
    }

    private static String unitKey(String text) {
        String folded = Folding.fold(text);
        StringBuilder key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '¥') {
                key.append(c);
            }
        }
        return key.toString();
    }

    private static Map<String, Entry> builtIn() {
        Map<String, Entry> words = new HashMap<>();
        for (WordList.Line line : WordList.BUILT_IN.section("header")) {
            String[] meaning = line.meaning().split(":", 2);
            Unit unit = meaning.length == 1 ? Unit.NONE : Unit.valueOf(meaning[1].toUpperCase(Locale.ROOT));
            for (String word : line.words()) {
                boolean weak = word.endsWith("~");
                String letters = Folding.letters(word);
                Entry known = words.get(letters);
                Set<Field> fields = new LinkedHashSet<>(known == null ? Set.of() : known.fields());
                for (String field : meaning[0].split(" ", -1)) {
                    fields.add(Field.valueOf(field.toUpperCase(Locale.ROOT)));
                }
                words.put(
                        letters,
                        new Entry(Collections.unmodifiableSet(fields), unit, weak && (known == null || known.weak())));
            }
        }
        return words;
    }
}
