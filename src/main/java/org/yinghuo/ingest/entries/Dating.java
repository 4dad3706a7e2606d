package org.yinghuo.ingest.entries;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.HeadingUse;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Seeds;
import org.yinghuo.words.Field;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Reading;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.Days;
import org.yinghuo.words.time.Times;
import org.yinghuo.words.time.Weekdays;

/** Decides on which day an entry happened: by its row, else its titles, else the issue named, else the campaign's deadline (rule day-of-entry). */
public final class Dating {

    private final Seeds seeds;

    /** Reads cells of which nothing around them helps to tell the day. */
    private final Days alone;

    public Dating(Seeds seeds) {
        this.seeds = seeds;
        this.alone = new Days(seeds.calendar(), null);
    }

    /**
     * A day and what said it.
     *
     * @param since the first day of the span of which it is the last; null where no span is said
     */
    record Dated(LocalDate day, DaySource source, @Nullable LocalDate since) {
        Dated(LocalDate day, DaySource source) {
            this(day, source, null);
        }
    }

    /** The day that a cell tells with its year; null where it tells none. */
    @Nullable
    LocalDate told(String text, CellType type) {
        Day day = alone.read(text, type).value();
        return day == null || !day.yearSaid() || day.isRange() ? null : day.first();
    }

    /**
     * The day of an entry; null where there is none, and then the draft is rejected.
     *
     * @param cell what the row's own cell says
     * @param campaign the entry's campaign, official where known
     * @param span whether the last day of a span in a title will do: gifts of 9月3日至9日 are all there on the 9th
     */
    @Nullable
    Dated date(
            EntryDraft draft, Reading<Day> cell, Stated said, String campaign, @Nullable IssueId issue, boolean span) {
        Day own = cell.value();
        if (own != null) {
            return own(draft, own);
        }
        if (cell.isBad() && !isClockAlone(draft.cells())) {
            draft.reject(Code.BAD_DATE, Field.DATE, cell.problem());
            return null;
        }
        if (draft.cells().isFormulaWithoutValue(Field.DATE)) {
            draft.reject(Code.FORMULA_WITHOUT_VALUE, Field.DATE, "rejected");
            return null;
        }
        Dated given = given(said, campaign, issue, span);
        if (given == null) {
            draft.reject(Code.MISSING_VALUE, Field.DATE, "date");
        }
        return given;
    }

    /** 09:05 under 时间 tells the hour of a day that stands elsewhere. */
    private static boolean isClockAlone(Cells cells) {
        return cells.type(Field.DATE) == CellType.TIME
                || (cells.type(Field.DATE) == CellType.TEXT && Times.isClock(cells.raw(Field.DATE)));
    }

    private static @Nullable Dated own(EntryDraft draft, Day own) {
        LocalDate other = own.trailingZeroLost();
        if (other != null) {
            draft.reject(Code.BAD_DATE, Field.DATE, "trailing-zero", Finding.day(own.first()), Finding.day(other));
            return null;
        }
        if (own.isSeveral()) {
            draft.reject(Code.BAD_DATE, Field.DATE, "several");
            return null;
        }
        if (own.isRange()) {
            // 开始时间 may tell the day where no column is one of days.
            Field at = draft.cells().block().has(Field.DATE) ? Field.DATE : Field.START;
            draft.reject(Code.BAD_DATE, at, "range", Finding.day(own.first()), Finding.day(own.last()));
            return null;
        }
        askOfWeekday(draft, own.first());
        return new Dated(own.first(), DaySource.ROW);
    }

    /** 9月3日（周日）, or 9月3日 beside 星期日 in a column of its own, where that is a Saturday: one of the two is a slip. */
    private static void askOfWeekday(EntryDraft draft, LocalDate day) {
        Cells cells = draft.cells();
        if (cells.type(Field.DATE) == CellType.TEXT) {
            DayOfWeek said = Weekdays.within(cells.raw(Field.DATE));
            if (said != null) {
                if (said != day.getDayOfWeek()) {
                    draft.warn(Code.IMPLAUSIBLE, Field.DATE, "weekday", Finding.day(day));
                }
                return;
            }
        }
        for (Column column : cells.block().all(Field.OTHER)) {
            DayOfWeek said = HeadingUse.WEEKDAY.is(column.heading())
                    ? Weekdays.headed(cells.line().text(column.column()))
                    : null;
            if (said != null && said != day.getDayOfWeek()) {
                draft.warn(Code.IMPLAUSIBLE, column.heading(), "weekday", Finding.day(day));
            }
        }
    }

    private @Nullable Dated given(Stated said, String campaign, @Nullable IssueId issue, boolean span) {
        Day title = usable(said.day(), span);
        if (title == null) {
            title = usable(said.reportDay(), span);
        }
        if (title != null) {
            return new Dated(title.last(), DaySource.TITLE, title.isRange() ? title.first() : null);
        }
        if (issue != null) {
            var named = seeds.calendar().find(issue);
            if (named.isPresent()) {
                return new Dated(named.get().date(), DaySource.ISSUE);
            }
        }
        if (!campaign.isEmpty()) {
            for (Seeds.Campaign known : seeds.campaigns()) {
                LocalDate deadline = known.deadline();
                if (known.name().equals(campaign) && deadline != null) {
                    return new Dated(deadline, DaySource.DEADLINE);
                }
            }
        }
        return null;
    }

    private static @Nullable Day usable(@Nullable Day day, boolean span) {
        return day == null || day.trailingZeroLost() != null || (day.isRange() && !span) ? null : day;
    }

    /** The day by which an entry belongs to an issue, also where it is not certain enough to count it; null where nothing tells one. */
    static @Nullable LocalDate aboutWhen(@Nullable Dated dated, Reading<Day> cell) {
        if (dated != null) {
            return dated.day();
        }
        Day own = cell.value();
        return own == null || own.trailingZeroLost() != null ? null : own.first();
    }

    /** The issue of a day's own time, where that is another than the day's alone: 15:00 on a day whose cutoff is at noon; else null. */
    @Nullable
    IssueId issueAt(@Nullable Day day) {
        if (day == null || day.clock().start() == null || day.isRange() || day.isSeveral()) {
            return null;
        }
        IssueId onDay = id(seeds.calendar().on(day.first()));
        IssueId atTime = id(seeds.calendar().at(day.moment()));
        return atTime == null || atTime.equals(onDay) ? null : atTime;
    }

    private static @Nullable IssueId id(Optional<Issue> issue) {
        return issue.map(Issue::id).orElse(null);
    }

    /** The issue a row names in a column of its own, else its titles'. */
    @Nullable
    IssueId issue(Cells cells, Stated said, OfficeNames phrases) {
        String text = cells.text(Field.ISSUE);
        IssueId named = text.isEmpty() ? null : phrases.issueNamed(text, said.year());
        return named == null ? said.issue() : named;
    }
}
