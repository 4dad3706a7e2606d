package org.yinghuo.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.Severity;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.OfficeRow;
import org.yinghuo.report.edition.PublishedIssue;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.Run;
import org.yinghuo.report.edition.ValueText;

/**
 * {@code index.html} of a folder of offices: how each one's night went, its newest issue, what waits for a person, and the way to its own first page.
 *
 * <p>Whoever may see one office's pages may see this one too, so it holds counts and moments only (rule many-offices).
 */
public final class OfficesPage {

    private static final String INDEX = "/index.html";

    private OfficesPage() {}

    /** An office as the page lists it. */
    public record Entry(
            String name,
            String link,
            String state,
            String ended,
            String notice,
            String last,
            String issue,
            String issueLink,
            List<IndexPage.Waiting> attention) {
        public Entry {
            attention = List.copyOf(attention);
        }
    }

    /** Writes the page; the offices stand as they are given. */
    public static void write(List<OfficeRow> offices, Language language, OutputStream out) throws IOException {
        ReportWords phrases = ReportWords.in(language);
        List<Entry> entries = new ArrayList<>();
        for (OfficeRow office : offices) {
            entries.add(entry(office, phrases));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("p", new PageWords(phrases));
        model.put("lang", phrases.say("html.lang"));
        model.put("count", phrases.say("offices.count", offices.size(), count(offices, OfficeRow.Ended.WELL)));
        model.put(
                "unwell",
                entries.stream()
                        .filter(entry -> !entry.ended().equals(OfficeRow.Ended.WELL.word()))
                        .toList());
        model.put("offices", entries);
        Pages.write("offices.html", model, out);
    }

    private static long count(List<OfficeRow> offices, OfficeRow.Ended ended) {
        return offices.stream().filter(office -> office.ended() == ended).count();
    }

    private static Entry entry(OfficeRow office, ReportWords phrases) {
        PublishedIssue newest = office.newest();
        Run last = office.lastGood();
        boolean anything = newest != null || last != null;
        boolean failed = office.ended() == OfficeRow.Ended.FAILED;
        return new Entry(
                office.name(),
                anything || failed ? link(office.output() + INDEX) : "",
                phrases.say("offices.ended." + office.ended().word()),
                office.ended().word(),
                failed ? link(office.output() + "/FAILED.txt") : "",
                last == null ? phrases.say("offices.never") : ValueText.moment(last.asOf(), phrases.language()),
                newest == null
                        ? phrases.say("offices.no-issue")
                        : phrases.say(
                                "index.number.alone",
                                newest.id().year(),
                                newest.id().number()),
                newest == null ? "" : link(office.output() + "/" + newest.folder() + "/report.html"),
                waiting(office, phrases));
    }

    private static List<IndexPage.Waiting> waiting(OfficeRow office, ReportWords phrases) {
        List<IndexPage.Waiting> waiting = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            int count = office.attention().getOrDefault(severity, 0);
            if (count > 0) {
                waiting.add(new IndexPage.Waiting(severity.word(), phrases.severity(severity), count));
            }
        }
        return waiting;
    }

    /** A path as a link: a name may hold what an address reads as something else. */
    private static String link(String path) {
        try {
            return new URI(null, null, "./" + path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
