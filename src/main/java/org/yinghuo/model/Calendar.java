package org.yinghuo.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All issues known, in the order of their cutoffs; says to which of them a record belongs. */
public record Calendar(List<Issue> issues) {

    public Calendar {
        issues = issues.stream()
                .sorted(Comparator.comparing(Issue::cutoff).thenComparing(Issue::id))
                .toList();
    }

    /** The issue that covers an instant. */
    public Optional<Issue> at(LocalDateTime time) {
        return issues.stream().filter(issue -> issue.covers(time)).findFirst();
    }

    /** The earliest issue that may cover a day whose hour is unknown. */
    public Optional<Issue> on(LocalDate day) {
        return issues.stream().filter(issue -> issue.mayCover(day)).findFirst();
    }

    public Optional<Issue> find(IssueId id) {
        return issues.stream().filter(issue -> issue.id().equals(id)).findFirst();
    }

    /** A year, chosen so that month and day fall nearest to the issues' windows; the year of {@code fallback} where no issue is known. */
    public int nearestYear(int month, int dayOfMonth, LocalDate fallback) {
        int best = fallback.getYear();
        long bestDistance = Long.MAX_VALUE;
        for (Issue issue : issues) {
            LocalDate from = issue.opens().toLocalDate();
            LocalDate to = issue.cutoff().toLocalDate();
            for (int year = from.getYear() - 1; year <= to.getYear() + 1; year++) {
                if (dayOfMonth > java.time.YearMonth.of(year, month).lengthOfMonth()) {
                    continue;
                }
                LocalDate day = LocalDate.of(year, month, dayOfMonth);
                long distance = day.isBefore(from)
                        ? from.toEpochDay() - day.toEpochDay()
                        : Math.max(0, day.toEpochDay() - to.toEpochDay());
                if (distance < bestDistance) {
                    bestDistance = distance;
                    best = year;
                }
            }
        }
        return best;
    }
}
