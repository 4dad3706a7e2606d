package org.yinghuo.sheet;

import org.jspecify.annotations.Nullable;
import org.yinghuo.sheet.SheetHead.Region;

/** The notation {@code B4} of spreadsheet programs, taken apart without making objects. */
final class CellAddress {

    private CellAddress() {}

    /** The column of {@code B4} or {@code $B$4}, from 1; 0 where it is no address. */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                column = column * 26 + (c & 31);
                if (column > 1 << 20) {
                    return 0;
                }
            } else if (c != '$') {
                break;
            }
        }
        return column;
    }

    /** The row of {@code B4}, from 1; 0 where it is no address. */
    static int row(String address) {
        long row = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= '0' && c <= '9') {
                row = row * 10 + c - '0';
                if (row > Integer.MAX_VALUE) {
                    return 0;
                }
            }
        }
        return (int) row;
    }

    /** The region {@code A1:B4}; null where it is none or a single cell. */
    static @Nullable Region region(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return null;
        }
        String first = reference.substring(0, colon);
        String last = reference.substring(colon + 1);
        int top = Math.min(row(first), row(last));
        int bottom = Math.max(row(first), row(last));
        int left = Math.min(column(first), column(last));
        int right = Math.max(column(first), column(last));
        return top < 1 || left < 1 || (top == bottom && left == right) ? null : new Region(top, left, bottom, right);
    }
}
