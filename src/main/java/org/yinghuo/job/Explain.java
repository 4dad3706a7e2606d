package org.yinghuo.job;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.Contribution;
import org.yinghuo.aggregate.Counted;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Lineage;
import org.yinghuo.aggregate.Past;
import org.yinghuo.ingest.seeds.SeedReader;
import org.yinghuo.ingest.seeds.SeedsFingerprint;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SourceFile;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Intake;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.report.data.Explanation;
import org.yinghuo.report.publish.Publisher;
import org.yinghuo.store.CountedFiles;
import org.yinghuo.store.Manifest;
import org.yinghuo.store.Originals;
import org.yinghuo.store.RememberedAnswers;
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
    private final Seeds seeds;
    private final Map<String, SourceFile> files;
    private final Publisher publisher;
    private final Past past;
    private final Books books;
    private final List<IssueReport> reports;

    Explain(Options options, Progress words) throws IOException, UsageException {
        this.options = options;
        this.words = words;
        this.originals = new Originals(options.originals());
        CountedFiles counted = CountedFiles.load(options.counted());
        if (!counted.isKnown()) {
            throw new UsageException(
                    words.text("还没有跑过一夜：" + options.state(), "no night was run yet: " + options.state()));
        }
        this.files = counted.files().stream().collect(Collectors.toMap(SourceFile::path, file -> file));
        // As the last finished night read them, whatever the folder holds now.
        Path seedsFolder = Files.isDirectory(options.keptSeeds()) ? options.keptSeeds() : options.seeds();
        this.seeds = SeedReader.read(seedsFolder);
        var staging = new Staging(options.staged(), options.staged(), SeedsFingerprint.of(seedsFolder));
        StagedIntake staged = new StagedIntake(staging, originals, seeds, file -> {});
        Intake read = staged.intake(
                new Manifest(counted.files(), Map.of(), List.of()),
                counted.asOf(),
                RememberedAnswers.load(options.answers()));
        this.publisher = new Publisher(options.output(), options.published(), List.of(), List.of());
        this.past = publisher.past(read.readings());
        Intake intake = read.keeping(past.issues());
        Counted count = Pipeline.count(intake, Pipeline.reconcile(intake, past), past);
        this.books = count.books();
        this.reports = count.reports();
    }

    /** The cells behind a figure or a table's cell, and their sum. */
    void figure(String issue, String figure, Writer out) throws IOException, UsageException {
        IssueId id = issue(issue);
        Lineage lineage = lineage(id);
        List<Contribution> behind;
        try {
            behind = lineage.behind(figure);
        } catch (IllegalArgumentException unknown) {
            List<String> figures =
                    lineage.names().stream().filter(name -> !name.contains("[")).toList();
            throw new UsageException(words.text(
                    issue + " 没有这个数字：" + figure + "；有：" + String.join("、", figures),
                    issue + " has no figure " + figure + "; it has " + String.join(", ", figures)));
        }
        List<Origin> origins = behind.stream().map(Contribution::origin).toList();
        Explanation.figure(behind, texts(id, origins), out);
    }

    /** What became of a row, named {@code FILE#SHEET!12}, or {@code FILE!12} for a text file. */
    void row(String issue, String row, Writer out) throws IOException, UsageException {
        issue(issue);
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
                posting -> posting.issue() == null ? null : lineage(posting.issue()),
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

    private IssueId issue(String text) throws UsageException {
        try {
            IssueId id = IssueId.parse(text);
            lineage(id);
            return id;
        } catch (IllegalArgumentException unknown) {
            throw new UsageException(words.text("没有这一期：" + text, "no such issue: " + text));
        }
    }

    /** What stands behind an open issue by its entries, behind a sealed one by its seal. */
    private Lineage lineage(IssueId id) {
        for (IssueReport report : reports) {
            if (report.issue().id().equals(id)) {
                return report.lineage();
            }
        }
        return past.lineage(id, seeds);
    }

    /** The cells as their files hold them; those of a sealed issue as its own sources did, whatever lies in the folder now. */
    private Function<Origin, String> texts(IssueId id, List<Origin> origins) throws IOException {
        return reports.stream().anyMatch(report -> report.issue().id().equals(id))
                ? texts(origins)
                : FoundRows.of(origins, publisher.sources(id), originals)::text;
    }

    private Function<Origin, String> texts(List<Origin> origins) throws IOException {
        Map<String, String> hashes = new HashMap<>();
        files.values().forEach(file -> hashes.put(file.path(), file.sha256()));
        return FoundRows.of(origins, hashes, originals)::text;
    }
}
