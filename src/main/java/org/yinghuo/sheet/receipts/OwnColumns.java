package org.yinghuo.sheet.receipts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.sheet.SheetRow;

/**
 * The columns of a receipt's sheet that are the receipt's own: what became of a row, and the row's number in the file.
 *
 * @param outcome 0 where it was taken away; likewise the numbers
 */
record OwnColumns(int outcome, int numbers) {

    static OwnColumns of(List<SheetRow> rows, String heading) {
        Map<Integer, Integer> counts = new HashMap<>();
        int outcome = 0;
        for (SheetRow row : rows) {
            for (int column = row.width(); column >= 1; column--) {
                String text = row.text(column);
                if (ReceiptMark.row(text) > 0) {
                    counts.merge(column, 1, Integer::sum);
                }
                if (outcome == 0 && text.strip().equals(heading)) {
                    outcome = column;
                }
            }
        }
        int numbers = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            int most = counts.getOrDefault(numbers, 0);
            if (count.getValue() > most || (count.getValue() == most && count.getKey() > numbers)) {
                numbers = count.getKey();
            }
        }
        return new OwnColumns(outcome == 0 && numbers > 1 ? numbers - 1 : outcome, numbers);
    }

    boolean contains(int column) {
        return column == outcome || column == numbers;
    }

    /** The row's number in the file, 0 for a row that somebody added; where the numbers were taken away, the one it has now. */
    int key(SheetRow row) {
        return numbers == 0 ? row.number() : ReceiptMark.row(row.text(numbers));
    }
}
