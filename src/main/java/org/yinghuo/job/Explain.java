package org.yinghuo.job;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.Aggregator;
import org.yinghuo.aggregate.Contribution;
import org.yinghuo.aggregate.Counted;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Lineage;
import org.yinghuo.aggregate.Past;
import org.yinghuo.aggregate.StrokeOrder;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.ingest.SeedReader;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SourceFile;
import org.yinghuo.reconcile.Books;
import org.yinghuo.reconcile.Intake;
import org.yinghuo.reconcile.Posting;
import org.yinghuo.reconcile.Reconciler;
import org.yinghuo.report.Explanation;
import org.yinghuo.store.CountedFiles;
import org.yinghuo.store.Manifest;
import org.yinghuo.store.Originals;
import org.yinghuo.store.Staging;

/**
 * Answers where a figure comes from and what became of a row, as of the last finished night.
 *
 * <p>Needs neither the lock nor the database: it works the books out again from the staged rows, and reads the cells from the kept originals.
 */
final class Explain {

    private final Options options;
    private final Progress words;
    private final Originals originals;
    private final CountedFiles counted;
    private final Map<String, SourceFile> files;
    private final Books books;
    private final List<IssueReport> reports;

    Explain(Options options, Progress words) throws IOException, UsageException {
        this.options = options;
        this.words = words;
        this.originals = new Originals(options.originals());
        this.counted = CountedFiles.load(options.counted());
        if (counted.equals(CountedFiles.NONE)) {
            throw new UsageException(
                    words.text("还没有跑过一夜：" + options.state(), "no night was run yet: " + options.state()));
        }
        this.files = counted.files().stream().collect(Collectors.toMap(SourceFile::path, file -> file));
        Seeds seeds = SeedReader.read(options.seeds());
        var staging = new Staging(options.staged(), options.staged(), SeedsFingerprint.of(options.seeds()));
        Intake intake =
                StagedIntake.load(new Manifest(counted.files(), Map.of(), List.of()), staging, seeds, counted.asOf());
        Counted count = Aggregator.aggregate(
                Reconciler.reconcile(intake),
                seeds,
                intake.readings(),
                counted.asOf(),
                Past.NONE,
                StrokeOrder.OFFICIAL);
        this.books = count.books();
        this.reports = count.reports();
    }

    /** The cells behind a figure or a table's cell, and their sum. */
    void figure(String issue, String figure, Writer out) throws IOException, UsageException {
        IssueReport report = report(issue);
        List<Contribution> behind;
        try {
            behind = report.lineage().behind(figure);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException(words.text(
                    issue + " 没有这个数字：" + figure + "；有："
                            + String.join("、", report.figures().keySet()),
                    issue + " has no figure " + figure + "; it has "
                            + String.join(", ", report.figures().keySet())));
        }
        List<Origin> origins = behind.stream().map(Contribution::origin).toList();
        Explanation.figure(behind, typeOf(report, figure), texts(origins), out);
    }

    /** What became of a row, named {@code FILE#SHEET!12}, or {@code FILE!12} for a text file. */
    void row(String issue, String row, Writer out) throws IOException, UsageException {
        report(issue);
        int mark = row.lastIndexOf('!');
        SheetId sheet = mark < 0 ? null : sheet(row.substring(0, mark));
        if (sheet == null || !row.substring(mark + 1).matches("\\d{1,7}")) {
            throw new UsageException(
                    words.text("没有这一行：" + row + "；应写作 文件#表!12", "no such row: " + row + "; write FILE#SHEET!12"));
        }
        int number = Integer.parseInt(row.substring(mark + 1));
        List<Posting> postings = books.postings().stream()
                .filter(posting -> posting.entry().origin().sheet().equals(sheet)
                        && posting.entry().origin().row() == number)
                .toList();
        List<Finding> findings = books.findings().stream()
                .filter(finding -> finding.file().equals(sheet.file())
                        && finding.sheet().equals(sheet.sheet())
                        && finding.row() == number)
                .toList();
        Explanation.row(
                postings,
                this::lineage,
                texts(postings.stream().map(posting -> posting.entry().origin()).toList()),
                findings,
                options.language(),
                out);
        if (postings.isEmpty()) {
            out.write(words.text("这一行不是记录：标题、表头、空行或说明", "no entry: a title, a header, a remark or a blank row") + "\n");
            out.flush();
        }
    }

    private @Nullable SheetId sheet(String named) {
        for (String path : files.keySet()) {
            if (named.equals(path) || named.equals(path + "#")) {
                return new SheetId(path, "");
            } else if (named.startsWith(path + "#")) {
                return new SheetId(path, named.substring(path.length() + 1));
            }
        }
        return null;
    }

    private IssueReport report(String issue) throws UsageException {
        try {
            IssueId id = IssueId.parse(issue);
            for (IssueReport report : reports) {
                if (report.issue().id().equals(id)) {
                    return report;
                }
            }
        } catch (IllegalArgumentException noNumber) {
            // Said below, like any other issue that does not exist.
        }
        throw new UsageException(words.text("没有这一期：" + issue, "no such issue: " + issue));
    }

    private @Nullable Lineage lineage(Posting posting) {
        return reports.stream()
                .filter(report -> report.issue().id().equals(posting.issue()))
                .map(IssueReport::lineage)
                .findFirst()
                .orElse(null);
    }

    private Function<Origin, String> texts(List<Origin> origins) throws IOException {
        FoundRows found = FoundRows.of(origins, files, originals);
        return found::text;
    }

    private static ValueType typeOf(IssueReport report, String figure) {
        Figure known = report.figures().get(figure);
        if (known != null) {
            return known.type();
        }
        String column = figure.substring(figure.lastIndexOf('.') + 1);
        String table = figure.contains("[") ? figure.substring(0, figure.indexOf('[')) : figure;
        return report.table(table).columns().stream()
                .filter(candidate -> candidate.name().equals(column))
                .map(Table.Column::type)
                .findFirst()
                .orElse(ValueType.COUNT);
    }
}
