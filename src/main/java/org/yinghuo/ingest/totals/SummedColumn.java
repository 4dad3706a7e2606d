package org.yinghuo.ingest.totals;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.model.Amount;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Hours;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Unit;
import org.yinghuo.words.time.HoursText;

/**
 * A column whose numbers a total line may sum.
 *
 * @param heading the column's
 * @param field AMOUNT, PEOPLE, HOURS, QUANTITY, DEBIT, CREDIT …
 * @param unit of its numbers
 */
public record SummedColumn(Heading heading, Field field, Unit unit) {

    public int column() {
        return heading.column();
    }

    /** The number of a cell in fen, thousandths of a second, people, or ten-thousandths of a unit; null for a blank or what is none. */
    @Nullable
    public Long read(String text, CellType type) {
        if (Folding.isBlank(text)) {
            return null;
        }
        if (field == Field.HOURS) {
            Hours hours = hours(text, type);
            return hours == null ? null : hours.millis();
        }
        if (field == Field.PEOPLE) {
            Integer count = Counts.read(text, type).value();
            return count == null ? null : Long.valueOf(count);
        }
        if (field == Field.QUANTITY) {
            Counts.Measured measured = Counts.measured(text, type).value();
            return measured == null ? null : scaled(measured.quantity().value());
        }
        Amount amount = Amounts.signed(text, type, unit).value();
        return amount == null ? null : amount.fen();
    }

    /** Hours of a total may exceed a day's 24. */
    private @Nullable Hours hours(String text, CellType type) {
        Hours hours = HoursText.read(text, type, unit).value();
        if (hours != null) {
            return hours;
        }
        try {
            String bare = HoursText.withoutUnit(text.strip());
            return Hours.of(new BigDecimal(bare));
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Long scaled(BigDecimal value) {
        try {
            return value.movePointRight(4).longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** A number of this measure as people write it. */
    String show(long number) {
        if (field == Field.HOURS) {
            return new Hours(number).toString();
        }
        if (field == Field.PEOPLE) {
            return Long.toString(number);
        }
        return field == Field.QUANTITY
                ? BigDecimal.valueOf(number, 4).stripTrailingZeros().toPlainString()
                : new Amount(number).toString();
    }
}
