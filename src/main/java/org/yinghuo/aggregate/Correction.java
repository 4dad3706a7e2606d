package org.yinghuo.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * A line of a sealed issue that is no longer so.
 *
 * @param before as it was sealed
 * @param after as it is now; null where it counts no more
 * @param cause {@code changed}, {@code removed}, {@code superseded}, {@code skipped}, {@code moved} to another issue, or {@code replaced} by fuller
 *     entries, or {@code attributed} to another person by an alias or an answer
 */
public record Correction(ContributingLine before, @Nullable ContributingLine after, String cause) {

    /** The entry says what it said, but is another person's. */
    static final String ATTRIBUTED = "attributed";
}
