package org.yinghuo.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.FindingList;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Masthead;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.SourceTable;
import org.yinghuo.report.edition.ValueText;

/**
 * The office's own page of an issue: its questions, how payments were matched, what changed and why, and what it was made from.
 *
 * <p>It is not published, so names stand in it whatever the issue's disclosure says.
 */
public final class WorkPaper implements IssueFile {
    private static final List<String> FILES = List.of(
            "report.html",
            "report.docx",
            "report.xlsx",
            "report.json",
            "findings.xlsx",
            "findings.csv",
            "lineage.csv",
            "changes.csv",
            "datapackage.json");

    /** How long before an issue is sealed its open questions are pointed out. */
    static final int DAYS_BEFORE_SEALING = 7;

    @Override
    public String path() {
        return "workpaper.html";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        ReportWords phrases = ReportWords.in(edition.language());
        IssueReport report = edition.report();
        FindingList attention = FindingList.of(report, true, phrases);
        Map<String, Object> model = new HashMap<>();
        model.put("p", new PageWords(phrases));
        model.put("lang", phrases.say("html.lang"));
        model.put("issue", report.issue());
        model.put("masthead", Masthead.of(edition));
        model.put("attention", attention);
        model.put("closing", closing(edition, attention.undecided(), phrases));
        model.put("changes", ChangeTable.of(edition, true, phrases));
        model.put("sections", sections(report, phrases));
        model.put("sources", SourceTable.of(edition, true, phrases));
        model.put("files", files(edition, phrases));
        Pages.write("workpaper.html", model, out);
    }

    /** What is to be said of the sealing: that it was done with questions open, or will be; null where there is nothing to say. */
    static @Nullable String closing(Edition edition, int undecided, ReportWords phrases) {
        LocalDateTime closed = edition.report().issue().closed();
        if (undecided == 0 || closed == null) {
            return null;
        }
        if (edition.sealed()) {
            return phrases.say("work.sealed", undecided);
        }
        boolean soon = !edition.asOf().isBefore(closed.minusDays(DAYS_BEFORE_SEALING));
        return soon ? phrases.say("work.closing", ValueText.moment(closed, edition.language()), undecided) : null;
    }

    private static List<PageSection> sections(IssueReport report, ReportWords phrases) {
        List<PageSection> sections = new ArrayList<>();
        PageSection.of(
                        "money",
                        report,
                        List.of(
                                "bridge",
                                "donations_by_department",
                                "donations_by_campaign",
                                "donors",
                                "reconciliation"),
                        Set.of(),
                        phrases)
                .ifPresent(sections::add);
        PageSection.of("later", report, List.of("supplements", "corrections"), Set.of(), phrases)
                .ifPresent(sections::add);
        return sections;
    }

    private static List<IndexPage.Link> files(Edition edition, ReportWords phrases) {
        List<IndexPage.Link> links = new ArrayList<>();
        for (String name : FILES) {
            links.add(new IndexPage.Link(name, name, phrases.say("html.file." + name), ""));
        }
        for (int revision = edition.revision() - 1; revision > 0; revision--) {
            String folder = "revisions/" + revision + "/";
            links.add(new IndexPage.Link(
                    folder + "report.docx", folder + "report.docx", phrases.say("masthead.revision", revision), ""));
        }
        links.add(new IndexPage.Link("../../files.html", "files.html", phrases.say("html.file.files.html"), ""));
        return links;
    }
}
