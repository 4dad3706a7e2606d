package org.yinghuo.ingest.seeds;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.Code;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Reading;
import org.yinghuo.words.WordList;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.Days;

/**
 * Reads the issues of the newsletter.
 *
 * <p>Where {@code opens} is blank an issue opens at the previous one's cutoff, by the order of cutoffs, and the first of all at the start of
 * its year. A cutoff that says only a day includes that day.
 */
final class SeedIssues {

    private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59);

    private static final Set<String> COUNTED = WordList.BUILT_IN.words("seed words", "of_year", "of_copies");

    private SeedIssues() {}

    /** An issue whose opening may still be unsaid. */
    private record Draft(
            SeedTable.Row row,
            IssueId id,
            LocalDateTime cutoff,
            @Nullable LocalDateTime opens) {}

    static List<Issue> read(SeedTable table) {
        List<Draft> drafts = new ArrayList<>();
        Set<IssueId> seen = new HashSet<>();
        for (SeedTable.Row row : table.rows()) {
            Draft draft = draft(row);
            if (draft == null) {
                continue;
            }
            if (seen.add(draft.id())) {
                drafts.add(draft);
            } else {
                row.report(Code.MALFORMED_ROW, "number", "issue-twice");
            }
        }
        drafts.sort(Comparator.comparing(Draft::cutoff).thenComparing(Draft::id));
        List<Issue> issues = new ArrayList<>();
        LocalDateTime previous = null;
        for (Draft draft : drafts) {
            LocalDateTime opens = draft.opens();
            if (opens == null) {
                opens = previous == null ? LocalDate.of(draft.id().year(), 1, 1).atStartOfDay() : previous;
            }
            issues.add(issue(draft, opens));
            previous = draft.cutoff();
        }
        return issues;
    }

    private static @Nullable Draft draft(SeedTable.Row row) {
        Integer year = count(row, "year");
        Integer number = count(row, "number");
        if (year == null || number == null || year < 1900 || year > 2999) {
            row.report(Code.MALFORMED_ROW, year == null ? "year" : "number", "issue-number");
            return null;
        }
        LocalDateTime cutoff = instant(row, "cutoff", year, LAST_MOMENT);
        if (cutoff == null) {
            if (Folding.isBlank(row.raw("cutoff"))) {
                row.report(Code.MISSING_VALUE, "cutoff", "");
            }
            return null;
        }
        return new Draft(row, new IssueId(year, number), cutoff, instant(row, "opens", year, LocalTime.MIDNIGHT));
    }

    private static Issue issue(Draft draft, LocalDateTime opens) {
        SeedTable.Row row = draft.row();
        int year = draft.id().year();
        LocalDateTime date = instant(row, "date", year, LocalTime.MIDNIGHT);
        Integer cumulative = count(row, "cumulative");
        Integer copies = count(row, "copies");
        return new Issue(
                draft.id(),
                cumulative == null ? 0 : cumulative,
                date == null ? draft.cutoff().toLocalDate() : date.toLocalDate(),
                opens,
                draft.cutoff(),
                instant(row, "closed", year, LocalTime.MIDNIGHT),
                row.text("title"),
                row.text("publisher"),
                row.text("disclosure"),
                row.text("report_to"),
                row.text("send_to"),
                copies == null ? 0 : copies);
    }

    private static @Nullable Integer count(SeedTable.Row row, String column) {
        return Counts.read(row.raw(column), row.type(column), COUNTED).value();
    }

    private static @Nullable LocalDateTime instant(SeedTable.Row row, String column, int year, LocalTime unsaid) {
        var days = new Days(new Calendar(List.of()), year);
        Reading<Day> reading = days.read(row.raw(column), row.type(column));
        Day day = reading.value();
        if (day == null || day.isRange()) {
            if (!reading.isBlank()) {
                row.report(Code.BAD_DATE, column, day == null ? reading.problem() : "unreadable");
            }
            return null;
        }
        LocalTime time = day.clock().start();
        return day.first().atTime(time == null ? unsaid : time);
    }
}
