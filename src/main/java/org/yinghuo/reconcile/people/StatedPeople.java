package org.yinghuo.reconcile.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Entry;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Who;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.words.han.Readings;
import org.yinghuo.words.names.LatinName;
import org.yinghuo.words.names.OnBehalf;

/** What all rows together tell of the people they name, before any of them is looked for: numbers that identify nobody, names in two orders, the only department stated. */
final class StatedPeople {

    /** What decides who someone is; rows that ask the same get the same answer, so each question is answered once. */
    record Asked(String nameKey, String department, String staffId, String phone, String idNumber, int heads) {}

    private record Token(SheetId sheet, char kind, String value) {}

    private record Place(String nameKey, String department) {}

    private final Roster roster;
    private final Readings readings;
    private final Set<Token> shared = new HashSet<>();
    private final Map<Place, Set<String>> outsidePhones = new HashMap<>();
    private final Map<String, Set<String>> departments = new HashMap<>();
    private final LatinNames latin = new LatinNames();

    StatedPeople(Roster roster, Readings readings) {
        this.roster = roster;
        this.readings = readings;
    }

    /**
     * Hears all rows; only those still open tell of departments and phones.
     *
     * @param different whether somebody decided that two orders of a name are two people
     */
    void note(List<BookLine> lines, BiPredicate<String, String> different) {
        Map<Token, String> bearers = new HashMap<>();
        lines.forEach(line -> noteNumbers(line, bearers));
        noteOrders(lines, different);
        noteDepartments(lines);
        for (BookLine line : lines) {
            Who who = of(line.entry);
            if (who != null && line.isOpen()) {
                noteOutsidePhone(line, who);
            }
        }
    }

    /** Whom an entry is about; of a gift that somebody paid for another, who gave. */
    static @Nullable Who of(Entry entry) {
        Who who = entry.who();
        if (who == null || !(entry instanceof Donation)) {
            return who;
        }
        String donor = OnBehalf.donor(who.name());
        return donor.equals(who.name())
                ? who
                : new Who(
                        donor,
                        List.of(),
                        who.department(),
                        who.staffId(),
                        who.phone(),
                        who.idNumber(),
                        who.title(),
                        who.partyMember(),
                        who.heads(),
                        who.anonymous());
    }

    /** The orders of names. */
    LatinNames latin() {
        return latin;
    }

    /** Remembers the numbers that stand beside two names in a sheet: they identify nobody there. */
    private void noteNumbers(BookLine line, Map<Token, String> bearers) {
        Who who = of(line.entry);
        if (who == null
                || (who.staffId().isEmpty()
                        && who.phone().isEmpty()
                        && who.idNumber().isEmpty())) {
            return;
        }
        SheetId sheet = line.entry.origin().sheet();
        String nameKey = readings.key(who.name());
        noteNumber(new Token(sheet, 's', who.staffId()), nameKey, bearers);
        noteNumber(new Token(sheet, 'p', who.phone()), nameKey, bearers);
        noteNumber(new Token(sheet, 'i', who.idNumber()), nameKey, bearers);
    }

    private void noteNumber(Token number, String nameKey, Map<Token, String> bearers) {
        if (number.value().isEmpty()) {
            return;
        }
        String bearer = bearers.putIfAbsent(number, nameKey);
        if (bearer != null && !bearer.equals(nameKey)) {
            shared.add(number);
        }
    }

    /** Where there is no roster, who states no department is the only one of that name who does. */
    private void noteDepartments(List<BookLine> lines) {
        if (!roster.isEmpty()) {
            return;
        }
        for (BookLine line : lines) {
            Who who = of(line.entry);
            if (who != null
                    && line.isOpen()
                    && !who.anonymous()
                    && !who.department().isEmpty()) {
                departments
                        .computeIfAbsent(nameKey(who), any -> new TreeSet<>())
                        .add(who.department());
            }
        }
    }

    private String department(String nameKey, Who who) {
        if (!who.department().isEmpty() || departments.isEmpty()) {
            return who.department();
        }
        Set<String> stated = departments.getOrDefault(nameKey, Set.of());
        return stated.size() == 1 ? stated.iterator().next() : "";
    }

    private void noteOrders(List<BookLine> lines, BiPredicate<String, String> different) {
        for (BookLine line : lines) {
            Who who = of(line.entry);
            if (who != null && !who.anonymous() && who.heads() == 1 && LatinName.isOne(who.name())) {
                String list = line.entry.origin().sheet() + "|" + who.department();
                latin.see(who.name(), readings.key(who.name()), list);
            }
        }
        latin.settle(roster.nameKeys(), different);
    }

    private String nameKey(Who who) {
        return latin.key(readings.key(who.name()));
    }

    /** What decides who somebody is of whom a row tells: what others of its rows say too, and no number that stands beside two names. */
    Asked asked(BookLine line, Who who) {
        SheetId sheet = line.entry.origin().sheet();
        String nameKey = nameKey(who);
        return new Asked(
                nameKey,
                department(nameKey, who),
                own(sheet, 's', who.staffId()),
                own(sheet, 'p', who.phone()),
                own(sheet, 'i', who.idNumber()),
                who.heads());
    }

    private String own(SheetId sheet, char kind, String value) {
        return value.isEmpty() || shared.contains(new Token(sheet, kind, value)) ? "" : value;
    }

    private void noteOutsidePhone(BookLine line, Who who) {
        if (!who.anonymous() && !who.phone().isEmpty()) {
            Asked asked = asked(line, who);
            boolean isStaffs = roster.withPhone(asked.phone()).stream()
                    .anyMatch(staff -> staff.nameKey().equals(asked.nameKey()));
            if (!asked.phone().isEmpty() && !isStaffs) {
                outsidePhones
                        .computeIfAbsent(new Place(asked.nameKey(), asked.department()), any -> new TreeSet<>())
                        .add(asked.phone());
            }
        }
    }

    /** The different phones of people outside the roster who are asked about by one name and department. */
    Set<String> phones(Asked asked) {
        return outsidePhones.getOrDefault(new Place(asked.nameKey(), asked.department()), Set.of());
    }
}
