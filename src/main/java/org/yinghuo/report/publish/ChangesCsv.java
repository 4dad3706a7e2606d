package org.yinghuo.report.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.report.data.CsvText;
import org.yinghuo.report.edition.Change;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Masking;

/** {@code changes.csv}: what this revision says otherwise than the one before, and because of which file. */
public final class ChangesCsv implements IssueFile {

    static final String PATH = "changes.csv";
    public static final List<String> COLUMNS = List.of("figure", "before", "after", "cause", "file");

    private static final Pattern OUR_OWN = Pattern.compile("-?[0-9][0-9.-]*");

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        try (CsvText csv = new CsvText(out, COLUMNS)) {
            for (Change change : edition.changes()) {
                csv.row(
                        List.of(
                                change.figure(),
                                change.before(),
                                change.after(),
                                change.cause(),
                                Masking.mask(change.file())),
                        List.of(
                                ValueType.TEXT,
                                type(change.before()),
                                type(change.after()),
                                ValueType.TEXT,
                                ValueType.TEXT));
            }
        }
    }

    /** Numbers and days of ours are no formulas, also where they start with a minus. */
    private static ValueType type(String value) {
        return OUR_OWN.matcher(value).matches() ? ValueType.QUANTITY : ValueType.TEXT;
    }
}
