package org.yinghuo.reconcile.books;

import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Fate;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Person;

/**
 * What became of one entry.
 *
 * @param reason a short code that says why or by which rule: a finding's code word, {@code total}, {@code outgoing}, {@code summary-checked}, {@code counted}
 * @param twin the entry it repeats or that replaces it; null if none
 * @param issue the issue it belongs to; null if none
 * @param person whom it is about; null if nobody
 * @param matchedBy how the person was found: {@code staff-id}, {@code phone}, {@code id-number}, {@code name-department}, {@code name}, {@code sound},
 *     {@code former-department}, {@code alias}, {@code outside}, {@code ambiguous}; empty if nobody
 */
public record Posting(
        Entry entry,
        Fate fate,
        String reason,
        @Nullable Origin twin,
        @Nullable IssueId issue,
        @Nullable Person person,
        String matchedBy) {}
