package org.yinghuo.model;

import java.util.HashMap;
import java.util.Map;

/** Calls each of what is alike by a name of its own: the first plainly, those behind it with their number: 综合处, 综合处#2. */
public final class Numbering {

    private final int second;
    private final Map<String, Integer> times;

    public Numbering() {
        this(2);
    }

    /** @param second the number that the second of a name gets */
    public Numbering(int second) {
        this.second = second;
        this.times = new HashMap<>();
    }

    /** The same names given, to go on from without changing that. */
    public Numbering(Numbering given) {
        this.second = given.second;
        this.times = new HashMap<>(given.times);
    }

    /** The name, with a number where it was given before; never one that was given. */
    public String next(String name) {
        String next = name;
        while (times.putIfAbsent(next, second) != null) {
            int number = times.merge(name, 1, Integer::sum) - 1;
            next = name + "#" + number;
        }
        return next;
    }

    /** The finding, about a subject of its own among those of its code, so that no two share an id. */
    public Finding distinct(Finding finding) {
        String code = finding.code().word() + "|";
        String subject = next(code + finding.subject()).substring(code.length());
        return subject.equals(finding.subject()) ? finding : finding.withSubject(subject);
    }
}
