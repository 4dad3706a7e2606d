package org.yinghuo.ingest.kinds;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yinghuo.ingest.layout.Evidence;
import org.yinghuo.ingest.layout.HeaderRows;
import org.yinghuo.ingest.layout.HeadingReader;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.words.Field;
import org.yinghuo.words.Header;

/** Says of a table that is not understood what was: its header, the columns understood and not, what is missing, what it looks like. */
public final class Refusals {

    private static final int MOST_COLUMNS = 20;

    private Refusals() {}

    /**
     * Why a table is of no kind.
     *
     * <p>The arguments are the header's row, the columns understood, those not understood, what is missing, what it looks like; a word that is
     * to be said in the reader's language begins with {@code @}.
     */
    static Layout.Refused of(HeaderRows header, KindFinder.Verdict verdict) {
        String known = columns(header, true);
        String unknown = columns(header, false);
        String variant = verdict.variant() + (unknown.isEmpty() ? "" : ".unread");
        return new Layout.Refused(
                variant,
                List.of(
                        Integer.toString(header.lastRow()),
                        known,
                        unknown,
                        String.join(" ", verdict.missing()),
                        verdict.variant().equals("no-statement")
                                ? lacks(verdict.missing())
                                : verdict.looksLike().isEmpty() ? "" : "@topic." + verdict.looksLike()));
    }

    /** What a statement must have and has not, as one word of the reader's language. */
    private static String lacks(List<String> missing) {
        return "@statement.lacks." + String.join(".", missing);
    }

    /** A line of data without a header above it. */
    public static Layout.Refused withoutHeader(boolean statement) {
        return new Layout.Refused(statement ? "no-header.statement" : "no-header", List.of());
    }

    /** No header in so many rows; what stands beneath was not looked at. */
    public static Layout.Refused withoutHeaderIn(int rows) {
        return new Layout.Refused("no-header.far", List.of(Integer.toString(rows)));
    }

    /**
     * Of a line of words that is no header we know, above rows of data.
     *
     * @param statement whether a title, the sheet's name or the file's says that it is a statement
     */
    public static Layout.Refused ofLabels(SheetLine line, HeadingReader headers, Evidence evidence, boolean statement) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        StringBuilder known = new StringBuilder();
        StringBuilder unknown = new StringBuilder();
        for (int column : line.filled()) {
            String text = line.own(column).strip();
            evidence.hear(Evidence.Source.HEADING, text);
            Header header = headers.header(text);
            fields.addAll(header.fields());
            (header.isKnown() ? known : unknown).append("“" + text + "”");
        }
        evidence.settle(false);
        String looksLike = evidence.looksLike();
        boolean other =
                !looksLike.isEmpty() && evidence.other() >= Math.max(evidence.giving(), evidence.volunteering());
        List<String> missing = missingOfStatement(fields);
        boolean lacks = statement && !other && !missing.isEmpty();
        String variant = (other ? "other-paper" : lacks ? "no-statement" : "no-kind")
                + (known.isEmpty() ? ".unknown" : ".unread");
        return new Layout.Refused(
                variant,
                List.of(
                        Integer.toString(line.number()),
                        known.toString(),
                        unknown.toString(),
                        String.join(" ", missing),
                        lacks ? lacks(missing) : other ? "@topic." + looksLike : ""));
    }

    private static List<String> missingOfStatement(Set<Field> fields) {
        List<String> missing = new ArrayList<>();
        if (!fields.contains(Field.TIME) && !fields.contains(Field.DATE)) {
            missing.add("time");
        }
        if (!fields.contains(Field.AMOUNT) && !fields.contains(Field.DEBIT) && !fields.contains(Field.CREDIT)) {
            missing.add("sum");
        }
        if (!fields.contains(Field.PAYER) && !fields.contains(Field.ACCOUNT)) {
            missing.add("other_side");
        }
        return missing;
    }

    private static String columns(HeaderRows header, boolean known) {
        List<String> columns = header.headings().stream()
                .filter(heading -> (heading.isKnown() || heading.day() != null || heading.total()) == known)
                .map(heading -> "“" + heading.quoted() + "”")
                .toList();
        return String.join("", columns.subList(0, Math.min(MOST_COLUMNS, columns.size())))
                + (columns.size() > MOST_COLUMNS ? "…" : "");
    }
}
