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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.late.LateBooks;
import org.yinghuo.aggregate.late.LateComparison;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.aggregate.lines.ContributingLines;
import org.yinghuo.aggregate.lines.Late;
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
import org.yinghuo.reconcile.books.BooksInOrder;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.Participation;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.Settlement;
import org.yinghuo.reconcile.people.KnownPeople;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.han.StrokeOrder;

/** Counts the books into figures and tables, issue by issue. */
public final class Aggregator {

    private final BooksInOrder books;
    private final Collection<SheetReading> readings;
    private final Seeds seeds;
    private final LocalDateTime asOf;
    private final Past past;
    private final List<Breakdown> breakdowns;
    private final FirstSeen firstServed = new FirstSeen();
    private final Map<Integer, Year> years = new HashMap<>();
    private final OfficeNames phrases;
    private final SealedLines sealed;
    private final Set<IssueId> sealedIds = new HashSet<>();

    /** The money of each sealed issue as it was when its lines were last compared. */
    private final Map<IssueId, Money> compared = new HashMap<>();

    /** By its id, what was asked tonight of rows that stand as sealed: an issue is compared once, at the closing of another or at the end. */
    private final Map<String, Finding> standing = new TreeMap<>();

    private @Nullable Divided lastDivided;
    private @Nullable KnownPeople knownPeople;

    private Aggregator(
            BooksInOrder books,
            Collection<SheetReading> readings,
            Seeds seeds,
            LocalDateTime asOf,
            Past past,
            Comparator<String> names) {
        this.books = books;
        this.readings = readings;
        this.seeds = seeds;
        this.phrases = new OfficeNames(seeds);
        this.asOf = asOf;
        this.past = past;
        this.breakdowns = new Breakdowns(seeds, names).all();
        this.sealed = new SealedLines(past.sealed());
        past.sealed().forEach(one -> sealedIds.add(one.issue().id()));
    }

    private record Money(List<Settlement.Account> accounts, List<Settlement.Unclaimed> unclaimed) {
        List<Payment> payments() {
            List<Payment> payments = new ArrayList<>();
            for (Settlement.Account account : accounts) {
                Match match = account.match();
                if (match != null) {
                    payments.addAll(match.payments());
                }
            }
            unclaimed.forEach(left -> payments.add(left.payment()));
            return payments;
        }
    }

    /** The reports of a night before which nothing was published, people in official order. */
    public static List<IssueReport> aggregate(
            Books books, Seeds seeds, Collection<SheetReading> readings, LocalDateTime asOf) {
        return aggregate(books, seeds, readings, asOf, Past.NONE, StrokeOrder.OFFICIAL)
                .reports();
    }

    /** The same where one and the same books hold at every moment. */
    public static Counted aggregate(
            Books books,
            Seeds seeds,
            Collection<SheetReading> readings,
            LocalDateTime asOf,
            Past past,
            Comparator<String> names) {
        BooksInOrder always = new BooksInOrder() {
            @Override
            public Books atClosing(Issue issue) {
                return books;
            }

            @Override
            public Books atNight() {
                return books;
            }
        };
        return aggregate(always, seeds, readings, asOf, past, names);
    }

    /**
     * One report an issue whose window has begun by {@code asOf} and that is not sealed. Those that are past their closing come first, in the order
     * of their cutoffs, each as its books stood when it was closed.
     *
     * @param readings of all sheets, also of those nobody understood
     * @param names the order of people in the tables
     * @throws UnbalancedBooksException where a sheet's control totals differ or money ends nowhere
     */
    public static Counted aggregate(
            BooksInOrder books,
            Seeds seeds,
            Collection<SheetReading> readings,
            LocalDateTime asOf,
            Past past,
            Comparator<String> names) {
        return new Aggregator(books, readings, seeds, asOf, past, names).count();
    }

    private Counted count() {
        List<Issue> issues = issues();
        Map<IssueId, Share> shares = new HashMap<>();
        for (Issue issue : issues) {
            if (!sealedIds.contains(issue.id()) && !issue.isOpen(asOf)) {
                shares.put(issue.id(), closing(issue, telling(issues)));
            }
        }
        Issue telling = telling(issues);
        Moment night = new Moment(books.atNight(), telling, true);
        for (Issue issue : issues) {
            if (!sealedIds.contains(issue.id())) {
                shares.put(issue.id(), night.of(issue));
            }
        }
        List<IssueReport> reports = new ArrayList<>();
        for (Issue issue : issues) {
            Share share = shares.get(issue.id());
            if (share == null) {
                pass(issue, ContributingLines.of(sealed.of(issue.id())));
            } else {
                reports.add(report(issue, share));
            }
        }
        return new Counted(night.told, reports);
    }

    /** What an issue is made of once it is closed; from then on it counts as sealed. */
    private Share closing(Issue issue, @Nullable Issue telling) {
        // What came late is told by the earliest issue that is not sealed, be it this one.
        Moment moment = new Moment(books.atClosing(issue), telling, issue.equals(telling));
        Share share = moment.of(issue);
        sealedIds.add(issue.id());
        sealed.close(issue.id(), share.lines(), share.postings());
        compared.put(issue.id(), share.money());
        return share;
    }

    /** The earliest issue not sealed; it tells what became known of sealed ones. */
    private @Nullable Issue telling(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> !sealedIds.contains(issue.id()))
                .findFirst()
                .orElse(null);
    }

    /** What one issue is made of. */
    private record Share(
            ContributingLines lines,
            Money money,
            LateTables late,
            List<Posting> postings,
            List<SheetControl> controls,
            List<Finding> findings,
            Map<String, String> decided,
            List<Milestone> milestones) {}

    /** Books shared out by issue. */
    private record Divided(
            Books books,
            Map<IssueId, List<Participation>> participations,
            Map<IssueId, List<Settlement.Account>> accounts,
            Map<IssueId, List<Settlement.Unclaimed>> unclaimed,
            Set<Origin> excess,
            Controls controls) {}

    /** Who is whom does not depend on the moment. */
    private KnownPeople known(Books books) {
        KnownPeople known = knownPeople;
        if (known == null) {
            known = KnownPeople.of(sealed, seeds, books.decided(), books.postings(), Posting::entry, Posting::person);
            knownPeople = known;
        }
        return known;
    }

    /** Once where several moments have the same books. */
    @SuppressWarnings("ReferenceEquality")
    private Divided divided(Books books) {
        Divided same = lastDivided;
        if (same != null && same.books() == books) {
            return same;
        }
        Settlement settlement = books.settlement();
        Divided anew = new Divided(
                books,
                byIssue(books.participations(), Participation::issue),
                byIssue(settlement.accounts(), account -> account.gift().issue()),
                byIssue(settlement.unclaimed(), Settlement.Unclaimed::issue),
                excess(settlement),
                Controls.of(readings, books.postings()));
        lastDivided = anew;
        return anew;
    }

    /** The books of one moment, and what they say of issues sealed by then. */
    private final class Moment {
        private final Divided divided;
        private final KnownPeople people;
        private final Books told;
        private final @Nullable Issue telling;
        private final LateTables late;
        private final Controls controls;

        /** @param compares whether sealed issues are held against these books */
        Moment(Books books, @Nullable Issue telling, boolean compares) {
            this.telling = telling;
            this.divided = divided(books);
            this.people = known(books);
            LateComparison comparison = compares && !sealedIds.isEmpty() ? compared(books) : null;
            Late found = comparison == null ? Late.NONE : comparison.result();
            this.late = new LateTables(found, sealed);
            sealed.learn(found);
            IssueId teller = telling == null ? null : telling.id();
            if (comparison != null) {
                LateBooks.standing(comparison).forEach(asked -> standing.put(asked.id(), asked));
            }
            this.told = LateBooks.of(books, found, sealedIds, teller, comparison, standing.values());
            this.controls = found.equals(Late.NONE) ? divided.controls() : Controls.of(readings, told.postings());
            controls.requireBalance();
        }

        private LateComparison compared(Books books) {
            LateComparison comparison = new LateComparison(readings, books.postings(), phrases);
            sealedIds.stream().sorted().forEach(id -> {
                Money now = money(id);
                ContributingLines lines = lines(id);
                if (now.equals(compared.put(id, now)) || sealed.isKnown(id, lines)) {
                    comparison.pass(now::payments);
                } else {
                    // Kept lines are drawn from the disk each time they are gone through.
                    List<ContributingLine> seal = List.copyOf(sealed.of(id));
                    comparison.compare(id, seal, sealed.since(id), sealed.outweighed(id), lines);
                }
            });
            return comparison;
        }

        private Money money(IssueId issue) {
            return new Money(
                    divided.accounts().getOrDefault(issue, List.of()),
                    divided.unclaimed().getOrDefault(issue, List.of()));
        }

        private ContributingLines lines(IssueId issue) {
            return new IssueLines(
                    issue,
                    firstServed,
                    people,
                    phrases::isActivity,
                    divided.participations().getOrDefault(issue, List.of()),
                    divided.accounts().getOrDefault(issue, List.of()),
                    divided.unclaimed().getOrDefault(issue, List.of()),
                    divided.excess());
        }

        Share of(Issue issue) {
            IssueId id = issue.id();
            List<Posting> postings = told.postings().stream()
                    .filter(posting -> id.equals(issueOf(posting, sealedIds, telling)))
                    .toList();
            List<Finding> findings = told.findings().stream()
                    .filter(finding -> id.equals(finding.issue()))
                    .toList();
            return new Share(
                    lines(id),
                    money(id),
                    issue.equals(telling) ? late : LateTables.NONE,
                    postings,
                    controls.of(sheets(postings)),
                    findings,
                    decided(findings, told.decided()),
                    Milestone.of(divided.participations().getOrDefault(id, List.of()), seeds.departments()::compare));
        }
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

    /** What came late, or cannot be counted in an issue that is sealed, is told by the earliest open one. */
    private static @Nullable IssueId issueOf(Posting posting, Set<IssueId> sealed, @Nullable Issue telling) {
        IssueId issue = posting.issue();
        boolean tooLate = posting.fate() == Fate.LATE
                || (posting.fate() == Fate.REJECTED && issue != null && sealed.contains(issue));
        return tooLate ? (telling == null ? null : telling.id()) : issue;
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

    private IssueReport report(Issue issue, Share share) {
        IssueId id = issue.id();
        ContributingLines lines = share.lines();
        LateTables late = share.late();
        SortedMap<SheetId, Amount> declared = declared(share.money().accounts());
        List<Bridge.Step> steps = Bridge.steps(past.declared().get(id), declared);
        Year year = year(issue, lines);
        boolean historyBegins = firstServed.isEmpty();

        List<Stating.Heard> heard =
                Figures.OWN.stream().map(measure -> new Stating.Heard()).toList();
        List<Tally> figures =
                Figures.OWN.stream().map(measure -> measure.tally().get()).toList();
        FilesShares shares = new FilesShares(Figures.OWN, share.postings());
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
                    shares.add(i, figures.get(i), line);
                }
                heard.get(i).add(Figures.OWN.get(i).stating(), line);
            }
            shares.follow(line);
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
                share.controls(),
                share.postings(),
                new IssueLineage(lines, late.countedIn(year), year, sources, steps),
                share.findings(),
                share.decided(),
                declared,
                shares.list(),
                late.late(),
                gaps(heard, year, historyBegins && !firstServed.isEmpty()),
                share.milestones());
    }

    private static Gaps gaps(List<Stating.Heard> heard, Year year, boolean historyBegins) {
        SortedSet<String> unstated = new TreeSet<>();
        SortedSet<String> partial = new TreeSet<>();
        year.noteGaps(unstated, partial);
        for (int i = 0; i < heard.size(); i++) {
            Gaps.note(Figures.OWN.get(i).name(), heard.get(i), unstated, partial);
        }
        if (historyBegins) {
            // Who served for the first time can only be told where an earlier issue says who served before.
            unstated.add(Figures.FIRST_TIME);
        }
        return new Gaps(unstated, partial);
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

    private static Map<String, String> decided(List<Finding> said, Map<String, String> taken) {
        Map<String, String> decisions = new TreeMap<>();
        for (Finding finding : said) {
            String decision = taken.isEmpty() ? null : taken.get(finding.id());
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
