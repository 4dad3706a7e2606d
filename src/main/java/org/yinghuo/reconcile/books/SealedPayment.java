package org.yinghuo.reconcile.books;

import org.yinghuo.model.Amount;
import org.yinghuo.model.Origin;

/**
 * That a payment was taken as money of a gift when an issue was sealed; one each for several gifts that it paid, and for several parts of one gift.
 *
 * @param declared what the gift came to
 * @param inFull whether the gift was paid in full
 * @param brought what the payment brought for all gifts it was taken for, what was left over of it not included
 */
public record SealedPayment(Told gift, Amount declared, boolean inFull, Told payment, Amount brought, Match.How how) {

    /**
     * An entry as the seal knows it.
     *
     * @param content the entry's hash, by which it is known again when its file was renamed
     */
    public record Told(Origin origin, long content) {}
}
