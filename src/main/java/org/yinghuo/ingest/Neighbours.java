package org.yinghuo.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a column of days, and settles those whose trailing zero may be lost by the days above and below. */
final class Neighbours {

    private static final int REMEMBERED = 30;

    private final Deque<Day> before = new ArrayDeque<>();

    /** One reading a line; blank where the block has no such column. */
    List<Reading<Day>> settle(Block block, List<Line> lines, Days days, boolean payments) {
        Field field = payments ? Field.TIME : Field.DATE;
        if (!block.has(field)) {
            return Collections.nCopies(lines.size(), Reading.blank());
        }
        List<Reading<Day>> readings = new ArrayList<>(lines.size());
        boolean unsettled = false;
        for (Line line : lines) {
            Cells cells = new Cells(line, block);
            Reading<Day> reading = days.read(cells.raw(field), cells.type(field));
            unsettled |= reading.value() != null && reading.value().trailingZeroLost() != null;
            readings.add(reading);
        }
        if (unsettled) {
            List<@Nullable Day> column = new ArrayList<>(before);
            int skipped = column.size();
            readings.forEach(reading -> column.add(reading.value()));
            List<@Nullable Day> settled = LostZeros.settle(column);
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
