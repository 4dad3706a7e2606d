package org.yinghuo.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.yinghuo.model.Code;
import org.yinghuo.model.Departments;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Hours;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Language;
import org.yinghuo.words.han.StrokeOrder;

/** An issue of an office that does not exist: people, services, gifts and their figures, all drawn from a seed and adding up. */
public final class InventedIssue {
    public static final String PUBLIC = "主动公开";
    public static final String INTERNAL = "内部";

    private static final List<String> DEPARTMENTS =
            List.of("综合处", "人事处", "财务处", "规划处", "信息工作处", "法规处", "机关党委", "离退休工作处");
    private static final List<String> ACTIVITIES = List.of("秩序维护", "物资分发", "信息录入", "政策宣传", "无偿献血");
    private static final List<String> PLACES = List.of("青松社区", "白鹭湾社区", "梧桐里小区", "东坡路市民中心");
    private static final List<String> TITLES = List.of("处长", "副处长", "一级调研员", "主任科员", "科员");
    private static final String SURNAMES = "丁马王尹石刘李何张陈赵袁黄蔡周吴郑孙朱";
    private static final String GIVEN = "一文方宁平安冰阳明松林欣畅远晨雯晴川岚峰溪禾";

    private final Random random;
    private final int people;
    private final SortedMap<String, Figure> figures = new TreeMap<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, List<Contribution>> behind = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();

    private record Person(String name, String department, String title, boolean party) {}

    private record Turn(Person person, String activity, String place, LocalDate day, String status, Hours hours) {}

    private record Gift(Person person, Amount amount, Amount received, LocalDate day, Origin origin) {}

    private InventedIssue(long seed, int people) {
        this.random = new Random(seed);
        this.people = people;
    }

    /** Issue 34 as most tests want it: some sixty people, names public. */
    public static Edition edition(Language language) {
        return edition(language, PUBLIC, 62);
    }

    public static Edition edition(Language language, String disclosure, int people) {
        return new InventedIssue(34, people).build(language, disclosure);
    }

    /** An issue in which nothing happened. */
    public static Edition quiet(Language language) {
        return new InventedIssue(34, 0).build(language, PUBLIC);
    }

    public static List<String> names(Edition edition) {
        return edition.report().table("volunteers").rows().stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** All names that stand in the tables of people. */
    public static java.util.Set<String> everybody(Edition edition) {
        java.util.Set<String> names = new java.util.TreeSet<>(names(edition));
        edition.report().table("donors").rows().forEach(row -> names.add(row.get(0)));
        return names;
    }

    /** The same edition with other rows in one of its tables. */
    public static Edition with(Edition edition, String table, List<List<String>> rows) {
        IssueReport report = edition.report();
        return with(
                edition,
                report.figures(),
                report.tables().stream()
                        .map(one -> one.name().equals(table) ? new Table(table, one.columns(), rows) : one)
                        .toList(),
                report.lineage());
    }

    /** The same edition with some figures changed. */
    public static Edition with(Edition edition, Map<String, String> values) {
        SortedMap<String, Figure> figures = new TreeMap<>(edition.report().figures());
        values.forEach((name, value) ->
                figures.put(name, new Figure(name, figures.get(name).type(), value)));
        return with(
                edition, figures, edition.report().tables(), edition.report().lineage());
    }

    public static Edition with(
            Edition edition, SortedMap<String, Figure> figures, List<Table> tables, Lineage lineage) {
        IssueReport report = edition.report();
        return new Edition(
                new IssueReport(
                        report.issue(),
                        figures,
                        tables,
                        report.control(),
                        report.postings(),
                        lineage,
                        report.findings(),
                        report.decided(),
                        Collections.emptySortedMap(),
                        List.of(),
                        Late.NONE,
                        Gaps.NONE,
                        List.of()),
                edition.revision(),
                edition.asOf(),
                edition.sealed(),
                edition.changes(),
                edition.sources(),
                edition.readings(),
                edition.departments(),
                edition.language(),
                "",
                Map.of());
    }

    /** The same edition of an issue that is to be sealed at a moment, or is. */
    public static Edition closing(Edition edition, LocalDateTime closed, boolean sealed) {
        IssueReport report = edition.report();
        Issue issue = report.issue();
        return new Edition(
                new IssueReport(
                        new Issue(
                                issue.id(),
                                issue.cumulative(),
                                issue.date(),
                                issue.opens(),
                                issue.cutoff(),
                                closed,
                                issue.title(),
                                issue.publisher(),
                                issue.disclosure(),
                                issue.reportTo(),
                                issue.sendTo(),
                                issue.copies()),
                        report.figures(),
                        report.tables(),
                        report.control(),
                        report.postings(),
                        report.lineage(),
                        report.findings(),
                        report.decided(),
                        Collections.emptySortedMap(),
                        List.of(),
                        Late.NONE,
                        Gaps.NONE,
                        List.of()),
                edition.revision(),
                edition.asOf(),
                sealed,
                edition.changes(),
                edition.sources(),
                edition.readings(),
                edition.departments(),
                edition.language(),
                "",
                Map.of());
    }

    public static byte[] bytes(IssueFile file, Edition edition) throws java.io.IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        file.write(edition, out);
        return out.toByteArray();
    }

    private Edition build(Language language, String disclosure) {
        Set<String> known = new LinkedHashSet<>();
        while (known.size() < people) {
            String name = "" + pick(SURNAMES) + pick(GIVEN) + (random.nextInt(3) == 0 ? "" : pick(GIVEN));
            known.add(known.size() == 5 ? "阿依·古丽" : name);
        }
        for (String name : known) {
            persons.add(new Person(name, pick(DEPARTMENTS), pick(TITLES), random.nextInt(3) > 0));
        }
        volunteers();
        donations();
        yearToDate();
        findings();
        IssueId id = new IssueId(2022, 34);
        Issue issue = new Issue(
                id,
                95,
                LocalDate.of(2022, 9, 9),
                LocalDateTime.of(2022, 9, 2, 12, 0),
                LocalDateTime.of(2022, 9, 9, 12, 0),
                null,
                "萤火简讯",
                "青川市志愿服务工作办公室",
                disclosure,
                "市直机关工作委员会",
                "各处室、各党支部",
                45);
        List<SheetControl> control = List.of(
                new SheetControl(
                        new SheetId("综合处/9月服务签到.xlsx", "签到"),
                        42,
                        counts(Fate.COUNTED, 39, Fate.DUPLICATE, 2, Fate.REJECTED, 1)),
                new SheetControl(new SheetId("捐款名单(2).xlsx", "捐款"), 31, counts(Fate.COUNTED, 30, Fate.NEUTRAL, 1)),
                new SheetControl(
                        new SheetId("微信支付账单.csv", ""),
                        60,
                        counts(Fate.COUNTED, 28, Fate.NEUTRAL, 30, Fate.OUTSIDE, 2)));
        Map<String, List<Contribution>> lineage = Map.copyOf(behind);
        IssueReport report = new IssueReport(
                issue,
                figures,
                tables,
                control,
                List.of(),
                new Lineage() {
                    @Override
                    public List<Contribution> behind(String figure) {
                        return lineage.getOrDefault(figure, List.of());
                    }

                    @Override
                    public List<String> countsIn(Origin origin) {
                        return List.of();
                    }
                },
                findings.stream().map(finding -> finding.in(id)).toList(),
                findings.isEmpty() ? Map.of() : Map.of(findings.get(0).id(), "skip"),
                Collections.emptySortedMap(),
                List.of(),
                Late.NONE,
                Gaps.NONE,
                List.of());
        List<Change> changes = List.of(
                new Change(
                        "donations.amount",
                        "12400.00",
                        figures.get("donations.amount").value(),
                        "added",
                        "捐款名单(2).xlsx"),
                new Change(
                        "donations.donors",
                        "28",
                        figures.get("donations.donors").value(),
                        "added",
                        "捐款名单(2).xlsx"),
                new Change(
                        "volunteers.served",
                        "40",
                        figures.get("volunteers.served").value(),
                        "changed",
                        "综合处/9月服务签到.xlsx"),
                new Change("findings", "12", Integer.toString(findings.size()), "changed", ""));
        List<SourceFile> sources = List.of(
                new SourceFile("微信支付账单.csv", "1".repeat(64), 20_480, Instant.EPOCH),
                new SourceFile("捐款名单(2).xlsx", "2".repeat(64), 14_336, Instant.EPOCH),
                new SourceFile("综合处/9月服务签到.xlsx", "3".repeat(64), 18_200, Instant.EPOCH));
        List<SheetReading> readings = List.of(
                reading("微信支付账单.csv", "", SheetKind.PAYMENTS, 60),
                reading("捐款名单(2).xlsx", "捐款", SheetKind.DONATIONS, 31),
                reading("综合处/9月服务签到.xlsx", "签到", SheetKind.SERVICES, 42));
        return new Edition(
                report,
                3,
                LocalDateTime.of(2022, 9, 10, 2, 0),
                false,
                changes,
                sources,
                readings,
                new Departments(DEPARTMENTS, Map.of()),
                language,
                "",
                Map.of());
    }

    private void volunteers() {
        List<Turn> turns = new ArrayList<>();
        for (Person person : persons.subList(0, persons.size() * 3 / 4)) {
            int times = 1 + random.nextInt(3);
            for (int i = 0; i < times; i++) {
                int luck = random.nextInt(12);
                String status = luck < 8 ? "served" : luck < 10 ? "registered" : luck < 11 ? "waitlisted" : "absent";
                turns.add(new Turn(
                        person,
                        pick(ACTIVITIES),
                        pick(PLACES),
                        LocalDate.of(2022, 9, 3).plusDays(random.nextInt(7)),
                        status,
                        new Hours(1_800_000L * (2 + random.nextInt(8)))));
            }
        }
        turns.sort(java.util.Comparator.comparing(Turn::day));
        Map<String, String> best = new LinkedHashMap<>();
        List<String> rank = List.of("served", "registered", "waitlisted", "absent");
        for (Turn turn : turns) {
            best.merge(turn.person().name(), turn.status(), (a, b) -> rank.indexOf(a) <= rank.indexOf(b) ? a : b);
        }
        List<Turn> served =
                turns.stream().filter(turn -> turn.status().equals("served")).toList();
        figure("volunteers.people", ValueType.COUNT, best.size());
        for (String status : rank) {
            figure(
                    "volunteers." + status,
                    ValueType.COUNT,
                    best.values().stream().filter(status::equals).count());
        }
        figure("volunteers.turns", ValueType.COUNT, served.size());
        figure("volunteers.hours", ValueType.HOURS, hours(served));
        figure(
                "volunteers.party_members",
                ValueType.COUNT,
                distinct(served.stream().filter(t -> t.person().party()).toList()));
        figure("volunteers.first_time", ValueType.COUNT, distinct(served) / 3);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < served.size(); i++) {
            Origin origin = new Origin(new SheetId("综合处/9月服务签到.xlsx", "签到"), i + 4, 2, 8, 0);
            boolean first = seen.add(served.get(i).person().name());
            behind("volunteers.served", origin, first ? "1" : "0", "served");
            behind("volunteers.turns", origin, "1", "served");
            behind("volunteers.hours", origin, served.get(i).hours().toString(), "stated");
        }
        List<List<String>> byDepartment = new ArrayList<>();
        for (String department : DEPARTMENTS) {
            List<Turn> of = turns.stream()
                    .filter(turn -> turn.person().department().equals(department))
                    .toList();
            if (!of.isEmpty()) {
                List<String> row = new ArrayList<>(List.of(department, distinct(of) + ""));
                for (String status : rank) {
                    row.add(of.stream()
                                    .map(turn -> turn.person().name())
                                    .distinct()
                                    .filter(name -> best.get(name).equals(status))
                                    .count()
                            + "");
                }
                List<Turn> ofServed = of.stream().filter(served::contains).toList();
                row.add(ofServed.size() + "");
                row.add(hours(ofServed).toString());
                byDepartment.add(row);
            }
        }
        table(
                "volunteers_by_department",
                "department:T people:C served:C registered:C waitlisted:C absent:C turns:C hours:H",
                byDepartment);
        grouped("volunteers_by_activity", "activity", turns, Turn::activity, ACTIVITIES);
        grouped("volunteers_by_place", "place", turns, Turn::place, PLACES);
        grouped(
                "volunteers_by_day",
                "day",
                turns,
                turn -> turn.day().toString(),
                turns.stream()
                        .map(turn -> turn.day().toString())
                        .distinct()
                        .sorted()
                        .toList());
        table("volunteers_by_campaign", "campaign:T people:C served:C turns:C hours:H", List.of());
        List<List<String>> roll = new ArrayList<>();
        best.keySet().stream().sorted(StrokeOrder.OFFICIAL).forEach(name -> {
            List<Turn> own = turns.stream()
                    .filter(turn -> turn.person().name().equals(name))
                    .toList();
            List<Turn> ownServed = own.stream().filter(served::contains).toList();
            Person person = own.get(0).person();
            roll.add(List.of(
                    name,
                    person.department(),
                    person.title(),
                    best.get(name),
                    ownServed.size() + "",
                    hours(ownServed).toString(),
                    joined(own.stream().map(Turn::activity).toList()),
                    joined(own.stream().map(Turn::place).toList())));
        });
        table("volunteers", "name:T department:T title:T status:T turns:C hours:H activities:T places:T", roll);
        table(
                "quantities",
                "activity:T unit:T quantity:Q",
                people == 0 ? List.of() : List.of(List.of("物资分发", "份", "1280"), List.of("无偿献血", "治疗量", "4.5")));
    }

    private void grouped(
            String name,
            String key,
            List<Turn> turns,
            java.util.function.Function<Turn, String> by,
            Collection<String> order) {
        List<List<String>> rows = new ArrayList<>();
        for (String group : order) {
            List<Turn> of =
                    turns.stream().filter(turn -> by.apply(turn).equals(group)).toList();
            List<Turn> served =
                    of.stream().filter(turn -> turn.status().equals("served")).toList();
            if (!of.isEmpty()) {
                rows.add(List.of(
                        group, distinct(of) + "", distinct(served) + "", served.size() + "", hours(served) + ""));
            }
        }
        table(name, key + (key.equals("day") ? ":D" : ":T") + " people:C served:C turns:C hours:H", rows);
    }

    private void donations() {
        List<Gift> gifts = new ArrayList<>();
        Amount amount = Amount.ZERO;
        Amount received = Amount.ZERO;
        for (Person person : persons.subList(persons.size() / 3, persons.size())) {
            Amount own = new Amount(100L * 50 * (1 + random.nextInt(20)) + (random.nextInt(9) == 0 ? 66 : 0));
            Amount got = random.nextInt(9) == 0 ? Amount.ZERO : own;
            gifts.add(new Gift(
                    person,
                    own,
                    got,
                    LocalDate.of(2022, 9, 5).plusDays(random.nextInt(4)),
                    new Origin(new SheetId("捐款名单(2).xlsx", "捐款"), gifts.size() + 3, 1, 4, 0)));
            amount = amount.plus(own);
            received = received.plus(got);
        }
        Amount missing = amount.minus(received);
        Amount unverified = missing.isZero() ? Amount.ZERO : new Amount(missing.fen() / 2 / 100 * 100);
        figure("donations.donors", ValueType.COUNT, gifts.size());
        figure(
                "donations.party_members",
                ValueType.COUNT,
                gifts.stream().filter(gift -> gift.person().party()).count());
        figure("donations.gifts", ValueType.COUNT, gifts.size());
        figure("donations.amount", ValueType.MONEY, amount);
        figure("donations.received", ValueType.MONEY, received);
        figure("donations.unreceived", ValueType.MONEY, missing.minus(unverified));
        figure("donations.unverified", ValueType.MONEY, unverified);
        Amount unclaimed = people == 0 ? Amount.ZERO : new Amount(20_000);
        figure("payments.unclaimed", ValueType.MONEY, unclaimed);
        gifts.forEach(gift -> {
            behind("donations.amount", gift.origin(), gift.amount().toString(), "declared");
            behind("donations.gifts", gift.origin(), "1", "declared");
            behind("donations.donors", gift.origin(), "1", "declared");
        });
        List<List<String>> byDepartment = new ArrayList<>();
        for (String department : DEPARTMENTS) {
            List<Gift> of = gifts.stream()
                    .filter(gift -> gift.person().department().equals(department))
                    .toList();
            if (!of.isEmpty()) {
                byDepartment.add(
                        List.of(department, of.size() + "", of.size() + "", sum(of, false) + "", sum(of, true) + ""));
            }
        }
        table("donations_by_department", "department:T donors:C gifts:C amount:M received:M", byDepartment);
        table(
                "donations_by_campaign",
                "campaign:T donors:C gifts:C amount:M received:M first_day:D last_day:D",
                gifts.isEmpty()
                        ? List.of()
                        : List.of(List.of(
                                "抗震救灾捐款",
                                gifts.size() + "",
                                gifts.size() + "",
                                amount + "",
                                received + "",
                                "2022-09-05",
                                "2022-09-08")));
        table(
                "donors",
                "name:T department:T amount:M gifts:C received:M",
                gifts.stream()
                        .sorted(java.util.Comparator.comparing(
                                gift -> gift.person().name(), StrokeOrder.OFFICIAL))
                        .map(gift -> List.of(
                                gift.person().name(),
                                gift.person().department(),
                                gift.amount() + "",
                                "1",
                                gift.received() + ""))
                        .toList());
        table(
                "reconciliation",
                "donation:T payment:T person:T donated:M paid:M status:T how:T",
                gifts.stream()
                        .map(gift -> gift.received().isZero()
                                ? List.of(
                                        gift.origin().sheet() + "!"
                                                + gift.origin().row(),
                                        "",
                                        gift.person().name(),
                                        gift.amount() + "",
                                        "",
                                        "unreceived",
                                        "")
                                : List.of(
                                        gift.origin().sheet() + "!"
                                                + gift.origin().row(),
                                        "微信支付账单.csv!" + (gift.origin().row() + 15),
                                        gift.person().name(),
                                        gift.amount() + "",
                                        gift.amount() + "",
                                        "received",
                                        "exact"))
                        .toList());
        table(
                "bridge",
                "line:T amount:M",
                List.of(
                        List.of("declared", amount + ""),
                        List.of("unreceived", Amount.ZERO.minus(missing.minus(unverified)) + ""),
                        List.of("unverified", Amount.ZERO.minus(unverified) + ""),
                        List.of("unclaimed", unclaimed + ""),
                        List.of("arrived", received.plus(unclaimed) + ""),
                        List.of("unexplained", "0.00")));
        table(
                "supplements",
                "issue:T kind:T people:C turns:C hours:H gifts:C amount:M",
                people == 0 ? List.of() : List.of(List.of("2022-33", "donations", "2", "0", "0", "2", "300.00")));
        table("corrections", "issue:T kind:T people:C turns:C hours:H gifts:C amount:M", List.of());
    }

    private void yearToDate() {
        figure("year_to_date.volunteers.served", ValueType.COUNT, Long.parseLong(value("volunteers.served")) * 5);
        figure("year_to_date.volunteers.turns", ValueType.COUNT, Long.parseLong(value("volunteers.turns")) * 27);
        figure(
                "year_to_date.volunteers.hours",
                ValueType.HOURS,
                new Hours(Hours.parse(value("volunteers.hours")).millis() * 27));
        figure("year_to_date.donations.donors", ValueType.COUNT, Long.parseLong(value("donations.donors")) * 3);
        figure(
                "year_to_date.donations.amount",
                ValueType.MONEY,
                new Amount(Amount.parse(value("donations.amount")).fen() * 4));
        figure("year_to_date.since", ValueType.DAY, "2022-01-01");
    }

    private void findings() {
        if (people == 0) {
            return;
        }
        SheetId list = new SheetId("捐款名单(2).xlsx", "捐款");
        SheetId service = new SheetId("综合处/9月服务签到.xlsx", "签到");
        String name = persons.get(2).name();
        Code[] codes = {
            Code.BAD_AMOUNT,
            Code.MISSING_VALUE,
            Code.BAD_DATE,
            Code.UNPAID_DONATION,
            Code.UNPAID_DONATION,
            Code.LIKELY_SAME_PERSON,
            Code.NO_SHOW,
            Code.TOTAL_MISMATCH,
            Code.DAMAGED_IDENTIFIER,
            Code.UNCLAIMED_PAYMENT,
            Code.NOT_ON_ROSTER,
            Code.NOT_ON_ROSTER,
            Code.WALK_IN,
            Code.DUPLICATE_ROW
        };
        for (int i = 0; i < codes.length; i++) {
            boolean money = i % 2 == 0;
            findings.add(Finding.at(
                    codes[i],
                    new Origin(money ? list : service, i + 5, 2, 3, 0),
                    money ? "金额" : "姓名",
                    i == 0 ? "=1+1" : i == 8 ? "5.10102E+17" : name,
                    "",
                    List.of(name, "100.00", "2022-09-05"),
                    "invented-" + i));
        }
    }

    private void figure(String name, ValueType type, Object value) {
        figures.put(name, new Figure(name, type, value.toString()));
    }

    private String value(String figure) {
        return figures.get(figure).value();
    }

    private void behind(String figure, Origin origin, String value, String rule) {
        behind.computeIfAbsent(figure, f -> new ArrayList<>()).add(new Contribution(figure, origin, value, rule));
    }

    private void table(String name, String columns, List<List<String>> rows) {
        List<Table.Column> parsed = new ArrayList<>();
        for (String column : columns.split(" ")) {
            String[] parts = column.split(":");
            ValueType type = switch (parts[1]) {
                case "C" -> ValueType.COUNT;
                case "H" -> ValueType.HOURS;
                case "M" -> ValueType.MONEY;
                case "D" -> ValueType.DAY;
                case "Q" -> ValueType.QUANTITY;
                default -> ValueType.TEXT;
            };
            parsed.add(new Table.Column(parts[0], type));
        }
        tables.add(new Table(name, parsed, rows));
    }

    private static SheetReading reading(String file, String sheet, SheetKind kind, long entries) {
        return new SheetReading(
                new SheetId(file, sheet), kind, 2, List.of(), Map.of(), List.of(), entries, List.of(), null, null);
    }

    private static Map<Fate, Long> counts(Object... pairs) {
        Map<Fate, Long> counts = new EnumMap<>(Fate.class);
        for (int i = 0; i < pairs.length; i += 2) {
            counts.put((Fate) pairs[i], ((Integer) pairs[i + 1]).longValue());
        }
        return counts;
    }

    private static Hours hours(List<Turn> turns) {
        return turns.stream().map(Turn::hours).reduce(Hours.ZERO, Hours::plus);
    }

    private static long distinct(List<Turn> turns) {
        return turns.stream().map(turn -> turn.person().name()).distinct().count();
    }

    private static String joined(List<String> texts) {
        return texts.stream().distinct().collect(Collectors.joining("、"));
    }

    private static Amount sum(List<Gift> gifts, boolean received) {
        return gifts.stream().map(received ? Gift::received : Gift::amount).reduce(Amount.ZERO, Amount::plus);
    }

    private char pick(String text) {
        return text.charAt(random.nextInt(text.length()));
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** The sum as {@link BigDecimal} would give it, so that tests do not trust {@link Amount} alone. */
    public static BigDecimal total(Table table, int column) {
        return table.rows().stream()
                .map(row -> new BigDecimal(row.get(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
