package org.yinghuo.aggregate;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yinghuo.model.Issue;

/**
 * All it takes to stand by a closed issue without its files and without a database.
 *
 * @param figures what it published; none where only its lines were asked for, likewise the tables
 * @param lines its own counted lines, which add up to its figures
 * @param late what it prints of issues sealed before it
 */
public record SealedIssue(
        Issue issue, SortedMap<String, Figure> figures, List<Table> tables, List<ContributingLine> lines, Late late) {

    public SealedIssue {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        tables = List.copyOf(tables);
        lines = lines instanceof KeptLines ? lines : List.copyOf(lines);
    }

    /** The last word of an issue. */
    public static SealedIssue of(IssueReport report) {
        return new SealedIssue(
                report.issue(),
                report.figures(),
                report.tables(),
                report.lineage().lines(),
                report.late());
    }

    SealedIssue with(Late otherLate) {
        return new SealedIssue(issue, figures, tables, lines, otherLate);
    }
}
