package org.yinghuo.report.workbook;

import java.util.List;
import org.yinghuo.report.workbook.CellStyles.Look;
import org.yinghuo.sheet.receipts.ReceiptMark;

/** Which rows of a long file its receipt holds, noted on a hidden sheet: a row that is missing when it comes back was either taken out or never there. */
final class GivenRows {
    /** A cell holds 32,767 characters; this many numbers fit in any case. */
    private static final int A_CELL = 2_000;

    private final PlainSheet sheet;
    private int next;

    GivenRows(PlainWorkbook workbook) {
        sheet = workbook.sheet(ReceiptMark.GIVEN);
        sheet.hide();
    }

    /** @param rows in their order */
    void note(String name, List<Integer> rows) {
        StringBuilder ranges = new StringBuilder();
        int noted = 0;
        for (int at = 0; at < rows.size(); ) {
            int end = at;
            while (end + 1 < rows.size() && rows.get(end + 1) == rows.get(end) + 1) {
                end++;
            }
            ranges.append(ranges.isEmpty() ? "" : ",").append(rows.get(at));
            if (end > at) {
                ranges.append('-').append(rows.get(end));
            }
            at = end + 1;
            noted++;
            if (noted == A_CELL || at == rows.size()) {
                sheet.row(next++);
                sheet.text(0, name, Look.PLAIN);
                sheet.text(1, ranges.toString(), Look.PLAIN);
                ranges.setLength(0);
                noted = 0;
            }
        }
    }
}
