package org.yinghuo.ingest.layout;

import java.math.BigDecimal;
import java.util.List;
import org.yinghuo.model.Amount;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Counts;

/** Compares columns of sums with one another. */
final class AmountColumns {

    private AmountColumns() {}

    /** Whether two columns say the same sum in every line that fills both: figures and capitals. */
    static boolean agree(Column one, Column other, List<SheetLine> sample) {
        int same = 0;
        for (SheetLine line : sample) {
            Amount left = read(one, line);
            Amount right = read(other, line);
            if (left != null && right != null) {
                if (!left.equals(right)) {
                    return false;
                }
                same++;
            } else if (left == null && right != null) {
                return false;
            }
        }
        return same > 0 || sample.stream().allMatch(line -> line.isBlank(other.column()));
    }

    /** Whether a column sums the others in every line that fills it. */
    static boolean isSum(Column sum, List<Column> parts, List<SheetLine> sample) {
        int same = 0;
        for (SheetLine line : sample) {
            Amount whole = read(sum, line);
            if (whole == null) {
                continue;
            }
            Amount total = Amount.ZERO;
            for (Column part : parts) {
                Amount amount = read(part, line);
                total = amount == null ? total : total.plus(amount);
            }
            if (!total.equals(whole)) {
                return false;
            }
            same++;
        }
        return same > 0;
    }

    /** Whether a column sums others in more than half of the lines that fill it, and is more than its first part somewhere. */
    static boolean mostlySums(Column sum, List<Column> parts, List<SheetLine> sample) {
        int same = 0;
        int other = 0;
        boolean more = false;
        for (SheetLine line : sample) {
            Amount whole = read(sum, line);
            if (whole == null) {
                continue;
            }
            Amount first = read(parts.get(0), line);
            Amount total = Amount.ZERO;
            for (Column part : parts) {
                Amount amount = read(part, line);
                total = amount == null ? total : total.plus(amount);
            }
            boolean holds = total.equals(whole);
            same += holds ? 1 : 0;
            other += holds ? 0 : 1;
            more |= holds && !whole.equals(first);
        }
        return more && same > other;
    }

    /** Whether a column is another times a third in more than half of the lines that fill all three. */
    static boolean areProducts(Column price, Column number, Column sum, List<SheetLine> sample) {
        int same = 0;
        int other = 0;
        for (SheetLine line : sample) {
            Amount each = read(price, line);
            Amount whole = read(sum, line);
            Counts.Measured count = Counts.measured(
                            line.own(number.column()), line.row().type(number.column()))
                    .value();
            if (each == null || whole == null || count == null) {
                continue;
            }
            boolean product = new BigDecimal(each.fen())
                            .multiply(count.quantity().value())
                            .compareTo(new BigDecimal(whole.fen()))
                    == 0;
            same += product ? 1 : 0;
            other += product ? 0 : 1;
        }
        return same >= other;
    }

    private static @org.jspecify.annotations.Nullable Amount read(Column column, SheetLine line) {
        return Amounts.signed(line.own(column.column()), line.row().type(column.column()), column.unit())
                .value();
    }
}
