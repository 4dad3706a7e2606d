package org.yinghuo.ingest.seeds;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Set<String> OF_YEAR = WordList.BUILT_IN.words("seed words", "of_year");
    private static final Set<String> OF_ALL = WordList.BUILT_IN.words("seed words", "of_all");
    private static final Set<String> UNTIL = WordList.BUILT_IN.words("seed words", "until");
    private static final Set<String> BEFORE = WordList.BUILT_IN.words("seed words", "before");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

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
            if (!draft.cutoff().isAfter(opens)) {
                draft.row().report(Code.BAD_DATE, "cutoff", "empty-window");
            }
            issues.add(issue(draft, opens));
            previous = draft.cutoff();
        }
        return issues;
    }

    private static @Nullable Draft draft(SeedTable.Row row) {
        Integer year = count(row, "year");
        Integer number = number(row, "number", false);
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
        Integer own = number(row, "cumulative", true);
        Integer cumulative = own == null ? number(row, "number", true) : own;
        if (cumulative == null && !Folding.isBlank(row.raw("cumulative"))) {
            row.report(Code.MALFORMED_ROW, "cumulative", "total-number");
        }
        Integer copies = count(row, "copies");
        return new Issue(
                draft.id(),
                cumulative == null ? 0 : cumulative,
                date == null ? draft.cutoff().toLocalDate() : date.toLocalDate(),
                opens,
                draft.cutoff(),
                closed(draft),
                row.text("title"),
                row.text("publisher"),
                row.text("disclosure"),
                row.text("report_to"),
                row.text("send_to"),
                copies == null ? 0 : copies);
    }

    /** A closing on the day of the cutoff is as of the cutoff; an earlier one would seal what is not over, and no seal is broken. */
    private static @Nullable LocalDateTime closed(Draft draft) {
        LocalDateTime closed = instant(draft.row(), "closed", draft.id().year(), LocalTime.MIDNIGHT);
        if (closed == null || !closed.isBefore(draft.cutoff())) {
            return closed;
        }
        if (closed.equals(draft.cutoff().toLocalDate().atStartOfDay())) {
            return draft.cutoff();
        }
        draft.row().report(Code.BAD_DATE, "closed", "closed-early");
        return null;
    }

    private static @Nullable Integer count(SeedTable.Row row, String column) {
        return Counts.read(row.raw(column), row.type(column), COUNTED).value();
    }

    /** A number of the year, or of all years, also where both stand in one cell: 第34期（总第95期）. */
    private static @Nullable Integer number(SeedTable.Row row, String column, boolean ofAll) {
        Integer alone = count(row, column);
        if (alone != null) {
            return ofAll && column.equals("number") ? null : alone;
        }
        String text = Folding.narrow(row.raw(column));
        Integer found = null;
        int from = 0;
        for (Matcher number = NUMBER.matcher(text); number.find(); from = number.end()) {
            String before = text.substring(from, number.start());
            String behind = text.substring(number.end());
            if (OF_YEAR.stream().noneMatch(behind::startsWith)
                    && OF_ALL.stream().anyMatch(before::contains) == ofAll) {
                found = found == null ? Integer.valueOf(number.group()) : found;
            }
        }
        return found;
    }

    private static String without(Set<String> ends, String text) {
        String bare = text.strip();
        return ends.stream()
                .filter(bare::endsWith)
                .findFirst()
                .map(word -> bare.substring(0, bare.length() - word.length()))
                .orElse(bare);
    }

    private static @Nullable LocalDateTime instant(SeedTable.Row row, String column, int year, LocalTime unsaid) {
        var days = new Days(new Calendar(List.of()), year);
        String until = without(UNTIL, row.raw(column));
        String bare = without(BEFORE, until);
        Reading<Day> reading = days.read(bare, row.type(column));
        Day day = reading.value();
        // 9月9日12:00前 is a moment; whether 9月9日前 means that day too, only its writer knows.
        boolean open = day != null && !bare.equals(until) && day.clock().start() == null;
        if (day == null || day.isRange() || open) {
            if (!reading.isBlank()) {
                row.report(Code.BAD_DATE, column, day == null ? reading.problem() : "unreadable");
            }
            return null;
        }
        LocalTime time = day.clock().start();
        return day.first().atTime(time == null ? unsaid : time);
    }
}
