package org.yinghuo.ingest;

import org.yinghuo.sheet.SheetRow.CellType;

/** Reads clock times: 14:30, 下午2点半, 2:30 PM, 14：30-16：30. */
final class Times {

    private Times() {}

    /** The time a cell says, alone or as a range, or only 上午 or 下午; problem {@code unreadable}, {@code no-such-time}. */
    static Reading<Clock> read(String text, CellType type) {
        return Reading.blank();
    }
}
