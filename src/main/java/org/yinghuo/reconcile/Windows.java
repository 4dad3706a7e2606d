package org.yinghuo.reconcile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Unread;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Findings;

/** Says to which issue each entry belongs (rules window-of-an-issue, not-yet); takes out what has not happened yet and what no issue covers. */
final class Windows {
    private final Calendar calendar;
    private final LocalDateTime asOf;
    private final Findings findings;
    private final Map<String, LocalDate> deadlines = new HashMap<>();
    /** A day of a sheet that is still to come. */
    private record Coming(
            SheetId sheet, LocalDate day, @Nullable IssueId issue) {}

    private final Map<Coming, List<BookLine>> coming = new LinkedHashMap<>();
    private final Map<LocalDate, Optional<IssueId>> byDay = new HashMap<>();

    Windows(Seeds seeds, LocalDateTime asOf, Findings findings) {
        this.calendar = seeds.calendar();
        this.asOf = asOf;
        this.findings = findings;
        for (Seeds.Campaign campaign : seeds.campaigns()) {
            LocalDate deadline = campaign.deadline();
            if (deadline != null) {
                deadlines.put(campaign.name(), deadline);
            }
        }
    }

    void assign(List<BookLine> lines) {
        for (BookLine line : lines) {
            Entry entry = line.entry;
            if (entry instanceof Attendance attendance) {
                assign(line, attendance.day(), attendance.start(), attendance.issueNamed(), attendance.daySource());
            } else if (entry instanceof Donation donation) {
                assign(line, donation.day(), null, donation.issueNamed(), donation.daySource());
            } else if (entry instanceof DonationSummary summary) {
                assign(line, summary.day(), null, summary.issueNamed(), summary.daySource());
            } else if (entry instanceof Unread unread && unread.day() != null) {
                line.issue = issueOf(unread.day(), null, unread.issueNamed());
            }
        }
        sayWhatIsComing();
    }

    /** Who has signed up for a day that is still to come is said once a sheet and day, not row by row. */
    private void sayWhatIsComing() {
        coming.forEach((event, lines) -> {
            BookLine first = lines.get(0);
            Finding finding =
                    Finding.of(Code.FUTURE_DATE, first.entry, "", event.day().toString(), said(first.entry), List.of());
            findings.add(lines.size() > 1 ? finding.ofRows(lines.size()) : finding, first);
        });
    }

    private static String said(Entry entry) {
        boolean unsaid = (entry instanceof Donation donation && donation.daySource() == DaySource.DEADLINE)
                || (entry instanceof DonationSummary summary && summary.daySource() == DaySource.DEADLINE);
        return unsaid ? "deadline" : "";
    }

    private void assign(
            BookLine line, LocalDate day, @Nullable LocalTime time, @Nullable IssueId named, DaySource source) {
        line.issue = issueOf(day, time, named);
        if (!line.isOpen()) {
            return;
        }
        // The day of an issue that a sheet only names says nothing of when its rows happened: that they are there says
        // they did.
        LocalDateTime happened = time == null ? day.atStartOfDay() : day.atTime(time);
        if (happened.isAfter(asOf) && source != DaySource.ISSUE) {
            line.close(Fate.NOT_YET, Code.FUTURE_DATE.word(), null);
            coming.computeIfAbsent(new Coming(line.entry.origin().sheet(), day, line.issue), any -> new ArrayList<>(1))
                    .add(line);
        } else if (line.issue == null) {
            line.close(Fate.OUTSIDE, Code.OUTSIDE_ANY_ISSUE.word(), null);
            findings.add(Finding.of(Code.OUTSIDE_ANY_ISSUE, line.entry, "", day.toString(), "", List.of()), line);
        }
    }

    private @Nullable IssueId issueOf(LocalDate day, @Nullable LocalTime time, @Nullable IssueId named) {
        if (named != null && calendar.find(named).isPresent()) {
            return named;
        }
        if (time != null) {
            return calendar.at(day.atTime(time)).map(Issue::id).orElse(null);
        }
        return byDay.computeIfAbsent(day, any -> calendar.on(any).map(Issue::id))
                .orElse(null);
    }

    /** Says what came after its campaign's own deadline; it counts all the same. */
    void noteDeadlines(List<BookLine> lines) {
        if (deadlines.isEmpty()) {
            return;
        }
        for (BookLine line : lines) {
            if (line.fate != Fate.COUNTED) {
                continue;
            }
            if (line.entry instanceof Attendance attendance) {
                noteDeadline(line, attendance.campaign(), attendance.day());
            } else if (line.entry instanceof Donation donation) {
                noteDeadline(line, donation.campaign(), donation.day());
            } else if (line.entry instanceof DonationSummary summary) {
                noteDeadline(line, summary.campaign(), summary.day());
            }
        }
    }

    private void noteDeadline(BookLine line, String campaign, LocalDate day) {
        LocalDate deadline = deadlines.get(campaign);
        if (deadline != null && day.isAfter(deadline)) {
            List<String> args = List.of(campaign, Finding.day(deadline));
            findings.add(Finding.of(Code.AFTER_DEADLINE, line.entry, "", day.toString(), "", args), line);
        }
    }
}
