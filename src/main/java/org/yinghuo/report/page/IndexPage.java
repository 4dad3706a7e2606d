package org.yinghuo.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yinghuo.model.Severity;
import org.yinghuo.report.edition.PublishedIssue;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.Shelf;
import org.yinghuo.report.edition.ShelfFile;
import org.yinghuo.report.edition.ValueText;

/**
 * {@code index.html}: every issue, newest first, with its state, its figures, what needs a person and what can be opened.
 *
 * <p>All links are relative, so that it works from a file share without any server. No name stands in it.
 */
public final class IndexPage implements ShelfFile {
    private static final List<String> FIGURES = List.of(
            "volunteers.served",
            "volunteers.turns",
            "volunteers.hours",
            "donations.donors",
            "donations.amount",
            "donations.received");

    /** What people open; all else of an issue's folder is named in its data package. */
    private static final List<String> DOWNLOADS =
            List.of("report.html", "report.docx", "report.xlsx", "findings.xlsx", "report.json", "lineage.csv");

    private static final int KILO = 1024;

    @Override
    public String path() {
        return "index.html";
    }

    @Override
    public void write(Shelf shelf, OutputStream out) throws IOException {
        ReportWords phrases = ReportWords.in(shelf.language());
        Map<String, Object> model = new HashMap<>();
        model.put("p", new PageWords(phrases));
        model.put("lang", phrases.say("html.lang"));
        model.put(
                "title",
                shelf.issues().isEmpty()
                        ? phrases.say("index.title")
                        : shelf.issues().get(0).title());
        model.put(
                "publisher",
                shelf.issues().isEmpty() ? "" : shelf.issues().get(0).publisher());
        model.put(
                "issues",
                shelf.issues().stream().map(issue -> entry(issue, phrases)).toList());
        model.put("attention", attention(shelf.attention(), phrases));
        Pages.write("index.html", model, out);
    }

    /** An issue as the page lists it. */
    public record Entry(
            String id,
            String number,
            String date,
            boolean sealed,
            String state,
            String revision,
            String asOf,
            List<Shown> figures,
            List<Waiting> attention,
            String report,
            List<Link> downloads) {
        public Entry {
            figures = List.copyOf(figures);
            attention = List.copyOf(attention);
            downloads = List.copyOf(downloads);
        }
    }

    /** A figure with its unit. */
    public record Shown(String label, String value, String unit) {}

    /** How many findings of a severity wait for a person. */
    public record Waiting(String severity, String title, int count) {}

    /** A file to open, its size in words. */
    public record Link(String address, String name, String says, String size) {}

    private static Entry entry(PublishedIssue issue, ReportWords phrases) {
        List<Shown> figures = new ArrayList<>();
        for (String name : FIGURES) {
            Optional.ofNullable(issue.figures().get(name))
                    .ifPresent(value ->
                            figures.add(new Shown(phrases.figure(name), ValueText.grouped(value), phrases.unit(name))));
        }
        List<Link> links = new ArrayList<>();
        for (String name : DOWNLOADS) {
            issue.files().stream()
                    .filter(file -> file.path().equals(name))
                    .findFirst()
                    .ifPresent(file -> links.add(new Link(
                            issue.folder() + "/" + name, name, phrases.say("html.file." + name), size(file.size()))));
        }
        return new Entry(
                "issue-" + issue.id(),
                issue.cumulative() > 0
                        ? phrases.say(
                                "index.number", issue.id().year(), issue.id().number(), issue.cumulative())
                        : phrases.say(
                                "index.number.alone",
                                issue.id().year(),
                                issue.id().number()),
                ValueText.day(issue.date(), phrases.language()),
                issue.sealed(),
                phrases.say(issue.sealed() ? "masthead.sealed" : "masthead.open"),
                phrases.say("masthead.revision", issue.revision()),
                phrases.say("masthead.as-of", ValueText.moment(issue.asOf(), phrases.language())),
                figures,
                attention(issue.attention(), phrases),
                issue.folder() + "/report.html",
                links);
    }

    private static List<Waiting> attention(Map<Severity, Integer> counts, ReportWords phrases) {
        List<Waiting> waiting = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            int count = counts.getOrDefault(severity, 0);
            if (count > 0) {
                waiting.add(new Waiting(severity.word(), phrases.severity(severity), count));
            }
        }
        return waiting;
    }

    /** {@code 812 B}, {@code 14.2 KB}, {@code 3.1 MB}. */
    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        BigDecimal kilobytes = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(KILO), 1, RoundingMode.HALF_UP);
        return kilobytes.compareTo(BigDecimal.valueOf(KILO)) < 0
                ? kilobytes + " KB"
                : kilobytes.divide(BigDecimal.valueOf(KILO), 1, RoundingMode.HALF_UP) + " MB";
    }
}
