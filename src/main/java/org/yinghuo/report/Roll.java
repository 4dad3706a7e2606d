package org.yinghuo.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Table;
import org.yinghuo.model.Departments;

/** Names out of the tables of people, in the tables' own order. */
final class Roll {
    private static final int NAME = 0;
    private static final int DEPARTMENT = 1;

    private Roll() {}

    /** Those who served and of whom a column says so: of a list (活动、地点) one of its items. */
    static List<String> served(IssueReport report, String column, String value) {
        Table volunteers = report.table("volunteers");
        int at = column(volunteers, column);
        return volunteers.rows().stream()
                .filter(row -> row.get(column(volunteers, "status")).equals("served"))
                .filter(row -> row.get(at).equals(value)
                        || List.of(row.get(at).split("、")).contains(value))
                .map(row -> row.get(NAME))
                .toList();
    }

    static List<String> donors(IssueReport report, String department) {
        return report.table("donors").rows().stream()
                .filter(row -> row.get(DEPARTMENT).equals(department))
                .map(row -> row.get(NAME))
                .toList();
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
        Map<String, List<String>> names = new TreeMap<>(departments::compare);
        for (List<String> row : table.rows()) {
            if (of.equals("donors") || row.get(column(table, "status")).equals(of)) {
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
