package org.yinghuo.ingest.kinds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Field;
import org.yinghuo.words.Header;

/** Why a column that stands on a sheet gives nothing to its entries. */
final class UnusedColumns {

    private UnusedColumns() {}

    /**
     * Why a column is not used.
     *
     * @param beside the headings of another table beside the one that is read
     */
    static String why(
            Heading heading,
            @Nullable Field field,
            List<Heading> counted,
            List<Heading> beside,
            SheetKind kind,
            boolean summed) {
        if (beside.contains(heading)) {
            return "beside";
        }
        if (kind == SheetKind.DECISIONS) {
            return "not-needed";
        }
        if (heading.total()) {
            return "sum";
        }
        boolean ofMoney = kind == SheetKind.DONATIONS || kind == SheetKind.DONATION_SUMMARY;
        if (!counted.contains(heading) || (ofMoney && field == null && AmountColumns.isPart(heading))) {
            return "part";
        }
        boolean group = heading.first() == Field.AMOUNT || heading.first() == Field.PEOPLE;
        if (group && field == null && kind == SheetKind.DONATION_SUMMARY) {
            return "part";
        }
        if (field == null && heading.first() == Field.AMOUNT) {
            // Its sums are those of another column, in capitals or once more.
            return "repeats";
        }
        if (!heading.isKnown()) {
            return summed ? "part" : "unknown";
        }
        return isNeedless(heading, kind) ? "not-needed" : "not-of-kind";
    }

    /** Whether a known column tells nothing that the kind of sheet needs. A bank's own columns are many, and what a statement must tell is known. */
    private static boolean isNeedless(Heading heading, SheetKind kind) {
        return heading.first() == Field.OTHER
                || (heading.mayBe(Field.OTHER) && heading.first() != Field.AMOUNT)
                // 大写 and 应捐金额 beside the sum of a gift are understood, and compared or left.
                || (heading.first() == Field.AMOUNT
                        && heading.header().match() == Header.Match.WEAK
                        && kind == SheetKind.DONATIONS)
                || heading.mayBe(Field.FILLED_ON)
                || heading.first() == Field.SEQ
                || kind == SheetKind.PAYMENTS
                || kind == SheetKind.ROSTER;
    }
}
