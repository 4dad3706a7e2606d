package org.yinghuo.aggregate;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.yinghuo.aggregate.lines.Late;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.Posting;

/**
 * Everything one issue publishes, before it is written in any format.
 *
 * @param figures by name
 * @param tables in the order of report.json
 * @param control per sheet with entries of this issue: entries from the reader, fates from the books
 * @param postings the fates of this issue's entries, in the order of their origins
 * @param lineage what each of them adds to which figure or table cell
 * @param findings this issue's, in their order
 * @param decided finding id to decision taken
 * @param declared what each sheet's gifts sum to: published, so that the next revision can say which sheets made the difference
 * @param shares which files bring which parts of the figures: published for the same reason; empty where they are too many
 * @param late what it prints of issues already sealed
 * @param gaps which figures are not wholly known
 * @param milestones who served for the so-manieth time this year
 */
public record IssueReport(
        Issue issue,
        SortedMap<String, Figure> figures,
        List<Table> tables,
        List<SheetControl> control,
        List<Posting> postings,
        Lineage lineage,
        List<Finding> findings,
        Map<String, String> decided,
        SortedMap<SheetId, Amount> declared,
        List<FilesShare> shares,
        Late late,
        Gaps gaps,
        List<Milestone> milestones) {

    public IssueReport {
        milestones = List.copyOf(milestones);
        shares = List.copyOf(shares);
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        tables = List.copyOf(tables);
        control = List.copyOf(control);
        postings = List.copyOf(postings);
        findings = List.copyOf(findings);
        decided = Map.copyOf(decided);
        declared = Collections.unmodifiableSortedMap(new TreeMap<>(declared));
    }

    /** The same report with other tables. */
    public IssueReport withTables(List<Table> others) {
        return new IssueReport(
                issue,
                figures,
                others,
                control,
                postings,
                lineage,
                findings,
                decided,
                declared,
                shares,
                late,
                gaps,
                milestones);
    }

    /** The figures that nothing states. */
    public SortedSet<String> notStated() {
        return gaps.unstated();
    }

    /** Drops the rows of long tables and what was worked out of the lineage, so that a night of many issues need not hold them all. */
    public void forget() {
        tables.forEach(Table::forget);
        lineage.forget();
    }

    public Table table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + name));
    }
}
