package org.yinghuo.reconcile;

import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;

/** An entry while the books are being made: each rule writes down what it found, the first fate stands. */
final class Line {
    final Entry entry;

    @Nullable
    Identity identity;

    String matchedBy = "";

    @Nullable
    IssueId issue;

    @Nullable
    Fate fate;

    String reason = "";

    @Nullable
    Origin twin;

    Line(Entry entry) {
        this.entry = entry;
    }

    /** Whether no rule has taken it out yet. */
    boolean isOpen() {
        return fate == null;
    }

    /** Gives it its fate, unless it has one. */
    void close(Fate itsFate, String itsReason, @Nullable Origin itsTwin) {
        if (fate == null) {
            fate = itsFate;
            reason = itsReason;
            twin = itsTwin;
        }
    }

    Identity who() {
        if (identity == null) {
            throw new IllegalStateException("nobody was looked up for " + entry.origin());
        }
        return identity;
    }

    Posting posting() {
        if (fate == null) {
            throw new IllegalStateException("no fate for " + entry.origin());
        }
        return new Posting(entry, fate, reason, twin, issue, identity == null ? null : identity.person(), matchedBy);
    }
}
