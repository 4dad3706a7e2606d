package org.yinghuo.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.yinghuo.sheet.SheetHead.Region;

/** Finds the merged regions of a worksheet part, which stand behind its rows. */
final class MergedCells {

    private static final byte[] MARK = {'m', 'e', 'r', 'g', 'e', 'C', 'e', 'l', 'l'};
    private static final int BLOCK = 1 << 16;

    /** Within {@code worksheet} and {@code mergeCells}. */
    private static final int PLACE = 3;

    private MergedCells() {}

    /** The regions in the order of the file; the part is only parsed where its bytes mention any. */
    static List<Region> find(ZipParts parts, String part) throws IOException {
        Merges merged = new Merges();
        InputStream bytes = mentions(parts, part) ? parts.open(part) : null;
        if (bytes == null) {
            return merged.regions();
        }
        try (Xml xml = new Xml(bytes)) {
            while (xml.nextStart()) {
                if (xml.isAt("mergeCell") && xml.depth() == PLACE) {
                    Region region = CellAddress.region(xml.attribute("ref", ""));
                    if (region != null) {
                        merged.add(region.firstRow(), region.firstColumn(), region.lastRow(), region.lastColumn());
                    }
                }
            }
        }
        return merged.regions();
    }

    private static boolean mentions(ZipParts parts, String part) throws IOException {
        try (InputStream in = parts.open(part)) {
            if (in == null) {
                return false;
            }
            byte[] block = new byte[BLOCK];
            int matched = 0;
            boolean first = true;
            for (int got = in.read(block, 0, BLOCK); got > 0; got = in.read(block, 0, BLOCK)) {
                if (first && ((block[0] & 0xFF) >= 0xFE || block[0] == 0 || (got > 1 && block[1] == 0))) {
                    return true; // UTF-16: only a parser can tell
                }
                first = false;
                for (int i = 0; i < got; i++) {
                    matched = block[i] == MARK[matched] ? matched + 1 : block[i] == MARK[0] ? 1 : 0;
                    if (matched == MARK.length) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
