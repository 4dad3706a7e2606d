package org.yinghuo.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.Contribution;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.Gaps;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Lineage;
import org.yinghuo.aggregate.SheetControl;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.aggregate.lines.Late;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Departments;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Person;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.model.Who;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.Settlement;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.NightReport;

/** A night over invented lists of donors, counted by hand: gifts by file, each of one yuan amount. */
public final class SampleNight {

    public static final IssueId ISSUE = new IssueId(2022, 34);

    private final LocalDateTime asOf;
    private final TreeMap<String, List<String>> gifts = new TreeMap<>();
    private final List<Finding> extra = new ArrayList<>();
    private final Map<String, String> decided = new TreeMap<>();
    private Language language = Language.ZH;
    private @Nullable LocalDateTime closed;
    private String publisher = "某单位办公室";
    private IssueId id = ISSUE;

    private SampleNight(LocalDateTime asOf) {
        this.asOf = asOf;
    }

    public static SampleNight at(String asOf) {
        return new SampleNight(LocalDateTime.parse(asOf));
    }

    /** A file with gifts of so many yuan each. */
    public SampleNight file(String path, String... yuan) {
        gifts.put(path, List.of(yuan));
        return this;
    }

    SampleNight in(Language newLanguage) {
        language = newLanguage;
        return this;
    }

    public SampleNight closed(String at) {
        closed = LocalDateTime.parse(at);
        return this;
    }

    SampleNight publisher(String name) {
        publisher = name;
        return this;
    }

    SampleNight issue(IssueId other) {
        id = other;
        return this;
    }

    public SampleNight finding(Finding finding) {
        extra.add(finding);
        return this;
    }

    public SampleNight decide(Finding finding, String decision) {
        decided.put(finding.id(), decision);
        return this;
    }

    public NightReport report() {
        IssueReport report = issueReport();
        return new NightReport(
                asOf,
                language,
                new Departments(List.of("综合处", "人事处"), Map.of()),
                sources(),
                Map.of("~$名单.xlsx", "lock-file"),
                readings(),
                new Books(
                        report.postings(),
                        List.of(),
                        List.of(),
                        new Settlement(List.of(), List.of(), List.of(), Map.of(), List.of()),
                        report.findings(),
                        decided,
                        List.of()),
                List.of(report));
    }

    private List<SourceFile> sources() {
        List<SourceFile> sources = new ArrayList<>();
        gifts.forEach((path, yuan) -> sources.add(new SourceFile(
                path, "%064x".formatted(yuan.hashCode() & 0xffffffffL), 100, Instant.parse("2022-09-08T00:00:00Z"))));
        return sources;
    }

    private List<SheetReading> readings() {
        List<SheetReading> readings = new ArrayList<>();
        gifts.forEach((path, yuan) -> readings.add(new SheetReading(
                new SheetId(path, "捐款"),
                SheetKind.DONATIONS,
                2,
                List.of(),
                Map.of(),
                List.of(),
                yuan.size(),
                List.of(),
                null,
                null)));
        return readings;
    }

    private IssueReport issueReport() {
        Issue issue = new Issue(
                id,
                95,
                LocalDate.of(2022, 9, 9),
                LocalDateTime.of(2022, 9, 1, 0, 0),
                LocalDateTime.of(2022, 9, 9, 12, 0),
                closed,
                "萤火简讯",
                publisher,
                "主动公开",
                "上级机关",
                "各处室",
                13);
        List<Posting> postings = new ArrayList<>();
        List<List<String>> donors = new ArrayList<>();
        Amount sum = Amount.ZERO;
        int number = 0;
        for (Map.Entry<String, List<String>> file : gifts.entrySet()) {
            int row = 3;
            for (String yuan : file.getValue()) {
                Origin origin = new Origin(new SheetId(file.getKey(), "捐款"), row++, 2, 3, 0);
                Amount amount = Amount.parse(yuan);
                sum = sum.plus(amount);
                String name = "甲" + ++number;
                donors.add(List.of(name, "综合处", amount.toString(), "1", "0.00"));
                postings.add(new Posting(
                        new Donation(
                                origin,
                                origin.hashCode(),
                                Who.of(name, "综合处"),
                                amount,
                                LocalDate.of(2022, 9, 8),
                                DaySource.ROW,
                                null,
                                "抗震救灾",
                                "",
                                Channel.UNSAID,
                                "",
                                null),
                        Fate.COUNTED,
                        "counted",
                        null,
                        id,
                        new Person("k" + number, name, "综合处", "", false, false, 1),
                        "outside"));
            }
        }
        TreeMap<String, Figure> figures = new TreeMap<>();
        put(figures, "donations.gifts", ValueType.COUNT, Integer.toString(donors.size()));
        put(figures, "donations.amount", ValueType.MONEY, sum.toString());
        put(figures, "volunteers.hours", ValueType.HOURS, "2.5");
        put(figures, "year_to_date.donations.amount", ValueType.MONEY, sum.toString());
        put(figures, "year_to_date.since", ValueType.DAY, "2022-01-01");
        List<Finding> findings = new ArrayList<>(extra);
        return new IssueReport(
                issue,
                figures,
                List.of(
                        new Table(
                                "donations_by_department",
                                List.of(
                                        new Table.Column("department", ValueType.TEXT),
                                        new Table.Column("donors", ValueType.COUNT),
                                        new Table.Column("gifts", ValueType.COUNT),
                                        new Table.Column("amount", ValueType.MONEY),
                                        new Table.Column("received", ValueType.MONEY)),
                                List.of(List.of("综合处", "" + number, "" + number, sum.toString(), "0.00"))),
                        new Table(
                                "donors",
                                List.of(
                                        new Table.Column("name", ValueType.TEXT),
                                        new Table.Column("department", ValueType.TEXT),
                                        new Table.Column("amount", ValueType.MONEY),
                                        new Table.Column("gifts", ValueType.COUNT),
                                        new Table.Column("received", ValueType.MONEY)),
                                donors)),
                gifts.entrySet().stream()
                        .map(file -> new SheetControl(
                                new SheetId(file.getKey(), "捐款"),
                                file.getValue().size(),
                                file.getValue().isEmpty()
                                        ? Map.of()
                                        : Map.of(Fate.COUNTED, (long)
                                                file.getValue().size())))
                        .toList(),
                postings,
                new CountsInAll(),
                findings,
                decided,
                Collections.emptySortedMap(),
                List.of(),
                Late.NONE,
                Gaps.NONE,
                List.of());
    }

    private static void put(Map<String, Figure> figures, String name, ValueType type, String value) {
        figures.put(name, new Figure(name, type, value));
    }

    /** A finding about the first gift of a file. */
    public static Finding badAmount(String file, String value) {
        return Finding.at(
                        Code.REPEATED_ROW,
                        new Origin(new SheetId(file, "捐款"), 3, 3, 3, 0),
                        "金额",
                        value,
                        "",
                        List.of(),
                        value)
                .in(ISSUE);
    }

    /** Every gift counts in the amount, the number and its department's row. */
    private static final class CountsInAll implements Lineage {

        @Override
        public List<Contribution> behind(String figure) {
            return List.of();
        }

        @Override
        public List<String> countsIn(Origin origin) {
            return List.of(
                    "donations.amount",
                    "donations.gifts",
                    "donations_by_department[综合处].amount",
                    "donations_by_department[综合处].donors",
                    "donations_by_department[综合处].gifts");
        }
    }
}
