package org.yinghuo.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what people wrote beside the cells of a worksheet. */
final class XlsxComments {

    private static final int MOST = 10_000;

    private XlsxComments() {}

    /**
     * The comments by the row of their cells, several of a row joined by a blank.
     *
     * @param part the part's bytes; null for a sheet without
     */
    static Map<Integer, String> read(@Nullable InputStream part) throws IOException {
        Map<Integer, String> byRow = new TreeMap<>();
        if (part == null) {
            return byRow;
        }
        SharedStrings.RichText rich = new SharedStrings.RichText();
        int row = 0;
        try (Xml xml = new Xml(part)) {
            while (xml.nextStart() && byRow.size() < MOST) {
                if (xml.isAt("comment")) {
                    row = CellAddress.row(xml.attribute("ref", ""));
                } else if (xml.isAt("text") && row > 0) {
                    rich.read(xml);
                    byRow.merge(row, rich.text().strip(), (one, other) -> one + " " + other);
                }
            }
        }
        return byRow;
    }
}
