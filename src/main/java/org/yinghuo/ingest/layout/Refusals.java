package org.yinghuo.ingest.layout;

import java.util.List;

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
                        verdict.looksLike().isEmpty() ? "" : "@topic." + verdict.looksLike()));
    }

    /** The same of a line of words that is no header we know, above rows of data. */
    public static Layout.Refused ofLabels(SheetLine line, HeaderFinder headers, Evidence evidence) {
        StringBuilder known = new StringBuilder();
        StringBuilder unknown = new StringBuilder();
        for (int column = 1; column <= line.row().width(); column++) {
            String text = line.own(column).strip();
            if (text.isEmpty()) {
                continue;
            }
            evidence.hear(Evidence.Source.HEADING, text);
            (headers.header(text).isKnown() ? known : unknown).append("“" + text + "”");
        }
        evidence.settle(false);
        String looksLike = evidence.looksLike();
        boolean other =
                !looksLike.isEmpty() && evidence.other() >= Math.max(evidence.giving(), evidence.volunteering());
        String variant = (other ? "other-paper" : "no-kind") + (known.isEmpty() ? ".unknown" : ".unread");
        return new Layout.Refused(
                variant,
                List.of(
                        Integer.toString(line.number()),
                        known.toString(),
                        unknown.toString(),
                        "",
                        other ? "@topic." + looksLike : ""));
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
