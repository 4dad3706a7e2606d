package org.yinghuo.words.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides numbers such as 9.3 that may have been typed 9.30, by the days around them in their column.
 *
 * <p>Where the three sure days before and the three after stand in order, the day that keeps the order is taken, if only one does. Where
 * they are all one day, that day is taken. Where they stand in no order but all sure days lie close together, the meaning among them is
 * taken if the other lies far off. Otherwise neighbours do not decide.
 */
public final class LostZeros {

    /** How many sure days above and below tell an order: one slip among them still shows. */
    private static final int LOOKED_AT = 3;

    /** Days beyond which a day is not one of those around: lists run over a week at least. */
    private static final int FAR = 7;

    private LostZeros() {}

    /**
     * The days of one column, settled where neighbours decide.
     *
     * @param column from top to bottom; null for rows that say no day, or none that can be read
     * @return as many; those that stay undecided keep {@code trailingZeroLost}
     */
    public static List<@Nullable Day> settle(List<@Nullable Day> column) {
        List<LocalDate> sure = new ArrayList<>();
        LocalDate earliest = LocalDate.MAX;
        LocalDate latest = LocalDate.MIN;
        for (Day day : column) {
            if (day != null && day.trailingZeroLost() == null) {
                sure.add(day.first());
                earliest = day.first().isBefore(earliest) ? day.first() : earliest;
                latest = day.first().isAfter(latest) ? day.first() : latest;
            }
        }
        List<@Nullable Day> settled = new ArrayList<>(column.size());
        int passed = 0;
        for (Day day : column) {
            if (day == null || day.trailingZeroLost() == null) {
                passed += day == null ? 0 : 1;
                settled.add(day);
                continue;
            }
            LocalDate decided = ordered(day, sure, passed);
            if (decided == null && sure.size() >= LOOKED_AT) {
                decided = among(day, earliest, latest);
            }
            settled.add(decided == null ? day : day.settled(decided));
        }
        return settled;
    }

    /** The meaning that keeps the order of the sure days around; {@code next} of them stand above. */
    private static @Nullable LocalDate ordered(Day day, List<LocalDate> sure, int next) {
        List<LocalDate> around = sure.subList(Math.max(0, next - LOOKED_AT), Math.min(sure.size(), next + LOOKED_AT));
        LocalDate asWritten = day.first();
        LocalDate withZero = day.trailingZeroLost();
        if (around.size() < 2 || withZero == null) {
            return null;
        }
        boolean rising = true;
        boolean falling = true;
        for (int i = 1; i < around.size(); i++) {
            rising &= !around.get(i).isBefore(around.get(i - 1));
            falling &= !around.get(i).isAfter(around.get(i - 1));
        }
        if (rising && falling) {
            LocalDate only = around.get(0);
            return only.equals(asWritten) || only.equals(withZero) ? only : null;
        }
        if (!rising && !falling) {
            return null;
        }
        LocalDate above = next == 0 ? null : sure.get(next - 1);
        LocalDate below = next == sure.size() ? null : sure.get(next);
        LocalDate least = rising ? above : below;
        LocalDate most = rising ? below : above;
        boolean one = fits(asWritten, least, most);
        boolean other = fits(withZero, least, most);
        return one == other ? null : one ? asWritten : withZero;
    }

    private static boolean fits(LocalDate day, @Nullable LocalDate least, @Nullable LocalDate most) {
        return (least == null || !day.isBefore(least)) && (most == null || !day.isAfter(most));
    }

    private static @Nullable LocalDate among(Day day, LocalDate earliest, LocalDate latest) {
        LocalDate asWritten = day.first();
        LocalDate withZero = day.trailingZeroLost();
        if (withZero == null) {
            return null;
        }
        long far = Math.max(FAR, ChronoUnit.DAYS.between(earliest, latest));
        if (fits(asWritten, earliest, latest)) {
            return distance(withZero, earliest, latest) > far ? asWritten : null;
        }
        return fits(withZero, earliest, latest) && distance(asWritten, earliest, latest) > far ? withZero : null;
    }

    private static long distance(LocalDate day, LocalDate earliest, LocalDate latest) {
        return Math.max(ChronoUnit.DAYS.between(day, earliest), ChronoUnit.DAYS.between(latest, day));
    }
}
