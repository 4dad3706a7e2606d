package org.yinghuo.report.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.model.Person;
import org.yinghuo.model.Who;
import org.yinghuo.report.edition.NightReport;
import org.yinghuo.report.edition.PublishedIssue;
import org.yinghuo.store.RecordFile;

/**
 * What becomes of each issue tonight, worked out before any of it is written, and a file of each edition for whoever writes it ({@link IssueWriter}).
 *
 * <p>What others wrote is taken over by {@link Publisher#publish}: until then nothing of it is published.
 */
public final class Drafts {

    /** Of wider issues the draft is larger than what it saves; they are written where they were counted. */
    private static final int WIDEST = 2_000_000;

    private static final RecordFile<EditionDraft> FILES = new RecordFile<>(EditionDraft.class, Person.class, Who.class);

    private final Standing standing;
    private final Map<String, Revisions.Next> nextByPath = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private @Nullable Path folder;

    private Drafts(Standing standing) {
        this.standing = standing;
    }

    /** Works them out and writes the files, called 0, 1, 2 and so on. */
    static Drafts write(NightReport night, Standing standing, IssueFolder issues, Path folder) throws IOException {
        var drafts = new Drafts(standing);
        var revisions = new Revisions(night, standing, issues);
        var before = standing.issues();
        for (IssueReport report : night.reports()) {
            String path = PublishedIssue.folder(report.issue().id());
            Revisions.Next next = revisions.next(report, before.get(path));
            if (next != null) {
                drafts.nextByPath.put(path, next);
                if (report.postings().size() <= WIDEST) {
                    int number = drafts.numbers.size();
                    FILES.write(EditionDraft.of(next.edition()), folder.resolve(Integer.toString(number)));
                    drafts.numbers.put(path, number);
                }
            }
            report.forget();
        }
        return drafts;
    }

    /** A draft read back. */
    static EditionDraft read(Path folder, int number) throws IOException {
        return FILES.read(folder.resolve(Integer.toString(number)));
    }

    /** How many files of editions there are. */
    public int count() {
        return numbers.size();
    }

    /** Says where the files stand by now, and what was made of them. */
    public Drafts in(Path where) {
        folder = where;
        return this;
    }

    Standing standing() {
        return standing;
    }

    Revisions.@Nullable Next next(String path) {
        return nextByPath.get(path);
    }

    /** Where somebody else has written an issue's own files; null where nobody was to. */
    @Nullable
    Path written(String path) {
        Integer number = numbers.get(path);
        return number == null || folder == null ? null : IssueWriter.written(folder, number);
    }
}
