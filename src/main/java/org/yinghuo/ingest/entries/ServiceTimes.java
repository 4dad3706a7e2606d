package org.yinghuo.ingest.entries;

import java.time.LocalTime;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.HalfDay;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.NumberedHeading;
import org.yinghuo.words.Reading;
import org.yinghuo.words.Unit;
import org.yinghuo.words.WordSet;
import org.yinghuo.words.names.NamedMember;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.time.Clock;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.DayText;
import org.yinghuo.words.time.DayWords;
import org.yinghuo.words.time.HoursText;
import org.yinghuo.words.time.Times;

/** From when to when somebody served, as a row says it in one or several cells. */
final class ServiceTimes {

    private static final WordSet NEXT_DAY = WordSet.of("row says", "next_day");

    /** A watch that begins so late and ends so early is one through the night. */
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Lexicon lexicon;
    private final StatusReader statuses;

    private final IdentityHashMap<Block, Clock> overBlocks = new IdentityHashMap<>();

    ServiceTimes(Lexicon lexicon, StatusReader statuses) {
        this.lexicon = lexicon;
        this.statuses = statuses;
    }

    /** The part of the day that stands over all columns of one of several tables side by side: 上午 over 姓名 and 到岗. */
    private Clock overBlock(Block block) {
        return overBlocks.computeIfAbsent(block, any -> {
            List<String> groups = block.columns().values().stream()
                    .flatMap(List::stream)
                    .filter(column -> !block.shared().contains(column.column()))
                    .map(column -> column.heading().group())
                    .distinct()
                    .toList();
            Clock part = groups.size() == 1 && !groups.get(0).isEmpty() ? DayWords.partOfDayOver(groups.get(0)) : null;
            return part == null ? Clock.UNSAID : part;
        });
    }

    /**
     * From the mark, the heading over it, the row's own columns, what stands beside the name, beside the task and above, in this order.
     *
     * @param ofTask the part of the day beside what people did: 秩序维护（上午）
     */
    Clock read(
            EntryDraft draft,
            Reading<Day> day,
            @Nullable SpreadColumn spread,
            @Nullable NamedMember member,
            Mark mark,
            Stated said,
            Clock ofTask) {
        Cells cells = draft.cells();
        Day stated = day.value() == null ? said.day() : day.value();
        Clock of = stated == null ? Clock.UNSAID : stated.clock();
        Clock period = time(draft, Field.PERIOD);
        Clock start = time(draft, Field.START);
        Clock end = time(draft, Field.END);
        Clock over =
                spread == null ? overBlock(cells.block()) : spread.heading().clock();
        Clock beside = besideName(member);
        HalfDay half = first(
                mark.clock().half(), over.half(), period.half(), start.half(), beside.half(), ofTask.half(), of.half());
        LocalTime from = first(
                start.start(),
                mark.clock().start(),
                over.start(),
                period.start(),
                beside.start(),
                ofTask.start(),
                of.start());
        LocalTime to = first(
                end.start(),
                end.end(),
                start.end(),
                mark.clock().end(),
                over.end(),
                period.end(),
                beside.end(),
                ofTask.end(),
                of.end());
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
        if (from != null && to != null && !to.isAfter(from) && !isNight(from, to) && !isNextDay(cells)) {
            draft.warn(Code.BAD_TIME, cells.block().has(Field.END) ? Field.END : Field.PERIOD, "order");
            return new Clock(from, null, half);
        }
        return new Clock(from, to, half);
    }

    /** 朱丹（上午）, 熊倩（9:00-11:00）: the part of the day that stands behind the name. */
    private static Clock besideName(@Nullable NamedMember member) {
        Clock part = member == null || member.remark().isEmpty() ? null : DayWords.partOfDay(member.remark());
        return part == null ? Clock.UNSAID : part;
    }

    /** From an evening to a morning, 22:00 to 6:00; the other way round is a slip. */
    private static boolean isNight(LocalTime from, LocalTime to) {
        return !from.isBefore(EVENING) && !to.isAfter(MORNING);
    }

    /** 22:00 to 次日2:00. */
    private static boolean isNextDay(Cells cells) {
        return NEXT_DAY.isWithin(cells.raw(Field.END) + cells.raw(Field.PERIOD) + cells.raw(Field.DATE));
    }

    private Clock time(EntryDraft draft, Field field) {
        Cells cells = draft.cells();
        if (!cells.block().has(field)) {
            return Clock.UNSAID;
        }
        for (Column other : cells.block().all(field)) {
            // 结束日期 | 结束时间: the day stands in a column of its own.
            Clock clock = isDayAlone(cells.raw(field))
                    ? Times.readHour(cells.bare(other), cells.line().type(other.column()))
                            .value()
                    : null;
            if (clock != null) {
                return clock;
            }
        }
        Reading<Clock> reading = Times.readHour(cells.raw(field), cells.type(field));
        // 第2场 tells which session it was, and no time.
        boolean session = field == Field.PERIOD && NumberedHeading.isBatch(cells.raw(field));
        if (reading.isBad() && !session && !saysSomethingElse(cells, field)) {
            draft.warn(Code.BAD_TIME, field, reading.problem());
        }
        return reading.value() == null ? Clock.UNSAID : reading.value();
    }

    /** Whether a cell meant for a time says 请假 or √ instead, or how long it was. */
    private boolean saysSomethingElse(Cells cells, Field field) {
        String text = cells.raw(field);
        return statuses.instead(text, cells.type(field)) != null
                || lexicon.statuses().isMark(text)
                || isSignature(text, cells)
                || (field == Field.END && isDayAlone(text))
                || (field == Field.PERIOD
                        && HoursText.read(text, cells.type(field), Unit.NONE).value() != null);
    }

    /** Somebody's own name where a time should stand is that person's hand. */
    private static boolean isSignature(String text, Cells cells) {
        return Names.isPlausible(text) && cells.raw(Field.NAME).contains(text.strip());
    }

    /** Whether a cell says a day and no time. */
    private static boolean isDayAlone(String text) {
        String plain = DayText.plain(Folding.unquoted(text));
        DayText day = DayText.find(plain);
        return day != null && day.start() == 0 && day.end() == plain.length();
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
}
