package org.yinghuo.model;

import org.jspecify.annotations.Nullable;

/**
 * What is counted: a row, or a part of one, understood. Every entry has exactly one fate in the books.
 *
 * <p>{@link #content()} is a hash of what the entry's cells say (running numbers left out), equal wherever the same words stand
 * again; with it findings keep their ids while rows move about.
 */
public sealed interface Entry permits Attendance, Donation, DonationSummary, Payment, Aside, Unread {

    Origin origin();

    long content();

    /** Whom it is about; null where it names nobody. */
    @Nullable
    default Who who() {
        return null;
    }

    /** The same entry told by other cells: those of the file where a sheet was read turned about. */
    Entry at(Origin place);
}
