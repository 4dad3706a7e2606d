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
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.words.names.LatinName;
import org.yinghuo.words.names.LatinName.Reading;

/**
 * Says which Latin names are ways of writing one name, orders, capitals, hyphens and blanks aside, where one way to understand them fits all (rule
 * latin-names).
 *
 * <p>Two words in both orders in one list may be two people's (Wang Li, Li Wang): taken as one, and asked.
 */
final class LatinNames {

    /** Two ways of writing that stand in one list. */
    record Pair(String one, String other) {}

    private record Seen(String key, LatinName name, Set<String> lists) {
        boolean isOpen() {
            return name.words() == 2 && !name.isTold();
        }
    }

    private final Map<String, Seen> seen = new TreeMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, Pair> asked = new HashMap<>();
    private final Map<Reading, Set<Set<Reading>>> spellings = new HashMap<>();
    private final Set<Reading> told = new HashSet<>();

    /**
     * Notes a name.
     *
     * @param key of the name, case folded
     * @param list where it stands
     */
    void see(String written, String key, String list) {
        LatinName name = LatinName.of(written);
        Seen before = seen.get(key);
        if (before == null) {
            seen.put(key, new Seen(key, name, new TreeSet<>(Set.of(list))));
            return;
        }
        before.lists().add(list);
        if (name.isTold() && !before.name().isTold()) {
            seen.put(key, new Seen(key, name, before.lists()));
        }
    }

    /**
     * All names are noted.
     *
     * @param staff keys of the roster's names, which win
     * @param areTwo whether somebody decided that two ways of writing are two people's
     */
    void settle(Collection<String> staff, BiPredicate<String, String> areTwo) {
        for (Seen one : seen.values()) {
            for (Reading reading : one.name().readings()) {
                spellings
                        .computeIfAbsent(reading, any -> new HashSet<>())
                        .add(one.name().readings());
                if (one.name().isTold()) {
                    told.add(reading);
                }
            }
        }
        Map<Reading, Set<String>> members = new HashMap<>();
        for (String member : staff) {
            if (LatinName.isOne(member)) {
                LatinName.of(member)
                        .readings()
                        .forEach(reading -> members.computeIfAbsent(reading, any -> new TreeSet<>())
                                .add(member));
            }
        }
        Map<String, List<Seen>> groups = new TreeMap<>();
        seen.forEach((key, one) -> {
            if (!staff.contains(key)) {
                String common = common(key, one.name(), members);
                keys.put(key, common);
                shown.putIfAbsent(common, key);
                groups.computeIfAbsent(common, any -> new ArrayList<>()).add(one);
            }
        });
        groups.values().forEach(group -> ask(group, areTwo));
    }

    /** The roster's key of the only member it fits, else family and given name in an order that no way of writing changes. */
    private String common(String key, LatinName name, Map<Reading, Set<String>> members) {
        Set<String> fitting = new TreeSet<>();
        name.readings().forEach(reading -> fitting.addAll(members.getOrDefault(reading, Set.of())));
        if (fitting.size() == 1) {
            return fitting.iterator().next();
        }
        Set<Reading> known = new HashSet<>(name.readings());
        known.retainAll(told);
        if (known.size() > 1) {
            return key;
        }
        Reading reading = name.readings().stream()
                .max(Comparator.comparing((Reading one) -> known.contains(one))
                        .thenComparing(
                                one -> spellings.getOrDefault(one, Set.of()).size())
                        .thenComparing(Reading::family)
                        .thenComparing(Reading::given))
                .orElseThrow();
        boolean inOrder = told.contains(reading.turned())
                ? told.contains(reading)
                : reading.family().compareTo(reading.given()) <= 0;
        return inOrder ? reading.family() + " " + reading.given() : reading.given() + " " + reading.family();
    }

    /** Of one group those in one list that are two words each of which may be the family's. */
    private void ask(List<Seen> group, BiPredicate<String, String> areTwo) {
        Seen first = group.get(0);
        for (Seen other : group.subList(1, group.size())) {
            boolean together = other.lists().stream().anyMatch(first.lists()::contains);
            if (together && first.isOpen() && other.isOpen()) {
                asked.put(other.key(), new Pair(first.key(), other.key()));
                if (areTwo.test(first.key(), other.key())) {
                    keys.put(other.key(), other.key() + " ");
                    shown.put(other.key() + " ", other.key());
                }
            }
        }
    }

    /** The key under which a name is kept. */
    String key(String key) {
        return keys.getOrDefault(key, key);
    }

    /** How a name of a key is written. */
    String shown(String key) {
        return shown.getOrDefault(key, key);
    }

    /** The two ways of writing to be asked about, where a name is the second of them. */
    @Nullable
    Pair asked(String key) {
        return asked.get(key);
    }
}
