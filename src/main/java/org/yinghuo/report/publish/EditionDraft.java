package org.yinghuo.report.publish;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.FilesShare;
import org.yinghuo.aggregate.Gaps;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Milestone;
import org.yinghuo.aggregate.SheetControl;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ToldLineage;
import org.yinghuo.aggregate.lines.Late;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Departments;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.Language;

/**
 * An edition with all of it worked out and nothing behind it, so that it can stand in a file: another machine writes the same bytes from it.
 *
 * <p>Each component is that of the edition or of its report, but for the lineage and the departments, which are no plain values there.
 */
record EditionDraft(
        Issue issue,
        SortedMap<String, Figure> figures,
        List<Table> tables,
        List<SheetControl> control,
        List<Posting> postings,
        ToldLineage lineage,
        List<Finding> findings,
        Map<String, String> decided,
        SortedMap<SheetId, Amount> declared,
        List<FilesShare> shares,
        Late late,
        Gaps gaps,
        List<Milestone> milestones,
        int revision,
        LocalDateTime asOf,
        boolean sealed,
        List<Change> changes,
        List<SourceFile> sources,
        List<SheetReading> readings,
        List<String> departments,
        SortedMap<String, String> departmentsByName,
        Language language,
        String wording,
        Map<String, String> answers) {

    static EditionDraft of(Edition edition) {
        IssueReport report = edition.report();
        return new EditionDraft(
                report.issue(),
                report.figures(),
                report.tables().stream().map(table -> table.without(Set.of())).toList(),
                report.control(),
                report.postings(),
                ToldLineage.of(report, edition.sealed()),
                report.findings(),
                report.decided(),
                report.declared(),
                report.shares(),
                report.late(),
                report.gaps(),
                report.milestones(),
                edition.revision(),
                edition.asOf(),
                edition.sealed(),
                edition.changes(),
                edition.sources(),
                edition.readings(),
                edition.departments().inOrder(),
                byName(edition.departments()),
                edition.language(),
                edition.wording(),
                edition.answers());
    }

    private static SortedMap<String, String> byName(Departments departments) {
        SortedMap<String, String> official = new TreeMap<>();
        departments
                .names()
                .forEach(name -> departments.official(name).ifPresent(department -> official.put(name, department)));
        return official;
    }

    Edition edition() {
        var report = new IssueReport(
                issue,
                figures,
                tables,
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
        return new Edition(
                report,
                revision,
                asOf,
                sealed,
                changes,
                sources,
                readings,
                new Departments(departments, departmentsByName),
                language,
                wording,
                answers);
    }
}
