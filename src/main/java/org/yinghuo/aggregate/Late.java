package org.yinghuo.aggregate;

import java.util.List;

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
}
