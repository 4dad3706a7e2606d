package org.yinghuo.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Issue;

/** What the sentences of a newsletter may mention: the issue, its figures and the rows of its tables, by name. */
final class NewsletterValues {
    private static final String NAMES = "names";

    private final IssueReport report;
    private final Phrases phrases;
    private final Map<String, String> values;

    private NewsletterValues(IssueReport report, Phrases phrases, Map<String, String> values) {
        this.report = report;
        this.phrases = phrases;
        this.values = values;
    }

    static NewsletterValues of(IssueReport report, Phrases phrases) {
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
        Table days = report.table("volunteers_by_day");
        if (!days.rows().isEmpty()) {
            String first = days.rows().get(0).get(0);
            String last = days.rows().get(days.rows().size() - 1).get(0);
            values.put("first_day", shortDay(LocalDate.parse(first), phrases));
            values.put("last_day", shortDay(LocalDate.parse(last), phrases));
            values.put("several_days", first.equals(last) ? "" : "1");
        }
        values.put("public", issue.namesArePublic() ? "1" : "");
        return new NewsletterValues(report, phrases, values);
    }

    /** The text of a value; none where no value bears the name. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Whether a value is neither empty nor zero, or a table has rows. */
    boolean isPresent(String name) {
        String text = values.get(name);
        if (text == null) {
            return report.tables().stream()
                    .anyMatch(
                            table -> table.name().equals(name) && !table.rows().isEmpty());
        }
        return !text.isEmpty() && !text.matches("[-−]?0+(\\.0+)?");
    }

    /** The values within each row of a table: its own columns by their names, {@code names} of those it counts, and all values of the issue. */
    List<NewsletterValues> rows(String of) {
        List<NewsletterValues> rows = new ArrayList<>();
        for (Table table : report.tables()) {
            if (table.name().equals(of)) {
                for (List<String> row : table.rows()) {
                    Map<String, String> own = new HashMap<>(values);
                    for (int i = 0; i < row.size(); i++) {
                        own.put(table.columns().get(i).name(), cell(table, i, row.get(i)));
                        if (table.columns().get(i).name().equals("issue")) {
                            own.put("number", row.get(i).substring(row.get(i).indexOf('-') + 1));
                        }
                    }
                    own.put(NAMES, names(table, row.get(0)));
                    rows.add(new NewsletterValues(report, phrases, own));
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
    private String names(Table table, String group) {
        if (!report.issue().namesArePublic()) {
            return "";
        }
        return switch (table.name()) {
            case "volunteers_by_department" -> join(Roll.served(report, "department", group));
            case "volunteers_by_activity" -> join(Roll.served(report, "activities", group));
            case "volunteers_by_place" -> join(Roll.served(report, "places", group));
            case "donations_by_department" -> join(Roll.donors(report, group));
            default -> "";
        };
    }

    private String join(List<String> names) {
        return String.join(phrases.say("html.comma"), names);
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

    private static String shortDay(LocalDate day, Phrases phrases) {
        return phrases.say(
                "newsletter.day",
                day.getMonthValue(),
                day.getDayOfMonth(),
                Arrays.asList(phrases.say("newsletter.months").split(" ")).get(day.getMonthValue() - 1));
    }

    private static String moment(LocalDateTime moment, Phrases phrases) {
        String day = shortDay(moment.toLocalDate(), phrases);
        return moment.getMinute() == 0
                ? phrases.say("newsletter.hour", day, moment.getHour())
                : phrases.say("newsletter.minute", day, moment.getHour(), "%02d".formatted(moment.getMinute()));
    }
}
