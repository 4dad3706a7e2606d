package org.yinghuo.aggregate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.aggregate.lines.KeptLines;
import org.yinghuo.aggregate.lines.Late;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Issue;
import org.yinghuo.model.Origin;
import org.yinghuo.reconcile.books.Posting;

/**
 * All it takes to stand by a closed issue without its files and without a database.
 *
 * @param figures what it published; none where only its lines were asked for, likewise the tables
 * @param lines its own counted lines, which add up to its figures
 * @param late what it prints of issues sealed before it
 * @param outweighed contents of the rows that told a service of it with other hours than those that counted
 */
public record SealedIssue(
        Issue issue,
        SortedMap<String, Figure> figures,
        List<Table> tables,
        List<ContributingLine> lines,
        Late late,
        List<Long> outweighed) {

    public SealedIssue {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        tables = List.copyOf(tables);
        lines = lines instanceof KeptLines ? lines : List.copyOf(lines);
        outweighed = List.copyOf(outweighed);
    }

    /** The last word of an issue. */
    public static SealedIssue of(IssueReport report) {
        return new SealedIssue(
                report.issue(),
                report.figures(),
                report.tables(),
                report.lineage().lines(),
                report.late(),
                outweighed(report.postings()));
    }

    SealedIssue with(Late otherLate) {
        return new SealedIssue(issue, figures, tables, lines, otherLate, outweighed);
    }

    /** Of the postings of an issue, in ascending order. */
    static List<Long> outweighed(List<Posting> postings) {
        Map<Origin, Attendance> counted = new HashMap<>();
        List<Posting> repeats = new ArrayList<>();
        for (Posting posting : postings) {
            if (posting.entry() instanceof Attendance attendance) {
                if (posting.fate() == Fate.DUPLICATE) {
                    repeats.add(posting);
                } else {
                    counted.put(attendance.origin(), attendance);
                }
            }
        }
        SortedSet<Long> outweighed = new TreeSet<>();
        for (Posting repeat : repeats) {
            Attendance twin = counted.get(repeat.twin());
            if (twin != null
                    && repeat.entry() instanceof Attendance told
                    && !Objects.equals(told.hours(), twin.hours())) {
                outweighed.add(told.content());
            }
        }
        return List.copyOf(outweighed);
    }
}
