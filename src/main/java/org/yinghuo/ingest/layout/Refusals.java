package org.yinghuo.ingest.layout;

import java.util.List;

/** Says of a table that is not understood what was: its header, the columns understood and not, what is missing, what it looks like. */
final class Refusals {

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

    private static String columns(HeaderRows header, boolean known) {
        List<String> columns = header.headings().stream()
                .filter(heading -> (heading.isKnown() || heading.day() != null || heading.total()) == known)
                .map(heading -> "“" + heading.quoted() + "”")
                .toList();
        return String.join("", columns.subList(0, Math.min(MOST_COLUMNS, columns.size())))
                + (columns.size() > MOST_COLUMNS ? "…" : "");
    }
}
