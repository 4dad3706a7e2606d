package org.yinghuo.report.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Milestone;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Issue;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.ValueText;

/** What the sentences of a newsletter may mention: the issue, its figures and the rows of its tables, by name. */
final class NewsletterValues {
    private static final String NAMES = "names";
    private static final String PARTIAL = ".partial";
    private static final Set<String> OWN = Set.of(
            "issue.title",
            "issue.number",
            "issue.cumulative",
            "issue.publisher",
            "issue.date",
            "year",
            "opens",
            "cutoff",
            "until",
            "first_day",
            "last_day",
            "several_days",
            "public",
            "whole_year",
            "names",
            "number",
            "what",
            "times",
            "milestones");
    private static final String MILESTONES = "milestones";
    private static final Set<String> LATE = Set.of("supplements", "corrections");
    private static final Pattern ZERO = Pattern.compile("[-−]?0+(\\.0+)?");

    private final IssueReport report;
    private final ReportWords phrases;
    private final Map<String, String> values;
    private final @Nullable Row row;

    /** Names of values that nothing states: they are written as such and count as absent. */
    private final Set<String> unstated;

    /** By the table's name, of those tables whose names were asked for. */
    private final Map<String, Map<String, Roll.Group>> groups;

    /** A row of a table, by what it is called. */
    private record Row(String table, String key) {}

    private NewsletterValues(
            IssueReport report,
            ReportWords phrases,
            Map<String, String> values,
            @Nullable Row row,
            Set<String> unstated,
            Map<String, Map<String, Roll.Group>> groups) {
        this.report = report;
        this.phrases = phrases;
        this.values = values;
        this.row = row;
        this.unstated = Set.copyOf(unstated);
        this.groups = groups;
    }

    /** @param asOf until when the figures tell what happened, where that is before the issue's cutoff */
    static NewsletterValues of(IssueReport report, LocalDateTime asOf, ReportWords phrases) {
        Language language = phrases.language();
        Issue issue = report.issue();
        Map<String, String> values = new HashMap<>();
        for (Figure figure : report.figures().values()) {
            values.put(figure.name(), written(figure.type(), figure.value(), language));
        }
        values.put("issue.title", issue.title());
        values.put("issue.number", Integer.toString(issue.id().number()));
        values.put("issue.cumulative", Integer.toString(issue.cumulative()));
        values.put("issue.publisher", issue.publisher());
        values.put("issue.date", ValueText.day(issue.date(), language));
        values.put("year", Integer.toString(issue.id().year()));
        values.put("opens", moment(issue.opens(), phrases));
        values.put("cutoff", moment(issue.cutoff(), phrases));
        values.put("until", moment(asOf.isBefore(issue.cutoff()) ? asOf : issue.cutoff(), phrases));
        report.gaps().partial().forEach(figure -> values.put(figure + PARTIAL, "1"));
        Figure since = report.figures().get("year_to_date.since");
        values.put("whole_year", since != null && since.value().endsWith("-01-01") ? "1" : "");
        List<String> days = daysOfService(report.table("volunteers_by_day"));
        if (!days.isEmpty()) {
            String first = days.get(0);
            String last = days.get(days.size() - 1);
            values.put("first_day", shortDay(LocalDate.parse(first), phrases));
            values.put("last_day", shortDay(LocalDate.parse(last), phrases));
            values.put("several_days", first.equals(last) ? "" : "1");
        }
        values.put("public", issue.namesArePublic() ? "1" : "");
        return new NewsletterValues(report, phrases, values, null, report.notStated(), new HashMap<>());
    }

    /** The days on which someone served, in order; one on which people only registered is none. */
    private static List<String> daysOfService(Table days) {
        int served = days.columns().stream().map(Table.Column::name).toList().indexOf("served");
        return days.rows().stream()
                .filter(row -> !ZERO.matcher(row.get(served)).matches())
                .map(row -> row.get(0))
                .toList();
    }

    /** Whether sentences may mention a name: a figure, a table, a column, or one of the issue's own. */
    static boolean isKnown(String name, ReportWords words) {
        String figure = name.endsWith(PARTIAL) ? name.substring(0, name.length() - PARTIAL.length()) : name;
        return OWN.contains(name)
                || !words.figure(figure).equals(figure)
                || !words.table(name).equals(name)
                || !words.column(name).equals(name);
    }

    /** The text of a value; none where no value bears the name. */
    Optional<String> text(String name) {
        return Optional.ofNullable(value(name));
    }

    private @Nullable String value(String name) {
        if (unstated.contains(name)) {
            return phrases.unstated();
        }
        return row != null && name.equals(NAMES) ? names(row) : values.get(name);
    }

    /** Whether a value is neither empty nor zero, or a table has rows. */
    boolean isPresent(String name) {
        String text = value(name);
        if (text == null) {
            return report.tables().stream()
                    .anyMatch(
                            table -> table.name().equals(name) && !table.rows().isEmpty());
        }
        return !unstated.contains(name)
                && !text.isEmpty()
                && !ZERO.matcher(text).matches();
    }

    /** Those who serve for the so-manieth time this year; nobody where names must not be shown. */
    private List<NewsletterValues> milestones() {
        List<NewsletterValues> rows = new ArrayList<>();
        if (report.issue().namesArePublic()) {
            for (Milestone milestone : report.milestones()) {
                Map<String, String> own = new HashMap<>(values);
                own.put("name", Masking.mask(milestone.name()));
                own.put("department", milestone.department());
                own.put("activity", milestone.activity());
                own.put("times", Integer.toString(milestone.times()));
                rows.add(new NewsletterValues(report, phrases, own, null, unstated, groups));
            }
        }
        return rows;
    }

    /** The values within each row of a table: its own columns by their names, {@code names} of those it counts, and all values of the issue. */
    List<NewsletterValues> rows(String of) {
        if (of.equals(MILESTONES)) {
            return milestones();
        }
        List<NewsletterValues> rows = new ArrayList<>();
        for (Table table : report.tables()) {
            if (table.name().equals(of)) {
                int at = 0;
                for (List<String> cells : table.rows()) {
                    Map<String, String> own = new HashMap<>(values);
                    Set<String> unstatedHere = new HashSet<>(unstated);
                    for (int i = 0; i < cells.size(); i++) {
                        own.put(table.columns().get(i).name(), cell(table, i, cells.get(i)));
                        if (!table.isStated(at, i)) {
                            unstatedHere.add(table.columns().get(i).name());
                        }
                        if (table.columns().get(i).name().equals("issue")) {
                            own.put(
                                    "number",
                                    cells.get(i).substring(cells.get(i).indexOf('-') + 1));
                        }
                    }
                    if (LATE.contains(table.name())) {
                        own.put("what", LateText.of(table, cells, phrases));
                    }
                    rows.add(new NewsletterValues(
                            report, phrases, own, new Row(table.name(), cells.get(0)), unstatedHere, groups));
                    at++;
                }
            }
        }
        return rows;
    }

    private String cell(Table table, int column, String text) {
        if (column == 0 && text.isEmpty()) {
            return phrases.say("newsletter.others");
        }
        ValueType type = table.columns().get(column).type();
        return type == ValueType.DAY && !text.isEmpty()
                ? shortDay(LocalDate.parse(text), phrases)
                : written(type, phrases.cell(table.columns().get(column).name(), text), phrases.language());
    }

    /** Who stands behind a row of a table of departments, activities or places; nobody where names must not be shown. */
    private String names(Row row) {
        if (!report.issue().namesArePublic()) {
            return "";
        }
        Roll.Group group = groups.computeIfAbsent(row.table(), this::groups).get(row.key());
        if (group == null || !isCounted(group)) {
            return "";
        }
        String names = String.join(phrases.say("html.comma"), group.first());
        return group.more() == 0
                ? names
                : phrases.say("newsletter.names.more", names, group.first().size() + group.more(), group.more());
    }

    /** Whether the names are those the row counts: the roll also names what someone only registered for. */
    private boolean isCounted(Roll.Group group) {
        String counted = values.getOrDefault("served", values.getOrDefault("donors", ""));
        return counted.replace(",", "").equals(Integer.toString(group.people()));
    }

    private Map<String, Roll.Group> groups(String table) {
        return switch (table) {
            case "volunteers_by_department" -> Roll.served(report, "department");
            case "volunteers_by_activity" -> Roll.served(report, "activities");
            case "volunteers_by_place" -> Roll.served(report, "places");
            case "donations_by_department" -> Roll.donorsByDepartment(report);
            default -> Map.of();
        };
    }

    /** A value as it stands in running text: whole yuan without their decimals, days in words. */
    private static String written(ValueType type, String value, Language language) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (type) {
            case TEXT -> Masking.mask(value);
            case DAY -> ValueText.day(LocalDate.parse(value), language);
            case COUNT, HOURS, QUANTITY, MONEY -> {
                BigDecimal number = new BigDecimal(value);
                String plain = number.stripTrailingZeros().scale() <= 0
                        ? number.setScale(0).toPlainString()
                        : number.toPlainString();
                yield switch (language) {
                    case ZH -> plain;
                    case EN -> ValueText.grouped(plain);
                };
            }
        };
    }

    private static String shortDay(LocalDate day, ReportWords phrases) {
        return phrases.say(
                "newsletter.day",
                day.getMonthValue(),
                day.getDayOfMonth(),
                Arrays.asList(phrases.say("newsletter.months").split(" ")).get(day.getMonthValue() - 1));
    }

    private static String moment(LocalDateTime moment, ReportWords phrases) {
        String day = shortDay(moment.toLocalDate(), phrases);
        return moment.getMinute() == 0
                ? phrases.say("newsletter.hour", day, moment.getHour())
                : phrases.say("newsletter.minute", day, moment.getHour(), "%02d".formatted(moment.getMinute()));
    }
}
