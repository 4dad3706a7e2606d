package org.yinghuo.ingest.totals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Hours;
import org.yinghuo.words.Folding;
import org.yinghuo.words.MarkWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.time.HoursText;

/**
 * What the marks of one row come to: √ | 半天 | 1 are three marks, 5 hours if the number is hours, two days and a half if it is days.
 *
 * @param count of marks
 * @param plain those of them that tell neither hours nor days: √
 * @param hours their hours where a bare number is hours, a plain mark none
 * @param days their hours where a bare number is days, a plain mark a day
 * @param numbers those that are bare numbers, {@code ones} those of them that are 1
 */
public record MarkSums(int count, int plain, Hours hours, Hours days, int numbers, int ones) {

    private static final Hours HALF_A_DAY = Hours.ofMinutes(4 * 60);
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(8);

    public static MarkSums of(SheetLine line, List<SpreadColumn> marks) {
        int count = 0;
        int plain = 0;
        long hours = 0;
        long days = 0;
        int numbers = 0;
        int ones = 0;
        for (SpreadColumn spread : marks) {
            String text = line.own(spread.column());
            BigDecimal number = number(text);
            if (Folding.isBlank(text) || MarkWords.isDayOff(text) || (number != null && number.signum() == 0)) {
                continue;
            }
            count++;
            numbers += number == null ? 0 : 1;
            ones += number != null && number.compareTo(BigDecimal.ONE) == 0 ? 1 : 0;
            Hours told = hours(text, line.type(spread.column()), Unit.HOURS);
            plain += told == null ? 1 : 0;
            hours += told == null ? 0 : told.millis();
            Hours asDays = hours(text, line.type(spread.column()), Unit.DAYS);
            days += (asDays == null ? Hours.of(HOURS_A_DAY) : asDays).millis();
        }
        return new MarkSums(count, plain, new Hours(hours), new Hours(days), numbers, ones);
    }

    /**
     * The hours that a mark tells by itself; null where it tells none: √, or a number that counts times.
     *
     * @param unit what a bare number counts
     */
    public static @Nullable Hours hours(String text, CellType type, Unit unit) {
        if (MarkWords.isCircle(text) || (unit == Unit.COUNT && number(text) != null)) {
            return null;
        }
        if (MarkWords.isHalfDay(text)) {
            return HALF_A_DAY;
        }
        Hours hours = HoursText.read(text, type, unit).value();
        String beside = hours == null ? MarkWords.besideMark(text) : "";
        return beside.isEmpty()
                ? hours
                : HoursText.read(beside, CellType.TEXT, Unit.NONE).value();
    }

    /** A cell's number without any unit; null where it is none. */
    public static @Nullable BigDecimal number(String text) {
        try {
            String bare = Folding.narrow(text).strip();
            return bare.isEmpty() || bare.length() > 9 ? null : new BigDecimal(bare);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public BigDecimal inDays() {
        return BigDecimal.valueOf(days.millis())
                .divide(BigDecimal.valueOf(Hours.of(HOURS_A_DAY).millis()), 4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    public boolean holdsAsHours(BigDecimal stated) {
        return Hours.of(stated).equals(hours);
    }

    public boolean holdsAsDays(BigDecimal stated) {
        return Hours.of(stated.multiply(HOURS_A_DAY)).equals(days);
    }

    public boolean holdsAsCount(BigDecimal stated) {
        return stated.compareTo(BigDecimal.valueOf(count)) == 0;
    }
}
