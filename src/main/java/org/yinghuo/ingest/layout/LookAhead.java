package org.yinghuo.ingest.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.SheetRow;

/** The next rows of a sheet, as many as it takes to see what a column means; a sheet of a million rows is never held whole. */
public final class LookAhead {

    /** How many rows are looked at before anything is decided. */
    static final int ROWS = 1000;

    private final SheetReader reader;
    private final List<Region> regions;
    private final SumsInColumns sums = new SumsInColumns();
    private int nextRegion;
    private List<SheetLine.Lent> open = List.of();
    private List<SheetLine> lines = new ArrayList<>();
    private int from;
    private boolean ended;

    public LookAhead(SheetReader reader) {
        this.reader = reader;
        this.regions = reader.head().mergedRegions().stream()
                .sorted(Comparator.comparingInt(Region::firstRow).thenComparingInt(Region::firstColumn))
                .toList();
    }

    /** Reads on until so many rows are held as can be, or the sheet ends. */
    public void fill() throws IOException {
        if (from > 0) {
            lines = new ArrayList<>(lines.subList(from, lines.size()));
            from = 0;
        }
        while (!ended && lines.size() < ROWS) {
            SheetRow row = reader.read();
            if (row == null) {
                ended = true;
            } else {
                lines.add(merged(sums.whole(row)));
            }
        }
    }

    public int size() {
        return lines.size() - from;
    }

    /** Whether all that is left of the sheet is held. */
    public boolean isEnd() {
        return ended;
    }

    public SheetLine get(int index) {
        return lines.get(from + index);
    }

    /** The held lines from an index on, up to another. */
    public List<SheetLine> slice(int first, int end) {
        return List.copyOf(lines.subList(from + first, from + end));
    }

    public void drop(int count) {
        from += count;
    }

    private SheetLine merged(SheetRow row) {
        if (open.isEmpty()
                && (nextRegion >= regions.size() || regions.get(nextRegion).firstRow() > row.number())) {
            return SheetLine.of(row, List.of());
        }
        List<SheetLine.Lent> here = new ArrayList<>();
        for (SheetLine.Lent lent : open) {
            if (lent.region().lastRow() >= row.number()) {
                here.add(lent);
            }
        }
        while (nextRegion < regions.size() && regions.get(nextRegion).firstRow() <= row.number()) {
            Region region = regions.get(nextRegion++);
            boolean starts = region.firstRow() == row.number();
            if (region.lastRow() >= row.number()) {
                here.add(new SheetLine.Lent(
                        region,
                        starts ? row.text(region.firstColumn()) : "",
                        row.type(starts ? region.firstColumn() : 0)));
            }
        }
        open = here;
        return SheetLine.of(row, List.copyOf(here));
    }
}
