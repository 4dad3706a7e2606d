package org.yinghuo.ingest.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.HeadingUse;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Hours;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Status;
import org.yinghuo.model.Who;
import org.yinghuo.words.CellMemo;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Reading;
import org.yinghuo.words.WordSet;
import org.yinghuo.words.names.NamedMember;
import org.yinghuo.words.names.TeamWords;
import org.yinghuo.words.time.Clock;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.TimedTask;

/** Reads what a row, or one of its marks, tells of one person's taking part. */
final class AttendanceReader {

    /** When a form was sent in. */
    private static final WordSet SENT_IN = WordSet.of("heading says", "sent");

    /** What of a row says when somebody was there. */
    private static final List<Field> TELLING_WHEN = List.of(Field.HOURS, Field.START, Field.END, Field.PERIOD);

    /** What of a row says that somebody came. */
    private static final List<Field> SAYING_OF_COMING = List.of(Field.HOURS, Field.STATUS, Field.START, Field.END);

    private final SheetId sheet;
    private final SheetKind kind;
    private final OfficeNames phrases;
    private final CellMemo<Task> tasks;
    private final CellMemo<Optional<Seeds.Campaign>> campaigns;
    private final Dating dating;
    private final WhoReader whoReader;
    private final StatusReader statuses;
    private final AttendanceStatus became;
    private final Marks marks;
    private final ServiceTimes times;
    private final ServiceLengths lengths;

    AttendanceReader(
            SheetId sheet,
            SheetKind kind,
            Lexicon lexicon,
            OfficeNames phrases,
            Dating dating,
            WhoReader whoReader,
            StatusReader statuses,
            Marks marks) {
        this.sheet = sheet;
        this.kind = kind;
        this.phrases = phrases;
        this.tasks = new CellMemo<>((text, type) -> Task.of(text, phrases));
        this.campaigns = new CellMemo<>((text, type) -> phrases.campaign(text));
        this.dating = dating;
        this.whoReader = whoReader;
        this.statuses = statuses;
        this.became = new AttendanceStatus(kind, lexicon, statuses);
        this.marks = marks;
        this.times = new ServiceTimes(lexicon, statuses);
        this.lengths = new ServiceLengths(statuses);
    }

    /**
     * Reads one entry.
     *
     * @param spread the column of its mark; null where the row itself tells
     * @param member whom it is about; null where nobody is named
     */
    void read(
            Cells cells,
            Habits its,
            @Nullable SpreadColumn spread,
            @Nullable NamedMember member,
            Reading<Day> cellDay,
            Stated above,
            ReadingOutcome outcome,
            Origin origin,
            long content) {
        EntryDraft draft = new EntryDraft(sheet, kind, cells);
        if (member == null) {
            rejectNameless(draft);
        }
        Stated said = spread == null ? above : spread.said().or(above);
        Mark mark = spread == null || spread.names()
                ? Mark.NONE
                : marks.read(draft, spread, its.marks(), its.marks().unit(spread, said));
        String written = activity(cells, spread, mark, said);
        Task task = tasks.read(written, CellType.TEXT);
        List<String> activities = written.equals(said.activity()) ? said.activities() : task.activities();
        String place = first(mark.place(), cells.text(Field.PLACE), task.place(), said.place());
        String campaign = campaign(cells, written, said);
        if (written.isEmpty() && place.isEmpty() && campaign.isEmpty()) {
            Field wanted = cells.block().has(Field.ACTIVITY) ? Field.ACTIVITY : Field.PLACE;
            draft.reject(Code.MISSING_VALUE, wanted, "activity");
        }
        IssueId issue = dating.issue(cells, said, phrases);
        LocalDate headed = spread == null ? null : spread.heading().day();
        Dating.Dated dated = headed != null
                ? new Dating.Dated(headed, DaySource.ROW)
                : dating.date(draft, alone(cellDay), said, campaign, issue, false);
        draft.belongs(Dating.aboutWhen(dated, cellDay), issue);
        Clock clock = times.read(draft, cellDay, spread, member, mark, said, task.part());
        boolean several =
                headed == null && cellDay.value() != null && cellDay.value().isSeveral();
        Hours hours = hours(draft, its, spread, clock, mark, said, several);
        Counts.Measured quantity = isFirst(cells, spread) ? quantity(draft, several) : null;
        Status status = mark.status() == null
                ? became.read(draft, its, member, said, (hours != null || clock.end() != null) && tells(cells, cellDay))
                : mark.status();
        askOfNoTime(draft, spread, status, hours);
        askOfBefore(draft, status, dated);
        askOfEverybody(draft, member);
        became.undo(draft, its, member);
        draft.askOfCorrection(hours == null ? "" : hours.toString());
        int times = times(cells);
        Who who = member == null ? null : whoReader.read(draft, said, member);
        if (!draft.isRejected() && who != null && dated != null) {
            outcome.add(new Attendance(
                    origin,
                    content,
                    kind == SheetKind.SIGN_UPS,
                    who,
                    activities,
                    written,
                    place,
                    dated.day(),
                    dated.source(),
                    clock.start(),
                    clock.end(),
                    clock.half(),
                    hours,
                    quantity == null ? null : quantity.quantity(),
                    unit(cells, quantity),
                    its.turns() == null ? times : 0,
                    turns(its, spread, times, cellDay.value()),
                    status,
                    campaign,
                    issue));
        }
        draft.finish(outcome, origin, content);
    }

    /** What a cell says that somebody did, with the place and the part of the day that stand beside it. */
    private record Task(List<String> activities, String place, Clock part) {

        static Task of(String written, OfficeNames phrases) {
            TimedTask timed = TimedTask.of(written);
            String place = phrases.placeBeside(timed.task());
            return new Task(phrases.activities(timed.task().replace(place, "")), place, timed.part());
        }
    }

    /** 综合处全体 is counted as one, and nobody knows how many they were. */
    private static void askOfEverybody(EntryDraft draft, @Nullable NamedMember member) {
        if (member != null
                && member.named().heads() == 1
                && TeamWords.isEverybody(member.named().name())) {
            draft.warn(Code.IMPLAUSIBLE, Field.NAME, "everybody", member.named().name());
        }
    }

    private static void askOfNoTime(
            EntryDraft draft, @Nullable SpreadColumn spread, Status status, @Nullable Hours hours) {
        boolean ofRow = spread == null || !spread.isService();
        if (ofRow
                && status == Status.SERVED
                && hours != null
                && hours.millis() == 0
                && draft.cells().saysItself(Field.HOURS)) {
            draft.warn(Code.BAD_HOURS, Field.HOURS, "zero");
        }
    }

    /** Whether the row itself says when somebody was there; what a title says holds for who did not come too. */
    private static boolean tells(Cells cells, Reading<Day> day) {
        return TELLING_WHEN.stream().anyMatch(cells::saysItself)
                || (day.value() != null && day.value().clock().start() != null);
    }

    /** Asks of who is told to have served by a form that was sent in before that day, where nothing else of the row says that they came. */
    private void askOfBefore(EntryDraft draft, Status status, Dating.@Nullable Dated dated) {
        Block block = draft.cells().block();
        if (kind != SheetKind.SERVICES
                || status != Status.SERVED
                || dated == null
                || !block.marks().isEmpty()
                || SAYING_OF_COMING.stream().anyMatch(block::has)) {
            return;
        }
        for (Column column : block.all(Field.OTHER)) {
            LocalDate sent = SENT_IN.isWithin(column.heading().text())
                    ? dating.told(
                            draft.cells().line().text(column.column()),
                            draft.cells().line().type(column.column()))
                    : null;
            if (sent != null && sent.isBefore(dated.day())) {
                draft.warn(Code.IMPLAUSIBLE, column.heading(), "sent-before", Finding.day(dated.day()));
                return;
            }
        }
    }

    /** What a mark tells, or its part of what its row tells of all marks, or what the row tells of itself; null where nothing does. */
    private @Nullable Hours hours(
            EntryDraft draft,
            Habits its,
            @Nullable SpreadColumn spread,
            Clock clock,
            Mark mark,
            Stated said,
            boolean several) {
        if (spread != null
                && spread.isService()
                && mark.hours() == null
                && its.marks().isTold(draft.cells(), said)) {
            return its.marks().share(draft, spread, said, marks);
        }
        Hours length = lengths.read(draft, clock, mark, said, several, its.hours());
        Column column = draft.cells().column(Field.HOURS);
        int times = times(draft.cells());
        boolean eachTimes = spread == null
                && its.turns() != null
                && times > 1
                && column != null
                && HeadingUse.EACH_TIME.isWithin(column.heading());
        return length != null && eachTimes ? new Hours(length.millis() * times) : length;
    }

    /** Whether what a row tells once is to be taken: with the first of its marks. */
    private boolean isFirst(Cells cells, @Nullable SpreadColumn spread) {
        return spread == null
                || !spread.isService()
                || cells.block().marks().stream()
                        .filter(one -> marks.isMarked(cells.line(), one.column()))
                        .findFirst()
                        .filter(one -> one.equals(spread))
                        .isPresent();
    }

    /** The count of a row's times; 0 where it tells none. */
    private static int times(Cells cells) {
        Integer times = Counts.read(cells.raw(Field.TIMES_THIS_YEAR), cells.type(Field.TIMES_THIS_YEAR))
                .value();
        return times == null ? 0 : times;
    }

    /** How many services a row or one of its marks stands for; 0 where two rows make one. */
    private static int turns(Habits its, @Nullable SpreadColumn spread, int times, @Nullable Day day) {
        if (its.punches()) {
            return 0;
        }
        boolean told = its.turns() != null && (spread == null || !spread.isService());
        return told ? Math.max(1, day == null ? times : day.share(times)) : 1;
    }

    private static void rejectNameless(EntryDraft draft) {
        if (draft.cells().isFormulaWithoutValue(Field.NAME)) {
            draft.reject(Code.FORMULA_WITHOUT_VALUE, Field.NAME, "rejected");
        } else {
            draft.reject(Code.MISSING_VALUE, Field.NAME, "name");
        }
    }

    private static String activity(Cells cells, @Nullable SpreadColumn spread, Mark mark, Stated said) {
        if (!mark.activity().isEmpty()) {
            return mark.activity();
        }
        if (spread != null && spread.by() == Field.ACTIVITY) {
            return spread.heading().text();
        }
        return first(spread == null ? "" : spread.said().activity(), cells.text(Field.ACTIVITY), said.activity());
    }

    private String campaign(Cells cells, String activity, Stated said) {
        String own = cells.text(Field.CAMPAIGN);
        if (!own.isEmpty()) {
            return phrases.campaign(own).map(Seeds.Campaign::name).orElse(own);
        }
        Optional<Seeds.Campaign> named = activity.isEmpty()
                ? Optional.empty()
                : campaigns.read(activity, CellType.TEXT).filter(one -> !one.donation());
        return named.map(Seeds.Campaign::name).orElse(said.volunteering() ? said.campaign() : "");
    }

    /** The day of an entry that is made of one of a cell's several. */
    private static Reading<Day> alone(Reading<Day> day) {
        Day value = day.value();
        return value == null || !value.isSeveral() ? day : Reading.of(value.settled(value.first()));
    }

    private Counts.@Nullable Measured quantity(EntryDraft draft, boolean several) {
        Cells cells = draft.cells();
        Column column = cells.column(Field.QUANTITY);
        if (column == null || cells.line().isLent(column.column())) {
            return null;
        }
        Reading<Counts.Measured> reading = Counts.measured(cells.raw(Field.QUANTITY), cells.type(Field.QUANTITY));
        if (reading.isBad()) {
            if (statuses.instead(cells.raw(Field.QUANTITY), cells.type(Field.QUANTITY)) == null) {
                draft.warn(Code.BAD_HOURS, Field.QUANTITY, "quantity");
            }
        } else if (reading.value() != null && several) {
            draft.warn(Code.BAD_HOURS, Field.QUANTITY, "several-days");
            return null;
        }
        return reading.value();
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String unit(Cells cells, Counts.@Nullable Measured quantity) {
        if (quantity == null || !quantity.unit().isEmpty()) {
            return quantity == null ? "" : quantity.unit();
        }
        String own = cells.text(Field.UNIT);
        Column column = cells.column(Field.QUANTITY);
        return own.isEmpty() && column != null ? Counts.unitOfHeading(column.quoted()) : own;
    }
}
