package org.yinghuo.ingest.seeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Code;
import org.yinghuo.model.Departments;
import org.yinghuo.model.Seeds;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Identifiers;
import org.yinghuo.words.PartyWords;
import org.yinghuo.words.Reading;
import org.yinghuo.words.WordList;
import org.yinghuo.words.lines.SectionName;
import org.yinghuo.words.names.Names;

/** Reads the office's departments, its staff and who stands behind a nickname. */
final class SeedPeople {

    private SeedPeople() {}

    /** In the order their numbers say, those without a number last, in the order of the sheet. An alias of two departments is nobody's. */
    static Departments departments(SeedTable table) {
        record Draft(int order, SharedAliases.Named named) {}
        List<Draft> drafts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SeedTable.Row row : table.rows()) {
            String name = row.text("department");
            Integer order = Counts.read(row.raw("order"), row.type("order")).value();
            if (name.isEmpty()) {
                row.report(Code.MISSING_VALUE, "department", "department");
            } else if (names.add(Folding.fold(name))) {
                drafts.add(new Draft(
                        order == null ? Integer.MAX_VALUE : order,
                        new SharedAliases.Named(name, row.list("aliases"), row)));
            } else {
                row.report(Code.MALFORMED_ROW, "department", "name-twice");
            }
        }
        drafts.sort(Comparator.comparingInt(Draft::order));
        List<SharedAliases.Named> named = drafts.stream().map(Draft::named).toList();
        var shared = new SharedAliases(named);
        Map<String, String> aliases = new LinkedHashMap<>();
        named.forEach(one -> shared.own(one).forEach(alias -> aliases.putIfAbsent(alias, one.name())));
        return new Departments(named.stream().map(SharedAliases.Named::name).toList(), aliases);
    }

    /**
     * The staff; a department by its alias is taken as the official one, an unknown one stays as written, with a finding.
     *
     * <p>Who has none is of the department whose name stands alone above, else of that whose name the sheet bears. Who stands on two sheets with nothing to tell two people apart
     * is one; two rows of one sheet are two people.
     */
    static List<Seeds.Member> roster(SeedTable table, Departments departments) {
        List<Listed> roster = new ArrayList<>();
        Map<String, Seeds.Member> byId = new HashMap<>();
        Map<String, List<Listed>> byName = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        String sheet = "";
        String section = "";
        boolean spread = isSpread(table);
        for (SeedTable.Row row : table.rows()) {
            if (!row.sheet().equals(sheet)) {
                sheet = row.sheet();
                section = departments.official(sheet.strip()).orElse("");
            }
            String line = row.alone();
            Optional<String> named = named(line, departments);
            if (named.isPresent() || (!line.isEmpty() && Folding.isBlank(row.raw("name")))) {
                // 离职人员, 局领导: of no department that is known. A number alone is a row that nobody filled in.
                section = SectionName.isNumber(line) ? section : named.orElse("");
                continue;
            }
            String written = row.text("department");
            section =
                    spread && !written.isEmpty() ? departments.official(written).orElse(written) : section;
            Seeds.Member member = member(row, section, departments);
            if (member == null) {
                continue;
            }
            String membership = row.text("party_member");
            if (PartyWords.member(membership).isBad() && unknown.add(membership)) {
                row.report(Code.UNKNOWN_STATUS, "party_member", "seed-member");
            }
            Seeds.Member other = member.staffId().isEmpty() ? null : byId.putIfAbsent(member.staffId(), member);
            List<Listed> ofName =
                    byName.computeIfAbsent(member.name() + "|" + member.department(), any -> new ArrayList<>(1));
            Listed same = ofName.stream()
                    .filter(one -> one.maySay(member, row.sheet()))
                    .findFirst()
                    .orElse(null);
            if (other != null && same == null) {
                row.report(Code.MALFORMED_ROW, "staff_id", "staff-id-twice");
            }
            if (same != null) {
                same.takeIn(member, sheet);
            } else if (other == null || !other.name().equals(member.name())) {
                var listed = new Listed(member, sheet);
                ofName.add(listed);
                roster.add(listed);
            }
        }
        return roster.stream().map(one -> one.member).toList();
    }

    /** The department that a line names, whatever number and count stand beside it. */
    private static Optional<String> named(String line, Departments departments) {
        Optional<String> plain =
                departments.official(Folding.outsideBrackets(line).strip());
        return plain.isPresent()
                ? plain
                : SectionName.of(line).candidates().stream()
                        .map(departments::official)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /**
     * Whether a text file was a workbook whose departments were merged down the first rows of each: every one of them stands once, the first row has one, and half of the rows and
     * more have none.
     */
    private static boolean isSpread(SeedTable table) {
        Set<String> once = new HashSet<>();
        int blank = 0;
        for (SeedTable.Row row : table.rows()) {
            String department = row.text("department");
            boolean isSection = !row.alone().isEmpty() && Folding.isBlank(row.raw("name"));
            if (!row.sheet().isEmpty() || isSection || (department.isEmpty() && once.isEmpty())) {
                return false;
            }
            blank += department.isEmpty() ? 1 : 0;
            if (!department.isEmpty() && !once.add(department)) {
                return false;
            }
        }
        return once.size() > 1 && blank >= once.size();
    }

    /** A member and the sheets they stand on. */
    private static final class Listed {

        private Seeds.Member member;
        private final Set<String> sheets = new HashSet<>(1);

        Listed(Seeds.Member member, String sheet) {
            this.member = member;
            sheets.add(sheet);
        }

        /** Whether another sheet's row may be the same person's: nothing it says tells two apart. */
        boolean maySay(Seeds.Member other, String sheet) {
            return !sheets.contains(sheet)
                    && agree(member.staffId(), other.staffId())
                    && agree(member.phone(), other.phone())
                    && agree(member.idNumber(), other.idNumber())
                    && agree(member.title(), other.title());
        }

        void takeIn(Seeds.Member other, String sheet) {
            sheets.add(sheet);
            member = new Seeds.Member(
                    either(member.staffId(), other.staffId()),
                    member.name(),
                    member.department(),
                    either(member.title(), other.title()),
                    member.partyMember() == null ? other.partyMember() : member.partyMember(),
                    either(member.phone(), other.phone()),
                    either(member.idNumber(), other.idNumber()));
        }
    }

    private static Seeds.@Nullable Member member(SeedTable.Row row, String section, Departments departments) {
        String name = Names.fold(row.raw("name"));
        if (name.isEmpty()) {
            row.report(Code.MISSING_VALUE, "name", "name");
            return null;
        }
        String staffId = value(row, "staff_id", Identifiers.code(row.raw("staff_id"), row.type("staff_id")));
        String department = department(row, departments);
        return new Seeds.Member(
                staffId,
                name,
                department.isEmpty() ? section : department,
                row.text("title"),
                PartyWords.member(row.raw("party_member")).value(),
                value(row, "phone", Identifiers.phone(row.raw("phone"), row.type("phone"))),
                value(row, "id_number", Identifiers.idNumber(row.raw("id_number"), row.type("id_number"))));
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static String either(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    /** Who stands behind a nickname. */
    static List<Seeds.Alias> aliases(SeedTable table, Departments departments) {
        Set<String> payers = WordList.BUILT_IN.words("seed words", "payer");
        Set<String> same = WordList.BUILT_IN.words("seed words", "same");
        List<Seeds.Alias> aliases = new ArrayList<>();
        Map<String, Seeds.Alias> byName = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (SeedTable.Row row : table.rows()) {
            String alias = row.text("alias");
            String person = Names.fold(row.raw("person"));
            if (alias.isEmpty() || person.isEmpty()) {
                row.report(Code.MISSING_VALUE, alias.isEmpty() ? "alias" : "person", "");
                continue;
            }
            String role = Folding.fold(row.text("role"));
            boolean payer = payers.contains(role);
            Seeds.Alias read = new Seeds.Alias(alias, person, department(row, departments), payer);
            Seeds.Alias other = byName.putIfAbsent(Folding.fold(alias) + "|" + payer, read);
            if (other != null && !isSamePerson(other, read)) {
                row.report(Code.MALFORMED_ROW, "alias", "alias-twice");
                shared.add(Folding.fold(alias));
            }
            if (!payer && !role.isEmpty() && !same.contains(role)) {
                row.report(Code.UNKNOWN_STATUS, "role", "seed-role");
            }
            aliases.add(read);
        }
        aliases.removeIf(alias -> shared.contains(Folding.fold(alias.alias())));
        return aliases;
    }

    private static boolean isSamePerson(Seeds.Alias one, Seeds.Alias other) {
        return one.person().equals(other.person()) && agree(one.department(), other.department());
    }

    private static String department(SeedTable.Row row, Departments departments) {
        String written = row.text("department");
        if (written.isEmpty() || departments.official(written).isPresent()) {
            return departments.official(written).orElse("");
        }
        String folded = Folding.fold(written);
        for (String name : departments.names()) {
            if (Folding.fold(name).equals(folded)) {
                return departments.official(name).orElse(written);
            }
        }
        if (!departments.inOrder().isEmpty()) {
            row.report(Code.UNKNOWN_DEPARTMENT, "department", "");
        }
        return written;
    }

    private static String value(SeedTable.Row row, String column, Reading<String> reading) {
        if (reading.isBad()) {
            row.report(Code.DAMAGED_IDENTIFIER, column, reading.problem());
        }
        return reading.value() == null ? "" : reading.value();
    }
}
