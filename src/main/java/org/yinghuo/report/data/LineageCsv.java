package org.yinghuo.report.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import org.yinghuo.aggregate.Lineage;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Masking;

/** {@code lineage.csv}: every source entry of the issue, its one fate, and the figures it counts in. */
public final class LineageCsv implements IssueFile {

    public static final String PATH = "lineage.csv";
    public static final List<String> COLUMNS = List.of("file", "sheet", "row", "cells", "fate", "reason", "counts_in");

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
            Lineage lineage = edition.report().lineage();
            IdentityHashMap<List<String>, String> joined = new IdentityHashMap<>();
            SheetId last = null;
            String file = "";
            String sheet = "";
            for (Posting posting : edition.report().postings()) {
                Origin origin = posting.entry().origin();
                if (!origin.sheet().equals(last)) {
                    last = origin.sheet();
                    file = Masking.mask(last.file());
                    sheet = Masking.mask(last.sheet());
                }
                csv.row(
                        List.of(
                                file,
                                sheet,
                                Integer.toString(origin.row()),
                                origin.cells(),
                                posting.fate().word(),
                                Masking.mask(posting.reason()),
                                joined.computeIfAbsent(
                                        lineage.countsIn(origin), figures -> Masking.mask(String.join("、", figures)))),
                        TYPES);
            }
        }
    }
}
