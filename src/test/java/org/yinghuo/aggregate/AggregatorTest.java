package org.yinghuo.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.Status;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Participation;
import org.yinghuo.reconcile.books.Settlement;

/** Shows (rule bridge-balances). */
class AggregatorTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theFiguresAreThoseOfANaiveRecount(long seed) {
        RandomBooks random = new RandomBooks(seed, 90);
        Recount recount = new Recount(random.books(), random.issues());
        for (IssueReport report : reports(random, random.shuffled(seed))) {
            recountedInOrder(random, report, recount);
        }
    }

    private static void recountedInOrder(RandomBooks random, IssueReport report, Recount recount) {
        Recount ordered = new Recount(sorted(random.books()), random.issues());
        assertThat(values(report)).containsAllEntriesOf(ordered.figures(report.issue()));
        Map<String, String> year = recount.yearToDate(report.issue());
        Map<String, String> opening = report.issue().id().year() == 2022
                ? Map.of("volunteers.served", "7", "volunteers.hours", "10.5", "donations.amount", "1000.50")
                : Map.of();
        year.forEach((name, value) -> assertThat(new BigDecimal(values(report).get("year_to_date." + name)))
                .as(name)
                .isEqualByComparingTo(new BigDecimal(value).add(new BigDecimal(opening.getOrDefault(name, "0")))));
    }

    private static Books sorted(Books books) {
        List<Participation> participations = new ArrayList<>(books.participations());
        participations.sort(Comparator.comparing(Participation::day)
                .thenComparing(participation -> participation.evidence().get(0).origin()));
        return new Books(
                books.postings(), participations, books.gifts(), books.settlement(), List.of(), Map.of(), List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void theTablesAreThoseOfANaiveRecount(long seed) {
        RandomBooks random = new RandomBooks(seed, 80);
        Books books = random.books();
        Recount recount = new Recount(books, random.issues());
        for (IssueReport report : reports(random, books)) {
            List<Participation> all = recount.participations(report.issue().id());
            Map<String, List<Participation>> byDay = new TreeMap<>();
            Map<String, List<Participation>> byDepartment = new TreeMap<>();
            Map<String, Long> turnsByActivity = new TreeMap<>();
            for (Participation participation : all) {
                if (participation.status() != Status.CANCELLED) {
                    byDay.computeIfAbsent(participation.day().toString(), any -> new ArrayList<>())
                            .add(participation);
                    byDepartment
                            .computeIfAbsent(participation.person().department(), any -> new ArrayList<>())
                            .add(participation);
                }
                for (Attendance turn : participation.turns()) {
                    for (String activity : Recount.activities(participation, turn)) {
                        turnsByActivity.merge(
                                activity, (long) participation.person().heads(), Long::sum);
                    }
                }
            }
            Table days = report.table("volunteers_by_day");
            assertThat(days.rows()).hasSameSizeAs(byDay.keySet());
            byDay.forEach((day, theirs) -> {
                assertThat(cell(days, day, "people")).isEqualTo(Recount.people(theirs, any -> true));
                assertThat(cell(days, day, "turns")).isEqualTo(Long.toString(Recount.turns(theirs)));
                assertThat(cell(days, day, "hours"))
                        .isEqualTo(Recount.hours(theirs).toString());
            });
            Table departments = report.table("volunteers_by_department");
            assertThat(departments.rows()).hasSameSizeAs(byDepartment.keySet());
            byDepartment.forEach((department, theirs) -> {
                assertThat(cell(departments, department, "people")).isEqualTo(Recount.people(theirs, any -> true));
                assertThat(cell(departments, department, "served"))
                        .isEqualTo(Recount.people(theirs, one -> one.status() == Status.SERVED));
            });
            Table activities = report.table("volunteers_by_activity");
            turnsByActivity.forEach((activity, turns) ->
                    assertThat(cell(activities, activity, "turns")).isEqualTo(turns.toString()));

            Map<String, List<Settlement.Account>> gifts = new TreeMap<>();
            for (Settlement.Account account : recount.accounts(report.issue().id())) {
                gifts.computeIfAbsent(account.gift().department(), any -> new ArrayList<>())
                        .add(account);
            }
            Table donations = report.table("donations_by_department");
            assertThat(donations.rows()).hasSameSizeAs(gifts.keySet());
            gifts.forEach((department, theirs) -> {
                assertThat(cell(donations, department, "donors")).isEqualTo(Recount.donors(theirs, any -> true));
                assertThat(cell(donations, department, "gifts")).isEqualTo(Integer.toString(theirs.size()));
                assertThat(cell(donations, department, "amount"))
                        .isEqualTo(Recount.yuan(theirs.stream()
                                .mapToLong(account -> account.gift().amount().fen())
                                .sum()));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 300, 2_000})
    void whatStandsBehindAFigureIsToldInShortAsItIsToldInFull(int people) {
        RandomBooks random = new RandomBooks(31, people);
        for (IssueReport report : reports(random, random.books())) {
            List<String> figures = report.lineage().names().stream()
                    .filter(name -> name.indexOf('[') < 0)
                    .toList();
            Map<String, EntriesBehind> told = report.lineage().inShort(figures);
            assertThat(told).containsOnlyKeys(figures);
            for (String figure : figures) {
                assertThat(told.get(figure))
                        .as(figure)
                        .isEqualTo(EntriesBehind.of(report.lineage().behind(figure)));
            }
            List<Table> tables = List.copyOf(report.tables());
            List<List<List<String>>> rows =
                    tables.stream().map(table -> List.copyOf(table.rows())).toList();
            report.forget();
            assertThat(tables.stream().map(table -> List.copyOf(table.rows())).toList())
                    .isEqualTo(rows);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void whatStandsBehindEveryFigureAndCellAddsUpToIt(long seed) {
        RandomBooks random = new RandomBooks(seed, 25);
        for (IssueReport report : reports(random, random.books())) {
            List<String> names = report.lineage().names();
            assertThat(names).doesNotHaveDuplicates();
            int opened = 0;
            for (String name : names) {
                List<Contribution> behind = report.lineage().behind(name);
                assertThat(behind).extracting(Contribution::figure).allMatch(name::equals);
                assertThat(behind).extracting(Contribution::origin).isSorted();
                String value = value(report, name);
                if (value != null) {
                    assertThat(sum(behind)).as(name).isEqualByComparingTo(value);
                    opened++;
                }
            }
            long numbers = report.figures().values().stream()
                    .filter(figure -> figure.type() != ValueType.DAY)
                    .count();
            for (Table table : report.tables()) {
                long columns = table.columns().stream()
                        .filter(column -> column.type() != ValueType.TEXT && column.type() != ValueType.DAY)
                        .count();
                numbers += columns * table.rows().size();
            }
            assertThat(opened).isEqualTo((int) numbers);
        }
    }

    static BigDecimal sum(List<Contribution> behind) {
        return behind.stream()
                .map(contribution -> new BigDecimal(contribution.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The published value of a figure or cell; null for a text. */
    static String value(IssueReport report, String name) {
        Figure figure = report.figures().get(name);
        return figure == null ? cell(report, name) : figure.value();
    }

    /** The value of a cell as the report's own tables have it, rows of one name told apart by their order; null for a text. */
    private static String cell(IssueReport report, String name) {
        int open = name.indexOf('[');
        int close = name.lastIndexOf("].");
        Table table = report.table(name.substring(0, open));
        String column = name.substring(close + 2);
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Table.Column found = table.columns().get(i);
            if (!found.name().equals(column)) {
                continue;
            }
            if (found.type() == ValueType.TEXT || found.type() == ValueType.DAY) {
                return null;
            }
            for (List<String> row : table.rows()) {
                String plain = switch (table.name()) {
                    case "volunteers", "donors", "quantities", "supplements", "corrections" ->
                        row.get(0) + "/" + row.get(1);
                    case "reconciliation" -> row.get(0).isEmpty() ? row.get(1) : row.get(0);
                    default -> row.get(0);
                };
                int times = seen.merge(plain, 1, Integer::sum);
                if ((times == 1 ? plain : plain + "#" + times).equals(name.substring(open + 1, close))) {
                    return row.get(i);
                }
            }
        }
        throw new AssertionError("no cell " + name);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void tablesAddUpToTheFigures(long seed) {
        RandomBooks random = new RandomBooks(seed, 100);
        for (IssueReport report : reports(random, random.books())) {
            Map<String, String> values = values(report);
            for (String column : List.of("people", "served", "registered", "waitlisted", "absent", "turns", "hours")) {
                // Each row's hours are rounded by themselves.
                assertThat(sum(report.table("volunteers_by_department"), column))
                        .as(column)
                        .isCloseTo(
                                new BigDecimal(values.get("volunteers." + column)),
                                within(new BigDecimal(column.equals("hours") ? "0.0005" : "0")));
            }
            for (String table :
                    List.of("volunteers_by_day", "volunteers_by_place", "volunteers_by_campaign", "volunteers")) {
                assertThat(sum(report.table(table), "turns")).isEqualByComparingTo(values.get("volunteers.turns"));
            }
            for (String table : List.of("donations_by_department", "donations_by_campaign", "donors")) {
                assertThat(sum(report.table(table), "amount")).isEqualByComparingTo(values.get("donations.amount"));
                assertThat(sum(report.table(table), "gifts")).isEqualByComparingTo(values.get("donations.gifts"));
                assertThat(sum(report.table(table), "received")).isEqualByComparingTo(values.get("donations.received"));
            }
            assertThat(sum(report.table("reconciliation"), "donated"))
                    .isEqualByComparingTo(values.get("donations.amount"));
            assertThat(sum(report.table("reconciliation"), "paid"))
                    .isEqualByComparingTo(cell(report.table("bridge"), "arrived", "amount"));
            assertThat(cell(report.table("bridge"), "unexplained", "amount")).isEqualTo("0.00");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void booksInAnotherOrderGiveTheSameTables(long seed) {
        RandomBooks random = new RandomBooks(seed, 60);
        List<IssueReport> one = reports(random, random.books());
        List<IssueReport> other = reports(random, random.shuffled(seed));
        for (int i = 0; i < one.size(); i++) {
            assertThat(other.get(i).figures()).isEqualTo(one.get(i).figures());
            assertThat(other.get(i).tables()).isEqualTo(one.get(i).tables());
            assertThat(other.get(i).control()).isEqualTo(one.get(i).control());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void anEntryCountsInExactlyTheFiguresItStandsBehind(long seed) {
        RandomBooks random = new RandomBooks(seed, 30);
        for (IssueReport report : reports(random, random.books())) {
            Map<Origin, List<String>> expected = new HashMap<>();
            for (String figure : report.figures().keySet()) {
                if (report.lineage().names().contains(figure)) {
                    for (Contribution contribution : report.lineage().behind(figure)) {
                        expected.computeIfAbsent(contribution.origin(), any -> new ArrayList<>())
                                .add(figure);
                    }
                }
            }
            report.postings()
                    .forEach(posting -> assertThat(
                                    report.lineage().countsIn(posting.entry().origin()))
                            .isEqualTo(expected.getOrDefault(posting.entry().origin(), List.of())));
        }
    }

    @Test
    void anIssueWithoutEntriesPrintsZeros() {
        RandomBooks none = new RandomBooks(1, 0);
        IssueReport report = reports(none, none.books()).get(0);
        assertThat(values(report))
                .containsEntry("volunteers.people", "0")
                .containsEntry("volunteers.hours", "0")
                .containsEntry("donations.amount", "0.00")
                .containsEntry("payments.unclaimed", "0.00")
                .containsEntry("year_to_date.since", "2021-12-10");
        assertThat(report.table("bridge").rows()).last().isEqualTo(List.of("unexplained", "0.00"));
        assertThat(report.tables())
                .extracting(Table::name)
                .startsWith("volunteers_by_department", "volunteers_by_activity", "volunteers_by_place")
                .contains("quantities", "donors", "reconciliation");
    }

    @Test
    void anIssueIsPublishedFromTheMomentItsWindowHasOpened() {
        RandomBooks random = new RandomBooks(3, 10);
        LocalDateTime opens = random.issues().get(2).opens();
        assertThat(Aggregator.aggregate(random.books(), random.seeds(), random.readings(), opens))
                .hasSize(2);
        assertThat(Aggregator.aggregate(random.books(), random.seeds(), random.readings(), opens.plusSeconds(1)))
                .hasSize(3);
    }

    @Test
    void aSheetWhoseEntriesAndFatesDifferStopsTheRun() {
        RandomBooks random = new RandomBooks(5, 20);
        List<SheetReading> readings = new ArrayList<>(random.readings());
        SheetReading one = readings.remove(0);
        readings.add(new SheetReading(
                one.sheet(), one.kind(), 1, List.of(), Map.of(), List.of(), one.entries() + 1, List.of(), null, null));
        assertThatThrownBy(() -> Aggregator.aggregate(random.books(), random.seeds(), readings, RandomBooks.AS_OF))
                .isInstanceOf(UnbalancedBooksException.class)
                .hasMessageContaining(one.sheet().toString())
                .hasMessageContaining(Long.toString(one.entries() + 1))
                .hasMessageContaining("know " + one.entries());
    }

    private static List<IssueReport> reports(RandomBooks random, Books books) {
        return Aggregator.aggregate(books, random.seeds(), random.readings(), RandomBooks.AS_OF);
    }

    private static Map<String, String> values(IssueReport report) {
        Map<String, String> values = new TreeMap<>();
        report.figures().forEach((name, figure) -> values.put(name, figure.value()));
        return values;
    }

    private static String cell(Table table, String row, String column) {
        int index = table.columns().stream().map(Table.Column::name).toList().indexOf(column);
        return table.rows().stream()
                .filter(cells -> cells.get(0).equals(row))
                .map(cells -> cells.get(index))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + row + " in " + table.name()));
    }

    private static BigDecimal sum(Table table, String column) {
        int index = table.columns().stream().map(Table.Column::name).toList().indexOf(column);
        return table.rows().stream()
                .map(cells -> new BigDecimal(cells.get(index)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
