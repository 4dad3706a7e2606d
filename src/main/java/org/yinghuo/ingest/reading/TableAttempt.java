package org.yinghuo.ingest.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.kinds.LayoutMaker;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.Preamble;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Field;
import org.yinghuo.words.time.Days;

/** What a table would be under one preamble. */
record TableAttempt(Preamble preamble, Days days, List<SheetLine> sample, LayoutMaker.Made made) {

    @Nullable
    Layout layout() {
        return made.layout();
    }

    boolean isAttendance() {
        return isAttendance(layout());
    }

    static boolean isAttendance(@Nullable Layout layout) {
        return layout != null && (layout.kind() == SheetKind.SERVICES || layout.kind() == SheetKind.SIGN_UPS);
    }

    /** A summary of a campaign has its deadline. */
    private boolean isSummary(Layout layout) {
        return layout.kind() == SheetKind.DONATION_SUMMARY
                && !layout.has(Field.CAMPAIGN)
                && preamble.said(layout).campaign().isEmpty();
    }

    /** Whether nothing tells a day to those who served by it: 汇总 behind the sheets of single days. */
    boolean isWithoutDay() {
        Layout layout = layout();
        return layout != null && (isAttendance(layout) || isSummary(layout)) && tellsNoDay(layout);
    }

    /** The same beneath or beside the rows that it may sum, whose campaign is its own. */
    boolean mayBeSumOfRows() {
        Layout layout = layout();
        return layout == null
                || ((isAttendance(layout) || layout.kind() == SheetKind.DONATION_SUMMARY) && tellsNoDay(layout));
    }

    private boolean tellsNoDay(Layout layout) {
        return preamble.said(layout).day() == null
                && layout.blocks().stream()
                        .noneMatch(block -> block.has(Field.DATE)
                                || block.has(Field.START)
                                || block.has(Field.PERIOD)
                                || !block.spreads().isEmpty());
    }
}
