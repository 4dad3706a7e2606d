package org.yinghuo.report.data;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.Contribution;
import org.yinghuo.aggregate.Lineage;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.Masking;

/** Says as CSV which cells stand behind a figure, or what became of a row and why. */
public final class Explanation {

    private static final List<String> FIGURE = List.of("file", "sheet", "row", "cells", "text", "value", "rule");
    private static final List<String> ROW = List.of(
            "file", "sheet", "row", "cells", "text", "fate", "reason", "issue", "twin", "matched_by", "counts_in");

    /** The lineage that an entry stands in. */
    public interface LineageOf {

        /** Null where the entry belongs to no issue. */
        @Nullable
        Lineage of(Posting posting);
    }

    private Explanation() {}

    /**
     * The cells behind one figure, each with what it adds, and on the last line their sum.
     *
     * @param text the text of an entry's cells as its file holds it
     */
    public static void figure(List<Contribution> behind, Function<Origin, String> text, Writer out) throws IOException {
        var csv = new CsvText(out, FIGURE, false);
        BigDecimal sum = BigDecimal.ZERO;
        for (Contribution one : behind) {
            Origin origin = one.origin();
            csv.texts(List.of(
                    Masking.mask(origin.sheet().file()),
                    Masking.mask(origin.sheet().sheet()),
                    Integer.toString(origin.row()),
                    origin.cells(),
                    Masking.mask(text.apply(origin)),
                    one.value(),
                    one.rule()));
            sum = sum.add(new BigDecimal(one.value()));
        }
        csv.texts(List.of("", "", "", "", "", plain(sum), "sum"));
        csv.close();
    }

    /** Money keeps its two decimals, hours lose their zeros. */
    private static String plain(BigDecimal sum) {
        return sum.scale() == 2 || sum.signum() == 0
                ? sum.toPlainString()
                : sum.stripTrailingZeros().toPlainString();
    }

    /**
     * What became of the entries of one row, where they repeat others and which figures they count in.
     *
     * @param postings the row's, in their order; none where the row holds no entry
     * @param lineage that of the issue an entry belongs to; null where to none
     * @param findings about the row
     */
    public static void row(
            List<Posting> postings,
            LineageOf lineage,
            Function<Origin, String> text,
            List<Finding> findings,
            Language language,
            Writer out)
            throws IOException {
        var csv = new CsvText(out, ROW, false);
        for (Posting posting : postings) {
            Origin origin = posting.entry().origin();
            Lineage ofIssue = lineage.of(posting);
            Origin twin = posting.twin();
            csv.texts(List.of(
                    Masking.mask(origin.sheet().file()),
                    Masking.mask(origin.sheet().sheet()),
                    Integer.toString(origin.row()),
                    origin.cells(),
                    Masking.mask(text.apply(origin)),
                    posting.fate().word(),
                    posting.reason(),
                    posting.issue() == null ? "" : posting.issue().toString(),
                    twin == null ? "" : Masking.mask(twin.sheet() + "!" + twin.cells()),
                    posting.matchedBy(),
                    ofIssue == null ? "" : String.join("、", ofIssue.countsIn(origin))));
        }
        csv.close();
        FindingText words = FindingText.in(language);
        for (Finding finding : findings) {
            out.write(finding.code().word() + ": " + words.message(finding) + " " + words.suggestion(finding) + "\n");
        }
        out.flush();
    }
}
