package org.yinghuo.ingest.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.sheet.SheetHead;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.SheetRow;

/** Hands on a sheet's rows and keeps them while they are few, so that a small sheet which no header explains can be looked at in another way. */
final class KeptRows implements SheetReader {

    private static final int MOST_ROWS = 120;
    private static final int WIDEST = 80;

    private final SheetReader sheet;
    private final List<SheetRow> rows = new ArrayList<>();
    private boolean whole = true;

    KeptRows(SheetReader sheet) {
        this.sheet = sheet;
    }

    @Override
    public SheetHead head() {
        return sheet.head();
    }

    @Override
    public @Nullable SheetRow read() throws IOException {
        SheetRow row = sheet.read();
        if (row != null && whole) {
            whole = rows.size() < MOST_ROWS && row.width() <= WIDEST && row.malformed() == null;
            rows.add(row);
            if (!whole) {
                rows.clear();
            }
        }
        return row;
    }

    /** Whether all rows so far are kept. */
    boolean isWhole() {
        return whole;
    }

    /** The same rows from the first on. */
    SheetReader again() {
        Iterator<SheetRow> from = List.copyOf(rows).iterator();
        SheetHead its = head();
        return new SheetReader() {
            @Override
            public SheetHead head() {
                return its;
            }

            @Override
            public @Nullable SheetRow read() {
                return from.hasNext() ? from.next() : null;
            }
        };
    }

    /** The rows that hold anything; none where there were too many. */
    List<SheetRow> rows() {
        return rows.stream().filter(row -> !row.isBlank()).toList();
    }
}
