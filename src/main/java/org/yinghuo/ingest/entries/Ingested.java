package org.yinghuo.ingest.entries;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetReading;

/**
 * What one row (or the end of a sheet) came to.
 *
 * @param row the row, 0 at the end of a sheet
 * @param entries what it holds; none for a title, a header, a remark or a blank row
 * @param findings what is wrong with it
 * @param reading how the whole sheet was understood, at its end; else null
 * @param alone whether this is all that the file comes to: it turned out unreadable, and what was handed on of it before is withdrawn
 */
public record Ingested(
        int row,
        List<Entry> entries,
        List<Finding> findings,
        @Nullable SheetReading reading,
        boolean alone) {

    public Ingested(int row, List<Entry> entries, List<Finding> findings, @Nullable SheetReading reading) {
        this(row, entries, findings, reading, false);
    }

    public Ingested {
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }
}
