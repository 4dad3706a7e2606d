package org.yinghuo.report.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.Masking;

/** {@code findings.csv}: what a person should know or decide, a line each. */
public final class FindingsCsv implements IssueFile {

    public static final List<String> COLUMNS = List.of(
            "finding_id",
            "severity",
            "code",
            "issue",
            "file",
            "sheet",
            "row",
            "column",
            "value",
            "message",
            "suggestion");

    public static final String PATH = "findings.csv";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        write(edition.report().findings(), edition.report().decided(), edition.language(), out);
    }

    /**
     * Writes findings with the decisions taken on them.
     *
     * @param decided finding id to the decision taken
     */
    public static void write(List<Finding> findings, Map<String, String> decided, Language language, OutputStream out)
            throws IOException {
        FindingText text = FindingText.in(language).with(decided);
        try (CsvText csv = new CsvText(out, COLUMNS)) {
            for (Finding finding : findings) {
                csv.texts(cells(finding, text));
            }
        }
    }

    /** A row's cells without message and suggestion, which stand last. */
    public static List<String> withoutSentences(List<String> row) {
        return row.subList(0, Math.min(row.size(), COLUMNS.size() - 2));
    }

    /** A finding's cells, in the order of {@link #COLUMNS}, covered. */
    public static List<String> cells(Finding finding, FindingText text) {
        IssueId issue = finding.issue();
        return List.of(
                finding.id(),
                finding.severity().word(),
                finding.code().word(),
                issue == null ? "" : issue.toString(),
                Masking.mask(finding.file()),
                Masking.mask(finding.sheet()),
                finding.row() == 0 ? "" : Integer.toString(finding.row()),
                Masking.mask(finding.column()),
                Masking.mask(finding.value()),
                text.message(finding),
                text.suggestion(finding));
    }
}
