package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yinghuo.model.Agreement;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Decision;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Identity;

/**
 * Checks departments' headcounts and sums against the gifts named (rule summary-counts); where no gift is named, makes gifts of them.
 */
final class Summaries {
    /** @param cause what they are for where other sums of the department are for something else; empty where none is */
    private record Topic(String department, String campaign, String cause, IssueId issue) {
        static Topic of(DonationSummary summary, String cause, IssueId issue) {
            return new Topic(summary.department(), summary.campaign(), cause, issue);
        }

        boolean isOf(Gift gift, List<BookLine> rows) {
            return Agreement.of(campaign, gift.campaign())
                    && rows.stream().allMatch(row -> Agreement.onCause(said(row).cause(), gift.cause()));
        }

        /** In words that stay the same. */
        String subject() {
            return department + "|" + campaign + (cause.isEmpty() ? "" : "|" + cause) + "|" + issue;
        }
    }

    private record Post(String department, IssueId issue) {}

    private static final Comparator<Topic> ORDER = Comparator.comparing(Topic::issue)
            .thenComparing(Topic::department)
            .thenComparing(Topic::campaign)
            .thenComparing(Topic::cause);

    private static final Comparator<BookLine> IN_TIME =
            Comparator.comparing((BookLine line) -> said(line).day()).thenComparing(line -> line.entry.origin());

    private final Findings findings;
    private final List<SheetReading> readings;
    private final List<Gift> withdrawn;

    /**
     * @param readings say which sheets run on from earlier ones
     * @param withdrawn what sealed issues counted and no row tells of any more
     */
    Summaries(Findings findings, List<SheetReading> readings, List<Gift> withdrawn) {
        this.findings = findings;
        this.readings = readings;
        this.withdrawn = withdrawn;
    }

    /** The gifts of unnamed people, in the order of their origins; each open summary gets its fate. */
    List<Gift> of(List<BookLine> lines, List<Gift> named) {
        Map<Topic, List<BookLine>> topics = topics(lines);
        if (topics.isEmpty()) {
            return List.of();
        }
        Map<Post, List<Gift>> gifts = new HashMap<>();
        for (Gift gift : named) {
            gifts.computeIfAbsent(new Post(gift.department(), gift.issue()), any -> new ArrayList<>())
                    .add(gift);
        }
        RunningSummaries running = new RunningSummaries(
                findings,
                readings,
                topics.values().stream().flatMap(List::stream).toList());
        named.forEach(running::see);
        withdrawn.forEach(running::see);
        List<Gift> unnamed = new ArrayList<>();
        topics.forEach((topic, rows) -> {
            List<BookLine> standing = standing(rows);
            List<RunningSummaries.Before> before =
                    standing.stream().map(running::before).toList();
            List<Gift> theirs = gifts.getOrDefault(new Post(topic.department(), topic.issue()), List.of()).stream()
                    .filter(gift -> topic.isOf(gift, rows))
                    .toList();
            if (theirs.isEmpty()) {
                for (int i = 0; i < standing.size(); i++) {
                    running.takeOff(standing.get(i), before.get(i));
                }
                List<Gift> theirsUnnamed =
                        count(topic, standing.stream().filter(BookLine::isOpen).toList());
                theirsUnnamed.forEach(running::see);
                unnamed.addAll(theirsUnnamed);
                askOfUndated(topic, rows, theirsUnnamed, named);
            } else {
                check(topic, standing, theirs, before);
            }
        });
        unnamed.sort(Comparator.comparing(gift -> gift.entry().origin()));
        return unnamed;
    }

    /** The open sums of each department, campaign and issue; where they are for different causes, those of each cause by themselves. */
    private static Map<Topic, List<BookLine>> topics(List<BookLine> lines) {
        Map<Topic, List<BookLine>> topics = new TreeMap<>(ORDER);
        for (BookLine line : lines) {
            IssueId issue = line.issue;
            if (line.isOpen() && issue != null && line.entry instanceof DonationSummary summary) {
                topics.computeIfAbsent(Topic.of(summary, "", issue), any -> new ArrayList<>())
                        .add(line);
            }
        }
        Map<Topic, List<BookLine>> byCause = new TreeMap<>(ORDER);
        topics.forEach((topic, rows) -> {
            boolean apart = rows.stream()
                    .anyMatch(row -> rows.stream()
                            .anyMatch(other -> !Agreement.onCause(
                                    said(row).cause(), said(other).cause())));
            for (BookLine row : rows) {
                Topic its = apart ? Topic.of(said(row), said(row).cause(), topic.issue()) : topic;
                byCause.computeIfAbsent(its, any -> new ArrayList<>()).add(row);
            }
        });
        return byCause;
    }

    /** Gifts that tell no day count in the issue of the campaign's deadline; where they come to a sum of another issue, they may be those it counts. */
    private void askOfUndated(Topic topic, List<BookLine> rows, List<Gift> unnamed, List<Gift> named) {
        Map<String, Integer> heads = new HashMap<>();
        Amount given = Amount.ZERO;
        for (Gift gift : named) {
            boolean mayBe = gift.daySource() == DaySource.DEADLINE
                    && !gift.issue().equals(topic.issue())
                    && gift.department().equals(topic.department())
                    && topic.isOf(gift, rows);
            if (mayBe) {
                heads.putIfAbsent(gift.person().key(), gift.person().heads());
                given = given.plus(gift.amount());
            }
        }
        int people = heads.values().stream().mapToInt(Integer::intValue).sum();
        for (Gift sum : unnamed) {
            if (sum.amount().equals(given) && sum.person().heads() == people) {
                findings.add(Finding.at(
                                Code.SUMMARY_MISMATCH,
                                sum.entry().origin(),
                                "",
                                given.toString(),
                                "undated",
                                List.of(topic.department(), Integer.toString(people), given.toString()),
                                "undated|" + topic.subject())
                        .in(named.stream()
                                .filter(gift -> gift.daySource() == DaySource.DEADLINE
                                        && gift.department().equals(topic.department()))
                                .findFirst()
                                .orElseThrow()
                                .issue()));
            }
        }
    }

    private static DonationSummary said(BookLine line) {
        return (DonationSummary) line.entry;
    }

    /** The latest one, and of those headed 当日 or 新增 the ones after it: it already holds what was new before. The others are replaced by it. */
    private List<BookLine> standing(List<BookLine> rows) {
        List<BookLine> inTime = rows.stream().sorted(IN_TIME).toList();
        BookLine latest = null;
        for (BookLine row : inTime) {
            if (!said(row).increment()) {
                latest = row;
            }
        }
        if (latest == null) {
            return withoutCopies(inTime);
        }
        List<BookLine> standing = new ArrayList<>(List.of(latest));
        for (BookLine row : inTime) {
            if (row != latest) {
                if (said(row).increment()
                        && said(row).day().isAfter(said(latest).day())) {
                    standing.add(row);
                } else if (isReplaced(row, latest)) {
                    row.close(Fate.SUPERSEDED, Code.DUPLICATE_ROW.word(), latest.entry.origin());
                } else {
                    standing.add(row);
                }
            }
        }
        return withoutCopies(standing);
    }

    /** The same increment told again in another sheet adds nothing. */
    private List<BookLine> withoutCopies(List<BookLine> rows) {
        List<BookLine> distinct = new ArrayList<>();
        for (BookLine row : rows) {
            BookLine twin = null;
            for (BookLine other : distinct) {
                boolean sameSheet =
                        other.entry.origin().sheet().equals(row.entry.origin().sheet());
                if (!sameSheet
                        && said(other).increment()
                        && said(row).increment()
                        && said(other).day().equals(said(row).day())
                        && said(other).people() == said(row).people()
                        && said(other).amount().equals(said(row).amount())) {
                    twin = other;
                }
            }
            if (twin == null || Decision.COUNT.is(findings.add(Services.repeats(row, twin.entry.origin()), row))) {
                distinct.add(row);
            } else {
                row.close(Fate.DUPLICATE, Code.DUPLICATE_ROW.word(), twin.entry.origin());
            }
        }
        return distinct;
    }

    private boolean isReplaced(BookLine row, BookLine latest) {
        Finding finding = Finding.of(
                Code.DUPLICATE_ROW,
                row.entry,
                "",
                "",
                "summary",
                latest.entry.origin().where());
        return !Decision.COUNT.is(findings.add(finding, row));
    }

    private static List<Gift> count(Topic topic, List<BookLine> rows) {
        List<Gift> unnamed = new ArrayList<>();
        int occurrence = 0;
        for (BookLine row : rows) {
            DonationSummary said = said(row);
            occurrence++;
            String seed = "unnamed|" + topic.subject() + "|" + occurrence;
            Identity people = new Identity(seed, "", topic.department(), "", false, false, said.people());
            row.identity = people;
            row.matchedBy = "outside";
            row.close(Fate.COUNTED, "counted", null);
            unnamed.add(new Gift(
                    said,
                    people.person(),
                    topic.issue(),
                    topic.department(),
                    said.campaign(),
                    said.day(),
                    said.daySource(),
                    said.since(),
                    said.amount(),
                    org.yinghuo.model.Channel.UNSAID,
                    ""));
        }
        return unnamed;
    }

    /** @param before what earlier issues counted of what the rows say */
    private void check(Topic topic, List<BookLine> rows, List<Gift> named, List<RunningSummaries.Before> before) {
        Amount stated = Amount.ZERO;
        int people = 0;
        for (BookLine row : rows) {
            stated = stated.plus(said(row).amount());
            people += said(row).people();
        }
        Amount given = Amount.ZERO;
        int donors = 0;
        Set<String> keys = new HashSet<>();
        for (Gift gift : named) {
            given = given.plus(gift.amount());
            donors += keys.add(gift.person().key()) ? gift.person().heads() : 0;
        }
        for (RunningSummaries.Before counted : before) {
            given = given.plus(counted.amount());
            for (Map.Entry<String, Integer> giver : counted.heads().entrySet()) {
                donors += keys.add(giver.getKey()) ? giver.getValue() : 0;
            }
        }
        boolean agrees = stated.equals(given) && people == donors;
        for (BookLine row : rows) {
            row.close(Fate.NEUTRAL, agrees ? "summary-checked" : Code.SUMMARY_MISMATCH.word(), null);
        }
        if (!agrees) {
            BookLine latest = rows.get(rows.size() - 1);
            findings.add(
                    Finding.at(
                            Code.SUMMARY_MISMATCH,
                            latest.entry.origin(),
                            "",
                            stated.toString(),
                            "",
                            List.of(
                                    topic.department(),
                                    Integer.toString(people),
                                    stated.toString(),
                                    Integer.toString(donors),
                                    given.toString()),
                            topic.subject()),
                    latest);
        }
    }
}
