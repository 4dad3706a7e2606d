package org.yinghuo.ingest.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.HeadingUse;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.model.Code;
import org.yinghuo.model.Hours;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.Days;
import org.yinghuo.words.time.HoursText;

/**
 * Reads a column of hours that goes on counting, 累计时长: of each row what it adds to the person's row before (rule running-hours).
 *
 * <p>That it does is proven by its growth from each dated row of a person to the next; what neither grows nor shrinks is asked.
 */
final class RunningHours {

    /** A column whose rows each tell their own hours. */
    static final RunningHours NONE = new RunningHours(null, Order.NONE, false, Hours.ZERO, Map.of());

    /** More than a day's work before which nothing is known of somebody holds earlier services too. */
    private static final Hours DAYS_WORK = Hours.ofMinutes(8 * 60);
    /** So often a column that may be each row's own total does not grow by chance. */
    private static final int SURELY_GROWN = 3;

    private enum Order {
        NONE,
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    private record Row(int number, Hours stated, @Nullable LocalDate day, int times) {}

    private final @Nullable Column column;
    private final Order order;
    private final boolean asked;
    /** Of a list that begins with the newest, what is added by the rows seen ahead. */
    private final Map<Integer, Hours> ahead;

    private final Hours mostAdded;
    private final Map<String, Row> before = new HashMap<>();
    private int lastRow;
    private @Nullable Hours lastAdded;

    private RunningHours(
            @Nullable Column column, Order order, boolean asked, Hours mostAdded, Map<Integer, Hours> ahead) {
        this.column = column;
        this.order = order;
        this.asked = asked;
        this.mostAdded = mostAdded;
        this.ahead = ahead;
    }

    /** @param rows the table's first */
    static RunningHours of(Block block, List<SheetLine> rows, Days days) {
        Column column = block.column(Field.HOURS);
        if (column == null) {
            return NONE;
        }
        boolean running = HeadingUse.RUNNING.isWithin(column.heading());
        boolean timed = block.has(Field.START) && block.has(Field.END);
        if (!running && (timed || !HeadingUse.WHOLE.isWithin(column.heading()))) {
            return NONE;
        }
        Map<String, List<Row>> people = new LinkedHashMap<>();
        boolean dated = false;
        for (SheetLine line : rows) {
            Cells cells = new Cells(line, block);
            Hours stated = stated(cells);
            if (line.ownCells() > 1 && stated != null && cells.saysItself(Field.NAME)) {
                Row row = row(cells, stated, days);
                dated |= row.day() != null;
                people.computeIfAbsent(person(cells), any -> new ArrayList<>()).add(row);
            }
        }
        return judge(column, people, running, dated);
    }

    private static RunningHours judge(Column column, Map<String, List<Row>> people, boolean running, boolean dated) {
        int forward = 0;
        int backward = 0;
        int neither = 0;
        Hours most = Hours.ZERO;
        for (List<Row> rows : people.values()) {
            for (int i = 1; i < rows.size(); i++) {
                Row one = rows.get(i - 1);
                Row next = rows.get(i);
                int grown = next.stated().compareTo(one.stated());
                boolean later = !isBefore(next, one);
                boolean earlier = !isBefore(one, next);
                forward += grown > 0 && later ? 1 : 0;
                backward += grown < 0 && earlier ? 1 : 0;
                neither += (grown > 0 && !later) || (grown < 0 && !earlier) || grown == 0 ? 1 : 0;
                Hours added =
                        new Hours(Math.abs(next.stated().millis() - one.stated().millis()));
                most = added.compareTo(most) > 0 ? added : most;
            }
        }
        int pairs = forward + backward + neither;
        int grown = Math.max(forward, backward);
        boolean plainly = running ? grown > 2 * (pairs - grown) : grown == pairs && grown >= SURELY_GROWN;
        if (plainly && grown > 0) {
            Order order = forward > backward ? Order.OLDEST_FIRST : Order.NEWEST_FIRST;
            return new RunningHours(
                    column, order, false, most, order == Order.NEWEST_FIRST ? ahead(people, most) : Map.of());
        }
        boolean open = running ? dated && (pairs == 0 || grown > 0) : grown == pairs && grown > 0;
        return open ? new RunningHours(column, Order.NONE, true, most, Map.of()) : NONE;
    }

    private static Map<Integer, Hours> ahead(Map<String, List<Row>> people, Hours most) {
        Map<Integer, Hours> ahead = new HashMap<>();
        for (List<Row> rows : people.values()) {
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                if (i + 1 < rows.size()) {
                    long added =
                            row.stated().millis() - rows.get(i + 1).stated().millis();
                    if (added >= 0) {
                        ahead.put(row.number(), new Hours(added));
                    }
                } else if (isFirstService(row, most)) {
                    ahead.put(row.number(), row.stated());
                }
            }
        }
        return ahead;
    }

    private static boolean isBefore(Row one, Row other) {
        return one.day() != null && other.day() != null && one.day().isBefore(other.day());
    }

    /** Whether a person's first row may be a first service: it is as long as one, and no count of theirs says otherwise. */
    private static boolean isFirstService(Row row, Hours mostAdded) {
        Hours longest = mostAdded.compareTo(DAYS_WORK) > 0 ? mostAdded : DAYS_WORK;
        return row.times() <= 1 && row.stated().compareTo(longest) <= 0;
    }

    /**
     * The hours a row adds; null where they cannot be told, which is asked unless the row's times tell them.
     *
     * @param timed whether they do
     */
    @Nullable
    Hours added(EntryDraft draft, Hours stated, boolean timed) {
        Column its = column;
        if (its == null) {
            return stated;
        }
        if (order == Order.NONE) {
            if (asked) {
                draft.warn(Code.IMPLAUSIBLE, its.heading(), "running-hours");
            }
            return stated;
        }
        Cells cells = draft.cells();
        if (cells.line().number() != lastRow) {
            lastRow = cells.line().number();
            lastAdded = order == Order.NEWEST_FIRST ? ahead.get(lastRow) : sinceBefore(cells, stated);
        }
        if (lastAdded == null && !timed) {
            draft.warn(Code.BAD_HOURS, its.heading(), "running");
        }
        return lastAdded == null || lastAdded.millis() == 0 ? null : lastAdded;
    }

    private @Nullable Hours sinceBefore(Cells cells, Hours stated) {
        Row row = row(cells, stated, null);
        Row last = before.put(person(cells), row);
        if (last == null) {
            return isFirstService(row, mostAdded) ? stated : null;
        }
        long added = stated.millis() - last.stated().millis();
        return added < 0 ? null : new Hours(added);
    }

    private static @Nullable Hours stated(Cells cells) {
        Column column = cells.column(Field.HOURS);
        return column == null
                ? null
                : HoursText.read(cells.raw(Field.HOURS), cells.type(Field.HOURS), column.unit())
                        .value();
    }

    private static Row row(Cells cells, Hours stated, @Nullable Days days) {
        Day day = days == null
                ? null
                : days.read(cells.raw(Field.DATE), cells.type(Field.DATE)).value();
        Integer times = Counts.read(cells.raw(Field.TIMES_THIS_YEAR), cells.type(Field.TIMES_THIS_YEAR))
                .value();
        return new Row(cells.line().number(), stated, day == null ? null : day.first(), times == null ? 0 : times);
    }

    private static String person(Cells cells) {
        return Folding.fold(cells.raw(Field.NAME)) + "|" + Folding.fold(cells.raw(Field.DEPARTMENT));
    }
}
