package org.yinghuo.words.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.VoidWords;
import org.yinghuo.words.WordList;
import org.yinghuo.words.WordSet;

/** Tells whom a cell names, each with the department and the remark that stand with the name. */
public final class NamesInCell {

    private static final Pattern DEPARTMENT_BEFORE =
            Pattern.compile("\\s*([^\\s:：]{2,20})(?:\\s*[:：]\\s*|\\s+)(.+)", Pattern.DOTALL);
    private static final Pattern DEPARTMENT_BEHIND = Pattern.compile("[（(]([^（）()]{2,20})[）)]\\s*$");

    private static final Pattern REMARK = Pattern.compile("^\\s*\\(([^()]{2,24}|[^()A-Za-z0-9])\\)");
    private static final Pattern SAID_BEHIND = Pattern.compile("\\(([^()]{2,24})\\)$");
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}[.、)）]\\s*");
    private static final Pattern PARTS = Pattern.compile("(?:[\\s\\u3000\\u00a0,，、;；/|—－-]|\\+(?!\\d))+");
    /** 黄绚+1: who brings somebody along. */
    private static final Pattern ALONG = Pattern.compile("\\+\\d{1,2}$");

    private static final Pattern LIST = Pattern.compile("\\s*[、，,;；\\n\\r]+\\s*");
    /** 朱丹13000000000: the number stands behind the name without a blank. */
    private static final Pattern NUMBER_ATTACHED = Pattern.compile("(\\p{IsHan})(1\\d{10})(?!\\d)");

    private static final WordSet SHIFTS = WordSet.of("row says", "shift");

    private static final Pattern PHONE = Pattern.compile("\\d{7,18}[xX]?");
    /** What people add behind their name and department. */
    private static final Pattern BEHIND = Pattern.compile(WordList.BUILT_IN.either("row says", "behind_name"));

    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final Predicate<String> borne;

    /** @param borne whether the roster or another row knows somebody of a name */
    public NamesInCell(Lexicon lexicon, OfficeNames phrases, Predicate<String> borne) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.borne = borne;
    }

    /**
     * The people a cell names.
     *
     * @param instead who they would be were a blank that is taken as padding a divider; empty where that can be told
     */
    public record Listed(List<NamedMember> members, List<Names.Named> instead) {

        Listed(List<NamedMember> members) {
            this(members, List.of());
        }

        /** All of one department, or of none. */
        public static Listed of(String department, List<Names.Named> names) {
            return new Listed(names.stream()
                    .map(named -> new NamedMember(named, department, false))
                    .toList());
        }

        public List<Names.Named> names() {
            return members.stream().map(NamedMember::named).toList();
        }

        /** The department that stands with all of them; empty where none does. */
        public String department() {
            List<String> all =
                    members.stream().map(NamedMember::department).distinct().toList();
            return all.size() == 1 ? all.get(0) : "";
        }
    }

    /** 综合处：朱丹、牛森; 综合处 朱丹; 朱丹（综合处); 朱丹（请假）. */
    public Listed read(String cell) {
        String text = NameRemarks.bracketed(NUMBER_ATTACHED.matcher(cell).replaceAll("$1 $2"), this::isSaidBeside);
        Listed listed = listed(text);
        if (text.indexOf('(') < 0 && text.indexOf('（') < 0) {
            return listed;
        }
        String narrow = Folding.narrow(text);
        return new Listed(
                listed.members().stream()
                        .map(member -> new NamedMember(
                                member.named(),
                                member.department(),
                                member.apart(),
                                member.remark().isEmpty() ? remark(member, narrow) : member.remark()))
                        .filter(member -> listed.members().size() == 1
                                || !SHIFTS.is(member.named().name()))
                        .toList(),
                listed.instead());
    }

    /** 朱丹 请假, 熊倩 上午: a word beside a name that is nobody's name, though 上 and 全 are surnames. */
    private boolean isSaidBeside(String word) {
        return SHIFTS.is(word) || undoes(word);
    }

    private boolean undoes(String word) {
        return VoidWords.read(word, true) == VoidWords.Said.UNDONE
                || lexicon.statuses().refusal(word) != null;
    }

    private static String remark(NamedMember member, String narrow) {
        String name = member.named().name();
        int at = name.isEmpty() ? -1 : narrow.indexOf(name);
        Matcher remark = REMARK.matcher(at < 0 ? "" : narrow.substring(at + name.length()));
        return remark.find() ? remark.group(1) : "";
    }

    private Listed listed(String text) {
        Names.Cell cell = Names.read(text, borne);
        List<Names.Named> names = cell.people();
        if (text.length() < 4) {
            return Listed.of("", names);
        }
        Listed parted = parted(text);
        if (parted != null) {
            return parted;
        }
        Listed each = eachParted(text);
        if (each != null) {
            return each;
        }
        List<NamedMember> members = NamesByDepartment.read(text, phrases);
        if (members != null) {
            boolean apart =
                    members.stream().map(NamedMember::department).distinct().count() > 1;
            return new Listed(members.stream()
                    .map(member -> new NamedMember(member.named(), member.department(), apart))
                    .toList());
        }
        Matcher before = DEPARTMENT_BEFORE.matcher(text);
        if (before.matches()) {
            Optional<String> department = phrases.department(before.group(1));
            List<Names.Named> rest = department.isPresent() ? Names.split(before.group(2)) : List.of();
            if (!rest.isEmpty()) {
                return Listed.of(department.get(), rest);
            }
        }
        Matcher behind = DEPARTMENT_BEHIND.matcher(text);
        return names.size() == 1 && behind.find()
                ? Listed.of(phrases.department(behind.group(1)).orElse(""), names)
                : new Listed(Listed.of("", names).members(), cell.instead());
    }

    /** 朱丹-综合处、熊倩-人事处: each with a department of its own; null where any part of the list is something else. */
    private @Nullable Listed eachParted(String text) {
        List<NamedMember> members = new ArrayList<>();
        boolean told = false;
        String[] parts = LIST.split(text.strip(), -1);
        for (int i = 0; parts.length > 1 && i < parts.length; i++) {
            Listed one = parts[i].isBlank() ? null : parted(parts[i]);
            List<Names.Named> names = one == null ? Names.split(parts[i]) : one.names();
            boolean single = names.size() == 1
                    && (one != null || Names.isPlausible(names.get(0).name()));
            if (!single) {
                return null;
            }
            told |= one != null && !one.department().isEmpty();
            members.add(new NamedMember(names.get(0), one == null ? "" : one.department(), true));
        }
        return told ? new Listed(members) : null;
    }

    private static boolean isSomebody(String name) {
        return Names.isPlausible(name) && !Names.isAnonymous(name);
    }

    /** How long the department's name is that stands before a name without a blank: 人事处葛亮; 0 where none does. */
    private int departmentBefore(String part) {
        int end = phrases.leadingDepartment(part);
        return end < part.length() && Names.beginsWithSurname(part.substring(end)) ? end : 0;
    }

    /** 朱丹 综合处 科员, 3. 朱丹-综合处 13000000001, as people write in a group chat; null where no department or number stands behind the names. */
    private @Nullable Listed parted(String text) {
        if (text.length() > 40) {
            return null;
        }
        String bare = NUMBER.matcher(Folding.narrow(text).strip()).replaceFirst("");
        String department = "";
        List<Names.Named> people = new ArrayList<>();
        // 朱丹、牛森 综合处(上午): a part of the day behind the last part is said of them all; 朱丹、牛森(请假) of the last alone.
        Matcher behind = SAID_BEHIND.matcher(bare);
        String said = behind.find() && isSaidBeside(behind.group(1)) ? behind.group(1) : "";
        String named = said.isEmpty() ? bare : bare.substring(0, behind.start());
        boolean told = !said.isEmpty();
        for (String each : PARTS.split(named, -1)) {
            String part = each;
            Optional<String> official = phrases.department(part);
            if (official.isPresent()) {
                if (!department.isEmpty()) {
                    return null;
                }
                department = official.get();
                told |= !people.isEmpty();
            } else if (PHONE.matcher(part).matches()) {
                told = true;
            } else if (!part.isEmpty() && !(told && (BEHIND.matcher(part).matches() || JobTitle.isTitle(part)))) {
                // 人事处葛亮 13000000001: the department may stand before the name without a blank.
                int end = people.isEmpty() && department.isEmpty() ? departmentBefore(part) : 0;
                department = end == 0
                        ? department
                        : phrases.department(part.substring(0, end)).orElse("");
                part = part.substring(end);
                String name = ALONG.matcher(part).replaceFirst("");
                if (!isSomebody(name)) {
                    return null;
                }
                people.addAll(Names.split(part));
            }
        }
        if (!told || people.isEmpty() || (people.size() > 1 && !said.isEmpty() && !SHIFTS.is(said))) {
            return null;
        }
        String of = department;
        return new Listed(people.stream()
                .map(one -> new NamedMember(one, of, false, said))
                .toList());
    }
}
