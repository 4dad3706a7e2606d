package org.yinghuo.reconcile.books;

import org.yinghuo.model.Issue;

/** The books of a night, moment after moment: the closings of issues in the order of their cutoffs, the night's own moment last. */
public interface BooksInOrder {

    /** As they stood when an issue was closed. */
    Books atClosing(Issue issue);

    /** At the night's own moment. */
    Books atNight();
}
