package org.yinghuo.ingest;

import org.yinghuo.model.Amount;
import org.yinghuo.sheet.SheetRow.CellType;

/** Reads sums of money in every form offices write them (contract, section 4, Values). */
final class Amounts {

    private Amounts() {}

    /**
     * A sum that somebody gave: above zero.
     *
     * @param unit the unit of header or sheet, for cells without one; yuan where none is stated
     * @return problems {@code unreadable}, {@code negative}, {@code zero}, {@code decimals} (more than two), {@code too-large}, {@code ambiguous} (三百五)
     */
    static Reading<Amount> read(String text, CellType type, Unit unit) {
        return Reading.blank();
    }

    /** A sum of a statement or a total: zero and below too; {@code +}, {@code -} and a filler such as {@code /} (blank) are usual there. */
    static Reading<Amount> signed(String text, CellType type, Unit unit) {
        return Reading.blank();
    }

    /** What a text says was paid back: {@code 已退款(￥5.00)}, {@code 131.77(已退款89.84)}; blank where nothing. */
    static Reading<Amount> refundWithin(String text) {
        return Reading.blank();
    }
}
