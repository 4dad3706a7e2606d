package org.yinghuo.report.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Table;
import org.yinghuo.model.Departments;

/** Names out of the tables of people, in the tables' own order. */
final class Roll {
    /** A roll of more people is told department by department, without their names: it would fill a newsletter of many pages. */
    static final int MOST_NAMES = 2_000;

    /** So many names stand in a sentence; then it says how many more there are. */
    static final int MOST_IN_A_SENTENCE = 100;

    private static final int NAME = 0;
    private static final int DEPARTMENT = 1;

    private Roll() {}

    /** Some people of a roll: how many they are, and the names of the first of them. */
    static final class Group {
        private final List<String> first = new ArrayList<>();
        private int people;

        private void add(String name) {
            people++;
            if (first.size() < MOST_IN_A_SENTENCE) {
                first.add(name);
            }
        }

        List<String> first() {
            return first;
        }

        int people() {
            return people;
        }

        /** How many more there are than names. */
        int more() {
            return people - first.size();
        }
    }

    /** Those who served, by what a column says of each: by every item of a list (活动、地点), and by the list. */
    static Map<String, Group> served(IssueReport report, String column) {
        Table volunteers = report.table("volunteers");
        int at = column(volunteers, column);
        int status = column(volunteers, "status");
        Map<String, Group> groups = new HashMap<>();
        for (List<String> row : volunteers.rows()) {
            if (row.get(status).equals("served")) {
                String value = row.get(at);
                group(groups, value).add(row.get(NAME));
                if (value.indexOf('、') >= 0) {
                    for (String item : new TreeSet<>(List.of(value.split("、")))) {
                        if (!item.equals(value)) {
                            group(groups, item).add(row.get(NAME));
                        }
                    }
                }
            }
        }
        return groups;
    }

    static Map<String, Group> donorsByDepartment(IssueReport report) {
        Map<String, Group> groups = new HashMap<>();
        for (List<String> row : report.table("donors").rows()) {
            group(groups, row.get(DEPARTMENT)).add(row.get(NAME));
        }
        return groups;
    }

    private static Group group(Map<String, Group> groups, String name) {
        return groups.computeIfAbsent(name, any -> new Group());
    }

    /** Whether anybody stands in a roll: {@code donors}, or a status of volunteers. */
    static boolean has(IssueReport report, String of) {
        if (of.equals("donors")) {
            return !report.table("donors").rows().isEmpty();
        }
        Table volunteers = report.table("volunteers");
        int status = column(volunteers, "status");
        return volunteers.rows().stream().anyMatch(row -> row.get(status).equals(of));
    }

    /** The names of a roll by department, in the order in which the departments are given. */
    static Map<String, List<String>> byDepartment(IssueReport report, String of, Departments departments) {
        Table table = report.table(of.equals("donors") ? "donors" : "volunteers");
        boolean donors = of.equals("donors");
        int status = donors ? 0 : column(table, "status");
        Map<String, List<String>> names = new TreeMap<>(departments::compare);
        for (List<String> row : table.rows()) {
            if (donors || row.get(status).equals(of)) {
                names.computeIfAbsent(row.get(DEPARTMENT), any -> new ArrayList<>())
                        .add(row.get(NAME));
            }
        }
        return names;
    }

    /** A name as rolls have it: two characters set as wide as three. */
    static String padded(String name) {
        boolean two = name.length() == 2
                && Character.isIdeographic(name.charAt(0))
                && Character.isIdeographic(name.charAt(1));
        return two ? name.charAt(0) + "　" + name.charAt(1) : name;
    }

    private static int column(Table table, String name) {
        return table.columns().stream().map(Table.Column::name).toList().indexOf(name);
    }
}
