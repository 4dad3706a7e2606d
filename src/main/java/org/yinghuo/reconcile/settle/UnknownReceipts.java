package org.yinghuo.reconcile.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yinghuo.model.SheetId;

/** Money received from payers nobody knows, with no word of giving: neutral, and said once a statement. */
final class UnknownReceipts {
    private final MoneyFindings remarks;
    private final Map<SheetId, List<Incoming>> bySheet = new TreeMap<>();

    UnknownReceipts(MoneyFindings remarks) {
        this.remarks = remarks;
    }

    /** Takes one in; false where a person decided that those of its statement count. */
    boolean take(Incoming receipt) {
        SheetId sheet = receipt.payment.origin().sheet();
        bySheet.computeIfAbsent(sheet, any -> new ArrayList<>()).add(receipt);
        return !remarks.countsUnknown(sheet);
    }

    /** Says of each statement how many there are and what they come to. */
    void sayEach() {
        bySheet.forEach((sheet, receipts) ->
                remarks.unknown(sheet, receipts.stream().sorted(Pairing.BY_TIME).toList()));
    }
}
