package org.yinghuo.ingest.entries;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.statements.Movement;
import org.yinghuo.model.Amount;
import org.yinghuo.words.Reading;

/**
 * A line of a statement as read by itself, before the balance of its neighbour says which way its money went.
 *
 * @param time null where it cannot be read
 * @param moved null where no sum can be read
 * @param refund what a column of its own says was paid back
 * @param refundLine whether the line does nothing but pay back
 * @param balance what stood in the account after it; null where it does not say
 * @param account the own account that the line names; empty where all are of one
 */
record PaymentDraft(
        EntryDraft draft,
        @Nullable LocalDateTime time,
        @Nullable Movement moved,
        Reading<Amount> refund,
        boolean refundLine,
        @Nullable Amount balance,
        String account,
        Stated said) {}
