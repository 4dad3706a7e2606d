package org.yinghuo.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry that could not be understood and is rejected; a finding of the same origin says why.
 *
 * @param kind the kind of its sheet
 * @param code the finding's code
 * @param day the day it is of, as far as that could be read: it says in which issue the entry is missing; null if not told
 * @param issueNamed the issue that the row or its titles name; null if none
 */
public record Unread(
        Origin origin,
        long content,
        SheetKind kind,
        Code code,
        @Nullable LocalDate day,
        @Nullable IssueId issueNamed) implements Entry {

    /** One of which nobody knows when it was. */
    public Unread(Origin origin, long content, SheetKind kind, Code code) {
        this(origin, content, kind, code, null, null);
    }

    @Override
    public Unread at(Origin place) {
        return new Unread(place, content, kind, code, day, issueNamed);
    }
}
