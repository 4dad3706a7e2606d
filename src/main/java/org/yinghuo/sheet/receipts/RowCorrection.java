package org.yinghuo.sheet.receipts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;
import org.yinghuo.sheet.SheetRow;

/**
 * A row of a returned receipt beside the row of the file that it was made of: what the clerk did not touch is as it was there.
 *
 * @param own the columns that only the receipt has
 * @param before the file's rows by number
 * @param known whether the file's bytes are there at all
 */
record RowCorrection(OwnColumns own, Map<Integer, SheetRow> before, boolean known) {

    /** A cell holds twice as much; what was longer was cut. */
    private static final int LONG = 16_000;

    private static final String COVERED = "****";

    SheetRow of(SheetRow row) {
        SheetRow was = rowBefore(row);
        int width = row.width();
        String[] texts = new String[width];
        CellType[] types = new CellType[width];
        boolean untouched = was != null;
        int last = 0;
        for (int column = 1; column <= width; column++) {
            String text = own.contains(column) ? "" : row.text(column);
            int same = was == null || text.isEmpty() ? 0 : place(text, column, was);
            if (was != null && same > 0) {
                texts[column - 1] = was.text(same);
                types[column - 1] = was.type(same);
            } else {
                texts[column - 1] = isLost(text) ? "" : text;
                types[column - 1] = text.isEmpty() ? CellType.TEXT : row.type(column);
            }
            untouched &= was != null && texts[column - 1].equals(was.text(column));
            last = texts[column - 1].isEmpty() ? last : column;
        }
        if (was != null && untouched && isBlankAfter(width, was)) {
            return was.at(row.number());
        }
        return new SheetRow(
                row.number(),
                java.util.Arrays.copyOf(texts, last),
                java.util.Arrays.copyOf(types, last),
                row.isHidden() || (was != null && was.isHidden()),
                row.isStruckOut() || (was != null && was.isStruckOut()),
                null);
    }

    /** The file's row; without a number of its own only one that says at least half the same. */
    private @Nullable SheetRow rowBefore(SheetRow row) {
        SheetRow was = before.get(own.key(row));
        if (was == null || own.numbers() > 0) {
            return was;
        }
        int said = 0;
        int same = 0;
        for (int column = 1; column <= row.width(); column++) {
            String text = own.contains(column) ? "" : row.text(column);
            said += text.isEmpty() ? 0 : 1;
            same += !text.isEmpty() && place(text, column, was) > 0 ? 1 : 0;
        }
        return 2 * same >= said ? was : null;
    }

    private static boolean isBlankAfter(int width, SheetRow was) {
        for (int column = width + 1; column <= was.width(); column++) {
            if (!was.text(column).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** A covered number whose digits nobody has any more says nothing. */
    private boolean isLost(String text) {
        return !known && text.contains(COVERED);
    }

    /** The column of the file's row that the text was copied from; 0 where somebody wrote it. */
    private static int place(String text, int column, SheetRow was) {
        if (isCopy(text, was.text(column))) {
            return column;
        }
        if (text.contains(COVERED)) {
            // A column was put in or taken out.
            for (int other = 1; other <= was.width(); other++) {
                if (isCopy(text, was.text(other))) {
                    return other;
                }
            }
        }
        return 0;
    }

    private static boolean isCopy(String text, @Nullable String was) {
        if (was == null || was.isEmpty()) {
            return false;
        }
        if (text.equals(was)) {
            return true;
        }
        String plain = written(was);
        if (written(text).equals(plain)) {
            return true;
        }
        if (text.endsWith("…") && text.length() > LONG) {
            return plain.startsWith(text.substring(0, text.length() - 1));
        }
        return text.contains(COVERED) && covers(text, plain);
    }

    /** Without the characters that a workbook cannot hold. */
    private static String written(String text) {
        StringBuilder written = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= ' ' || c == '\n' || c == '\t') {
                written.append(c);
            }
        }
        return written.toString();
    }

    /** Whether the text is the other with digits covered: what stands between the stars stands in it, in that order. */
    private static boolean covers(String text, String was) {
        int from = 0;
        for (String part : text.split("\\*{4,}", -1)) {
            int at = was.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return was.length() >= text.replace("*", "").length() && !was.equals(text);
    }
}
