package org.yinghuo.report.edition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.Severity;

/**
 * All issues as they stand published, sealed ones too.
 *
 * @param issues newest first
 * @param attention how many findings that belong to no issue still wait for a person, by severity; 0 where none
 */
public record Shelf(Language language, List<PublishedIssue> issues, Map<Severity, Integer> attention) {

    public Shelf {
        issues = List.copyOf(issues);
        attention = Collections.unmodifiableMap(new EnumMap<>(attention));
    }
}
