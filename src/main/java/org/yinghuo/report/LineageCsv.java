package org.yinghuo.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Origin;
import org.yinghuo.reconcile.Posting;

/** {@code lineage.csv}: every source entry of the issue, its one fate, and the figures it counts in. */
final class LineageCsv implements IssueFile {

    static final String PATH = "lineage.csv";
    static final List<String> COLUMNS = List.of("file", "sheet", "row", "cells", "fate", "reason", "counts_in");

    private static final List<ValueType> TYPES = List.of(
            ValueType.TEXT,
            ValueType.TEXT,
            ValueType.COUNT,
            ValueType.TEXT,
            ValueType.TEXT,
            ValueType.TEXT,
            ValueType.TEXT);

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        try (CsvText csv = new CsvText(out, COLUMNS)) {
            for (Posting posting : edition.report().postings()) {
                Origin origin = posting.entry().origin();
                csv.row(
                        List.of(
                                Masking.mask(origin.sheet().file()),
                                Masking.mask(origin.sheet().sheet()),
                                Integer.toString(origin.row()),
                                origin.cells(),
                                posting.fate().word(),
                                Masking.mask(posting.reason()),
                                Masking.mask(String.join(
                                        "、", edition.report().lineage().countsIn(origin)))),
                        TYPES);
            }
        }
    }
}
