package org.yinghuo.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.model.Departments;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Seeds;

/** The tables of an issue, each by its one definition. */
final class Breakdowns {

    private final Departments departments;
    private final Map<String, Integer> activityRanks = new HashMap<>();
    private final Map<String, Integer> campaignRanks = new HashMap<>();
    private final Comparator<String> names;

    Breakdowns(Seeds seeds, Comparator<String> names) {
        this.departments = seeds.departments();
        this.names = names;
        seeds.activities().forEach(activity -> activityRanks.putIfAbsent(activity.name(), activityRanks.size()));
        seeds.campaigns().forEach(campaign -> campaignRanks.putIfAbsent(campaign.name(), campaignRanks.size()));
    }

    /** Tables of the issue's own lines, in the order of report.json. */
    List<Breakdown> all() {
        List<Breakdown> all = new ArrayList<>();
        all.add(volunteersByDepartment());
        all.add(volunteersBy("activity", Breakdowns::activities, seedOrder(activityRanks)));
        all.add(volunteersBy("place", line -> List.of(line.attended().place()), blankLast(names)));
        all.add(volunteersBy("day", line -> List.of(line.day().toString()), Comparator.naturalOrder()));
        all.add(volunteersBy("campaign", line -> List.of(line.campaign()), seedOrder(campaignRanks)));
        all.add(volunteers());
        all.add(quantities());
        all.add(donationsByDepartment());
        all.add(donationsByCampaign());
        all.add(donors());
        all.add(reconciliation());
        return all;
    }

    private Breakdown volunteersByDepartment() {
        return by(
                "volunteers_by_department",
                "department",
                ValueType.TEXT,
                line -> List.of(line.department()),
                departments::compare,
                List.of(
                        Measure.PEOPLE,
                        Measure.SERVED,
                        Measure.REGISTERED,
                        Measure.WAITLISTED,
                        Measure.ABSENT,
                        Measure.TURNS,
                        Measure.HOURS));
    }

    private static Breakdown volunteersBy(
            String key, Function<ContributingLine, List<String>> rows, Comparator<String> order) {
        return by(
                "volunteers_by_" + key,
                key,
                key.equals("day") ? ValueType.DAY : ValueType.TEXT,
                rows,
                order,
                List.of(Measure.PEOPLE, Measure.SERVED, Measure.TURNS, Measure.HOURS));
    }

    private Breakdown volunteers() {
        return new Breakdown(
                "volunteers",
                List.of(text("name"), text("department"), text("title")),
                row -> row.label().get(0) + "/" + row.label().get(1),
                line -> List.of(line.who()),
                (who, line) -> List.of(
                        line.person().name(),
                        line.person().department(),
                        line.person().title()),
                List.of(
                        texts(
                                "status",
                                Measure.PEOPLE.counts(),
                                line -> List.of(line.attended().standing().word())),
                        Measure.TURNS,
                        Measure.HOURS,
                        texts(
                                "activities",
                                Measure.PEOPLE.counts(),
                                line -> line.attended().activities()),
                        texts(
                                "places",
                                Measure.PEOPLE.counts(),
                                line -> List.of(line.attended().place()))),
                byNameThenDepartment());
    }

    private Breakdown quantities() {
        Measure quantity = new Measure(
                "quantity",
                ValueType.QUANTITY,
                line -> line.attended().quantity().value().signum() != 0,
                Tally.Units::new,
                line -> "stated");
        return new Breakdown(
                "quantities",
                List.of(text("activity"), text("unit")),
                row -> String.join("/", row.label()),
                line -> List.of(String.join("、", line.attended().activities()) + "\n"
                        + line.attended().unit()),
                (id, line) -> List.of(
                        String.join("、", line.attended().activities()),
                        line.attended().unit()),
                List.of(quantity),
                Breakdown.byFirstColumn(
                        seedOrder(activityRanks),
                        Comparator.comparing(row -> row.label().get(1), blankLast(Comparator.naturalOrder()))));
    }

    private Breakdown donationsByDepartment() {
        return by(
                "donations_by_department",
                "department",
                ValueType.TEXT,
                line -> List.of(line.department()),
                departments::compare,
                List.of(Measure.DONORS, Measure.GIFTS, Measure.AMOUNT, Measure.RECEIVED));
    }

    private Breakdown donationsByCampaign() {
        return by(
                "donations_by_campaign",
                "campaign",
                ValueType.TEXT,
                line -> List.of(line.campaign()),
                seedOrder(campaignRanks),
                List.of(
                        Measure.DONORS,
                        Measure.GIFTS,
                        Measure.AMOUNT,
                        Measure.RECEIVED,
                        day("first_day", true),
                        day("last_day", false)));
    }

    private Breakdown donors() {
        return new Breakdown(
                "donors",
                List.of(text("name"), text("department")),
                row -> String.join("/", row.label()),
                line -> List.of(line.who()),
                (who, line) -> List.of(line.person().name(), line.person().department()),
                List.of(Measure.AMOUNT, Measure.GIFTS, Measure.RECEIVED),
                byNameThenDepartment());
    }

    /** One row a gift, with the payments taken for it, and one a payment or an excess that no list names. */
    private static Breakdown reconciliation() {
        Predicate<ContributingLine> money = line -> line.kind() != ContributingLine.Kind.ATTENDANCE;
        return new Breakdown(
                "reconciliation",
                List.of(text("donation")),
                Breakdown.Row::id,
                line -> List.of(reference(line.about())
                        + (line.about().part() == 0 ? "" : "/" + line.about().part())),
                (id, line) -> List.of(line.kind() == ContributingLine.Kind.UNCLAIMED ? "" : reference(line.about())),
                List.of(
                        texts(
                                "payment",
                                line -> line.kind() == ContributingLine.Kind.PAYMENT
                                        || line.kind() == ContributingLine.Kind.UNCLAIMED,
                                line -> List.of(reference(line.origin()))),
                        texts("person", money, line -> List.of(line.person().name())),
                        Measure.AMOUNT.named("donated"),
                        Measure.money(
                                "paid",
                                line -> Measure.RECEIVED.counts().test(line)
                                        || Measure.UNCLAIMED.counts().test(line),
                                line -> line.money()
                                        .received()
                                        .plus(line.money().unclaimed()),
                                line -> line.kind() == ContributingLine.Kind.UNCLAIMED
                                        ? Measure.UNCLAIMED.rule().apply(line)
                                        : Measure.RECEIVED.rule().apply(line)),
                        texts("status", money, line -> List.of(settled(line))),
                        texts("how", money, line -> List.of(line.money().how()))),
                Breakdown.sorted(Comparator.comparing(
                                (Breakdown.Row row) -> row.first().kind() == ContributingLine.Kind.UNCLAIMED)
                        .thenComparing(row -> row.first().about())));
    }

    private static String settled(ContributingLine line) {
        return switch (line.kind()) {
            case ATTENDANCE, PAYMENT -> "";
            case UNCLAIMED -> "unclaimed";
            case GIFT -> {
                if (line.money().received().isPositive()) {
                    yield line.money().received().equals(line.money().declared()) ? "received" : "partly-received";
                }
                yield line.money().unreceived().isPositive() ? "unreceived" : "unverified";
            }
        };
    }

    private static String reference(Origin origin) {
        return origin.sheet() + "!" + origin.cells();
    }

    private static List<String> activities(ContributingLine line) {
        return line.attended().activities().isEmpty()
                ? List.of("")
                : line.attended().activities();
    }

    private static Breakdown by(
            String name,
            String key,
            ValueType keyType,
            Function<ContributingLine, List<String>> rows,
            Comparator<String> order,
            List<Measure> measures) {
        return new Breakdown(
                name,
                List.of(new Table.Column(key, keyType)),
                Breakdown.Row::id,
                rows,
                (id, line) -> List.of(id),
                measures,
                Breakdown.byFirstColumn(order, Comparator.comparing(Breakdown.Row::id)));
    }

    static Table.Column text(String name) {
        return new Table.Column(name, ValueType.TEXT);
    }

    private static Measure texts(
            String name, Predicate<ContributingLine> counts, Function<ContributingLine, Iterable<String>> texts) {
        return new Measure(name, ValueType.TEXT, counts, () -> new Tally.Texts(texts), line -> name);
    }

    private static Measure day(String name, boolean first) {
        return new Measure(name, ValueType.DAY, Measure::isGift, () -> new Tally.Edge(first), line -> name);
    }

    private UnaryOperator<List<Breakdown.Row>> byNameThenDepartment() {
        return Breakdown.byFirstColumn(
                blankLast(names), Comparator.comparing(row -> row.label().get(1), departments::compare));
    }

    /** As the seeds list them, then all others by their characters, none last. */
    private static Comparator<String> seedOrder(Map<String, Integer> ranks) {
        return Comparator.comparing((String text) -> ranks.getOrDefault(text, Integer.MAX_VALUE))
                .thenComparing(blankLast(Comparator.naturalOrder()));
    }

    private static Comparator<String> blankLast(Comparator<String> order) {
        return Comparator.comparing(String::isEmpty).thenComparing(order);
    }
}
