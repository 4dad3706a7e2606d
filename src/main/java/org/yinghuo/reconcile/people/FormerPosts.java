package org.yinghuo.reconcile.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Code;
import org.yinghuo.model.Departments;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Person;
import org.yinghuo.words.han.Readings;

/**
 * In which departments sealed issues know members of staff who stand in another by now, so that what was listed before they moved is theirs (rule known-person).
 *
 * <p>Somebody goes on under their number. Where numbers cannot tell, because there are none or all were given anew, whoever alone bore a name and alone bears it
 * now has moved; where they could, but are two, that is asked.
 */
final class FormerPosts {

    /** What is asked of somebody whom numbers or names tell to be two. */
    static final String MOVED = "moved";

    static final String RENAMED = "renamed";

    private final Roster roster;
    private final Departments departments;
    private final Readings readings;
    private final Supplier<? extends Collection<Person>> sealed;

    /** Of each name on a roster who bore it, by their keys, each as issue after issue told them. */
    private @Nullable Map<String, Map<String, List<Person>>> bearers;

    /** Whom each key meant last. */
    private final Map<String, Person> byKey = new HashMap<>();

    private boolean numbersStand;

    /** @param sealed whom sealed issues name */
    FormerPosts(
            Roster roster, Departments departments, Readings readings, Supplier<? extends Collection<Person>> sealed) {
        this.roster = roster;
        this.departments = departments;
        this.readings = readings;
        this.sealed = sealed;
    }

    /** Whoever bore a name in a department where nobody bears it now; null where that is nobody on the roster, or two might be meant. */
    Roster.@Nullable Staff who(String nameKey, String department) {
        List<Roster.Staff> named = department.isEmpty() ? List.of() : roster.named(nameKey);
        if (named.isEmpty()) {
            return null;
        }
        Map<String, List<Person>> before = bearers().getOrDefault(nameKey, Map.of());
        List<String> there = before.entrySet().stream()
                .filter(then -> then.getValue().stream()
                        .anyMatch(told -> department(told).equals(department)))
                .map(Map.Entry::getKey)
                .toList();
        if (there.size() != 1) {
            return null;
        }
        for (Roster.Staff staff : named) {
            if (there.contains(staff.identity().key())) {
                return staff;
            }
        }
        boolean alone = named.size() == 1 && before.size() == 1;
        return alone && !isTold(named.get(0)) ? named.get(0) : null;
    }

    /** Who alone bore the name that somebody alone bears now, in another department and under another number; null where nobody did. */
    @Nullable
    Person before(Roster.Staff staff) {
        Map<String, List<Person>> before = bearers().getOrDefault(staff.nameKey(), Map.of());
        if (before.size() != 1 || roster.named(staff.nameKey()).size() != 1 || !isTold(staff)) {
            return null;
        }
        List<Person> told = before.values().iterator().next();
        Person then = told.get(told.size() - 1);
        boolean another = !then.key().equals(staff.identity().key())
                && !department(then).equals(staff.member().department());
        return another ? then : null;
    }

    /** Whoever bears another name by now under the number of somebody who is on the roster no more; null where nobody does. */
    Roster.@Nullable Staff renamed(String nameKey, String department) {
        if (!roster.named(nameKey).isEmpty()) {
            return null;
        }
        List<Roster.Staff> found = bearers().getOrDefault(nameKey, Map.of()).values().stream()
                .filter(told -> department.isEmpty()
                        || told.stream().anyMatch(then -> department(then).equals(department)))
                .flatMap(told -> roster.withKey(told.get(0).key()).stream())
                .toList();
        return found.size() == 1 && isTold(found.get(0)) ? found.get(0) : null;
    }

    /** Who bore somebody's number under a name that nobody bears now; null where nobody did. */
    @Nullable
    Person renamed(Roster.Staff staff) {
        bearers();
        Person then = byKey.get(staff.identity().key());
        String nameKey = then == null ? staff.nameKey() : readings.key(then.name());
        return isTold(staff) && roster.named(nameKey).isEmpty() ? then : null;
    }

    /** The question whether somebody is who bore their name in another department under another number, or their number under another name. */
    static String question(String asked, String nameKey) {
        return Finding.id(Code.LIKELY_SAME_PERSON, subject(asked, nameKey));
    }

    static String subject(String asked, String nameKey) {
        return asked + "|" + nameKey;
    }

    /** Whether a number tells who somebody is. */
    private boolean isTold(Roster.Staff staff) {
        return numbersStand && !staff.member().staffId().isEmpty();
    }

    private String department(Person person) {
        return departments.official(person.department()).orElse(person.department());
    }

    private Map<String, Map<String, List<Person>>> bearers() {
        Map<String, Map<String, List<Person>>> known = bearers;
        if (known == null) {
            known = new HashMap<>();
            int kept = 0;
            int renewed = 0;
            for (Person then : sealed.get()) {
                if (then.onRoster()) {
                    byKey.put(then.key(), then);
                    String nameKey = readings.key(then.name());
                    known.computeIfAbsent(nameKey, any -> new TreeMap<>())
                            .computeIfAbsent(then.key(), any -> new ArrayList<>(1))
                            .add(then);
                    List<Roster.Staff> same = roster.named(department(then), nameKey);
                    if (same.size() == 1 && !same.get(0).member().staffId().isEmpty()) {
                        boolean stands = same.get(0).identity().key().equals(then.key());
                        kept += stands ? 1 : 0;
                        renewed += stands ? 0 : 1;
                    }
                }
            }
            numbersStand = kept > renewed;
            bearers = known;
        }
        return known;
    }
}
