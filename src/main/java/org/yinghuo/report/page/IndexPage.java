package org.yinghuo.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Severity;
import org.yinghuo.report.edition.PublishedIssue;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.Run;
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
    private static final List<String> DOWNLOADS = List.of(
            "report.html",
            "report.docx",
            "workpaper.html",
            "report.xlsx",
            "findings.xlsx",
            "report.json",
            "lineage.csv");

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
        List<Entry> entries = new ArrayList<>();
        LocalDateTime now = shelf.runs().isEmpty() ? null : shelf.runs().get(0).asOf();
        List<PublishedIssue> known = new ArrayList<>(shelf.issues());
        known.removeIf(issue -> shelf.dropped().contains(issue.id()));
        int next = 0;
        for (PublishedIssue issue : shelf.issues()) {
            boolean dropped = shelf.dropped().contains(issue.id());
            next += dropped ? 0 : 1;
            PublishedIssue before = dropped || next == known.size() ? null : known.get(next);
            Entry entry = entry(issue, before, now, phrases);
            entries.add(dropped ? entry.dropped(phrases.say("index.dropped")) : entry);
        }
        model.put("issues", entries);
        model.put("attention", attention(shelf.attention(), phrases));
        model.put(
                "hasQuestions",
                shelf.attention().values().stream().anyMatch(count -> count > 0)
                        || entries.stream().anyMatch(entry -> !entry.attention().isEmpty()));
        model.put("errors", errors(shelf));
        model.put("kept", shelf.kept());
        model.put("failed", failed(shelf, phrases));
        model.put("last", last(shelf, phrases));
        model.put("courses", courses(known, phrases));
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
            String closing,
            String warning,
            List<Shown> figures,
            List<Waiting> attention,
            String report,
            List<Link> downloads) {
        public Entry {
            figures = List.copyOf(figures);
            attention = List.copyOf(attention);
            downloads = List.copyOf(downloads);
        }

        /** The same of an issue that is worked on no longer: nothing of it waits for anybody. */
        Entry dropped(String why) {
            return new Entry(
                    id, number, date, sealed, why, revision, asOf, "", "", figures, List.of(), report, downloads);
        }
    }

    /** A figure with its unit. */
    public record Shown(String label, String value, String unit, String change) {}

    /** How many findings of a severity wait for a person. */
    public record Waiting(String severity, String title, int count) {}

    /** A file to open, its size in words. */
    public record Link(String address, String name, String says, String size) {}

    /** Errors of no issue as the last good run found them. */
    private static List<Run.Unassigned> errors(Shelf shelf) {
        return shelf.runs().stream()
                .filter(run -> !run.failed())
                .findFirst()
                .map(Run::unassigned)
                .orElse(List.of());
    }

    /** That the newest run failed; null where it did not. */
    private static @Nullable String failed(Shelf shelf, ReportWords phrases) {
        if (shelf.runs().isEmpty() || !shelf.runs().get(0).failed()) {
            return null;
        }
        Run run = shelf.runs().get(0);
        return phrases.say("index.failed", ValueText.moment(run.asOf(), phrases.language()), run.message());
    }

    private static String last(Shelf shelf, ReportWords phrases) {
        return shelf.runs().stream()
                .filter(run -> !run.failed())
                .findFirst()
                .map(run -> {
                    String moment = ValueText.moment(run.asOf(), phrases.language());
                    String what = FilesPage.what(run, phrases);
                    return what.isEmpty()
                            ? phrases.say("index.last.unchanged", moment)
                            : phrases.say("index.last", moment, what);
                })
                .orElse("");
    }

    /** A small picture of a figure over the issues of the newest year, the oldest first. */
    private static List<BarChart> courses(List<PublishedIssue> newestFirst, ReportWords phrases) {
        List<BarChart> charts = new ArrayList<>();
        if (newestFirst.isEmpty()) {
            return charts;
        }
        int year = newestFirst.get(0).id().year();
        List<PublishedIssue> issues = new ArrayList<>(
                newestFirst.stream().filter(issue -> issue.id().year() == year).toList());
        Collections.reverse(issues);
        if (issues.size() < 2) {
            return charts;
        }
        for (Map.Entry<String, ValueType> figure : List.of(
                Map.entry("volunteers.served", ValueType.COUNT), Map.entry("donations.amount", ValueType.MONEY))) {
            List<List<String>> rows = new ArrayList<>();
            for (PublishedIssue issue : issues.subList(Math.max(0, issues.size() - 24), issues.size())) {
                rows.add(List.of(
                        phrases.say("masthead.number.alone", issue.id().number()),
                        issue.figures().getOrDefault(figure.getKey(), "0")));
            }
            boolean any = rows.stream().anyMatch(row -> new BigDecimal(row.get(1)).signum() != 0);
            if (any) {
                Table table = new Table(
                        phrases.say("index.course", Integer.toString(year), phrases.figure(figure.getKey())),
                        List.of(
                                new Table.Column("issue", ValueType.TEXT),
                                new Table.Column("value", figure.getValue())),
                        rows);
                charts.add(BarChart.of(
                        table,
                        "issue",
                        List.of("value"),
                        "course-" + figure.getKey().replace('.', '-'),
                        phrases));
            }
        }
        return charts;
    }

    /** When an open issue will be sealed, or that it never is by itself. */
    private static String closing(PublishedIssue issue, ReportWords phrases) {
        LocalDateTime closed = issue.closed();
        return issue.sealed() || closed == null
                ? ""
                : phrases.say("index.closing", ValueText.moment(closed, phrases.language()));
    }

    /** That an issue is about to be sealed, or was, with questions open. */
    private static String warning(PublishedIssue issue, @Nullable LocalDateTime now, ReportWords phrases) {
        int open = issue.attention().getOrDefault(Severity.ERROR, 0)
                + issue.attention().getOrDefault(Severity.WARNING, 0);
        LocalDateTime closed = issue.closed();
        if (open == 0 || closed == null) {
            return "";
        }
        if (issue.sealed()) {
            return phrases.say("work.sealed", open);
        }
        boolean soon = now != null && !now.isBefore(closed.minusDays(WorkPaper.DAYS_BEFORE_SEALING));
        return soon ? phrases.say("work.closing", ValueText.moment(closed, phrases.language()), open) : "";
    }

    /** How a figure differs from the issue before; empty where that cannot be told. */
    private static String change(
            String name, PublishedIssue issue, @Nullable PublishedIssue before, ReportWords phrases) {
        String now = issue.figures().get(name);
        String then = before == null || before.notStated().contains(name)
                ? null
                : before.figures().get(name);
        if (now == null || then == null || issue.notStated().contains(name)) {
            return "";
        }
        BigDecimal difference = new BigDecimal(now).subtract(new BigDecimal(then));
        if (difference.signum() == 0) {
            return phrases.say("index.same");
        }
        String text = ValueText.grouped(difference.toPlainString());
        return phrases.say("index.change", difference.signum() > 0 ? "+" + text : text);
    }

    private static Entry entry(
            PublishedIssue issue, @Nullable PublishedIssue before, @Nullable LocalDateTime now, ReportWords phrases) {
        List<Shown> figures = new ArrayList<>();
        for (String name : FIGURES) {
            String value = issue.figures().get(name);
            if (issue.notStated().contains(name)) {
                figures.add(new Shown(phrases.figure(name), phrases.unstated(), "", ""));
            } else if (value != null) {
                figures.add(new Shown(
                        phrases.figure(name),
                        ValueText.grouped(value),
                        phrases.unit(name),
                        change(name, issue, before, phrases)));
            }
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
                closing(issue, phrases),
                warning(issue, now, phrases),
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
