package org.yinghuo.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.reconcile.books.Participation;

/** Checks running counts against what the books know: 本年第11次 after nine, an issue's number left out. */
final class Counters {
    private record Series(String person, String activity, int year) implements Comparable<Series> {
        @Override
        public int compareTo(Series other) {
            return Comparator.comparing(Series::person)
                    .thenComparing(Series::activity)
                    .thenComparingInt(Series::year)
                    .compare(this, other);
        }
    }

    private record Turn(Attendance said, String name, IssueId issue) {}

    private static final Comparator<Turn> IN_TIME = Comparator.comparing(
                    (Turn turn) -> turn.said().day())
            .thenComparing(turn -> turn.said().start(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(turn -> turn.said().half())
            .thenComparingInt(turn -> turn.said().timesThisYear())
            .thenComparing(turn -> turn.said().origin());

    private final Findings findings;

    Counters(Findings findings) {
        this.findings = findings;
    }

    /** A count stated goes on from the one stated before, or from the services known; the first known service may be any. */
    void checkTurns(List<Participation> participations) {
        Map<Series, List<Turn>> series = new TreeMap<>();
        for (Participation participation : participations) {
            for (Attendance turn : participation.turns()) {
                if (turn.timesThisYear() > 0) {
                    series.put(series(participation, turn), new ArrayList<>());
                }
            }
        }
        if (series.isEmpty()) {
            return;
        }
        for (Participation participation : participations) {
            for (Attendance turn : participation.turns()) {
                List<Turn> turns = series.get(series(participation, turn));
                if (turns != null) {
                    turns.add(new Turn(turn, participation.person().name(), participation.issue()));
                }
            }
        }
        series.forEach((key, turns) -> {
            turns.sort(IN_TIME);
            check(key, turns);
        });
    }

    private static Series series(Participation participation, Attendance turn) {
        return new Series(
                participation.person().key(), turn.activityWords(), turn.day().getYear());
    }

    private void check(Series series, List<Turn> turns) {
        int known = 0;
        for (Turn turn : turns) {
            int stated = turn.said().timesThisYear();
            int expected = known + 1;
            if (stated > 0 && known > 0 && stated != expected) {
                findings.add(Finding.at(
                                Code.COUNTER_JUMP,
                                turn.said().origin(),
                                "times_this_year",
                                Integer.toString(stated),
                                "",
                                List.of(turn.name(), series.activity(), Integer.toString(known)),
                                series.person() + "|" + series.activity() + "|"
                                        + turn.said().day() + "|" + stated)
                        .in(turn.issue()));
            }
            known = stated > 0 ? stated : expected;
        }
    }

    /** Issues are numbered without gaps, within their year and over all years. */
    void checkIssues(Calendar calendar) {
        Issue previous = null;
        for (Issue issue : calendar.issues()) {
            if (previous != null) {
                boolean sameYear = previous.id().year() == issue.id().year();
                int expected = sameYear ? previous.id().number() + 1 : 1;
                int cumulative = previous.cumulative() + 1;
                boolean cumulativeJumps =
                        previous.cumulative() > 0 && issue.cumulative() > 0 && issue.cumulative() != cumulative;
                if (issue.id().number() != expected || cumulativeJumps) {
                    findings.add(Finding.at(
                                    Code.COUNTER_JUMP,
                                    new Origin(new SheetId("", ""), 0, 0, 0, 0),
                                    "number",
                                    issue.id().toString(),
                                    "issue",
                                    List.of(
                                            previous.id().toString(),
                                            Integer.toString(previous.cumulative()),
                                            issue.id().toString(),
                                            Integer.toString(issue.cumulative())),
                                    issue.id().toString())
                            .in(issue.id()));
                }
            }
            previous = issue;
        }
    }
}
