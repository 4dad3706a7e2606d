package org.yinghuo.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.aggregate.lines.ContributingLines;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Hours;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;

/** The issues of one calendar year as they come: what the year to date adds up to after each of them. */
final class Year {

    static final String PREFIX = "year_to_date.";
    static final String SINCE = PREFIX + "since";
    private static final SheetId OPENING = new SheetId("opening", "");

    private final int year;
    private final Map<String, String> opening;
    private final FirstSeen served = new FirstSeen();
    private final FirstSeen gave = new FirstSeen();
    private final List<Measure> measures;
    private final List<Tally> tallies = new ArrayList<>();
    private final List<Stating.Heard> heard = new ArrayList<>();
    private final List<FirstEntries> entries = new ArrayList<>();
    private final Map<IssueId, ContributingLines> issues = new LinkedHashMap<>();
    private @Nullable LocalDate since;

    /** @param opening what the figures stood at before the first issue known, by their names with or without the prefix */
    Year(int year, Map<String, String> opening) {
        this.year = year;
        this.opening = opening;
        this.measures = List.of(
                people("volunteers.served", ContributingLine::isServed, served),
                Measure.TURNS.named(PREFIX + "volunteers.turns"),
                Measure.HOURS.named(PREFIX + "volunteers.hours"),
                people("donations.donors", Measure::isGift, gave),
                Measure.AMOUNT.named(PREFIX + "donations.amount"));
        for (Measure measure : measures) {
            tallies.add(measure.tally().get());
            heard.add(new Stating.Heard());
            entries.add(new FirstEntries(measure, opened(measure)));
        }
    }

    /** People as new in the year as they are; those nobody knows are new each time. */
    private static Measure people(String name, Predicate<ContributingLine> counts, FirstSeen first) {
        return new Measure(
                PREFIX + name,
                ValueType.COUNT,
                counts,
                () -> new Tally.People(line -> line.unnamed() || first.isFirst(line.who(), line.issue()) ? 0 : 1),
                line -> line.unnamed() ? "unnamed" : line.isServed() ? "served" : "donor");
    }

    List<Measure> measures() {
        return measures;
    }

    /** Goes on to the next issue; its lines may be told at once to {@link #add}. */
    void next(Issue issue, ContributingLines lines) {
        issues.put(issue.id(), lines);
        if (since == null) {
            // What opens with the last minute of a day, as after a cutoff at 23:59, opens with the next.
            since = issue.opens().plusMinutes(1).toLocalDate();
        }
    }

    void add(ContributingLine line) {
        if (line.isServed()) {
            served.see(line.who(), line.issue());
        } else if (Measure.isGift(line)) {
            gave.see(line.who(), line.issue());
        }
        for (int i = 0; i < tallies.size(); i++) {
            heard.get(i).add(measures.get(i).stating(), line);
            if (measures.get(i).counts().test(line)) {
                tallies.get(i).add(line);
                entries.get(i).add(line, tallies.get(i));
            }
        }
    }

    /** What stands behind each figure as it stands now, in short. */
    Map<String, EntriesBehind> behind() {
        Map<String, EntriesBehind> behind = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            behind.put(measures.get(i).name(), entries.get(i).told());
        }
        return behind;
    }

    /** The issues so far. */
    Set<IssueId> issues() {
        return Set.copyOf(issues.keySet());
    }

    /** The lines of all issues so far. */
    ContributingLines soFar() {
        List<ContributingLines> told = List.copyOf(issues.values());
        return to -> told.forEach(lines -> lines.forEach(to));
    }

    /** The figures as they stand now. */
    Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (int i = 0; i < tallies.size(); i++) {
            Measure measure = measures.get(i);
            String value = plus(measure.type(), tallies.get(i).value(), opening(measure.name()));
            figures.put(measure.name(), new Figure(measure.name(), measure.type(), value));
        }
        figures.put(SINCE, new Figure(SINCE, ValueType.DAY, since()));
        return figures;
    }

    /** Notes the figures that neither an entry nor the opening states. */
    void noteGaps(SortedSet<String> unstated, SortedSet<String> partial) {
        for (int i = 0; i < heard.size(); i++) {
            String name = measures.get(i).name();
            boolean opened = opening(name).signum() != 0;
            Gaps.note(name, heard.get(i), opened ? partial : unstated, partial);
        }
    }

    /** What the opening adds to a figure, as contributions. */
    List<Contribution> opened(Measure measure) {
        BigDecimal value = opening(measure.name());
        if (value.signum() == 0) {
            return List.of();
        }
        return List.of(new Contribution(
                measure.name(), new Origin(OPENING, 0, 0, 0, 0), print(measure.type(), value), "opening"));
    }

    private String since() {
        if (opening.isEmpty()) {
            return String.valueOf(since);
        }
        String said = opening.getOrDefault(SINCE, opening.getOrDefault("since", ""));
        return said.isEmpty() ? LocalDate.of(year, 1, 1).toString() : said;
    }

    private BigDecimal opening(String figure) {
        String text = opening.getOrDefault(figure, opening.getOrDefault(figure.substring(PREFIX.length()), "0"));
        try {
            return new BigDecimal(text.replace(",", "").strip());
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO; // said when the seeds were read
        }
    }

    private static String plus(ValueType type, String value, BigDecimal opening) {
        return print(type, new BigDecimal(value).add(new BigDecimal(print(type, opening))));
    }

    private static String print(ValueType type, BigDecimal value) {
        return switch (type) {
            case MONEY ->
                Amount.ofYuan(value.setScale(2, RoundingMode.HALF_EVEN)).toString();
            case HOURS -> Hours.of(value).toString();
            case COUNT -> value.setScale(0, RoundingMode.HALF_EVEN).toPlainString();
            case QUANTITY, DAY, TEXT -> value.toPlainString();
        };
    }
}
