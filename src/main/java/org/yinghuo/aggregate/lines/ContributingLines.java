package org.yinghuo.aggregate.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yinghuo.model.Person;

/** The lines of an issue, in the same order each time; all of one person's attendance together, and all of one person's gifts. */
public interface ContributingLines {

    void forEach(Consumer<ContributingLine> to);

    /** Lines at hand, put together by person. */
    static ContributingLines of(List<ContributingLine> lines) {
        if (lines instanceof KeptLines kept) {
            return kept::tell;
        }
        List<ContributingLine> ordered = new ArrayList<>();
        List<ContributingLine> money = new ArrayList<>();
        lines.forEach(line -> (line.kind() == ContributingLine.Kind.ATTENDANCE ? ordered : money).add(line));
        List<ContributingLine> together = new ArrayList<>(together(ordered, ContributingLine::who));
        together.addAll(together(money, ContributingLine::who));
        return together::forEach;
    }

    /** Everybody whom lines name, in the order they come first. */
    static List<Person> people(List<ContributingLine> lines) {
        if (lines instanceof KeptLines kept) {
            return kept.people();
        }
        Set<Person> people = new LinkedHashSet<>();
        lines.forEach(line -> {
            if (!line.unnamed()) {
                people.add(line.person());
            }
        });
        return List.copyOf(people);
    }

    /** The same things, all of one name together, the names in the order they come first. */
    static <T> List<T> together(List<T> things, Function<T, String> name) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] numberOf = new int[things.size()];
        boolean together = true;
        for (int i = 0; i < numberOf.length; i++) {
            int next = numbers.size();
            Integer known = numbers.putIfAbsent(name.apply(things.get(i)), next);
            numberOf[i] = known == null ? next : known;
            together &= known == null || numberOf[i] == numberOf[i - 1];
        }
        if (together) {
            return List.copyOf(things);
        }
        int[] starts = new int[numbers.size() + 1];
        for (int number : numberOf) {
            starts[number + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        List<T> ordered = new ArrayList<>(things);
        for (int i = 0; i < numberOf.length; i++) {
            ordered.set(starts[numberOf[i]]++, things.get(i));
        }
        return ordered;
    }
}
