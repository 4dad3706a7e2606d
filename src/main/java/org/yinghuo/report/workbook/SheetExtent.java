package org.yinghuo.report.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.yinghuo.report.edition.TextWidth;
import org.yinghuo.sheet.SheetFile;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.sheet.UnreadableFileException;
import org.yinghuo.sheet.receipts.KeptFiles;
import org.yinghuo.sheet.receipts.ReturnedReceipt;

/**
 * How far a sheet reaches, known before its rows are copied.
 *
 * @param rows how many rows it holds
 * @param columns its last column with any text, from 1
 * @param widths how wide the texts of each column are, as far as the first rows show
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by one writer
record SheetExtent(long rows, int columns, int[] widths) {
    /** A file of more rows is not copied whole. */
    static final int MANY_ROWS = 100_000;

    /** A spreadsheet program has no more columns; two are left for the outcome and the number of the row. */
    static final int LAST_COLUMN = 16_382;

    private static final int ROWS_MEASURED = 500;

    /** That of each sheet of a file, by name; a file that cannot be read has those before it broke off. */
    static Map<String, SheetExtent> of(Path file, KeptFiles kept) throws IOException {
        Map<String, SheetExtent> extents = new HashMap<>();
        try (SheetFile opened = ReturnedReceipt.open(file, kept)) {
            for (SheetReader sheet = opened.nextSheet(); sheet != null; sheet = opened.nextSheet()) {
                extents.put(sheet.head().name(), of(sheet));
            }
        } catch (UnreadableFileException e) {
            return extents;
        }
        return extents;
    }

    private static SheetExtent of(SheetReader sheet) throws IOException {
        long rows = 0;
        int columns = 0;
        int[] widths = new int[16];
        for (SheetRow row = sheet.read(); row != null; row = sheet.read()) {
            rows++;
            int last = Math.min(row.width(), LAST_COLUMN);
            while (last > columns && row.text(last).isBlank()) {
                last--;
            }
            columns = Math.max(columns, last);
            if (rows <= ROWS_MEASURED) {
                widths = Arrays.copyOf(widths, Math.max(widths.length, columns));
                for (int column = 1; column <= last; column++) {
                    widths[column - 1] = Math.max(widths[column - 1], TextWidth.of(row.text(column)));
                }
            }
        }
        return new SheetExtent(rows, columns, Arrays.copyOf(widths, columns));
    }
}
