package org.yinghuo.report.edition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Severity;

/**
 * All issues as they stand published, sealed ones too, and the runs that made them.
 *
 * @param issues newest first
 * @param dropped those that were open when the seeds knew them last, and that the seeds know no longer: renumbered, or taken out
 * @param attention how many findings that belong to no issue still wait for a person, by severity; 0 where none
 * @param runs newest first; empty where none is on record
 * @param kept files that people had changed in place: their copies, below the output folder
 */
public record Shelf(
        Language language,
        List<PublishedIssue> issues,
        Set<IssueId> dropped,
        Map<Severity, Integer> attention,
        List<Run> runs,
        List<String> kept) {

    public Shelf {
        issues = List.copyOf(issues);
        dropped = Set.copyOf(dropped);
        attention = attention.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(attention));
        runs = List.copyOf(runs);
        kept = List.copyOf(kept);
    }
}
