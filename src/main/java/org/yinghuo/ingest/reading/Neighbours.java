package org.yinghuo.ingest.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.model.CellType;
import org.yinghuo.words.CellMemo;
import org.yinghuo.words.Field;
import org.yinghuo.words.Reading;
import org.yinghuo.words.time.Clock;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.DayWords;
import org.yinghuo.words.time.Days;
import org.yinghuo.words.time.LostZeros;
import org.yinghuo.words.time.Times;

/** Reads a column of days, and settles those whose trailing zero may be lost by the days above and below. */
final class Neighbours {

    private static final int REMEMBERED = 30;
    private static final Pattern TIMESTAMP =
            Pattern.compile("^\\s*(\\d{4}[-/]?\\d{2}[-/]?\\d{2})[- ](\\d{2})\\.(\\d{2})\\.(\\d{2})");

    private static final Pattern DAY_OF_MONTH = Pattern.compile("\\s*(?:[1-9]|[12]\\d|3[01])\\s*");
    /** What ends a time that says itself by whose clock it is: 10:00Z, 10:00 +0800, 10:00 GMT. */
    private static final Pattern OWN_CLOCK =
            Pattern.compile(":\\d{2}.*(?:(?:z|utc|gmt|cst)$|[+-]\\d{1,2}:?(?:\\d{2})?\\b)", Pattern.CASE_INSENSITIVE);

    private final CellMemo<Reading<Day>> memo;
    private final Deque<Day> before = new ArrayDeque<>();
    private final boolean gifts;
    private String year = "";
    private String month = "";
    private int lastOfMonth;

    /** A bank's 2022-09-03-10.11.12.000, or 2022-09-03 10.11.12, as people write it. */
    private static String timestamp(String text) {
        Matcher matcher = TIMESTAMP.matcher(text);
        return matcher.find()
                ? matcher.group(1) + " " + matcher.group(2) + ":" + matcher.group(3) + ":" + matcher.group(4)
                : text;
    }

    /**
     * 2022 | 9 | 3 in columns of year, month and day, of which the year may be left out; empty where they are not that.
     *
     * <p>As in an account book, a month stands once for the days beneath it, as long as they do not go back.
     */
    private String parted(Cells cells, String day) {
        if (!cells.block().has(Field.MONTH)) {
            return "";
        }
        int of = DayWords.dayOfMonth(day);
        if (!cells.raw(Field.MONTH).isBlank()) {
            year = cells.raw(Field.YEAR);
            month = cells.raw(Field.MONTH);
        } else if (of < lastOfMonth && !day.isBlank()) {
            month = "";
        }
        lastOfMonth = of == 0 && day.isBlank() ? lastOfMonth : of;
        return month.isEmpty() ? "" : DayWords.ofParts(year, month, day);
    }

    /** 14 in a column of days under a title that gives the month; a column of months that leaves it open is asked. */
    private Reading<Day> ofMonth(Block block, Reading<Day> reading, String text) {
        return reading.isBad()
                        && !block.has(Field.MONTH)
                        && DAY_OF_MONTH.matcher(text).matches()
                ? memo.read(text.strip() + "日", CellType.TEXT)
                : reading;
    }

    /** Where no column is one of days, the day somebody began, 2022-09-03 09:00; a start such as 9.30 alone is none. */
    private Reading<Day> ofStart(Cells cells) {
        Day start = dayOf(cells, Field.START);
        Day period = start == null ? dayOf(cells, Field.PERIOD) : start;
        return period == null ? Reading.blank() : Reading.of(period);
    }

    /** A day with the time of day that a second such column tells: 捐款日期 | 捐款时间 over 2022-09-09 | 15:45. */
    private Reading<Day> withClock(Reading<Day> reading, Cells cells) {
        Day day = reading.value();
        List<Column> columns = cells.block().all(Field.DATE);
        if (!gifts
                || day == null
                || columns.size() < 2
                || day.isRange()
                || day.isSeveral()
                || day.clock().start() != null) {
            return reading;
        }
        for (Column column : columns.subList(1, columns.size())) {
            Clock clock = Times.read(
                            cells.line().own(column.column()),
                            cells.line().row().type(column.column()))
                    .value();
            if (clock != null && clock.start() != null) {
                return Reading.of(new Day(day.first(), day.last(), clock, day.yearSaid(), day.trailingZeroLost()));
            }
        }
        return reading;
    }

    /** A heading that says whose clock it is, Created (UTC), says it of every time beneath it that does not say so itself. */
    private static Reading<Day> byOfficeClock(Reading<Day> reading, String text, String heading) {
        Day day = reading.value();
        return day == null || OWN_CLOCK.matcher(text).find() ? reading : Reading.of(day.carriedFrom(heading));
    }

    /** A day with the day on which it ended, where that is another: 开始日期 | 9月3日, 结束日期 | 9月5日; a night is no span. */
    private Reading<Day> untilEnd(Reading<Day> reading, Cells cells) {
        Day day = reading.value();
        Day end = day == null ? null : dayOf(cells, Field.END);
        return day == null
                        || end == null
                        || day.isSeveral()
                        || !end.first().isAfter(day.last().plusDays(1))
                ? reading
                : Reading.of(new Day(day.first(), end.first(), day.clock(), day.yearSaid(), null));
    }

    private @Nullable Day dayOf(Cells cells, Field field) {
        String text = cells.raw(field);
        if (text.isEmpty()) {
            return null;
        }
        Day day = memo.read(text, cells.type(field)).value();
        return day != null && !day.isRange() && (day.yearSaid() || DayWords.saysMonth(text)) ? day : null;
    }

    /**
     * @param days reads a day by itself
     * @param gifts whether a second column of days and times tells when a gift was made
     */
    Neighbours(Days days, boolean gifts) {
        this.gifts = gifts;
        this.memo = new CellMemo<>(days::read);
    }

    /** One reading a line; blank where the block has no such column. */
    List<Reading<Day>> settle(Block block, List<SheetLine> lines, boolean payments) {
        Field field = payments ? Field.TIME : Field.DATE;
        if (!block.has(field) && (payments || (!block.has(Field.START) && !block.has(Field.PERIOD)))) {
            return Collections.nCopies(lines.size(), Reading.blank());
        }
        Column column = block.column(field);
        String clock = column != null && Day.saysClock(column.heading().quoted())
                ? column.heading().quoted()
                : null;
        List<Reading<Day>> readings = new ArrayList<>(lines.size());
        boolean unsettled = false;
        for (SheetLine line : lines) {
            Cells cells = new Cells(line, block);
            String text = cells.raw(field);
            String parted = parted(cells, text);
            Reading<Day> reading = parted.isEmpty()
                    ? ofMonth(block, memo.read(payments ? timestamp(text) : text, cells.type(field)), text)
                    : memo.read(parted, CellType.TEXT);
            if (reading.value() == null && !reading.isBad() && !payments) {
                reading = ofStart(cells);
            }
            if (!payments) {
                reading = untilEnd(withClock(reading, cells), cells);
            }
            if (clock != null) {
                reading = byOfficeClock(reading, text, clock);
            }
            unsettled |= reading.value() != null && reading.value().trailingZeroLost() != null;
            readings.add(reading);
        }
        if (unsettled) {
            List<@Nullable Day> days = new ArrayList<>(before);
            int skipped = days.size();
            readings.forEach(reading -> days.add(reading.value()));
            List<@Nullable Day> settled = LostZeros.settle(days);
            for (int i = 0; i < readings.size(); i++) {
                Day day = settled.get(skipped + i);
                if (day != null) {
                    readings.set(i, Reading.of(day));
                }
            }
        }
        for (Reading<Day> reading : readings.subList(Math.max(0, readings.size() - REMEMBERED), readings.size())) {
            Day day = reading.value();
            if (day != null) {
                before.addLast(day);
            }
        }
        while (before.size() > REMEMBERED) {
            before.removeFirst();
        }
        return readings;
    }
}
