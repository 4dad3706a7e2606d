package org.yinghuo.report.edition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.Severity;

/**
 * All issues as they stand published, sealed ones too, and the runs that made them.
 *
 * @param issues newest first
 * @param attention how many findings that belong to no issue still wait for a person, by severity; 0 where none
 * @param runs newest first; empty where none is on record
 * @param kept files that people had changed in place: their copies, below the output folder
 */
public record Shelf(
        Language language,
        List<PublishedIssue> issues,
        Map<Severity, Integer> attention,
        List<Run> runs,
        List<String> kept) {

    public Shelf {
        issues = List.copyOf(issues);
        attention = attention.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(attention));
        runs = List.copyOf(runs);
        kept = List.copyOf(kept);
    }
}
