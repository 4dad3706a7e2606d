package org.yinghuo.aggregate;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.reconcile.Books;
import org.yinghuo.reconcile.Match;
import org.yinghuo.reconcile.Participation;
import org.yinghuo.reconcile.Posting;
import org.yinghuo.reconcile.Settlement;

/** Counts the books into figures and tables, issue by issue. */
public final class Aggregator {

    private final Books books;
    private final Seeds seeds;
    private final List<Breakdown> breakdowns;
    private final Map<IssueId, List<Participation>> participations;
    private final Map<IssueId, List<Settlement.Account>> accounts;
    private final Map<IssueId, List<Settlement.Unclaimed>> unclaimed;
    private final Map<IssueId, List<Posting>> postings;
    private final Map<IssueId, List<Finding>> findings;
    private final Set<Origin> excess;
    private final Controls controls;
    private final FirstSeen firstServed = new FirstSeen();
    private final Map<Integer, Year> years = new HashMap<>();

    private Aggregator(Books books, Seeds seeds, Collection<SheetReading> readings, NameOrder names) {
        this.books = books;
        this.seeds = seeds;
        this.breakdowns = new Breakdowns(seeds, names).all();
        this.participations = byIssue(books.participations(), Participation::issue);
        this.accounts =
                byIssue(books.settlement().accounts(), account -> account.gift().issue());
        this.unclaimed = byIssue(books.settlement().unclaimed(), Settlement.Unclaimed::issue);
        this.postings = byIssue(books.postings(), Posting::issue);
        this.findings = byIssue(books.findings(), Finding::issue);
        this.excess = excess(books.settlement());
        this.controls = Controls.of(readings, books.postings());
    }

    /** One report an issue whose window has begun by {@code asOf}, in the order of their cutoffs. */
    public static List<IssueReport> aggregate(
            Books books, Seeds seeds, List<SheetReading> readings, LocalDateTime asOf) {
        return aggregate(books, seeds, readings, asOf, Map.of(), NameOrder.BY_CHARACTERS);
    }

    /**
     * One report an issue whose window has begun by {@code asOf}, in the order of their cutoffs.
     *
     * @param before what each sheet declared in the revision before, of the issues that have one: its report's {@code declared}
     * @param names the order of people in the tables
     * @throws UnbalancedBooksException where a sheet's control totals differ or money ends nowhere
     */
    public static List<IssueReport> aggregate(
            Books books,
            Seeds seeds,
            List<SheetReading> readings,
            LocalDateTime asOf,
            Map<IssueId, ? extends Map<SheetId, Amount>> before,
            NameOrder names) {
        Aggregator aggregator = new Aggregator(books, seeds, readings, names);
        aggregator.controls.requireBalance();
        List<Issue> begun = seeds.calendar().issues().stream()
                .filter(issue -> issue.opens().isBefore(asOf))
                .toList();
        List<IssueReport> reports = new ArrayList<>();
        for (Issue issue : begun) {
            Map<SheetId, Amount> sheets = before.get(issue.id());
            reports.add(aggregator.report(issue, sheets == null ? Map.of() : sheets));
        }
        return reports;
    }

    private IssueReport report(Issue issue, Map<SheetId, Amount> before) {
        IssueId id = issue.id();
        List<Settlement.Account> gifts = accounts.getOrDefault(id, List.of());
        Lines lines = new IssueLines(
                id,
                firstServed,
                participations.getOrDefault(id, List.of()),
                gifts,
                unclaimed.getOrDefault(id, List.of()),
                excess);
        SortedMap<SheetId, Amount> declared = declared(gifts);
        List<Bridge.Step> steps = Bridge.steps(before, declared);
        Year year = years.computeIfAbsent(
                id.year(), number -> new Year(number, seeds.opening().getOrDefault(number, Map.of())));
        year.next(lines, issue.opens().toLocalDate());

        List<Tally> figures =
                Figures.OWN.stream().map(measure -> measure.tally().get()).toList();
        List<Breakdown.Filling> fillings =
                breakdowns.stream().map(Breakdown::filling).toList();
        Bridge.Filling bridge = new Bridge.Filling(steps);
        lines.forEach(line -> {
            if (line.isServed() && !line.unnamed()) {
                firstServed.see(line.who(), id);
            }
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
        fillings.forEach(filling -> tables.add(filling.table()));
        tables.add(bridge.table(id.toString()));
        List<Posting> fates = postings.getOrDefault(id, List.of());
        List<Finding> said = findings.getOrDefault(id, List.of());
        return new IssueReport(
                issue,
                figures(figures, year),
                tables,
                controls.of(sheets(fates)),
                fates,
                new IssueLineage(lines, year, breakdowns, steps),
                said,
                decided(said),
                declared);
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
        postings.forEach(posting -> sheets.add(posting.entry().origin().sheet()));
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
