package org.yinghuo.aggregate.lines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became known of sealed issues after they were sealed, as the earliest open issue prints it.
 *
 * @param supplements lines that arrived late, each with the sealed issue it belongs to
 * @param corrections lines of sealed issues that are no longer so
 */
public record Late(List<ContributingLine> supplements, List<Correction> corrections) {

    /** Nothing came late. */
    public static final Late NONE = new Late(List.of(), List.of());

    public Late {
        supplements = List.copyOf(supplements);
        corrections = List.copyOf(corrections);
    }

    /**
     * A line of a sealed issue that is no longer so.
     *
     * @param before as it was sealed
     * @param after as it is now; null where it counts no more
     * @param cause {@code changed}, {@code removed}, {@code superseded}, {@code skipped}, {@code moved} to another issue, or {@code replaced} by
     *     fuller entries, or {@code attributed} to another person by an alias or an answer
     */
    public record Correction(
            ContributingLine before, @Nullable ContributingLine after, String cause) {

        /** The entry says what it said, but is another person's. */
        public static final String ATTRIBUTED = "attributed";
    }
}
