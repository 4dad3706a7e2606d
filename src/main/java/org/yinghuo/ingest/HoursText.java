package org.yinghuo.ingest;

import org.yinghuo.model.Hours;
import org.yinghuo.sheet.SheetRow.CellType;

/** Reads lengths of service: 3, 3小时, 3.5h, 90分钟, 半天 (4), 一天 (8). */
final class HoursText {

    private HoursText() {}

    /**
     * The length a cell says.
     *
     * @param unit the header's unit, for cells without one; hours where it states none
     * @return problems {@code unreadable}, {@code negative}, {@code too-long} (over 24 hours)
     */
    static Reading<Hours> read(String text, CellType type, Unit unit) {
        return Reading.blank();
    }
}
