package org.yinghuo.reconcile.books;

import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;

/** An entry while the books are being made: each rule writes down what it found, the first fate stands. */
public final class BookLine {
    /** As it was read, or as a rule or a decision makes it: of two punches the first becomes a service. */
    public Entry entry;

    @Nullable
    public Identity identity;

    public String matchedBy = "";

    @Nullable
    public IssueId issue;

    @Nullable
    public Fate fate;

    public String reason = "";

    @Nullable
    public Origin twin;

    public BookLine(Entry entry) {
        this.entry = entry;
    }

    /** Whether no rule has taken it out yet. */
    public boolean isOpen() {
        return fate == null;
    }

    /** Gives it its fate, unless it has one. */
    public void close(Fate itsFate, String itsReason, @Nullable Origin itsTwin) {
        if (fate == null) {
            fate = itsFate;
            reason = itsReason;
            twin = itsTwin;
        }
    }

    /** Takes its fate and its issue back, where they hold for one moment only. */
    public void reopen() {
        fate = null;
        reason = "";
        twin = null;
        issue = null;
    }

    public Identity who() {
        if (identity == null) {
            throw new IllegalStateException("nobody was looked up for " + entry.origin());
        }
        return identity;
    }

    public Posting posting() {
        if (fate == null) {
            throw new IllegalStateException("no fate for " + entry.origin());
        }
        return new Posting(entry, fate, reason, twin, issue, identity == null ? null : identity.person(), matchedBy);
    }
}
