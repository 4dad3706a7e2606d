package org.yinghuo.reconcile.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Departments;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Person;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.Who;
import org.yinghuo.words.han.Readings;

/**
 * Whom of tonight's people sealed issues know already, though roster, departments or aliases tell them otherwise by now: they go on under the key they were
 * sealed with, so that nobody counts twice in a year (rule known-person).
 *
 * <p>Whoever alone bore a name on the roster and alone bears it now in another department has moved, unless somebody says otherwise. Else it is told by an
 * entry whose words are those of a sealed one, by name and department, by an alias, or by a name that only one bears where one of the two
 * states no department. Two whom the seals count as two stay two.
 */
public final class KnownPeople {

    /** What sealed issues say of people. */
    public interface Seals {
        /** Everybody they name; whoever was told otherwise later comes last. */
        Collection<Person> people();

        /** Tells whose each entry is. */
        void tell(Told to);
    }

    /** Hears of an entry. */
    public interface Told {
        /**
         * An entry of a sealed issue.
         *
         * @param content of its words
         */
        void entry(String who, long content);
    }

    private record Post(String nameKey, String department) {}

    private final Readings readings = new Readings();
    private final Departments departments;
    private final Map<String, Integer> onRoster = new HashMap<>();
    private final Set<Post> posts = new HashSet<>();
    private final List<Seeds.Alias> aliases;
    private final Map<String, Person> sealed = new TreeMap<>();
    private final Map<String, Person> tonight = new HashMap<>();

    /** Tonight's key to the key it was sealed with, where that is another. */
    private final Map<String, String> keys = new HashMap<>();

    private final Map<String, String> tonightByKey = new HashMap<>();
    private final Map<String, String> decided;

    private KnownPeople(Seeds seeds, Map<String, String> decided) {
        this.departments = seeds.departments();
        this.decided = decided;
        seeds.roster().forEach(member -> {
            onRoster.merge(readings.key(member.name()), 1, Integer::sum);
            posts.add(new Post(readings.key(member.name()), official(member.department())));
        });
        this.aliases = seeds.aliases().stream().filter(alias -> !alias.payer()).toList();
    }

    /**
     * Tells who of tonight is whom of the seals.
     *
     * @param decided finding id to the decision that was taken
     * @param entries of tonight
     * @param person whom one of them is about; null where nobody
     */
    public static <T> KnownPeople of(
            Seals seals,
            Seeds seeds,
            Map<String, String> decided,
            Collection<T> entries,
            Function<T, Entry> entry,
            Function<T, @Nullable Person> person) {
        KnownPeople known = new KnownPeople(seeds, decided);
        seals.people().forEach(one -> known.sealed.put(one.key(), one));
        known.sealed.remove("");
        if (known.sealed.isEmpty()) {
            return known;
        }
        for (T one : entries) {
            Person whose = person.apply(one);
            Who who = entry.apply(one).who();
            if (whose != null && who != null && !who.anonymous()) {
                known.tonight.putIfAbsent(whose.key(), whose);
            }
        }
        known.settle(seals, entries, entry, person);
        return known;
    }

    private <T> void settle(
            Seals seals, Collection<T> entries, Function<T, Entry> entry, Function<T, @Nullable Person> person) {
        Map<String, Person> come = new TreeMap<>(tonight);
        Map<String, Person> gone = new TreeMap<>(sealed);
        tonight.forEach((key, whose) -> {
            Person then = sealed.get(key);
            if (then != null && nameKey(then).equals(nameKey(whose))) {
                come.remove(key);
                gone.remove(key);
            }
        });
        if (come.isEmpty() || gone.isEmpty()) {
            return;
        }
        Map<Long, String> words = new HashMap<>();
        for (T one : entries) {
            Person whose = person.apply(one);
            Who who = entry.apply(one).who();
            if (whose != null && who != null && !who.anonymous() && come.containsKey(whose.key())) {
                words.put(entry.apply(one).content(), whose.key());
            }
        }
        byRoster(come, gone);
        byWords(seals, words, come, gone);
        byPost(come, gone);
        byAlias(come, gone);
        byName(come, gone);
        renumber(come);
    }

    /** Who moved goes on as before, by the new department and, where an old list is still there, by the old one. */
    private void byRoster(Map<String, Person> come, Map<String, Person> gone) {
        byName(sealed.values().stream().filter(Person::onRoster).toList()).forEach((name, before) -> {
            Person then = before.get(0);
            boolean moved = before.size() == 1
                    && gone.containsKey(then.key())
                    && onRoster.getOrDefault(name, 0) == 1
                    && !posts.contains(new Post(name, department(then)))
                    && !isDifferent(FormerPosts.MOVED, name);
            for (Person now : moved ? List.copyOf(come.values()) : List.<Person>of()) {
                if (nameKey(now).equals(name) && now.onRoster()) {
                    take(now.key(), then.key(), come, gone);
                }
            }
            for (Person now : moved ? List.copyOf(come.values()) : List.<Person>of()) {
                if (nameKey(now).equals(name)
                        && department(now).equals(department(then))
                        && keys.containsValue(then.key())) {
                    come.remove(now.key());
                    keys.put(now.key(), then.key());
                }
            }
        });
    }

    /** The one whose entries tell somebody's sealed ones is that person, of several the one so named, else the one of most of them. */
    private void byWords(Seals seals, Map<Long, String> words, Map<String, Person> come, Map<String, Person> gone) {
        Map<String, Map<String, Integer>> told = new TreeMap<>();
        seals.tell((who, content) -> {
            String now = words.get(content);
            if (now != null && gone.containsKey(who)) {
                told.computeIfAbsent(now, any -> new TreeMap<>()).merge(who, 1, Integer::sum);
            }
        });
        told.forEach((now, before) -> before.entrySet().stream()
                .filter(one -> gone.containsKey(one.getKey()))
                .max(Comparator.comparing((Map.Entry<String, Integer> one) -> isNamesake(now, one.getKey()))
                        .thenComparing(Map.Entry.comparingByValue())
                        .thenComparing(Map.Entry.<String, Integer>comparingByKey(Comparator.reverseOrder())))
                .ifPresent(one -> take(now, one.getKey(), come, gone)));
    }

    private boolean isNamesake(String now, String before) {
        Person today = tonight.get(now);
        Person then = sealed.get(before);
        return today != null && then != null && nameKey(today).equals(nameKey(then));
    }

    /** Of two namesakes whose departments are one by now nobody can tell which it is; it is one of them, and no third. */
    private void byPost(Map<String, Person> come, Map<String, Person> gone) {
        Map<Post, List<Person>> now = byPost(come.values());
        byPost(gone.values()).forEach((post, before) -> {
            List<Person> same = now.getOrDefault(post, List.of());
            if (same.size() == 1) {
                take(same.get(0).key(), before.get(0).key(), come, gone);
            }
        });
    }

    private Map<Post, List<Person>> byPost(Collection<Person> people) {
        Map<Post, List<Person>> posts = new HashMap<>();
        for (Person one : people) {
            if (!nameKey(one).isEmpty()) {
                posts.computeIfAbsent(new Post(nameKey(one), department(one)), any -> new ArrayList<>(1))
                        .add(one);
            }
        }
        return posts;
    }

    /** Whom the seals know by a name that an alias explains by now, though the list that told it is gone. */
    private void byAlias(Map<String, Person> come, Map<String, Person> gone) {
        for (Seeds.Alias alias : aliases) {
            String department = official(alias.department());
            // Who bears the name himself, in a department the alias does not say, is nobody's former self.
            List<Person> before = bearing(readings.key(alias.alias()), "", sealed.values()).stream()
                    .filter(one -> department(one).equals(department)
                            || !posts.contains(new Post(nameKey(one), department(one))))
                    .toList();
            List<Person> now = bearing(readings.key(alias.person()), department, tonight.values());
            if (before.size() == 1
                    && now.size() == 1
                    && gone.containsKey(before.get(0).key())) {
                take(now.get(0).key(), before.get(0).key(), come, gone);
            }
        }
    }

    private List<Person> bearing(String name, String department, Collection<Person> among) {
        return among.stream()
                .filter(one -> nameKey(one).equals(name)
                        && (department.isEmpty() || department(one).equals(department)))
                .toList();
    }

    private void byName(Map<String, Person> come, Map<String, Person> gone) {
        Map<String, List<Person>> now = byName(tonight.values());
        byName(sealed.values()).forEach((name, before) -> {
            List<Person> same = now.getOrDefault(name, List.of());
            if (before.size() == 1
                    && same.size() == 1
                    && come.containsKey(same.get(0).key())
                    && gone.containsKey(before.get(0).key())
                    && isSameByName(before.get(0), same.get(0), name)) {
                take(same.get(0).key(), before.get(0).key(), come, gone);
            }
        });
    }

    private Map<String, List<Person>> byName(Collection<Person> people) {
        Map<String, List<Person>> names = new TreeMap<>();
        for (Person one : people) {
            if (!nameKey(one).isEmpty()) {
                names.computeIfAbsent(nameKey(one), any -> new ArrayList<>(1)).add(one);
            }
        }
        return names;
    }

    private boolean isSameByName(Person before, Person now, String name) {
        boolean unstated = before.department().isEmpty() || now.department().isEmpty();
        return unstated && before.heads() == now.heads() && onRoster.getOrDefault(name, 0) <= 1;
    }

    private void take(String now, String before, Map<String, Person> come, Map<String, Person> gone) {
        if (come.remove(now) != null) {
            gone.remove(before);
            if (!now.equals(before)) {
                keys.put(now, before);
                tonightByKey.put(before, now);
            }
        }
    }

    /** Whoever bears by now the number of somebody who goes on under it, or whom the roster still names, is another; else a name was corrected. */
    private void renumber(Map<String, Person> come) {
        Set<String> taken = new HashSet<>(keys.values());
        come.forEach((key, now) -> {
            boolean isAnother = sealed.containsKey(key) && isDifferent(FormerPosts.RENAMED, nameKey(now));
            if (taken.contains(key) || isNamed(sealed.get(key)) || isAnother) {
                keys.put(key, Sha256.of("known|" + key).substring(0, key.length()));
            }
        });
    }

    /** Whether somebody answered that whoever bears a name is not who seems to be meant. */
    private boolean isDifferent(String asked, String nameKey) {
        return Decision.DIFFERENT.is(decided.getOrDefault(FormerPosts.question(asked, nameKey), ""));
    }

    private boolean isNamed(@Nullable Person then) {
        return then != null && onRoster.containsKey(nameKey(then));
    }

    private String nameKey(Person person) {
        return readings.key(person.name());
    }

    private String department(Person person) {
        return official(person.department());
    }

    private String official(String department) {
        return departments.official(department).orElse(department);
    }

    /** The same person with the key under which sealed issues know them. */
    public Person known(Person person) {
        String key = keys.isEmpty() ? null : keys.get(person.key());
        return key == null ? person : person.withKey(key);
    }

    /** The key under which tonight's books know somebody whom sealed issues know by another. */
    public String tonight(String before) {
        return tonightByKey.getOrDefault(before, before);
    }
}
