package org.yinghuo.ingest.entries;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.HeadingUse;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.Hours;
import org.yinghuo.words.CellMemo;
import org.yinghuo.words.Field;
import org.yinghuo.words.Reading;
import org.yinghuo.words.StatusWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.WordSet;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.time.Clock;
import org.yinghuo.words.time.HoursText;
import org.yinghuo.words.time.Times;

/** How long somebody served, as a row says it. */
final class ServiceLengths {

    private static final Hours HOUR = Hours.ofMinutes(60);

    private static final Hours LONGEST_REST = Hours.ofMinutes(4 * 60);

    private static final WordSet OF_ALL = WordSet.of("use", "of_all");

    private final StatusReader statuses;
    private final Map<Unit, CellMemo<Reading<Hours>>> known = new EnumMap<>(Unit.class);

    ServiceLengths(StatusReader statuses) {
        this.statuses = statuses;
    }

    /**
     * From the mark, the column of hours, the times, and what stands beside them, in this order; null where nothing says it.
     *
     * @param several whether the row is of several days, of which a length may be each's or all theirs together
     * @param running what the column of hours goes on counting
     */
    @Nullable
    Hours read(EntryDraft draft, Clock clock, Mark mark, Stated said, boolean several, RunningHours running) {
        Cells cells = draft.cells();
        if (mark.hours() != null) {
            return mark.hours();
        }
        Column column = cells.column(Field.HOURS);
        if (column != null) {
            Reading<Hours> reading = of(cells, said.hoursUnit(column.unit()));
            if (reading.value() != null && isOfSeveral(cells, column)) {
                draft.warn(Code.BAD_HOURS, Field.HOURS, "several-people");
                return null;
            }
            if (reading.value() != null && several) {
                draft.warn(Code.BAD_HOURS, Field.HOURS, "several-days");
            } else if (reading.value() != null) {
                boolean timed = clock.start() != null && clock.end() != null;
                Hours added = running.added(draft, withMinutes(cells, column, reading.value()), timed);
                if (added != null || !timed) {
                    return added;
                }
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
            Hours parted = parted(cells, clock, said);
            return parted == null ? withoutRest(draft, HoursText.between(clock.start(), clock.end())) : parted;
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
        Hours beside = column == null ? besideStatus(cells) : null;
        if (beside != null) {
            return beside;
        }
        return said.hours().isEmpty()
                ? null
                : HoursText.read(said.hours(), CellType.TEXT, Unit.NONE).value();
    }

    /** From the start to the end without the rest that a column of its own tells. */
    private static @Nullable Hours withoutRest(EntryDraft draft, @Nullable Hours whole) {
        Cells cells = draft.cells();
        Column column = cells.column(Field.REST);
        if (column == null || whole == null || StatusWords.isNo(cells.raw(Field.REST))) {
            return whole;
        }
        Reading<Hours> rest = HoursText.read(cells.raw(Field.REST), cells.type(Field.REST), column.unit());
        if (column.unit() == Unit.NONE && rest.value() != null && rest.value().compareTo(LONGEST_REST) > 0) {
            // 30 under 休息 are minutes.
            rest = HoursText.read(cells.raw(Field.REST), cells.type(Field.REST), Unit.MINUTES);
        }
        Hours taken = rest.value();
        if (rest.isBad() || (taken != null && taken.compareTo(whole) >= 0)) {
            draft.warn(Code.BAD_HOURS, Field.REST, "rest");
            return whole;
        }
        return taken == null ? whole : new Hours(whole.millis() - taken.millis());
    }

    /** 总时长 beside several names in one cell may be each one's or all of theirs together. */
    private static boolean isOfSeveral(Cells cells, Column column) {
        return OF_ALL.isWithin(column.quoted())
                && !HeadingUse.EACH.isWithin(column.heading())
                && Names.split(cells.names()).size() > 1;
    }

    private Reading<Hours> of(Cells cells, Unit unit) {
        return known.computeIfAbsent(unit, key -> new CellMemo<>((text, type) -> HoursText.read(text, type, key)))
                .read(cells.raw(Field.HOURS), cells.type(Field.HOURS));
    }

    /** 2 | 30 under 小时 and 分钟: the minutes beside the hours are the rest of them, unless they say the same again. */
    private static Hours withMinutes(Cells cells, Column hours, Hours stated) {
        for (Column minutes : cells.block().all(Field.HOURS)) {
            boolean rest = minutes.unit() == Unit.MINUTES
                    && hours.unit() != Unit.MINUTES
                    && Math.abs(minutes.column() - hours.column()) == 1;
            Hours more = rest
                    ? HoursText.read(cells.bare(minutes), cells.line().type(minutes.column()), Unit.MINUTES)
                            .value()
                    : null;
            if (more != null && more.compareTo(HOUR) < 0) {
                return stated.plus(more);
            }
        }
        return stated;
    }

    /** The hours that stand with what became of somebody, where no column is theirs: 已服务3小时. */
    private static @Nullable Hours besideStatus(Cells cells) {
        for (Field field : List.of(Field.STATUS, Field.NOTE)) {
            for (Column column : cells.block().all(field)) {
                // A bare length in a remark may be of anything.
                String hours = HoursText.said(cells.line().text(column.column()), field != Field.STATUS);
                if (!hours.isEmpty()) {
                    return HoursText.read(hours, CellType.TEXT, Unit.NONE).value();
                }
            }
        }
        return null;
    }

    /** What the hours in one cell come to where they are several ranges, from the first of which to the last a row's clock goes. */
    private static @Nullable Hours parted(Cells cells, Clock clock, Stated said) {
        for (String text : List.of(cells.raw(Field.PERIOD), cells.raw(Field.DATE), said.hours())) {
            Clock whole =
                    text.isEmpty() ? null : Times.read(text, CellType.TEXT).value();
            if (whole != null && clock.equals(whole)) {
                return HoursText.ofRanges(text);
            }
        }
        return null;
    }
}
