package org.yinghuo.reconcile.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Departments;
import org.yinghuo.model.Person;
import org.yinghuo.model.Seeds;
import org.yinghuo.reconcile.books.Identity;
import org.yinghuo.words.PartyWords;
import org.yinghuo.words.han.Readings;

/** The members of staff, found by their numbers, by how their names are written and by how they sound. */
public final class Roster {
    /** A member of staff and the person of the books they are. */
    record Staff(Seeds.Member member, String nameKey, Identity identity) {}

    private record Post(String department, String nameKey) {}

    private final Readings readings;
    private final Map<String, List<Staff>> byStaffId = new HashMap<>();
    private final Map<String, List<Staff>> byPhone = new HashMap<>();
    private final Map<String, List<Staff>> byIdNumber = new HashMap<>();
    private final List<Staff> everyone = new ArrayList<>();
    private final Map<String, List<Staff>> byName = new HashMap<>();
    private final Map<Post, List<Staff>> byPost = new HashMap<>();
    private final Map<String, Staff> byKey = new HashMap<>();
    private final Map<String, List<Staff>> byDepartment = new HashMap<>();
    private final Map<String, Map<String, List<Staff>>> soundsByDepartment = new HashMap<>();
    private final Map<String, Map<String, List<Staff>>> blocksByDepartment = new HashMap<>();

    /**
     * @param seeds whose roster wins
     * @param dropped members on roster sheets of the input folder, which extend it
     */
    public Roster(Seeds seeds, Collection<Aside> dropped, Readings readings) {
        this.readings = readings;
        seeds.roster().forEach(member -> add(named(member, seeds.departments())));
        dropped.stream()
                .map(row -> member(row.values(), seeds.departments()))
                .filter(member -> !member.name().isEmpty())
                .distinct()
                .sorted(Comparator.comparing(Seeds.Member::staffId)
                        .thenComparing(Seeds.Member::name)
                        .thenComparing(Seeds.Member::department)
                        .thenComparing(Seeds.Member::toString))
                .filter(member -> !isKnown(member))
                .toList()
                .forEach(this::addUnlessKnown);
    }

    private static Seeds.Member named(Seeds.Member member, Departments departments) {
        return new Seeds.Member(
                member.staffId(),
                member.name(),
                departments.official(member.department()).orElse(member.department()),
                member.title(),
                member.partyMember(),
                member.phone(),
                member.idNumber());
    }

    private static Seeds.Member member(Map<String, String> values, Departments departments) {
        String department = values.getOrDefault("department", "");
        return new Seeds.Member(
                values.getOrDefault("staff_id", "").strip(),
                values.getOrDefault("name", ""),
                departments.official(department).orElse(department),
                values.getOrDefault("title", ""),
                membership(values.getOrDefault("party_member", "")),
                phone(values.getOrDefault("phone", "")),
                values.getOrDefault("id_number", "").strip().toUpperCase(Locale.ROOT));
    }

    private static @Nullable Boolean membership(String text) {
        return PartyWords.member(text).value();
    }

    /** The digits of a phone number as a roster sheet writes it, without the country's. */
    private static String phone(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.length() == 13 && digits.indexOf("86") == 0 ? digits.substring(2) : digits.toString();
    }

    private void addUnlessKnown(Seeds.Member member) {
        if (!isKnown(member)) {
            add(member);
        }
    }

    /** The same staff number, or, where one of the two has none, the same name and department without different phones. */
    private boolean isKnown(Seeds.Member member) {
        if (!member.staffId().isEmpty() && byStaffId.containsKey(member.staffId())) {
            return true;
        }
        for (Staff staff : named(member.department(), readings.key(member.name()))) {
            Seeds.Member known = staff.member();
            boolean idsDiffer = !known.staffId().isEmpty() && !member.staffId().isEmpty();
            boolean phonesDiffer = !known.phone().isEmpty()
                    && !member.phone().isEmpty()
                    && !known.phone().equals(member.phone());
            if (!idsDiffer && !phonesDiffer) {
                return true;
            }
        }
        return false;
    }

    private void add(Seeds.Member member) {
        String nameKey = readings.key(member.name());
        String seed = member.staffId().isEmpty()
                ? "member|" + nameKey + "|" + member.department() + "|" + member.phone() + "|" + member.idNumber()
                : "staff|" + member.staffId();
        Identity identity =
                new Identity(seed, member.name(), member.department(), member.title(), member.partyMember(), true, 1);
        Staff staff = new Staff(member, nameKey, identity);
        index(byStaffId, member.staffId(), staff);
        index(byPhone, member.phone(), staff);
        index(byIdNumber, member.idNumber(), staff);
        index(byName, nameKey, staff);
        everyone.add(staff);
        index(byDepartment, member.department(), staff);
        byPost.computeIfAbsent(new Post(member.department(), nameKey), any -> new ArrayList<>(1))
                .add(staff);
    }

    private static void index(Map<String, List<Staff>> map, String key, Staff staff) {
        if (!key.isEmpty()) {
            map.computeIfAbsent(key, any -> new ArrayList<>(1)).add(staff);
        }
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    /** The keys of all names on it. */
    Set<String> nameKeys() {
        return byName.keySet();
    }

    List<Staff> withStaffId(String staffId) {
        return byStaffId.getOrDefault(staffId, List.of());
    }

    /** Whom the books know by a key. */
    Optional<Staff> withKey(String key) {
        if (byKey.isEmpty()) {
            everyone.forEach(staff -> byKey.put(staff.identity().key(), staff));
        }
        return Optional.ofNullable(byKey.get(key));
    }

    /** The same, and where nobody has that number who bears the name and has it but for zeros before it, which a spreadsheet program drops. */
    List<Staff> withStaffId(String staffId, String nameKey) {
        List<Staff> exactly = withStaffId(staffId);
        if (!exactly.isEmpty() || !isNumber(staffId)) {
            return exactly;
        }
        String bare = withoutZeros(staffId);
        return named(nameKey).stream()
                .filter(staff -> isNumber(staff.member().staffId())
                        && withoutZeros(staff.member().staffId()).equals(bare))
                .toList();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String withoutZeros(String number) {
        int first = 0;
        while (first < number.length() - 1 && number.charAt(first) == '0') {
            first++;
        }
        return number.substring(first);
    }

    List<Staff> withPhone(String phone) {
        return byPhone.getOrDefault(phone, List.of());
    }

    List<Staff> withIdNumber(String idNumber) {
        return byIdNumber.getOrDefault(idNumber, List.of());
    }

    List<Staff> named(String nameKey) {
        return byName.getOrDefault(nameKey, List.of());
    }

    List<Staff> named(String department, String nameKey) {
        return byPost.getOrDefault(new Post(department, nameKey), List.of());
    }

    /** All of them as the books know them, in the order they were named. */
    public List<Person> persons() {
        return everyone.stream().map(staff -> staff.identity().person()).toList();
    }

    /** Whom of a department a name may mean by its sound. */
    List<Staff> sounding(String department, String nameKey) {
        Map<String, List<Staff>> sounds = soundsByDepartment.computeIfAbsent(department, this::indexSounds);
        Set<Staff> found = new LinkedHashSet<>();
        for (String sound : readings.sounds(nameKey)) {
            found.addAll(sounds.getOrDefault(sound, List.of()));
        }
        return inOrder(found);
    }

    /** Whether two names can be read alike. */
    boolean soundAlike(String nameKey, String otherKey) {
        if (nameKey.equals(otherKey)) {
            return true;
        }
        Set<String> sounds = readings.sounds(nameKey);
        return readings.sounds(otherKey).stream().anyMatch(sounds::contains);
    }

    /** Whose name is close to one that nobody of the department bears: the same elsewhere, or one character another. */
    List<Staff> near(String department, String nameKey) {
        Set<Staff> found = new LinkedHashSet<>(named(nameKey));
        Map<String, List<Staff>> blocks = blocksByDepartment.computeIfAbsent(department, this::indexBlocks);
        for (String block : blocks(nameKey)) {
            found.addAll(blocks.getOrDefault(block, List.of()));
        }
        return inOrder(found);
    }

    /** The member of that staff number. */
    Optional<Staff> member(String staffId) {
        List<Staff> found = withStaffId(staffId);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static List<Staff> inOrder(Collection<Staff> found) {
        return found.stream()
                .sorted(Comparator.comparing((Staff staff) -> staff.member().name())
                        .thenComparing(staff -> staff.member().department())
                        .thenComparing(staff -> staff.member().staffId()))
                .toList();
    }

    private Map<String, List<Staff>> indexSounds(String department) {
        Map<String, List<Staff>> sounds = new HashMap<>();
        for (Staff staff : byDepartment.getOrDefault(department, List.of())) {
            for (String sound : readings.sounds(staff.nameKey())) {
                index(sounds, sound, staff);
            }
        }
        return sounds;
    }

    private Map<String, List<Staff>> indexBlocks(String department) {
        Map<String, List<Staff>> blocks = new HashMap<>();
        for (Staff staff : byDepartment.getOrDefault(department, List.of())) {
            for (String block : blocks(staff.nameKey())) {
                index(blocks, block, staff);
            }
        }
        return blocks;
    }

    /** The name with one character blotted out, each in turn; a name of two characters has too many neighbours to be told. */
    private static List<String> blocks(String nameKey) {
        int[] characters = nameKey.codePoints().toArray();
        List<String> blocks = new ArrayList<>();
        for (int i = 0; characters.length >= 3 && i < characters.length; i++) {
            blocks.add(new String(characters, 0, i) + "?" + new String(characters, i + 1, characters.length - i - 1));
        }
        return blocks;
    }
}
