package org.yinghuo.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.Gaps;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Lineage;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.aggregate.lines.Late;
import org.yinghuo.model.Departments;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.Language;

/** An edition with every figure and table there is, a row in each table, its texts as given. */
public final class FullReport {

    private static final List<String> FIGURES = List.of(
            "volunteers.people COUNT",
            "volunteers.served COUNT",
            "volunteers.registered COUNT",
            "volunteers.waitlisted COUNT",
            "volunteers.absent COUNT",
            "volunteers.turns COUNT",
            "volunteers.hours HOURS",
            "volunteers.party_members COUNT",
            "volunteers.first_time COUNT",
            "donations.donors COUNT",
            "donations.party_members COUNT",
            "donations.gifts COUNT",
            "donations.amount MONEY",
            "donations.received MONEY",
            "donations.unreceived MONEY",
            "donations.unverified MONEY",
            "payments.unclaimed MONEY",
            "year_to_date.volunteers.served COUNT",
            "year_to_date.volunteers.turns COUNT",
            "year_to_date.volunteers.hours HOURS",
            "year_to_date.donations.donors COUNT",
            "year_to_date.donations.amount MONEY",
            "year_to_date.since DAY");

    private static final List<String> VOLUNTEERS =
            List.of("people COUNT", "served COUNT", "turns COUNT", "hours HOURS");
    private static final List<String> ASIDE = List.of(
            "issue ISSUE", "kind TEXT", "people COUNT", "turns COUNT", "hours HOURS", "gifts COUNT", "amount MONEY");

    private FullReport() {}

    /** With {@code text} in each free text cell. */
    public static Edition with(String text, List<Finding> findings, Map<String, String> decided, Language language) {
        TreeMap<String, Figure> figures = new TreeMap<>();
        for (String figure : FIGURES) {
            String name = figure.substring(0, figure.indexOf(' '));
            ValueType type = ValueType.valueOf(figure.substring(figure.indexOf(' ') + 1));
            figures.put(name, new Figure(name, type, value(type, text)));
        }
        List<Table> tables = new ArrayList<>();
        tables.add(table(
                text,
                "volunteers_by_department",
                "department TEXT",
                "people COUNT",
                "served COUNT",
                "registered COUNT",
                "waitlisted COUNT",
                "absent COUNT",
                "turns COUNT",
                "hours HOURS"));
        for (String key : List.of("activity TEXT", "place TEXT", "day DAY", "campaign TEXT")) {
            List<String> columns = new ArrayList<>();
            columns.add(key);
            columns.addAll(VOLUNTEERS);
            tables.add(
                    table(text, "volunteers_by_" + key.substring(0, key.indexOf(' ')), columns.toArray(String[]::new)));
        }
        tables.add(table(
                text,
                "volunteers",
                "name TEXT",
                "department TEXT",
                "title TEXT",
                "status served",
                "turns COUNT",
                "hours HOURS",
                "activities TEXT",
                "places TEXT"));
        tables.add(table(text, "quantities", "activity TEXT", "unit TEXT", "quantity QUANTITY"));
        tables.add(table(
                text,
                "donations_by_department",
                "department TEXT",
                "donors COUNT",
                "gifts COUNT",
                "amount MONEY",
                "received MONEY"));
        tables.add(table(
                text,
                "donations_by_campaign",
                "campaign TEXT",
                "donors COUNT",
                "gifts COUNT",
                "amount MONEY",
                "received MONEY",
                "first_day DAY",
                "last_day DAY"));
        tables.add(
                table(text, "donors", "name TEXT", "department TEXT", "amount MONEY", "gifts COUNT", "received MONEY"));
        tables.add(table(
                text,
                "reconciliation",
                "donation TEXT",
                "payment TEXT",
                "person TEXT",
                "donated MONEY",
                "paid MONEY",
                "status received",
                "how TEXT"));
        tables.add(table(text, "bridge", "line TEXT", "amount MONEY"));
        tables.add(table(text, "supplements", ASIDE.toArray(String[]::new)));
        tables.add(table(text, "corrections", ASIDE.toArray(String[]::new)));
        Issue issue = new Issue(
                new IssueId(2022, 34),
                95,
                LocalDate.of(2022, 9, 9),
                LocalDateTime.of(2022, 9, 1, 0, 0),
                LocalDateTime.of(2022, 9, 9, 12, 0),
                null,
                "萤火简讯",
                "某单位",
                "主动公开",
                "上级机关",
                "各处室",
                13);
        IssueReport report = new IssueReport(
                issue,
                figures,
                tables,
                List.of(),
                List.of(),
                NOTHING_BEHIND,
                findings,
                decided,
                Collections.emptySortedMap(),
                List.of(),
                Late.NONE,
                Gaps.NONE,
                List.of());
        return new Edition(
                report,
                1,
                LocalDateTime.of(2022, 9, 10, 2, 0),
                false,
                List.of(new Change("donations.amount", "", "1.00", "first", "")),
                List.of(),
                List.of(),
                new Departments(List.of("综合处"), Map.of()),
                language,
                "",
                Map.of());
    }

    private static Table table(String text, String name, String... columns) {
        List<Table.Column> named = new ArrayList<>();
        List<String> row = new ArrayList<>();
        for (String column : columns) {
            String columnName = column.substring(0, column.indexOf(' '));
            String type = column.substring(column.indexOf(' ') + 1);
            switch (type) {
                case "TEXT", "COUNT", "HOURS", "QUANTITY", "MONEY", "DAY" -> {
                    named.add(new Table.Column(columnName, ValueType.valueOf(type)));
                    row.add(value(ValueType.valueOf(type), text));
                }
                case "ISSUE" -> {
                    named.add(new Table.Column(columnName, ValueType.TEXT));
                    row.add("2022-33");
                }
                default -> {
                    named.add(new Table.Column(columnName, ValueType.TEXT));
                    row.add(type);
                }
            }
        }
        return new Table(name, named, List.of(row));
    }

    private static String value(ValueType type, String text) {
        return switch (type) {
            case TEXT -> text;
            case COUNT -> "3";
            case HOURS -> "2.5";
            case MONEY -> "12600.00";
            case DAY -> "2022-09-03";
            case QUANTITY -> "2";
        };
    }

    private static final Lineage NOTHING_BEHIND = new Lineage() {
        @Override
        public List<org.yinghuo.aggregate.Contribution> behind(String figure) {
            return List.of();
        }

        @Override
        public List<String> countsIn(org.yinghuo.model.Origin origin) {
            return List.of();
        }
    };
}
