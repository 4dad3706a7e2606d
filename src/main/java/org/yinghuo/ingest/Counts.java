package org.yinghuo.ingest;

import org.yinghuo.model.Quantity;
import org.yinghuo.sheet.SheetRow.CellType;

/** Reads counts of people and times, and quantities with their unit. */
final class Counts {

    private Counts() {}

    /** A whole number: 11, 11次, 第11次, 十一人; problem {@code unreadable}, {@code negative}. */
    static Reading<Integer> read(String text, CellType type) {
        return Reading.blank();
    }

    /** A quantity, with the unit where the same cell has one: 2, 2单位, 2个治疗单位; problems {@code unreadable}, {@code negative}. */
    static Reading<Measured> measured(String text, CellType type) {
        return Reading.blank();
    }

    /** @param unit empty where the cell has none */
    record Measured(Quantity quantity, String unit) {}
}
