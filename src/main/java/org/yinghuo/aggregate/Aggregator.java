package org.yinghuo.aggregate;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.Participation;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.Settlement;
import org.yinghuo.words.StrokeOrder;

/** Counts the books into figures and tables, issue by issue. */
public final class Aggregator {

    private final Books books;
    private final Seeds seeds;
    private final LocalDateTime asOf;
    private final Past past;
    private final List<Breakdown> breakdowns;
    private final Map<IssueId, List<Participation>> participations;
    private final Map<IssueId, List<Settlement.Account>> accounts;
    private final Map<IssueId, List<Settlement.Unclaimed>> unclaimed;
    private final Set<Origin> excess;
    private final FirstSeen firstServed = new FirstSeen();
    private final Map<Integer, Year> years = new HashMap<>();

    private Aggregator(Books books, Seeds seeds, LocalDateTime asOf, Past past, Comparator<String> names) {
        this.books = books;
        this.seeds = seeds;
        this.asOf = asOf;
        this.past = past;
        this.breakdowns = new Breakdowns(seeds, names).all();
        this.participations = byIssue(books.participations(), Participation::issue);
        this.accounts =
                byIssue(books.settlement().accounts(), account -> account.gift().issue());
        this.unclaimed = byIssue(books.settlement().unclaimed(), Settlement.Unclaimed::issue);
        this.excess = excess(books.settlement());
    }

    /** The reports of a night before which nothing was published, people in official order. */
    public static List<IssueReport> aggregate(
            Books books, Seeds seeds, Collection<SheetReading> readings, LocalDateTime asOf) {
        return aggregate(books, seeds, readings, asOf, Past.NONE, StrokeOrder.OFFICIAL)
                .reports();
    }

    /**
     * One report an issue whose window has begun by {@code asOf} and that is not sealed.
     *
     * @param readings of all sheets, also of those nobody understood
     * @param names the order of people in the tables
     * @throws UnbalancedBooksException where a sheet's control totals differ or money ends nowhere
     */
    public static Counted aggregate(
            Books books,
            Seeds seeds,
            Collection<SheetReading> readings,
            LocalDateTime asOf,
            Past past,
            Comparator<String> names) {
        return new Aggregator(books, seeds, asOf, past, names).count(readings);
    }

    private Counted count(Collection<SheetReading> readings) {
        SealedLines sealed = new SealedLines(past.sealed());
        Late late = late(sealed, readings);
        LateTables lateTables = new LateTables(late, sealed);
        sealed.learn(late);

        Set<IssueId> sealedIds = new HashSet<>();
        past.sealed().forEach(one -> sealedIds.add(one.issue().id()));
        List<Issue> issues = issues();
        Issue telling = issues.stream()
                .filter(issue -> !sealedIds.contains(issue.id()))
                .findFirst()
                .orElse(null);
        Books told = LateBooks.of(books, late, telling == null ? null : telling.id());
        Controls controls = Controls.of(readings, told.postings());
        controls.requireBalance();
        Map<IssueId, List<Posting>> postings = byIssue(told.postings(), posting -> issueOf(posting, telling));
        Map<IssueId, List<Finding>> findings = byIssue(told.findings(), Finding::issue);

        List<IssueReport> reports = new ArrayList<>();
        for (Issue issue : issues) {
            if (sealedIds.contains(issue.id())) {
                pass(issue, ContributingLines.of(sealed.of(issue.id())));
            } else {
                reports.add(report(
                        issue,
                        issue.equals(telling) ? lateTables : LateTables.NONE,
                        postings.getOrDefault(issue.id(), List.of()),
                        controls,
                        findings.getOrDefault(issue.id(), List.of())));
            }
        }
        return new Counted(told, reports);
    }

    /** All issues that have begun, sealed ones as they were sealed, in the order of their cutoffs. */
    private List<Issue> issues() {
        Map<IssueId, Issue> issues = new TreeMap<>();
        for (Issue issue : seeds.calendar().issues()) {
            if (issue.opens().isBefore(asOf)) {
                issues.put(issue.id(), issue);
            }
        }
        past.sealed().forEach(one -> issues.put(one.issue().id(), one.issue()));
        return issues.values().stream()
                .sorted(Comparator.comparing(Issue::cutoff).thenComparing(Issue::id))
                .toList();
    }

    private Late late(SealedLines sealed, Collection<SheetReading> readings) {
        if (past.sealed().isEmpty()) {
            return Late.NONE;
        }
        LateComparison comparison = new LateComparison(readings, books.postings());
        past.sealed().stream()
                .map(one -> one.issue().id())
                .sorted()
                .forEach(id -> comparison.compare(sealed.of(id), lines(id)));
        return comparison.result();
    }

    /** What came late is told by the issue that prints it. */
    private static @Nullable IssueId issueOf(Posting posting, @Nullable Issue telling) {
        return posting.fate() == Fate.LATE ? (telling == null ? null : telling.id()) : posting.issue();
    }

    private ContributingLines lines(IssueId issue) {
        return new IssueLines(
                issue,
                firstServed,
                participations.getOrDefault(issue, List.of()),
                accounts.getOrDefault(issue, List.of()),
                unclaimed.getOrDefault(issue, List.of()),
                excess);
    }

    private Year year(Issue issue, ContributingLines lines) {
        Year year = years.computeIfAbsent(
                issue.id().year(), number -> new Year(number, seeds.opening().getOrDefault(number, Map.of())));
        year.next(issue, lines);
        return year;
    }

    /** Goes by a sealed issue: only those after it count its lines. */
    private void pass(Issue issue, ContributingLines lines) {
        Year year = year(issue, lines);
        lines.forEach(line -> {
            see(line);
            year.add(line);
        });
    }

    private void see(ContributingLine line) {
        if (line.isServed() && !line.unnamed()) {
            firstServed.see(line.who(), line.issue());
        }
    }

    private IssueReport report(
            Issue issue, LateTables late, List<Posting> postings, Controls controls, List<Finding> findings) {
        IssueId id = issue.id();
        ContributingLines lines = lines(id);
        SortedMap<SheetId, Amount> declared = declared(accounts.getOrDefault(id, List.of()));
        List<Bridge.Step> steps = Bridge.steps(past.declared().get(id), declared);
        Year year = year(issue, lines);

        List<Tally> figures =
                Figures.OWN.stream().map(measure -> measure.tally().get()).toList();
        List<Breakdown.Filling> fillings = new ArrayList<>();
        for (Breakdown breakdown : breakdowns) {
            if (!breakdown.isLong()) {
                fillings.add(breakdown.filling());
            }
        }
        Bridge.Filling bridge = new Bridge.Filling(steps);
        lines.forEach(line -> {
            see(line);
            for (int i = 0; i < figures.size(); i++) {
                if (Figures.OWN.get(i).counts().test(line)) {
                    figures.get(i).add(line);
                }
            }
            fillings.forEach(filling -> filling.add(line));
            bridge.add(line);
            year.add(line);
        });

        List<Table> tables = new ArrayList<>();
        Iterator<Breakdown.Filling> filled = fillings.iterator();
        LongTables longTables = new LongTables(breakdowns, lines);
        for (Breakdown breakdown : breakdowns) {
            tables.add(
                    breakdown.isLong()
                            ? longTables.table(breakdown)
                            : filled.next().table());
        }
        tables.add(bridge.table(id.toString()));
        tables.addAll(late.tables());
        List<IssueLineage.Source> sources = new ArrayList<>();
        breakdowns.forEach(breakdown -> sources.add(new IssueLineage.Source(breakdown, lines)));
        sources.addAll(late.sources());
        return new IssueReport(
                issue,
                figures(figures, year),
                tables,
                controls.of(sheets(postings)),
                postings,
                new IssueLineage(lines, late.countedIn(year), year, sources, steps),
                findings,
                decided(findings),
                declared,
                late.late());
    }

    private static SortedMap<String, Figure> figures(List<Tally> tallies, Year year) {
        SortedMap<String, Figure> figures = new TreeMap<>(year.figures());
        for (int i = 0; i < tallies.size(); i++) {
            Measure measure = Figures.OWN.get(i);
            figures.put(
                    measure.name(),
                    new Figure(measure.name(), measure.type(), tallies.get(i).value()));
        }
        return figures;
    }

    private static SortedMap<SheetId, Amount> declared(List<Settlement.Account> gifts) {
        SortedMap<SheetId, Amount> sums = new TreeMap<>();
        for (Settlement.Account account : gifts) {
            sums.merge(account.gift().entry().origin().sheet(), account.gift().amount(), Amount::plus);
        }
        return sums;
    }

    private static Set<SheetId> sheets(List<Posting> postings) {
        Set<SheetId> sheets = new HashSet<>();
        SheetId last = null;
        for (Posting posting : postings) {
            SheetId sheet = posting.entry().origin().sheet();
            if (!sheet.equals(last)) {
                last = sheet;
                sheets.add(sheet);
            }
        }
        return sheets;
    }

    private Map<String, String> decided(List<Finding> said) {
        Map<String, String> decisions = new TreeMap<>();
        for (Finding finding : said) {
            String decision = books.decided().isEmpty() ? null : books.decided().get(finding.id());
            if (decision != null) {
                decisions.put(finding.id(), decision);
            }
        }
        return decisions;
    }

    /** Those of the unclaimed payments that were taken for gifts too: what is left of them is an excess. */
    private static Set<Origin> excess(Settlement settlement) {
        Set<Origin> left = new HashSet<>();
        settlement.unclaimed().forEach(one -> left.add(one.payment().origin()));
        Set<Origin> excess = new HashSet<>();
        for (Match match : settlement.matches()) {
            for (Payment payment : match.payments()) {
                if (left.contains(payment.origin())) {
                    excess.add(payment.origin());
                }
            }
        }
        return excess;
    }

    private static <T> Map<IssueId, List<T>> byIssue(List<T> things, Function<T, @Nullable IssueId> issue) {
        Map<IssueId, List<T>> parts = new HashMap<>();
        for (T thing : things) {
            IssueId id = issue.apply(thing);
            if (id != null) {
                parts.computeIfAbsent(id, any -> new ArrayList<>()).add(thing);
            }
        }
        return parts;
    }
}
