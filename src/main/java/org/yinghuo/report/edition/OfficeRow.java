package org.yinghuo.report.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Severity;

/**
 * An office as the page of all offices lists it: counts and moments, nothing that its people or files are called.
 *
 * @param name of its folder
 * @param output its output folder, as a link from the page
 * @param ended how its run ended
 * @param lastGood the newest run that did not fail; null where there is none
 * @param newest its newest issue; null where none is published
 * @param attention how many findings still wait for a person, by severity
 */
public record OfficeRow(
        String name,
        String output,
        Ended ended,
        @Nullable Run lastGood,
        @Nullable PublishedIssue newest,
        Map<Severity, Integer> attention) {

    /** How the run of an office ended, the worst first. */
    public enum Ended {
        FAILED("failed"),
        WRONG("wrong"),
        BUSY("busy"),
        WELL("well");

        private final String word;

        Ended(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public OfficeRow {
        attention = attention.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(attention));
    }

    /** From what stands published of it. */
    public static OfficeRow of(String name, String output, Ended ended, Shelf shelf) {
        Map<Severity, Integer> attention = new EnumMap<>(Severity.class);
        List<Map<Severity, Integer>> all = new ArrayList<>();
        all.add(shelf.attention());
        shelf.issues().stream().filter(issue -> !issue.sealed()).forEach(issue -> all.add(issue.attention()));
        for (Severity severity : Severity.values()) {
            attention.put(
                    severity,
                    all.stream()
                            .mapToInt(counts -> counts.getOrDefault(severity, 0))
                            .sum());
        }
        return new OfficeRow(
                name,
                output,
                ended,
                shelf.runs().stream().filter(run -> !run.failed()).findFirst().orElse(null),
                shelf.issues().isEmpty() ? null : shelf.issues().get(0),
                attention);
    }

    /** Of an office of which nothing can be told. */
    public static OfficeRow unknown(String name, String output, Ended ended) {
        return new OfficeRow(name, output, ended, null, null, Map.of(Severity.ERROR, 0));
    }
}
