package org.yinghuo.reconcile.books;

import java.time.LocalDate;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Origin;

/**
 * That a payment was taken as money of a gift when an issue was sealed; one each for several gifts that it paid, and for several parts of one gift.
 *
 * @param donor the giver's name
 * @param received what arrived of the gift
 * @param day of the payment
 * @param paid what the payment came to
 * @param brought the part of it that was taken for gifts
 */
public record SealedPayment(
        Told gift,
        String donor,
        Amount received,
        Told payment,
        LocalDate day,
        Amount paid,
        Amount brought,
        Match.How how) {

    /**
     * An entry as the seal knows it.
     *
     * @param content the entry's hash, by which it is known again when its file was renamed
     */
    public record Told(Origin origin, long content) {}
}
