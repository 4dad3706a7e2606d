package org.yinghuo.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /**
     * The same once issues are sealed: each of them covers what it covered then, whatever is said of it since. What opened at the cutoff it was given
     * since, or at that of an issue no longer said, opens where it was sealed; an issue that opens with it and ends within it is none, all it could cover is covered.
     */
    public Calendar keeping(Collection<Issue> sealed) {
        Map<IssueId, Issue> kept = new TreeMap<>();
        sealed.forEach(issue -> kept.put(issue.id(), issue));
        Map<LocalDateTime, LocalDateTime> moved = new HashMap<>();
        List<Issue> unsaid = new ArrayList<>(kept.values());
        for (Issue said : issues) {
            Issue was = kept.get(said.id());
            if (was != null) {
                moved.put(said.cutoff(), was.cutoff());
                unsaid.remove(was);
            }
        }
        List<Issue> all = new ArrayList<>(kept.values());
        for (Issue said : issues) {
            if (!kept.containsKey(said.id())) {
                Issue follows = said.opening(moved.getOrDefault(said.opens(), said.opens()));
                for (Issue gone : unsaid) {
                    if (follows.opens().isBefore(gone.cutoff())
                            && follows.cutoff().isAfter(gone.cutoff())) {
                        follows = follows.opening(gone.cutoff());
                    }
                }
                if (!isCovered(follows, kept.values())) {
                    all.add(follows);
                }
            }
        }
        return new Calendar(all);
    }

    /** One that ends before it begins, by a slip, covers nothing and stands as it was said. */
    private static boolean isCovered(Issue issue, Collection<Issue> sealed) {
        return issue.cutoff().isAfter(issue.opens())
                && sealed.stream()
                        .anyMatch(one -> one.opens().equals(issue.opens())
                                && !issue.cutoff().isAfter(one.cutoff()));
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
