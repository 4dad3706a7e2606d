package org.yinghuo.ingest;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Code;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.HalfDay;
import org.yinghuo.model.Hours;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Status;
import org.yinghuo.model.Who;
import org.yinghuo.sheet.SheetRow.CellType;

/** Rows of those who registered or served: one entry a name and, where there is a column a day, one a mark. */
final class AttendanceRows implements RowReader {

    private static final Set<String> CIRCLES = Set.of("○", "◯", "〇", "⭕", "△", "O", "o");
    private static final Pattern NEXT_DAY = Pattern.compile("次日|第二天|翌日");

    private final SheetId sheet;
    private final SheetKind kind;
    private final Lexicon lexicon;
    private final Phrases phrases;
    private final CellMemo<List<String>> official;
    private final CellMemo<Optional<Seeds.Campaign>> campaigns;
    private final Dating dating;
    private final WhoReader whoReader;
    private final StatusReader statuses;

    AttendanceRows(
            SheetId sheet, SheetKind kind, Lexicon lexicon, Phrases phrases, Dating dating, WhoReader whoReader) {
        this.sheet = sheet;
        this.kind = kind;
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.official = new CellMemo<>((text, type) -> phrases.activities(text));
        this.campaigns = new CellMemo<>((text, type) -> phrases.campaign(text));
        this.dating = dating;
        this.whoReader = whoReader;
        this.statuses = new StatusReader(lexicon, kind == SheetKind.SIGN_UPS ? Status.REGISTERED : Status.SERVED);
    }

    @Override
    public boolean isRow(Cells cells) {
        return cells.isFilled();
    }

    @Override
    public void read(Cells cells, Reading<Day> day, Said said, Outcome outcome) {
        List<Names.Named> names = whoReader.names(cells.raw(Field.NAME)).names();
        List<Spread> spreads = cells.block().spreads();
        int parts = Math.max(1, names.size());
        for (int part = 0; part < parts; part++) {
            Names.Named named = names.isEmpty() ? null : names.get(part);
            int number = parts == 1 ? 0 : part + 1;
            long content = cells.content();
            if (named != null && parts > 1) {
                content += Content.of(Field.NAME, named.name()) - Content.of(Field.NAME, cells.raw(Field.NAME));
            }
            if (spreads.isEmpty()) {
                one(cells, null, named, day, said, outcome, cells.origin(sheet, number), content);
                continue;
            }
            for (Spread spread : spreads) {
                if (isMarked(cells.line(), spread.column())) {
                    Origin origin = new Origin(sheet, cells.line().number(), spread.column(), spread.column(), number);
                    long marked = content
                            + Content.of(spread.by(), spread.heading().quoted())
                            + Content.of(Field.HOURS, cells.line().own(spread.column()));
                    one(cells, spread, named, day, said, outcome, origin, marked);
                }
            }
        }
    }

    private boolean isMarked(Line line, int column) {
        if (line.row().type(column) == CellType.FORMULA_WITHOUT_VALUE) {
            return true;
        }
        String text = line.text(column);
        if (Folding.isBlank(text) || text.strip().matches("[×xX✗✘]")) {
            return false;
        }
        if (CIRCLES.contains(text.strip())) {
            // A circle is no zero here; what it means only a legend would say.
            return true;
        }
        Hours hours = HoursText.read(text, line.type(column), Unit.NONE).value();
        return hours == null || hours.millis() > 0;
    }

    private void one(
            Cells cells,
            @Nullable Spread spread,
            Names.@Nullable Named named,
            Reading<Day> cellDay,
            Said said,
            Outcome outcome,
            Origin origin,
            long content) {
        EntryDraft draft = new EntryDraft(sheet, kind, cells);
        if (named == null) {
            boolean formula = cells.isFormulaWithoutValue(Field.NAME);
            draft.reject(
                    formula ? Code.FORMULA_WITHOUT_VALUE : Code.MISSING_VALUE,
                    Field.NAME,
                    formula ? "rejected" : "name");
        }
        Mark mark = spread == null ? Mark.NONE : mark(draft, spread);
        String written = activity(cells, spread, mark, said);
        List<String> activities =
                written.equals(said.activity()) ? said.activities() : official.read(written, CellType.TEXT);
        String place = cells.text(Field.PLACE).isEmpty() ? said.place() : cells.text(Field.PLACE);
        String campaign = campaign(cells, written, said);
        if (written.isEmpty() && place.isEmpty() && campaign.isEmpty()) {
            draft.reject(
                    Code.MISSING_VALUE, cells.block().has(Field.ACTIVITY) ? Field.ACTIVITY : Field.PLACE, "activity");
        }
        IssueId issue = dating.issue(cells, said, phrases);
        LocalDate headed = spread == null ? null : spread.heading().day();
        Dating.Dated dated = headed != null
                ? new Dating.Dated(headed, DaySource.ROW)
                : dating.date(draft, cellDay, said, campaign, issue, false);
        Clock clock = clock(draft, cellDay, spread, mark, said);
        Hours hours = hours(draft, clock, mark, said);
        Counts.Measured quantity = quantity(draft);
        Status status = mark.status == null ? statuses.read(draft) : mark.status;
        Integer times = Counts.read(cells.raw(Field.TIMES_THIS_YEAR), cells.type(Field.TIMES_THIS_YEAR))
                .value();
        Who who = named == null ? null : whoReader.read(draft, said, named);
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
                    times == null ? 0 : times,
                    status,
                    campaign,
                    issue));
        }
        draft.finish(outcome, origin, content);
    }

    /** What a mark under a day says besides that somebody was there; {@code text} is set where it names an activity. */
    private record Mark(@Nullable Status status, @Nullable Hours hours, Clock clock, String activity) {
        static final Mark NONE = new Mark(null, null, Clock.UNSAID, "");
        static final Mark PRESENT = new Mark(Status.SERVED, null, Clock.UNSAID, "");
    }

    private Mark mark(EntryDraft draft, Spread spread) {
        int column = spread.column();
        String text = draft.cells().line().text(column);
        CellType type = draft.cells().line().type(column);
        if (type == CellType.FORMULA_WITHOUT_VALUE) {
            draft.reject(Code.FORMULA_WITHOUT_VALUE, spread.heading(), "rejected");
            return Mark.PRESENT;
        }
        Reading<Hours> hours =
                HoursText.read(text, type, spread.heading().header().unit());
        if (hours.value() != null && !CIRCLES.contains(text.strip())) {
            return new Mark(presence(), hours.value(), Clock.UNSAID, "");
        }
        if (lexicon.isMark(text)) {
            return new Mark(presence(), null, Clock.UNSAID, "");
        }
        Status status = lexicon.status(text, spread.heading().header()).value();
        if (status != null) {
            return new Mark(status, null, Clock.UNSAID, "");
        }
        Clock clock = Times.read(text, type).value();
        if (clock != null) {
            return new Mark(presence(), null, clock, "");
        }
        if (phrases.isActivity(text)) {
            return new Mark(presence(), null, Clock.UNSAID, Folding.clean(text));
        }
        if (hours.problem().equals("too-long") || hours.problem().equals("negative")) {
            draft.warn(Code.BAD_HOURS, spread.heading(), hours.problem());
        } else {
            draft.warn(Code.UNKNOWN_STATUS, spread.heading(), "mark");
        }
        return new Mark(presence(), null, Clock.UNSAID, "");
    }

    /** A mark in a list of sign-ups says that somebody wants to come that day. */
    private Status presence() {
        return kind == SheetKind.SIGN_UPS ? Status.REGISTERED : Status.SERVED;
    }

    private static String activity(Cells cells, @Nullable Spread spread, Mark mark, Said said) {
        if (!mark.activity.isEmpty()) {
            return mark.activity;
        }
        if (spread != null && spread.by() == Field.ACTIVITY) {
            return spread.heading().text();
        }
        String own = cells.text(Field.ACTIVITY);
        return own.isEmpty() ? said.activity() : own;
    }

    private String campaign(Cells cells, String activity, Said said) {
        String own = cells.text(Field.CAMPAIGN);
        if (!own.isEmpty()) {
            return phrases.campaign(own).map(Seeds.Campaign::name).orElse(own);
        }
        Optional<Seeds.Campaign> named = activity.isEmpty()
                ? Optional.empty()
                : campaigns.read(activity, CellType.TEXT).filter(one -> !one.donation());
        return named.map(Seeds.Campaign::name).orElse(said.volunteering() ? said.campaign() : "");
    }

    private Clock clock(EntryDraft draft, Reading<Day> day, @Nullable Spread spread, Mark mark, Said said) {
        Cells cells = draft.cells();
        Day stated = day.value() == null ? said.day() : day.value();
        Clock of = stated == null ? Clock.UNSAID : stated.clock();
        Clock period = time(draft, Field.PERIOD);
        Clock start = time(draft, Field.START);
        Clock end = time(draft, Field.END);
        HalfDay half = first(
                mark.clock.half(),
                spread == null ? HalfDay.NONE : spread.heading().half(),
                period.half(),
                start.half(),
                of.half());
        LocalTime from = first(start.start(), mark.clock.start(), period.start(), of.start());
        LocalTime to = first(end.start(), end.end(), start.end(), mark.clock.end(), period.end(), of.end());
        if (from == null
                && to == null
                && half == HalfDay.NONE
                && !said.hours().isEmpty()
                && !cells.saysItself(Field.HOURS)) {
            Clock given = Times.read(said.hours(), CellType.TEXT).value();
            if (given != null) {
                return given;
            }
        }
        if (from != null && to != null && !to.isAfter(from) && !isNextDay(cells)) {
            draft.warn(Code.BAD_TIME, cells.block().has(Field.END) ? Field.END : Field.PERIOD, "order");
            return new Clock(from, null, half);
        }
        return new Clock(from, to, half);
    }

    /** 22:00 to 次日2:00. */
    private static boolean isNextDay(Cells cells) {
        return NEXT_DAY.matcher(cells.raw(Field.END) + cells.raw(Field.PERIOD) + cells.raw(Field.DATE))
                .find();
    }

    private Clock time(EntryDraft draft, Field field) {
        Cells cells = draft.cells();
        if (!cells.block().has(field)) {
            return Clock.UNSAID;
        }
        Reading<Clock> reading = Times.readHour(cells.raw(field), cells.type(field));
        if (reading.isBad() && !saysSomethingElse(cells, field)) {
            draft.warn(Code.BAD_TIME, field, reading.problem());
        }
        return reading.value() == null ? Clock.UNSAID : reading.value();
    }

    /** Whether a cell meant for a time says 请假 or √ instead, or how long it was. */
    private boolean saysSomethingElse(Cells cells, Field field) {
        String text = cells.raw(field);
        return statuses.instead(text, cells.type(field)) != null
                || lexicon.isMark(text)
                || (field == Field.PERIOD
                        && HoursText.read(text, cells.type(field), Unit.NONE).value() != null);
    }

    private static HalfDay first(HalfDay... halves) {
        for (HalfDay half : halves) {
            if (half != HalfDay.NONE) {
                return half;
            }
        }
        return HalfDay.NONE;
    }

    private static @Nullable LocalTime first(@Nullable LocalTime... times) {
        for (LocalTime time : times) {
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private @Nullable Hours hours(EntryDraft draft, Clock clock, Mark mark, Said said) {
        Cells cells = draft.cells();
        if (mark.hours != null) {
            return mark.hours;
        }
        Column column = cells.column(Field.HOURS);
        if (column != null) {
            Reading<Hours> reading = HoursText.read(cells.raw(Field.HOURS), cells.type(Field.HOURS), column.unit());
            if (reading.value() != null) {
                return reading.value();
            }
            if (reading.isBad()) {
                if (statuses.instead(cells.raw(Field.HOURS), cells.type(Field.HOURS)) == null) {
                    draft.warn(Code.BAD_HOURS, Field.HOURS, reading.problem());
                }
                return null;
            }
            if (cells.isFormulaWithoutValue(Field.HOURS)) {
                draft.warn(Code.FORMULA_WITHOUT_VALUE, Field.HOURS, "");
                return null;
            }
        }
        if (clock.start() != null && clock.end() != null) {
            return HoursText.between(clock.start(), clock.end());
        }
        if (cells.block().has(Field.PERIOD)
                && Times.readHour(cells.raw(Field.PERIOD), cells.type(Field.PERIOD))
                        .isBad()) {
            Hours length = HoursText.read(cells.raw(Field.PERIOD), cells.type(Field.PERIOD), Unit.NONE)
                    .value();
            if (length != null) {
                return length;
            }
        }
        return said.hours().isEmpty()
                ? null
                : HoursText.read(said.hours(), CellType.TEXT, Unit.NONE).value();
    }

    private static Counts.@Nullable Measured quantity(EntryDraft draft) {
        Cells cells = draft.cells();
        Column column = cells.column(Field.QUANTITY);
        if (column == null || cells.line().isLent(column.column())) {
            return null;
        }
        Reading<Counts.Measured> reading = Counts.measured(cells.raw(Field.QUANTITY), cells.type(Field.QUANTITY));
        if (reading.isBad()) {
            draft.warn(Code.BAD_HOURS, Field.QUANTITY, "quantity");
        }
        return reading.value();
    }

    private static String unit(Cells cells, Counts.@Nullable Measured quantity) {
        if (quantity == null || !quantity.unit().isEmpty()) {
            return quantity == null ? "" : quantity.unit();
        }
        return cells.text(Field.UNIT);
    }
}
